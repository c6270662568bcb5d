// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/chatstream.h"
#include "core/domain/fold.h"

#include <memory>

namespace switchyard {

/// Everything one answer reports, folded and counted.
class StreamWatch
{
public:
    explicit StreamWatch(std::unique_ptr<ChatStream> watched) : stream(std::move(watched)), m_folder(message)
    {
        QObject::connect(stream.get(), &ChatStream::deltaReceived, stream.get(), [this](const Delta &delta) {
            ++deltas;
            all.append(delta);
            m_folder.add(delta);
            if (outcomes > 0)
                ++afterEnd;
            if (onDelta)
                onDelta();
        });
        QObject::connect(stream.get(), &ChatStream::alive, stream.get(), [this] { ++alive; });
        QObject::connect(stream.get(), &ChatStream::finished, stream.get(), [this](const Result<Completion> &outcome) {
            ++outcomes;
            result = outcome;
            if (outcome)
                m_folder.finish(*outcome);
        });
    }

    /// "complete", or the kind of the error.
    [[nodiscard]] QString text() const
    {
        if (outcomes == 0)
            return QStringLiteral("nothing");
        return *result ? QStringLiteral("complete") : QString(errorKindName(result->error().kind));
    }
    [[nodiscard]] Error error() const { return result && !*result ? result->error() : Error(); }
    [[nodiscard]] Completion completion() const { return result && *result ? **result : Completion(); }
    template <class Part> [[nodiscard]] QList<Part> parts() const
    {
        QList<Part> found;
        for (const ContentPart &part : message.parts) {
            if (const auto *wanted = std::get_if<Part>(&part))
                found.append(*wanted);
        }
        return found;
    }

    std::unique_ptr<ChatStream> stream;
    std::optional<Result<Completion>> result;
    Message message;
    QList<Delta> all;
    std::function<void()> onDelta;
    int outcomes = 0, deltas = 0, alive = 0, afterEnd = 0;

private:
    MessageFolder m_folder;
};

} // namespace switchyard
