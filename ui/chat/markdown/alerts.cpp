// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/alerts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

constexpr std::array words{""_L1, "NOTE"_L1, "TIP"_L1, "IMPORTANT"_L1, "WARNING"_L1, "CAUTION"_L1};

} // namespace

QLatin1StringView alertWord(Alert alert)
{
    return words[size_t(alert)];
}

Alert takeAlert(RichText *rich)
{
    const qsizetype end = rich->text.indexOf(u']');
    if (!rich->text.startsWith("[!"_L1) || end < 3 || end > 12)
        return Alert::None;
    const auto known
        = std::ranges::find_if(words, [word = QStringView(rich->text).mid(2, end - 2)](QLatin1StringView name) {
              return !name.isEmpty() && word.compare(name, Qt::CaseInsensitive) == 0;
          });
    if (known == words.end())
        return Alert::None;
    qsizetype from = end + 1;
    if (from < rich->text.size() && rich->text[from].isSpace())
        ++from;
    *rich = rich->mid(from, rich->text.size());
    return Alert(known - words.begin());
}

} // namespace switchyard
