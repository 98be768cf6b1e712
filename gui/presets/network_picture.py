"""A small drawing of a network: columns of neurons and their links, as they are before training."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from engine.network_spec import Link
from engine.presets import load_preset
from engine.spec import Project
from engine.training.initial import initial_state
from gui.widgets.theme import Theme

#: A column with more neurons than this shows its first and last ones, and three points between.
MOST_SHOWN = 8
SHOWN_OF_MANY = 3
LARGEST_RADIUS = 3.6
GREATEST_PITCH = 12.0

#: One place in a column; None is where the three points stand.
Place = str | None


def draw_network(painter: QPainter, area: QRectF, preset: str, theme: Theme) -> None:
    """Draw a preset's network into an area: blue and orange links by the sign of their first weights."""
    project = load_preset(preset).project
    columns = _columns(project)
    pitch = min(area.height() / MOST_SHOWN, GREATEST_PITCH)
    radius = min(LARGEST_RADIUS, 0.36 * pitch)
    step = (area.width() - 2 * radius) / (len(columns) - 1)
    spots = {
        name: QPointF(area.left() + radius + step * number, area.center().y() + pitch * height)
        for number, places in enumerate(columns)
        for name, height in _heights(places)
    }
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_links(painter, spots, preset, theme)
    painter.setPen(QPen(theme.color("text"), 1.0))
    painter.setBrush(theme.color("panel"))
    inputs = set(project.network.input_names(project.data.input_count))
    for name, center in spots.items():
        if name in inputs:
            painter.drawRect(QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius))
        else:
            painter.drawEllipse(center, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("muted"))
    for number, places in enumerate(columns):
        if None in places:
            x = area.left() + radius + step * number
            for offset in (-0.28, 0.0, 0.28):
                painter.drawEllipse(QPointF(x, area.center().y() + offset * pitch), 0.9, 0.9)
    painter.restore()


def _draw_links(painter: QPainter, spots: dict[str, QPointF], preset: str, theme: Theme) -> None:
    weights = {link: weight for link, weight in _weights(preset).items() if set(link) <= spots.keys()}
    strongest = max((abs(weight) for weight in weights.values()), default=0.0) or 1.0
    crowd = min(1.0, 24 / max(len(weights), 1))
    for (source, target), weight in weights.items():
        color = theme.color("positive" if weight >= 0 else "negative")
        strength = abs(weight) / strongest
        color.setAlphaF(0.3 + 0.6 * strength * max(crowd, 0.7))
        painter.setPen(QPen(color, 0.6 + strength * max(crowd, 0.4)))
        painter.drawLine(spots[source], spots[target])


def _columns(project: Project) -> list[list[Place]]:
    """Who is shown in each column, the inputs first."""
    network = project.network
    names = [list(network.input_names(project.data.input_count))]
    names += [[neuron.name or "" for neuron in layer.neurons] for layer in network.layers]
    return [
        [*column[:SHOWN_OF_MANY], None, *column[-SHOWN_OF_MANY:]] if len(column) > MOST_SHOWN else [*column]
        for column in names
    ]


def _heights(places: list[Place]) -> list[tuple[str, float]]:
    """How far below the middle each neuron stands, in pitches."""
    middle = (len(places) - 1) / 2
    return [(name, index - middle) for index, name in enumerate(places) if name is not None]


@cache
def _weights(preset: str) -> dict[Link, float]:
    """The weights before training, by link."""
    project = load_preset(preset).project
    columns = project.data.input_count
    parameters = initial_state(project.network, columns).parameters.tolist()
    keys = project.network.parameter_keys(columns)
    return {key: value for key, value in zip(keys, parameters, strict=True) if key[0]}
