"""Schedule: what can be computed at the same time becomes one instruction on a table of numbers.

The table has one row per number and one column per sample. Steps that do not wait for each other and
do the same are given neighbouring rows, so that one NumPy call does them all: DOTs of the same
factors are a LAYER, one matrix product.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from engine.ops import Op
from engine.tape.fuse import ONE, Dot, Fold, FusedStep, fuse, needs
from engine.tape.record import Constant, Input, Operation, Parameter, Tape

IntArray = NDArray[np.intp]
FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Rows `out` are the product of a matrix and the rows `factors`.

    `parameters`, of shape (out, factors), says which parameter stands where in the matrix.
    """

    out: IntArray
    parameters: IntArray
    factors: IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Reduction:
    """The row `out` is the sum, the largest or the smallest of the rows `terms`: op says which."""

    out: IntArray
    op: Op
    terms: IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Argument:
    """One argument of an operation on many rows: rows, indices of parameters, or numbers."""

    kind: type[Operation] | type[Parameter] | type[Constant]
    items: NDArray[np.generic]


@dataclass(frozen=True, slots=True, eq=False)
class Elementwise:
    """Rows `out` are one operation on other rows, parameters or constants."""

    out: IntArray
    op: Op
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """Many operations one after the other, each on single rows, kept in little memory.

    Step k is operation `ops[which[k]]` and gives row `out[k]`. Its arguments are `items[k]`: rows,
    parameters or places in `constants`, as `kinds[k]` says (ROW, PARAMETER, CONSTANT, NONE).
    """

    ops: tuple[Op, ...]
    which: NDArray[np.uint8]
    out: IntArray
    kinds: NDArray[np.uint8]
    items: IntArray
    constants: FloatArray


#: The kinds of a Sequence's arguments.
ROW, PARAMETER, CONSTANT, NONE = range(4)
#: So many operations in a row that cannot run side by side become a Sequence.
LONG = 2000

Instruction = Layer | Reduction | Elementwise | Sequence


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """Instructions on a table of `row_count` rows.

    `inputs` and `outputs` are the rows that inputs go to and outputs come from; `ones` hold 1.
    """

    instructions: tuple[Instruction, ...]
    row_count: int
    inputs: IntArray
    outputs: IntArray
    ones: IntArray
    parameter_count: int


def schedule(tape: Tape) -> Program:
    """The program that does for many samples what the tape does for one."""
    return _Schedule(tape).program


