// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatsamples.h"

using namespace Qt::StringLiterals;

namespace switchyard::samples {

TranscriptMessage question(const QString &id, const QString &text)
{
    TranscriptMessage message;
    message.id = id;
    message.role = Role::User;
    message.text = text;
    message.actions = {{u"edit"_s, u"Edit"_s, false}, {u"copy"_s, u"Copy"_s, false}};
    return message;
}

TranscriptMessage answer(const QString &id, const QString &text)
{
    TranscriptMessage message;
    message.id = id;
    message.text = text;
    message.footer = {{u"sandbox-coder"_s, true}, {u"Sandbox"_s, false},          {u"0.8 s to first token"_s, false},
                      {u"96 tok/s"_s, false},     {u"402 → 655 tokens"_s, false}, {u"$0.0108"_s, true}};
    message.actions = {{u"retry"_s, u"Retry"_s, false}, {u"copy"_s, u"Copy"_s, false}, {u"more"_s, u"More"_s, false}};
    return message;
}

QList<TranscriptMessage> showcase()
{
    QList<TranscriptMessage> list;
    list << question(u"q1"_s,
                     u"Which queue should a job runner use when jobs may be slow?\nShow a **small** sketch."_s);
    TranscriptMessage first = answer(
        u"a1"_s,
        uR"(A **bounded queue** with *back-pressure*. A producer that is faster than its workers then waits instead of filling the memory, see [the note on queues](https://example.org/queues).

```rust
pub struct Runner { jobs: Receiver<Job>, workers: usize, limit: f64 }

impl Runner {
    pub fn run(&mut self) -> Result<(), Error> {
        let started = Instant::now();   // for the report
        while let Ok(job) = self.jobs.recv() {
            if job.weight >= 1.0 { self.spawn("heavy", job)?; } else { job.call() }
        }
        Ok(())
    }
}
```

With `workers = 4` and `limit = 32` the wait is bounded by

$$W \le L + r \cdot t$$

## What to watch

1. The *length* of the queue
2. The age of its oldest job
   - alert above `30 s`
   - page above `5 min`
3. Failures, ~~retries~~ and repeats

- [x] measure first
- [ ] then tune

> A queue hides a slow consumer until it does not.
> Give it a limit on the first day.

| Queue | Order | Limit | Cost per job |
|:------|:-----:|------:|-------------:|
| `mpsc` channel | first in, first out | 32 | $0.0001 |
| Priority heap | by weight | none | $0.0004 |
| Database table | by time | disk | $0.0110 |

---

That is all there is to it.)"_s);
    first.reasoning
        = u"The question is about *slow* jobs, so memory is what runs out first.\n\nA bounded queue answers that."_s;
    first.reasoningTitle = u"Thought for 4 s · 312 tokens"_s;
    first.branch = 1;
    first.branches = 3;
    first.citations = {{u"Queues"_s, u"https://example.org/queues"_s},
                       {u"Back-pressure"_s, u"https://docs.example.com/pressure"_s}};
    list << first;
    list << question(u"q2"_s, u"Now look up the weather for it."_s);
    TranscriptMessage tools = answer(u"a2"_s, {});
    tools.toolCalls = {{u"get_weather"_s, u"{\"city\": \"Lisbon\", \"days\": 3}"_s, {}}};
    list << tools;
    list << question(u"q3"_s, u"And once more."_s);
    TranscriptMessage failed = answer(u"a3"_s, u"The forecast for the next three days is mild, with"_s);
    failed.state = MessageState::Interrupted;
    failed.banner = TranscriptBanner{
        false,
        u"The answer broke off"_s,
        u"127.0.0.1:4010 closed the connection before the answer was complete. What had arrived is kept."_s,
        u"HTTP 200, 1,204 bytes"_s,
        {{u"continue"_s, u"Continue"_s, true}, {u"retry"_s, u"Retry"_s, false}}};
    list << failed;
    list << question(u"q4"_s, u"Make it thread-safe without a mutex."_s);
    TranscriptMessage live;
    live.id = u"a4"_s;
    live.state = MessageState::Streaming;
    live.text
        = u"Keep the whole state in one 64-bit word and advance it with compare-and-swap: the *theoretical arrival time* of the next request, in nanoseconds. A request is allowed if that time is no more than one burst ahead of no"_s;
    list << live;
    return list;
}

QList<TranscriptMessage> scripts()
{
    QList<TranscriptMessage> list;
    list << question(u"q1"_s, u"读《红楼梦》第五回，然后用三种语言总结。"_s);
    list << answer(u"a1"_s, uR"(# 第五回：游幻境指迷十二钗

**警幻仙子**引宝玉入太虚幻境，阅金陵十二钗判册。见 `判词` 与 [原文](https://zh.wikipedia.org/wiki/红楼梦)。日本語の文章も混ざります。한국어 문장도 있습니다.

1. 贾宝玉梦游太虚幻境
2. 十二支红楼梦曲

> 假作真时真亦假，无为有处有还无。

هذه فقرة باللغة العربية مع كلمة **مهمة** ورقم 123 وكود `let x = 1`.

- عنصر أول
- عنصر ثان

Emoji: 👩‍👩‍👧 🇯🇵 ❤️ and combining ẹ̀ é, Ελληνικά, Русский, ไทย, हिन्दी.

```python
# 中文注释 and عربي
print("漢字")  # tab	here
```

| 名称 | قيمة | Note |
|---|---|---|
| 甲 | ١٢٣ | a rather long note that has to wrap within its column because it does not fit on one line at all |
| 乙乙乙乙 | ٤ | short |
)"_s);
    list << question(u"q2"_s, u"x"_s.repeated(300));
    list << answer(u"a2"_s,
                   u"A long address https://example.org/"_s + u"path/"_s.repeated(60) + u" and a long word "_s
                       + u"y"_s.repeated(200) + u".\n\n```\n"_s + u"long line "_s.repeated(40) + u"\n```\n"_s);
    return list;
}

QList<TranscriptMessage> formulas()
{
    return {question(u"q"_s, u"Where does the quadratic formula come from?"_s),
            answer(u"a"_s,
                   u"Energy is $E = mc^2$, and $\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}$ stands in the line. "
                   "A root $\\sqrt{x^2+y^2}$ and a limit $\\lim_{x \\to 0} \\frac{\\sin x}{x} = 1$ too.\n\n"
                   "$$x_{1,2} = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a} \\tag{1}$$\n\n"
                   "Then, with $\\alpha = 1$:\n\n"
                   "$$\\begin{aligned} f(x) &= \\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx = \\sqrt{\\pi} \\\\ "
                   "A &= \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\end{aligned}$$\n\n"
                   "- an item with $\\hat{\\theta} = \\arg\\max_\\theta \\mathcal{L}(\\theta)$ inside\n"
                   "- and **one more** $\\vec{v}\\cdot\\vec{w}$\n\n"
                   "| name | formula |\n|---|---|\n| Euler | $e^{i\\pi} + 1 = 0$ |\n"
                   "| Bayes | $P(A\\mid B) = \\frac{P(B\\mid A)P(A)}{P(B)}$ |\n\n"
                   "What cannot be read stays as it is: $\\frac{1$."_s)};
}

QList<TranscriptMessage> longConversation(int count)
{
    QList<TranscriptMessage> list;
    for (int i = 0; i < count; ++i) {
        const QString id = QString::number(i);
        if (i % 2 == 0) {
            list << question(id, u"Question number %1 about the same thing, put a little differently?"_s.arg(i));
            continue;
        }
        QString text
            = u"Answer %1 begins with a paragraph of **some** length, so that it takes a few lines of the page and says `nothing`.\n\n"_s
                  .arg(i);
        for (int line = 0; line < i % 7; ++line)
            text += u"- point %1 of the list, which goes on for a while\n"_s.arg(line);
        text += u"\n```cpp\nint main()\n{\n    return %1;\n}\n```\n\nAnd an end.\n"_s.arg(i);
        list << answer(id, text);
    }
    return list;
}

} // namespace switchyard::samples
