"""Presenter mode: one key makes everything large and shows the panels wanted; again, all is as before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QToolButton
from pytestqt.qtbot import QtBot

from gui.document.settings import Settings
from gui.presenter.choices import PresenterChoices
from gui.presenter.dialog import PresenterDialog
from gui.session.workspace import WorkspaceName
from gui.studio_window import StudioWindow
from gui.widgets.magnification import magnification

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def as_large_as_before() -> Iterator[None]:
    """After each test, when the window is closed."""
    yield
    assert magnification() == 100


@pytest.fixture
def window(studio: StudioWindow) -> StudioWindow:
    return studio


def shown(window: StudioWindow) -> set[str]:
    return {dock.objectName() for dock in window.dock_area.docks if not dock.isHidden()}


def places(window: StudioWindow) -> dict[str, QRect]:
    return {each.objectName(): each.geometry() for each in window.dock_area.docks if each.isVisible()}


def press(window: StudioWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key)
    QApplication.processEvents()


def click(box: QCheckBox) -> None:
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def test_one_key_enlarges_everything_and_brings_it_back(qtbot: QtBot, window: StudioWindow) -> None:
    area, canvas = window.dock_area, window.output_panel.canvas
    area.dock("loss").hide()
    area.resizeDocks([area.dock("data")], [330], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    before, size, font = places(window), window.geometry(), window.font()
    assert canvas.figure.dpi == 72
    leave = window.findChild(QToolButton, "leave_presenting")
    assert isinstance(leave, QToolButton)
    assert not leave.isVisible()
    press(window, Qt.Key.Key_F12)
    assert magnification() == 150
    assert window.isFullScreen()
    assert leave.isVisible()
    assert window.devicePixelRatioF() == canvas.devicePixelRatioF() == 1.5
    qtbot.waitUntil(lambda: canvas.figure.dpi == 108)
    assert shown(window) == {"network", "graph", "output", "loss", "why"}
    press(window, Qt.Key.Key_Escape)
    assert window.isFullScreen()
    press(window, Qt.Key.Key_F12)
    assert magnification() == 100
    assert not window.isFullScreen()
    assert window.font() == font
    assert window.geometry() == size
    qtbot.waitUntil(lambda: places(window) == before)
    qtbot.waitUntil(lambda: canvas.figure.dpi == 72)


def test_panels_are_chosen_for_each_workspace_also_while_presenting(
    qtbot: QtBot, window: StudioWindow
) -> None:
    press(window, Qt.Key.Key_F12)
    window.presenting.chooser.trigger()
    dialog = window.findChild(PresenterDialog)
    assert isinstance(dialog, PresenterDialog)
    boxes = {each.objectName(): each for each in dialog.findChildren(QCheckBox)}
    assert "present_slope_slope" not in boxes
    for name in ("network", "graph", "output"):
        assert boxes[f"present_network_{name}"].isChecked()
        click(boxes[f"present_network_{name}"])
    click(boxes["present_network_loss"])
    assert shown(window) == {"why"}
    assert not boxes["present_network_why"].isEnabled()
    click(boxes["present_network_data"])
    assert shown(window) == {"why", "data"}
    size = dialog.findChild(QComboBox, "presenter_size")
    assert isinstance(size, QComboBox)
    size.setFocus()
    QTest.keyClick(size, Qt.Key.Key_End)
    size.activated.emit(size.currentIndex())
    assert magnification() == 200
    dialog.close()
    window.session.show_workspace("graph")
    assert shown(window) == {"graph_lab", "graph", "why"}
    leave = window.findChild(QToolButton, "leave_presenting")
    assert isinstance(leave, QToolButton)
    qtbot.mouseClick(leave, LEFT)
    assert magnification() == 100
    assert not window.presenting.presenter.isChecked()
    window.session.show_workspace("network")
    assert {"data", "training", "network", "graph", "output", "loss", "why"} <= shown(window)


@pytest.mark.parametrize(("chosen", "stays"), [(150, 150), (125, 125), (100, 100)])
def test_a_size_chosen_in_preferences_while_presenting_stays(
    window: StudioWindow, chosen: int, stays: int
) -> None:
    press(window, Qt.Key.Key_F12)
    assert magnification() == 150
    window.preferences.choose_size(chosen)
    press(window, Qt.Key.Key_F12)
    assert magnification() == stays
    window.preferences.choose_size(100)


def test_closing_while_presenting_loses_no_arrangement(window: StudioWindow) -> None:
    window.dock_area.dock("loss").hide()
    geometry, plain = window.geometry(), window.dock_area.arrangements()
    press(window, Qt.Key.Key_F12)
    assert window.dock_area.arrangements() == plain
    window.close()
    assert magnification() == 100
    assert window.geometry() == geometry
    assert not window.isFullScreen()
    assert window.dock_area.arrangements()["network"] == plain["network"]


def test_without_full_screen_and_where_qt_cannot_enlarge(
    window: StudioWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    window.session.said.connect(said.append)
    monkeypatch.setattr("gui.presenting.choose_magnification", lambda _size: False)
    window.presenting.choices.choose_full_screen(False)
    press(window, Qt.Key.Key_F12)
    assert not window.isFullScreen()
    assert "Preferences" in said[-1]
    press(window, Qt.Key.Key_F12)
    assert {"data", "training"} <= shown(window)


def test_what_was_chosen_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    there: dict[WorkspaceName, frozenset[str]] = {
        "network": frozenset({"network", "output", "data"}),
        "slope": frozenset({"slope"}),
    }
    choices, settings = PresenterChoices(there), Settings(tmp_path / "settings.ini")
    choices.recall(settings)
    assert (choices.size, choices.full_screen) == (150, True)
    assert choices.panels["network"] == {"network", "output"}
    choices.choose_size(175)
    choices.choose_full_screen(False)
    choices.choose_panel("network", "output", False)
    choices.choose_panel("network", "network", False)
    assert choices.panels["network"] == {"network"}
    choices.remember(settings)
    again = PresenterChoices(there)
    again.recall(Settings(tmp_path / "settings.ini"))
    assert (again.size, again.full_screen) == (175, False)
    assert again.panels == choices.panels
    settings.keep_presented_panels("network", ["gone"])
    again.recall(settings)
    assert again.panels["network"] == {"network"}
    for each in (choices, again):
        each.deleteLater()
