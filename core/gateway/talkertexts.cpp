// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gateway/talkers.h"
#include "core/gateway/tokens.h"

#include <array>

namespace switchyard {

using namespace Qt::StringLiterals;

QString showcaseText()
{
    static constexpr char text[] = R"MD(# Everything Markdown can do

A paragraph with **bold**, *italic*, ***both***, ~~struck out~~, `inline code`, a [link](https://example.org/switchyard) and a bare address, https://example.com. A line that is long enough to be wrapped shows how the text is set: about seventy letters to a line, ragged on the right, with room between the lines.

## Lists

- first, with a nested list
  - inside
    - deeper
  - inside again
- second, with a paragraph

  that belongs to it
- third

1. one
2. two
   1. two and a bit
3. three

- [x] a task that is done
- [ ] one that is not

## A table

| Model | Context | Input | Output | Note |
|:------|--------:|------:|-------:|:----:|
| Alpha | 128,000 | $0.15 | $0.60 | quick |
| Beta | 1,048,576 | $2.00 | $8.00 | `long` |
| Gamma | 200,000 | $15.00 | $75.00 | **dear** |

## Code

```python
def fibonacci(limit: int) -> list[int]:
    """Every Fibonacci number below the limit."""
    numbers, a, b = [], 0, 1
    while a < limit:
        numbers.append(a)
        a, b = b, a + b
    return numbers

print(fibonacci(100))
```

```cpp
#include <print>

int main()
{
    for (const auto word : {"one", "window", "any", "model"})
        std::println("{:>8}", word);
}
```

```bash
curl -sS http://127.0.0.1:8080/api/v1/models | jq '.data | length'
```

```json
{ "model": "sandbox/showcase", "stream": true, "temperature": 0.7 }
```

```
A block without a language.
```

## Mathematics

Inline, $e^{i\pi} + 1 = 0$, and on a line of its own:

$$
\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}
$$

A price is no formula: it costs $5 today and $10 tomorrow.

## Quotes

> A quotation, which goes on
> over two lines.
>
> > And one inside it.

> [!NOTE]
> A note, as some pages set it.

## Many scripts

- 中文：一个窗口，任何模型，真实的数据流。
- 日本語：ひとつの窓で、どのモデルとも話せます。
- 한국어: 하나의 창에서 모든 모델과 대화합니다.
- العربية: نافذة واحدة لكل نموذج.
- עברית: חלון אחד לכל מודל.
- Русский: одно окно для любой модели.
- Ελληνικά: ένα παράθυρο για κάθε μοντέλο.
- हिन्दी: हर मॉडल के लिए एक खिड़की।
- Emoji: 🚂 🛤️ 👩‍💻 🏳️‍🌈 ✅ and a flag 🇨🇭

---

### The end

Raw HTML stays text: <b>not bold</b>. A footnote[^1] ends it.

[^1]: Here it is.
)MD";
    return QString::fromUtf8(text);
}

