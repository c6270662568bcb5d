// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/hostilemessages.h"

#include "tests/ui/chat/hostiletext.h"

#include <QRandomGenerator>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace switchyard::samples {

namespace {

/// Places where somebody might load what an address names.
const QStringList &lures()
{
    static const QStringList list{u"![i](%1)"_s,
                                  u"![i](<%1>)"_s,
                                  u"![i](%1 \"title\")"_s,
                                  u"![i](%1 =100x100)"_s,
                                  u"![i][r]\n\n[r]: %1\n"_s,
                                  u"![r]\n\n[r]: <%1> 'title'\n"_s,
                                  u"[link](%1)"_s,
                                  u"[![i](%1)](%1)"_s,
                                  u"<%1>"_s,
                                  u"see %1 there"_s,
                                  u"# ![i](%1)"_s,
                                  u"> ![i](%1)"_s,
                                  u"- ![i](%1)"_s,
                                  u"text[^n]\n\n[^n]: ![i](%1)\n"_s,
                                  u"| a | ![i](%1) |\n|---|---|\n| ![j](%1) | <img src=%1> |\n"_s,
                                  u"<img src=\"%1\">"_s,
                                  u"<img srcset='%1 2x' src='%1'>"_s,
                                  u"<picture><source srcset=\"%1\"></picture>"_s,
                                  u"<link rel=\"stylesheet\" href=\"%1\">"_s,
                                  u"<style>@import url(\"%1\"); body{background:url(%1)}</style>"_s,
                                  u"<style>@font-face{font-family:x;src:url(%1)}</style>"_s,
                                  u"<div style=\"background-image:url('%1')\">x</div>"_s,
                                  u"<table background=\"%1\"><tr><td>x</td></tr></table>"_s,
                                  u"<body background=%1>"_s,
                                  u"<iframe src=\"%1\"></iframe>"_s,
                                  u"<object data=\"%1\"></object><embed src=\"%1\">"_s,
                                  u"<video poster=\"%1\" src=\"%1\"></video>"_s,
                                  u"<script src=\"%1\"></script>"_s,
                                  u"<svg><image href=\"%1\"/><use xlink:href=\"%1#a\"/></svg>"_s,
                                  u"<a href=\"%1\"><img src=\"%1\"></a>"_s,
                                  u"<base href=\"%1\"><img src=\"x.png\">"_s,
                                  u"<meta http-equiv=\"refresh\" content=\"0;url=%1\">"_s,
                                  u"<?xml-stylesheet href=\"%1\"?>"_s,
                                  u"<!DOCTYPE x [<!ENTITY e SYSTEM \"%1\">]>&e;"_s,
                                  u"$\\includegraphics{%1}$"_s,
                                  u"$$\\href{%1}{x} \\url{%1}$$"_s,
                                  u"$\\htmlStyle{background:url(%1)}{x}$"_s,
                                  u"$\\input{%1}$"_s,
                                  u"```html\n<img src=\"%1\">\n```\n"_s,
                                  u"```mermaid\ngraph TD; A[<img src='%1'>]\n```\n"_s,
                                  u"```svg\n<svg><image href=\"%1\"/></svg>\n```\n"_s,
                                  u"@import \"%1\"; url(%1)"_s,
                                  u"[audio](%1) ![video.mp4](%1)"_s};
    return list;
}

/// What is named there. %1 stands for the folder of the traps; the program works in it.
QStringList addresses(const QString &traps)
{
    const QString svg
        = u"<svg xmlns='http://www.w3.org/2000/svg'><image href='file://%1/trap.png'/></svg>"_s.arg(traps);
    QStringList list{u"file://%1/trap.png"_s,
                     u"file:%1/trap.png"_s,
                     u"FILE:///%1/trap.jpg"_s,
                     u"file://localhost%1/trap.svg"_s,
                     u"file://leak.invalid/share/trap.png"_s,
                     u"%1/trap.png"_s,
                     u"trap.png"_s,
                     u"./trap.svg"_s,
                     u"trap.css"_s,
                     u"trap.ttf"_s,
                     u"../../../../../../../..%1/trap.png"_s,
                     u"file%3A//%1/trap.png"_s,
                     u"&#102;ile://%1/trap.png"_s,
                     u"\\\\\\\\leak.invalid\\\\share\\\\trap.png"_s,
                     u"//leak.invalid/trap.png"_s,
                     u"/proc/self/environ"_s,
                     u"/etc/passwd"_s,
                     u"~/.ssh/id_rsa"_s,
                     u"/dev/null"_s,
                     u"http://127.0.0.1:9/trap.png"_s,
                     u"http://[::1]:9/trap.png?d=secret"_s,
                     u"https://leak.invalid/trap.png?d=secret"_s,
                     u"ftp://127.0.0.1:9/trap.png"_s,
                     u"ws://127.0.0.1:9/"_s,
                     u"smb://leak.invalid/trap.png"_s,
                     u"qrc:/icons/trap.svg"_s,
                     u":/icons/trap.svg"_s,
                     u"image://theme/trap"_s,
                     u"javascript:fetch('http://127.0.0.1:9/')"_s,
                     u"data:text/html;base64,PGltZyBzcmM9ImZpbGU6Ly8vZXRjL3Bhc3N3ZCI+"_s,
                     u"data:image/svg+xml;base64,"_s + QString::fromLatin1(svg.toUtf8().toBase64())};
    for (QString &address : list)
        address.replace("%1"_L1, traps);
    return list;
}

const QString &oneOf(const QStringList &list, QRandomGenerator &random)
{
    return list[random.bounded(list.size())];
}

QString luringText(QRandomGenerator &random, const QStringList &named)
{
    static const QStringList gaps{u"\n\n"_s, u"\n"_s, u" "_s};
    QString text;
    const int count = 3 + int(random.bounded(5));
    for (int i = 0; i < count; ++i) {
        text += QString(oneOf(lures(), random)).replace("%1"_L1, oneOf(named, random));
        text += oneOf(gaps, random);
        for (quint32 rest = random.bounded(6); rest > 0 && random.bounded(2) == 0; --rest)
            text += oneOf(hostilePieces(), random);
    }
    return text;
}

} // namespace

