// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/atomicfile.h"
#include "core/services/priceimportrun_p.h"
#include "core/storage/storage.h"

#include <QFileInfo>

#include <algorithm>

namespace switchyard {

namespace {

constexpr qsizetype pieceSize = 2'000; // points; some ten milliseconds of the writer's time

} // namespace

Async<PriceImportReport> PriceImportRun::start(const QString &path, const ConnectionId &connection,
                                               const QDateTime &now)
{
    m_report.import = {.name = QFileInfo(path).fileName(), .time = now, .connection = connection};
    const auto read = runOnPool<PriceFile>([path, connection](QPromise<Result<PriceFile>> &) -> Result<PriceFile> {
        if (QFileInfo(path).size() > PriceFileLimits::bytes)
            return PriceFile{.problems = {{.kind = PriceFileProblem::Kind::TooLarge}}, .problemCount = 1};
        return readWholeFile(path, PriceFileLimits::bytes).transform([&](const QByteArray &bytes) {
            return importPrices(bytes, connection);
        });
    });
    onFinished(read, this, [this](const Result<PriceFile> &file) {
        if (!file)
            return m_done(failure(file.error()));
        begin(*file);
    });
    return m_done.future();
}

void PriceImportRun::begin(const PriceFile &file)
{
    m_report.problems = file.problems;
    m_report.problemCount = file.problemCount;
    m_points = file.points;
    if (m_points.isEmpty())
        return m_done(m_report);
    onFinished(m_storage.beginPriceImport(m_report.import), this, [this](const Result<qint64> &id) {
        if (!id)
            return m_done(failure(id.error()));
        m_report.import.id = *id;
        storeNext();
    });
}

void PriceImportRun::storeNext()
{
    if (m_done.isCanceled())
        return giveUp(Error::cancelled());
    Q_EMIT progress(m_stored, m_points.size());
    if (m_stored == m_points.size())
        return end();
    const qsizetype count = std::min(pieceSize, m_points.size() - m_stored);
    onFinished(m_storage.addPricePoints(m_report.import.id, m_points.sliced(m_stored, count)), this,
               [this, count](const Result<PointsTaken> &taken) {
                   if (!taken)
                       return giveUp(taken.error());
                   m_stored += count;
                   m_report.taken.added += taken->added;
                   m_report.taken.merged += taken->merged;
                   m_report.taken.contradicting += taken->contradicting;
                   storeNext();
               });
}

void PriceImportRun::end()
{
    onFinished(m_storage.endPriceImport(m_report.import.id), this, [this](const Result<void> &ended) {
        if (!ended)
            return giveUp(ended.error());
        m_report.import.points = m_points.size();
        m_done(m_report);
    });
}

void PriceImportRun::giveUp(const Error &error)
{
    // Where this fails too, the next start sweeps it: an import without an end counts as none.
    onFinished(m_storage.removePriceImport(m_report.import.id), this,
               [this, error](const Result<void> &) { m_done(failure(error)); });
}

} // namespace switchyard
