"""A shown network panel and a user who points, clicks and types at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.worker.messages import Prepared
from gui.builder.arrangement import PORT_OFFSET, Arrangement, LinkSpot, NeuronSpot, Spot, curve
from gui.builder.layer_controls import LayerControls
from gui.builder.panel import NetworkPanel
from gui.document.document import Document
from gui.session.session import Session
from gui.session.worker_link import WorkerLink
from gui.widgets.panel import Panel

LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Drag:
    """A press on a widget that is held: moves and the release follow it wherever the mouse goes."""

    def __init__(self, widget: QWidget, place: QPoint, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self._widget = widget
        self._place = place
        QTest.mousePress(widget, LEFT, modifier, place)

    def to(self, point: QPoint) -> Drag:
        """Move to a point of the screen, by a few steps."""
        goal = self._widget.mapFromGlobal(point)
        for step in (0.3, 0.7, 1.0):
            way = QPointF(goal - self._place) * step
            QTest.mouseMove(self._widget, self._place + way.toPoint())
        # why twice: what opens under the pointer has moved by then.
        QTest.mouseMove(self._widget, goal)
        self._place = goal
        return self

    def drop(self) -> None:
        """Release."""
        QTest.mouseRelease(self._widget, LEFT, pos=self._place)


class User:
    """Acts with real mouse and key events only."""

    def __init__(self, qtbot: QtBot, panel: NetworkPanel) -> None:
        self._qtbot = qtbot
        self._panel = panel

    @property
    def viewport(self) -> QWidget:
        return self._panel.view.viewport()

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
        left, start, right, end = self.arrangement.stretches(spot)[0]
        height = float(curve(np.array([0.2]))[0][0])
        y = start + (end - start) * height
        return self._panel.view.mapFromScene(QPointF(left + 0.2 * (right - left), y))

    def point_at(self, spot: Spot) -> None:
        place = self.place_of(spot)
        QTest.mouseMove(self._panel.view.viewport(), place + QPoint(1, 0))
        QTest.mouseMove(self._panel.view.viewport(), place)

    def read_hint(self, spot: Spot, *expected: str) -> None:
        """Point at something and wait until its tooltip says what is expected."""
        self.point_at(spot)
        self._qtbot.waitUntil(lambda: all(text in QToolTip.text() for text in expected))

    def click_at(self, spot: Spot, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.mouseClick(self._panel.view.viewport(), LEFT, modifier, self.place_of(spot))

    def click_at_lane(self, link: LinkSpot) -> None:
        """Click a link over layers where it is above them."""
        left, y, right, _ = self.arrangement.stretches(link)[1]
        place = self._panel.view.mapFromScene(QPointF((left + right) / 2, y))
        QTest.mouseClick(self.viewport, LEFT, pos=place)

    def click_nowhere(self) -> None:
        QTest.mouseClick(self._panel.view.viewport(), LEFT, pos=QPoint(3, 3))

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self._panel.view.setFocus()
        for key in keys:
            QTest.keyClick(self._panel.view, key, modifier)

    def controls(self, layer: int) -> LayerControls:
        return self._panel.strip.controls[layer]

    def click_plus(self, layer: int) -> None:
        QTest.mouseClick(self.controls(layer).plus, LEFT)

    def click_minus(self, layer: int) -> None:
        QTest.mouseClick(self.controls(layer).minus, LEFT)

    def chip(self, name: str) -> QToolButton:
        """One thing of the palette: layer, neuron, tanh, relu, sigmoid or linear."""
        chip = self._panel.header.findChild(QToolButton, f"palette_{name}")
        assert isinstance(chip, QToolButton)
        assert chip.isVisible()
        return chip

    def click_chip(self, name: str) -> None:
        QTest.mouseClick(self.chip(name), LEFT)

    def take(
        self, widget: QWidget, place: QPoint | None = None, modifier: Qt.KeyboardModifier = NO_MODIFIER
    ) -> Drag:
        """Press on something, to drag it."""
        return Drag(widget, widget.rect().center() if place is None else place, modifier)

    def take_spot(self, spot: Spot, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> Drag:
        """Press on a neuron or link."""
        return Drag(self._panel.view.viewport(), self.place_of(spot), modifier)

    def take_port(self, spot: NeuronSpot) -> Drag:
        """Press on the port at a neuron's right edge."""
        side = self.arrangement.columns[spot.column].side
        place = self.place_of(spot) + QPoint(round(side / 2 + PORT_OFFSET), 0)
        return Drag(self._panel.view.viewport(), place)

    def global_of(self, spot: Spot, dx: int = 0, dy: int = 0) -> QPoint:
        """Where something is on the screen."""
        return self._panel.view.viewport().mapToGlobal(self.place_of(spot) + QPoint(dx, dy))

    def between(self, column: int) -> QPoint:
        """The middle of the gap before a column, on the screen."""
        left, right = self.arrangement.gap(column)
        viewport = self._panel.view.viewport()
        place = self._panel.view.mapFromScene(QPointF((left + right) / 2, self.arrangement.height / 2))
        return viewport.mapToGlobal(place)

    def open_menu(self, spot: Spot) -> QMenu:
        """Right click something."""
        return self.open_menu_at(self.place_of(spot))

    def open_menu_at(self, place: QPoint) -> QMenu:
        """Right click somewhere."""
        viewport = self.viewport
        QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=place)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
        QApplication.sendEvent(viewport, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def choose(self, menu: QMenu, name: str) -> None:
        """Click an entry of an open menu, of its submenus too."""
        entry = next(each for each in menu.actions() if each.objectName() == name)
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())

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


def move_on(document: Document, factor: float) -> None:
    """Training goes on to other weights."""
    parameters = document.state.parameters * factor
    document.record_progress(replace(document.state, parameters=parameters), [])
