// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptmapper.h"

#include "ui/chat/banneractions.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Transcript)
};

template <class... Ts> struct Overloaded : Ts...
{
    using Ts::operator()...;
};

QString attachmentName(const QString &name, const QString &fallback)
{
    return singleLine(name.isEmpty() ? fallback : name, 80);
}

/// Sorts the parts of a message into what the transcript shows.
void takeParts(const Message &message, TranscriptMessage *shown)
{
    QHash<QString, qsizetype> calls;
    for (const ContentPart &part : message.parts) {
        std::visit(
            Overloaded{
                [&](const TextPart &text) {
                    if (shown->text.isEmpty())
                        shown->text = text.text; // shared, not copied
                    else
                        shown->text += (message.role == Role::Assistant ? QString() : u"\n\n"_s) + text.text;
                },
                [&](const ImagePart &image) {
                    const QString name = attachmentName(image.name, Words::tr("Picture"));
                    if (image.url.startsWith("data:"_L1, Qt::CaseInsensitive))
                        shown->pictures.append({name, {}, image.url, {}});
                    else if (image.url.isEmpty() && !image.blob.isEmpty())
                        shown->pictures.append({name, {}, {}, image.blob});
                    else
                        shown->attachments.append(name);
                },
                [&](const FilePart &file) { shown->attachments.append(attachmentName(file.name, Words::tr("File"))); },
                [&](const AudioPart &audio) {
                    shown->attachments.append(Words::tr("Sound"));
                    shown->text += audio.transcript;
                },
                [&](const ReasoningPart &reasoning) { shown->reasoning += reasoning.text; },
                [&](const ToolCallPart &call) {
                    calls.insert(call.id, shown->toolCalls.size());
                    shown->toolCalls.append({call.name, call.arguments, {}});
                },
                [&](const ToolResultPart &result) {
                    if (const auto call = calls.constFind(result.callId); call != calls.constEnd())
                        shown->toolCalls[*call].result = result.content;
                    else
                        shown->text += result.content;
                },
                [&](const CitationPart &citation) {
                    shown->citations.append({citation.title, citation.url, citation.content.left(2000)});
                },
                [&](const RefusalPart &refusal) { shown->refusal += refusal.text; },
                [&](const UnknownPart &unknown) {
                    shown->attachments.append(Words::tr("Unknown part: %1").arg(singleLine(unknown.type, 40)));
                },
            },
            part);
    }
}

QString reasoningTitle(const Message &message, const TranscriptMessage &shown, const QLocale &locale)
{
    const bool any = !shown.reasoning.isEmpty() || message.usage.reasoningTokens.value_or(0) > 0;
    if (!any)
        return {};
    const bool thinks = !message.isFinal() && shown.text.isEmpty();
    QString title = thinks ? Words::tr("Thinking…") : Words::tr("Thought");
    if (message.timing.reasoning)
        title = Words::tr("Thought for %1").arg(formatDuration(*message.timing.reasoning, locale));
    if (const qint64 tokens = message.usage.reasoningTokens.value_or(0); tokens > 0)
        title += u" \u00b7 "_s + Words::tr("%n token(s)", nullptr, int(tokens));
    return title;
}

