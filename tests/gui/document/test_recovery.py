"""What is left of unsaved work after a crash, and found by the next start."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import signal
from pathlib import Path

from pytestqt.qtbot import QtBot

from engine.presets import load_preset
from engine.project_file import StoredProject, load_project, save_project
from engine.spec import Project
from gui.document.document import Document
from gui.document.recovery import Origin, Recovery, Rescued
from gui.document.storage import Storage


def test_unsaved_work_is_copied_after_a_change(
    document: Document, storage: Storage, tmp_path: Path, qtbot: QtBot
) -> None:
    recovery = Recovery(document, storage, tmp_path, document)
    document.edit_training("L2", l2=0.25)
    qtbot.waitUntil(recovery.copy.exists, timeout=10_000)
    assert load_project(recovery.copy)[0] == document.project
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: not recovery.copy.exists(), timeout=10_000)
    document.edit_training("L2", l2=0.5)
    recovery.write()
    assert recovery.copy.exists()
    recovery.close()
    assert not recovery.copy.exists()


def test_the_copy_of_a_running_program_is_not_taken(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    recovery = Recovery(document, storage, tmp_path, document)
    document.edit_training("L2", l2=0.25)
    recovery.write()
    other = Recovery(document, storage, tmp_path, document)
    assert other.rescued is None
    assert recovery.copy.exists()
    for each in (recovery, other):
        each.close()


def _work_and_crash(folder: Path, project: Project) -> None:
    document = Document(project)
    storage = Storage(document, document)
    storage.save(folder / "mine.bpstudio")
    recovery = Recovery(document, storage, folder / "recovery", document)
    document.edit_training("L2", l2=0.75)
    recovery.write()
    os.kill(os.getpid(), signal.SIGKILL)


def test_work_of_a_killed_program_is_rescued(
    document: Document, storage: Storage, project: Project, tmp_path: Path
) -> None:
    process = multiprocessing.get_context("spawn").Process(target=_work_and_crash, args=(tmp_path, project))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    process.close()
    mine = tmp_path / "mine.bpstudio"
    (tmp_path / "recovery" / "7.bpstudio").write_text("no project", encoding="utf-8")
    name = next((tmp_path / "recovery").glob("*.name"))
    half = name.with_name(f".{name.name}.abcdefgh.part")
    half.write_bytes(b"killed while it wrote")
    recovery = Recovery(document, storage, tmp_path / "recovery", document)
    assert not half.exists()
    rescued = recovery.rescued
    assert rescued is not None
    assert rescued.stored.project.training.l2 == 0.75
    assert rescued.origin == Origin(mine, hashlib.sha256(mine.read_bytes()).hexdigest())
    beside = Recovery(document, storage, tmp_path / "recovery", document)
    assert beside.rescued is None
    recovery.leave()
    later = Recovery(document, storage, tmp_path / "recovery", document)
    assert later.copy == recovery.copy
    for each in (beside, later):
        each.close()
    assert [path.name for path in (tmp_path / "recovery").iterdir()] == ["7.bpstudio"]


def test_what_was_recovered_is_unsaved_even_where_it_is_what_the_window_opened_with(
    document: Document, storage: Storage, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "mine.bpstudio"
    storage.take_recovered(StoredProject(project, document.state), path, "")
    assert storage.modified
    assert storage.belongs_to_file
    document.edit_training("L2", l2=0.75)
    document.undo_stack.undo()
    assert storage.modified
    storage.save(path)
    assert not storage.modified


def test_another_preset_is_recovered_as_one_that_belongs_to_no_file(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    storage.save(tmp_path / "mine.bpstudio")
    document.open_project(load_preset("xor").project, "Open preset")
    recovery = Recovery(document, storage, tmp_path / "recovery", document)
    recovery.write()
    recovery.leave()
    later = Recovery(document, storage, tmp_path / "recovery", document)
    assert later.rescued is not None
    assert later.rescued.origin == Origin()
    later.close()


def test_each_start_brings_back_what_one_window_left(
    document: Document, storage: Storage, project: Project, tmp_path: Path
) -> None:
    for name in ("a", "b"):
        save_project(tmp_path / f"{name}.bpstudio", project, None)
    first = Recovery(document, storage, tmp_path, document)
    second = Recovery(document, storage, tmp_path, document)
    assert (first.waiting, second.waiting) == (1, 0)
    assert {first.copy.stem, second.copy.stem} == {"a", "b"}
    for each in (first, second):
        assert each.rescued == Rescued(StoredProject(project), Origin())
        each.close()
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_cannot_be_written_is_told_of_once_until_it_can(
    document: Document, storage: Storage, tmp_path: Path
) -> None:
    folder = tmp_path / "recovery"
    recovery = Recovery(document, storage, folder, document)
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    failures: list[Exception] = []
    recovery.failed.connect(failures.append)
    document.edit_training("L2", l2=0.25)
    assert not recovery.write()
    assert not recovery.write()
    assert len(failures) == 1
    folder.mkdir()
    assert recovery.write()
    assert load_project(recovery.copy)[0] == document.project
    recovery.close()
