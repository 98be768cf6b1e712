"""Fuse: the sums of a tape become dot products and folds.

A neuron's weighted sum is recorded as many additions and multiplications. Two patterns are found;
whatever matches neither stays as it is and still runs.

- DOT: a sum of products, each of a parameter and a number, perhaps with a parameter alone (the bias).
- FOLD: three or more numbers added up, or the largest or the smallest of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from engine.ops import OPS, Op
from engine.tape.record import Constant, Input, Operation, Parameter, Step, Tape

#: Among the factors of a DOT: the number 1, which the bias is multiplied by.
ONE = -1


@dataclass(frozen=True, slots=True)
class Dot:
    """The sum of parameter times factor. `parameters` are indices, `factors` numbers of steps, or ONE."""

    parameters: tuple[int, ...]
    factors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """One operation, add, max or min, over the steps with these numbers, from left to right."""

    op: Op
    terms: tuple[int, ...]


FusedStep = Step | Dot | Fold


def needs(step: FusedStep) -> tuple[int, ...]:
    """The numbers of the steps that this one is computed from."""
    if isinstance(step, Operation):
        return step.arguments
    if isinstance(step, Dot):
        return tuple(factor for factor in step.factors if factor != ONE)
    return step.terms if isinstance(step, Fold) else ()


def fuse(tape: Tape) -> dict[int, FusedStep]:
    """The steps that are left, by number, in topological order. Outputs keep their numbers."""
    return _Fusion(tape).fused


class _Fusion:
    def __init__(self, tape: Tape) -> None:
        self.steps = tape.steps
        self.numbers = count(len(tape.steps))
        self.uses = [0] * len(tape.steps)
        for step in tape.steps:
            for number in needs(step):
                self.uses[number] += 1
        for number in tape.outputs:
            self.uses[number] += 1  # wanted from outside: it must not vanish into another step
        self.absorbed: set[int] = set()
        sums, extremes = self._sums(), {**self._extremes("max"), **self._extremes("min")}
        self.fused: dict[int, FusedStep] = {}
        for number, step in enumerate(tape.steps):
            if number in sums:
                self._fuse_sum(number, sums[number])
            elif number not in self.absorbed:
                self.fused[number] = extremes.get(number, step)

    def _sums(self) -> dict[int, list[int]]:
        """The terms of each sum, by the number of its last addition."""
        sums = {}
        for number in reversed(range(len(self.steps))):
            if self._is("add", number) and number not in self.absorbed:
                sums[number] = self._terms(number)
        return sums

    def _extremes(self, name: str) -> dict[int, Fold]:
        """The largest or smallest of three or more numbers, by the number of the last comparison."""
        folds = {}
        for number in reversed(range(len(self.steps))):
            if self._is(name, number) and number not in self.absorbed:
                chain = [number]
                while self._is(name, left := needs(self.steps[chain[-1]])[0]) and self.uses[left] == 1:
                    chain.append(left)
                terms = [needs(self.steps[link])[1] for link in reversed(chain)]
                terms.insert(0, needs(self.steps[chain[-1]])[0])
                if len(terms) > 2 and not any(self._is_flat(term) for term in terms):
                    folds[number] = Fold(OPS[name], tuple(terms))
                    self.absorbed.update(chain[1:])
        return folds

    def _is_flat(self, number: int) -> bool:
        """Whether it is the same for all samples."""
        return isinstance(self.steps[number], Parameter | Constant)

    def _is(self, name: str, number: int) -> bool:
        step = self.steps[number]
        return isinstance(step, Operation) and step.op is OPS[name]

    def _terms(self, root: int) -> list[int]:
        """What is added up in root, from left to right. Sums and products used only here are absorbed."""
        terms: list[int] = []
        stack = [*reversed(needs(self.steps[root]))]
        while stack:
            number = stack.pop()
            if self._is("add", number) and self.uses[number] == 1:
                self.absorbed.add(number)
                stack += reversed(needs(self.steps[number]))
            else:
                terms.append(number)
                if self._product(number):
                    self.absorbed.add(number)
        return terms

    def _product(self, number: int) -> tuple[int, int] | None:
        """(parameter, factor) where this is their product and used only once."""
        if not self._is("mul", number) or self.uses[number] != 1:
            return None
        left, right = needs(self.steps[number])
        for weight, factor in ((left, right), (right, left)):
            parameter = self.steps[weight]
            if isinstance(parameter, Parameter) and isinstance(self.steps[factor], Input | Operation):
                return parameter.index, factor
        return None

    def _fuse_sum(self, number: int, terms: list[int]) -> None:
        """Put a DOT, a FOLD and additions of what is left in the place of one sum."""
        products = [product for term in terms if (product := self._product(term))]
        others = [term for term in terms if not self._product(term)]
        bias = next((term for term in others if isinstance(self.steps[term], Parameter)), None)
        parts = []
        if len(products) > 1 or (products and bias is not None):
            if bias is not None:
                others.remove(bias)
            parts.append(self._new(self._dot(products, bias)))
        elif products:  # a single product is no DOT
            parts += [self._new(self.steps[term]) for term in terms if self._product(term)]
        flat = [term for term in others if self._is_flat(term)]
        parts += [term for term in others if not self._is_flat(term)]
        if len(parts) > 2:
            parts = [self._new(Fold(OPS["add"], tuple(parts)))]
        parts += flat
        while len(parts) > 1:
            parts[:2] = [self._new(Operation(OPS["add"], (parts[0], parts[1])))]
        self.fused[number] = self.fused.pop(parts[0])

    def _dot(self, products: list[tuple[int, int]], bias: int | None) -> Dot:
        pairs = sorted(products)
        step = None if bias is None else self.steps[bias]
        if isinstance(step, Parameter):
            pairs.append((step.index, ONE))
        return Dot(tuple(parameter for parameter, _ in pairs), tuple(factor for _, factor in pairs))

    def _new(self, step: FusedStep) -> int:
        number = next(self.numbers)
        self.fused[number] = step
        return number