class _Schedule:
    def __init__(self, tape: Tape) -> None:
        self.fused = fuse(tape)
        self.rows: dict[int, int] = {}
        self.ones: list[int] = []
        self.row_count = 0
        # the last factor before a ONE: the row that holds 1 is put right behind it, so that
        # all factors of a layer are neighbours
        self.before_one = {
            step.factors[-2]
            for step in self.fused.values()
            if isinstance(step, Dot) and step.factors[-1] == ONE
        }
        inputs = {step.index: number for number, step in self.fused.items() if isinstance(step, Input)}
        input_rows = [self._row(inputs.get(index)) for index in range(tape.input_count)]
        groups = self._groups()
        for numbers in groups:
            for number in numbers:
                self._row(number)
        self.program = Program(
            instructions=tuple(self._instructions(groups)),
            row_count=self.row_count,
            inputs=np.array(input_rows, dtype=np.intp),
            outputs=self._rows(tape.outputs),
            ones=np.array(self.ones, dtype=np.intp),
            parameter_count=tape.parameter_count,
        )

    def _row(self, number: int | None) -> int:
        """Give the step with this number the next row; None is an input that nothing depends on."""
        row = self.row_count
        self.row_count += 1
        if number is not None:
            self.rows[number] = row
        if number in self.before_one:
            self.ones.append(self.row_count)
            self.row_count += 1
        return row

    def _rows(self, numbers: Iterable[int]) -> IntArray:
        return np.array([self.rows[number] for number in numbers], dtype=np.intp)

    def _groups(self) -> list[list[int]]:
        """Numbers of steps that run together, in an order in which they can run."""
        levels: dict[int, int] = {}
        groups: dict[tuple[object, ...], list[int]] = {}
        for number, step in self.fused.items():
            levels[number] = 1 + max((levels[need] for need in needs(step)), default=0)
            if isinstance(step, Operation | Dot | Fold):
                groups.setdefault((levels[number], *self._likeness(number, step)), []).append(number)
        return [groups[key] for key in sorted(groups, key=lambda key: key[0])]  # type: ignore[arg-type, return-value]

    def _likeness(self, number: int, step: Operation | Dot | Fold) -> tuple[object, ...]:
        """What steps must have in common to run together."""
        if isinstance(step, Dot):
            return (step.factors,)
        if isinstance(step, Operation):
            return step.op, *(self._kind(argument) for argument in step.arguments)
        return (number,)

    def _kind(self, number: int) -> type[Operation] | type[Parameter] | type[Constant]:
        step = self.fused[number]
        return type(step) if isinstance(step, Parameter | Constant) else Operation

    def _instructions(self, groups: list[list[int]]) -> Iterator[Instruction]:
        """One instruction per group; long stretches of single operations become one together."""
        for alone, stretch in groupby(groups, self._is_alone):
            numbers = list(stretch)
            if alone and len(numbers) >= LONG and self._op_count(numbers) < 256:
                yield self._sequence([number for (number,) in numbers])
            else:
                yield from map(self._instruction, numbers)

    def _is_alone(self, numbers: list[int]) -> bool:
        return len(numbers) == 1 and isinstance(self.fused[numbers[0]], Operation)

    def _sequence(self, numbers: list[int]) -> Sequence:
        ops: dict[Op, int] = {}
        constants: list[float] = []
        which = np.zeros(len(numbers), dtype=np.uint8)
        kinds = np.full((len(numbers), 2), NONE, dtype=np.uint8)
        items = np.zeros((len(numbers), 2), dtype=np.intp)
        for k, number in enumerate(numbers):
            step = self.fused[number]
            if isinstance(step, Operation):
                which[k] = ops.setdefault(step.op, len(ops))
            for place, argument in enumerate(needs(step)):
                leaf = self.fused[argument]
                if isinstance(leaf, Parameter):
                    kinds[k, place], items[k, place] = PARAMETER, leaf.index
                elif isinstance(leaf, Constant):
                    kinds[k, place], items[k, place] = CONSTANT, len(constants)
                    constants.append(leaf.number)
                else:
                    kinds[k, place], items[k, place] = ROW, self.rows[argument]
        return Sequence(tuple(ops), which, self._rows(numbers), kinds, items, np.array(constants))

    def _op_count(self, groups: list[list[int]]) -> int:
        return len({step.op for (number,) in groups if isinstance(step := self.fused[number], Operation)})

    def _instruction(self, numbers: list[int]) -> Instruction:
        out = self._rows(numbers)
        steps = [self.fused[number] for number in numbers]
        first = steps[0]
        if isinstance(first, Dot):
            matrix = [step.parameters for step in steps if isinstance(step, Dot)]
            return Layer(out, np.array(matrix, dtype=np.intp), self._factors(first))
        if isinstance(first, Fold):
            return Reduction(out, first.op, self._rows(first.terms))
        if not isinstance(first, Operation):
            raise TypeError(f"{first} is a leaf: there is nothing to compute")
        places = range(len(first.arguments))
        return Elementwise(out, first.op, tuple(self._argument(steps, place) for place in places))

    def _factors(self, dot: Dot) -> IntArray:
        rows = [self.rows[factor] for factor in dot.factors if factor != ONE]
        return np.array(rows + [rows[-1] + 1] * (len(dot.factors) - len(rows)), dtype=np.intp)

    def _argument(self, steps: list[FusedStep], place: int) -> Argument:
        numbers = [needs(step)[place] for step in steps]
        kind = self._kind(numbers[0])
        if kind is Operation:
            return Argument(kind, self._rows(numbers))
        leaves = [self.fused[number] for number in numbers]
        items = [leaf.index if isinstance(leaf, Parameter) else leaf.number for leaf in leaves]  # type: ignore[union-attr]
        return Argument(kind, np.array(items))
