"""Zoom, pan and the first look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.graph.painting import READABLE
from gui.graph.scene import GraphScene
from gui.graph.view import NOTCH, GraphView
from tests.gui.graph.conftest import Show


def _content(view: GraphView) -> QPoint:
    scene = view.scene()
    assert isinstance(scene, GraphScene)
    return view.mapFromScene(scene.content.center())


def _wheel(view: GraphView, at: QPoint, angle: QPoint, fingers: QPoint | None = None) -> None:
    event = QWheelEvent(
        QPointF(at), QPointF(view.viewport().mapToGlobal(at)), fingers or QPoint(), angle,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_a_small_graph_is_shown_whole_and_no_larger_than_life(show: Show) -> None:
    view = show(2, 1)
    scene = view.scene()
    assert isinstance(scene, GraphScene)
    assert view.zoom <= 1.0
    shown = view.mapToScene(view.viewport().rect()).boundingRect()
    assert shown.contains(scene.content)


def test_a_large_graph_starts_readable_at_its_left_end(show: Show) -> None:
    view = show(16, 16, 16, 16, 1)
    assert view.zoom >= READABLE
    first = min(view.scene().cards.values(), key=lambda card: card.pos().x())  # type: ignore[attr-defined]
    assert view.viewport().rect().contains(view.mapFromScene(first.pos()))


def test_fit_shows_everything(show: Show) -> None:
    view = show(16, 16, 16, 16, 1)
    view.fit()
    scene = view.scene()
    assert isinstance(scene, GraphScene)
    assert view.mapToScene(view.viewport().rect()).boundingRect().contains(scene.content)


def test_the_wheel_zooms_at_the_pointer(show: Show) -> None:
    view = show(8, 8, 1)
    before, at = view.zoom, QPoint(200, 100)
    under = view.mapToScene(at)
    _wheel(view, at, QPoint(0, 120))
    assert view.zoom == pytest.approx(before * NOTCH)
    moved = view.mapFromScene(under) - at
    assert moved.manhattanLength() <= 3


def test_zoom_has_limits(show: Show) -> None:
    view = show(2, 1)
    for _ in range(40):
        view.zoom_by(2.0)
    assert view.zoom == pytest.approx(4.0)
    for _ in range(40):
        view.zoom_by(0.5)
    assert view.zoom == pytest.approx(0.02)


def test_two_fingers_pan(show: Show) -> None:
    view = show(8, 8, 1)
    zoom, before = view.zoom, _content(view)
    _wheel(view, QPoint(200, 100), QPoint(0, 60), QPoint(0, 30))
    assert view.zoom == zoom
    assert _content(view) - before == QPoint(0, 30)


def test_dragging_pans_and_picks_nothing(show: Show, qtbot: QtBot) -> None:
    view = show(8, 8, 1)
    before = _content(view)
    picked: list[object] = []
    view.picked.connect(picked.append)
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(300, 150))
    for step in (20, 40, 60):
        QTest.mouseMove(port, QPoint(300 + step, 150 + step // 2))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(360, 180))
    assert _content(view) - before == QPoint(60, 30)
    assert picked == []
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert picked == [None]


def test_the_first_look_follows_the_size_until_the_user_moves(show: Show) -> None:
    view = show(2, 2, 1)
    zoom = view.zoom
    view.resize(700, 300)
    assert view.zoom < zoom
    view.zoom_by(NOTCH)
    zoom = view.zoom
    view.resize(790, 300)
    assert view.zoom == zoom


def test_what_is_revealed_is_in_view(show: Show) -> None:
    view = show(16, 16, 16, 16, 1)
    for card in view.scene().cards.values():  # type: ignore[attr-defined]
        area = card.frame.translated(card.pos())
        view.reveal(area)
        assert view.mapToScene(view.viewport().rect()).boundingRect().contains(area)
