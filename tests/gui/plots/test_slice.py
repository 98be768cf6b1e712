"""The slice of data with many columns: which two vary, and what all others are held at."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from engine.spec import Project
from engine.suggestions import suggested_project
from engine.training.sample_graph import sample_graph
from gui.document.document import Document
from gui.document.settings import Settings
from gui.plots.boundary import PlaneView
from gui.plots.output_panel import OutputPanel
from gui.session.plane import RESOLUTION, Slice
from gui.session.session import Session
from gui.widgets.panel import Panel


@pytest.fixture
def project() -> Project:
    return suggested_project("iris")


@pytest.fixture
def panel(document: Document, session: Session, show_panel: Callable[[Panel, int, int], None]) -> OutputPanel:
    panel = OutputPanel(document, session)
    show_panel(panel, 356, 300)
    choose(panel.views, "plane")
    return panel


def choose(chooser: QComboBox, text: str) -> None:
    """By the keyboard, as a user without a mouse does."""
    place = chooser.findText(text)
    assert place >= 0, [chooser.itemText(row) for row in range(chooser.count())]
    chooser.setFocus()
    while chooser.currentIndex() != place:
        QTest.keyClick(chooser, Qt.Key.Key_Down if chooser.currentIndex() < place else Qt.Key.Key_Up)


def assert_answers_are_those_of_the_slice(session: Session, held: np.ndarray) -> None:
    plane, document = session.plane, session.document
    assert plane is not None
    for at in (0, RESOLUTION**2 - 7):
        x = held.copy()
        x[list(plane.shown)] = plane.extent.grid(RESOLUTION)[at]
        graph = sample_graph(document.network, document.training, session.state.parameters, x, 0.0)
        scores = [layer.ravel()[at] for layer in plane.answers(session.state.parameters)[-1]]
        np.testing.assert_allclose(scores, [score.data for score in graph.scores], atol=1e-9)


def test_other_columns_and_other_numbers_for_the_rest(panel: OutputPanel, session: Session) -> None:
    data, plane = session.data, session.plane
    assert data is not None
    assert plane is not None
    assert panel.slice.isVisible()
    assert (panel.slice.across.currentText(), panel.slice.up.currentText()) == plane.names
    choose(panel.slice.across, "sepal length")
    choose(panel.slice.up, "petal width")
    plane, view = session.plane, panel.canvas.view
    assert plane is not None
    assert isinstance(view, PlaneView)
    names = data.feature_names
    assert [names[column] for column in plane.shown] == ["sepal length", "petal width"]
    assert view.shown == plane.shown
    assert view.axes.get_xlabel() == "sepal length"
    assert_answers_are_those_of_the_slice(session, data.train.x.mean(axis=0))
    choose(panel.slice.held, "rest: focus")
    session.focus_on("test", 3)
    assert_answers_are_those_of_the_slice(session, data.test.x[3])
    assert "sample in focus" in panel.canvas.toolTip()
    choose(panel.slice.held, "rest: mean")
    assert_answers_are_those_of_the_slice(session, data.train.x.mean(axis=0))


def test_the_same_column_twice_exchanges_them(panel: OutputPanel, session: Session) -> None:
    assert session.plane is not None
    first, second = session.plane.names
    choose(panel.slice.up, first)
    assert session.plane.names == (second, first)


def test_views_and_slice_are_remembered(panel: OutputPanel, session: Session, qtbot: QtBot) -> None:
    session.show_slice(Slice(("sepal length", "petal width"), "focus"))
    settings = Settings()
    settings.looks = panel.looks()
    settings.save()
    session.show_slice(Slice())
    choose(panel.views, "matrix")
    panel.recall(Settings().looks)
    assert session.slice == Slice(("sepal length", "petal width"), "focus")
    assert panel.canvas.view_name == "plane"
    assert panel.views.currentText() == "plane"
    panel.recall({"slice_x": "nobody", "slice_y": "else", "view_matrix_plane": "nonsense", "slice_held": "?"})
    assert session.plane is not None
    assert session.data is not None
    assert session.plane.shown == session.data.shown
    assert panel.views.currentText() == "matrix"


def test_a_narrow_header_has_a_menu_for_its_boxes(panel: OutputPanel, qtbot: QtBot) -> None:
    dock = panel.parentWidget()
    assert dock is not None
    assert panel.test_points.isVisible()
    assert panel.show_menu.isHidden()
    dock.resize(300, 300)
    qtbot.waitUntil(lambda: panel.width() < 310)
    assert panel.test_points.isHidden()
    assert panel.show_menu.isVisible()
    entry = panel.show_menu.entries[panel.test_points]
    panel.show_menu.menu().aboutToShow.emit()
    assert entry.isChecked()
    entry.trigger()
    assert not panel.canvas.test_shown


def test_a_long_name_ends_in_dots_where_there_is_no_room(panel: OutputPanel, qtbot: QtBot) -> None:
    assert panel.slice.across.currentText() == "petal length"
    wide, narrow = (400, "petal length"), (70, "…")
    for width, end in (wide, narrow):
        panel.slice.across.setFixedWidth(width)
        shown = panel.slice.across.shown_text()
        assert shown.endswith(end)
        assert panel.slice.across.fontMetrics().horizontalAdvance(shown) < width
    assert not panel.slice.across.grab().isNull()
