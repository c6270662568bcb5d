// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/accessible/accessiblenode.h"

#include "ui/chat/accessible/accessibletranscript.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype nameLength = 120;

using What = NodeKey::What;

/// The model that answered stands first in the row under an answer.
QString modelOf(const TranscriptMessage &message)
{
    return !message.footer.isEmpty() && message.footer.first().strong ? message.footer.first().text : QString();
}

QString authorWords(const TranscriptMessage &message)
{
    switch (message.role) {
    case Role::User: return QCoreApplication::translate("Accessible", "You");
    case Role::Assistant: {
        const QString model = modelOf(message);
        return model.isEmpty() ? QCoreApplication::translate("Accessible", "Answer")
                               : QCoreApplication::translate("Accessible", "Answer by %1").arg(model);
    }
    case Role::Tool: return QCoreApplication::translate("Accessible", "Tool");
    default: return QCoreApplication::translate("Accessible", "System");
    }
}

QString beginningOf(const QString &text)
{
    // A look at the beginning is enough: the message may be megabytes long.
    const QString line = text.left(nameLength * 4).simplified();
    if (line.size() <= nameLength)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', nameLength);
    return line.left(blank > nameLength / 2 ? blank : nameLength) + QChar(0x2026);
}

} // namespace

NodeKey::What whatOf(const MessageLayout &layout, int slot)
{
    using Kind = MessageLayout::Source::Kind;
    switch (layout.slotList()[size_t(slot)].source.kind) {
    case Kind::Missing: return What::Missing;
    case Kind::Attachments:
    case Kind::Citations: return What::Chips;
    case Kind::Picture: return What::Picture;
    case Kind::Fold: return What::Fold;
    case Kind::Refusal:
    case Kind::Banner: return What::Banner;
    case Kind::Tool: return What::Tool;
    case Kind::Footer: return What::Footer;
    case Kind::Body:
    case Kind::Reasoning: break;
    }
    const Block *block = layout.blockAt(slot);
    if (!block)
        return What::Text;
    switch (block->kind) {
    case Block::Kind::Code: return What::Code;
    case Block::Kind::Table: return What::Table;
    case Block::Kind::Rule: return What::Rule;
    case Block::Kind::Image: return What::Picture;
    default: return What::Text;
    }
}

// ---- what all have in common

TranscriptReach &AccessibleNode::reach() const
{
    return m_root->reach();
}

int AccessibleNode::row() const
{
    return reach().rowOf(m_key.message);
}

int AccessibleNode::slot() const
{
    if (m_key.what == What::Message)
        return -1;
    const MessageLayout *layout = reach().layout(row());
    return layout ? layout->find(m_key.source) : -1;
}

BlockItem *AccessibleNode::item() const
{
    const int place = slot();
    return place < 0 ? nullptr : reach().item(row(), place);
}

QList<HitTarget> AccessibleNode::targets() const
{
    const BlockItem *found = item();
    return found ? found->targets() : QList<HitTarget>();
}

QAccessibleInterface *AccessibleNode::node(NodeKey::What what, int child, int cell) const
{
    return m_root->node({m_key.message, what, m_key.source, child, cell});
}

bool AccessibleNode::isValid() const
{
    const int place = row();
    if (place < 0 || m_key.what == What::Message)
        return place >= 0;
    const MessageLayout *layout = reach().layout(place);
    const int slot = layout->find(m_key.source);
    if (slot < 0)
        return false;
    const What what = whatOf(*layout, slot);
    return what == m_key.what || (m_key.what == What::Cell && what == What::Table) || m_key.what == What::Target;
}

QWindow *AccessibleNode::window() const
{
    return m_root->isValid() ? m_root->window() : nullptr;
}

QAccessibleInterface *AccessibleNode::parent() const
{
    const MessageLayout::Source none;
    if (m_key.what == What::Message)
        return m_root;
    if (m_key.what == What::Target && m_key.cell >= 0)
        return node(What::Cell, m_key.cell);
    if (m_key.what == What::Cell)
        return node(What::Table, -1);
    if (m_key.what == What::Target) {
        const int place = slot();
        return place < 0 ? nullptr : node(whatOf(*reach().layout(row()), place), -1);
    }
    return m_root->node({m_key.message, What::Message, none, -1, -1});
}

QAccessibleInterface *AccessibleNode::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface *found = child(i);
        if (found && found->rect().contains(x, y))
            return found;
    }
    return nullptr;
}

int AccessibleNode::indexOfChild(const QAccessibleInterface *child) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child)
            return i;
    }
    return -1;
}

