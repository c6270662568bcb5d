// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs behind KaTeX in the engine of the worker and yields a function(source, display, limits) -> [boxes, mathml].
// `boxes` is KaTeX's tree of spans in pre-order, one node a line, its fields parted by U+001F; mathtree.h reads it.
//   (classes|style|height|depth ... )      span, its children, the end
//   tclasses|style|italic|text             characters
//   swidth|viewBox|preserveAspectRatio ... )   picture, its paths and lines, the end
//   pdata                                  path
//   lx1|y1|x2|y2|stroke-width              line
(function (katex) {
    "use strict";
    var FIELD = "\u001f";

    function clean(text) {
        return String(text).replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, " ");
    }

    function styleOf(node) {
        var text = "";
        for (var name in node.style) {
            if (Object.prototype.hasOwnProperty.call(node.style, name))
                text += name + ":" + clean(node.style[name]) + ";";
        }
        return text;
    }

    function classesOf(node) {
        return clean((node.classes || []).filter(Boolean).join(" "));
    }

    function Writer(limits) {
        this.lines = [];
        this.limits = limits;
    }

    Writer.prototype.add = function (line) {
        if (this.lines.push(line) > this.limits.nodes)
            throw new Error("the formula has too many parts");
    };

    Writer.prototype.children = function (node, depth) {
        var children = node.children || [];
        for (var i = 0; i < children.length; ++i)
            this.node(children[i], depth);
    };

    Writer.prototype.node = function (node, depth) {
        if (depth > this.limits.depth)
            throw new Error("the formula is nested too deeply");
        var attributes = node.attributes || {};
        if (typeof node.text === "string") {
            this.add("t" + classesOf(node) + FIELD + styleOf(node) + FIELD + (node.italic || 0) + FIELD + clean(node.text));
        } else if (node.pathName !== undefined) {
            // The drawings of the names are private to KaTeX; its own markup tells them.
            var data = /\bd=(['"])([^'"]*)\1/.exec(node.toMarkup());
            this.add("p" + clean(data ? data[2] : ""));
        } else if (attributes.x1 !== undefined) {
            this.add("l" + [attributes.x1, attributes.y1, attributes.x2, attributes.y2, attributes["stroke-width"]].join(FIELD));
        } else if (node.classes === undefined && attributes.width !== undefined) {
            var own = /width:\s*([^;]*)/.exec(attributes.style || "");
            this.add("s" + (own ? own[1] : "") + FIELD + (attributes.viewBox || "") + FIELD
                + (attributes.preserveAspectRatio || ""));
            this.children(node, depth + 1);
            this.add(")");
        } else if (node.classes === undefined) {
            this.children(node, depth + 1);
        } else {
            this.add("(" + classesOf(node) + FIELD + styleOf(node) + FIELD + (node.height || 0) + FIELD + (node.depth || 0));
            this.children(node, depth + 1);
            this.add(")");
        }
    };

    function partOf(node, name) {
        if (node.classes && node.classes.indexOf(name) >= 0)
            return node;
        var children = node.children || [];
        for (var i = 0; i < children.length; ++i) {
            var found = partOf(children[i], name);
            if (found)
                return found;
        }
        return null;
    }

    var NOTHING = { tokens: [], numArgs: 1 };

    // Commands of packages that models use as if every LaTeX had them, and KaTeX has not.
    function macros() {
        return {
            "\\label": NOTHING,
            "\\require": NOTHING,
            "\\eqref": "(\\text{#1})",
            "\\ref": "\\text{#1}",
            "\\mbox": "\\text{#1}",
            "\\textsc": "\\text{#1}",
            "\\emph": "\\textit{#1}",
            "\\textsuperscript": "{}^{\\text{#1}}",
            "\\textsubscript": "{}_{\\text{#1}}",
            "\\textdegree": "\\degree",
            "\\uline": "\\underline{#1}",
            "\\ensuremath": "#1",
            "\\hfill": "\\quad",
            "\\sfrac": "{}^{#1}\\!/_{#2}",
            "\\nicefrac": "{}^{#1}\\!/_{#2}",
            "\\mathbbm": "\\mathbb{#1}",
            "\\mathds": "\\mathbb{#1}",
            "\\mathbfit": "\\boldsymbol{#1}",
            "\\abs": "\\left|#1\\right|",
            "\\norm": "\\left\\|#1\\right\\|",
            "\\dv": "\\frac{d #1}{d #2}",
            "\\pdv": "\\frac{\\partial #1}{\\partial #2}",
            "\\vb": "\\mathbf{#1}",
            "\\iiiint": "\\iint\\!\\!\\iint",
            "\\overparen": "\\overgroup{#1}",
            "\\wideparen": "\\overgroup{#1}",
            "\\num": "#1",
            "\\ang": "{#1}^\\circ",
            "\\SI": "#1\\,\\mathrm{#2}",
            "\\unit": "\\mathrm{#1}",
            "\\si": "\\mathrm{#1}",
            "\\newcommand": "\\providecommand",
            "\\DeclareMathOperator": "\\providecommand{#1}{\\operatorname{#2}}"
        };
    }

    // What is wrong by the book and clear all the same: names with underscores in text, old environments.
    function mended(source) {
        return source
            .replace(/(\\(?:text(?:bf|it|rm|tt|sf|normal)?|mbox|operatorname\*?)\{)([^{}$]*)\}/g, function (all, begin, text) {
                return begin + text.replace(/(^|[^\\])([_&#])/g, "$1\\$2") + "}";
            })
            .replace(/\\(begin|end)\{multline\*?\}/g, "\\$1{gather*}")
            .replace(/\\(begin|end)\{flalign\*?\}/g, "\\$1{align*}")
            .replace(/\\begin\{eqnarray\*?\}/g, "\\begin{array}{rcl}")
            .replace(/\\end\{eqnarray\*?\}/g, "\\end{array}");
    }

    function build(source, display, limits) {
        return katex.__renderToDomTree(source, {
            displayMode: display,
            output: "htmlAndMathml",
            throwOnError: true,
            strict: "ignore",
            trust: false,
            macros: macros(),
            maxExpand: limits.expansions,
            maxSize: limits.size
        });
    }

    function buildLeniently(source, display, limits) {
        try {
            return build(source, display, limits);
        } catch (error) {
            var better = mended(source);
            if (better === source || !(error instanceof katex.ParseError))
                throw error;
            return build(better, display, limits);
        }
    }

    return function (source, display, limits) {
        var tree = buildLeniently(source, display, limits);
        // The tree has two halves; neither is looked for inside the other.
        var top = tree.classes.indexOf("katex") >= 0 ? tree : tree.children[0];
        var writer = new Writer(limits);
        var boxes = null, mathml = "";
        for (var i = 0; i < top.children.length; ++i) {
            var half = top.children[i];
            if (half.classes.indexOf("katex-mathml") >= 0)
                mathml = half.children[0].toMarkup();
            else
                boxes = partOf(half, "katex-html");
        }
        writer.node(boxes, 0);
        return [writer.lines.join("\n"), mathml];
    };
})(self.katex)
