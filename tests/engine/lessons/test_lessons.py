"""Every lesson is played from start to end; each task is done right, and wrong in each foreseen way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.lessons.checking import (
    Verdict,
    check_deed,
    check_number,
    check_option,
    check_state,
    is_right,
)
from engine.lessons.lesson import Lesson
from engine.lessons.reading import FOLDER, read_library
from engine.lessons.situation import Situation
from engine.lessons.tasks import ChoiceTask, DeedTask, NumberTask, PredictTask, StateTask, WrongState
from engine.lessons.wording import filled, texts_of
from tests.engine.lessons.play import after, situations

LIBRARY = read_library()


def test_no_file_is_left_out() -> None:
    assert [str(error) for error in LIBRARY.errors] == []
    assert [each.name for each in LIBRARY.lessons] == sorted(path.stem for path in FOLDER.glob("en/*.md"))


@pytest.mark.parametrize("lesson", LIBRARY.lessons, ids=lambda lesson: lesson.name)
def test_it_can_be_played_from_start_to_end(lesson: Lesson) -> None:
    for step, now in situations(lesson):
        assert filled(step.body, now.read)
        if step.task is not None:
            play(step.task, now)
            assert all(filled(text, now.read) for text in texts_of(step.task))


def play(task: NumberTask | ChoiceTask | PredictTask | StateTask | DeedTask, now: Situation) -> None:
    match task:
        case NumberTask():
            play_number(task, now)
        case StateTask():
            play_state(task, now)
        case DeedTask():
            play_deed(task, now)
        case ChoiceTask():
            play_options(task, now)
        case PredictTask():
            play_options(task, after(task.then, now))


def play_number(task: NumberTask, now: Situation) -> None:
    assert check_number(task, task.answer.number(now.read), now) == Verdict(True, task.explain)
    for wrong in task.wrong:
        verdict = check_number(task, wrong.answer.number(now.read), now)
        assert verdict == Verdict(False, wrong.hint, wrong.setup), wrong.answer.text
        if wrong.setup is not None:
            assert filled(wrong.hint, after(wrong.setup, now).read)


def play_state(task: StateTask, now: Situation) -> None:
    assert not check_state(task, now).right, "it holds before anything was done"
    for wrong in task.wrong:
        shown = _shown(wrong, now)
        assert check_state(task, shown) == Verdict(False, wrong.hint), wrong.when.text
        assert filled(wrong.hint, shown.read)
    done = after(task.solution, now)
    assert check_state(task, done) == Verdict(True, task.explain)
    assert filled(task.explain, done.read)


def play_deed(task: DeedTask, now: Situation) -> None:
    assert not check_deed(task, now).right
    for wrong in task.wrong:
        assert check_deed(task, _shown(wrong, now)) == Verdict(False, wrong.hint), wrong.when.text
    done = replace(now, deeds={task.deed: task.times})
    assert check_deed(task, done) == Verdict(True, task.explain)


def play_options(task: ChoiceTask | PredictTask, now: Situation) -> None:
    assert [is_right(option, now) for option in task.options].count(True) == 1
    for place, option in enumerate(task.options):
        verdict = check_option(task, place, now)
        assert verdict.says == option.say
        shown = after(option.setup, now) if option.setup is not None else now
        assert filled(option.say, shown.read)


def _shown(wrong: WrongState, now: Situation) -> Situation:
    return after(wrong.example, now) if wrong.example is not None else now
