"""Breakpoints: written, picked, switched, changed, removed, and obeyed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from engine.training.watch import EVENTS, NUMBERS, PARAMETERS, READY
from engine.watch_spec import Breakpoint
from gui.document.document import Document
from gui.session.selection import Selection
from gui.session.session import Session
from gui.watch.breakpoint_list import BreakpointList
from gui.watch.condition_words import ready_conditions
from gui.watch.panel import WatchPanel

PATIENCE = 30_000


@pytest.fixture
def breakpoints(panel: WatchPanel) -> BreakpointList:
    found = panel.findChild(BreakpointList)
    assert isinstance(found, BreakpointList)
    return found


def conditions(document: Document) -> list[tuple[str, bool]]:
    return [(each.condition, each.on) for each in document.project.watch.breakpoints]


def write(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def rows(breakpoints: BreakpointList) -> QListWidget:
    found = breakpoints.findChild(QListWidget)
    assert isinstance(found, QListWidget)
    return found


def test_a_condition_is_written(breakpoints: BreakpointList, document: Document, qtbot: QtBot) -> None:
    write(qtbot, breakpoints.field, "loss < 0.05 and epoch >= 3")
    assert conditions(document) == [("loss < 0.05 and epoch >= 3", True)]
    assert breakpoints.field.text() == ""
    assert rows(breakpoints).count() == 1
    document.undo_stack.undo()
    assert conditions(document) == []
    assert not rows(breakpoints).isVisible()


def test_what_does_not_parse_says_where_and_stays(
    breakpoints: BreakpointList, document: Document, qtbot: QtBot
) -> None:
    write(qtbot, breakpoints.field, "epoch > 3 and los < 2")
    assert conditions(document) == []
    assert breakpoints.error.isVisible()
    assert breakpoints.error.text() == "At 15: There is no 'los'. Did you mean loss?"
    assert breakpoints.field.text() == "epoch > 3 and los < 2"
    assert breakpoints.field.cursorPosition() == 14
    qtbot.keyClick(breakpoints.field, Qt.Key.Key_End)
    qtbot.keyClick(breakpoints.field, Qt.Key.Key_0)
    assert not breakpoints.error.isVisible()


def test_an_empty_condition_is_explained(breakpoints: BreakpointList, qtbot: QtBot) -> None:
    add = breakpoints.findChild(QPushButton, "add_breakpoint")
    assert isinstance(add, QPushButton)
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    assert "Write one, such as loss < 0.05." in breakpoints.error.text()


def test_ready_made_conditions_can_be_picked(breakpoints: BreakpointList, document: Document) -> None:
    pick = breakpoints.findChild(QToolButton, "pick_breakpoint")
    assert isinstance(pick, QToolButton)
    entries = pick.menu().actions()
    assert [entry.text() for entry in entries] == [title for _, title in ready_conditions()]
    assert [entry.toolTip() for entry in entries] == [condition for condition, _ in ready_conditions()]
    entries[0].trigger()
    entries[0].trigger()
    assert conditions(document) == [(READY[0], True)]


def test_space_switches_and_delete_removes(
    breakpoints: BreakpointList, document: Document, qtbot: QtBot
) -> None:
    document.edit_watch(
        "Two", breakpoints=(Breakpoint(condition="epoch > 5"), Breakpoint(condition="loss < 1"))
    )
    shown = rows(breakpoints)
    shown.setFocus()
    shown.setCurrentRow(1)
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert conditions(document) == [("epoch > 5", True), ("loss < 1", False)]
    assert document.undo_stack.undoText() == "Breakpoint off"
    qtbot.keyClick(shown, Qt.Key.Key_Delete)
    assert conditions(document) == [("epoch > 5", True)]
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert conditions(document) == [("epoch > 5", True), ("loss < 1", True)]


def test_a_row_is_changed_in_place(breakpoints: BreakpointList, document: Document, qtbot: QtBot) -> None:
    document.edit_watch("One", breakpoints=(Breakpoint(condition="epoch > 5"),))
    shown = rows(breakpoints)
    shown.setFocus()
    shown.setCurrentRow(0)
    for text in ("epoch > 7", "epoch >"):
        shown.editItem(shown.item(0))
        editor = shown.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        qtbot.keyClicks(editor, text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: shown.findChild(QLineEdit) is None)
        assert conditions(document) == [("epoch > 7", True)]
    assert breakpoints.error.isVisible()
    assert shown.item(0).text() == "epoch > 7"


def test_a_click_on_the_box_switches(breakpoints: BreakpointList, document: Document, qtbot: QtBot) -> None:
    document.edit_watch("One", breakpoints=(Breakpoint(condition="epoch > 5"),))
    shown = rows(breakpoints)
    row = shown.visualItemRect(shown.item(0))
    qtbot.mouseClick(
        shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 12, row.center().y())
    )
    assert conditions(document) == [("epoch > 5", False)]


def test_training_stops_where_it_says(document: Document, session: Session, qtbot: QtBot) -> None:
    document.edit_watch("Stop", breakpoints=(Breakpoint(condition="epoch >= 7"),))
    session.set_pace(None)
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE, check_params_cb=lambda on: not on):
        session.run()
    assert session.state.epoch == 7


def test_a_breakpoint_that_is_added_while_training_counts(
    document: Document, session: Session, qtbot: QtBot
) -> None:
    document.edit_training("Longer", epochs=100_000)
    session.set_pace(100.0)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 2, timeout=PATIENCE)
    goal = session.state.epoch + 50
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE, check_params_cb=lambda on: not on):
        document.edit_watch("Stop", breakpoints=(Breakpoint(condition=f"epoch >= {goal}"),))
    assert session.state.epoch == goal


def test_what_is_selected_can_be_inserted(
    breakpoints: BreakpointList, document: Document, session: Session, qtbot: QtBot
) -> None:
    insert = breakpoints.findChild(QToolButton, "insert_selected")
    assert isinstance(insert, QToolButton)
    assert not insert.isEnabled()
    name = document.network.layers[0].neurons[0].name or ""
    session.choose(Selection(links=(("x1", name),)))
    qtbot.mouseClick(insert, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(breakpoints.field, " > 2 and grad_")
    session.choose(Selection(neurons=(name,)))
    qtbot.mouseClick(insert, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(breakpoints.field, " < 1")
    qtbot.keyClick(breakpoints.field, Qt.Key.Key_Return)
    assert conditions(document) == [(f'w("x1", "{name}") > 2 and grad_b("{name}") < 1', True)]


def test_the_tooltip_tells_the_language(breakpoints: BreakpointList) -> None:
    tip = breakpoints.field.toolTip()
    for name in (*NUMBERS, *PARAMETERS, *EVENTS):
        assert name in tip
