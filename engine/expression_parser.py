"""From the text of an expression to the steps that compute it.

    text      = statement ((";" | newline) statement)*
    statement = name ("=" | "+=" | "-=" | "*=" | "/=" | "**=") sum | sum
    sum       = product (("+" | "-") product)*          power = atom ("**" signed)?
    product   = signed (("*" | "/") signed)*            atom  = (number | name | call | "(" sum ")") method*
    signed    = ("-" | "+") signed | power              call  = name "(" sum ("," sum)* ")"
                                                        method = "." name "(" (sum ("," sum)*)? ")"

This is Python's grammar and precedence: -x**2 is -(x**2), 2**-1 is a half, 2**3**2 is 2**9. A method such as
`n.tanh()` is what code written for micrograd has.

The parser climbs precedence (Richards 1979; Clarke 1986): one loop for all signs of two sides. It writes no
tree but steps in the order in which they are computed (reverse Polish notation), so that however long an
expression is, following it needs no recursion.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import NamedTuple

from engine.expression_error import ExpressionError, ExpressionProblem
from engine.expression_tokens import Token, checked_name, checked_number, tokens, unexpected
from engine.functions import FUNCTIONS
from engine.ops import OPS, Op

#: Most characters of an expression.
MOST_CHARACTERS = 20_000
#: Most numbers, names and operations of an expression.
MOST_NODES = 5000
#: How deep brackets, signs and powers may stand in each other. Python's stack has room for many times this.
MOST_DEPTH = 100
#: What the root is called where nobody named it.
UNNAMED = "out"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in the text, its minus included, from `start` to before `end`."""

    value: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """The number of a name."""

    name: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.name)


@dataclass(frozen=True, slots=True)
class Apply:
    """An operation on the last one or two results; its sign or name stands from `start` to before `end`.

    The exponent of "pow" was computed from numbers alone: it is a constant of the operation.
    """

    op: Op
    start: int
    end: int

    @property
    def takes(self) -> int:
        """How many results it takes."""
        return 2 if self.op.name == "pow" else self.op.arity


Step = Number | Name | Apply


@dataclass(frozen=True, slots=True)
class Statement:
    """A name and the steps that compute its number; the name stands at `start`, if it was written."""

    name: str
    steps: tuple[Step, ...]
    start: int


class _Sign(NamedTuple):
    """A sign between two sides: how tightly it binds, and how its right side does."""

    op: str
    level: int
    right: int


_SIGNS = {
    "+": _Sign("add", 1, 2), "-": _Sign("sub", 1, 2),
    "*": _Sign("mul", 2, 3), "/": _Sign("div", 2, 3),
    "**": _Sign("power", 4, 4),
}  # fmt: skip
#: What code for micrograd calls, and nobody needs here.
_NOT_NEEDED: dict[str, ExpressionProblem] = {"Value": "value_call", "backward": "backward_call"}
#: A minus before a number or a name binds more tightly than a product and less than a power.
_MINUS_LEVEL = 3


def parse(text: str, most_nodes: int = MOST_NODES) -> tuple[Statement, ...]:
    """The statements of a text, at least one. Raises ExpressionError."""
    if len(text) > MOST_CHARACTERS:
        raise ExpressionError("too_long", MOST_CHARACTERS, 0, hint=f"{MOST_CHARACTERS:,}")
    return _Parser(text, most_nodes).statements()


