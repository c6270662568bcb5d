// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/markdownparser.h"

#include "ui/chat/markdown/blockbuilder.h"
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

} // namespace

ParsedMarkdown parseMarkdown(const QString &text, const MarkdownOptions &options)
{
    const MaskedText masked = maskFormulas(text);
    // QByteArray keeps a zero behind its end, which the parser may look at.
    const QByteArray source = masked.text.toUtf8();
    BlockBuilder builder(source, masked.formulas, QDeadlineTimer(options.deadline));

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
        return {plainBlocks(text), true};
    return {builder.takeBlocks(), false};
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
