"""Every lesson is played in a real document and session: set up, answered right, left without a trace."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from engine.expression import read_expression
from engine.expression_graph import ExpressionGraph
from engine.lessons.attempt import Attempt
from engine.lessons.checking import is_right
from engine.lessons.lesson import Lesson
from engine.lessons.reading import read_library
from engine.lessons.tasks import ChoiceTask, DeedTask, NumberTask, PredictTask, StateTask, Task
from engine.neuron_graph import neuron_values
from gui.document.document import Document
from gui.lessons.course import Course
from gui.session.session import Session

PATIENCE = 20_000
LESSONS = read_library().lessons


def do(task: Task, course: Course, session: Session, qtbot: QtBot) -> None:
    match task:
        case NumberTask():
            course.answer(repr(task.answer.number(course.situation().read)))
        case StateTask():
            course.show_answer()
        case DeedTask():
            for _ in range(task.times):
                session.note_deed(task.deed)
            course.answer(None)
        case ChoiceTask():
            course.answer([is_right(each, course.situation()) for each in task.options].index(True))
        case PredictTask():
            predict(task, course, qtbot)


def wait_for_right(attempt: Attempt, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: attempt.is_right, timeout=PATIENCE)


def predict(task: PredictTask, course: Course, qtbot: QtBot) -> None:
    """Choose; the program does it, and then says which would have been right: choose that."""
    course.answer(0)
    attempt = course.attempt
    assert attempt is not None
    qtbot.waitUntil(lambda: attempt.verdict is not None, timeout=PATIENCE)
    right = [is_right(each, course.situation()) for each in task.options].index(True)
    if right != 0:
        course.answer(right)
        qtbot.waitUntil(lambda: attempt.verdict is not None, timeout=PATIENCE)


@pytest.fixture
def labs(document: Document, session: Session) -> None:
    """What the labs' panels do: publish their expression when it has changed."""

    def publish() -> None:
        built = read_expression(document.labs.graph.text).build(in_pieces=document.labs.graph.in_pieces)
        session.publish("graph", ExpressionGraph(built.names, built.root))
        neuron = neuron_values(document.labs.neuron)
        session.publish("neuron", ExpressionGraph(neuron, neuron["o"]))

    document.changed.connect(publish)
    session.workspace_changed.connect(publish)


@pytest.mark.usefixtures("labs")
@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_a_learner_who_does_all_gets_to_the_end(
    document: Document, session: Session, course: Course, lesson: Lesson, qtbot: QtBot
) -> None:
    own, state = document.project, document.state
    session.set_pace(None)
    course.begin(lesson, 0)
    for place, step in enumerate(lesson.steps):
        assert course.place == place
        if step.setup is not None:
            qtbot.waitUntil(lambda: not course.stage.busy, timeout=PATIENCE)
        if step.task is not None:
            do(step.task, course, session, qtbot)
            attempt = course.attempt
            assert attempt is not None
            wait_for_right(attempt, qtbot)
            assert place in course.progress.of(lesson).solved
        course.next()
    assert course.progress.of(lesson).finished
    assert (document.project, document.state) == (own, state)
