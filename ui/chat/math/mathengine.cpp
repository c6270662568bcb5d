// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathengine.h"

#include "ui/chat/math/threadclock.h"

#include <QFile>
#include <QJSEngine>
#include <QLoggingCategory>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace switchyard {
namespace {

constexpr qsizetype LongestMathml = 64 * 1024;

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

Result<QString> resource(const QString &name)
{
    QFile file(u":/switchyard/math/" + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Internal, u"%1 is not in the program"_s.arg(name));
    return QString::fromUtf8(file.readAll());
}

} // namespace

struct MathEngine::Private
{
    explicit Private(const MathLimits &limits) : m_limits(limits) {}

    Result<void> load();
    Result<QJSValue> call(const QString &source, bool display);
    Result<MathOps> steps(const QString &source, bool display, QString &mathml);
    bool begin();
    bool end();
    bool isStopped();

    const MathLimits m_limits;
    std::unique_ptr<QJSEngine> m_engine;
    QJSValue m_typeset;
    MathFonts m_fonts;

    QMutex m_mutex; ///< guards what follows, and the engine's life while it works
    QJSEngine *m_working = nullptr;
    ThreadClock m_since;
    bool m_timed = false; ///< the deadline counts; it does not while the engine loads
    bool m_overdue = false;
    bool m_stopped = false;
};

/// From here until `end` other threads may interrupt the engine. False: nothing may begin any more.
bool MathEngine::Private::begin()
{
    const QMutexLocker lock(&m_mutex);
    if (m_stopped)
        return false;
    m_engine->setInterrupted(false);
    m_working = m_engine.get();
    m_overdue = false;
    m_timed = m_typeset.isCallable();
    m_since.start();
    return true;
}

/// Whether the work was left alone to its end.
bool MathEngine::Private::end()
{
    const QMutexLocker lock(&m_mutex);
    m_working = nullptr;
    return !m_overdue && !m_stopped;
}

bool MathEngine::Private::isStopped()
{
    const QMutexLocker lock(&m_mutex);
    return m_stopped;
}

Result<void> MathEngine::Private::load()
{
    if (m_engine)
        return {};
    silenceCompiler();
    m_engine = std::make_unique<QJSEngine>();
    if (!begin())
        return failure(Error::cancelled());
    // Packed scripts look for a window to put themselves into.
    m_engine->evaluate(u"var self = {};"_s);
    QString problem;
    for (const auto &name : {u"katex.js"_s, u"mhchem.js"_s, u"boxtree.js"_s}) {
        const Result<QString> script = resource(name);
        if (!script && name == "mhchem.js"_L1) // chemistry is an extra
            continue;
        m_typeset = script ? m_engine->evaluate(*script, name) : QJSValue();
        if (!script || m_typeset.isError()) {
            problem = script ? m_typeset.toString() : script.error().message;
            break;
        }
    }
    const bool whole = end();
    if (whole && problem.isEmpty() && m_typeset.isCallable())
        return {};
    m_typeset = {};
    m_engine.reset();
    return whole ? failure(Error::Kind::Internal, problem) : failure(Error::cancelled());
}

Result<QJSValue> MathEngine::Private::call(const QString &source, bool display)
{
    QJSValue limits = m_engine->newObject();
    limits.setProperty(u"expansions"_s, m_limits.expansions);
    limits.setProperty(u"size"_s, m_limits.size);
    limits.setProperty(u"nodes"_s, m_limits.nodes);
    limits.setProperty(u"depth"_s, m_limits.depth);
    if (!begin())
        return failure(Error::cancelled());
    QJSValue answer = m_typeset.call({source, display, limits});
    if (!end()) {
        // Nobody knows what KaTeX was doing when it was stopped.
        const bool overdue = m_overdue;
        answer = limits = QJSValue();
        m_typeset = {};
        m_engine.reset();
        return overdue ? failure(Error::Kind::Timeout, u"the formula takes too long"_s) : failure(Error::cancelled());
    }
    if (answer.isError())
        return failure(Error::Kind::BadRequest, answer.property(u"message"_s).toString());
    return answer;
}

Result<MathOps> MathEngine::Private::steps(const QString &source, bool display, QString &mathml)
{
    if (source.size() > m_limits.characters)
        return failure(Error::Kind::BadRequest, u"the formula is too long"_s);
    if (isStopped()) // hundreds may wait, and each would make an engine first
        return failure(Error::cancelled());
    if (const Result<void> loaded = load(); !loaded)
        return failure(loaded.error());
    const Result<QJSValue> answer = call(source, display);
    if (!answer)
        return failure(answer.error());
    const MathTree tree = MathTree::read(answer->property(0).toString());
    if (tree.nodes.empty())
        return failure(Error::Kind::Internal, u"KaTeX's boxes were not understood"_s);
    mathml = answer->property(1).toString();
    return layOut(tree, display, m_fonts);
}

MathEngine::MathEngine(const MathLimits &limits) : d(std::make_unique<Private>(limits)) {}

MathEngine::~MathEngine() = default;

bool MathEngine::isAvailable()
{
    return true;
}

Result<MathOps> MathEngine::steps(const QString &source, bool display)
{
    QString mathml;
    return d->steps(source, display, mathml);
}

Result<Formula> MathEngine::typeset(const QString &source, bool display)
{
    QString mathml;
    const Result<MathOps> ops = d->steps(source, display, mathml);
    if (!ops)
        return failure(ops.error());
    Formula formula = formulaOf(*ops);
    if (mathml.size() <= LongestMathml)
        formula.mathml = mathml;
    if (formula.bytes() > d->m_limits.bytes)
        return failure(Error::Kind::BadRequest, u"the formula is too large"_s);
    return formula;
}

void MathEngine::unload()
{
    d->m_typeset = {};
    d->m_engine.reset();
    d->m_fonts.clear();
}

void MathEngine::interruptIfOverdue()
{
    const QMutexLocker lock(&d->m_mutex);
    if (!d->m_working || !d->m_timed || d->m_since.elapsed() < d->m_limits.deadline)
        return;
    d->m_overdue = true;
    d->m_working->setInterrupted(true);
}

void MathEngine::stop()
{
    const QMutexLocker lock(&d->m_mutex);
    d->m_stopped = true;
    if (d->m_working)
        d->m_working->setInterrupted(true);
}

} // namespace switchyard
