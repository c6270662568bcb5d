// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mathsamples.h"

using namespace Qt::StringLiterals;

namespace switchyard {

const QList<MathSample> &mathSamples()
{
    static const QList<MathSample>
        samples{
            {u"quadratic"_s, u"x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}"_s},
            {u"inline sum"_s, u"\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}"_s, false},
            {u"display sum"_s, u"\\sum_{i=1}^{n} i^2 = \\frac{n(n+1)(2n+1)}{6}"_s},
            {u"gauss"_s, u"\\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx = \\sqrt{\\pi}"_s},
            {u"contour"_s,
             u"\\oint_{\\partial\\Omega} \\mathbf{F}\\cdot d\\mathbf{r} = \\iint_S (\\nabla\\times\\mathbf{F})\\cdot d\\mathbf{S}"_s},
            {u"volume"_s, u"\\oiint_S \\vec{E}\\cdot d\\vec{A} = \\frac{Q}{\\varepsilon_0}"_s},
            {u"limit"_s, u"\\lim_{h \\to 0} \\frac{f(x+h)-f(x)}{h} = f'(x)"_s},
            {u"pmatrix"_s,
             u"A = \\begin{pmatrix} a_{11} & a_{12} & \\cdots & a_{1n} \\\\ a_{21} & a_{22} & \\cdots & a_{2n} \\\\ \\vdots & \\vdots & \\ddots & \\vdots \\\\ a_{m1} & a_{m2} & \\cdots & a_{mn} \\end{pmatrix}"_s},
            {u"matrices"_s,
             u"\\begin{bmatrix} 1 & 0 \\\\ 0 & 1 \\end{bmatrix} \\begin{vmatrix} a & b \\\\ c & d \\end{vmatrix} \\begin{Bmatrix} x \\\\ y \\end{Bmatrix} \\begin{Vmatrix} u \\\\ v \\end{Vmatrix}"_s},
            {u"cases"_s,
             u"f(x) = \\begin{cases} x^2 & \\text{if } x \\ge 0 \\\\ -x & \\text{otherwise} \\end{cases}"_s},
            {u"aligned"_s, u"\\begin{aligned} (a+b)^2 &= (a+b)(a+b) \\\\ &= a^2 + 2ab + b^2 \\end{aligned}"_s},
            {u"align"_s,
             u"\\begin{align} \\nabla\\cdot\\mathbf{E} &= \\frac{\\rho}{\\varepsilon_0} \\\\ \\nabla\\times\\mathbf{B} &= \\mu_0\\mathbf{J} + \\mu_0\\varepsilon_0\\frac{\\partial\\mathbf{E}}{\\partial t} \\end{align}"_s},
            {u"arg max"_s,
             u"\\hat{\\theta} = \\operatorname*{arg\\,max}_{\\theta \\in \\Theta} \\prod_{i=1}^{N} p(x_i \\mid \\theta)"_s},
            {u"softmax"_s,
             u"\\text{Attention}(Q, K, V) = \\operatorname{softmax}\\!\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right) V"_s},
            {u"underbrace"_s,
             u"\\underbrace{a + b + \\cdots + z}_{26\\text{ letters}} + \\overbrace{1 + 2 + \\cdots + n}^{n(n+1)/2}"_s},
            {u"arrows"_s,
             u"A \\xrightarrow{f} B \\xleftarrow[\\text{below}]{\\text{above the arrow}} C \\xLeftrightarrow{\\sim} D \\xmapsto{\\varphi} E"_s},
            {u"nested roots"_s,
             u"\\sqrt{1 + \\sqrt{1 + \\sqrt{1 + \\sqrt[3]{1 + x}}}} \\quad \\sqrt[n]{\\frac{a}{b}}"_s},
            {u"continued"_s, u"\\phi = 1 + \\cfrac{1}{1 + \\cfrac{1}{1 + \\cfrac{1}{1 + \\ddots}}}"_s},
            {u"accents"_s,
             u"\\hat{x}\\ \\bar{y}\\ \\tilde{z}\\ \\vec{v}\\ \\dot{q}\\ \\ddot{q}\\ \\check{c}\\ \\acute{e}\\ \\breve{u}\\ \\widehat{ABC}\\ \\widetilde{xyz}\\ \\overline{AB}\\ \\underline{CD}\\ \\overrightarrow{PQ}\\ \\overleftrightarrow{RS}"_s},
            {u"colours"_s,
             u"\\color{blue}{E} = \\textcolor{red}{m}\\,\\textcolor{#2a9d4e}{c^2} + \\colorbox{yellow}{$k$} + \\fcolorbox{red}{white}{$z$}"_s},
            {u"boxed"_s, u"\\boxed{\\int_a^b f'(x)\\,dx = f(b) - f(a)}"_s},
            {u"alphabets"_s,
             u"\\mathbb{R}\\,\\mathbb{C}\\,\\mathbb{Z}\\ \\mathcal{L}\\,\\mathcal{F}\\ \\mathscr{H}\\,\\mathscr{A}\\ \\mathfrak{g}\\,\\mathfrak{A}\\ \\mathsf{Sans}\\ \\mathtt{code}\\ \\mathbf{B}\\ \\boldsymbol{\\alpha}\\ \\mathit{diff}\\ \\mathrm{d}"_s},
            {u"greek"_s,
             u"\\alpha\\beta\\gamma\\delta\\epsilon\\varepsilon\\zeta\\eta\\theta\\vartheta\\iota\\kappa\\lambda\\mu\\nu\\xi\\pi\\rho\\sigma\\tau\\upsilon\\phi\\varphi\\chi\\psi\\omega\\ \\Gamma\\Delta\\Theta\\Lambda\\Xi\\Pi\\Sigma\\Upsilon\\Phi\\Psi\\Omega"_s},
            {u"relations"_s,
             u"a \\le b \\ne c \\approx d \\equiv e \\pmod{n},\\ x \\in A \\cup B \\subseteq C \\setminus \\emptyset,\\ \\forall\\epsilon\\,\\exists\\delta\\ \\neg p \\lor q \\implies r \\iff s"_s},
            {u"chemistry"_s,
             u"\\ce{2H2 + O2 ->[\\Delta] 2H2O}\\quad \\ce{SO4^2- + Ba^2+ -> BaSO4 v}\\quad \\mathrm{C_6H_{12}O_6}"_s},
            {u"chinese"_s,
             u"\\text{速度} = \\frac{\\text{距离}}{\\text{时间}} \\quad \\text{если } x > 0 \\text{, \u00fcber}"_s},
            {u"tall"_s,
             u"\\left\\{ \\left[ \\left( \\frac{\\frac{a}{b}}{\\frac{c}{d}} \\right)^2 \\right] \\,\\middle|\\, \\left\\lfloor \\frac{x}{2} \\right\\rfloor \\left\\lceil \\frac{\\sum_i x_i}{\\sum_j y_j} \\right\\rceil \\left\\| \\begin{matrix} 1\\\\2\\\\3\\\\4 \\end{matrix} \\right\\| \\right\\}"_s},
            {u"tall delimiters"_s,
             u"\\left( \\begin{matrix} 1\\\\2\\\\3\\\\4\\\\5 \\end{matrix} \\right) \\left\\{ \\begin{matrix} 1\\\\2\\\\3\\\\4\\\\5 \\end{matrix} \\right\\} \\left[ \\begin{matrix} 1\\\\2\\\\3\\\\4\\\\5 \\end{matrix} \\right] \\left\\langle \\begin{matrix} a\\\\b\\\\c \\end{matrix} \\right\\rangle \\left\\uparrow \\begin{matrix} a\\\\b\\\\c \\end{matrix} \\right\\Downarrow"_s},
            {u"table"_s,
             u"\\begin{array}{|c|c:r|} \\hline p & q & p \\land q \\\\ \\hline T & T & T \\\\ T & F & F \\\\ \\hdashline F & T & F \\\\ \\hline \\end{array}"_s},
            {u"cancel"_s,
             u"\\frac{\\cancel{x}(x+1)}{\\cancel{x}} \\quad \\bcancel{abc} \\quad \\xcancel{abc} \\quad \\sout{abc}"_s},
            {u"tag"_s, u"E = mc^2 \\tag{1.2}"_s},
            {u"sizes"_s,
             u"{\\tiny a}{\\small b}{\\normalsize c}{\\large d}{\\Large e}{\\LARGE f}{\\huge g}{\\Huge h}"_s},
            {u"styles"_s,
             u"\\textstyle\\sum_i \\displaystyle\\sum_i \\dfrac{a}{b}\\ \\tfrac{a}{b}\\ \\binom{n}{k}\\ \\tbinom{n}{k}\\ {n \\brace k}\\ x^{y^{z^{w}}}\\ x_{i_{j_k}}"_s},
            {u"laps"_s,
             u"\\sum_{\\mathclap{1 \\le i \\le j \\le n}} x_{ij}\\quad \\substack{a\\\\bc}\\quad \\phantom{xyz}\\!\\! y\\quad \\rule{1em}{0.5em}\\quad \\raisebox{0.3em}{up}\\quad \\stackrel{!}{=}\\quad \\overset{a}{b}\\quad \\underset{c}{d}"_s},
            {u"bra ket"_s,
             u"\\langle \\psi | \\hat{H} | \\psi \\rangle = \\sum_{n} E_n |c_n|^2, \\quad i\\hbar\\frac{\\partial}{\\partial t}\\Psi = \\hat{H}\\Psi"_s},
            {u"stirling"_s,
             u"n! \\sim \\sqrt{2\\pi n}\\left(\\frac{n}{e}\\right)^n, \\qquad \\zeta(s) = \\prod_{p\\ \\text{prime}} \\frac{1}{1-p^{-s}}"_s},
            {u"text"_s,
             u"\\text{The \\textbf{bold}, \\textit{italic} and \\texttt{code} of $x^2$ — ``quoted''} \\verb|a_b|"_s},
            {u"diagram"_s, u"\\begin{CD} A @>f>> B \\\\ @VgVV @VVhV \\\\ C @>>k> D \\end{CD}"_s},
            {u"lines"_s, u"a = b + c \\\\ d = e \\times f"_s},
            {u"symbol"_s,
             u"\\copyright\\ \\$100\\ 50\\%\\ \\#1\\ \\S\\ \\dagger\\ \\ldots\\ 90^\\circ\\ \\angle ABC\\ \\phase{30^\\circ}\\ a_{\\angl n}\\ \\square\\ \\checkmark"_s},
        };
    return samples;
}

} // namespace switchyard
