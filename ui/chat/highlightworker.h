// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/codehighlighter.h"

#include <QTimer>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
}

namespace switchyard {

/// Lives on its thread: the library loads lazily and without locks, so nothing of it is shared.
class HighlightWorker final : public QObject
{
    Q_OBJECT

public:
    HighlightWorker();
    ~HighlightWorker() override;

    void colour(quint64 id, const QString &language, const QString &code);
    void forget(quint64 id);
    /// The definitions of languages are in memory.
    [[nodiscard]] bool isLoaded() const { return m_repository != nullptr; }

Q_SIGNALS:
    void coloured(quint64 id, qsizetype first, const QList<switchyard::CodeLine> &lines);

private:
    struct Document;

    Document &documentFor(quint64 id, const QString &language);

    QTimer m_unused; // what the library has loaded goes when there has been no code for a while
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    std::unordered_map<quint64, std::unique_ptr<Document>> m_documents;
};

} // namespace switchyard
