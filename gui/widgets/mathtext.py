"""Mathematics as matplotlib's mathtext writes it: names, numbers, formulas with something put in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from gui.widgets.numbers import MINUS, plain, shown_decimals

_SIGNS = {
    "·": r" \cdot ", "×": r" \cdot ", "÷": r" / ", MINUS: "-", "…": r"\ldots ", "σ": r"\sigma ",
    "∞": r"\infty ", "∂": r"\partial ", "\\": r"\backslash ",
    **dict.fromkeys("^~#`\"\n\r\t", " "), **{sign: rf"\{sign}" for sign in "$%_{}"},
}  # fmt: skip
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_TOKEN = re.compile(
    r"(?P<low>[₀-₉]+)|(?P<high>[⁰¹²³⁴-⁹⁻]+)|(?P<word>[A-Za-z]{2,})|(?P<gap>(?<=\w) (?=\w))|(?P<other>.)",
    re.DOTALL,
)
#: The a, b and c of a formula, and no letter of a command such as \tanh or of a word such as erf.
_PLACE = re.compile(r"(?<![\\A-Za-z])([abc])(?![A-Za-z])")
#: The result, in a slope.
_OUT = r"\mathrm{out}"
#: After and before these a term can stand alone. The empty ones are the ends of a formula.
_OPENING, _CLOSING = ("", *"({[,|<>="), ("", *")}],|<>=")
_POWER = re.compile(r"e([+-])0*(\d+)")


def math_name(name: str) -> str:
    """A node's name: w₁ gets a real subscript, words stand upright, and nothing in it is a command."""
    found = []
    for token in _TOKEN.finditer(name):
        text = token.group()
        match token.lastgroup:
            case "low":
                found.append(f"_{{{text.translate(_LOWERED)}}}")
            case "high":
                found.append(f"^{{{text.translate(_RAISED)}}}")
            case "word":
                found.append(rf"\mathrm{{{text}}}")
            case "gap":
                found.append(r"\ ")
            case _:
                found.append(_SIGNS.get(text, text))
    return "".join(found)


def number_text(value: float, sign: bool = False) -> str:
    """A number, with a power of ten where fixed decimals would leave little of it: 2.31e−05.

    A plain 0 is exactly zero.
    """
    if value == 0:
        return "0"
    if abs(value) < 10.0 ** (1 - shown_decimals()):
        text = f"{value:+.2e}" if sign else f"{value:.2e}"
        return text.replace("-", MINUS)
    text = plain(value)
    return text if text.startswith(MINUS) or not sign else f"+{text}"


def math_number(value: float) -> str:
    """A number within a formula."""
    text = number_text(value).replace(MINUS, "-").replace("∞", r"\infty").replace("nan", r"\mathrm{nan}")
    return _POWER.sub(lambda power: rf" \cdot 10^{{{power[1].lstrip('+')}{power[2]}}}", text)


Kind = Literal["atom", "call", "power", "product", "sum", "negative"]


@dataclass(frozen=True, slots=True)
class Term:
    """Something that is put into a formula. `kind` decides where it needs parentheses."""

    math: str
    kind: Kind = "atom"

    @property
    def grouped(self) -> str:
        """With parentheses, where it has parts."""
        return self.math if self.kind in ("atom", "call") else f"({self.math})"


def name_term(name: str) -> Term:
    """A node's name; a composed one has parts."""
    return Term(math_name(name), _kind_of(name))


def _kind_of(name: str) -> Kind:
    """How the parts of a name hold together, as far as they are not in brackets."""
    outside = name
    while (without := re.sub(r"\([^()]*\)", "", outside)) != outside:
        outside = without
    if " + " in outside or f" {MINUS} " in outside:
        return "sum"
    if re.search(r"[ ·÷/]", outside):
        return "product"
    if outside.startswith(MINUS):
        return "negative"
    if re.search(r"[⁰¹²³⁴-⁹]", outside):
        return "power"
    return "call" if outside != name else "atom"


def number_term(value: float) -> Term:
    """A number."""
    text = math_number(value)
    if text.startswith("-"):
        return Term(text, "negative")
    return Term(text, "product" if "cdot" in text else "atom")


def put_in(formula: str, things: Mapping[str, Term], out: Term | None = None) -> str:
    """A formula of the op table with other things for its a, b and c, and for its result, `out`."""

    def put(place: re.Match[str]) -> str:
        term = things.get(place[1])
        if term is None:
            return place[1]
        before, after = formula[: place.start()].rstrip()[-1:], formula[place.end() :].lstrip()[:1]
        return f"({term.math})" if _needs_parentheses(term, before, after) else term.math

    filled = _PLACE.sub(put, formula)
    if out is None:
        return filled
    raised = out.math if out.kind == "atom" else f"({out.math})"
    return filled.replace(f"{_OUT}^", f"{raised}^").replace(_OUT, out.grouped)


def _needs_parentheses(term: Term, before: str, after: str) -> bool:
    """Whether a term between these two characters would be misread without."""
    begins, ends = before in _OPENING, after in _CLOSING
    if term.kind in ("call", "power"):
        return after == "^"
    if term.kind == "atom" or (begins and (ends or after in "+-")):
        return False
    if before in "+-" and (ends or after in "+-"):
        return term.kind == "negative" or (term.kind == "sum" and before == "-")
    return True


def slope(of: Term, by: Term) -> str:
    """The fraction d of / d by."""
    return rf"\dfrac{{\partial {of.grouped}}}{{\partial {by.grouped}}}"


#: The loss, as it stands in slopes.
LOSS = Term("L")


def spoken(math: str) -> str:
    """Mathtext as plain text: for screen readers, and where it can't be set."""
    text = math
    for pattern, instead in _SPOKEN:
        before = ""
        while before != text:
            before, text = text, re.sub(pattern, instead, text)
    return re.sub(r"\s+", " ", text).strip()


_SPOKEN = (
    (r"\\mathrm\{([^{}]*)\}", r"\1"),
    (r"\^\{([^{}]* [^{}]*)\}", r"^(\1)"),
    (r"([_^])\{([^{}]*)\}", r"\1\2"),
    (r"\\sqrt\{([^{}]*)\}", r"√(\1)"),
    (r"\\hat\{([^{}]*)\}", r"\1"),
    (r"\\d?frac\{([^{}]*)\}\{([^{}]*)\}", r"\1/\2"),
    (r"\\([#$%&_{}])", r"\1"),
    (r"\\cdot", "·"),
    (r"\\leftarrow", "←"),
    (r"\\partial ?", "∂"),
    (r"\\ldots", "…"),
    (r"\\infty", "∞"),
    (r"\\lambda", "λ"),
    (r"\\sigma", "σ"),
    (r"\\sum", "Σ"),
    (r"\\[!,;]", ""),
    (r"\\ ", " "),
    (r"\\backslash", "∖"),
    (r"\\([A-Za-z]+)", r"\1"),
)
