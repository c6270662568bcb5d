// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/accessible/accessibleblock.h"

#include "ui/chat/accessible/accessibletranscript.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

using What = NodeKey::What;

constexpr qsizetype nameLength = 4000;

QString words(const char *text)
{
    return QCoreApplication::translate("Accessible", text);
}

/// "Item 3 of level 2" is what the place of a mark says to the eye.
int listLevel(const Block &block)
{
    int level = 0;
    for (const Inset &inset : block.insets)
        level += inset.kind == Inset::Kind::Item ? 1 : 0;
    return level;
}

bool isTask(const QString &marker)
{
    return marker == u"\u2610"_s || marker == u"\u2611"_s;
}

} // namespace

const Block *AccessibleBlock::block() const
{
    const int place = slot();
    return place < 0 ? nullptr : reach().layout(row())->blockAt(place);
}

// ---- children

QList<int> AccessibleBlock::ownTargets() const
{
    QList<int> own;
    if (isButton())
        return own;
    const QList<HitTarget> all = targets();
    for (int i = 0; i < int(all.size()); ++i) {
        if (!all[i].goesOn) // a link over two lines is one
            own.append(i);
    }
    return own;
}

int AccessibleBlock::childCount() const
{
    return int(ownTargets().size());
}

QAccessibleInterface *AccessibleBlock::child(int index) const
{
    const QList<int> own = ownTargets();
    return index < 0 || index >= own.size() ? nullptr : node(What::Target, own[index]);
}

int AccessibleBlock::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *known = dynamic_cast<const AccessibleTarget *>(child);
    if (!known || known->key().message != key().message || known->key().source != key().source
        || known->key().cell >= 0)
        return -1;
    return int(ownTargets().indexOf(known->key().child));
}

// ---- what it is

QAccessible::Role AccessibleBlock::role() const
{
    switch (key().what) {
    case What::Code: return QAccessible::Section;
    case What::Rule: return QAccessible::Separator;
    case What::Picture: return QAccessible::Graphic;
    case What::Fold: return QAccessible::Button;
    case What::Banner: return QAccessible::AlertMessage;
    case What::Footer: return QAccessible::Footer;
    case What::Tool:
    case What::Chips: return QAccessible::Grouping;
    case What::Missing: return QAccessible::StaticText;
    default: break;
    }
    const Block *now = block();
    if (now && now->kind == Block::Kind::Heading)
        return QAccessible::Heading;
    return now && now->kind == Block::Kind::Math ? QAccessible::Equation : QAccessible::Paragraph;
}

QString AccessibleBlock::markerWords() const
{
    const Block *now = block();
    if (!now || now->insets.isEmpty() || now->insets.last().kind != Inset::Kind::Item)
        return {};
    const QString &marker = now->insets.last().marker;
    return marker.isEmpty() || isTask(marker) ? QString() : QString(marker + u' ');
}

QString AccessibleBlock::nameWords() const
{
    const int place = row();
    const Block *now = block();
    switch (key().what) {
    case What::Text: return now ? QString(markerWords() + now->content.text.left(nameLength)) : QString();
    case What::Code:
        return now && !now->language.isEmpty() ? words(QT_TRANSLATE_NOOP("Accessible", "Code, %1")).arg(now->language)
                                               : words(QT_TRANSLATE_NOOP("Accessible", "Code"));
    case What::Table: {
        const qsizetype rows = now ? std::max<qsizetype>(0, now->table.rows.size() - 1) : 0;
        const qsizetype columns = now ? now->table.columns.size() : 0;
        return words(QT_TRANSLATE_NOOP("Accessible", "Table of %1 rows and %2 columns"))
            .arg(QLocale().toString(rows), QLocale().toString(columns));
    }
    case What::Rule: return {};
    case What::Missing: return words(QT_TRANSLATE_NOOP("Accessible", "Loading…"));
    default: break;
    }
    const TranscriptMessage message = reach().message(place);
    switch (key().what) {
    case What::Picture: {
        const BlockItem *picture = item();
        return picture ? picture->text() : QString();
    }
    case What::Fold: return message.reasoningTitle;
    case What::Tool: {
        const TranscriptToolCall call = message.toolCalls.value(key().source.index);
        return (call.result.isEmpty() ? words(QT_TRANSLATE_NOOP("Accessible", "Wants to call %1"))
                                      : words(QT_TRANSLATE_NOOP("Accessible", "Called %1")))
            .arg(call.name.left(200));
    }
    case What::Chips:
        return key().source.kind == MessageLayout::Source::Kind::Citations
            ? words(QT_TRANSLATE_NOOP("Accessible", "Sources"))
            : words(QT_TRANSLATE_NOOP("Accessible", "Attached: %1")).arg(message.attachments.join(u", "_s));
    case What::Banner:
        if (key().source.kind == MessageLayout::Source::Kind::Refusal)
            return QCoreApplication::translate("MessageLayout", "The model declined");
        return message.banner ? message.banner->title : QString();
    case What::Footer: {
        QStringList facts;
        for (const FooterPiece &piece : message.footer)
            facts.append(piece.text);
        if (message.branches > 1)
            facts.append(words(QT_TRANSLATE_NOOP("Accessible", "Version %1 of %2"))
                             .arg(QLocale().toString(message.branch + 1), QLocale().toString(message.branches)));
        return facts.join(u", "_s);
    }
    default: return {};
    }
}

