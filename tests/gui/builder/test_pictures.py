"""What the neurons show for data that are no plane: curves, weights as pictures, colours."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.spec import DataName
from engine.suggestions import suggested_project
from engine.worker.messages import Prepared
from gui.builder.arrangement import Spot
from gui.builder.heatmaps import answer_heatmaps, curve_heatmaps, weight_heatmaps
from gui.builder.panel import NetworkPanel
from gui.builder.pictures import line_pictures, sample_pictures
from gui.builder.shape import shape_of
from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.color_scale import signed_pixels
from gui.widgets.panel import Panel
from gui.widgets.theme import LIGHT


def take(document: Document, session: Session, name: DataName) -> None:
    """Open a set's suggested project, with its data there at once."""
    project = suggested_project(name)
    document.open_project(project, "open")
    session.worker.answered.emit([Prepared(project.data, prepare(project.data))])


def color_at(image: QImage, x: int, y: int) -> tuple[int, int, int]:
    color = image.pixelColor(x, y)
    return color.red(), color.green(), color.blue()


def expected(value: float) -> object:
    """The colour of a number from -1 to 1; the table's middle lies between two of its 256 colours."""
    return pytest.approx(signed_pixels(np.array([value]), LIGHT)[0].tolist(), abs=1)


def test_a_curve_is_blue_above_0_and_orange_below(qapp: QApplication) -> None:
    (picture,) = curve_heatmaps(np.array([[2.0, 2.0, 2.0, -2.0, -2.0, -2.0]]), LIGHT)
    assert picture.full == 2.0
    side = picture.image.width()
    assert color_at(picture.image, 5, side // 4) == expected(1.0)
    assert color_at(picture.image, 5, 3 * side // 4) == expected(0.0)
    assert color_at(picture.image, side - 6, side // 4) == expected(0.0)
    assert color_at(picture.image, side - 6, 3 * side // 4) == expected(-1.0)


def test_a_curve_of_numbers_beyond_all_bounds_can_be_drawn(qapp: QApplication) -> None:
    pictures = curve_heatmaps(np.array([[np.nan, np.inf, -np.inf], [0.0, 0.0, 0.0]]), LIGHT)
    assert [np.isfinite(each.full) for each in pictures] == [True, True]


def test_weights_stand_where_their_pixels_are(qapp: QApplication) -> None:
    (picture,) = weight_heatmaps(np.array([[0.0, 0.5, -2.0, 1.0]]), (2, 2), LIGHT)
    places = [color_at(picture.image, x, y) for y in (0, 1) for x in (0, 1)]
    for place, value in zip(places, (0.0, 0.25, -1.0, 0.5), strict=True):
        assert place == expected(value)


def test_one_colour_for_one_answer(qapp: QApplication) -> None:
    pictures = answer_heatmaps(np.array([4.0, -2.0, 0.0]), LIGHT)
    for picture, value in zip(pictures, (1.0, -0.5, 0.0), strict=True):
        assert color_at(picture.image, 0, 0) == expected(value)


def test_one_input_gives_curves(document: Document, session: Session) -> None:
    take(document, session, "sine")
    pictures = line_pictures(session, LIGHT)
    assert [len(column) for column in pictures] == [1, 8, 8, 1]


def test_digits_show_weights_and_the_sample_in_focus(document: Document, session: Session) -> None:
    take(document, session, "digits")
    assert (session.plane, session.line) == (None, None)
    shape = shape_of(document.network, 64)
    pictures = sample_pictures(session, shape, LIGHT)
    assert [len(column) for column in pictures] == [64, 32, 10]
    weights = document.state.parameters[shape.weights[0][3]].reshape(8, 8)
    first = pictures[1][3]
    assert first.full == np.abs(weights).max()
    assert color_at(first.image, 5, 2) == expected(weights[2, 5] / first.full)
    assert session.sample_graph is not None
    scores = np.array([score.data for score in session.sample_graph.scores])
    assert color_at(pictures[2][7].image, 0, 0) == expected(scores[7] / max(1.0, np.abs(scores).max()))


def _describes(panel: NetworkPanel, spot: Spot, text: str) -> bool:
    return text in panel.describe(spot)


@pytest.mark.parametrize("name", ["sine", "iris", "digits"])
def test_the_panel_shows_and_describes_them(
    name: DataName,
    document: Document,
    session: Session,
    show_panel: Callable[[Panel, int, int], None],
    qtbot: QtBot,
) -> None:
    panel = NetworkPanel(document, session)
    show_panel(panel, 700, 400)
    take(document, session, name)
    words = {
        "sine": ("Curve: x itself", "Curve: what it answers along the input"),
        "iris": (
            "petal length · input",
            "petal length and petal width, all other columns at their mean",
        ),
        "digits": ("pixel 1·3 · input", "Picture: its weights"),
    }[name]
    shape = shape_of(document.network, document.data.input_count)
    spots = (shape.spots["x3" if name != "sine" else "x1"], shape.spots["n1"])
    for spot, text in zip(spots, words, strict=True):
        qtbot.waitUntil(partial(_describes, panel, spot, text))