class _Parser:
    """Goes through the tokens from left to right and writes down the steps of a statement."""

    def __init__(self, text: str, most_nodes: int) -> None:
        self._text, self._most_nodes = text, most_nodes
        self._tokens = list(tokens(text))
        self._place = 0
        self._depth = 0
        self._nodes = 0
        self._steps: list[Step] = []

    def statements(self) -> tuple[Statement, ...]:
        statements = []
        while self._next.kind != "end":
            if self._next.kind == "separator":
                self._take()
            else:
                statements.append(self._statement())
        if not statements:
            raise ExpressionError("empty", 0, 0)
        return tuple(statements)

    def _statement(self) -> Statement:
        self._steps = []
        first, second = self._next, self._after_next
        name, joined = UNNAMED, ""
        if first.kind == "name" and second.text in ("=", "+=", "-=", "*=", "/=", "**="):
            name, joined = checked_name(first), second.text[:-1]
            if name in FUNCTIONS:
                raise ExpressionError("function_as_name", first.start, len(name), name)
            self._place += 2
            if joined:
                self._add(Name(name, first.start))
        begin = len(self._steps)
        self._sum()
        if joined:
            self._add_sign(joined, second, begin)
        if self._next.kind not in ("separator", "end"):
            raise self._why_not_ended()
        return Statement(name, tuple(self._steps), first.start)

    def _sum(self, lowest: int = 1) -> None:
        """Everything that binds at least as tightly as `lowest`."""
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise ExpressionError("too_deep", self._next.start, len(self._next.text))
        self._operand()
        while (sign := _SIGNS.get(self._next.text)) is not None and sign.level >= lowest:
            token = self._take()
            begin = len(self._steps)
            self._sum(sign.right)
            self._add_sign(token.text, token, begin)
        self._depth -= 1

    def _operand(self) -> None:
        token = self._take()
        if token.text == "-" and self._is_plain_number(self._next):
            number = self._take()
            self._add(Number(-checked_number(number), token.start, number.end))
        elif token.text == "-":
            self._sum(_MINUS_LEVEL)
            self._add(Apply(OPS["neg"], token.start, token.end))
        elif token.text == "+":
            self._sum(_MINUS_LEVEL)
        elif token.kind == "number":
            self._add(Number(checked_number(token), token.start, token.end))
            self._methods()
        elif token.kind == "name":
            self._name_or_call(token)
            self._methods()
        elif token.text == "(":
            self._sum()
            self._close(token)
            self._methods()
        else:
            raise unexpected(token)

    def _is_plain_number(self, token: Token) -> bool:
        """Whether a minus before this token belongs to the number: in -3**2 it belongs to the power."""
        return token.kind == "number" and self._after_next.text not in ("**", ".")

    def _name_or_call(self, token: Token) -> None:
        name = checked_name(token)
        if self._next.text == "(":
            self._call(token, 0)
        elif name in FUNCTIONS:
            raise self._not_called(token)
        else:
            self._add(Name(name, token.start))

    def _methods(self) -> None:
        """What stands behind a point, as in n.tanh()."""
        while self._next.text == ".":
            self._take()
            token = self._take()
            if token.kind != "name":
                raise unexpected(token)
            if self._next.text != "(":
                raise self._not_called(token)
            self._call(token, 1)

    def _call(self, token: Token, given: int) -> None:
        """A function and its brackets; a method has one input `given` before the point."""
        name = checked_name(token)
        if name not in FUNCTIONS:
            raise _no_such_function(token)
        op = OPS[name]
        if given + self._arguments(self._take()) != op.arity:
            raise ExpressionError("takes_one" if op.arity == 1 else "takes_two", token.start, len(name), name)
        self._add(Apply(op, token.start, token.end))

    def _arguments(self, bracket: Token) -> int:
        """What stands in the brackets of a call; returns how many that is."""
        if self._next.text == ")":
            self._take()
            return 0
        count = 1
        self._sum()
        while self._next.text == ",":
            self._take()
            self._sum()
            count += 1
        self._close(bracket)
        return count

    def _close(self, bracket: Token) -> None:
        if self._next.text == ")":
            self._take()
        elif self._next.kind in ("end", "separator") or self._begins_a_line(self._next):
            raise ExpressionError("not_closed", bracket.start)
        else:
            raise self._why_not_ended()

    def _begins_a_line(self, token: Token) -> bool:
        return "\n" in self._text[self._tokens[self._place - 1].end : token.start]

    def _not_called(self, token: Token) -> ExpressionError:
        """Why a name can't stand there without brackets behind it."""
        if token.text in FUNCTIONS:
            return ExpressionError("function_alone", token.start, len(token.text), token.text)
        return unexpected(token)

    def _why_not_ended(self) -> ExpressionError:
        """Why the expression before the next token can't be followed by it."""
        token = self._next
        if token.kind == "name":
            checked_name(token)
        if token.kind in ("name", "number") or token.text == "(":
            return ExpressionError("times_missing", token.start, len(token.text), token.text)
        if token.text in ("=", "+=", "-=", "*=", "/=", "**="):
            return ExpressionError("not_a_name", token.start, len(token.text), token.text)
        return unexpected(token)

    def _add_sign(self, sign: str, token: Token, begin: int) -> None:
        """Put an operation of two sides at the end; the steps of its right side begin at `begin`."""
        op = OPS[_SIGNS[sign].op]
        if op.name == "power" and not any(isinstance(step, Name) for step in self._steps[begin:]):
            op = OPS["pow"]
        self._add(Apply(op, token.start, token.end))

    def _add(self, step: Step) -> None:
        self._nodes += 1
        if self._nodes > self._most_nodes:
            most = f"{self._most_nodes:,}"
            raise ExpressionError("too_many_nodes", step.start, step.end - step.start, hint=most)
        self._steps.append(step)

    @property
    def _next(self) -> Token:
        return self._tokens[self._place]

    @property
    def _after_next(self) -> Token:
        return self._tokens[min(self._place + 1, len(self._tokens) - 1)]

    def _take(self) -> Token:
        """The next token; the end is never passed."""
        token = self._tokens[self._place]
        self._place = min(self._place + 1, len(self._tokens) - 1)
        return token


def _no_such_function(token: Token) -> ExpressionError:
    if token.text in _NOT_NEEDED:
        return ExpressionError(_NOT_NEEDED[token.text], token.start, len(token.text), token.text)
    near = difflib.get_close_matches(token.text.lower(), FUNCTIONS, n=1, cutoff=0.6)
    if near:
        return ExpressionError("unknown_function", token.start, len(token.text), token.text, near[0])
    return ExpressionError("not_a_function", token.start, len(token.text), token.text)
