// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the catalogue costs with 5,000 models: bench_catalog RECORDED prints one line of JSON. RECORDED is an answer of
// GET /models; without it the two figures of reading are left out. Times are milliseconds from the key or the click
// to the painted frame, 95th percentile.

#include "core/api/codecs/modelcodec.h"
#include "core/domain/reprice.h"
#include "core/services/ownuse.h"
#include "core/storage/storage.h"
#include "ui/chat/modelpicker.h"
#include "ui/common/tablestyle.h"
#include "ui/common/theme.h"
#include "ui/explorer/facetpanel.h"
#include "ui/explorer/modeltablemodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>

using namespace switchyard;
using namespace Qt::StringLiterals;

namespace {

constexpr int modelCount = 5000;
const QDate today(2026, 11, 20);

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double p95(QList<double> times)
{
    std::ranges::sort(times);
    return times.isEmpty() ? 0 : times.at(std::min(times.size() - 1, times.size() * 95 / 100));
}

QList<Model> madeModels()
{
    QRandomGenerator random(1);
    const QStringList authors{u"openai"_s, u"google"_s, u"mistralai"_s, u"qwen"_s, u"anthropic"_s, u"deepseek"_s};
    const QStringList words{u"mini"_s, u"large"_s, u"flash"_s, u"pro"_s, u"instruct"_s, u"coder"_s, u"preview"_s};
    const QStringList kinds{u"text"_s, u"image"_s, u"file"_s, u"audio"_s};
    const QStringList parameters{u"tools"_s, u"reasoning"_s, u"seed"_s, u"top_p"_s, u"response_format"_s, u"stop"_s};
    const auto some = [&random](const QStringList &all) {
        QStringList chosen{all.first()};
        for (const QString &one : all.sliced(1)) {
            if (random.bounded(2))
                chosen << one;
        }
        return chosen;
    };
    QList<Model> models;
    for (int i = 0; i < modelCount; ++i) {
        Model model;
        const QString author = authors.at(random.bounded(int(authors.size()))) + QString::number(i % 9);
        const QString name
            = u"%1 %2 %3"_s.arg(words.at(random.bounded(7)), words.at(random.bounded(7)), QString::number(i));
        model.id = ModelId(QString(author + u'/' + QString(name).replace(u' ', u'-')));
        model.name = QString(author + u": "_s + name);
        model.contextLength = 1000 * random.bounded(4, 2000);
        model.maxCompletionTokens = 1000 * random.bounded(4, 64);
        model.inputModalities = some(kinds);
        model.outputModalities = {u"text"_s};
        model.supportedParameters = some(parameters);
        model.tokenizer = author;
        model.created = QDateTime(today.addDays(-random.bounded(900)), QTime(0, 0), QTimeZone::UTC);
        for (const auto key : {PriceKey::prompt, PriceKey::completion}) {
            const QString price = u"0.%1"_s.arg(random.bounded(99'999), 9, 10, QChar(u'0'));
            model.pricing.prices.insert(QString(key), Price::fromText(random.bounded(12) ? price : u"0"_s));
        }
        models << model;
    }
    return models;
}

/// The middle of the page: filters and table, searched from a line as the page does it.
class Browser
{
public:
    explicit Browser(const QList<Model> &models)
    {
        auto *layout = new QHBoxLayout(&m_window);
        m_facets = new FacetPanel(&m_window);
        m_facets->setFixedWidth(200);
        m_table = new QTableView(&m_window);
        styleTable(m_table, 2);
        m_table->setModel(&m_model);
        static constexpr int widths[] = {200, 72, 68, 72, 84, 150, 72, 222, 110};
        setColumnWidths(m_table, widths, {0});
        layout->addWidget(m_facets);
        layout->addWidget(m_table, 1);
        QList<ModelRow> rows;
        for (const Model &model : models)
            rows << ModelRow{{ConnectionId(u"c"_s), model}, u"Server"_s};
        m_model.setTable(CatalogTable::of(rows, today));
        m_window.resize(1400, 900);
        m_window.QWidget::show();
        search({});
    }

    double search(const QString &line)
    {
        QElapsedTimer timer;
        timer.start();
        m_model.setQuery(ModelQuery::fromText(line, today));
        m_facets->show(line, m_model.query(), m_model.selection());
        return painted(timer);
    }
    double sort(const QList<ModelSortKey> &order)
    {
        QElapsedTimer timer;
        timer.start();
        m_model.setOrder(order);
        return painted(timer);
    }

private:
    double painted(const QElapsedTimer &timer)
    {
        if (m_model.rowCount() > 0)
            m_table->setCurrentIndex(m_model.index(0, 0));
        // What the event loop would do next: lay out, then paint what changed.
        QApplication::sendPostedEvents();
        m_window.repaint();
        m_table->viewport()->repaint();
        m_facets->repaint();
        return milliseconds(timer);
    }

    QWidget m_window;
    ModelTableModel m_model;
    FacetPanel *m_facets = nullptr;
    QTableView *m_table = nullptr;
};

void benchBrowser(const QList<Model> &models, QJsonObject &result)
{
    Browser browser(models);
    const QStringList lines{u"mistral large"_s, u"price<1 ctx>=200k in:image cap:tools"_s, u"coder -preview age<1y"_s,
                            u"author:openai1,google2 flash"_s, u"pro 42"_s};
    QList<double> keys, sorts;
    for (int round = 0; round < 4; ++round) {
        for (const QString &line : lines) {
            for (qsizetype i = 1; i <= line.size(); ++i)
                keys << browser.search(line.first(i));
            for (qsizetype i = line.size() - 1; i >= 0; --i)
                keys << browser.search(line.first(i));
        }
        for (const ModelOrder by :
             {ModelOrder::OutputPrice, ModelOrder::Context, ModelOrder::Name, ModelOrder::Author}) {
            for (const bool descending : {false, true})
                sorts << browser.sort({{by, descending}, {ModelOrder::InputPrice, false}});
        }
    }
    result.insert("filter_p95_ms"_L1, p95(keys));
    result.insert("sort_p95_ms"_L1, p95(sorts));
}

void benchPicker(const QList<Model> &models, QJsonObject &result)
{
    QWidget anchor;
    anchor.resize(200, 40);
    anchor.show();
    ModelPicker picker(&anchor);
    QList<ModelPickerRow> rows;
    for (const Model &model : models)
        rows << ModelPickerRow{ConnectionId(u"c"_s), model.id,         model.name,
                               model.id.text(),      u"1.00 / 2.00"_s, u"128 k"_s};
    picker.openAt(&anchor, rows, ConnectionId(u"c"_s), models.first().id);
    auto *field = picker.findChild<QLineEdit *>();
    QList<double> keys;
    for (int round = 0; round < 8; ++round) {
        for (const QString &line : {u"mistral large"_s, u"google flash pro"_s, u"coder 42"_s}) {
            for (qsizetype i = 1; i <= line.size(); ++i) {
                QElapsedTimer timer;
                timer.start();
                field->setText(line.first(i));
                QApplication::sendPostedEvents();
                picker.repaint();
                keys << milliseconds(timer);
            }
        }
    }
    result.insert("picker_p95_ms"_L1, p95(keys));
}

void benchReading(const QString &path, QJsonObject &result)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QByteArray body = file.readAll();
    QList<double> parsed, loaded;
    for (int round = 0; round < 11; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto list = decodeModelList(body);
        parsed << milliseconds(timer);
        QList<ModelRow> rows;
        for (const Model &model : list->items)
            rows << ModelRow{{ConnectionId(u"c"_s), model}, u"Server"_s};
        const auto table = CatalogTable::of(rows, today);
        loaded << milliseconds(timer);
        if (table->rows.isEmpty())
            return;
    }
    std::ranges::sort(parsed);
    std::ranges::sort(loaded);
    result.insert("parse_ms"_L1, parsed.at(parsed.size() / 2));
    result.insert("cache_load_ms"_L1, loaded.at(loaded.size() / 2));
}

QList<RepriceTarget> targetsOf(const QString &path)
{
    QList<RepriceTarget> targets;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        if (const auto list = decodeModelList(file.readAll())) {
            for (const Model &model : list->items)
                targets << RepriceTarget{model.pricing, model.contextLength};
        }
    }
    if (targets.isEmpty()) {
        for (const Model &model : madeModels().first(421))
            targets << RepriceTarget{model.pricing, model.contextLength};
    }
    return targets;
}

template <class T> Result<T> waited(const Async<T> &future)
{
    QEventLoop loop;
    std::optional<Result<T>> result;
    onFinished<T>(future, &loop, [&](const Result<T> &value) {
        result = value;
        loop.quit();
    });
    loop.exec();
    return *result;
}

LedgerEntry madeEntry(int number, QRandomGenerator &random)
{
    LedgerEntry entry{.message = MessageId(u"message-%1"_s.arg(number, 24, 10, QChar(u'0'))),
                      .conversation = ConversationId(u"talk"_s),
                      .sent = QDateTime(today, QTime(0, 0), QTimeZone::UTC).addSecs(-31LL * number),
                      .connection = ConnectionId(u"c"_s),
                      .connectionName = u"Server"_s,
                      .keyLabel = u"…7f3a"_s,
                      .model = ModelId(u"author%1/model-%2"_s.arg(number % 7).arg(number % 30)),
                      .answeredBy = u"author/model-2026-11-20"_s,
                      .provider = u"Provider"_s,
                      .generation = GenerationId(u"gen-%1"_s.arg(number)),
                      .outcome = MessageState::Complete,
                      .finishReason = u"stop"_s};
    entry.usage.promptTokens = random.bounded(1, 400'000);
    entry.usage.completionTokens = random.bounded(8000);
    entry.usage.totalTokens = *entry.usage.promptTokens + *entry.usage.completionTokens;
    entry.usage.cachedTokens = random.bounded(int(*entry.usage.promptTokens));
    entry.usage.reasoningTokens = random.bounded(int(*entry.usage.completionTokens) + 1);
    entry.usage.cost = Money::fromPicos(random.bounded(1'000'000'000));
    entry.timing = {.firstToken = std::chrono::milliseconds(random.bounded(3000)),
                    .reasoning = {},
                    .total = std::chrono::milliseconds(random.bounded(3000, 60'000))};
    entry.prices.prices = {{u"prompt"_s, Price::fromText(u"0.0000025"_s)},
                           {u"completion"_s, Price::fromText(u"0.000015"_s)},
                           {u"input_cache_read"_s, Price::fromText(u"0.00000025"_s)}};
    return entry;
}

/// The same out of the ledger on the disk: read, priced and ranked as the window asks for it.
void benchOwnUse(const QString &path, QJsonObject &result)
{
    constexpr int rowCount = 1'000'000, piece = 20'000;
    const QTemporaryDir folder;
    const SystemClock clock;
    Storage storage(folder.path(), clock);
    if (!waited(storage.open()))
        return;
    QRandomGenerator random(3);
    const Conversation talk{.id = ConversationId(u"talk"_s), .created = clock.now(), .updated = clock.now()};
    for (int i = 0; i < rowCount; i += piece) {
        QList<LedgerEntry> entries;
        for (int j = i; j < i + piece; ++j)
            entries << madeEntry(j, random);
        if (!waited(storage.saveTurn(talk, {}, entries)))
            return;
    }
    Ledger ledger(storage);
    OwnUse own(ledger);
    OwnUseQuestion question;
    for (const RepriceTarget &target : targetsOf(path))
        question.targets << OwnUseTarget{target, u"GPT"_s};
    QList<double> times;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto answer = waited(own.ask(question));
        if (!answer || answer->use->rows.size() != size_t(rowCount))
            return;
        times << milliseconds(timer) / 1000;
    }
    std::ranges::sort(times);
    result.insert("own_use_s"_L1, times.at(times.size() / 2));
}

void benchReprice(const QString &path, QJsonObject &result)
{
    constexpr int rowCount = 1'000'000;
    QRandomGenerator random(2);
    std::vector<UsedRow> rows;
    rows.reserve(rowCount);
    for (int i = 0; i < rowCount; ++i) {
        UsedRow row{.prompt = random.bounded(1, 400'000), .completion = random.bounded(8000)};
        row.cached = random.bounded(int(row.prompt));
        row.reasoning = random.bounded(int(row.completion) + 1);
        row.minute = qint16(random.bounded(1440));
        rows.push_back(row);
    }
    const QList<RepriceTarget> targets = targetsOf(path);
    QList<double> times;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (!reprice(rows, targets, [](int) { return true; }))
            return;
        times << milliseconds(timer) / 1000;
    }
    std::ranges::sort(times);
    result.insert("reprice_s"_L1, times.at(times.size() / 2));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme theme;
    theme.apply({});
    const QString recorded = app.arguments().value(1);
    QJsonObject result;
    const QList<Model> models = madeModels();
    benchBrowser(models, result);
    benchPicker(models, result);
    benchReading(recorded, result);
    benchReprice(recorded, result);
    benchOwnUse(recorded, result);
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