QAccessible::State AccessibleNode::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.readOnly = true;
    if (!reach().isSeen(rect()))
        state.offscreen = true;
    return state;
}

// ---- a message

QAccessibleInterface *AccessibleMessage::child(int index) const
{
    const MessageLayout *layout = reach().layout(row());
    if (!layout || index < 0 || index >= int(layout->slotList().size()))
        return nullptr;
    return root()->node({key().message, whatOf(*layout, index), layout->slotList()[size_t(index)].source, -1, -1});
}

int AccessibleMessage::childCount() const
{
    const MessageLayout *layout = reach().layout(row());
    return layout ? int(layout->slotList().size()) : 0;
}

int AccessibleMessage::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *known = dynamic_cast<const AccessibleNode *>(child);
    const MessageLayout *layout = reach().layout(row());
    if (!known || !layout || known->key().message != key().message || known->key().child >= 0)
        return -1;
    return layout->find(known->key().source);
}

QString AccessibleMessage::text(QAccessible::Text kind) const
{
    const int place = row();
    if (place < 0)
        return {};
    const TranscriptMessage message = reach().message(place);
    if (kind == QAccessible::Name) {
        QString words = message.text;
        // Markdown is read as it is shown, where that is known.
        if (const MessageLayout *layout = reach().layout(place)) {
            for (int slot = 0; slot < int(layout->slotList().size()); ++slot) {
                const Block *block = layout->slotList()[size_t(slot)].source.kind == MessageLayout::Source::Kind::Body
                    ? layout->blockAt(slot)
                    : nullptr;
                if (block && !block->plainText().isEmpty()) {
                    words = block->plainText();
                    break;
                }
            }
        }
        if (words.isEmpty() && message.banner)
            words = message.banner->title;
        if (words.isEmpty() && !message.toolCalls.isEmpty())
            words = message.toolCalls.first().name;
        const QString author = authorWords(message);
        return words.isEmpty() ? author : QString(author + u": "_s + beginningOf(words));
    }
    if (kind == QAccessible::Description && message.banner)
        return QString(message.banner->title + u". "_s + message.banner->sentence);
    return {};
}

QRect AccessibleMessage::rect() const
{
    return reach().messageRect(row());
}

QAccessible::State AccessibleMessage::state() const
{
    QAccessible::State state = AccessibleNode::state();
    if (state.invalid)
        return state;
    state.focusable = true;
    state.focused = reach().isFocused(row(), -1, -1);
    state.busy = reach().message(row()).isLive();
    return state;
}

// ---- a link or a button

HitTarget AccessibleTarget::target() const
{
    return targets().value(key().child);
}

QString AccessibleTarget::text(QAccessible::Text kind) const
{
    const HitTarget now = target();
    if (kind == QAccessible::Name)
        return now.text;
    if (kind == QAccessible::Description && now.kind == HitTarget::Kind::Link)
        return now.hover.title.isEmpty() ? now.id : QString(now.hover.title + u", "_s + now.id);
    return {};
}

QRect AccessibleTarget::rect() const
{
    const QList<HitTarget> all = targets();
    QRectF whole = all.value(key().child).rect;
    for (qsizetype i = key().child + 1; i < all.size() && all[i].goesOn; ++i)
        whole |= all[i].rect;
    return reach().toGlobal(row(), slot(), whole);
}

QAccessible::Role AccessibleTarget::role() const
{
    return target().kind == HitTarget::Kind::Link ? QAccessible::Link : QAccessible::Button;
}

QAccessible::State AccessibleTarget::state() const
{
    QAccessible::State state = AccessibleNode::state();
    if (state.invalid)
        return state;
    const HitTarget now = target();
    state.readOnly = false;
    state.focusable = true;
    state.focused = reach().isFocused(row(), slot(), key().child);
    state.linked = now.kind == HitTarget::Kind::Link;
    state.hasPopup = now.id == "menu"_L1 || now.id == "action:more"_L1;
    if (now.id == "tool.fold"_L1) {
        const BlockItem *card = item();
        state.expandable = true;
        state.expanded = card->isTouched();
        state.collapsed = !state.expanded;
    }
    return state;
}

void *AccessibleTarget::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    if (type == QAccessible::HyperlinkInterface && target().kind == HitTarget::Kind::Link)
        return static_cast<QAccessibleHyperlinkInterface *>(this);
    return nullptr;
}

QStringList AccessibleTarget::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void AccessibleTarget::doAction(const QString &name)
{
    if (name == pressAction())
        reach().activate(row(), slot(), key().child);
    else if (name == setFocusAction())
        reach().setFocus(row(), slot(), key().child);
}

} // namespace switchyard
