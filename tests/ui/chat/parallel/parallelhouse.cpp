// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/chat/parallel/parallelhouse.h"

#include "ui/chat/parallel/answercolumn.h"
#include "ui/chat/parallel/parallelview.h"
#include "ui/chat/transcriptview.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchyard {

using namespace Qt::StringLiterals;

QStringList someModels(qsizetype count)
{
    const QStringList all{u"openai/gpt-5.4"_s,
                          u"deepseek/deepseek-v3.2"_s,
                          u"anthropic/claude-sonnet-4.6"_s,
                          u"qwen/qwen3-max"_s,
                          u"google/gemini-3.1-flash-lite"_s,
                          u"mistralai/mistral-medium-3.4"_s,
                          u"x-ai/grok-4.2"_s,
                          u"openai/gpt-5.4-pro"_s};
    QStringList some;
    for (qsizetype i = 0; i < count; ++i)
        some.append(all.at(i % all.size()));
    return some;
}

FakeReply answerWith(const QString &text, const QByteArray &cost, int tokens)
{
    QList<QByteArray> pieces;
    constexpr qsizetype piece = 4000;
    for (qsizetype at = 0; at < text.size(); at += piece) {
        const QJsonObject delta{{u"role"_s, u"assistant"_s}, {u"content"_s, text.mid(at, piece)}};
        const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, delta}, {u"finish_reason"_s, QJsonValue()}};
        const QJsonObject chunk{
            {u"id"_s, u"gen-1"_s}, {u"provider"_s, u"SomeHost"_s}, {u"choices"_s, QJsonArray{choice}}};
        pieces.append("data: " + QJsonDocument(chunk).toJson(QJsonDocument::Compact) + "\n\n");
    }
    QByteArray usage = usageEvent(cost);
    usage.replace("\"completion_tokens\":20", QByteArray("\"completion_tokens\":" + QByteArray::number(tokens)));
    return FakeReply::sse(pieces + QList<QByteArray>{finishEvent(), usage, doneEvent()});
}

ParallelHouse::ParallelHouse()
{
    router = house.addOpenRouter();
    house.fetchModels(router);
    house.transport.fallback = [this, others = house.transport.fallback](const HttpRequest &request) {
        if (!request.url.path().endsWith("/chat/completions"_L1))
            return others(request);
        const QString model = House::bodyOf(request).value("model"_L1).toString();
        asked.append(model);
        return replies.value(model, answerWith(u"An answer of "_s + model));
    };
    page = std::make_unique<ChatPage>(house.services());
    page->newChat(router, ModelId(someModels(1).first()));
}

void ParallelHouse::show(QSize size)
{
    page->resize(size);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
}

void ParallelHouse::ask(const QString &prompt, const QStringList &models)
{
    QList<Recipient> recipients;
    for (const QString &model : models)
        recipients.append({router, ModelId(model)});
    QVERIFY(session()->send({.text = prompt}, recipients));
    QTRY_VERIFY(!session()->isDeparting()); // shown from then on
}

void ParallelHouse::waitUntilDone()
{
    QTRY_VERIFY_WITH_TIMEOUT(!session()->isBusy(), 20'000);
}

AnswerColumn *ParallelHouse::column(qsizetype index) const
{
    return view()->column(index);
}

QString ParallelHouse::textIn(qsizetype index, int row) const
{
    column(index)->view()->flush();
    return column(index)->view()->messageText(row);
}

} // namespace switchyard
