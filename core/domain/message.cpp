// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/message.h"

#include <array>

namespace switchyard {

using namespace Qt::StringLiterals;

QString Message::text() const
{
    QString all;
    for (const ContentPart &part : parts) {
        if (const auto *text = std::get_if<TextPart>(&part))
            all += text->text;
    }
    return all;
}

QString Message::reasoningText() const
{
    QString all;
    for (const ContentPart &part : parts) {
        if (const auto *reasoning = std::get_if<ReasoningPart>(&part))
            all += reasoning->text;
    }
    return all;
}

MessageGrowth GrowthMark::take(const Message &message)
{
    MessageGrowth growth{.message = message.id, .partCount = message.parts.size(), .appended = {}, .replaced = {}};
    for (qsizetype i = 0; i < message.parts.size(); ++i) {
        const ContentPart &part = message.parts[i];
        Seen now{.kind = part.index()};
        const QString *text = nullptr;
        if (const auto *said = std::get_if<TextPart>(&part)) {
            text = &said->text;
        } else if (const auto *thought = std::get_if<ReasoningPart>(&part)) {
            text = &thought->text;
            now.rest = thought->details.size();
        } else if (const auto *call = std::get_if<ToolCallPart>(&part)) {
            now.rest = call->arguments.size() + call->name.size() + call->id.size();
        } else if (const auto *audio = std::get_if<AudioPart>(&part)) {
            now.rest = audio->data.size() + audio->transcript.size() + audio->id.size();
        } else if (const auto *refusal = std::get_if<RefusalPart>(&part)) {
            now.rest = refusal->text.size();
        }
        now.text = text ? text->size() : 0;
        if (i >= m_parts.size()) {
            m_parts.append(now);
            growth.replaced.append({i, part});
            continue;
        }
        Seen &seen = m_parts[i];
        // Thoughts that come late move everything behind them: another kind of part is here then.
        if (now.kind != seen.kind || now.rest != seen.rest || now.text < seen.text)
            growth.replaced.append({i, part});
        else if (text && now.text > seen.text)
            growth.appended.append({i, text->sliced(seen.text)});
        seen = now;
    }
    return growth;
}

namespace {

constexpr std::array roles{std::pair{Role::System, "system"_L1}, std::pair{Role::Developer, "developer"_L1},
                           std::pair{Role::User, "user"_L1}, std::pair{Role::Assistant, "assistant"_L1},
                           std::pair{Role::Tool, "tool"_L1}};

constexpr std::array states{std::pair{MessageState::Queued, "queued"_L1},
                            std::pair{MessageState::Waiting, "waiting"_L1},
                            std::pair{MessageState::Streaming, "streaming"_L1},
                            std::pair{MessageState::Complete, "complete"_L1},
                            std::pair{MessageState::Interrupted, "interrupted"_L1},
                            std::pair{MessageState::Stopped, "stopped"_L1},
                            std::pair{MessageState::Failed, "failed"_L1}};

constexpr std::array kinds{std::pair{SiblingKind::First, "first"_L1}, std::pair{SiblingKind::Edit, "edit"_L1},
                           std::pair{SiblingKind::Retry, "retry"_L1}, std::pair{SiblingKind::Parallel, "parallel"_L1}};

template <class Table, class Value> QLatin1StringView nameIn(const Table &table, Value value)
{
    for (const auto &[candidate, name] : table) {
        if (candidate == value)
            return name;
    }
    Q_UNREACHABLE_RETURN({});
}

template <class Table>
auto valueIn(const Table &table, QStringView text) -> std::optional<std::remove_cvref_t<decltype(table[0].first)>>
{
    for (const auto &[value, name] : table) {
        if (name == text)
            return value;
    }
    return {};
}

} // namespace

QLatin1StringView roleName(Role role)
{
    return nameIn(roles, role);
}
std::optional<Role> roleFromName(QStringView name)
{
    return valueIn(roles, name);
}
QLatin1StringView stateName(MessageState state)
{
    return nameIn(states, state);
}
std::optional<MessageState> stateFromName(QStringView name)
{
    return valueIn(states, name);
}
QLatin1StringView siblingKindName(SiblingKind kind)
{
    return nameIn(kinds, kind);
}
std::optional<SiblingKind> siblingKindFromName(QStringView name)
{
    return valueIn(kinds, name);
}

} // namespace switchyard
