// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/codehighlighter.h"

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

Q_SIGNALS:
    void coloured(quint64 id, qsizetype first, const QList<switchyard::CodeLine> &lines);

private:
    struct Document;

    Document &documentFor(quint64 id, const QString &language);

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    std::unordered_map<quint64, std::unique_ptr<Document>> m_documents;
};

} // namespace switchyard
