"""Samples as points whose coordinates are what two neurons answer, or two columns. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data.prepared import FloatArray
from engine.data.principal import PrincipalAxes, principal_axes
from engine.training.answers import margins
from engine.training.cut import Cut, output_cut
from gui.plots.outlook import Outlook
from gui.plots.roomy_ends import drawable

#: The layer whose neurons are the data's own columns.
COLUMNS = -1
#: Coordinates that are no neuron: the first two principal components.
FIRST, SECOND = -1, -2


@dataclass(frozen=True, slots=True)
class SpaceChoice:
    """Which layer's neurons are looked at, counted from 0 (`COLUMNS` is before all), and which of them.

    `x` and `y` are numbers of neurons or columns, or `FIRST` and `SECOND`; `y` None counts samples instead.
    """

    layer: int = COLUMNS
    x: int = 0
    y: int | None = 1

    @property
    def has_components(self) -> bool:
        """Whether principal components are needed."""
        return min(self.x, self.x if self.y is None else self.y) < 0


class Projection:
    """Turns what a layer answers into places in the plane of a choice."""

    def __init__(self, choice: SpaceChoice) -> None:
        self.choice = choice
        self.components: PrincipalAxes | None = None

    def follow(self, outlook: Outlook) -> None:
        """Take the newest principal components, of the training part."""
        values = drawable(outlook.layer("train", self.choice.layer))
        if self.choice.has_components and len(values):
            # why: columns have units of their own, neurons of a layer do not.
            standardise = self.choice.layer == COLUMNS
            self.components = principal_axes(values, standardise, self.components)

    def places(self, values: FloatArray) -> FloatArray:
        """Answers of shape (n, neurons) as points of shape (n, 2); what is counted is at 0."""
        values = drawable(values)
        along = self.components.places(values) if self.components is not None else np.zeros((len(values), 2))
        places = np.zeros((len(values), 2))
        for axis, number in enumerate((self.choice.x, self.choice.y)):
            if number is not None:
                places[:, axis] = along[:, -1 - number] if number < 0 else values[:, number]
        return places

    def line(self, cut: Cut, mean: FloatArray) -> tuple[FloatArray, float] | None:
        """Where a cut meets the plane that is shown: a line's normal (2,) and offset; None where it has none.

        Neurons that are not shown stay at their `mean`, components at 0.
        """
        x, y = self.choice.x, self.choice.y
        if y is None or x == y or (x < 0) != (y < 0):
            return None
        if x < 0:
            if self.components is None:
                return None
            ways = self.components.scale * self.components.directions
            normal = np.array([cut.weights @ ways[-1 - x], cut.weights @ ways[-1 - y]])
            return normal, cut.bias + float(cut.weights @ self.components.mean)
        normal = cut.weights[[x, y]]
        held = float(cut.weights @ mean) - float(normal @ mean[[x, y]])
        return normal, cut.bias + held


def cut_of(outlook: Outlook, layer: int) -> Cut | None:
    """The output's flat cut of two classes, if it is made in the space of this layer."""
    network, data = outlook.answers.network, outlook.data
    if data.task != "two_class" or layer != len(network.layers) - 2:
        return None
    plain = tuple(f"x{number + 1}" for number in range(data.column_count))
    if layer == COLUMNS and network.input_names(data.column_count) != plain:
        return None
    return output_cut(network, data.column_count, outlook.parameters)


def right_side(outlook: Outlook) -> tuple[int, int]:
    """How many training samples of two classes get their own class, and how many there are."""
    true = outlook.data.classes_of(outlook.data.train) > 0
    return int(np.count_nonzero((margins(outlook.to("train")) > 0.0) == true)), len(true)


def grid_of(outlook: Outlook, layer: int, lines: int) -> list[FloatArray]:
    """Straight lines over the input plane, as a layer sees them: each of shape (points, neurons).

    Of data with one column, the whole axis is one line; of data with more than two there is none.
    """
    if outlook.line is not None:
        line = outlook.line
        return [line.inputs if layer < 0 else line.answers(outlook.parameters)[layer].T]
    plane = outlook.plane
    if plane is None or plane.is_slice:
        return []
    answers = plane.answers(outlook.parameters)[layer] if layer >= 0 else None
    side = int(np.sqrt(len(plane.inputs)))
    table = plane.inputs.reshape(side, side, -1) if answers is None else np.moveaxis(answers, 0, -1)
    chosen = np.linspace(0, side - 1, lines).round().astype(int)
    return [*table[chosen], *np.moveaxis(table, 0, 1)[chosen]]
