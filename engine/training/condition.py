"""Conditions such as `loss < 0.05 and epoch >= 3`: a small language, parsed here, never evaluated as code.

    condition   = all ("or" all)*              comparison = sum (("<" | "<=" | ">" | ">=" | "==" | "!=") sum)*
    all         = truth ("and" truth)*         sum        = product (("+" | "-") product)*
    truth       = "not" truth | comparison     product    = signed (("*" | "/") signed)*
                                               signed     = "-" signed | atom
    atom        = number | name | name "(" text ("," text)* ")" | "abs" "(" sum ")" | "(" condition ")"

What a name means is asked for when a condition is checked. A quantity may not be known yet; what it decides
is not known either, and a condition that is not known does not hold.
"""

from __future__ import annotations

import difflib
import math
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from engine.training.condition_error import ConditionError, ConditionProblem

MOST_CHARACTERS = 200
MOST_DEPTH = 20

#: Quantities that stand for themselves, those that name a link or a neuron (by how many names), and what
#: is true or false by itself.
NUMBERS = (
    "loss", "data_loss", "train_loss", "accuracy", "train_accuracy", "test_loss", "test_accuracy",
    "epoch", "batch", "updates", "learning_rate", "grad_norm", "largest_grad", "largest_parameter",
    "dead_relus",
)  # fmt: skip
PARAMETERS = {"w": 2, "b": 1, "grad_w": 2, "grad_b": 1}
EVENTS = ("relu_died", "not_finite")
_WORDS = (*NUMBERS, *PARAMETERS, *EVENTS, "and", "or", "not", "abs")

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?P<name>[^\W\d]\w*)"
    r"|(?P<text>\"[^\"]*\"|'[^']*')|(?P<sign><=|>=|==|!=|[<>+\-*/(),])|(?P<end>\Z)|(?P<other>.))",
    re.DOTALL,
)
_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "==": operator.eq, "!=": operator.ne,
}  # fmt: skip
_ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
}  # fmt: skip
_MISSPELLED = {
    "=": "==",
    "!": "not",
    "&": "and",
    "|": "or",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "−": "-",
    "×": "*",
}


class Quantity(NamedTuple):
    """Something that is measured: a name, and for w, b, grad_w and grad_b the ends of the link.

    A bias has "" as its source.
    """

    name: str
    source: str = ""
    target: str = ""


#: Gives what a quantity is now; None where it is not known.
Reader = Callable[[Quantity], float | None]


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """What was written, which quantities it asks for, and whether it holds."""

    text: str
    quantities: frozenset[Quantity]
    _truth: Callable[[Reader], float | None]

    def holds(self, read: Reader) -> bool | None:
        """Whether it is true now; None where that depends on what is not known."""
        truth = self._truth(read)
        return None if truth is None else bool(truth)


def parse(text: str) -> Condition:
    """Understand a condition. Raises ConditionError."""
    if len(text) > MOST_CHARACTERS:
        raise ConditionError(text, MOST_CHARACTERS, "too_long", most=MOST_CHARACTERS)
    return _Parser(text).condition()


class _Token(NamedTuple):
    kind: str
    text: str
    column: int


class _Part(NamedTuple):
    """A part of a condition: how to compute it, whether that is a truth or a number, where it begins."""

    compute: Callable[[Reader], float | None]
    is_truth: bool
    column: int


