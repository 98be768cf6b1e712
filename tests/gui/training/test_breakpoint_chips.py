"""The breakpoints in the timeline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from engine.watch_spec import Breakpoint
from gui.document.document import Document
from gui.training.breakpoint_chips import BreakpointChips


def chips(shown: BreakpointChips) -> list[QToolButton]:
    return [each for each in shown.findChildren(QToolButton) if each.objectName().startswith("breakpoint_o")]


def test_a_press_switches_one_off_and_on(document: Document, qtbot: QtBot) -> None:
    shown = BreakpointChips(document)
    qtbot.addWidget(shown)
    shown.show()
    document.edit_watch("One", breakpoints=(Breakpoint(condition="loss < 0.05"),))
    (chip,) = chips(shown)
    assert chip.text() == "● loss < 0.05"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not document.project.watch.breakpoints[0].on
    qtbot.waitUntil(lambda: len(chips(shown)) == 1)
    (chip,) = chips(shown)
    assert chip.text() == "○ loss < 0.05"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert document.project.watch.breakpoints[0].on
    document.undo_stack.undo()
    assert not document.project.watch.breakpoints[0].on


def test_many_are_counted(document: Document, qtbot: QtBot) -> None:
    shown = BreakpointChips(document)
    qtbot.addWidget(shown)
    rest = shown.findChild(QToolButton, "all_breakpoints")
    assert isinstance(rest, QToolButton)
    assert rest.text() == "+ Breakpoint"
    many = tuple(Breakpoint(condition=f"epoch > {number}") for number in range(5))
    document.edit_watch("Five", breakpoints=many)
    assert len(chips(shown)) == 3
    assert rest.text() == "2 more …"
    with qtbot.waitSignal(shown.all_requested):
        qtbot.mouseClick(rest, Qt.MouseButton.LeftButton)
