"""A shown network panel and a user who points, clicks and types at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.worker.messages import Prepared
from gui.builder.arrangement import Arrangement, NeuronSpot, Spot, curve
from gui.builder.layer_controls import LayerControls
from gui.builder.panel import NetworkPanel
from gui.document.document import Document
from gui.session.session import Session
from gui.session.worker_link import WorkerLink
from gui.widgets.panel import Panel

LEFT = Qt.MouseButton.LeftButton


class User:
    """Acts with real mouse and key events only."""

    def __init__(self, qtbot: QtBot, panel: NetworkPanel) -> None:
        self._qtbot = qtbot
        self._panel = panel

    @property
    def arrangement(self) -> Arrangement:
        arrangement = self._panel.view.arrangement
        assert arrangement is not None
        return arrangement

    def place_of(self, spot: Spot) -> QPoint:
        """Where a neuron's middle is, or a point on a link near its start, in the viewport."""
        column = self.arrangement.columns[spot.column]
        if isinstance(spot, NeuronSpot):
            return self._panel.view.mapFromScene(QPointF(column.x, column.ys[spot.index]))
        left, right = self.arrangement.gap(spot.column)
        start = self.arrangement.columns[spot.column - 1].ys[spot.source]
        height = float(curve(np.array([0.2]))[0][0])
        y = start + (column.ys[spot.index] - start) * height
        return self._panel.view.mapFromScene(QPointF(left + 0.2 * (right - left), y))

    def point_at(self, spot: Spot) -> None:
        place = self.place_of(spot)
        QTest.mouseMove(self._panel.view.viewport(), place + QPoint(1, 0))
        QTest.mouseMove(self._panel.view.viewport(), place)

    def read_hint(self, spot: Spot, *expected: str) -> None:
        """Point at something and wait until its tooltip says what is expected."""
        self.point_at(spot)
        self._qtbot.waitUntil(lambda: all(text in QToolTip.text() for text in expected))

    def click_at(self, spot: Spot) -> None:
        QTest.mouseClick(self._panel.view.viewport(), LEFT, pos=self.place_of(spot))

    def click_nowhere(self) -> None:
        QTest.mouseClick(self._panel.view.viewport(), LEFT, pos=QPoint(3, 3))

    def press(self, *keys: Qt.Key) -> None:
        self._panel.view.setFocus()
        for key in keys:
            QTest.keyClick(self._panel.view, key)

    def controls(self, layer: int) -> LayerControls:
        return self._panel.strip.controls[layer]

    def click_plus(self, layer: int) -> None:
        QTest.mouseClick(self.controls(layer).plus, LEFT)

    def click_minus(self, layer: int) -> None:
        QTest.mouseClick(self.controls(layer).minus, LEFT)

    def click_header(self, action: str) -> None:
        button = self._panel.header.findChild(QToolButton, f"{action}_button")
        assert button is not None
        QTest.mouseClick(button, LEFT)

    def choose_activation(self, layer: int, name: str) -> None:
        button = self.controls(layer).activation
        menu = button.menu()
        QTimer.singleShot(0, menu, lambda: self._click_in(menu, name))
        QTest.mouseClick(button, LEFT)
        self._qtbot.waitUntil(lambda: not menu.isVisible())

    def _click_in(self, menu: QMenu, name: str) -> None:
        """A click in a menu that opens in a moment (and whose opening blocks whoever asked for it)."""
        if not menu.isVisible():
            QTimer.singleShot(0, menu, lambda: self._click_in(menu, name))
            return
        action = next(each for each in menu.actions() if each.text() == name)
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())

    def color_in(self, spot: NeuronSpot, across: float, down: float) -> QColor:
        """The colour of a heatmap at a share of its width and height."""
        viewport = self._panel.view.viewport()
        side = self.arrangement.columns[spot.column].side
        place = QPointF(self.place_of(spot)) + QPointF((across - 0.5) * side, (down - 0.5) * side)
        return viewport.grab().toImage().pixelColor(place.toPoint())


@pytest.fixture
def waiting_session(document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session whose worker never answers: nothing here needs the process, and it takes seconds."""
    monkeypatch.setattr(WorkerLink, "send", lambda *_: None)
    session = Session(document)
    yield session
    session.close()
    session.deleteLater()


@pytest.fixture
def session(waiting_session: Session, document: Document) -> Session:
    """A session whose data has arrived."""
    waiting_session.worker.answered.emit([Prepared(document.data, prepare(document.data))])
    return waiting_session


@pytest.fixture
def panel(
    document: Document,
    session: Session,
    qtbot: QtBot,
    show_panel: Callable[[Panel, int, int], None],
) -> Iterator[NetworkPanel]:
    """The network panel, shown in the size it has in a large window."""
    panel = NetworkPanel(document, session)
    show_panel(panel, 718, 350)
    qtbot.waitUntil(lambda: panel.scene.heatmap(NeuronSpot(0, 0)) is not None)
    yield panel
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not any(_is_tooltip(each) for each in QApplication.topLevelWidgets()))


@pytest.fixture
def user(qtbot: QtBot, panel: NetworkPanel) -> User:
    return User(qtbot, panel)


def _is_tooltip(widget: QWidget) -> bool:
    return bool(widget.metaObject().className() == "QTipLabel")