class _Parser:
    """Goes through the tokens from left to right, one method for each rule of the grammar."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = [
            _Token(match.lastgroup or "", match[match.lastgroup or 0], match.start(match.lastgroup or 0))
            for match in _TOKEN.finditer(text)
        ]
        self._place = 0
        self._depth = 0
        self._quantities: set[Quantity] = set()

    def condition(self) -> Condition:
        if self._next.kind == "end":
            raise self._error("empty")
        part = self._truth(self._any())
        if self._next.kind != "end":
            raise self._unexpected()
        return Condition(self._text, frozenset(self._quantities), part.compute)

    def _any(self) -> _Part:
        self._deeper()
        part = self._all()
        while self._takes("or"):
            part = _joined(self._truth(part), self._truth(self._all()), decisive=True)
        self._depth -= 1
        return part

    def _all(self) -> _Part:
        part = self._not()
        while self._takes("and"):
            part = _joined(self._truth(part), self._truth(self._not()), decisive=False)
        return part

    def _not(self) -> _Part:
        column = self._next.column
        if not self._takes("not"):
            return self._comparison()
        self._deeper()
        part = self._truth(self._not())
        self._depth -= 1
        return _Part(_applied(lambda value: not value, part), True, column)

    def _comparison(self) -> _Part:
        left, result = self._sum(), None
        while self._next.text in _COMPARISONS:
            compare = _COMPARISONS[self._take().text]
            first, right = self._number(left), self._number(self._sum())
            link = _Part(_combined(compare, first, right), True, first.column)
            result, left = link if result is None else _joined(result, link, decisive=False), right
        return left if result is None else result

    def _sum(self) -> _Part:
        return self._chain(("+", "-"), self._product)

    def _product(self) -> _Part:
        return self._chain(("*", "/"), self._signed)

    def _chain(self, signs: tuple[str, ...], operand: Callable[[], _Part]) -> _Part:
        part = operand()
        while self._next.text in signs:
            compute = _ARITHMETIC[self._take().text]
            left, right = self._number(part), self._number(operand())
            part = _Part(_combined(compute, left, right), False, left.column)
        return part

    def _signed(self) -> _Part:
        column = self._next.column
        if not self._takes("-"):
            return self._atom()
        self._deeper()
        part = self._number(self._signed())
        self._depth -= 1
        return _Part(_applied(operator.neg, part), False, column)

    def _atom(self) -> _Part:
        token = self._next
        if token.kind == "number":
            number = float(self._take().text)
            return _Part(lambda _: number, False, token.column)
        if self._takes("("):
            part = self._any()
            self._expect(")")
            return part._replace(column=token.column)
        if self._takes("abs"):
            self._expect("(", "abs(loss)")
            self._deeper()
            part = self._number(self._sum())
            self._depth -= 1
            self._expect(")")
            return _Part(_applied(abs, part), False, token.column)
        if token.kind == "name" and token.text not in ("and", "or", "not"):
            return self._quantity(self._take())
        raise self._unexpected()

    def _quantity(self, token: _Token) -> _Part:
        name = token.text
        if name in PARAMETERS:
            quantity = Quantity(name, *self._ends(token))
        elif name in NUMBERS or name in EVENTS:
            quantity = Quantity(name)
        else:
            raise _unknown(self._text, token)
        self._quantities.add(quantity)
        return _Part(lambda read: read(quantity), name in EVENTS, token.column)

    def _ends(self, token: _Token) -> tuple[str, str]:
        """The names behind w, b, grad_w or grad_b: source and target."""
        count = PARAMETERS[token.text]
        example = token.text + ('("x1", "n3")' if count == 2 else '("n3")')
        self._expect("(", example)
        names = [self._name(example)]
        while len(names) < count:
            self._expect(",", example)
            names.append(self._name(example))
        self._expect(")", example)
        return ("" if count == 1 else names[0]), names[-1]

    def _name(self, example: str) -> str:
        if self._next.kind != "text":
            raise self._error("no_quoted_name", example=example)
        return self._take().text[1:-1]

    def _truth(self, part: _Part) -> _Part:
        if not part.is_truth:
            if self._next.text not in (")", "and", "or", ""):
                raise self._unexpected()
            raise ConditionError(self._text, part.column, "is_number")
        return part

    def _number(self, part: _Part) -> _Part:
        if part.is_truth:
            raise ConditionError(self._text, part.column, "is_truth")
        return part

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise self._error("too_deep")

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place]

    def _take(self) -> _Token:
        self._place += 1
        return self._tokens[self._place - 1]

    def _takes(self, text: str) -> bool:
        """Whether the next token is this one; then it is taken."""
        found = self._next.text == text
        self._place += found
        return found

    def _expect(self, text: str, example: str = "") -> None:
        if not self._takes(text):
            if self._next.text in _MISSPELLED:
                raise self._unexpected()
            if example:
                raise self._error("sign_missing_as", sign=repr(text), example=example)
            raise self._error("sign_missing", sign=repr(text))

    def _error(self, problem: ConditionProblem, **values: str) -> ConditionError:
        return ConditionError(self._text, self._next.column, problem, **values)

    def _unexpected(self) -> ConditionError:
        token = self._next
        if token.kind == "end":
            return self._error("missing")
        if token.text in _MISSPELLED:
            return self._error("misspelled", found=repr(token.text), meant=_MISSPELLED[token.text])
        return self._error("unexpected", found=f"{token.text!r:.20}")


def _unknown(text: str, token: _Token) -> ConditionError:
    name = f"{token.text!r:.20}"
    near = difflib.get_close_matches(token.text.lower(), _WORDS, n=1, cutoff=0.5)
    if near:
        return ConditionError(text, token.column, "misspelled_name", name=name, meant=near[0])
    return ConditionError(text, token.column, "unknown_name", name=name, some=", ".join(NUMBERS[:3]))


def _joined(left: _Part, right: _Part, decisive: bool) -> _Part:
    """`or` where True is decisive, `and` where False is; what is not known decides nothing."""

    def compute(read: Reader) -> float | None:
        first = left.compute(read)
        if first is not None and bool(first) is decisive:
            return decisive
        second = right.compute(read)
        if second is not None and bool(second) is decisive:
            return decisive
        return None if first is None or second is None else not decisive

    return _Part(compute, True, left.column)


def _applied(function: Callable[[float], float], part: _Part) -> Callable[[Reader], float | None]:
    def compute(read: Reader) -> float | None:
        value = part.compute(read)
        return None if value is None else function(value)

    return compute


def _combined(
    function: Callable[[float, float], float], left: _Part, right: _Part
) -> Callable[[Reader], float | None]:
    def compute(read: Reader) -> float | None:
        first, second = left.compute(read), right.compute(read)
        if first is None or second is None:
            return None
        try:
            return function(float(first), float(second))
        except ZeroDivisionError:
            return math.nan

    return compute
