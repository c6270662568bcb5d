// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/errortext.h"

#include "ui/common/format.h"

#include <QCoreApplication>

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

/// Whom to name: the upstream provider if known, else the host, else nobody.
QString who(const Error &error)
{
    if (!error.provider.isEmpty())
        return isolated(error.provider, 60);
    if (!error.host.isEmpty())
        return isolated(error.host, 80);
    //: subject of a sentence when the server's name is not known
    return Sentences::tr("The server");
}

QString host(const Error &error)
{
    //: stands for the address of a server when it is not known
    return error.host.isEmpty() ? Sentences::tr("the server") : isolated(error.host, 80);
}

/// The server's own words after our sentence, when they say more than the kind does.
QString withServerWords(const QString &sentence, const Error &error)
{
    const QString words = singleLine(error.message, 240);
    if (words.isEmpty())
        return sentence;
    //: %1 is our sentence, %2 the server's message in its own language
    return Sentences::tr("%1 It says: %2").arg(sentence, isolated(words, 240));
}

ErrorText networkText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
        return {Sentences::tr("No connection"),
                Sentences::tr("%1 cannot be reached. Is the network up, and does the server run?").arg(host(error)),
                {ErrorAction::Retry, ErrorAction::OpenConnections, ErrorAction::ShowDetails}};
    case Error::Kind::Tls:
        if (error.code == "certificate_time"_L1)
            return {Sentences::tr("The clocks do not agree"),
                    Sentences::tr("By this computer's clock the certificate of %1 is not valid now. Check this "
                                  "computer's clock; nothing was sent, your key included.")
                        .arg(host(error)),
                    {ErrorAction::Retry, ErrorAction::ShowDetails}};
        return {Sentences::tr("The server could not prove who it is"),
                Sentences::tr("The certificate of %1 is not valid, so nothing was sent, your key included.")
                    .arg(host(error)),
                {ErrorAction::OpenConnections, ErrorAction::ShowDetails}};
    case Error::Kind::Timeout:
        return {Sentences::tr("No answer in time"),
                Sentences::tr("%1 did not answer in time.").arg(who(error)),
                {ErrorAction::Retry, ErrorAction::TryAnotherModel, ErrorAction::ShowDetails}};
    case Error::Kind::Interrupted:
        return {Sentences::tr("The answer is not complete"),
                Sentences::tr("The connection to %1 ended before the answer did. What had arrived is kept.")
                    .arg(host(error)),
                {ErrorAction::Continue, ErrorAction::Retry, ErrorAction::ShowDetails}};
    case Error::Kind::Unclear:
        return {Sentences::tr("It is not known whether this was answered"),
                Sentences::tr("The question left for %1, then the connection ended without an answer. It may have been "
                              "charged; it was not sent again.")
                    .arg(host(error)),
                {ErrorAction::Retry, ErrorAction::ShowDetails}};
    case Error::Kind::Redirected:
        return {Sentences::tr("The server points elsewhere"),
                Sentences::tr("%1 wants to hand the request to another address. That was not followed, because your "
                              "key belongs to this address only.")
                    .arg(host(error)),
                {ErrorAction::OpenConnections, ErrorAction::ShowDetails}};
    default: break;
    }
    return {};
}

ErrorText accountText(const Error &error, const QLocale &locale)
{
    switch (error.kind) {
    case Error::Kind::Unauthorized:
        return {Sentences::tr("The key was not accepted"),
                Sentences::tr("%1 does not accept the key: it is missing, mistyped, disabled or has expired.")
                    .arg(host(error)),
                {ErrorAction::SignIn, ErrorAction::OpenConnections, ErrorAction::ShowDetails}};
    case Error::Kind::OutOfCredits:
        return {Sentences::tr("Not enough credit"),
                Sentences::tr("The account or the key has not enough credit left for this request. Add credits, ask "
                              "for less, or use a free model."),
                {ErrorAction::AddCredits, ErrorAction::TryAnotherModel, ErrorAction::ShowDetails}};
    case Error::Kind::Forbidden:
        return {Sentences::tr("Not allowed"),
                withServerWords(Sentences::tr("%1 refused this request.").arg(who(error)), error),
                {ErrorAction::EditMessage, ErrorAction::TryAnotherModel, ErrorAction::ShowDetails}};
    case Error::Kind::RateLimited: {
        const QString sentence = error.retryAfter
            ? Sentences::tr("%1 takes no more requests for now. It asks to wait %2.")
                  .arg(who(error), formatDuration(*error.retryAfter, locale))
            : Sentences::tr("%1 takes no more requests for now. Wait a little, or use another model.").arg(who(error));
        return {Sentences::tr("Too many requests"),
                sentence,
                {ErrorAction::WaitAndRetry, ErrorAction::TryAnotherModel, ErrorAction::ShowDetails}};
    }
    default: break;
    }
    return {};
}

