// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostiletext.h"

#include <QRandomGenerator>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace switchyard::samples {

const QStringList &hostilePieces()
{
    static const QStringList list{u"\n"_s,
                                  u"\n\n"_s,
                                  u"# "_s,
                                  u"- "_s,
                                  u"  "_s,
                                  u"    "_s,
                                  u"1. "_s,
                                  u"```"_s,
                                  u"```cpp\n"_s,
                                  u"~~~\n"_s,
                                  u"> "_s,
                                  u"word "_s,
                                  u"**"_s,
                                  u"*"_s,
                                  u"_"_s,
                                  u"`"_s,
                                  u"[a](http://b.c)"_s,
                                  u"["_s,
                                  u"]: "_s,
                                  u"]("_s,
                                  u"| a | b |\n"_s,
                                  u"|---|:-:|\n"_s,
                                  u"$x$"_s,
                                  u"$$"_s,
                                  u"\\("_s,
                                  u"\\)"_s,
                                  u"\\["_s,
                                  u"\\]"_s,
                                  u"\r\n"_s,
                                  u"\r"_s,
                                  u"---\n"_s,
                                  u"===\n"_s,
                                  u"<script>"_s,
                                  u"<!--"_s,
                                  u"&amp;"_s,
                                  u"&#x10ffff;"_s,
                                  u"漢字"_s,
                                  u"👩‍👩‍👧"_s,
                                  u"\t"_s,
                                  u"text\n\nmore\n\n"_s,
                                  u"[a]: http://x.y\n"_s,
                                  u"![i](http://p.q/r)"_s,
                                  u"![i](file:///etc/passwd)"_s,
                                  u"![i](data:image/png;base64,AAAA)"_s,
                                  u"\\"_s,
                                  u"~~"_s,
                                  u"- [x] "_s,
                                  u"[^1]"_s,
                                  u"[^1]: "_s,
                                  u"> [!NOTE]\n"_s,
                                  u"\u202e"_s,
                                  u"\u2066"_s,
                                  u"\u200b"_s,
                                  u"\x1b[31m"_s,
                                  u"e\u0301\u0302\u0303\u0304\u0305\u0306"_s,
                                  u"\u0007"_s,
                                  u"مرحبا"_s,
                                  u"<http://a@b.c>"_s,
                                  QString(QChar(0)),
                                  QString(QChar(0xFDD0)),
                                  QString(QChar(0xFDD1)),
                                  QString(QChar(0xD800)),
                                  QString(QChar(0xFFFF))};
    return list;
}

QString hostileText(quint32 seed)
{
    QRandomGenerator random(seed);
    QString text;
    const int count = 20 + int(random.bounded(160));
    for (int i = 0; i < count; ++i) {
        const QString &piece = hostilePieces()[random.bounded(hostilePieces().size())];
        // Now and then one of them comes a thousand times.
        const bool flood = random.bounded(60) == 0;
        text += flood ? piece.repeated(qsizetype(200 + random.bounded(2000))) : piece;
    }
    if (seed % 97 == 0)
        text += hostilePieces()[random.bounded(hostilePieces().size())].repeated(1'000'000).left(1'000'000);
    return text;
}

quint32 hostileCount(quint32 otherwise)
{
    bool ok = false;
    const int count = qEnvironmentVariableIntValue("SWITCHYARD_HOSTILE_DOCUMENTS", &ok);
    return ok && count > 0 ? quint32(count) : otherwise;
}

} // namespace switchyard::samples
