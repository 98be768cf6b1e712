"""A course through a lesson: what is set up, what is right, and that nothing of one's own is lost."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from engine.lessons.lesson import Lesson
from gui.document.document import Document
from gui.document.storage import Storage
from gui.lessons.course import Course
from gui.session.session import Session

PATIENCE = 30_000


def test_entering_a_step_is_one_edit_and_leaving_brings_all_back(
    document: Document,
    session: Session,
    course: Course,
    lesson: Lesson,
    run_to_end: Callable[[Session], None],
) -> None:
    run_to_end(session)
    document.edit_lab("slope", "h", h=0.25)
    own, state, epochs = document.project, document.state, len(document.history)
    storage = Storage(document)
    undoable = document.undo_stack.count()
    course.begin(lesson)
    shown = [session.workspace]
    assert document.labs.slope.inputs == {"x": 2.0}
    assert document.undo_stack.count() == undoable + 1
    course.go_to(3)
    shown.append(session.workspace)
    assert document.project.preset == "xor"
    assert document.own == (own, state)
    assert not storage.modified
    session.show_workspace("graph")
    course.leave()
    assert [*shown, session.workspace] == ["slope", "network", "network"]
    assert (document.project, document.state) == (own, state)
    assert len(document.history) == epochs
    assert course.lesson is None
    document.undo_stack.undo()
    assert document.project.preset == "xor"
    storage.deleteLater()


def test_a_file_that_is_opened_ends_the_lesson(document: Document, course: Course, lesson: Lesson) -> None:
    course.begin(lesson)
    document.load(document.own[0], None)
    assert course.lesson is None
    assert document.own[0] == document.project


def test_the_way_on_is_never_locked_and_where_one_was_is_kept(
    document: Document, course: Course, lesson: Lesson
) -> None:
    course.begin(lesson)
    course.next()
    course.next()
    assert (course.place, course.was_set_up) == (2, False)
    course.back()
    assert course.place == 1
    course.leave()
    assert course.progress.of(lesson).step == 1
    course.begin(lesson)
    assert course.place == 1
    course.go_to(3)
    assert course.is_last
    course.next()
    assert course.lesson is None
    assert course.progress.of(lesson).finished
    assert course.progress.of(lesson).step == 0


def test_a_number_is_checked_and_a_foreseen_one_gets_its_hint(course: Course, lesson: Lesson) -> None:
    course.begin(lesson)
    attempt = course.attempt
    assert attempt is not None
    assert course.text_at_start(lesson.steps[0].body).startswith("At $x = 2$")
    for typed, says in [("8", "That is how steep it is."), ("1", ""), ("nine", None), ("9,0", "It is 9.")]:
        course.answer(typed)
        verdict = attempt.verdict
        assert (None if verdict is None else course.text(verdict.says)) == says
    assert attempt.is_right
    assert course.progress.of(lesson).solved == (0,)


def test_what_is_brought_about_is_seen_at_once(
    document: Document, course: Course, lesson: Lesson, qtbot: QtBot
) -> None:
    course.begin(lesson, 1)
    attempt = course.attempt
    assert attempt is not None
    course.answer(None)
    assert attempt.verdict is not None
    assert course.text(attempt.verdict.says) == "It is 0.5."
    with qtbot.waitSignal(course.judged):
        document.edit_lab("slope", "h", h=0.05)
    assert attempt.is_right


def test_the_answer_is_brought_about_on_demand(
    document: Document, course: Course, lesson: Lesson, qtbot: QtBot
) -> None:
    course.begin(lesson, 1)
    course.show_answer()
    assert document.labs.slope.h == 0.01
    attempt = course.attempt
    assert attempt is not None
    qtbot.waitUntil(lambda: attempt.is_right)


def test_a_prediction_is_judged_by_what_the_program_then_does(
    document: Document, course: Course, lesson: Lesson, qtbot: QtBot
) -> None:
    course.begin(lesson, 2)
    attempt = course.attempt
    assert attempt is not None
    for option, right in [(0, False), (1, True)]:
        course.answer(option)
        qtbot.waitUntil(lambda: attempt.verdict is not None)
        assert document.labs.slope.h == -0.01
        assert attempt.is_right == right


def test_it_trains_where_a_step_says_so_and_counts_deeds(
    document: Document, session: Session, course: Course, lesson: Lesson, qtbot: QtBot
) -> None:
    session.set_pace(None)
    course.begin(lesson, 3)
    qtbot.waitUntil(lambda: document.state.epoch == 2 and not course.stage.busy, timeout=PATIENCE)
    attempt = course.attempt
    assert attempt is not None
    course.answer(None)
    assert attempt.verdict is not None
    assert attempt.verdict.says == "Not even once."
    session.note_deed("guessed")
    session.note_deed("guessed", 3.0)
    qtbot.waitUntil(lambda: attempt.is_right)
    assert attempt.verdict is not None
    assert course.text(attempt.verdict.says) == "Epoch 2."


def test_whoever_undoes_the_setup_can_have_it_again(
    document: Document, course: Course, lesson: Lesson
) -> None:
    own = document.project
    course.begin(lesson)
    document.undo_stack.undo()
    assert document.project == own
    course.set_up_again()
    assert document.labs.slope.inputs == {"x": 2.0}
    course.leave()
    assert document.project == own
