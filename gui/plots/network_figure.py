"""The network as a picture for files: neurons with what they answer, links with their weights. No Qt."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.image import AxesImage
from matplotlib.patches import FancyBboxPatch

from engine.bugs import network_as_run
from engine.data.features import feature_title
from engine.data.prepared import FloatArray, PreparedData
from engine.spec import Link, NetworkSpec, Project
from engine.training.state import TrainingState
from gui.plots.curves import LABEL_SIZE
from gui.plots.paper import EDGE, new_paper
from gui.plots.paper_words import PaperWords
from gui.session.plane import plane_of
from gui.widgets.color_scale import signed_pixels
from gui.widgets.colors import LIGHT

NETWORK_SIZE = 640.0, 340.0
#: Points: the largest neuron, the output, the room for captions above and for the inputs' names at the left.
_LARGEST, _OUTPUT, _CAPTIONS, _NAMES = 34.0, 56.0, 24.0, 74.0
#: The share of a neuron's room that it fills, and how far its links stay away from it.
_FILLED, _PORT = 0.8, 3.0
#: Widths of the weakest and, where there is room, of the strongest link.
_THIN, _LEAST_WIDE, _WIDE = 0.4, 0.9, 3.6
#: Of more links than this between two columns only so many are drawn, the strongest.
_MOST_LINKS = 400
#: Neurons smaller than this are told by colour alone, not by what they answer.
_LEAST_PICTURE = 5.0

Place = tuple[float, float, float]


def network_figure(
    project: Project, data: PreparedData, state: TrainingState, words: PaperWords | None = None
) -> Figure:
    """Blue links are positive, orange dashed ones negative, wide ones large.

    Where the data have a plane, each neuron shows what it answers over it.
    """
    network = network_as_run(project.network, project.training.bugs)
    width, height = NETWORK_SIZE
    figure = new_paper(width, height)
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0), xlim=(0.0, width), ylim=(0.0, height))
    axes.set_axis_off()
    places = _places(network, data)
    _draw_links(axes, network, data, state, places)
    _draw_neurons(axes, network, data, state, places)
    _write(axes, network, data, places, words or PaperWords())
    return figure


def _columns(network: NetworkSpec, data: PreparedData) -> list[list[str]]:
    """The names of the inputs, then of each layer's neurons."""
    layers = [[neuron.name or "" for neuron in layer.neurons] for layer in network.layers]
    return [list(network.input_names(data.column_count)), *layers]


def _places(network: NetworkSpec, data: PreparedData) -> dict[str, Place]:
    """Each neuron's middle and side, in points from the lower left corner."""
    width, height = NETWORK_SIZE
    columns = _columns(network, data)
    room = height - 2 * EDGE - _CAPTIONS
    left, right = EDGE + _NAMES + _LARGEST / 2, width - EDGE - _OUTPUT
    places = {}
    for number, names in enumerate(columns):
        x = left + (right - left) * number / (len(columns) - 1)
        pitch = min(room / len(names), 64.0)
        largest = _OUTPUT if number == len(columns) - 1 else _LARGEST
        for place, name in enumerate(names):
            y = EDGE + room / 2 + pitch * ((len(names) - 1) / 2 - place)
            places[name] = (x, y, min(_FILLED * pitch, largest))
    return places


def _draw_links(
    axes: Axes, network: NetworkSpec, data: PreparedData, state: TrainingState, places: dict[str, Place]
) -> None:
    keys = network.parameter_keys(data.column_count)
    values = zip(keys, state.parameters.tolist(), strict=True)
    weights = {key: value for key, value in values if key[0] and np.isfinite(value)}
    if not weights:
        return
    sizes = np.minimum(np.abs(list(weights.values())), 1e100)
    strong = max(1.0, 2.0 * float(np.sqrt(np.mean(sizes**2))))
    for layer in network.layers:
        names = {neuron.name for neuron in layer.neurons}
        into = {key: value / strong for key, value in weights.items() if key[1] in names}
        for sign in (1.0, -1.0):
            _draw_some(
                axes, {key: abs(v) for key, v in into.items() if v * sign > 0}, sign, len(into), places
            )


