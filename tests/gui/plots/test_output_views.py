"""The Output panel with data of other kinds than two classes in the plane."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.spec import DataName
from engine.suggestions import suggested_project
from engine.worker.messages import Prepared
from gui.document.document import Document
from gui.plots.boundary import DecisionBoundary
from gui.plots.focus_facts import SamplePicture
from gui.plots.legend import SampleLegend
from gui.plots.matrix_view import MatrixView
from gui.plots.output_panel import OutputPanel
from gui.plots.regions import ClassRegions
from gui.plots.scale_legend import ScaleLegend
from gui.session.session import Session
from gui.widgets.panel import Panel
from gui.widgets.theme import active_theme


@pytest.fixture
def panel(document: Document, session: Session, show_panel: Callable[[Panel, int, int], None]) -> OutputPanel:
    panel = OutputPanel(document, session)
    show_panel(panel, 356, 290)
    return panel


def take(document: Document, session: Session, name: DataName, classes: int = 2) -> None:
    """Open a set's suggested project, with its data there at once."""
    project = suggested_project(name, classes)
    document.open_project(project, "open")
    session.worker.answered.emit([Prepared(project.data, prepare(project.data))])


def view_names(panel: OutputPanel) -> list[str]:
    return [panel.views.itemData(place) for place in range(panel.views.count())]


def texts(panel: OutputPanel) -> set[str]:
    return {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("moons", ["plane", "matrix"]),
        ("iris", ["matrix", "plane"]),
        ("breast_cancer", ["answers", "matrix", "plane"]),
        ("sine", ["curve", "answers", "residuals"]),
        ("diabetes", ["answers", "residuals", "plane"]),
        ("digits", ["matrix"]),
    ],
)
def test_each_kind_of_data_has_its_views(
    name: DataName, names: list[str], panel: OutputPanel, document: Document, session: Session
) -> None:
    take(document, session, name)
    assert view_names(panel) == names
    assert panel.views.isVisible() == (len(names) > 1)
    assert panel.canvas.view_name == names[0]
    assert panel.discretize.isVisible() == (names[0] == "plane")


def test_another_view_is_chosen_from_the_box(
    panel: OutputPanel, document: Document, session: Session, qtbot: QtBot
) -> None:
    take(document, session, "iris")
    assert "A click on a cell" in panel.canvas.toolTip()
    panel.views.setFocus()
    qtbot.keyClick(panel.views, Qt.Key.Key_Down)
    assert isinstance(panel.canvas.view, ClassRegions)
    assert "mean" in panel.canvas.toolTip()
    assert panel.discretize.isVisible()
    take(document, session, "moons")
    assert isinstance(panel.canvas.view, DecisionBoundary)
    take(document, session, "iris")
    assert isinstance(panel.canvas.view, ClassRegions)  # remembered for data of this kind


def test_the_plane_of_a_regression_has_a_key_to_its_colors(
    panel: OutputPanel, document: Document, session: Session, qtbot: QtBot
) -> None:
    scale, legend = panel.findChild(ScaleLegend), panel.findChild(SampleLegend)
    assert scale is not None
    assert legend is not None
    cases: tuple[tuple[DataName, set[QWidget]], ...] = (
        ("multi_gauss", {scale}),
        ("sine", {legend}),
        ("iris", set()),
    )
    for name, shown in cases:
        take(document, session, name)
        assert {each for each in (scale, legend) if each.isVisible()} == shown
    take(document, session, "multi_gauss")
    picture, theme = scale.grab().toImage(), active_theme()
    ratio = picture.devicePixelRatio()
    for x, color in ((3, theme.negative), (scale.width() - 4, theme.positive)):
        drawn = picture.pixelColor(round(x * ratio), round(scale.height() / 2 * ratio))
        assert drawn.red() == pytest.approx(QColor(color).red(), abs=12)
        assert drawn.blue() == pytest.approx(QColor(color).blue(), abs=12)


def test_a_click_on_a_cell_walks_through_its_samples(
    panel: OutputPanel, document: Document, session: Session, qtbot: QtBot
) -> None:
    take(document, session, "iris")
    data, view = session.data, panel.canvas.view
    assert data is not None
    assert isinstance(view, MatrixView)
    session.focus_on("test", 0)
    qtbot.waitUntil(lambda: panel.canvas.width() > 100)
    x, y = panel.canvas.position_of(session.focus) if session.focus is not None else (0.0, 0.0)
    seen = []
    cells = []
    panel.canvas.cell_picked.connect(lambda *cell: cells.append(cell))
    for _ in range(len(data.test)):
        QTest.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
        assert session.focus is not None
        assert session.focus.part == "test"
        seen.append(session.focus.index)
    assert len(set(seen)) > 1
    answered, true = view.places(panel.canvas._outlook(data), "test")[0]
    assert set(cells) == {("test", int(true), int(answered))}
    assert {data.test.y[index] for index in seen} == {data.test.y[0]}
    assert seen[-1] in seen[:-1] or len(set(seen)) == len(data.test)


def test_the_facts_name_class_answer_and_probability(
    panel: OutputPanel, document: Document, session: Session
) -> None:
    take(document, session, "iris")
    session.focus_on("train", 5)
    data, subject = session.data, session.sample_graph
    assert data is not None
    assert subject is not None
    scores = np.array([score.data for score in subject.scores])
    powers = np.exp(scores - scores.max())
    names = data.class_names
    expected = {
        names[int(data.train.y[5])],
        names[int(scores.argmax())],
        f"{100 * powers.max() / powers.sum():.1f} %",
    }
    assert expected <= texts(panel)


def test_a_regression_has_target_and_answer(panel: OutputPanel, document: Document, session: Session) -> None:
    take(document, session, "sine")
    assert {"target", "answer", "loss"} <= texts(panel)
    assert "class" not in texts(panel)


def test_a_digit_is_shown_as_a_picture(panel: OutputPanel, document: Document, session: Session) -> None:
    picture = panel.findChild(SamplePicture)
    assert picture is not None
    take(document, session, "digits")
    assert picture.isVisible()
    take(document, session, "moons")
    assert not picture.isVisible()


def test_while_other_data_are_on_their_way_nothing_is_shown(
    panel: OutputPanel, document: Document, session: Session
) -> None:
    assert panel.canvas.view is not None
    document.open_project(suggested_project("iris"), "open")
    assert session.data is None
    assert panel.canvas.view is None
    assert not panel.views.isVisible()
