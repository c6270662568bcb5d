// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QObject>
#include <QString>
#include <QThread>

#include <functional>
#include <unordered_map>

namespace switchyard {

struct ThemeColors;
class HighlightWorker;

/// What a stretch of code is, as far as colours go.
enum class CodeStyle : quint8 {
    Plain,
    Keyword,
    Type,
    Function,
    Number,
    String,
    Comment,
    Variable,
    Operator,
    Added,
    Removed,
    Error
};

struct CodeSpan
{
    int start = 0;
    int length = 0;
    CodeStyle style = CodeStyle::Plain;
    bool operator==(const CodeSpan &) const = default;
};
using CodeLine = QList<CodeSpan>;

/// The colour of a style on the background of code; at least 4.5 : 1 in our own themes.
[[nodiscard]] QColor codeColor(CodeStyle style, const ThemeColors &colors);

/// Colours code on one worker thread, which loads its definitions when the first code comes. Text is shown first, the
/// colours arrive later through the receiver, in the thread of this object. A growing text costs its new lines only.
/// Off for code above 200 KB and for languages nobody knows.
class CodeHighlighter final : public QObject
{
    Q_OBJECT

public:
    /// Lines from `first` on have these colours; lines after the last one given have none yet.
    using Receiver = std::function<void(qsizetype first, const QList<CodeLine> &lines)>;

    explicit CodeHighlighter(QObject *parent = nullptr);
    ~CodeHighlighter() override;

    /// A text to colour. Yields its number, 0 when the language has no colours.
    [[nodiscard]] quint64 open(const QString &language, Receiver receiver);
    void setText(quint64 id, const QString &code);
    void close(quint64 id);

    /// The name of the definition that a fence's word stands for: our own words first. Empty: as written; "none": no
    /// colours.
    [[nodiscard]] static QString aliasFor(const QString &language);

private:
    struct Client
    {
        QString language;
        Receiver receiver;
        QString waiting; // the newest text, while one is being coloured
        bool busy = false;
        bool hasWaiting = false;
    };

    void deliver(quint64 id, qsizetype first, const QList<CodeLine> &lines);
    void send(quint64 id, const Client &client, const QString &code);

    QThread m_thread;
    HighlightWorker *m_worker = nullptr; // lives in m_thread, made with the first code, deleted as it ends
    std::unordered_map<quint64, Client> m_clients;
    quint64 m_lastId = 0;
};

} // namespace switchyard
