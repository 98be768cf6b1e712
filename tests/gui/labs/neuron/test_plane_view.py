"""The plane: its colours are the neuron's answers, its line is where n is 0."""

from __future__ import annotations

import numpy as np
import pytest

from engine.labs_spec import NeuronLabSpec
from engine.neuron_graph import neuron_values
from gui.labs.neuron.plane_view import GRID, plane_answers, zero_line


def test_the_ends_of_the_line_are_where_n_is_0() -> None:
    ends = zero_line(NeuronLabSpec(), 4.0)
    assert ends is not None
    for x1, x2 in ends:
        assert max(abs(x1), abs(x2)) == pytest.approx(4.0)
        values = neuron_values(NeuronLabSpec(inputs=(x1, x2)))
        assert values["n"].data == pytest.approx(0.0)


@pytest.mark.parametrize(
    ("weights", "bias", "expected"),
    [
        ((0.0, 0.0), 1.0, None),
        ((1.0, 0.0), 9.0, None),
        ((1.0, 0.0), -1.0, ((1.0, -4.0), (1.0, 4.0))),
        ((0.0, 2.0), 2.0, ((-4.0, -1.0), (4.0, -1.0))),
        ((1.0, 1.0), 0.0, ((-4.0, 4.0), (4.0, -4.0))),
    ],
)
def test_lines(weights: tuple[float, float], bias: float, expected: object) -> None:
    assert zero_line(NeuronLabSpec(weights=weights, bias=bias), 4.0) == expected


def test_colours_are_answers() -> None:
    spec = NeuronLabSpec(weights=(0.4, -0.3), bias=0.2)
    answers = plane_answers(spec, 4.0)
    step = 8.0 / GRID
    x1, x2 = -4.0 + 3.5 * step, 4.0 - 7.5 * step
    values = neuron_values(NeuronLabSpec(inputs=(x1, x2), weights=spec.weights, bias=spec.bias))
    assert answers[7, 3] == pytest.approx(values["o"].data)


def test_without_a_bound_the_largest_answer_is_full_colour() -> None:
    answers = plane_answers(NeuronLabSpec(weights=(3.0, 1.0), bias=0.0, activation="relu"), 4.0)
    assert (float(answers.min()), float(answers.max())) == (0.0, 1.0)
    nothing = plane_answers(NeuronLabSpec(weights=(0.0, 0.0), bias=-1.0, activation="relu"), 4.0)
    assert not np.any(nothing)
