// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/compare/comparesheet.h"

#include "ui/chat/compare/diffpane.h"
#include "ui/common/format.h"
#include "ui/common/switchyardstyle.h"
#include "ui/common/tablestyle.h"
#include "ui/common/textlabel.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr int mostTableRows = 8; // without scrolling
constexpr int columnWidths[] = {150, 90, 90, 90, 80, 90, 84, 96, 130};

} // namespace

CompareSheet::CompareSheet(const QList<ComparedAnswer> &answers, QWidget *parent) : QDialog(parent), m_answers(answers)
{
    setObjectName("compareSheet"_L1);
    setWindowTitle(tr("Compare answers"));
    setSizeGripEnabled(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(new Hairline);
    layout->addWidget(buildPanes(), 1);
    layout->addWidget(new Hairline);
    layout->addWidget(buildTable());
    layout->addWidget(buildFoot());
    if (parent)
        resize(parent->size().boundedTo({1180, 860}).expandedTo({640, 480}));
    else
        resize(1060, 760);
    setInline(width() < scaledPixels(720));
    for (const ComparedAnswer &answer : std::as_const(m_answers)) {
        m_first->addItem(answer.facts.name);
        m_second->addItem(answer.facts.name);
    }
    m_second->setCurrentIndex(std::min(1, m_second->count() - 1));
    connect(m_first, &QComboBox::currentIndexChanged, this, &CompareSheet::compare);
    connect(m_second, &QComboBox::currentIndexChanged, this, &CompareSheet::compare);
    compare();
    m_first->setFocus();
}

CompareSheet::~CompareSheet()
{
    m_running.cancel();
}

QWidget *CompareSheet::buildHead()
{
    auto *head = new QWidget;
    m_first = new QComboBox;
    m_first->setObjectName("firstAnswer"_L1);
    m_first->setAccessibleName(tr("First answer"));
    m_second = new QComboBox;
    m_second->setObjectName("secondAnswer"_L1);
    m_second->setAccessibleName(tr("Second answer"));
    for (QComboBox *box : {m_first, m_second}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumContentsLength(10);
    }
    m_sentence = new TextLabel(TextRole::Secondary);
    m_sentence->setObjectName("compareSentence"_L1);
    m_asTwo = new QPushButton(tr("Side by side"));
    m_asTwo->setObjectName("compareAsTwo"_L1);
    m_asOne = new QPushButton(tr("In one text"));
    m_asOne->setObjectName("compareAsOne"_L1);
    auto *group = new QButtonGroup(this);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_first);
    top->addWidget(new TextLabel(tr("and", "between two answers that are compared"), TextRole::Secondary));
    top->addWidget(m_second);
    top->addStretch(1);
    for (QPushButton *chip : {m_asTwo, m_asOne}) {
        setButtonRole(chip, ButtonRole::Chip);
        chip->setCheckable(true);
        group->addButton(chip);
        top->addWidget(chip);
    }
    connect(m_asTwo, &QPushButton::clicked, this, [this] { setInline(false); });
    connect(m_asOne, &QPushButton::clicked, this, [this] { setInline(true); });
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(16, 12, 16, 10);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_sentence);
    return head;
}

QWidget *CompareSheet::buildPanes()
{
    auto *panes = new QWidget;
    auto *layout = new QHBoxLayout(panes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_left = new DiffPane(DiffPane::Side::First);
    m_left->setObjectName("diffFirst"_L1);
    m_right = new DiffPane(DiffPane::Side::Second);
    m_right->setObjectName("diffSecond"_L1);
    m_both = new DiffPane(DiffPane::Side::Both);
    m_both->setObjectName("diffBoth"_L1);
    m_both->setAccessibleName(tr("Both answers in one text"));
    m_line = new Hairline(Qt::Vertical);
    layout->addWidget(m_left, 1);
    layout->addWidget(m_line);
    layout->addWidget(m_right, 1);
    layout->addWidget(m_both, 1);
    connect(m_left->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { follow(m_left, m_right); });
    connect(m_right->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { follow(m_right, m_left); });
    return panes;
}

QWidget *CompareSheet::buildTable()
{
    m_model = new AnswerTableModel(answerColumns(), [](const AnswerFacts &facts) { return facts.id.text(); }, this);
    QList<AnswerFacts> rows;
    for (const ComparedAnswer &answer : std::as_const(m_answers))
        rows.append(answer.facts);
    m_model->setRows(rows);
    m_table = new QTableView;
    m_table->setObjectName("answerTable"_L1);
    m_table->setAccessibleName(tr("Cost and speed of the answers"));
    m_table->setModel(m_model);
    styleTable(m_table);
    setColumnWidths(m_table, columnWidths, {0, 8});
    const int shown = std::min<int>(mostTableRows, m_model->rowCount());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + shown * m_table->verticalHeader()->defaultSectionSize() + 4);
    return m_table;
}