QString AccessibleBlock::descriptionWords() const
{
    const Block *now = block();
    if (key().what == What::Banner) {
        const TranscriptMessage message = reach().message(row());
        if (key().source.kind == MessageLayout::Source::Kind::Refusal)
            return message.refusal;
        return message.banner ? message.banner->sentence : QString();
    }
    if (!now || now->insets.isEmpty())
        return {};
    // What stands around a block is drawn as bars and marks.
    QStringList around;
    if (now->insets.last().kind == Inset::Kind::Item && !now->insets.last().marker.isEmpty()) {
        const int level = listLevel(*now);
        around.append(level > 1 ? words(QT_TRANSLATE_NOOP("Accessible", "List item, level %1")).arg(level)
                                : words(QT_TRANSLATE_NOOP("Accessible", "List item")));
    }
    for (const Inset &inset : now->insets) {
        if (inset.kind == Inset::Kind::Quote) {
            around.append(words(QT_TRANSLATE_NOOP("Accessible", "Quotation")));
            break;
        }
    }
    return around.join(u", "_s);
}

QString AccessibleBlock::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Name)
        return nameWords();
    return kind == QAccessible::Description ? descriptionWords() : QString();
}

QRect AccessibleBlock::rect() const
{
    const BlockItem *now = item();
    return now ? reach().toGlobal(row(), slot(), QRectF(0, 0, now->width(), now->height())) : QRect();
}

QAccessible::State AccessibleBlock::state() const
{
    QAccessible::State state = AccessibleNode::state();
    if (state.invalid)
        return state;
    if (isButton()) {
        const bool open = reach().layout(row())->isReasoningOpen();
        state.readOnly = false;
        state.focusable = true;
        state.focused = reach().isFocused(row(), slot(), 0);
        state.expandable = true;
        state.expanded = open;
        state.collapsed = !open;
        return state;
    }
    state.selectableText = !item()->text().isEmpty();
    state.multiLine = state.selectableText;
    if (const Block *now = block(); now && !now->insets.isEmpty() && isTask(now->insets.last().marker)) {
        state.checkable = true;
        state.checked = now->insets.last().marker == u"\u2611"_s;
    }
    return state;
}

void *AccessibleBlock::interface_cast(QAccessible::InterfaceType type)
{
    const What what = key().what;
    switch (type) {
    case QAccessible::TextInterface:
        if (what == What::Text || what == What::Code || what == What::Banner || what == What::Table
            || (what == What::Tool && item() && item()->isTouched()))
            return static_cast<QAccessibleTextInterface *>(this);
        return nullptr;
    case QAccessible::ActionInterface: return isButton() ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    case QAccessible::AttributesInterface: return static_cast<QAccessibleAttributesInterface *>(this);
    default: return nullptr;
    }
}

QStringList AccessibleBlock::actionNames() const
{
    return isButton() ? QStringList{pressAction(), setFocusAction()} : QStringList();
}

void AccessibleBlock::doAction(const QString &name)
{
    if (isButton() && name == pressAction())
        reach().activate(row(), slot(), 0);
    else if (isButton() && name == setFocusAction())
        reach().setFocus(row(), slot(), 0);
}

QList<QAccessible::Attribute> AccessibleBlock::attributeKeys() const
{
    return role() == QAccessible::Heading ? QList{QAccessible::Attribute::Level} : QList<QAccessible::Attribute>();
}

QVariant AccessibleBlock::attributeValue(QAccessible::Attribute attribute) const
{
    const Block *now = block();
    if (attribute != QAccessible::Attribute::Level || !now || now->kind != Block::Kind::Heading)
        return {};
    return int(now->level);
}

AccessibleText::Place AccessibleBlock::place() const
{
    BlockItem *now = item();
    return now ? Place{&reach(), row(), slot(), now, 0, now->text()} : Place();
}

RichText AccessibleBlock::looks() const
{
    const Block *now = block();
    return key().what == What::Text && now ? now->content : RichText();
}

} // namespace switchyard
