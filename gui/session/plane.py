"""What the neurons answer over the input plane, computed once for all who draw it.

Data of two columns fill the plane. Of data with more, it is a slice: two columns vary, all others are held
at their mean over the training part, or at the numbers of the sample in focus.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.data.features import expand
from engine.data.prepared import PreparedData
from engine.spec import NetworkSpec
from engine.training.forward import forward_pass

FloatArray = NDArray[np.float64]

#: Points along each side of the grid.
RESOLUTION = 48
#: How far the plane reaches beyond the outermost sample, as a share of the data's width.
MARGIN = 0.12
#: Where one column reaches this many times as far as the other, each has a scale of its own.
_UNLIKE = 4.0


Held = Literal["mean", "focus"]


@dataclass(frozen=True, slots=True)
class Slice:
    """Which two columns vary, by name, and what the others are held at.

    Without names, or where data have no such columns, those vary in which the data are best seen.
    """

    names: tuple[str, str] | None = None
    held: Held = "mean"

    def columns(self, data: PreparedData) -> tuple[int, int]:
        """The places of the two columns."""
        if self.names is None or not set(self.names) <= set(data.feature_names):
            return data.shown
        first, second = (data.feature_names.index(name) for name in self.names)
        return (first, second) if first != second else data.shown


@dataclass(frozen=True, slots=True)
class Extent:
    """The part of the input plane that is shown."""

    left: float
    right: float
    bottom: float
    top: float

    @classmethod
    def around(cls, data: PreparedData, columns: tuple[int, int]) -> Extent:
        """The data's frame, else wide enough for every sample with a margin.

        Square where both columns are of a like size.
        """
        if data.frame is not None:
            return cls(*data.frame)
        points = np.concatenate([data.train.x, data.test.x])[:, list(columns)]
        low, high = points.min(axis=0), points.max(axis=0)
        reach = high - low
        if reach.max() < _UNLIKE * reach.min() or len(data.feature_names) == 2:
            reach[:] = reach.max()
        half = np.maximum(reach / 2 * (1 + 2 * MARGIN), 0.5 if reach.max() > 0.5 else 1e-3)
        left, bottom = ((low + high) / 2 - half).tolist()
        right, top = ((low + high) / 2 + half).tolist()
        return cls(left, right, bottom, top)

    @property
    def center(self) -> FloatArray:
        """The middle, shape (2,)."""
        return np.array([(self.left + self.right) / 2, (self.bottom + self.top) / 2])

    @property
    def half(self) -> FloatArray:
        """Half the width and half the height, shape (2,)."""
        return np.array([(self.right - self.left) / 2, (self.top - self.bottom) / 2])

    def grid(self, resolution: int) -> FloatArray:
        """Pixel centres as points of shape (resolution^2, 2), rows from the top of the plane."""
        step_x = (self.right - self.left) / resolution
        step_y = (self.top - self.bottom) / resolution
        x = self.left + step_x * (np.arange(resolution) + 0.5)
        y = self.top - step_y * (np.arange(resolution) + 0.5)
        columns, rows = np.meshgrid(x, y)
        return np.stack([columns.ravel(), rows.ravel()], axis=1)


class Plane:
    """The grid, and what a network's neurons answer on it.

    `shown` are the two columns that vary, `names` what they are called; `held` is where all others are.
    """

    def __init__(
        self, network: NetworkSpec, data: PreparedData, shown: tuple[int, int] | None = None
    ) -> None:
        self.shown = shown or data.shown
        self.extent = Extent.around(data, self.shown)
        self._columns = data.column_count
        self.names = data.feature_names[self.shown[0]], data.feature_names[self.shown[1]]
        self.held: Held = "mean"
        self._mean = data.train.x.mean(axis=0)
        self._parameters: FloatArray | None = None
        self.inputs = np.empty((RESOLUTION**2, self._columns))
        self.hold(None)
        self._names = network.input_names(self._columns)
        self._neurons = {
            neuron.name: (number, place)
            for number, layer in enumerate(network.layers)
            for place, neuron in enumerate(layer.neurons)
        }
        self._forward = forward_pass(network, self._columns)
        self._answers: tuple[FloatArray, ...] = ()

    @property
    def is_slice(self) -> bool:
        """Whether there are more columns than the two that vary."""
        return self._columns > 2

    def hold(self, sample: FloatArray | None) -> None:
        """Hold the columns that don't vary at a sample's numbers, of shape (columns,), or at their mean."""
        self.held = "mean" if sample is None else "focus"
        self.inputs[:] = self._mean if sample is None else sample
        self.inputs[:, list(self.shown)] = self.extent.grid(RESOLUTION)
        self._parameters = None

    def input_answers(self) -> FloatArray:
        """The inputs themselves over the plane, one per feature, each scaled to fit into -1..1.

        Shape (inputs, RESOLUTION, RESOLUTION). What has no sign of its own, as a square, has none here;
        a column that does not vary is 0.
        """
        places = np.zeros(self.inputs.shape)
        varying = self.inputs[:, list(self.shown)]
        places[:, list(self.shown)] = (varying - self.extent.center) / self.extent.half
        features = expand(places, self._names)
        largest = np.abs(features).max(axis=0)
        scaled: FloatArray = features / np.where(largest > 0.0, largest, 1.0)
        return scaled.T.reshape(-1, RESOLUTION, RESOLUTION)

    def answer_of(self, name: str, parameters: FloatArray) -> FloatArray | None:
        """What one neuron answers, or an input, scaled to fit into -1..1; None for an unknown name."""
        if name in self._names:
            inputs = self.input_answers()
            return np.asarray(inputs[self._names.index(name)])
        if name not in self._neurons:
            return None
        number, place = self._neurons[name]
        answer = self.answers(parameters)[number][place]
        scaled: FloatArray = answer / max(1.0, float(np.abs(np.nan_to_num(answer)).max()))
        return scaled

    def answers(self, parameters: FloatArray) -> tuple[FloatArray, ...]:
        """Per layer, what each neuron answers: shape (size, RESOLUTION, RESOLUTION), first row at the top."""
        if parameters is not self._parameters:
            self._parameters = parameters
            self._answers = tuple(
                layer.T.reshape(-1, RESOLUTION, RESOLUTION)
                for layer in self._forward(parameters, self.inputs)
            )
        return self._answers


def plane_of(network: NetworkSpec, data: PreparedData, shown: tuple[int, int] | None = None) -> Plane | None:
    """The plane for data of two columns or more; None for one column, and where samples are pictures."""
    return Plane(network, data, shown) if data.column_count > 1 and data.picture is None else None
