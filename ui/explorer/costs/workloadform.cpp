// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/costs/workloadform.h"

#include "ui/common/countfield.h"
#include "ui/common/format.h"
#include "ui/common/scaledwidth.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QTimeEdit>

#include <utility>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostTokens = 100'000'000, mostRequests = 1'000'000'000, mostThings = 10'000;
constexpr qint64 tokensOfImage = 1100; // about a megapixel, by the rules of most providers
constexpr int minutesOfDay = 1440;

int wrapped(int minute)
{
    return (minute % minutesOfDay + minutesOfDay) % minutesOfDay;
}

QTime timeOf(int minute)
{
    return QTime(wrapped(minute) / 60, wrapped(minute) % 60);
}

int minuteOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

QString presetName(QLatin1StringView preset)
{
    const std::pair<QLatin1StringView, QString> names[] = {
        {"chat"_L1, WorkloadForm::tr("Chat")},
        {"rag"_L1, WorkloadForm::tr("Answers from documents (RAG)")},
        {"agent"_L1, WorkloadForm::tr("Agent with tools")},
        {"pdfs"_L1, WorkloadForm::tr("Summarise 1,000 PDFs")},
        {"code"_L1, WorkloadForm::tr("Write code")},
        {"images"_L1, WorkloadForm::tr("Describe pictures")},
        {"translate"_L1, WorkloadForm::tr("Translate")},
    };
    for (const auto &[key, name] : names) {
        if (key == preset)
            return name;
    }
    return preset;
}

WorkloadForm::WorkloadForm(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_preset = new QComboBox(this);
    m_preset->setObjectName(u"workloadPreset"_s);
    m_preset->setAccessibleName(tr("Kind of work"));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const WorkloadPreset &preset : workloadPresets())
        m_preset->addItem(presetName(preset.name), QString(preset.name));
    m_preset->addItem(tr("As typed"), QString());
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        if (index >= workloadPresets().size())
            return;
        m_work = workloadPresets().at(index).work;
        showWork();
        announce();
    });
    layout->addWidget(m_preset);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    addField(grid, u"requests"_s, tr("Requests a month"), &Workload::requests, mostRequests);
    addField(grid, u"input"_s, tr("Input, tokens"), &Workload::inputTokens, mostTokens);
    addShare(grid);
    addField(grid, u"output"_s, tr("Output, tokens"), &Workload::outputTokens, mostTokens);
    addField(grid, u"reasoning"_s, tr("of it reasoning"), &Workload::reasoningTokens, mostTokens);
    addField(grid, u"images"_s, tr("Images put in"), &Workload::images, mostThings);
    addField(grid, u"searches"_s, tr("Web searches"), &Workload::searches, mostThings);
    layout->addLayout(grid);
    layout->addWidget(buildHours());
    m_notes = new TextLabel(TextRole::Secondary);
    m_notes->setObjectName(u"workloadNotes"_s);
    m_notes->setWordWrap(true);
    layout->addWidget(m_notes);
    m_work = workloadPresets().first().work;
    showWork();
}

void WorkloadForm::addField(QGridLayout *grid, const QString &name, const QString &caption, qint64 Workload::*member,
                            qint64 most)
{
    const int row = grid->rowCount();
    auto *edit = new CountField(member == &Workload::requests ? 1 : 0, most, this);
    edit->setObjectName(u"workload_"_s + name);
    edit->setAccessibleName(caption);
    setScaledWidth(edit, 104);
    auto *label = new TextLabel(caption);
    label->setColor(&ThemeColors::secondary);
    label->setBuddy(edit);
    grid->addWidget(label, row, 0);
    grid->addWidget(edit, row, 1);
    connect(edit, &CountField::valueEdited, this, [this, member](qint64 value) {
        m_work.*member = value;
        announce();
    });
    m_fields << Field{edit, member};
}