QList<FooterPiece> footerPieces(const Message &message, const MessageSurroundings &around, const QLocale &locale)
{
    QList<FooterPiece> pieces;
    const QString model = message.answeredBy.isEmpty() ? message.model.text() : message.answeredBy;
    if (!model.isEmpty())
        pieces.append({singleLine(model.section(u'/', -1), 60), true});
    if (!message.provider.isEmpty())
        pieces.append({singleLine(message.provider, 40), false});
    switch (message.state) {
    case MessageState::Queued: pieces.append({Words::tr("queued"), false}); break;
    case MessageState::Waiting: {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(around.waited).count();
        pieces.append(
            {Words::tr("waiting %1").arg(u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'))), false});
        break;
    }
    case MessageState::Stopped: pieces.append({Words::tr("stopped"), false}); break;
    case MessageState::Interrupted: pieces.append({Words::tr("interrupted"), false}); break;
    default: break;
    }
    if (message.timing.firstToken)
        pieces.append({Words::tr("%1 to first token").arg(formatDuration(*message.timing.firstToken, locale)), false});
    if (!message.isFinal())
        return pieces;
    if (const std::optional<double> speed = message.timing.tokensPerSecond(message.usage))
        pieces.append({formatSpeed(*speed, locale), false});
    if (message.usage.promptTokens || message.usage.completionTokens) {
        const QString none = u"\u2014"_s;
        const auto count
            = [&](const std::optional<qint64> &value) { return value ? formatCount(*value, locale) : none; };
        pieces.append({Words::tr("%1 \u2192 %2 tokens")
                           .arg(count(message.usage.promptTokens), count(message.usage.completionTokens)),
                       false});
    }
    if (message.usage.cost)
        pieces.append(
            {message.usage.cost->isZero() ? Words::tr("free") : formatMoney(*message.usage.cost, locale), true});
    else if (message.state != MessageState::Failed)
        pieces.append({Words::tr("cost unknown"), false});
    if (message.unreadableEvents > 0)
        pieces.append({Words::tr("%n event(s) unreadable", nullptr, message.unreadableEvents), false});
    return pieces;
}

std::optional<TranscriptBanner> bannerFor(const Message &message, const QLocale &locale)
{
    if (!message.error || message.error->kind == Error::Kind::Cancelled)
        return {};
    const ErrorText text = errorText(*message.error, locale);
    TranscriptBanner banner;
    banner.warning = message.state == MessageState::Interrupted;
    banner.title = text.title;
    banner.sentence = text.sentence;
    banner.details = errorDetails(*message.error);
    for (const ErrorAction action : text.actions) {
        if (action == ErrorAction::ShowDetails || banner.actions.size() == 3)
            continue; // details have a button of their own
        if (action == ErrorAction::Continue && message.text().isEmpty())
            continue;
        banner.actions.append({bannerActionId(action), errorActionText(action), banner.actions.isEmpty()});
    }
    return banner;
}

/// The banner while the program waits to try again by itself.
TranscriptBanner countdown(TranscriptBanner banner, std::chrono::seconds left, const QLocale &locale)
{
    banner.warning = true;
    const bool brief = left < std::chrono::minutes(1);
    //: whole seconds that count down
    const QString seconds = Words::tr("%1 s").arg(locale.toString(qint64(left.count())));
    banner.sentence = Words::tr("Will try again in %1.").arg(brief ? seconds : formatDuration(left, locale));
    banner.actions = {{u"cancel-retry"_s, Words::tr("Cancel"), true}};
    return banner;
}

/// Why an answer ended, where that is not the ordinary way.
std::optional<TranscriptBanner> endNote(const Message &message)
{
    if (message.state != MessageState::Complete || message.finishReason != "length"_L1)
        return {};
    TranscriptBanner banner;
    banner.warning = true;
    banner.title = Words::tr("The answer reached its length limit");
    banner.actions = {{bannerActionId(ErrorAction::Continue), errorActionText(ErrorAction::Continue), true}};
    return banner;
}

} // namespace

QString shownText(const Message &message)
{
    TranscriptMessage shown;
    takeParts(message, &shown);
    return shown.text;
}

TranscriptMessage transcriptMessage(const Message &message, const MessageSurroundings &around, const QLocale &locale)
{
    TranscriptMessage shown;
    shown.id = message.id.text();
    shown.role = message.role;
    shown.state = message.state;
    shown.branch = around.branch;
    shown.branches = around.branches;
    takeParts(message, &shown);
    if (message.role == Role::User) {
        if (!around.isBusy)
            shown.actions.append({u"edit"_s, Words::tr("Edit"), false});
        shown.actions.append({u"copy"_s, Words::tr("Copy"), false});
        shown.actions.append({u"more"_s, Words::tr("More"), false});
        return shown;
    }
    shown.reasoningTitle = reasoningTitle(message, shown, locale);
    shown.footer = footerPieces(message, around, locale);
    shown.banner = bannerFor(message, locale);
    if (shown.banner && around.retryIn)
        shown.banner = countdown(*std::move(shown.banner), *around.retryIn, locale);
    if (!shown.banner)
        shown.banner = endNote(message);
    if (!message.isFinal())
        return shown;
    if (!around.isBusy)
        shown.actions.append({u"retry"_s, Words::tr("Retry"), false});
    if (message.state == MessageState::Stopped && !shown.text.isEmpty())
        shown.actions.append({u"continue"_s, Words::tr("Continue"), false});
    if (!shown.text.isEmpty())
        shown.actions.append({u"copy"_s, Words::tr("Copy"), false});
    shown.actions.append({u"more"_s, Words::tr("More"), false});
    return shown;
}

} // namespace switchyard
