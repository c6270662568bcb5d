// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/selfreport.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace switchyard {

using namespace Qt::StringLiterals;

namespace {

constexpr int beatMs = 4;

double cpuSeconds()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
#else
    return 0;
#endif
}

/// KiB of the process's own share of memory, by the kernel's account.
qint64 memoryKib(QLatin1StringView key)
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key.data()))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

} // namespace

SelfReport::SelfReport(QObject *parent) : QObject(parent)
{
    bool number = false;
    const int descriptor = qEnvironmentVariableIntValue("SWITCHYARD_SELF_REPORT", &number);
    if (!number)
        return;
    m_descriptor = descriptor;
    m_beat.setTimerType(Qt::PreciseTimer);
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        m_longestGapNs = std::max(m_longestGapNs, m_sinceBeat.nsecsElapsed() - beatMs * 1'000'000LL);
        m_sinceBeat.start();
    });
    m_sinceBeat.start();
    m_beat.start();
}

void SelfReport::write(const char *event)
{
    if (!isOn())
        return;
    const QJsonObject line{{"event"_L1, QString::fromLatin1(event)},
                           {"cpu_s"_L1, cpuSeconds()},
                           {"max_gap_ms"_L1, double(m_longestGapNs) / 1e6},
                           {"pss_kib"_L1, memoryKib("Pss:"_L1)},
                           {"anonymous_kib"_L1, memoryKib("Pss_Anon:"_L1)}};
    QFile file;
    if (file.open(m_descriptor, QIODevice::WriteOnly, QFileDevice::DontCloseHandle))
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_longestGapNs = 0;
}

void SelfReport::writeWhenReady(QWidget *widget, const char *event)
{
    if (!isOn() || !widget)
        return;
    m_readyEvent = event;
    // A scroll area paints in its viewport.
    auto *area = qobject_cast<QAbstractScrollArea *>(widget);
    (area ? area->viewport() : widget)->installEventFilter(this);
}

bool SelfReport::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_readyEvent) {
        // The event is still on its way to the widget: it is painted when the loop comes round again.
        QMetaObject::invokeMethod(
            this, [this, name = std::exchange(m_readyEvent, nullptr)] { write(name); }, Qt::QueuedConnection);
        watched->removeEventFilter(this);
    }
    return false;
}

} // namespace switchyard
