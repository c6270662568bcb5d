// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/costs/ownuseform.h"

#include "ui/common/errortext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <limits>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

/// For plural forms, which count in int.
int countOf(qint64 count)
{
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

Ledger::Period periodOf(UseSpan span, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    const auto since = [](QDate day) { return Ledger::Period{.from = day.startOfDay().toUTC(), .to = {}}; };
    switch (span) {
    case UseSpan::Week: return since(today.addDays(-6));
    case UseSpan::Month: return since(today.addDays(-29));
    case UseSpan::ThisYear: return since(QDate(today.year(), 1, 1));
    case UseSpan::All: break;
    }
    return {};
}

QStringList ownUseAssumptions(const OwnUseAnswer &answer)
{
    QStringList lines;
    if (answer.total.withoutUsage > 0) {
        lines << OwnUseForm::tr("%n answer(s) without reported tokens are left out.", nullptr,
                                countOf(answer.total.withoutUsage));
    }
    if (answer.total.unknownCost > 0) {
        lines << OwnUseForm::tr("Of %n answer(s) it is not known what they cost.", nullptr,
                                countOf(answer.total.unknownCost));
    }
    lines << OwnUseForm::tr(
        "Each answer is priced with the tokens that were reported, and with the prices that hold for "
        "its size and its time of day.");
    lines << (answer.comparedAnswers > 0
                  ? OwnUseForm::tr("Tokenizers differ: the ranges come from %n of your answers, where both tokenizers "
                                   "have been used, else ± 15 %.",
                                   nullptr, countOf(answer.comparedAnswers))
                  : OwnUseForm::tr("Tokenizers differ: up to ± 15 % until there are answers to compare."));
    lines << OwnUseForm::tr("Answers that do not fit into a model's context are in its price all the same.");
    return lines;
}

OwnUseForm::OwnUseForm(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *chips = new QWidget(this);
    auto *flow = new FlowLayout(chips, 6);
    auto *spans = new QButtonGroup(this);
    const std::pair<UseSpan, QString> choices[] = {{UseSpan::Week, tr("7 days")},
                                                   {UseSpan::Month, tr("30 days")},
                                                   {UseSpan::ThisYear, tr("Year")},
                                                   {UseSpan::All, tr("All")}};
    for (const auto &[span, caption] : choices) {
        auto *chip = new QPushButton(caption, chips);
        chip->setObjectName(u"ownUseSpan%1"_s.arg(int(span)));
        chip->setAccessibleName(tr("Period: %1").arg(caption));
        chip->setCheckable(true);
        chip->setChecked(span == m_span);
        setButtonRole(chip, ButtonRole::Chip);
        spans->addButton(chip, int(span));
        flow->addWidget(chip);
    }
    connect(spans, &QButtonGroup::idClicked, this, [this](int id) {
        m_span = UseSpan(id);
        Q_EMIT spanChanged();
    });
    layout->addWidget(chips);
    layout->addWidget(buildProgress());
    m_sums = new TextLabel(TextRole::Body);
    m_sums->setObjectName(u"ownUseSums"_s);
    m_sums->setWordWrap(true);
    layout->addWidget(m_sums);
    m_assumptions = new TextLabel(TextRole::Secondary);
    m_assumptions->setObjectName(u"ownUseAssumptions"_s);
    m_assumptions->setWordWrap(true);
    layout->addWidget(m_assumptions);
}

QWidget *OwnUseForm::buildProgress()
{
    m_progressRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setObjectName(u"ownUseProgress"_s);
    m_progress->setAccessibleName(tr("Pricing your use"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    row->addWidget(m_progress, 1);
    auto *cancel = new QPushButton(tr("Stop"), m_progressRow);
    cancel->setObjectName(u"ownUseCancel"_s);
    cancel->setAccessibleName(tr("Stop pricing your use"));
    connect(cancel, &QPushButton::clicked, this, &OwnUseForm::cancelRequested);
    row->addWidget(cancel);
    m_progressRow->hide();
    return m_progressRow;
}

void OwnUseForm::showProgress(int permille)
{
    m_progress->setValue(permille);
    m_progressRow->show();
}

void OwnUseForm::showAnswer(const OwnUseAnswer &answer)
{
    m_progressRow->hide();
    m_sums->setText(
        //: %1 and %2 are numbers of tokens, %3 an amount
        tr("%n answer(s): %1 tokens in, %2 out. You paid %3.", nullptr, countOf(answer.total.generations))
            .arg(formatTokens(answer.total.promptTokens), formatTokens(answer.total.completionTokens),
                 formatMoney(answer.total.paid)));
    m_assumptions->setText(u"• "_s + ownUseAssumptions(answer).join(u"\n• "_s));
}

void OwnUseForm::showFailure(const Error &error)
{
    m_progressRow->hide();
    m_sums->setText(error.kind == Error::Kind::Cancelled ? tr("Stopped.") : errorText(error).sentence);
    m_assumptions->setText({});
}

} // namespace switchyard
