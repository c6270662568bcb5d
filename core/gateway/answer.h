// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/usage.h"

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace switchyard {

struct AnswerToolCall
{
    QString id, name, arguments;
};

/// What a talker has to say, before it is cut into chunks.
struct Answer
{
    QString reasoning;
    QString text;
    QList<AnswerToolCall> toolCalls;
    QJsonArray annotations; ///< as on the wire
    QStringList images; ///< data URLs
    QByteArray audio; ///< PCM, 16 bits, 24 kHz, mono
    QString finishReason = QStringLiteral("stop");
};

/// Who answers, as every chunk repeats it.
struct AnswerHead
{
    QString id; ///< `gen-…`
    qint64 created = 0; ///< epoch seconds
    QString model;
    QString provider;
    QString tokenizer; ///< decides the words of its upstream: finish reasons, reasoning format
    QString serviceTier; ///< empty = null
};

/// The upstream's own word for a finish reason.
[[nodiscard]] QString nativeFinishReason(const QString &tokenizer, const QString &finishReason);

/// The seal an upstream puts on its reasoning; the same for the same text.
[[nodiscard]] QString reasoningSeal(const QString &reasoning);

/// The event stream of one answer. Every function yields a whole event with its blank line. Written by hand because
/// a stream at full speed is made of little else, and for the digits of the cost.
class ChunkWriter
{
public:
    explicit ChunkWriter(const AnswerHead &head);

    [[nodiscard]] QByteArray content(QStringView piece) const;
    [[nodiscard]] QByteArray reasoning(QStringView piece) const;
    /// The upstream's seal on its reasoning: sent back unchanged in a tool loop.
    [[nodiscard]] QByteArray signature(const QString &seal) const;
    [[nodiscard]] QByteArray toolStart(qsizetype index, const AnswerToolCall &call) const;
    [[nodiscard]] QByteArray toolArguments(qsizetype index, QStringView piece) const;
    [[nodiscard]] QByteArray annotations(const QJsonArray &annotations) const;
    [[nodiscard]] QByteArray image(const QString &dataUrl) const;
    [[nodiscard]] QByteArray audio(const QByteArray &data, const QString &transcript) const;
    [[nodiscard]] QByteArray finish(const QString &reason) const;
    /// The last chunk. `usage` is a JSON object; `metadata` may be empty.
    [[nodiscard]] QByteArray usage(const QByteArray &usage, const QString &reason,
                                   const QByteArray &metadata = {}) const;
    /// A chunk with everything given: for the faults. `finish` is JSON, `more` is members with a comma before each.
    [[nodiscard]] QByteArray chunk(const QByteArray &delta, const QByteArray &finish = "null",
                                   const QByteArray &native = "null", const QByteArray &more = {}) const;
    /// A chunk whose `choices` is this JSON.
    [[nodiscard]] QByteArray chunkWithChoices(const QByteArray &choices, const QByteArray &more = {}) const;

    [[nodiscard]] const AnswerHead &head() const { return m_head; }

private:
    AnswerHead m_head;
    QByteArray m_start; // up to "choices":
    QByteArray m_format; // of reasoning_details
};

/// The members of `usage` with costs by `cost` (prompt, completion, whole); a missing cost is left out.
struct CostParts
{
    std::optional<Money> prompt, completion, whole;
};
[[nodiscard]] QByteArray usageJson(const Usage &usage, const CostParts &cost);

/// The body of an answer without stream.
[[nodiscard]] QByteArray completionJson(const AnswerHead &head, const Answer &answer, const QByteArray &usage,
                                        const QByteArray &metadata = {});

} // namespace switchyard
