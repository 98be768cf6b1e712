"""Replay: follow a tape for a whole batch at once, in NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.tape import arrays
from engine.tape.record import Input, Operation, Parameter, Tape

FloatArray = NDArray[np.float64]


class Replay:
    """A tape, ready to run. `columns` below has one row per input and one column per sample."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape

    def forward(self, parameters: FloatArray, columns: FloatArray) -> FloatArray:
        """The outputs, of shape (outputs, samples)."""
        with np.errstate(all="ignore"):
            results = self._results(parameters, columns)
        return np.array([np.broadcast_to(results[i], columns.shape[1:]) for i in self._tape.outputs])

    def forward_and_backward(
        self, parameters: FloatArray, columns: FloatArray, upstream: float
    ) -> tuple[FloatArray, FloatArray]:
        """The outputs, and the gradients of upstream * (sum of the first output over the samples)."""
        with np.errstate(all="ignore"):
            results = self._results(parameters, columns)
            gradients = self._gradients(results, np.full(columns.shape[1], upstream))
        outputs = np.array([np.broadcast_to(results[i], columns.shape[1:]) for i in self._tape.outputs])
        return outputs, gradients

    def _results(self, parameters: FloatArray, columns: FloatArray) -> list[Any]:
        results: list[Any] = []
        for step in self._tape.steps:
            if isinstance(step, Operation):
                results.append(step.op.forward(arrays, *(results[i] for i in step.arguments)))
            elif isinstance(step, Input):
                results.append(columns[step.index])
            elif isinstance(step, Parameter):
                results.append(parameters[step.index])
            else:
                results.append(np.float64(step.number))
        return results

    def _gradients(self, results: list[Any], upstream: FloatArray) -> FloatArray:
        gradients = np.zeros(self._tape.parameter_count)
        grads: list[Any] = [0.0] * len(results)
        grads[self._tape.outputs[0]] = upstream
        for number in reversed(range(len(results))):
            step = self._tape.steps[number]
            if isinstance(step, Operation):
                arguments = [results[i] for i in step.arguments]
                partials = step.op.partials(arrays, *arguments, results[number])
                for i, partial in zip(step.arguments, partials, strict=True):
                    grads[i] = grads[i] + partial * grads[number]
            elif isinstance(step, Parameter):
                gradients[step.index] = np.sum(grads[number])
        return gradients
