"""Workspace: the tables for one width of batch, and the NumPy calls that fill them.

Every instruction becomes calls with fixed arrays, once, so that a batch needs no bookkeeping at all.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from engine.tape import sequence
from engine.tape.formulas import Call, Scratch, Traced, Tracer
from engine.tape.record import Constant, Parameter
from engine.tape.schedule import (
    PARAMETER,
    ROW,
    Argument,
    Elementwise,
    Instruction,
    Layer,
    Program,
    Reduction,
    Sequence,
)
from engine.tape.tables import Computation, Sums, one_row, read, write

FloatArray = NDArray[np.float64]
#: NumPy's functions for the operations that are folded.
FOLDS: dict[str, np.ufunc] = {"add": np.add, "max": np.maximum, "min": np.minimum}


class Forward:
    """`values` has a row for each number and a column for each sample; `calls` compute it.

    The caller puts the inputs into their rows, and the parameters into `parameters`.
    """

    def __init__(self, program: Program, width: int, parameters: FloatArray) -> None:
        self.values = np.zeros((program.row_count, width))
        self.values[program.ones] = 1.0
        self.scratch = Scratch()
        self.parameters = parameters.reshape(-1, 1)
        self.calls = [call for instruction in program.instructions for call in self._calls(instruction)]

    def _calls(self, instruction: Instruction) -> list[Call]:
        if isinstance(instruction, Sequence):
            return [partial(sequence.forward, instruction, self.values, self.parameters)]
        if isinstance(instruction, Layer):
            matrix, before = self.matrix(instruction)
            factors, more = read(self.values, instruction.factors, self.scratch, "factors")
            compute = _one_call(np.matmul, matrix, factors)
        elif isinstance(instruction, Reduction):
            before, (terms, more) = [], read(self.values, instruction.terms, self.scratch, "terms")
            compute = _one_call(partial(FOLDS[instruction.op.name].reduce, axis=0, keepdims=True), terms)
        else:
            arrays, before = self.arguments(instruction)
            more = []
            tracer = Tracer((len(instruction.out), self.values.shape[1]), self.scratch)
            result = instruction.op.forward(tracer, *(Traced(tracer, array) for array in arrays))
            compute = partial(tracer.calls, result)
        return [*before, *more, *write(self.values, instruction.out, self.scratch, compute)]

    def matrix(self, layer: Layer) -> tuple[FloatArray, list[Call]]:
        """The layer's weights, of shape (out, factors), and the calls needed before they can be used."""
        column, calls = read(self.parameters, layer.parameters.ravel(), self.scratch, "matrix")
        return column.reshape(layer.parameters.shape), calls

    def arguments(self, instruction: Elementwise) -> tuple[list[FloatArray], list[Call]]:
        """The arrays of the arguments, and the calls needed before they can be used."""
        arrays, calls = [], []
        for place, argument in enumerate(instruction.arguments):
            array, more = self._argument(argument, f"argument {place}")
            arrays.append(array)
            calls += more
        return arrays, calls

    def _argument(self, argument: Argument, purpose: str) -> tuple[FloatArray, list[Call]]:
        if argument.kind is Constant:
            return argument.items.astype(np.float64).reshape(-1, 1), []
        table = self.parameters if argument.kind is Parameter else self.values
        # a row that all of them share is read once: NumPy broadcasts it
        return read(table, one_row(argument.items.astype(np.intp)), self.scratch, purpose)


def _product(left: FloatArray) -> Callable[..., object]:
    """NumPy's fastest matrix product for a left factor of this shape."""
    return np.dot if left.shape[1] == 1 else np.matmul


def _one_call(function: Callable[..., object], *arrays: object) -> Computation:
    return lambda out: [partial(function, *arrays, out=out)]