void WorkloadForm::addShare(QGridLayout *grid)
{
    const int row = grid->rowCount();
    m_cached = new CountField(0, 100, this);
    m_cached->setObjectName(u"workload_cached"_s);
    //: a part of the input, in percent
    const QString caption = tr("of it cached, %");
    m_cached->setAccessibleName(caption);
    setScaledWidth(m_cached, 104);
    auto *label = new TextLabel(caption);
    label->setColor(&ThemeColors::secondary);
    label->setBuddy(m_cached);
    grid->addWidget(label, row, 0);
    grid->addWidget(m_cached, row, 1);
    connect(m_cached, &CountField::valueEdited, this, [this](qint64 value) {
        m_work.cachedPercent = int(value);
        announce();
    });
}

QWidget *WorkloadForm::buildHours()
{
    auto *hours = new QWidget(this);
    auto *layout = new QVBoxLayout(hours);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_limited = new QCheckBox(tr("Only in some hours of the day"), hours);
    m_limited->setObjectName(u"workload_limited"_s);
    layout->addWidget(m_limited);
    auto *line = new QHBoxLayout;
    m_from = new QTimeEdit(QTime(8, 0), hours);
    m_from->setObjectName(u"workload_from"_s);
    m_from->setAccessibleName(tr("From, local time"));
    m_to = new QTimeEdit(QTime(18, 0), hours);
    m_to->setObjectName(u"workload_to"_s);
    m_to->setAccessibleName(tr("Until, local time"));
    line->addWidget(m_from);
    line->addWidget(new TextLabel(u"–"_s));
    line->addWidget(m_to);
    line->addStretch();
    layout->addLayout(line);
    connect(m_limited, &QCheckBox::toggled, this, &WorkloadForm::takeHours);
    connect(m_from, &QTimeEdit::timeChanged, this, &WorkloadForm::takeHours);
    connect(m_to, &QTimeEdit::timeChanged, this, &WorkloadForm::takeHours);
    return hours;
}

void WorkloadForm::setWorkload(const Workload &work)
{
    m_work = work;
    showWork();
}

void WorkloadForm::setUtcOffset(int minutes)
{
    m_utcOffset = minutes;
    showWork();
}

QString WorkloadForm::preset() const
{
    for (const WorkloadPreset &preset : workloadPresets()) {
        if (preset.work == m_work)
            return preset.name;
    }
    return {};
}

void WorkloadForm::showWork()
{
    m_showing = true;
    for (const Field &field : std::as_const(m_fields))
        field.edit->setValue(m_work.*field.member);
    m_cached->setValue(m_work.cachedPercent);
    const bool limited = m_work.window.minutes < minutesOfDay;
    m_limited->setChecked(limited);
    m_from->setEnabled(limited);
    m_to->setEnabled(limited);
    if (limited) {
        m_from->setTime(timeOf(m_work.window.start + m_utcOffset));
        m_to->setTime(timeOf(m_work.window.start + m_work.window.minutes + m_utcOffset));
    }
    m_preset->setCurrentIndex(m_preset->findData(preset()));
    updateNotes();
    m_showing = false;
}

void WorkloadForm::takeHours()
{
    m_from->setEnabled(m_limited->isChecked());
    m_to->setEnabled(m_limited->isChecked());
    if (m_showing)
        return;
    m_work.window = {};
    if (m_limited->isChecked()) {
        const int length = wrapped(minuteOf(m_to->time()) - minuteOf(m_from->time()));
        // From eight to eight is the whole day, not none of it.
        if (length > 0)
            m_work.window = {.start = wrapped(minuteOf(m_from->time()) - m_utcOffset), .minutes = length};
    }
    announce();
}

void WorkloadForm::announce()
{
    m_work.tokensPerImage
        = m_work.images > 0 ? std::optional(m_work.tokensPerImage.value_or(tokensOfImage)) : std::nullopt;
    m_preset->setCurrentIndex(m_preset->findData(preset()));
    updateNotes();
    Q_EMIT edited(m_work);
}

void WorkloadForm::updateNotes()
{
    QStringList notes;
    if (m_work.reasoningTokens > m_work.outputTokens)
        notes << tr("There is more reasoning than output; it counts as all of the output.");
    if (m_work.tokensPerImage)
        notes << tr("Where a list has no price of images, each counts as %1 tokens.")
                     .arg(formatCount(*m_work.tokensPerImage));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace switchyard