QWidget *CompareSheet::buildFoot()
{
    auto *foot = new QWidget;
    auto *copy = new QPushButton(tr("Copy table"));
    copy->setObjectName("copyAnswerTable"_L1);
    auto *menu = new QMenu(copy);
    menu->addAction(tr("For a spreadsheet"), this, [this] { copyTable(TableForm::TabSeparated); });
    menu->addAction(tr("As Markdown"), this, [this] { copyTable(TableForm::Markdown); });
    copy->setMenu(menu);
    copy->setAutoDefault(false);
    auto *done = new QPushButton(tr("Close"));
    done->setObjectName("closeCompareSheet"_L1);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(16, 10, 16, 12);
    layout->addWidget(copy);
    layout->addStretch(1);
    layout->addWidget(done);
    return foot;
}

void CompareSheet::chooseFirst(const MessageId &answer)
{
    const auto found = std::ranges::find(m_answers, answer, [](const ComparedAnswer &each) { return each.facts.id; });
    if (found == m_answers.end())
        return;
    const int index = int(found - m_answers.begin());
    m_first->setCurrentIndex(index);
    if (m_second->currentIndex() == index)
        m_second->setCurrentIndex(index == 0 ? std::min(1, m_second->count() - 1) : 0);
}

void CompareSheet::setInline(bool one)
{
    (one ? m_asOne : m_asTwo)->setChecked(true);
    m_both->setVisible(one);
    m_left->setVisible(!one);
    m_line->setVisible(!one);
    m_right->setVisible(!one);
}

void CompareSheet::compare()
{
    m_running.cancel();
    if (m_first->currentIndex() < 0 || m_second->currentIndex() < 0)
        return;
    const ComparedAnswer &first = m_answers.at(m_first->currentIndex());
    const ComparedAnswer &second = m_answers.at(m_second->currentIndex());
    m_left->setAccessibleName(tr("Answer of %1").arg(first.facts.name));
    m_right->setAccessibleName(tr("Answer of %1").arg(second.facts.name));
    m_sentence->setText(tr("Comparing…"));
    m_running = runOnPool<TextDiff>([one = first.text, two = second.text](QPromise<Result<TextDiff>> &promise) {
        return Result<TextDiff>(compareTexts(one, two, {}, [&promise] { return promise.isCanceled(); }));
    });
    onFinished(m_running, this, [this, running = m_running](const Result<TextDiff> &diff) {
        if (diff && !running.isCanceled())
            showDiff(*diff);
    });
}

void CompareSheet::showDiff(const TextDiff &diff)
{
    for (DiffPane *pane : {m_left, m_right, m_both})
        pane->setDiff(diff);
    QString sentence = diff.pieces.isEmpty() || (diff.pieces.size() == 1 && diff.sharedWords == diff.words)
        ? tr("Both say the same, to the letter.")
        : tr("%1 of the words are in both. Struck out: only in the first. Underlined: only in the second.")
              .arg(formatPercent(diff.sharedWords, std::max<qsizetype>(1, diff.words)));
    if (diff.unit == TextDiff::Unit::Lines)
        sentence += u' ' + tr("They are long: compared line by line.");
    else if (diff.unit == TextDiff::Unit::Whole)
        sentence += u' ' + tr("They are too long or too different to be compared in parts.");
    if (m_left->isCut() || m_right->isCut())
        sentence += u' ' + tr("Only the beginning is shown.");
    m_sentence->setText(sentence);
}

void CompareSheet::follow(DiffPane *moved, DiffPane *other)
{
    if (m_following || !other->isVisible())
        return;
    m_following = true;
    other->scrollTo(moved->topPlace());
    m_following = false;
}

void CompareSheet::copyTable(TableForm form)
{
    QGuiApplication::clipboard()->setText(answerTableText(m_model->rows(), form));
    Q_EMIT notice(form == TableForm::Markdown ? tr("Table copied as Markdown") : tr("Table copied"));
}

} // namespace switchyard