namespace {

struct Program
{
    const char *language; ///< as it is called in a prompt and after a fence
    const char *text;
};

constexpr Program programs[] = {
    {"python", R"(from collections import Counter
from pathlib import Path


def most_common_words(path: Path, count: int = 10) -> list[tuple[str, int]]:
    """The words that occur most often in a text file."""
    words = path.read_text(encoding="utf-8").lower().split()
    return Counter(word.strip(".,;:!?") for word in words).most_common(count)


if __name__ == "__main__":
    for word, times in most_common_words(Path("book.txt")):
        print(f"{times:6} {word}")
)"},
    {"rust", R"(use std::collections::HashMap;
use std::{env, fs};

fn main() -> std::io::Result<()> {
    let path = env::args().nth(1).unwrap_or_else(|| "book.txt".into());
    let text = fs::read_to_string(path)?;
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in text.split_whitespace() {
        *counts.entry(word).or_default() += 1;
    }
    let mut sorted: Vec<_> = counts.into_iter().collect();
    sorted.sort_by(|a, b| b.1.cmp(&a.1));
    for (word, times) in sorted.iter().take(10) {
        println!("{times:6} {word}");
    }
    Ok(())
}
)"},
    {"javascript", R"(import { readFile } from 'node:fs/promises';

/** The words that occur most often in a text. */
export function mostCommonWords(text, count = 10) {
  const counts = new Map();
  for (const word of text.toLowerCase().match(/\p{Letter}+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, count);
}

console.table(mostCommonWords(await readFile('book.txt', 'utf8')));
)"},
    {"sql", R"(-- What each customer spent in the last thirty days.
SELECT c.name,
       COUNT(*)               AS orders,
       ROUND(SUM(o.total), 2) AS spent
FROM customer AS c
JOIN "order" AS o ON o.customer_id = c.id
WHERE o.placed_at >= date('now', '-30 days')
GROUP BY c.id
HAVING spent > 100
ORDER BY spent DESC
LIMIT 20;
)"},
    {"bash", R"(#!/usr/bin/env bash
# The ten largest files below a folder.
set -euo pipefail

folder=${1:-.}
find "$folder" -type f -printf '%s\t%p\n' | sort -rn | head -n 10 | numfmt --field=1 --to=iec
)"},
    {"go", R"(package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	counts := map[string]int{}
	in := bufio.NewScanner(os.Stdin)
	in.Split(bufio.ScanWords)
	for in.Scan() {
		counts[in.Text()]++
	}
	for word, times := range counts {
		fmt.Printf("%6d %s\n", times, word)
	}
}
)"},
    {"cpp", R"(#include <algorithm>
#include <iostream>
#include <map>
#include <ranges>
#include <string>
#include <vector>

int main()
{
    std::map<std::string, int> counts;
    for (std::string word; std::cin >> word;)
        ++counts[word];

    std::vector<std::pair<int, std::string>> sorted;
    for (const auto &[word, times] : counts)
        sorted.emplace_back(times, word);
    std::ranges::sort(sorted, std::greater());
    for (const auto &[times, word] : sorted | std::views::take(10))
        std::cout << times << '\t' << word << '\n';
}
)"},
};

constexpr const char *subjects[] = {"the signal",          "a quiet platform", "the night train", "an old timetable",
                                    "the junction",        "every switch",     "the long line",   "the freight",
                                    "a missed connection", "the dispatcher",   "the model",       "the price of a word",
                                    "a good question",     "the first draft",  "the reader",      "the small detail"};
constexpr const char *verbs[]
    = {"waits for", "depends on", "gives way to", "is measured by",    "grows out of", "keeps its distance from",
       "explains",  "outlasts",   "begins with",  "is never far from", "changes",      "needs"};
constexpr const char *objects[] = {"the hour before dawn",
                                   "what was decided yesterday",
                                   "a single lever",
                                   "the people who use it",
                                   "the weather",
                                   "patience",
                                   "the next station",
                                   "a number nobody wrote down",
                                   "the shape of the track",
                                   "its own history",
                                   "the simplest answer",
                                   "an honest estimate",
                                   "the one who listens"};
constexpr const char *tails[] = {"",
                                 ", and that is no accident",
                                 ", at least for a while",
                                 ", which few people notice",
                                 " – or so it seems",
                                 ", as anyone who has stood there knows",
                                 "; the rest is detail",
                                 ", whatever the sign says"};
constexpr const char *headings[]
    = {"Where it begins",      "What it costs", "The other side", "A closer look", "What people say",
       "What can be measured", "An objection",  "In practice",    "Looking back",  "What remains"};

void appendSentence(QString &text, Dice &dice)
{
    QString sentence = QString::fromUtf8(dice.pick(subjects));
    sentence.front() = sentence.front().toUpper();
    sentence += u' ' + QString::fromUtf8(dice.pick(verbs)) + u' ' + QString::fromUtf8(dice.pick(objects))
        + QString::fromUtf8(dice.pick(tails)) + ". "_L1;
    text += sentence;
}

} // namespace

