// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QHash>
#include <QImage>
#include <QPointF>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace switchyard {

/// A run of characters that is drawn as one small picture: a person, a family, a flag.
struct EmojiSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const EmojiSpan &) const = default;
};

/// The blocks of pictures share three high surrogates; most emoji begin with one of them.
[[nodiscard]] bool mayBeginEmoji(QChar c);
/// Where they are, in order. Costs one look at each character of a text without any.
[[nodiscard]] QList<EmojiSpan> emojiIn(const QString &text);
/// That place, or the end of the emoji it lies within.
[[nodiscard]] qsizetype besideEmoji(const QList<EmojiSpan> &spans, qsizetype position);
/// The format of a blank without a break that is so wide.
[[nodiscard]] QTextCharFormat roomFormat(QFont font, double width);

/// Emoji that have been laid out, each once. The toolkit measures a coloured glyph by decoding its picture, a tenth of
/// a millisecond, and does so again wherever the glyph stands: a screen of them takes longer than a frame may.
class EmojiStore
{
public:
    EmojiStore();
    ~EmojiStore();
    Q_DISABLE_COPY_MOVE(EmojiStore)

    /// Puts blanks as wide as they are in the place of emoji, before `text` is laid out.
    void makeRoom(const QList<EmojiSpan> &spans, const QFont &font, QString &text,
                  QList<QTextLayout::FormatRange> &formats);
    /// Draws those of one line into their rooms. `text` is what it was before, `at` where its layout is drawn.
    void paintLine(QPainter &painter, QPointF at, const QTextLine &line, const QList<EmojiSpan> &spans,
                   const QFont &font, const QString &text);

private:
    struct LaidOut
    {
        std::shared_ptr<QTextLayout> layout;
        double width = 0, ascent = 0, height = 0;
        QHash<std::pair<double, QRgb>, QImage> pictures; ///< by device pixels to a pixel, and pen: some are letters
    };
    LaidOut &layout(const QString &emoji, const QFont &font);
    void paint(QPainter &painter, QPointF baseline, const QString &emoji, const QFont &font);
    static QImage picture(const LaidOut &of, double scale, const QColor &color);

    QHash<std::pair<QFont, QString>, LaidOut> m_layouts;
};

} // namespace switchyard
