"""Long rows of operations, of which each needs the one before: computed one after the other.

Nothing can be done side by side here, and prepared calls for a hundred thousand operations would fill
hundreds of megabytes; so these are worked through as they are written down. For a single sample, plain
floats are quicker than arrays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine import scalar
from engine.ops import Op
from engine.tape import arrays
from engine.tape.schedule import PARAMETER, ROW, Sequence

FloatArray = NDArray[np.float64]
#: An argument: its kind and its item.
Place = tuple[int, int]

#: Steps that are unpacked to Python's numbers at a time.
CHUNK = 1000


def forward(sequence: Sequence, values: FloatArray, parameters: FloatArray) -> None:
    """Compute the rows `out` of `values`; `parameters` of shape (parameters, 1)."""
    compute, tables = _prepared(values, parameters, sequence.constants)
    results = tables[ROW]
    for op, out, places in _steps(sequence, backwards=False):
        results[out] = compute(op.forward, *(tables[kind][item] for kind, item in places))


def backward(
    sequence: Sequence,
    values: FloatArray,
    parameters: FloatArray,
    grads: FloatArray,
    gradient: FloatArray,
) -> None:
    """Add to the rows of `grads` and `gradient` what the rows `out` of `grads` give them.

    `gradient` has a column for each sample, or one for the sum over all samples.
    """
    compute, tables = _prepared(values, parameters, sequence.constants)
    _, (shares, totals) = _prepared(grads, gradient)
    results = tables[ROW]
    adds_up = gradient.shape[1] < values.shape[1]
    for op, out, places in _steps(sequence, backwards=True):
        upstream = shares[out]
        inputs = [tables[kind][item] for kind, item in places]
        partials = compute(op.partials, *inputs, results[out])
        for (kind, item), partial in zip(places, partials, strict=True):
            if kind == ROW:
                shares[item] += partial * upstream
            elif kind == PARAMETER:
                share = partial * upstream
                totals[item] += np.add.reduce(share) if adds_up else share


def _prepared(values: FloatArray, *others: FloatArray) -> tuple[Callable[..., Any], list[Any]]:
    """How formulas are computed, and the tables: floats for one sample, rows of arrays for more."""
    if values.shape[1] > 1:
        return _with_arrays, [values, *others]
    return _with_floats, [table.reshape(-1).data for table in (values, *others)]


def _with_arrays(formula: Callable[..., Any], *inputs: FloatArray) -> Any:
    return formula(arrays, *inputs)


def _with_floats(formula: Callable[..., Any], *inputs: float) -> Any:
    try:
        return formula(scalar, *inputs)
    except (ArithmeticError, ValueError):  # NumPy gives infinity or NaN instead
        return formula(arrays, *map(np.float64, inputs))


def _steps(sequence: Sequence, backwards: bool) -> Iterator[tuple[Op, int, list[Place]]]:
    """Each step's operation, row and arguments."""
    starts = range(0, len(sequence.out), CHUNK)
    for start in reversed(starts) if backwards else starts:
        part = slice(start, start + CHUNK)
        steps = zip(
            sequence.which[part].tolist(),
            sequence.out[part].tolist(),
            sequence.kinds[part].tolist(),
            sequence.items[part].tolist(),
            strict=True,
        )
        for which, out, kinds, items in reversed(list(steps)) if backwards else steps:
            op = sequence.ops[which]
            yield op, out, list(zip(kinds, items, strict=True))[: op.arity]
