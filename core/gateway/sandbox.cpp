// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/sandbox.h"

#include "core/api/codecs/modelcodec.h"
#include "core/gateway/account.h"
#include "core/gateway/catalogue.h"
#include "core/gateway/sandboxserver.h"

#include <QThread>

namespace switchyard {

using namespace Qt::StringLiterals;

QList<Model> sandboxModels()
{
    QList<Model> list;
    for (const Catalogue catalogue; const CatalogueModel &entry : catalogue.models()) {
        if (!isListed(entry.model))
            continue;
        if (const auto model = decodeModel(catalogueJson(entry.model))) // as the wire has it, nulls and all
            list.append(*model);
    }
    return list;
}

Sandbox::Sandbox(const SandboxOptions &options, QObject *parent) : QObject(parent), m_options(options)
{
    if (m_options.key.isEmpty())
        m_options.key = randomKey();
    if (m_options.managementKey.isEmpty())
        m_options.managementKey = randomKey();
    m_key = ApiKey::fromUserText(QString::fromLatin1(m_options.key)).value_or(ApiKey());
    m_managementKey = ApiKey::fromUserText(QString::fromLatin1(m_options.managementKey)).value_or(ApiKey());
}

Sandbox::~Sandbox()
{
    stop();
}

Async<QUrl> Sandbox::start()
{
    Q_ASSERT(!m_thread);
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(u"sandbox"_s);
    auto *starter = new QObject; // stands in the thread until the server does
    starter->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, starter, &QObject::deleteLater);
    m_thread->start();

    auto promise = std::make_shared<QPromise<Result<QUrl>>>();
    promise->start();
    const Async<QUrl> future = promise->future();
    const ServerOptions options{.port = m_options.port,
                                .key = m_options.key,
                                .managementKey = m_options.managementKey,
                                .seed = m_options.seed,
                                .pace = m_options.pace};
    QMetaObject::invokeMethod(starter, [starter, options, promise] {
        auto *server = new SandboxServer(options, starter);
        const auto port = server->listen();
        if (port)
            promise->addResult(Result<QUrl>(QUrl(u"http://127.0.0.1:%1/api/v1"_s.arg(*port))));
        else
            promise->addResult(
                Result<QUrl>(failure(Error::Kind::Internal, u"the sandbox cannot listen: "_s + port.error())));
        promise->finish();
    });
    onFinished(future, this, [this](const Result<QUrl> &url) { m_baseUrl = url.value_or(QUrl()); });
    return future;
}

void Sandbox::stop()
{
    if (!m_thread)
        return;
    m_thread->quit();
    m_thread->wait();
    m_thread.reset();
    m_baseUrl.clear();
}

} // namespace switchyard
