// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/markdownparser.h"

#include "ui/chat/markdown/blockbuilder.h"
#include "ui/chat/markdown/footnotes.h"
#include "ui/chat/markdown/mathmask.h"
#include "ui/chat/markdown/paragraphs.h"

#include <QDeadlineTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr qsizetype maxAddress = 8192;

int enterBlock(MD_BLOCKTYPE type, void *detail, void *builder)
{
    return static_cast<BlockBuilder *>(builder)->enterBlock(type, detail);
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *builder)
{
    return static_cast<BlockBuilder *>(builder)->leaveBlock(type);
}

int enterSpan(MD_SPANTYPE type, void *detail, void *builder)
{
    return static_cast<BlockBuilder *>(builder)->enterSpan(type, detail);
}

int leaveSpan(MD_SPANTYPE type, void *, void *builder)
{
    return static_cast<BlockBuilder *>(builder)->leaveSpan(type);
}

int takeText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *builder)
{
    return static_cast<BlockBuilder *>(builder)->text(type, text, size);
}

/// The blocks of the body or of one footnote; false when the deadline has passed or the parser refused.
bool parsePart(const QString &text, const QList<Footnote> &notes, const MarkdownOptions &options,
               const QDeadlineTimer &deadline, QList<Block> *blocks)
{
    const MaskedText masked = maskFormulas(text);
    // QByteArray keeps a zero behind its end, which the parser may look at.
    const QByteArray source = masked.text.toUtf8();
    BlockBuilder builder(source, {masked.formulas, notes}, deadline);

    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_LATEXMATHSPANS | MD_FLAG_NOHTML;
    if (options.hardBreaks)
        parser.flags |= MD_FLAG_HARD_SOFT_BREAKS;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = takeText;
    if (md_parse(source.constData(), MD_SIZE(source.size()), &parser, &builder) != 0)
        return false;
    *blocks = builder.takeBlocks();
    return true;
}

/// Makes an item of a list of a footnote's blocks, with a sign at its end that leads back.
void numberNote(QList<Block> &blocks, int number, bool referenced)
{
    const bool endsInText = !blocks.isEmpty() && blocks.last().kind == Block::Kind::Paragraph;
    if (blocks.isEmpty() || (referenced && !endsInText)) {
        Block last;
        if (!blocks.isEmpty())
            last.sharedInsets = 1;
        blocks.append(last);
    }
    if (referenced) {
        RichText &text = blocks.last().content;
        if (!text.isEmpty())
            text.text += QChar(QChar::Nbsp);
        text.runs.append({text.text.size(), 1, InlineFormat::NoteBack, -1, number});
        text.text += QChar(u'\u21a9');
    }
    bool first = true;
    for (Block &block : blocks) {
        block.note = number;
        block.sharedInsets = quint8(first ? 0 : block.sharedInsets + 1);
        if (block.insets.size() >= maxInsets)
            block.insets.removeLast();
        block.insets.prepend({Inset::Kind::Item, first ? QString(QString::number(number) + u'.') : QString()});
        block.updateSignature();
        first = false;
    }
}

} // namespace

ParsedMarkdown parseMarkdown(const QString &text, const MarkdownOptions &options)
{
    const QDeadlineTimer deadline(options.deadline);
    const FootnoteText parts = takeFootnotes(withoutMarks(text));
    ParsedMarkdown result;
    if (!parsePart(parts.text, parts.notes, options, deadline, &result.blocks))
        return {plainBlocks(text), true};
    if (!parts.notes.isEmpty()) {
        Block line;
        line.kind = Block::Kind::Rule;
        line.note = 1;
        line.updateSignature();
        result.blocks.append(line);
    }
    for (qsizetype i = 0; i < parts.notes.size(); ++i) {
        QList<Block> note;
        if (deadline.hasExpired() || !parsePart(parts.notes[i].text, parts.notes, options, deadline, &note))
            return {plainBlocks(text), true};
        numberNote(note, int(i) + 1, parts.notes[i].referenced);
        result.blocks.append(note);
    }
    return result;
}

QList<Block> plainBlocks(const QString &text)
{
    QList<Block> blocks;
    QString normal = text;
    normal.replace("\r\n"_L1, "\n"_L1);
    qsizetype at = 0;
    while (at < normal.size()) {
        qsizetype end = normal.indexOf("\n\n"_L1, at);
        if (end < 0)
            end = normal.size();
        Block block;
        block.content.text = normal.mid(at, end - at);
        if (!block.content.text.isEmpty())
            appendCut(blocks, std::move(block));
        at = end + 2;
    }
    return blocks;
}

QString allowedLink(const QString &address)
{
    if (address.isEmpty() || address.size() > maxAddress)
        return {};
    const QUrl url(address, QUrl::StrictMode);
    const QUrl tolerant = url.isValid() ? url : QUrl(address, QUrl::TolerantMode);
    const QString scheme = tolerant.scheme();
    if (!tolerant.isValid())
        return {};
    if (scheme == "mailto"_L1)
        return tolerant.path().isEmpty() ? QString() : tolerant.toString(QUrl::FullyEncoded);
    if ((scheme == "http"_L1 || scheme == "https"_L1) && !tolerant.host().isEmpty())
        return tolerant.toString(QUrl::FullyEncoded);
    return {};
}

} // namespace switchyard
