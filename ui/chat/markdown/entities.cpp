// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown/entities.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace switchyard {

namespace {

struct Entity
{
    QLatin1StringView name;
    char16_t character;
};

// The ones that people and models write; the others stay as they are.
constexpr std::array entities{
    Entity{"Alpha"_L1, u'Α'},  Entity{"Delta"_L1, u'Δ'},     Entity{"Omega"_L1, u'Ω'},
    Entity{"Phi"_L1, u'Φ'},    Entity{"Psi"_L1, u'Ψ'},       Entity{"Sigma"_L1, u'Σ'},
    Entity{"alpha"_L1, u'α'},  Entity{"amp"_L1, u'&'},       Entity{"apos"_L1, u'\''},
    Entity{"approx"_L1, u'≈'}, Entity{"asymp"_L1, u'≈'},     Entity{"beta"_L1, u'β'},
    Entity{"bull"_L1, u'•'},   Entity{"cent"_L1, u'¢'},      Entity{"check"_L1, u'✓'},
    Entity{"copy"_L1, u'©'},   Entity{"deg"_L1, u'°'},       Entity{"delta"_L1, u'δ'},
    Entity{"divide"_L1, u'÷'}, Entity{"emsp"_L1, u'\u2003'}, Entity{"ensp"_L1, u'\u2002'},
    Entity{"equiv"_L1, u'≡'},  Entity{"euro"_L1, u'€'},      Entity{"gamma"_L1, u'γ'},
    Entity{"ge"_L1, u'≥'},     Entity{"gt"_L1, u'>'},        Entity{"harr"_L1, u'↔'},
    Entity{"hellip"_L1, u'…'}, Entity{"infin"_L1, u'∞'},     Entity{"lambda"_L1, u'λ'},
    Entity{"laquo"_L1, u'«'},  Entity{"larr"_L1, u'←'},      Entity{"ldquo"_L1, u'“'},
    Entity{"le"_L1, u'≤'},     Entity{"lsquo"_L1, u'‘'},     Entity{"lt"_L1, u'<'},
    Entity{"mdash"_L1, u'—'},  Entity{"micro"_L1, u'µ'},     Entity{"middot"_L1, u'·'},
    Entity{"minus"_L1, u'−'},  Entity{"mu"_L1, u'μ'},        Entity{"nbsp"_L1, u'\u00a0'},
    Entity{"ndash"_L1, u'–'},  Entity{"ne"_L1, u'≠'},        Entity{"para"_L1, u'¶'},
    Entity{"pi"_L1, u'π'},     Entity{"plusmn"_L1, u'±'},    Entity{"pound"_L1, u'£'},
    Entity{"quot"_L1, u'"'},   Entity{"raquo"_L1, u'»'},     Entity{"rarr"_L1, u'→'},
    Entity{"rdquo"_L1, u'”'},  Entity{"reg"_L1, u'®'},       Entity{"rsquo"_L1, u'’'},
    Entity{"sect"_L1, u'§'},   Entity{"shy"_L1, u'\u00ad'},  Entity{"sigma"_L1, u'σ'},
    Entity{"sum"_L1, u'∑'},    Entity{"theta"_L1, u'θ'},     Entity{"thinsp"_L1, u'\u2009'},
    Entity{"times"_L1, u'×'},  Entity{"trade"_L1, u'™'},     Entity{"uarr"_L1, u'↑'},
    Entity{"yen"_L1, u'¥'},
};

QString numericEntity(QStringView digits)
{
    bool ok = false;
    const bool hex = digits.startsWith(u'x') || digits.startsWith(u'X');
    const uint code = hex ? digits.mid(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    if (!ok || code == 0 || code > 0x10FFFF || QChar::isSurrogate(code))
        return QString(QChar(QChar::ReplacementCharacter));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
}

} // namespace

QString resolveEntity(QStringView source)
{
    if (source.size() < 4 || !source.startsWith(u'&') || !source.endsWith(u';'))
        return source.toString();
    const QStringView name = source.mid(1, source.size() - 2);
    if (name.startsWith(u'#'))
        return numericEntity(name.mid(1));
    const auto found = std::ranges::find_if(entities, [name](const Entity &entity) { return name == entity.name; });
    if (found != entities.end())
        return QString(QChar(found->character));
    return source.toString();
}

} // namespace switchyard
