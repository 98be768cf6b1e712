"""What a network answers, as the views of the Output panel need it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import IntArray, PreparedData, Samples
from engine.spec import NetworkSpec
from engine.training.forward import ForwardPass
from gui.session.focus import Part
from gui.session.line import Line
from gui.session.plane import Plane

FloatArray = NDArray[np.float64]

PARTS: tuple[Part, ...] = ("train", "test")


class SampleAnswers:
    """What a network answers to all samples of its data, computed once for each set of parameters."""

    def __init__(self, network: NetworkSpec, data: PreparedData) -> None:
        self.network, self.data = network, data
        self._forward = ForwardPass(network, data.column_count)
        self._parameters: FloatArray | None = None
        self._answers: dict[Part, FloatArray] = {}

    def of(self, part: Part, parameters: FloatArray) -> FloatArray:
        """The output layer's answers to a part, shape (samples, outputs)."""
        if parameters is not self._parameters:
            self._parameters = parameters
            self._answers = {}
        if part not in self._answers:
            self._answers[part] = self._forward(parameters, samples_of(self.data, part).x)[-1]
        return self._answers[part]


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """A network, its data and a moment of its training. `hovered` is a neuron or input pointed at."""

    answers: SampleAnswers
    parameters: FloatArray
    plane: Plane | None = None
    line: Line | None = None
    hovered: str | None = None

    @property
    def data(self) -> PreparedData:
        """The samples."""
        return self.answers.data

    def to(self, part: Part) -> FloatArray:
        """The output layer's answers to a part, shape (samples, outputs)."""
        return self.answers.of(part, self.parameters)


def samples_of(data: PreparedData, part: Part) -> Samples:
    """One part of the data."""
    return data.train if part == "train" else data.test


def margins(scores: FloatArray) -> FloatArray:
    """How far each answer is on the side of class +1, from scores of shape (..., 1) or (..., 2).

    Of two output neurons, as softmax needs them, the second one speaks for class +1.
    """
    return np.asarray(scores[..., 0] if scores.shape[-1] == 1 else scores[..., 1] - scores[..., 0])


def answered_classes(scores: FloatArray) -> IntArray:
    """Which class each answer is for, from 0 on; scores of shape (..., outputs)."""
    if scores.shape[-1] == 1:
        return np.asarray(scores[..., 0] > 0.0, dtype=np.intp)
    return np.asarray(np.nan_to_num(scores, nan=-np.inf).argmax(axis=-1), dtype=np.intp)
