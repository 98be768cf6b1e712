"""Expressions: a text such as `d = a * b + c` becomes a graph of Values. It is parsed, never run as code.

>>> names = parse_expression("a = 2; b = -3; c = 10; d = a * b + c")
>>> names["d"].data
4.0
>>> names["d"].backward()
>>> names["a"].grad
-3.0

A formula with names that have no number yet gets them from outside:

>>> slope = parse_expression("3 * x**2 - 4 * x + 5", {"x": 3.0})
>>> slope["out"].backward()
>>> slope["x"].grad
14.0
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from engine.expression_error import ExpressionError, ExpressionProblem
from engine.expression_parser import MOST_CHARACTERS, MOST_NODES, Apply, Name, Number, Statement, parse
from engine.functions import FUNCTIONS
from engine.ops import OPS, OperationError, to_the
from engine.value import Value

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

__all__ = [
    "MOST_CHARACTERS",
    "MOST_NODES",
    "Built",
    "Expression",
    "ExpressionError",
    "ExpressionProblem",
    "Leaf",
    "parse_expression",
    "read_expression",
]


#: What is wrong with inputs that an operation does not allow.
_NOT_ALLOWED: dict[str, ExpressionProblem] = {
    "div": "division_by_zero", "log": "no_logarithm", "sqrt": "no_root", "pow": "no_power",
}  # fmt: skip


def parse_expression(text: str, inputs: Mapping[str, float] | None = None) -> dict[str, Value]:
    """The Values of a text by name, in the order of assignment; the last one is the root.

    Statements end with `;` or the line, comments begin with `#`, and an expression without a name is
    `out`. A name that is assigned again keeps its place, unless it comes last. `inputs` gives numbers
    to names that the text leaves open; those come first. Raises ExpressionError.
    """
    return read_expression(text).build(inputs).names


def read_expression(text: str, most_nodes: int = MOST_NODES) -> Expression:
    """Understand a text without computing anything. Raises ExpressionError."""
    return Expression(text, parse(text, most_nodes))


@dataclass(frozen=True, slots=True)
class Leaf:
    """A named number of the text, as in `a = 2`: the number stands from `start` to before `end`."""

    name: str
    number: float
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Built:
    """The Values of an expression: by name, the root being the last one, and those of `Expression.leaves`."""

    names: dict[str, Value]
    leaves: tuple[Value, ...]

    @property
    def root(self) -> Value:
        """What the last statement computes."""
        return next(reversed(self.names.values()))

    @property
    def root_name(self) -> str:
        """The name of the last statement."""
        return next(reversed(self.names))


@dataclass(frozen=True, eq=False)
class Expression:
    """A text that was understood. It computes as often as asked: with Values or with whole arrays."""

    text: str
    statements: tuple[Statement, ...]

    @cached_property
    def free_names(self) -> tuple[str, ...]:
        """Names that are read before anything is assigned to them, in the order in which they appear."""
        return tuple(self._free)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """The named numbers, where they stand in the text."""
        return tuple(
            Leaf(statement.name, statement.steps[0].value, statement.steps[0].start, statement.steps[0].end)
            for statement in self.statements
            if isinstance(statement.steps[0], Number) and len(statement.steps) == 1
        )

    def build(self, inputs: Mapping[str, float] | None = None, in_pieces: bool = False) -> Built:
        """The graph of Values. `in_pieces` makes tanh of exp: (e - 1) / (e + 1) with e = exp(2 n).

        Raises ExpressionError for a name without a number and where an operation has no finite result.
        """
        names = self._given(inputs or {})
        leaves = []
        for statement in self.statements:
            value = _value_of(statement, names, in_pieces)
            value.label = value.label or statement.name
            if len(statement.steps) == 1 and isinstance(statement.steps[0], Number):
                leaves.append(value)
            if statement is self.statements[-1]:
                names.pop(statement.name, None)
            names[statement.name] = value
        return Built(names, tuple(leaves))

    def over(self, inputs: Mapping[str, ArrayLike]) -> NDArray[np.float64]:
        """The root for whole arrays of numbers at once; NaN or infinity where it has no finite result.

        Arrays are broadcast together. Raises ExpressionError for a name without a number.
        """
        import numpy as np

        from engine.tape import arrays

        self._check_given(inputs)
        names: dict[str, Any] = {name: np.asarray(inputs[name], dtype=np.float64) for name in self._free}
        with np.errstate(all="ignore"):
            for statement in self.statements:
                names[statement.name] = _array_of(statement, names, arrays)
        shape = np.broadcast_shapes(*(np.shape(inputs[name]) for name in self._free))
        return np.array(np.broadcast_to(names[self.statements[-1].name], shape), dtype=np.float64)

    def after_step(self, rate: float, in_pieces: bool = False) -> str:
        """The text after each named number has moved by `rate` times its gradient; a negative rate descends.

        What is written is rounded to 12 significant digits, so that it can be read.
        Raises ExpressionError where it can't be computed, and OperationError where a slope is infinite.
        """
        built = self.build(in_pieces=in_pieces)
        built.root.backward()
        moved = (leaf.data + rate * leaf.grad for leaf in built.leaves)
        return self.with_numbers({place: _rounded(number) for place, number in enumerate(moved)})

    def with_numbers(self, numbers: Mapping[int, float]) -> str:
        """The text with other numbers in it, by their place in `leaves`; all else stays as it was typed."""
        text = self.text
        for place in sorted(numbers, reverse=True):
            leaf = self.leaves[place]
            text = text[: leaf.start] + _written(numbers[place]) + text[leaf.end :]
        return text

    @cached_property
    def _free(self) -> dict[str, Name]:
        """The free names and where each stands first."""
        free: dict[str, Name] = {}
        assigned: set[str] = set()
        for statement in self.statements:
            for step in statement.steps:
                if isinstance(step, Name) and step.name not in assigned:
                    free.setdefault(step.name, step)
            assigned.add(statement.name)
        return free

    def _given(self, inputs: Mapping[str, float]) -> dict[str, Value]:
        self._check_given(inputs)
        return {name: Value(float(inputs[name]), label=name) for name in self._free}

    def _check_given(self, inputs: Mapping[str, object]) -> None:
        for name, place in self._free.items():
            if name not in inputs:
                raise self._why_unknown(place)

    def _why_unknown(self, place: Name) -> ExpressionError:
        name, length = place.name, len(place.name)
        assigned = [statement.name for statement in self.statements]
        if name in assigned:
            return ExpressionError("not_yet", place.start, length, name)
        near = difflib.get_close_matches(name, (*assigned, *FUNCTIONS), n=1, cutoff=0.6)
        if near:
            return ExpressionError("misspelled_name", place.start, length, name, near[0])
        return ExpressionError("unknown_name", place.start, length, name)


def _value_of(statement: Statement, names: Mapping[str, Value], in_pieces: bool) -> Value:
    """Follow the steps of a statement with Values; `names` has all that it reads."""
    results: list[Value] = []
    for step in statement.steps:
        if isinstance(step, Number):
            results.append(Value(step.value))
        elif isinstance(step, Name):
            results.append(names[step.name])
        else:
            inputs = results[-step.takes :]
            del results[-step.takes :]
            try:
                results.append(_applied(step, inputs, in_pieces))
            except OperationError as error:
                length = step.end - step.start
                raise ExpressionError(_why(error), step.start, length, _computation(error)) from error
    return results[0]


def _applied(step: Apply, inputs: Sequence[Value], in_pieces: bool) -> Value:
    if step.op.name == "pow":
        return inputs[0] ** _whole(inputs[1].data)
    if step.op.name == "tanh" and in_pieces:
        e = (2.0 * inputs[0]).exp()
        return (e - 1.0) / (e + 1.0)
    result: Value = getattr(inputs[0], step.op.name)(*inputs[1:])
    return result


def _array_of(statement: Statement, names: Mapping[str, Any], m: Any) -> Any:
    """As `_value_of`, with arrays; `m` is their namespace."""
    results: list[Any] = []
    for step in statement.steps:
        if isinstance(step, Number):
            results.append(m.float64(step.value))
        elif isinstance(step, Name):
            results.append(names[step.name])
        else:
            inputs = results[-step.takes :]
            del results[-step.takes :]
            results.append(step.op.forward(m, *inputs))
    return results[0]


def _whole(exponent: float) -> float:
    """A whole exponent as an int, so that x**2 is drawn as it was typed."""
    return int(exponent) if exponent.is_integer() and abs(exponent) < 2**53 else exponent


def _why(error: OperationError) -> ExpressionProblem:
    """Why an operation has no finite result: its inputs are not allowed, or it is too large."""
    op = error.op
    if op.name == "power":
        op = to_the(error.inputs[1])  # with a result, though not with a slope, for a negative base too
    if op.domain is None or op.domain(*error.inputs[: op.arity]):
        return "too_large"
    return _NOT_ALLOWED[op.name]


def _computation(error: OperationError) -> str:
    """What could not be computed, with its numbers."""
    op, numbers = error.op, [f"{number:.6g}" for number in error.inputs]
    if op.name in FUNCTIONS:
        return f"{op.name}({', '.join(numbers)})"
    if op.constant is not None:
        numbers.append(f"{op.constant:.6g}")
    first, second = (f"({number})" if number.startswith("-") else number for number in numbers)
    return f"{first} {OPS['power'].symbol if op.name == 'pow' else op.symbol} {second}"


def _rounded(number: float) -> float:
    """To 12 significant digits: 0.005 instead of 0.0049999999999999975."""
    return float(f"{number:.12g}")


def _written(number: float) -> str:
    """A number as exactly as it is, and as short as that allows."""
    return repr(float(number)).removesuffix(".0")
