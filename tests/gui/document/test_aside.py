"""While something else is shown, what the user made is kept, saved and recovered, and comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from engine.presets import load_preset
from engine.project_file import load_project
from engine.spec import LabsSpec
from gui.document.document import Document
from gui.document.recovery import Recovery
from gui.document.storage import Storage

OTHER = load_preset("xor").project


def test_labs_and_network_are_kept_apart(document: Document) -> None:
    own = document.project
    labs = LabsSpec().slope.with_changes(h=0.125)
    document.put_aside(labs=True, network=False)
    document.show("Lesson", own.with_changes(labs=own.labs.with_changes(slope=labs)), fresh=False)
    document.edit_training("Own edit", l2=0.5)
    assert not document.replaces_training
    assert document.own[0] == own.with_changes(training=document.training)
    document.put_aside(labs=False, network=True)
    document.show("Lesson", OTHER.with_changes(labs=document.labs), fresh=True)
    document.edit_training("Edit of the lesson", l2=0.25)
    assert document.replaces_training
    assert document.own[0].training.l2 == 0.5
    document.bring_back("Leave")
    assert document.project.labs == own.labs
    assert document.training.l2 == 0.5
    assert document.network == own.network
    count = document.undo_stack.count()
    document.bring_back("Leave")
    assert document.undo_stack.count() == count


def test_a_lesson_that_begins_with_ones_own_does_not_keep_what_is_made_in_it(document: Document) -> None:
    own, state = document.project, document.state
    document.put_aside(labs=True, network=True)
    document.bring_back("Leave")
    assert not document.undo_stack.count()
    document.put_aside(labs=True, network=True)
    slope = own.labs.slope.with_changes(h=0.125)
    document.edit("Edit of the lesson", own.with_changes(labs=own.labs.with_changes(slope=slope)))
    document.edit_training("Edit of the lesson", l2=0.25)
    document.bring_back("Leave")
    assert document.project == own
    assert document.state is state


def test_what_is_saved_and_recovered_is_ones_own(document: Document, tmp_path: Path) -> None:
    storage = Storage(document)
    recovery = Recovery(document, storage, tmp_path / "recovery")
    document.edit_training("Own edit", l2=0.5)
    own = document.project
    document.put_aside(labs=True, network=True)
    document.show("Lesson", OTHER, fresh=True)
    assert storage.modified
    recovery.write()
    assert load_project(recovery.copy)[0] == own
    file = tmp_path / "own.bpstudio"
    storage.save(file)
    assert load_project(file)[0] == own
    assert not storage.modified
    document.bring_back("Leave")
    assert document.project == own
    assert not storage.modified
    recovery.close()
    for part in (recovery, storage):
        part.deleteLater()


def test_what_is_done_where_undo_has_led_back_is_ones_own(document: Document, tmp_path: Path) -> None:
    storage = Storage(document)
    document.edit_training("Own edit", l2=0.5)
    storage.save(tmp_path / "own.bpstudio")
    document.put_aside(labs=False, network=True)
    document.show("Lesson", OTHER, fresh=True)
    document.edit_training("Edit of the lesson", l2=0.25)
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.own == (document.project, document.state)
    assert not storage.modified
    document.record_progress(replace(document.state, epoch=1), [])
    assert document.own[1] is document.state
    assert storage.modified
    document.edit_training("Own edit again", l2=0.125)
    assert document.own == (document.project, document.state)
    document.bring_back("Leave")
    assert document.training.l2 == 0.125
    assert document.undo_stack.undoText() == "Own edit again"
    storage.deleteLater()


def test_redo_leads_to_the_lesson_again_and_leaves_ones_own_aside(document: Document) -> None:
    own = document.project
    document.put_aside(labs=False, network=True)
    document.show("Lesson", OTHER, fresh=True)
    lesson = document.project
    document.undo_stack.undo()
    document.undo_stack.redo()
    document.edit_training("Edit of the lesson", l2=0.25)
    assert document.own[0] == own
    document.undo_stack.undo()
    assert document.project == lesson
    document.bring_back("Leave")
    assert document.project == own


def test_undo_leads_on_through_ones_own_steps(document: Document, tmp_path: Path) -> None:
    storage = Storage(document)
    document.edit_training("First", l2=0.5)
    first = document.project
    document.edit_training("Second", l2=0.25)
    second = document.project
    storage.save(tmp_path / "own.bpstudio")
    document.put_aside(labs=False, network=True)
    document.show("Lesson", OTHER, fresh=True)
    lesson, stack = document.project, document.undo_stack
    stack.undo()
    stack.undo()
    assert document.own[0] is document.project is first
    assert storage.modified
    stack.redo()
    assert document.own[0] is document.project is second
    stack.redo()
    assert document.project is lesson
    assert document.own[0] == second
    stack.undo()
    stack.undo()
    document.edit_training("Instead", l2=0.125)
    assert document.own == (document.project, document.state)
    document.bring_back("Leave")
    assert document.training.l2 == 0.125
    storage.deleteLater()


def test_what_was_trained_before_redo_is_ones_own(document: Document) -> None:
    document.put_aside(labs=False, network=True)
    document.show("Lesson", OTHER, fresh=True)
    document.undo_stack.undo()
    document.record_progress(replace(document.state, epoch=3), [])
    trained = document.state
    document.undo_stack.redo()
    assert document.state is not trained
    assert document.own[1] is trained
    document.bring_back("Leave")
    assert document.state is trained