QString coderText(const QString &prompt, Dice &dice)
{
    const Program *program = nullptr;
    for (const Program &candidate : programs) {
        if (prompt.contains(QLatin1StringView(candidate.language), Qt::CaseInsensitive))
            program = &candidate;
    }
    if (prompt.contains("c++"_L1, Qt::CaseInsensitive))
        program = &programs[std::size(programs) - 1];
    if (!program)
        program = &programs[size_t(dice.below(std::ssize(programs)))];
    return QString("Here is a program that does it:\n\n```"_L1 + QLatin1StringView(program->language) + u'\n'
                   + QString::fromUtf8(program->text)
                   + "```\n\nIt reads its input once and keeps one entry per word, so memory grows with the number of "
                     "*different* words.\n\n- `O(n)` for counting, `O(m log m)` for sorting\n- an empty input prints "
                     "nothing\n\nShall I add tests?"_L1);
}

QString writeProse(Dice &dice, const QString &subject, qint64 tokens)
{
    const QString title = subject.simplified().left(60);
    QString text = "# "_L1 + (title.isEmpty() ? u"An essay"_s : title) + "\n\n"_L1;
    qint64 written = countTokens(text);
    const qint64 goal = tokens > 0 ? tokens : 350;
    for (int paragraph = 0; written < goal; ++paragraph) {
        QString piece;
        if (paragraph % 4 == 3)
            piece = "## "_L1 + QString::fromUtf8(dice.pick(headings)) + "\n\n"_L1;
        for (qsizetype sentences = 3 + dice.below(4); sentences > 0; --sentences)
            appendSentence(piece, dice);
        piece.chop(1);
        piece += "\n\n"_L1;
        written += countTokens(piece);
        text += piece;
    }
    return text;
}

QString writeThoughts(Dice &dice, const QString &prompt, qint64 tokens)
{
    static constexpr const char *steps[] = {
        "The question has two parts; the second one is the harder.",
        "First what is known, then what has to be assumed.",
        "A small example would show whether this holds.",
        "Suppose it did not; then something would have to break, and I cannot see what.",
        "That is close, but the limits are missing.",
        "Let me count again: three cases, one of them trivial.",
        "The simplest explanation is enough here.",
        "Better to say what is not certain than to sound sure.",
        "The reader will want the result first and the reasons after it.",
        "No contradiction so far. On to the answer.",
    };
    QString text = "The user asks: \""_L1 + prompt.simplified().left(120) + "\". "_L1;
    qint64 written = countTokens(text);
    while (written < tokens) {
        const QString step = QString::fromUtf8(dice.pick(steps)) + (dice.below(4) == 0 ? "\n\n"_L1 : " "_L1);
        written += countTokens(step);
        text += step;
    }
    return text.trimmed();
}

namespace {

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    for (int i = 0; i < 4; ++i)
        bytes[i] = char(value >> (24 - 8 * i));
    return bytes;
}

quint32 crc32(QByteArrayView data)
{
    quint32 crc = 0xffffffff;
    for (const char byte : data) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    return ~crc;
}

QByteArray pngChunk(const QByteArray &typeAndData)
{
    return bigEndian(quint32(typeAndData.size() - 4)) + typeAndData + bigEndian(crc32(typeAndData));
}

} // namespace

QString drawnPicture(Dice &dice)
{
    constexpr int size = 96;
    const std::array<int, 3> base{int(dice.below(200)), int(dice.below(200)), int(dice.below(200))};
    const int stripe = 6 + int(dice.below(12));
    QByteArray rows;
    for (int y = 0; y < size; ++y) {
        rows.append('\0'); // no filter
        for (int x = 0; x < size; ++x) {
            const int light = (x + y) / stripe % 2 == 0 ? 40 : 0;
            for (size_t channel = 0; channel < 3; ++channel)
                rows.append(char(base[channel] + light * (channel == size_t(x * 3 / size) ? 1 : 0) + y / 6));
        }
    }
    const QByteArray png = "\x89PNG\r\n\x1a\n"_ba
        + pngChunk("IHDR" + bigEndian(size) + bigEndian(size) + "\x08\x02\x00\x00\x00"_ba)
        + pngChunk("IDAT" + qCompress(rows, 9).mid(4)) + pngChunk("IEND");
    return "data:image/png;base64,"_L1 + QString::fromLatin1(png.toBase64());
}

} // namespace switchyard
