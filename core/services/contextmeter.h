// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/messagetree.h"
#include "core/domain/model.h"
#include "core/routing/contextplan.h"

#include <QHash>
#include <QObject>

#include <array>
#include <functional>

namespace switchyard {

/// A message of a history: its content where that is in memory, else null. Valid until control returns to the event
/// loop or the conversation changes.
struct HistoryItem
{
    const MessageNode *node = nullptr;
    const Message *message = nullptr;
};

/// Counts the tokens of one conversation. Each message is counted once and each history added up once, so that asking
/// again with another draft costs what the draft costs. A long history that has not been counted yet is counted beside
/// the window's thread; meanwhile its length stands for it, as it does for what is not in memory.
class ContextMeter : public QObject
{
    Q_OBJECT
public:
    using History = std::function<QList<HistoryItem>()>;

    explicit ContextMeter(QObject *parent = nullptr) : QObject(parent) {}

    struct Asked
    {
        MessageId leaf; ///< the last message of the history
        History history; ///< root to leaf; called only when it is not known yet
        double promptTokens = 0; ///< of the new prompt
        int promptUncounted = 0;
        Recipient recipient;
        const Model *model = nullptr; ///< as the catalogue lists it
    };
    [[nodiscard]] ContextPlan plan(const Asked &asked, const Conversation &conversation);
    /// The history of the last plan() was not counted to its end.
    [[nodiscard]] bool isProvisional() const { return m_isProvisional; }

    [[nodiscard]] static Vocabulary vocabularyOf(const Model *model);
    /// A draft as a message. Of a very long one the beginning stands for the rest.
    [[nodiscard]] static double countDraft(const Draft &draft, Vocabulary vocabulary, int &uncounted);
    [[nodiscard]] MessageCount count(const Message &message, Vocabulary vocabulary);

    void forget(const MessageId &id); ///< another value than before
    void forgetHistories(); ///< the tree, the policy or the system prompt has changed

Q_SIGNALS:
    void counted(); ///< a long history is known now

private:
    struct Sums
    {
        QList<ContextItem> items;
        TokenRatio ratio;
        bool isProvisional = false;
    };
    const Sums &sumsOf(const Asked &asked, const Conversation &conversation);
    [[nodiscard]] double systemTokens(const QString &text, Vocabulary vocabulary);
    /// Counts what is missing here when that is little, else elsewhere; false then.
    bool countMissing(const QList<HistoryItem> &history, Vocabulary vocabulary);

    std::array<QHash<MessageId, MessageCount>, 2> m_counts; // by vocabulary
    QHash<QString, Sums> m_sums; // by leaf and recipient
    qsizetype m_itemsInSums = 0;
    std::array<std::pair<QString, double>, 2> m_system;
    bool m_isCounting = false, m_isProvisional = false;
};

} // namespace switchyard
