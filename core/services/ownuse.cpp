// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/ownuse.h"

#include "core/routing/tokenband.h"

#include <atomic>

namespace switchyard {

/// Between the window's thread and the ones that work: how far it is, and whether to go on.
class OwnUseCourse
{
public:
    /// From any thread.
    bool goOn(int permille)
    {
        m_permille = permille;
        return !m_stopped;
    }
    void stop() { m_stopped = true; }
    [[nodiscard]] int permille() const { return m_permille; }

private:
    std::atomic<int> m_permille = 0;
    std::atomic<bool> m_stopped = false;
};

namespace {

constexpr std::chrono::milliseconds reportInterval{50};
constexpr int readingShare = 800; // of a thousand: reading takes most of the time

QHash<QString, TokenRatio> ratiosOf(const QList<Message> &answers, const QHash<ModelId, QString> &tokenizers,
                                    qint64 &compared)
{
    QHash<QString, TokenRatio> ratios;
    for (const Message &answer : answers) {
        const QString family = tokenizers.value(answer.model);
        const qint64 reported = answer.usage.completionTokens.value_or(0) - answer.usage.reasoningTokens.value_or(0);
        if (family.isEmpty() || reported <= 0)
            continue;
        learnFromAnswer(ratios, family, answer.text(), reported);
    }
    for (const TokenRatio &ratio : std::as_const(ratios))
        compared += ratio.samples;
    return ratios;
}

QList<FamilyShare> sharesOf(const UsePeriod &use, const QHash<ModelId, QString> &tokenizers)
{
    QHash<QString, qint64> tokens;
    for (const ModelUse &model : use.models)
        tokens[tokenizers.value(model.model)] += model.promptTokens + model.completionTokens;
    QList<FamilyShare> shares;
    for (auto it = tokens.cbegin(); it != tokens.cend(); ++it)
        shares << FamilyShare{it.key(), it.value()};
    return shares;
}

Result<OwnUseAnswer> priced(const std::shared_ptr<const UsePeriod> &use, const QList<Message> &answers,
                            const OwnUseQuestion &question, OwnUseCourse &course)
{
    OwnUseAnswer answer{.use = use, .total = use->total(), .prices = {}, .comparedAnswers = 0};
    QList<RepriceTarget> targets;
    for (const OwnUseTarget &target : question.targets)
        targets << target.at;
    const auto repriced = reprice(use->rows, targets, [&course](int permille) {
        return course.goOn(readingShare + permille * (1000 - readingShare) / 1000);
    });
    if (!repriced)
        return failure(Error::cancelled());
    const auto ratios = ratiosOf(answers, question.tokenizers, answer.comparedAnswers);
    const QList<FamilyShare> shares = sharesOf(*use, question.tokenizers);
    for (qsizetype i = 0; i < repriced->size(); ++i) {
        const TokenBand band = tokenBand(shares, question.targets.at(i).tokenizer, ratios);
        const auto scaled = [cost = repriced->at(i).cost](int permille) {
            return cost.transform([permille](Money money) { return TokenBand::scaled(money, permille); });
        };
        answer.prices << OwnUsePrice{.cost = repriced->at(i).cost,
                                     .low = scaled(band.low),
                                     .high = scaled(band.high),
                                     .tooLong = repriced->at(i).tooLong,
                                     .sameTokenizer = band.isExact()};
    }
    return answer;
}

} // namespace

OwnUse::OwnUse(Ledger &ledger, QObject *parent) : QObject(parent), m_ledger(ledger)
{
    m_reports.setInterval(reportInterval);
    connect(&m_reports, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_course->permille()); });
}

OwnUse::~OwnUse()
{
    stop();
}

void OwnUse::stop()
{
    m_reports.stop();
    if (m_course)
        m_course->stop();
    m_running.cancel();
}

Async<OwnUseAnswer> OwnUse::ask(const OwnUseQuestion &question)
{
    stop();
    const auto course = std::make_shared<OwnUseCourse>();
    m_course = course;
    const auto read = m_ledger.use(question.period,
                                   [course](int permille) { return course->goOn(permille * readingShare / 1000); });
    m_running = andThen<std::shared_ptr<const UsePeriod>>(
        read, this, [this, question, course](const std::shared_ptr<const UsePeriod> &use) {
            const auto answers = question.targets.isEmpty() ? readyAsync<QList<Message>>(QList<Message>())
                                                            : m_ledger.recentAnswers(question.period);
            return andThen<QList<Message>>(answers, this, [use, question, course](const QList<Message> &list) {
                return runOnPool<OwnUseAnswer>([use, list, question, course](QPromise<Result<OwnUseAnswer>> &) {
                    return priced(use, list, question, *course);
                });
            });
        });
    // Who cancels must reach the thread that reads.
    auto *watcher = new QFutureWatcher<Result<OwnUseAnswer>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [course] { course->stop(); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, course] {
        watcher->deleteLater();
        if (m_course == course)
            m_reports.stop();
    });
    watcher->setFuture(m_running);
    m_reports.start();
    return m_running;
}

} // namespace switchyard
