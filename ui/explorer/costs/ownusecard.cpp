// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/costs/ownusecard.h"

#include "core/base/clock.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/textlabel.h"
#include "ui/explorer/costs/ownuseform.h"

#include <QGridLayout>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pause = std::chrono::milliseconds(120);

TextLabel *addRow(QGridLayout *grid, const QString &caption, const QString &name, TextRole role)
{
    const int row = grid->rowCount();
    auto *label = new TextLabel(caption);
    label->setColor(&ThemeColors::secondary);
    auto *value = new TextLabel(u"—"_s, role);
    value->setObjectName(name);
    value->setFont(tabularFont(value->font()));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(label, row, 0);
    grid->addWidget(value, row, 1);
    return value;
}

} // namespace

OwnUseCard::OwnUseCard(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_ownUse(services.ledger),
      m_scope{.table = std::make_shared<CatalogTable>(), .lines = {}}
{
    setObjectName(u"ownUseCard"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new TextLabel(tr("Your last 30 days at these prices"), TextRole::Section), 0, 0, 1, 2);
    m_would = addRow(grid, tr("would have cost"), u"ownUseWould"_s, TextRole::Strong);
    m_paid = addRow(grid, tr("you paid"), u"ownUsePaid"_s, TextRole::Body);
    m_note = new TextLabel(TextRole::Secondary);
    m_note->setObjectName(u"ownUseNote"_s);
    m_note->setWordWrap(true);
    grid->addWidget(m_note, grid->rowCount(), 0, 1, 2);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &OwnUseCard::ask);
    connect(&m_services.ledger, &Ledger::changed, &m_pause, qOverload<>(&QTimer::start));
}

void OwnUseCard::setTable(const std::shared_ptr<const CatalogTable> &table)
{
    m_scope = {.table = table, .lines = {}};
    ++m_revision;
}

void OwnUseCard::setLine(int line)
{
    m_scope.lines.clear();
    if (line >= 0 && line < m_scope.table->rows.size())
        m_scope.lines << line;
    ++m_revision; // an answer about another line is late
    m_pause.start();
}

void OwnUseCard::ask()
{
    const int revision = ++m_revision;
    if (m_scope.lines.isEmpty())
        return;
    const auto period = periodOf(UseSpan::Month, m_services.clock.now());
    onFinished(m_ownUse.ask(ownUseQuestion(m_scope, period)), this,
               [this, revision](const Result<OwnUseAnswer> &answer) {
                   if (revision != m_revision)
                       return;
                   if (answer)
                       present(*answer);
                   else
                       m_note->setText(errorText(answer.error()).sentence);
               });
}

void OwnUseCard::present(const OwnUseAnswer &answer)
{
    const QList<CostRow> rows = costRows(m_scope, answer);
    if (rows.isEmpty())
        return;
    const CostRow &row = rows.first();
    const bool none = answer.total.generations == 0;
    m_would->setText(none ? u"—"_s : formatMoney(row.total, u"—"_s));
    m_paid->setText(none ? u"—"_s : formatMoney(answer.total.paid));
    QStringList notes;
    if (none) {
        notes << tr("You have not used any model in that time.");
    } else if (const QString range = costRange(row); !range.isEmpty()) {
        //: %1 is a range like "± 15 %"
        notes << tr("%1, tokenizers differ").arg(range);
    }
    if (const QString note = costNote(row); !note.isEmpty() && !none)
        notes << note;
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
}

} // namespace switchyard
