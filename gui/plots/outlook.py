"""What a network answers, as the views of the Output panel need it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import PreparedData, Samples
from engine.spec import NetworkSpec
from engine.training.forward import forward_pass
from gui.session.focus import Part
from gui.session.line import Line
from gui.session.plane import Plane

FloatArray = NDArray[np.float64]

PARTS: tuple[Part, ...] = ("train", "test")


class SampleAnswers:
    """What a network answers to all samples of its data, computed once for each set of parameters."""

    def __init__(self, network: NetworkSpec, data: PreparedData) -> None:
        self.network, self.data = network, data
        self._forward = forward_pass(network, data.column_count)
        self._parameters: FloatArray | None = None
        self._answers: dict[Part, tuple[FloatArray, ...]] = {}

    def of(self, part: Part, parameters: FloatArray) -> FloatArray:
        """The output layer's answers to a part, shape (samples, outputs)."""
        return self.layers(part, parameters)[-1]

    def layers(self, part: Part, parameters: FloatArray) -> tuple[FloatArray, ...]:
        """What the neurons of each layer answer to a part, shape (samples, size)."""
        if parameters is not self._parameters:
            self._parameters = parameters
            self._answers = {}
        if part not in self._answers:
            self._answers[part] = self._forward(parameters, samples_of(self.data, part).x)
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

    def layer(self, part: Part, layer: int) -> FloatArray:
        """What the neurons of one layer answer to a part, shape (samples, size); of layer -1, the columns."""
        if layer < 0:
            return samples_of(self.data, part).x
        return self.answers.layers(part, self.parameters)[layer]


def samples_of(data: PreparedData, part: Part) -> Samples:
    """One part of the data."""
    return data.train if part == "train" else data.test
