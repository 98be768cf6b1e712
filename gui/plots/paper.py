"""Figures as files: their paper, their legend, and their bytes as SVG, PDF or PNG. No Qt."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Literal

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from engine.data.prepared import SIGNED_CLASSES, PreparedData
from gui.plots.boundary import ValueField
from gui.plots.curves import LABEL_SIZE
from gui.plots.outlook import PARTS, samples_of
from gui.plots.output_view import OutputView, PointsView, ViewWords
from gui.session.focus import Part
from gui.widgets.colors import LIGHT

PlotFormat = Literal["svg", "pdf", "png"]

#: A picture's pixels are twice as fine as the window's.
DOTS_PER_INCH = 144
#: Points around what is drawn, and the height of a legend's line.
EDGE = 12.0
_LEGEND_LINE = 18.0
_METADATA: dict[PlotFormat, dict[str, None]] = {
    "svg": {"Date": None},
    "pdf": {"CreationDate": None},
    "png": {},
}


def new_paper(width: float, height: float) -> Figure:
    """An empty white figure; width and height are points, which are pixels in the window."""
    figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor=LIGHT.panel)
    FigureCanvasAgg(figure)
    return figure


def figure_bytes(figure: Figure, kind: PlotFormat, dots: int = DOTS_PER_INCH) -> bytes:
    """The figure as a file's content. Equal figures give equal bytes; letters need no font to be seen.

    `dots` per inch are for PNG.
    """
    content = BytesIO()
    with rc_context({"svg.hashsalt": "backprop-studio"}):
        figure.savefig(content, format=kind, dpi=dots, metadata=_METADATA[kind])
    return content.getvalue()


def place_view(figure: Figure, view: OutputView, data: PreparedData, words: ViewWords) -> None:
    """Lay a view that shows something out on its paper, with a legend below where there are samples."""
    width, height = figure.get_size_inches() * 72
    entries = _legend_entries(view, data, words)
    parts = 2 if any(part == "test" for part, _, _ in entries) else 1
    below = _LEGEND_LINE * len(entries) / parts + 8.0 if entries else 0.0
    left, up, across, high = view.room.axes_in(width - 2 * EDGE, height - 2 * EDGE - below, view.is_square)
    view.axes.set_position(
        ((left + EDGE) / width, (up + EDGE + below) / height, across / width, high / height)
    )
    view.fit_markers(min(across, high))
    if entries:
        legend = figure.legend(
            [handle for _, handle, _ in entries],
            [text for _, _, text in entries],
            loc="lower center",
            bbox_to_anchor=(0.5, EDGE / 2 / height),
            ncols=parts,
            fontsize=LABEL_SIZE,
            labelcolor=LIGHT.text,
            frameon=False,
            handletextpad=0.2,
            borderaxespad=0.0,
            borderpad=0.2,
        )
        for text in legend.get_texts():
            text.set_parse_math(False)


def _legend_entries(view: OutputView, data: PreparedData, words: ViewWords) -> list[tuple[Part, Any, str]]:
    """The part, a marker and a name for each part and class that is drawn."""
    if not isinstance(view, PointsView) or isinstance(view, ValueField) or data.task == "regression":
        return []
    parts = [part for part in PARTS if len(samples_of(data, part))]
    called = {"train": words.train, "test": words.test}
    classes = list(enumerate(data.class_names))
    return [
        (part, view.points[part, number], f"{called[part]}, {class_title(data, name, words)}")
        for part in parts
        for number, name in reversed(classes)
        if view.points[part, number].get_visible()
    ]


def class_title(data: PreparedData, name: str, words: ViewWords) -> str:
    """What a class is called where only its number would stand there."""
    is_number = data.class_names == SIGNED_CLASSES or name.isdecimal()
    return words.class_name.format(name=name) if is_number else name
