// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printedtree.h"

#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

QString quoted(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'\n', "\\n"_L1).replace(u'\t', "\\t"_L1);
    return QString(u'"' + text + u'"');
}

QString lineOf(QAccessibleInterface *node)
{
    QString line = QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(node->role())).toLower();
    const QString name = node->text(QAccessible::Name);
    if (!name.isEmpty())
        line += u' ' + quoted(name);
    if (auto *attributes = node->attributesInterface()) {
        for (const QAccessible::Attribute key : attributes->attributeKeys())
            line += QString(u" level="_s + attributes->attributeValue(key).toString());
    }
    if (auto *table = node->tableInterface())
        line += QString(u" %1x%2"_s.arg(table->rowCount()).arg(table->columnCount()));
    const QAccessible::State state = node->state();
    const auto add = [&line](bool on, const char *word) {
        if (on)
            line += u' ' + QString::fromLatin1(word);
    };
    add(state.busy, "busy");
    add(state.checkable && state.checked, "checked");
    add(state.checkable && !state.checked, "unchecked");
    add(state.expandable && state.expanded, "expanded");
    add(state.expandable && state.collapsed, "collapsed");
    add(state.hasPopup, "popup");
    if (auto *actions = node->actionInterface(); actions && actions->actionNames().contains(u"Press"_s))
        line += u" press"_s;
    const QString description = node->text(QAccessible::Description);
    if (!description.isEmpty())
        line += u" description="_s + quoted(description);
    if (auto *text = node->textInterface()) {
        const QString all = text->text(0, text->characterCount());
        line += all == name ? u" text"_s : QString(u" text="_s + quoted(all));
    }
    return line;
}

} // namespace

QString printedTree(QAccessibleInterface *node, int depth)
{
    QString printed = QString(QString(depth * 2, u' ') + lineOf(node) + u'\n');
    for (int i = 0; i < node->childCount(); ++i) {
        if (QAccessibleInterface *child = node->child(i))
            printed += printedTree(child, depth + 1);
        else
            printed += QString(QString(depth * 2 + 2, u' ') + u"MISSING\n"_s);
    }
    return printed;
}

QList<QAccessibleInterface *> allNodes(QAccessibleInterface *node, QAccessible::Role role)
{
    QList<QAccessibleInterface *> found;
    for (int i = 0; i < node->childCount(); ++i) {
        QAccessibleInterface *child = node->child(i);
        if (!child)
            continue;
        if (child->role() == role)
            found.append(child);
        found.append(allNodes(child, role));
    }
    return found;
}

QAccessibleInterface *findNode(QAccessibleInterface *node, QAccessible::Role role, const QString &name)
{
    for (QAccessibleInterface *found : allNodes(node, role)) {
        if (found->text(QAccessible::Name).startsWith(name))
            return found;
    }
    return nullptr;
}

std::unique_ptr<TranscriptView> shownTranscript(const QList<TranscriptMessage> &messages, QSize size)
{
    auto view = std::make_unique<TranscriptView>();
    view->resize(size);
    view->setMessages(messages);
    view->show();
    view->activateWindow();
    if (!QTest::qWaitForWindowActive(view.get()))
        QTest::qFail("the view is not active", __FILE__, __LINE__);
    view->setFocus();
    return view;
}

} // namespace switchyard