class Backward:
    """`calls` make `gradient` of the upstream gradients in `root`, one for each sample."""

    def __init__(self, program: Program, forward: Forward) -> None:
        self._forward, self._scratch = forward, forward.scratch
        self.grads = np.zeros_like(forward.values)
        self.root = self.grads[program.outputs[0]]
        self.gradient = self._new_gradient(program.parameter_count)
        self._learning = _learning(program)
        self._rows = Sums(self.grads, self._scratch)
        self._rows.begin(int(program.outputs[0]))
        table = self.gradient if self.gradient.ndim == 2 else self.gradient.reshape(-1, 1)
        self._parameters = Sums(table, self._scratch)
        calls = [call for each in reversed(program.instructions) for call in self._calls(each)]
        self.calls = [*self._rows.clear, *self._parameters.clear, *calls]

    def _new_gradient(self, parameter_count: int) -> FloatArray:
        """Where the parameters' gradients go."""
        return np.zeros(parameter_count)

    def _weights(self, upstream: FloatArray, factors: FloatArray) -> Computation:
        """What a layer's parameters get: the sum over the samples of upstream times factor."""
        shape = len(upstream), len(factors)
        return lambda out: [partial(np.matmul, upstream, factors.T, out=out.reshape(shape))]

    def _share(self, tracer: Tracer, share: Traced, rows: int) -> Computation:
        """What so many single parameters get: the sum over the samples of a formula's results."""
        table = self._scratch.array("per sample", (rows, self.grads.shape[1]))
        add_up = partial(np.add.reduce, table, axis=1, keepdims=True)
        return lambda out: [*tracer.calls(share, table), partial(add_up, out=out)]

    def _calls(self, instruction: Instruction) -> list[Call]:
        if not self._learning[instruction.out].any():
            return []
        if isinstance(instruction, Sequence):
            return self._sequence(instruction)
        upstream, calls = read(self.grads, instruction.out, self._scratch, "upstream")
        if isinstance(instruction, Layer):
            return calls + self._layer(instruction, upstream)
        if isinstance(instruction, Reduction):
            return calls + self._reduction(instruction, upstream)
        return calls + self._elementwise(instruction, upstream)

    def _sequence(self, instruction: Sequence) -> list[Call]:
        self._rows.open(instruction.out)
        self._rows.open(instruction.items[instruction.kinds == ROW])
        self._parameters.open(instruction.items[instruction.kinds == PARAMETER])
        forward = self._forward
        tables = forward.values, forward.parameters, self.grads, self._parameters.table
        return [partial(sequence.backward, instruction, *tables)]

    def _layer(self, layer: Layer, upstream: FloatArray) -> list[Call]:
        """The matrix gets upstream times factors; the factors get the matrix, transposed, times upstream."""
        factors, calls = read(self._forward.values, layer.factors, self._scratch, "factors")
        calls += self._parameters.add(layer.parameters.ravel(), self._weights(upstream, factors))
        learning = np.flatnonzero(self._learning[layer.factors])
        if len(learning):
            count = int(learning[-1]) + 1  # the row of ones, which comes last, has no gradient
            matrix, more = self._forward.matrix(layer)
            turned = matrix[:, :count].T
            calls += more + self._rows.add(
                layer.factors[:count], _one_call(_product(turned), turned, upstream)
            )
        return calls

    def _reduction(self, reduction: Reduction, upstream: FloatArray) -> list[Call]:
        """A sum hands the gradient on to all its terms, an extreme to the one that it is."""
        if reduction.op.name == "add":
            return self._rows.add(reduction.terms, lambda out: [partial(np.copyto, out, upstream)])
        terms, calls = read(self._forward.values, reduction.terms, self._scratch, "terms")
        extreme, more = read(self._forward.values, reduction.out, self._scratch, "result")
        compute = _one_call(_share_out, FOLDS[reduction.op.name], terms, extreme, upstream)
        return [*calls, *more, *self._rows.add(reduction.terms, compute)]

    def _elementwise(self, instruction: Elementwise, upstream: FloatArray) -> list[Call]:
        """Local derivative times upstream gradient, for each argument that leads to a parameter."""
        arrays, calls = self._forward.arguments(instruction)
        result, more = read(self._forward.values, instruction.out, self._scratch, "result")
        calls += more
        shape = (len(instruction.out), self.grads.shape[1])
        for place, argument in enumerate(instruction.arguments):
            tracer = Tracer(shape, self._scratch)
            traced = [Traced(tracer, array) for array in (*arrays, result)]
            partials = instruction.op.partials(tracer, *traced)
            share = Traced(tracer, upstream) * partials[place]
            items = argument.items.astype(np.intp)
            if argument.kind is Parameter:
                calls += self._parameters.add(items, self._share(tracer, share, len(items)))
            elif argument.kind is not Constant and self._learning[items].any():
                calls += self._rows.add(items, partial(tracer.calls, share))
        return calls


def _share_out(
    function: np.ufunc, terms: FloatArray, extreme: FloatArray, upstream: FloatArray, *, out: FloatArray
) -> None:
    """What each of the terms gets of the gradient of their maximum or minimum: all, or nothing.

    Where several are equal, they share as in a row of operations on two numbers: the extreme so far
    is compared with the next term, and equal ones get half each.
    """
    taken = terms == extreme
    np.multiply(taken, upstream, out=out)
    if np.count_nonzero(taken) == taken.shape[1]:
        return
    so_far, following = function.accumulate(terms, axis=0)[:-1], terms[1:]
    kept = (function(so_far, following) == so_far) - 0.5 * (so_far == following)
    out[-1] = upstream[0]
    np.multiply.accumulate(kept[::-1], axis=0, out=out[-2::-1])
    out[:-1] *= upstream
    out[1:] *= 1.0 - kept


def _learning(program: Program) -> NDArray[np.bool_]:
    """Which rows depend on a parameter, so that their gradients are needed."""
    learning = np.zeros(program.row_count, dtype=bool)
    for instruction in program.instructions:
        if isinstance(instruction, Layer):
            learning[instruction.out] = True
        elif isinstance(instruction, Reduction):
            learning[instruction.out] = learning[instruction.terms].any()
        elif isinstance(instruction, Sequence):
            learning[instruction.out] = True
        else:
            for argument in instruction.arguments:
                if argument.kind is Parameter:
                    learning[instruction.out] = True
                elif argument.kind is not Constant:
                    learning[instruction.out] |= learning[argument.items.astype(np.intp)]
    return learning