ErrorText requestText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NotFound:
        return {Sentences::tr("Nobody offers this model"),
                withServerWords(
                    Sentences::tr("%1 does not know this model, or your routing rules leave no provider for it.")
                        .arg(host(error)),
                    error),
                {ErrorAction::TryAnotherModel, ErrorAction::OpenConnections, ErrorAction::ShowDetails}};
    case Error::Kind::ProviderFailed:
        return {Sentences::tr("The other side failed"),
                withServerWords(Sentences::tr("%1 could not answer.").arg(who(error)), error),
                {error.retryAfter ? ErrorAction::WaitAndRetry : ErrorAction::Retry, ErrorAction::TryAnotherModel,
                 ErrorAction::ShowDetails}};
    case Error::Kind::BadRequest: {
        const QString sentence = error.parameter.isEmpty()
            ? Sentences::tr("%1 cannot work with this request.").arg(who(error))
            : Sentences::tr("%1 cannot work with this request, because of “%2”.")
                  .arg(who(error), isolated(error.parameter, 60));
        return {Sentences::tr("The request does not work"),
                withServerWords(sentence, error),
                {ErrorAction::EditMessage, ErrorAction::TryAnotherModel, ErrorAction::ShowDetails}};
    }
    case Error::Kind::BadReply:
        return {Sentences::tr("The answer makes no sense"),
                Sentences::tr("What %1 sent could not be understood. Is this the address of a model server?")
                    .arg(host(error)),
                {ErrorAction::Retry, ErrorAction::OpenConnections, ErrorAction::ShowDetails}};
    default: break;
    }
    return {};
}

ErrorText localText(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return {Sentences::tr("Stopped"),
                Sentences::tr("You stopped this. What had arrived is kept."),
                {ErrorAction::Continue, ErrorAction::Retry}};
    case Error::Kind::Storage:
        return {Sentences::tr("It could not be saved"),
                error.host.isEmpty()
                    ? Sentences::tr("Your disk did not take it. Is there room left, and is the folder writable?")
                    : Sentences::tr("%1 could not be written or read. Is there room left, and is the folder writable?")
                          .arg(isolated(error.host)),
                {ErrorAction::Retry, ErrorAction::ShowDetails}};
    case Error::Kind::Keychain:
        return {Sentences::tr("The keychain did not help"),
                Sentences::tr("The system's keychain is locked, missing or refused. Keys can be used for this session "
                              "only until it works again."),
                {ErrorAction::OpenConnections, ErrorAction::ShowDetails}};
    default:
        return {Sentences::tr("Something went wrong here"),
                Sentences::tr("This is a fault of the program, not of the server. Your conversations are safe."),
                {ErrorAction::Retry, ErrorAction::ShowDetails}};
    }
}

} // namespace

ErrorText errorText(const Error &error, const QLocale &locale)
{
    for (ErrorText text : {networkText(error), accountText(error, locale), requestText(error)}) {
        if (!text.title.isEmpty())
            return text;
    }
    return localText(error);
}

QString errorActionText(ErrorAction action)
{
    switch (action) {
    case ErrorAction::SignIn: return Sentences::tr("Use another key…");
    case ErrorAction::AddCredits: return Sentences::tr("Add credits…");
    case ErrorAction::WaitAndRetry: return Sentences::tr("Wait and try again");
    case ErrorAction::Retry: return Sentences::tr("Try again");
    case ErrorAction::TryAnotherModel: return Sentences::tr("Another model…");
    case ErrorAction::EditMessage: return Sentences::tr("Edit the question");
    case ErrorAction::OpenConnections: return Sentences::tr("Connections…");
    case ErrorAction::ShowDetails: return Sentences::tr("Details");
    case ErrorAction::Continue: return Sentences::tr("Go on from here");
    }
    return {};
}

QString errorDetails(const Error &error)
{
    QStringList lines{u"kind: "_s + errorKindName(error.kind)};
    const auto line = [&lines](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            lines << name + u": "_s + singleLine(value, 2000);
    };
    line("message"_L1, error.message);
    line("host"_L1, error.host);
    line("status"_L1, error.httpStatus ? QString::number(*error.httpStatus) : QString());
    line("code"_L1, error.code);
    line("provider"_L1, error.provider);
    line("parameter"_L1, error.parameter);
    line("retry after"_L1, error.retryAfter ? QString::number(error.retryAfter->count()) + u" s"_s : QString());
    line("suggestions"_L1, error.suggestions.join(u", "_s));
    line("answer"_L1, error.raw);
    return lines.join(u'\n');
}

} // namespace switchyard