Message luringMessage(quint32 seed, const QString &traps)
{
    QRandomGenerator random(seed);
    const QStringList named = addresses(traps);
    Message message;
    message.role = seed % 2 == 0 ? Role::User : Role::Assistant;
    message.parts = {TextPart{luringText(random, named)}};
    const QString &address = oneOf(named, random);
    switch (seed % 16) {
    case 1: message.parts.append(ImagePart{.url = address, .name = address}); break;
    case 2: message.parts.append(FilePart{.url = address, .mediaType = u"image/png"_s, .name = address}); break;
    case 3:
        message.parts.append(CitationPart{.url = address, .title = luringText(random, named), .content = address});
        break;
    case 5: message.parts.prepend(ReasoningPart{.text = luringText(random, named)}); break;
    case 7: message.parts.append(ToolCallPart{u"c"_s, address, u"{\"url\":\"%1\"}"_s.arg(address)}); break;
    case 9: message.parts.append(RefusalPart{luringText(random, named)}); break;
    case 11: message.parts.append(UnknownPart{u"video"_s, "{\"url\":\"" + address.toUtf8() + "\"}"}); break;
    case 13: message.answeredBy = message.provider = luringText(random, named); break;
    case 14: // a name of a stored picture that leads out of the store
        message.parts.append(ImagePart{.blob = u"../../traps/trap.png"_s, .name = u"trap.png"_s});
        break;
    default: break;
    }
    return message;
}

Message harmlessMessage()
{
    Message message;
    message.role = Role::Assistant;
    message.parts = {
        ReasoningPart{.text = u"A *thought*."_s},
        TextPart{u"# Words **bold** *italic* ***both*** `code` ~~gone~~ [link](https://example.org) ✓ → ☃\n\n"
                 "漢字 かな 한국어 مرحبا עברית "
                 "ไทย हिन्दी 👩‍👩‍👧 "
                 "e\u0301\u0302 \u202e \u2066 \u200b \uFFFD "
                 "𝒳 "
                 "∑\n\n"
                 "- [x] one\n- two\n\n1. three\n\n> [!NOTE]\n> noted[^1]\n\n[^1]: below\n\n"
                 "| a | b |\n|---|:-:|\n| 1 | $x$ |\n\n---\n\n```cpp\nint main() { return 0; } // c\n```\n\n"
                 "```html\n<b style=\"color:red\">x</b>\n```\n\n```svg\n<svg/>\n```\n\n```mermaid\ngraph TD\n```\n\n"
                 "$$\\frac{a}{\\sqrt[3]{b}} \\sum_{i=0}^{n} \\left( \\begin{pmatrix} a \\\\ b \\end{pmatrix} \\right) "
                 "\\mathbb{R} \\mathcal{L} \\mathfrak{g} \\mathsf{s} \\mathtt{t} \\mathbf{v} \\mathscr{H}$$\n"_s},
        ToolCallPart{u"c"_s, u"look"_s, u"{\"at\":1}"_s},
        CitationPart{.url = u"https://example.org"_s, .title = u"Page"_s}, RefusalPart{u"No."_s}};
    return message;
}

} // namespace switchyard::samples
