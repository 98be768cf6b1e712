"""The canvas draws seldom: nothing while hidden, moving artists alone where that is enough."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from matplotlib.artist import Artist
from matplotlib.colors import to_hex
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets import plot_canvas
from gui.widgets.plot_canvas import DRAW_INTERVAL, PlotCanvas
from gui.widgets.theme import DARK, LIGHT, Theme, active_theme, palette_of


class CountingCanvas(PlotCanvas):
    """A line whose height is the number of the update, and counts of what happens."""

    def __init__(self) -> None:
        super().__init__("counting")
        self.updates = self.whole_draws = 0
        self.frame_changes = False
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_ylim(0, 100)
        (self.line,) = self.axes.plot([0, 1], [0, 0], animated=True)
        self.themes: list[Theme] = []
        self.mpl_connect("draw_event", self._count)

    def _count(self, _event: object) -> None:
        self.whole_draws += 1

    def recolor(self, theme: Theme) -> None:
        self.themes.append(theme)

    def update_artists(self) -> bool:
        self.updates += 1
        self.line.set_ydata([self.updates, self.updates])
        return self.frame_changes

    def moving_artists(self) -> Sequence[Artist]:
        return (self.line,)


@pytest.fixture
def canvas(qtbot: QtBot) -> CountingCanvas:
    canvas = CountingCanvas()
    qtbot.addWidget(canvas)
    return canvas


def show(qtbot: QtBot, canvas: CountingCanvas) -> None:
    """Shown, drawn, and calm."""
    canvas.resize(200, 150)
    canvas.show()
    qtbot.waitExposed(canvas)
    qtbot.waitUntil(lambda: canvas.whole_draws > 0)
    qtbot.wait(100)


def test_hidden_canvas_does_nothing(qtbot: QtBot, canvas: CountingCanvas) -> None:
    show(qtbot, canvas)
    canvas.hide()
    before = canvas.updates
    for _ in range(5):
        canvas.refresh()
        qtbot.wait(20)
    assert canvas.updates == before
    canvas.show()
    qtbot.waitUntil(lambda: canvas.updates > before)


def test_canvas_that_is_hidden_before_its_turn_is_not_drawn(
    qtbot: QtBot, canvas: CountingCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plot_canvas, "LONGEST", DRAW_INTERVAL)
    show(qtbot, canvas)
    before = canvas.updates
    canvas.refresh()
    canvas.hide()
    qtbot.wait(100)
    assert canvas.updates == before
    canvas.show()
    qtbot.waitUntil(lambda: canvas.updates > before)


def test_canvas_behind_a_tab_is_not_drawn(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plot_canvas, "LONGEST", DRAW_INTERVAL)
    window, canvas = QMainWindow(), CountingCanvas()
    qtbot.addWidget(window)
    docks = [QDockWidget(), QDockWidget()]
    docks[0].setWidget(canvas)
    docks[1].setWidget(QWidget())
    for dock in docks:
        window.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, dock)
    window.tabifyDockWidget(*docks)
    window.resize(300, 200)
    window.show()
    qtbot.waitExposed(window)
    docks[0].raise_()
    qtbot.waitUntil(lambda: canvas.whole_draws > 0)
    docks[1].raise_()
    qtbot.wait(100)
    before = canvas.updates
    assert canvas.isVisible()
    for _ in range(5):
        canvas.refresh()
        qtbot.wait(40)
    assert canvas.updates == before
    docks[0].raise_()
    qtbot.waitUntil(lambda: canvas.updates > before)


def test_many_refreshes_are_one_draw(qtbot: QtBot, canvas: CountingCanvas) -> None:
    show(qtbot, canvas)
    before = canvas.updates
    for _ in range(1000):
        canvas.refresh()
    qtbot.waitUntil(lambda: canvas.updates > before)
    qtbot.wait(100)
    assert canvas.updates == before + 1


def test_refresh_draws_only_what_moves(qtbot: QtBot, canvas: CountingCanvas) -> None:
    show(qtbot, canvas)
    whole, before = canvas.whole_draws, canvas.updates
    picture = canvas.grab().toImage()
    canvas.refresh()
    qtbot.waitUntil(lambda: canvas.updates > before)
    assert canvas.whole_draws == whole
    assert canvas.grab().toImage() != picture


def test_changed_frame_is_drawn_whole(qtbot: QtBot, canvas: CountingCanvas) -> None:
    show(qtbot, canvas)
    whole = canvas.whole_draws
    canvas.frame_changes = True
    canvas.refresh()
    qtbot.waitUntil(lambda: canvas.whole_draws > whole)


def test_resized_canvas_is_drawn_whole(qtbot: QtBot, canvas: CountingCanvas) -> None:
    show(qtbot, canvas)
    whole = canvas.whole_draws
    canvas.resize(260, 170)
    qtbot.waitUntil(lambda: canvas.whole_draws > whole)
    assert canvas.figure.get_size_inches() * 72 == pytest.approx([260, 170])


def test_theme_change_recolours(qtbot: QtBot, canvas: CountingCanvas) -> None:
    palette = QApplication.palette()
    QApplication.setPalette(palette_of(LIGHT))
    try:
        show(qtbot, canvas)
        whole = canvas.whole_draws
        QApplication.setPalette(palette_of(DARK))
        qtbot.waitUntil(lambda: canvas.whole_draws > whole)
        assert canvas.themes[-1] is DARK
        assert to_hex(canvas.figure.get_facecolor()).upper() == DARK.panel
        assert canvas.grab().toImage().pixelColor(3, 3).isValid()
    finally:
        QApplication.setPalette(palette)


def test_frame_shows_where_the_keyboard_is(qtbot: QtBot, canvas: CountingCanvas) -> None:
    def corner() -> str:
        return str(canvas.grab().toImage().pixelColor(0, 0).name())

    show(qtbot, canvas)
    canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    canvas.clearFocus()
    canvas.activateWindow()
    without = corner()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(canvas.hasFocus)
    assert corner() == active_theme().accent.lower() != without
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert corner() == without


def test_keys_are_left_to_the_window(qtbot: QtBot) -> None:
    class Window(QWidget):
        keys = 0

        def keyPressEvent(self, _event: object) -> None:
            self.keys += 1

    window = Window()
    qtbot.addWidget(window)
    canvas = CountingCanvas()
    canvas.setParent(window)
    QTest.keyClick(canvas, Qt.Key.Key_Q)
    assert window.keys == 1
