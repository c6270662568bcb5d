// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/katex/katexscript.h"

#include <QFile>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace switchyard {
namespace {

QLoggingCategory::CategoryFilter previousFilter = nullptr;

/// KaTeX's packed script uses variables above their declaration, which is sound; the compiler says so two dozen times.
void quietFilter(QLoggingCategory *category)
{
    if (previousFilter)
        previousFilter(category);
    const QLatin1StringView name(category->categoryName());
    if (name == "qt.qml.usedbeforedeclared"_L1 || name == "qt.qml.compiler"_L1)
        category->setEnabled(QtWarningMsg, false);
}

void silenceCompiler()
{
    static const bool done = [] {
        previousFilter = QLoggingCategory::installFilter(quietFilter);
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace

QString KatexScript::load()
{
    // Packed scripts look for a window to put themselves into.
    m_engine.evaluate(u"var self = {};"_s);
    for (const auto &name : {u"katex.js"_s, u"mhchem.js"_s, u"boxtree.js"_s}) {
        QFile file(u":/switchyard/math/" + name);
        if (!file.open(QIODevice::ReadOnly)) {
            if (name == "mhchem.js"_L1) // chemistry is an extra
                continue;
            return u"%1 is not in the module"_s.arg(name);
        }
        m_typeset = m_engine.evaluate(QString::fromUtf8(file.readAll()), name);
        if (m_typeset.isError())
            return m_typeset.toString();
    }
    return m_typeset.isCallable() ? QString() : u"the scripts yield no function"_s;
}

MathScript::Answer KatexScript::typeset(const QString &source, bool display, const Limits &limits)
{
    QJSValue bounds = m_engine.newObject();
    bounds.setProperty(u"expansions"_s, limits.expansions);
    bounds.setProperty(u"size"_s, limits.size);
    bounds.setProperty(u"nodes"_s, limits.nodes);
    bounds.setProperty(u"depth"_s, limits.depth);
    const QJSValue answer = m_typeset.call({source, display, bounds});
    if (answer.isError())
        return {.problem = answer.property(u"message"_s).toString()};
    return {.boxes = answer.property(0).toString(), .mathml = answer.property(1).toString()};
}

std::unique_ptr<MathScript> KatexModule::create()
{
    silenceCompiler();
    return std::make_unique<KatexScript>();
}

} // namespace switchyard
