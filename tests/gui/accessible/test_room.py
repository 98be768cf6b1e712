"""In a window of 1280 by 720 nothing that is written is cut off, in any workspace, panel or dialog.

Also in 200 %: panels become tabs then, and for what still has no room one scrolls.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QLabel,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as WaitedTooLong
from pytestqt.qtbot import QtBot

from gui.errors.problem_box import tell
from gui.errors.words import Reason, Words
from gui.studio_window import StudioWindow
from gui.training.timeline import Timeline
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.magnification import choose_magnification
from tests.gui.accessible.controls import dialogs, is_inner, place_of

#: Pixels that a word may be wider than its place before a letter is cut: side bearings, rounding.
LEEWAY = 2


def shown(root: QWidget) -> Iterator[QWidget]:
    """What is on the screen now, also where one has to scroll for it."""
    return (each for each in root.findChildren(QWidget) if each.isVisible() and not is_inner(each))


def is_cut(widget: QWidget) -> bool:
    """Whether a widget has less room than its words need."""
    if isinstance(widget, ElidedLabel):
        return False
    if isinstance(widget, QLabel):
        return _is_label_cut(widget)
    if isinstance(widget, QComboBox):
        needed = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return needed > widget.width() - 26 + LEEWAY
    if isinstance(widget, QAbstractButton) and widget.text():
        return _is_button_cut(widget)
    return False


def _is_label_cut(label: QLabel) -> bool:
    if not label.text() or label.textFormat() == Qt.TextFormat.RichText:
        return False
    room = label.contentsRect()
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + LEEWAY
    return label.sizeHint().width() > room.width() + LEEWAY


def _is_button_cut(button: QAbstractButton) -> bool:
    if isinstance(button, QCheckBox | QRadioButton):
        return button.width() < button.sizeHint().width() - LEEWAY
    needed = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
    if isinstance(button, QToolButton):
        if button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull():
            return False
        if button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            needed += button.iconSize().width()
    return needed > button.width() + LEEWAY


def is_outside(widget: QWidget) -> bool:
    """Whether it reaches beyond what holds it, where one can't scroll."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return False
    around = parent.parentWidget()
    if isinstance(around, QScrollArea) or isinstance(parent, QScrollArea):
        return False
    room = QRect(-LEEWAY, -LEEWAY, parent.width() + 2 * LEEWAY, parent.height() + 2 * LEEWAY)
    return not room.contains(widget.geometry())


def test_what_is_cut_off_is_found(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(200, 200)
    label = QLabel("words that need more room than this", around)
    label.resize(60, 20)
    assert is_cut(label)
    assert not is_outside(label)
    label.setWordWrap(True)
    assert is_cut(label)
    label.resize(60, 150)
    assert not is_cut(label)
    label.move(150, 0)
    assert is_outside(label)
    button = QToolButton(around)
    button.setText("words that need more room")
    button.resize(40, 20)
    assert is_cut(button)
    button.resize(button.sizeHint())
    assert not is_cut(button)


@pytest.fixture
def large(window: StudioWindow) -> Iterator[StudioWindow]:
    """The window in 200 %: 1280 by 720 pixels of the screen, and half as many to draw in."""
    choose_magnification(200)
    window.resize(640, 360)
    yield window
    choose_magnification(100)


def cut_off(window: StudioWindow, qtbot: QtBot) -> list[str]:
    """Where words are cut off, in all panels of all workspaces."""
    cut: list[str] = []
    seen = 0
    for workspace in window.dock_area.workspaces:
        window.session.show_workspace(workspace.name)
        for dock in window.dock_area.docks:
            if not dock.isHidden():
                window.dock_area.bring_to_front(dock.objectName())
                QApplication.processEvents()
                # why waiting: what has just been shown may ask for more room.
                with suppress(WaitedTooLong):
                    qtbot.waitUntil(lambda dock=dock: not cut_now(window, dock), timeout=1000)  # type: ignore[misc]
                seen += len(list(shown(window)))
                cut += [f"{workspace.name}: {where}" for where in cut_now(window, dock)]
    assert seen > 500
    return list(dict.fromkeys(cut))


def cut_now(window: StudioWindow, dock: QDockWidget) -> list[str]:
    """Where words are cut off now, but for docks behind other tabs, which get their sizes later."""
    docks = window.dock_area.docks
    behind = [each for each in docks if not each.isHidden() and not each.widget().isVisible()]
    return [
        place_of(widget)
        for widget in shown(window)
        if is_cut(widget) or (dock.isAncestorOf(widget) and is_outside(widget))
        if not any(each is widget or each.isAncestorOf(widget) for each in behind)
    ]


def test_nothing_is_cut_off(window: StudioWindow, qtbot: QtBot) -> None:
    assert cut_off(window, qtbot) == []
    assert window.size().toTuple() == (1280, 720)


def test_nothing_is_cut_off_in_large(large: StudioWindow, qtbot: QtBot) -> None:
    assert cut_off(large, qtbot) == []
    assert large.size().toTuple() == (640, 360)
    assert large.devicePixelRatioF() == 2


def test_tab_brings_into_sight_what_is_below_the_edge(large: StudioWindow, qtbot: QtBot) -> None:
    middle = large.centralWidget()
    assert isinstance(middle, QScrollArea)
    timeline = large.findChild(Timeline)
    assert isinstance(timeline, Timeline)
    last = timeline.phases
    assert last.visibleRegion().isEmpty()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    assert middle.horizontalScrollBar().maximum() == 0


def test_nothing_is_cut_off_in_dialogs(window: StudioWindow) -> None:
    assert cut_off_in_dialogs(window, 1280, 720) == []


def test_nothing_is_cut_off_in_large_dialogs(large: StudioWindow) -> None:
    assert cut_off_in_dialogs(large, 640, 360) == []


@pytest.mark.parametrize("times", [1, 40])
def test_an_error_of_which_there_is_much_to_say_fits(large: StudioWindow, times: int) -> None:
    name = "/".join(["a folder with a long name", "a_folder_with_a_long_name"] * 4)
    text = f"The file {name} can't be read. " * times
    box = tell(large, "problem", Words("The project could not be opened.", Reason(text, text), text))
    QApplication.processEvents()
    room = box.screen().availableSize()
    assert box.frameGeometry().width() <= room.width()
    assert box.frameGeometry().height() <= room.height()
    assert [place_of(widget) for widget in shown(box) if is_cut(widget) or is_outside(widget)] == []
    area = box.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert (area.verticalScrollBar().maximum() > 0) is (times > 1)
    box.close()


def cut_off_in_dialogs(window: StudioWindow, width: int, height: int) -> list[str]:
    """Where words are cut off in dialogs, each of which fits on a screen of this size."""
    cut: list[str] = []
    for dialog in dialogs(window):
        dialog.show()
        QApplication.processEvents()
        cut += [place_of(widget) for widget in shown(dialog) if is_cut(widget) or is_outside(widget)]
        assert dialog.width() <= width, dialog.objectName()
        assert dialog.height() <= height, dialog.objectName()
    return cut
