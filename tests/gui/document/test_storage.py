"""The document's file: open, save, modified or not."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.presets import load_preset
from engine.project_file import load_project, load_with_runs, save_project
from engine.runs.fitting import Shortened
from engine.runs.kept import MOST_RUNS
from engine.suggestions import with_set
from engine.training.state import EpochMetrics
from gui.document.document import Document
from gui.document.file_version import FileVersion
from gui.document.run_edits import write_note
from gui.document.storage import Storage


def train_a_little(document: Document) -> None:
    state = replace(document.state, parameters=document.state.parameters + 1.0, epoch=1)
    document.record_progress(state, [EpochMetrics(0, 0.5, 0.5, 0.9, 0.6, 0.8, 1.0)])


def test_what_is_saved_comes_back(document: Document, storage: Storage, tmp_path: Path) -> None:
    path = tmp_path / "moons.bpstudio"
    assert not storage.modified
    document.edit_training("L2", l2=0.25)
    train_a_little(document)
    assert storage.modified
    project, state = document.project, document.state
    storage.save(path)
    assert storage.path == path
    assert not storage.modified
    document.reset()
    assert storage.modified
    storage.take(path, load_with_runs(path), FileVersion.of(path))
    assert document.project == project
    assert document.state.same_as(state)
    assert not document.undo_stack.canUndo()
    np.testing.assert_array_equal(document.history.column("train_loss"), [0.5])


def test_saving_goes_on_where_no_lock_can_be_had(
    document: Document, storage: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> str:
        raise FileNotFoundError("no usable temporary directory")

    monkeypatch.setattr(tempfile, "gettempdir", refuse)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "not there"))
    path = tmp_path / "moons.bpstudio"
    assert storage.save(path)
    assert storage.path == path
    assert load_project(path)[0] == document.project


def test_training_goes_on_after_opening(document: Document, storage: Storage, tmp_path: Path) -> None:
    train_a_little(document)
    storage.save(tmp_path / "a.bpstudio")
    storage.take(tmp_path / "a.bpstudio", load_with_runs(tmp_path / "a.bpstudio"), None)
    metrics = EpochMetrics(1, 0.4, 0.4, 0.9, 0.6, 0.8, 1.0)
    document.record_progress(replace(document.state, epoch=2), [metrics])
    np.testing.assert_array_equal(document.history.column("train_loss"), [0.5, 0.4])
    assert [run.epochs for run in document.runs.all()] == [1]


def test_undo_back_to_what_was_saved_is_not_modified(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    storage.save(tmp_path / "a.bpstudio")
    document.edit_training("L2", l2=0.25)
    assert storage.modified
    document.undo_stack.undo()
    assert not storage.modified


@pytest.mark.parametrize("changes", [{"parameters": np.full(17, np.nan)}, {"loss_sum": np.inf}])
def test_a_training_that_diverged_is_saved_without_its_weights(
    document: Document, storage: Storage, tmp_path: Path, changes: dict[str, object]
) -> None:
    document.record_progress(replace(document.state, **changes), [])  # type: ignore[arg-type]
    storage.save(tmp_path / "diverged.bpstudio")
    project, stored = load_project(tmp_path / "diverged.bpstudio")
    assert project == document.project
    assert stored is None


def test_another_preset_does_not_go_into_the_file(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    storage.save(tmp_path / "mine.bpstudio")
    assert storage.belongs_to_file
    document.open_project(load_preset("xor").project, "Open preset")
    assert not storage.belongs_to_file
    document.undo_stack.undo()
    assert storage.belongs_to_file


def test_another_set_still_belongs_to_the_file_but_not_after_another_preset(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    document.load(load_preset("two-moons").project, None)
    storage.save(tmp_path / "mine.bpstudio")
    document.edit("Choose data set", with_set(document.project, "circle"))
    assert document.project.preset is None
    assert storage.belongs_to_file
    storage.save(tmp_path / "mine.bpstudio")
    document.open_project(load_preset("xor").project, "Open preset")
    document.edit("Choose data set", with_set(document.project, "spiral"))
    assert not storage.belongs_to_file
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert storage.belongs_to_file


def test_runs_come_back_with_the_project(document: Document, storage: Storage, tmp_path: Path) -> None:
    path = tmp_path / "runs.bpstudio"
    train_a_little(document)
    trained, project = document.state, document.project
    document.edit_training("L2", l2=0.5)
    document.reset()
    document.edit_training("Other", optimizer="adam")
    train_a_little(document)
    document.runs.write_note(document.runs.all()[0], "much penalty, “L2”")
    document.runs.show(document.runs.all()[0], True)
    storage.save(path)
    storage.start_new(project)
    assert document.runs.all() == ()
    storage.take(path, load_with_runs(path), FileVersion.of(path))
    assert not storage.modified
    first, present = document.runs.all()
    assert (first.number, first.note, first.shown) == (1, "much penalty, “L2”", True)
    assert (present.number, present.is_of(document.progress)) == (2, True)
    assert (first.project.training.l2, first.project.training.optimizer) == (0.5, "sgd")
    document.go_to_run(first)
    assert document.state.same_as(trained)
    assert document.training.l2 == 0.5
    np.testing.assert_array_equal(document.history.column("train_loss"), [0.5])
    document.reset()
    train_a_little(document)
    assert document.runs.present(document.project, document.progress).number == 3


def test_a_project_without_weights_keeps_the_curves_of_its_runs(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    document.edit("Without", document.project.with_changes(keeps_weights=False))
    train_a_little(document)
    document.reset()
    train_a_little(document)
    storage.save(tmp_path / "a.bpstudio")
    stored = load_with_runs(tmp_path / "a.bpstudio")
    assert [(run.number, run.state, run.start) for run in stored.runs] == [(1, None, None)]
    storage.take(tmp_path / "a.bpstudio", stored, None)
    assert document.state.epoch == 0
    document.go_to_run(document.runs.all()[0])
    assert document.state.same_as(Document(document.project).state)


def test_without_weights_the_note_on_the_present_run_is_saved_too(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    path = tmp_path / "a.bpstudio"
    document.edit("Without", document.project.with_changes(keeps_weights=False))
    train_a_little(document)
    write_note(document, document.runs.present(document.project, document.progress), "mine")
    storage.save(path)
    storage.take(path, load_with_runs(path), FileVersion.of(path))
    assert [(run.note, run.progress) for run in document.runs.all()] == [("mine", None)]
    assert document.state.epoch == 0


def test_a_full_list_of_runs_and_the_present_one_can_be_opened_and_gone_on_with(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    path = tmp_path / "a.bpstudio"
    for _ in range(MOST_RUNS):
        train_a_little(document)
        document.reset()
    train_a_little(document)
    for _ in range(2):
        storage.save(path)
        storage.take(path, load_with_runs(path), FileVersion.of(path))
        assert len(load_with_runs(path).runs) == MOST_RUNS + 1
        document.reset()
        train_a_little(document)
        assert len(document.runs.all()) == MOST_RUNS


def test_runs_that_are_not_saved_are_unsaved_changes(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    train_a_little(document)
    storage.save(tmp_path / "a.bpstudio")
    document.reset()
    document.undo_stack.undo()
    assert not storage.modified
    document.runs.write_note(document.runs.all()[0], "good")
    assert storage.modified
    storage.save(tmp_path / "a.bpstudio")
    assert not storage.modified
    document.undo_stack.redo()
    storage.save(tmp_path / "a.bpstudio")
    document.runs.remove(document.runs.all()[0])
    assert storage.modified


def test_a_lesson_s_trainings_do_not_go_into_the_file(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    train_a_little(document)
    storage.save(tmp_path / "a.bpstudio")
    document.put_aside(labs=True, network=True)
    document.show("Lesson", load_preset("circle").project, fresh=True)
    train_a_little(document)
    document.show("Lesson", load_preset("circle").project, fresh=True)
    train_a_little(document)
    assert not storage.modified
    storage.save(tmp_path / "a.bpstudio")
    document.bring_back("Leave")
    assert not storage.modified
    assert len(document.runs.all()) == 3
    stored = load_with_runs(tmp_path / "a.bpstudio")
    assert [(run.number, run.present) for run in stored.runs] == [(1, True)]


def test_a_run_that_was_rewound_is_stored_at_its_latest(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    project, start = document.project, document.state
    for epoch in (1, 2):
        state = replace(document.state, parameters=start.parameters + epoch, epoch=epoch, updates=epoch)
        document.checkpoints.add(project, state)
        document.record_progress(state, [EpochMetrics(epoch - 1, 0.5, 0.5, 0.9, None, None, 1.0)])
    document.rewind(project, start)
    document.reset()
    storage.save(tmp_path / "a.bpstudio")
    run = load_with_runs(tmp_path / "a.bpstudio").runs[0]
    assert run.state is not None
    assert (run.state.epoch, len(run.history)) == (2, 2)
    assert run.start is not None
    np.testing.assert_array_equal(run.start, start.parameters)


def test_what_has_no_room_is_told(
    document: Document, storage: Storage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    train_a_little(document)
    document.reset()
    monkeypatch.setattr("gui.document.storage.save_project", partial(save_project, most_bytes=10))
    with qtbot.waitSignal(storage.shortened) as told:
        storage.save(tmp_path / "a.bpstudio")
    assert told.args == [Shortened(whole=1)]
    assert load_with_runs(tmp_path / "a.bpstudio").runs == ()
