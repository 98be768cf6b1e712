"""A project that is opened again: its curves are there, its runs, and every earlier moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.project_file import load_with_runs
from engine.training.position import Position
from gui.document.recovery import Recovery
from gui.document.storage import Storage
from gui.runs.run_list import RunList
from gui.session.session import Session

PATIENCE = 30_000


def test_a_reopened_training_can_be_rewound_to_its_start(
    session: Session, qtbot: QtBot, run_to_end: Callable[[Session], None], tmp_path: Path
) -> None:
    document, path = session.document, tmp_path / "a.bpstudio"
    storage = Storage(document, document)
    run_to_end(session)
    session.go_to(Position(7, 2, "forward", 0, 0))
    qtbot.waitUntil(lambda: document.progress.moment == (7, 2), timeout=PATIENCE)
    seventh = session.state
    session.go_to(Position(20, 0, "forward", 0, 0))
    qtbot.waitUntil(lambda: document.progress.moment == (20, 0), timeout=PATIENCE)
    losses = document.history.column("train_loss").copy()
    storage.save(path)
    storage.start_new(document.project)
    storage.take(path, load_with_runs(path), None)
    np.testing.assert_array_equal(document.history.column("train_loss"), losses)
    session.go_to(Position(7, 2, "forward", 0, 0))
    qtbot.waitUntil(lambda: document.progress.moment == (7, 2), timeout=PATIENCE)
    assert session.state.same_as(seventh)
    assert document.history.known_count == 20


def test_after_a_change_by_hand_the_start_is_not_known_any_more(
    session: Session, run_to_end: Callable[[Session], None], tmp_path: Path
) -> None:
    document, path = session.document, tmp_path / "a.bpstudio"
    storage = Storage(document, document)
    run_to_end(session)
    document.edit_training("Penalty", l2=0.5)
    run_to_end(session)
    storage.save(path)
    storage.take(path, load_with_runs(path), None)
    assert len(document.history) == 40
    assert document.checkpoints.first == (40, 0)


def test_of_a_run_without_weights_the_settings_are_taken(
    session: Session, window: QWidget, qtbot: QtBot, run_to_end: Callable[[Session], None], tmp_path: Path
) -> None:
    document, path = session.document, tmp_path / "a.bpstudio"
    storage = Storage(document, document)
    document.edit("Without", document.project.with_changes(keeps_weights=False))
    document.edit_training("Penalty", l2=0.5)
    run_to_end(session)
    document.reset()
    document.edit_training("No penalty", l2=0.0)
    storage.save(path)
    storage.take(path, load_with_runs(path), None)
    runs = RunList(window, document)
    runs.show()
    flags = QItemSelectionModel.SelectionFlag
    runs.table.selectionModel().select(runs.model.index(0, 0), flags.Select | flags.Rows)
    assert runs.restore.text() == "Take its &settings"
    qtbot.mouseClick(runs.restore, Qt.MouseButton.LeftButton)
    assert document.training.l2 == 0.5
    assert document.state.epoch == 0
    assert len(document.history) == 0
    document.undo_stack.undo()
    assert document.training.l2 == 0.0


def test_the_recovery_copy_has_the_runs_too(
    session: Session, run_to_end: Callable[[Session], None], tmp_path: Path
) -> None:
    document = session.document
    recovery = Recovery(document, Storage(document, document), tmp_path, document)
    run_to_end(session)
    document.reset()
    recovery.write()
    (run,) = load_with_runs(recovery.copy).runs
    assert run.state is not None
    assert run.state.epoch == 20
    recovery.close()
