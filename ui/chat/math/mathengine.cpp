// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/math/mathengine.h"

#include "ui/chat/math/mathscript.h"
#include "ui/chat/math/threadclock.h"

#include <QMutex>

using namespace Qt::StringLiterals;

namespace switchyard {
namespace {

constexpr qsizetype LongestMathml = 64 * 1024;

} // namespace

struct MathEngine::Private
{
    explicit Private(const MathLimits &limits) : m_limits(limits) {}

    Result<void> load();
    Result<MathScript::Answer> call(const QString &source, bool display);
    Result<MathOps> steps(const QString &source, bool display, QString &mathml);
    bool begin(bool timed);
    bool end();
    bool isStopped();

    const MathLimits m_limits;
    std::unique_ptr<MathScript> m_script;
    MathFonts m_fonts;

    QMutex m_mutex; ///< guards what follows, and the script's life while it works
    MathScript *m_working = nullptr;
    ThreadClock m_since;
    bool m_timed = false; ///< the deadline counts; it does not while the scripts load
    bool m_overdue = false;
    bool m_stopped = false;
};

/// From here until `end` other threads may interrupt the engine. False: nothing may begin any more.
bool MathEngine::Private::begin(bool timed)
{
    const QMutexLocker lock(&m_mutex);
    if (m_stopped)
        return false;
    m_script->setInterrupted(false);
    m_working = m_script.get();
    m_overdue = false;
    m_timed = timed;
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
    if (m_script)
        return {};
    MathScriptFactory *factory = MathScriptFactory::find();
    if (!factory)
        return failure(Error::Kind::Internal, u"there is no KaTeX"_s);
    m_script = factory->create();
    if (!begin(false))
        return failure(Error::cancelled());
    const QString problem = m_script->load();
    const bool whole = end();
    if (whole && problem.isEmpty())
        return {};
    m_script.reset();
    return whole ? failure(Error::Kind::Internal, problem) : failure(Error::cancelled());
}

Result<MathScript::Answer> MathEngine::Private::call(const QString &source, bool display)
{
    if (!begin(true))
        return failure(Error::cancelled());
    const MathScript::Answer answer = m_script->typeset(
        source, display,
        {.expansions = m_limits.expansions, .size = m_limits.size, .nodes = m_limits.nodes, .depth = m_limits.depth});
    if (!end()) {
        m_script.reset(); // nobody knows what KaTeX was doing when it was stopped
        return m_overdue ? failure(Error::Kind::Timeout, u"the formula takes too long"_s) : failure(Error::cancelled());
    }
    if (!answer.problem.isEmpty())
        return failure(Error::Kind::BadRequest, answer.problem);
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
    const Result<MathScript::Answer> answer = call(source, display);
    if (!answer)
        return failure(answer.error());
    const MathTree tree = MathTree::read(answer->boxes);
    if (tree.nodes.empty())
        return failure(Error::Kind::Internal, u"KaTeX's boxes were not understood"_s);
    mathml = answer->mathml;
    return layOut(tree, display, m_fonts);
}

MathEngine::MathEngine(const MathLimits &limits) : d(std::make_unique<Private>(limits)) {}

MathEngine::~MathEngine() = default;

bool MathEngine::isAvailable()
{
    return MathScriptFactory::find() != nullptr;
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
    d->m_script.reset();
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
