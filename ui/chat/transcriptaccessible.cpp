// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptaccessible.h"

#include "ui/chat/transcriptview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype announcedLength = 400;

QString roleWords(Role role)
{
    switch (role) {
    case Role::User: return TranscriptView::tr("You");
    case Role::Assistant: return TranscriptView::tr("Answer");
    case Role::Tool: return TranscriptView::tr("Tool");
    default: return TranscriptView::tr("System");
    }
}

/// A message. It looks everything up when asked: messages move and change under it.
class AccessibleMessage final : public QAccessibleInterface
{
public:
    AccessibleMessage(TranscriptView *view, int index) : m_view(view), m_index(index) {}

    bool isValid() const override { return m_view && m_index < m_view->count(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const TranscriptMessage message = m_view->message(m_index);
        if (kind == QAccessible::Name)
            return QString(roleWords(message.role) + u": "_s + m_view->messageText(m_index));
        if (kind == QAccessible::Description && message.banner)
            return QString(message.banner->title + u". "_s + message.banner->sentence);
        return {};
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_view->messageRect(m_index);
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.selectableText = true;
        if (!isValid())
            state.invalid = true;
        else if (!m_view->messageRect(m_index).intersects(m_view->viewport()->rect()))
            state.offscreen = true;
        return state;
    }

private:
    QPointer<TranscriptView> m_view;
    const int m_index;
};

class AccessibleTranscript final : public QAccessibleWidget
{
public:
    explicit AccessibleTranscript(TranscriptView *view) : QAccessibleWidget(view, QAccessible::List) {}
    ~AccessibleTranscript() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(transcript()->count()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_children.constFind(index);
        if (known != m_children.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *item = new AccessibleMessage(transcript(), index);
        m_children.insert(index, QAccessible::registerAccessibleInterface(item));
        return item;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it) {
            if (QAccessible::accessibleInterface(*it) == child)
                return it.key();
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = transcript()->viewport()->mapFromGlobal(QPoint(x, y));
        for (int i = 0; i < childCount(); ++i) {
            const QRect rect = transcript()->messageRect(i);
            if (rect.contains(point))
                return child(i);
            if (rect.top() > point.y())
                break;
        }
        return nullptr;
    }

private:
    TranscriptView *transcript() const { return static_cast<TranscriptView *>(widget()); }
    mutable QHash<int, QAccessible::Id> m_children;
};

QAccessibleInterface *accessibleFactory(const QString &, QObject *object)
{
    auto *view = qobject_cast<TranscriptView *>(object);
    return view ? new AccessibleTranscript(view) : nullptr;
}

} // namespace

void installTranscriptAccessibility()
{
    static bool installed = false;
    if (!std::exchange(installed, true))
        QAccessible::installFactory(accessibleFactory);
}

void notifyTranscriptReset(TranscriptView *view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void notifyAnswerComplete(TranscriptView *view, int index)
{
    if (!QAccessible::isActive())
        return;
    const TranscriptMessage message = view->message(index);
    QString words = TranscriptView::tr("Answer complete") + u". "_s + message.text.left(announcedLength);
    if (message.banner)
        words = message.banner->title + u". "_s + message.banner->sentence;
    QAccessibleAnnouncementEvent event(view, words);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

} // namespace switchyard
