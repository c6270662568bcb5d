#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Switchyard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_includes.py SOURCE | --self-check

Reads every #include of core, ui and app and fails on an arrow that docs/architecture.md does not draw.
"""

import re
import sys
import tempfile
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/|R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*"', re.DOTALL)

BELOW_SERVICES = {"base", "domain", "api", "routing", "storage", "exchange", "secrets", "settings"}
# Each box and the boxes of ours it may include, itself aside.
MAY_USE = {
    "base": set(),
    "domain": {"base"},
    **{box: {"base", "domain"} for box in ("api", "routing", "storage", "exchange", "secrets", "settings")},
    "services": BELOW_SERVICES,
    "gateway": {"base", "domain", "routing"},
    "ui": {"base", "domain", "settings", "services"},
    "app": BELOW_SERVICES | {"services", "gateway", "ui", "resources"},
}
# Files a box may include of a box that is closed to it otherwise.
ALSO = {"gateway": re.compile(r"core/api/(codecs/.*|json\w*\.h)")}
# System headers a box may not include, by their name.
QT_GUI = re.compile(
    r"Qt(Gui|Widgets|Svg)/|Q(GuiApplication|Application|Widget|Window|Icon|Color|Palette|Font\w*|Image\w*|Pixmap|Painter\w*|Brush|"
    r"Pen|Text(Document|Cursor|Layout|Option|CharFormat|BlockFormat)\w*|Clipboard|Action|KeyEvent|KeySequence|DesktopServices|"
    r"Svg\w*|Style\w*|Label|Dialog|MessageBox|StandardItemModel)$")
FORBIDDEN = {
    "core": QT_GUI,
    "ui": re.compile(r"QtNetwork/|QtSql/|Q(Json|Network|Sql|Tcp|Ssl|Http)\w*$|qt6keychain/.*|sqlite3\.h"),
}
FORBIDDEN_NAMES = {
    "ui": re.compile(r"\bQ(?:Json(?:Object|Array|Value|Document|ParseError)|Network\w+|Sql\w+|TcpSocket|SslSocket)\b"),
    "core": re.compile(r"\bQ(?:Widget|Icon|Color|Palette|Font|Image|Pixmap|Painter|GuiApplication|Application)\b"),
}
# One box each: nobody else touches these.
ONLY_IN = {
    re.compile(r"QHttpServer\w*|QAbstractHttpServer"): {"gateway"},
    re.compile(r"QSql\w*"): {"storage"},
    re.compile(r"qt6keychain/.*"): {"secrets"},
    re.compile(r"QSettings"): {"settings"},
    re.compile(r"md4c.*"): {"ui"},
}


def box_of(path: str) -> str | None:
    """The box a path from the root belongs to; nothing for what is no box of ours."""
    parts = path.split("/")
    if parts[0] == "core" and len(parts) > 2:
        return parts[1]
    return parts[0] if parts[0] in ("ui", "app", "tests") and len(parts) > 1 else None


def problems_of(path: str, text: str) -> list[str]:
    box = box_of(path)
    side = path.split("/")[0]
    found = []
    for quote, target in INCLUDE.findall(text):
        other = box_of(target)
        if quote == '"' and other is None and "/" not in target and not target.endswith(".moc"):
            found.append(f"{path}: {target}: includes of ours are written from the root")
        if other and other != box and other not in MAY_USE[box]:
            exception = ALSO.get(box)
            if not (exception and exception.fullmatch(target)):
                found.append(f"{path}: {box} may not include {target}")
        if quote == "<":
            if side in FORBIDDEN and FORBIDDEN[side].match(target):
                found.append(f"{path}: {side} may not include <{target}>")
            for pattern, boxes in ONLY_IN.items():
                if pattern.fullmatch(target) and box not in boxes:
                    found.append(f"{path}: <{target}> belongs to {', '.join(sorted(boxes))} alone")
    if side in FORBIDDEN_NAMES:
        code = COMMENT.sub(" ", INCLUDE.sub("", text))
        for name in sorted(set(FORBIDDEN_NAMES[side].findall(code))):
            found.append(f"{path}: {side} may not name {name}")
    return found


def problems(source: Path) -> tuple[int, list[str]]:
    """The number of files read and one line for each wrong arrow."""
    count, found = 0, []
    for top in ("core", "ui", "app"):
        for file in sorted((source / top).rglob("*")):
            if file.suffix not in (".h", ".cpp") or not file.is_file():
                continue
            path = file.relative_to(source).as_posix()
            if box_of(path) not in MAY_USE:
                found.append(f"{path}: is in no box that docs/architecture.md names")
                continue
            count += 1
            found += problems_of(path, file.read_text(encoding="utf-8"))
    return count, found


def self_check() -> int:
    """Plants one wrong thing at a time and wants to see it; then right things, which must pass."""
    wrong = {
        "core/base/a.h": '#include "core/domain/model.h"',
        "core/domain/a.h": '#include "core/api/client.h"',
        "core/api/a.cpp": '#include "core/storage/storage.h"',
        "core/storage/a.cpp": '#  include "core/api/client.h"',
        "core/services/a.h": '#include "ui/mainwindow.h"',
        "core/services/b.h": '#include "core/gateway/sandbox.h"',
        "core/services/c.h": "#include <QIcon>",
        "core/domain/d.h": "#include <QtGui/QColor>",
        "core/api/e.cpp": "QColor c;",
        "core/gateway/a.cpp": '#include "core/api/client.h"',
        "core/gateway/b.cpp": '#include "core/services/ledger.h"',
        "core/routing/a.cpp": "#include <QHttpServer>",
        "ui/chat/a.cpp": '#include "core/api/client.h"',
        "ui/chat/b.cpp": "#include <QJsonObject>",
        "ui/chat/c.cpp": "void f(const QJsonObject &o);",
        "ui/chat/d.cpp": '#include "core/secrets/secretstore.h"',
        "ui/chat/e.cpp": '#include "core/gateway/sandbox.h"',
        "ui/chat/f.cpp": '#include "theme.h"',
        "ui/chat/g.cpp": '#include "app/application.h"',
        "core/services/f.cpp": "#include <QSettings>",
        "core/misc/a.cpp": "int a;",
    }
    right = {
        "core/gateway/a.cpp": '#include "core/api/codecs/chatcodec.h"\n#include "core/api/jsonreader.h"\n#include <QHttpServer>',
        "ui/chat/a.cpp": '#include "core/services/chatsession.h"\n// a QJsonObject in a comment\nauto s = "QJsonObject";',
        "app/main.cpp": '#include "core/gateway/sandbox.h"\n#include "ui/mainwindow.h"\n#include <QApplication>',
        "core/services/a.cpp": '#include "core/storage/storage.h"\n#include "core/api/client.h"',
    }
    failed = 0
    for cases, expected in ((wrong, True), (right, False)):
        for path, text in cases.items():
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / path
                file.parent.mkdir(parents=True)
                file.write_text(text + "\n", encoding="utf-8")
                _, found = problems(Path(folder))
            if bool(found) != expected:
                failed += 1
                print(f"{'missed' if expected else 'false alarm'}: {path}: {text}: {found}", file=sys.stderr)
    print(f"{len(wrong)} wrong and {len(right)} right files judged, {failed} mistakes")
    return 1 if failed else 0


def main() -> int:
    if sys.argv[1:] == ["--self-check"]:
        return self_check()
    count, found = problems(Path(sys.argv[1]))
    for line in found:
        print(line, file=sys.stderr)
    print(f"{count} files, {len(found)} wrong arrows")
    # An empty harvest would pass for the wrong reason.
    return 1 if found or count < 20 else 0


if __name__ == "__main__":
    sys.exit(main())