def _draw_some(
    axes: Axes, links: dict[Link, float], sign: float, count: int, places: dict[str, Place]
) -> None:
    """Some of the `count` links between two columns, all of one sign; a size of 1 is strong."""
    share = 1.0 if count <= _MOST_LINKS else _MOST_LINKS / count
    chosen = sorted(links, key=lambda key: links[key])[len(links) - round(share * len(links)) :]
    if not chosen:
        return
    size = np.minimum([links[key] for key in chosen], 1.0)
    side = min(places[name][2] for key in chosen for name in key)
    wide = float(np.clip(0.14 * side, _LEAST_WIDE, _WIDE))
    crowd = 1.0 + 0.8 * min(count / 512, 1.0)
    color = LIGHT.signed(sign)
    axes.add_collection(
        LineCollection(
            [_curve(places[source], places[target]) for source, target in chosen],
            linewidths=_THIN + (wide - _THIN) * size,
            colors=[to_rgba(color, alpha) for alpha in 0.08 + 0.8 * size**crowd],
            linestyles="solid" if sign > 0 else (0, (5.0, 2.0)),
        ),
        autolim=False,
    )


def _curve(start: Place, end: Place) -> FloatArray:
    """The way from a neuron's right side to another's left side, shape (points, 2): level at both ends."""
    left, right = start[0] + start[2] / 2 + _PORT, end[0] - end[2] / 2 - _PORT
    t = np.linspace(0.0, 1.0, 25)
    way, rise = 1.5 * t - 1.5 * t**2 + t**3, 3.0 * t**2 - 2.0 * t**3
    return np.column_stack([left + (right - left) * way, start[1] + (end[1] - start[1]) * rise])


def _draw_neurons(
    axes: Axes, network: NetworkSpec, data: PreparedData, state: TrainingState, places: dict[str, Place]
) -> None:
    plane, columns = plane_of(network, data), _columns(network, data)
    answers = (plane.input_answers(), *plane.answers(state.parameters)) if plane is not None else ()
    for number, names in enumerate(columns):
        for place, name in enumerate(names):
            x, y, side = places[name]
            box = FancyBboxPatch(
                (x - side / 2, y - side / 2),
                side,
                side,
                boxstyle=f"round,pad=0,rounding_size={min(5.0, side / 5)}",
                facecolor=LIGHT.neutral,
                edgecolor=to_rgba(LIGHT.text, 0.65),
                linewidth=min(1.0, side / 12),
                zorder=4,
            )
            axes.add_patch(box)
            if answers and side >= _LEAST_PICTURE:
                fixed = number in (0, len(columns) - 1)
                _draw_answer(axes, answers[number][place], fixed, box, (x, y, side))


def _draw_answer(axes: Axes, answer: FloatArray, fixed: bool, box: FancyBboxPatch, place: Place) -> None:
    """What a neuron answers over the plane, in its box: full colour at 1, or at its largest answer."""
    x, y, side = place
    sizes = np.abs(answer[np.isfinite(answer)])
    full = 1.0 if fixed else max(1.0, float(sizes.max(initial=0.0)))
    image = AxesImage(
        axes,
        extent=(x - side / 2, x + side / 2, y - side / 2, y + side / 2),
        origin="upper",
        interpolation="bilinear",
        zorder=3.5,
    )
    image.set_data(signed_pixels(answer / full, LIGHT))
    axes.add_image(image)
    image.set_clip_path(box)
    box.set_facecolor("none")


def _write(
    axes: Axes, network: NetworkSpec, data: PreparedData, places: dict[str, Place], words: PaperWords
) -> None:
    """The inputs' names, and above each layer what it is."""
    inputs, *layers = _columns(network, data)
    top = NETWORK_SIZE[1] - EDGE - LABEL_SIZE
    for name in inputs:
        x, y, side = places[name]
        if side >= 0.75 * LABEL_SIZE:
            title = feature_title(name, data.feature_names, longest=9)
            _text(axes, x - side / 2 - 6.0, y, title, "right")
    for layer, names in zip(network.layers, layers, strict=True):
        kinds = {layer.activation_of(neuron) for neuron in layer.neurons}
        kind = kinds.pop() if len(kinds) == 1 else words.mixed
        _text(axes, places[names[0]][0], top, f"{kind} × {len(names)}", "center")


def _text(axes: Axes, x: float, y: float, text: str, side: str) -> None:
    axes.text(x, y, text, ha=side, va="center", fontsize=LABEL_SIZE, color=LIGHT.muted, parse_math=False)
