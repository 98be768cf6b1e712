"""Which little pictures the neurons bear, by what kind of data they see."""

from __future__ import annotations

import numpy as np

from gui.builder.heatmaps import Heatmap, answer_heatmaps, curve_heatmaps, weight_heatmaps
from gui.builder.shape import NOWHERE, Shape
from gui.session.session import Session
from gui.widgets.theme import Theme


def line_pictures(session: Session, theme: Theme) -> list[list[Heatmap]]:
    """For data of one column: each input's and each neuron's answer as a curve."""
    line = session.line
    if line is None:
        return []
    return [
        curve_heatmaps(each, theme)
        for each in (line.input_answers(), *line.answers(session.state.parameters))
    ]


def sample_pictures(session: Session, shape: Shape, theme: Theme) -> list[list[Heatmap]]:
    """For samples that are pictures: what each neuron answers to the sample in focus, as a colour.

    The first layer shows its weights instead, as a picture: what each neuron looks for.
    """
    data, subject = session.data, session.sample_graph
    if data is None or data.picture is None or subject is None:
        return []
    columns = [[value.data for value in subject.inputs]]
    columns += [[value.data for value in layer] for layer in subject.layers]
    pictures = [answer_heatmaps(np.array(answers), theme) for answers in columns]
    places = shape.weights[0]
    if places.shape[1] == data.picture[0] * data.picture[1]:
        weights = np.where(places == NOWHERE, 0.0, session.state.parameters[places])
        pictures[1] = weight_heatmaps(weights, data.picture, theme)
    return pictures
