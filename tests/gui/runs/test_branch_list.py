"""The list of branches, used by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.training.position import Position
from gui.runs.branch_list import BranchList
from gui.session.session import Session

PATIENCE = 30_000


@pytest.fixture
def branches(session: Session, window: QWidget) -> BranchList:
    dialog = BranchList(window, session.document)
    dialog.show()
    return dialog


def test_it_says_so_when_there_is_only_one_way(branches: BranchList) -> None:
    assert branches.empty.isVisible()
    assert not branches.take_up.isEnabled()


def test_a_way_that_was_left_can_be_taken_up_again_and_undone(
    branches: BranchList, session: Session, qtbot: QtBot, run_to_end: Callable[[Session], None]
) -> None:
    run_to_end(session)
    end = session.state
    session.go_to(Position(4, 0, "forward", 0, 0))
    qtbot.waitUntil(lambda: session.state.epoch == 4, timeout=PATIENCE)
    here = session.state
    session.document.edit_training("Penalty", l2=0.01)
    assert branches.table.isVisible()
    shown = [branches.table.model().index(0, column).data() for column in range(3)]
    assert shown == ["1", "4", "20"]
    qtbot.mouseClick(branches.take_up, Qt.MouseButton.LeftButton)
    assert session.state.same_as(end)
    assert session.document.training.l2 == 0.0
    qtbot.keyClick(branches, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.state.same_as(here)
    assert session.document.training.l2 == 0.01


def test_a_branch_can_be_forgotten(
    branches: BranchList, session: Session, qtbot: QtBot, run_to_end: Callable[[Session], None]
) -> None:
    run_to_end(session)
    session.step_back("epoch")
    qtbot.waitUntil(lambda: session.state.epoch == 19, timeout=PATIENCE)
    session.document.edit_training("Penalty", l2=0.01)
    qtbot.mouseClick(branches.forget, Qt.MouseButton.LeftButton)
    assert branches.empty.isVisible()
    assert len(session.document.branches) == 0
