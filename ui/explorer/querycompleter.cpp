// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explorer/querycompleter.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/explorer/querysuggestions.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextCharFormat>

#include <chrono>
#include <utility>

namespace switchyard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pause = 40ms; // keys of quick typing come closer together

/// A value that is begun is meant to be finished; a word may be just that word.
int firstChoice(const QList<QueryCompletion> &completions, const QString &line, qsizetype cursor)
{
    if (completions.isEmpty())
        return -1;
    for (const QueryPiece &piece : queryPieces(line)) {
        if (cursor > piece.position && cursor <= piece.position + piece.length)
            return QStringView(line).sliced(piece.position, piece.length).contains(u':') ? 0 : -1;
    }
    return -1;
}

} // namespace

QueryCompleter::QueryCompleter(QLineEdit *field) : QObject(field), m_field(field)
{
    field->installEventFilter(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &QueryCompleter::propose);
    connect(field, &QLineEdit::textEdited, this, [this] {
        m_isTyped = true;
        if (!m_composing)
            m_soon.start();
    });
    connect(field, &QLineEdit::textChanged, this, [this] {
        if (!std::exchange(m_isTyped, false))
            close(); // set by a chip, a filter or the program
    });
    connect(field, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isOpen() && !m_composing)
            m_soon.start();
        underline();
    });
}

bool QueryCompleter::isOpen() const
{
    return m_list && m_list->isVisible();
}

void QueryCompleter::propose()
{
    m_soon.stop();
    if (!m_source || m_composing || !m_field->hasFocus() || m_field->hasSelectedText()) {
        close();
        return;
    }
    const QString line = m_field->text();
    const qsizetype cursor = m_field->cursorPosition();
    const QList<QueryCompletion> completions = m_source(line, cursor);
    if (!m_list) {
        m_list = new QuerySuggestions(m_field->window());
        connect(m_list, &QuerySuggestions::chosen, this, &QueryCompleter::take);
    }
    const QRect caret = m_field->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    qsizetype begin = cursor;
    while (begin > 0 && !line.at(begin - 1).isSpace())
        --begin;
    const int typed = m_field->fontMetrics().horizontalAdvance(line.sliced(begin, cursor - begin));
    const int x = m_field->isRightToLeft() ? caret.right() + typed : std::max(0, caret.left() - typed);
    m_list->showAt(m_field, x, completions, firstChoice(completions, line, cursor));
}

void QueryCompleter::close()
{
    m_soon.stop();
    if (m_list)
        m_list->hide();
}

void QueryCompleter::take(int row)
{
    const QueryCompletion taken = m_list->at(row);
    close();
    m_field->setText(taken.text);
    m_field->setCursorPosition(int(taken.cursor));
    m_field->setFocus(Qt::OtherFocusReason);
    // "in:" goes on to its values.
    if (!taken.shown.isEmpty() && QStringView(u":<=>").contains(taken.shown.back()))
        propose();
}

bool QueryCompleter::handleKey(int key)
{
    if (m_soon.isActive() && (key == Qt::Key_Tab || key == Qt::Key_Return || key == Qt::Key_Enter))
        propose(); // what the list shows is a key behind
    const bool open = isOpen();
    switch (key) {
    case Qt::Key_Tab:
        if (open)
            take(std::max(0, m_list->currentRow()));
        return open;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open && m_list->currentRow() >= 0) {
            take(m_list->currentRow());
        } else {
            close();
            Q_EMIT left();
        }
        return true;
    case Qt::Key_Escape:
        if (open)
            close();
        else if (!m_field->text().isEmpty())
            m_field->clear();
        else
            return false;
        return true;
    case Qt::Key_Down:
        if (open)
            m_list->step(1);
        else
            Q_EMIT left();
        return true;
    case Qt::Key_Up:
        if (open)
            m_list->step(-1);
        return open;
    default: return false;
    }
}

void QueryCompleter::setProblems(const QList<ModelQuery::Problem> &problems)
{
    m_problems = problems;
    m_field->setAccessibleDescription(problemText(problems));
    underline();
}

/// A line edit has no formats of its own but those of input methods; with nothing to compose they stay on the text.
void QueryCompleter::underline()
{
    if (m_composing || m_isMarking)
        return;
    QTextCharFormat format;
    format.setFontUnderline(true);
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(ThemeColors::of(m_field).failure);
    QList<QInputMethodEvent::Attribute> attributes;
    const int cursor = m_field->cursorPosition();
    for (const ModelQuery::Problem &problem : std::as_const(m_problems)) {
        const bool isTyped
            = m_field->hasFocus() && cursor > problem.position && cursor <= problem.position + problem.length;
        if (!isTyped)
            attributes << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, int(problem.position - cursor),
                                                       int(problem.length), format);
    }
    m_isMarking = true;
    QInputMethodEvent event(QString(), attributes);
    QApplication::sendEvent(m_field, &event);
    m_isMarking = false;
}

bool QueryCompleter::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        if (!m_isMarking) {
            m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
            if (m_composing)
                close();
        }
        break;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!m_composing && !(key->modifiers() & ~Qt::KeypadModifier) && handleKey(key->key()))
            return true;
        break;
    }
    case QEvent::ShortcutOverride:
        // Escape is the list's before it is the window's.
        if (isOpen() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        break;
    case QEvent::FocusOut: close(); [[fallthrough]];
    case QEvent::FocusIn: QTimer::singleShot(0, this, &QueryCompleter::underline); break;
    case QEvent::Hide: close(); break;
    case QEvent::Resize:
        if (isOpen()) // it finds its place anew
            m_soon.start();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

QString problemText(const QList<ModelQuery::Problem> &problems)
{
    QStringList parts;
    for (const ModelQuery::Problem &problem : problems) {
        const QString term = singleLine(problem.text, 40);
        switch (problem.kind) {
        case ModelQuery::Problem::Kind::UnknownField:
            //: of the search line; %1 is a term like "colour:red"
            parts << QueryCompleter::tr("%1: there is no such field").arg(term);
            break;
        case ModelQuery::Problem::Kind::BadValue:
            parts << QueryCompleter::tr("%1: not a value of this field").arg(term);
            break;
        case ModelQuery::Problem::Kind::MissingValue:
            parts << QueryCompleter::tr("%1: a value is missing").arg(term);
            break;
        case ModelQuery::Problem::Kind::UnclosedQuote:
            parts << QueryCompleter::tr("%1: the quotation mark is not closed").arg(term);
            break;
        }
    }
    return parts.join(u" · "_s);
}

} // namespace switchyard
