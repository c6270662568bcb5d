// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The least a program can do with a stream: receive it and parse the JSON of each event, without a window.
// bench_floor URL KEY MODEL PROMPT; prints {"cpu_s": …, "events": …, "bytes": …}.

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    QNetworkRequest request(QUrl(QString(arguments[1] + u"/chat/completions")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer " + arguments[2].toLatin1());
    const QJsonObject body{
        {"model"_L1, arguments[3]},
        {"stream"_L1, true},
        {"messages"_L1, QJsonArray{QJsonObject{{"role"_L1, "user"_L1}, {"content"_L1, arguments[4]}}}}};
    QNetworkAccessManager manager;
    const double before = cpuSeconds();
    QNetworkReply *reply = manager.post(request, QJsonDocument(body).toJson());
    QByteArray pending;
    qint64 events = 0, bytes = 0, characters = 0;
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [&] {
        const QByteArray arrived = reply->readAll();
        bytes += arrived.size();
        pending += arrived;
        qsizetype at = 0;
        for (qsizetype end = pending.indexOf('\n', at); end >= 0; end = pending.indexOf('\n', at)) {
            const QByteArrayView line = QByteArrayView(pending).sliced(at, end - at);
            at = end + 1;
            if (!line.startsWith("data: {"))
                continue;
            const QJsonObject event = QJsonDocument::fromJson(line.sliced(6).toByteArray()).object();
            characters += event["choices"_L1][0]["delta"_L1]["content"_L1].toString().size();
            ++events;
        }
        pending.remove(0, at);
    });
    QObject::connect(reply, &QNetworkReply::finished, &application, &QCoreApplication::quit);
    QCoreApplication::exec();
    std::printf("{\"cpu_s\": %.4f, \"events\": %lld, \"bytes\": %lld, \"characters\": %lld}\n", cpuSeconds() - before,
                events, bytes, characters);
    return events > 0 ? 0 : 1;
}
