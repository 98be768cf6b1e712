"""The timeline: it says where training stands, and goes to any other moment by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from engine.spec import LayerSpec
from engine.training.position import PHASES, Position
from engine.watch_spec import Breakpoint
from gui.document.document import Document
from gui.session.session import Session
from gui.training.phase_words import phase_sentence
from gui.training.rewind_slider import RewindSlider
from gui.training.run_actions import RunActions
from gui.training.timeline import Timeline

PATIENCE = 30_000
SAMPLES, BATCHES, EPOCHS = 8, 5, 20
Run = Callable[[Session], None]


@pytest.fixture
def timeline(qtbot: QtBot, document: Document, session: Session) -> Timeline:
    timeline = Timeline(document, session, RunActions(session, session))
    qtbot.addWidget(timeline)
    timeline.resize(1280, 80)
    timeline.show()
    return timeline


def words(timeline: Timeline) -> str:
    label = timeline.findChild(QLabel, "position")
    assert isinstance(label, QLabel)
    return label.text()


def spot(track: RewindSlider, place: float) -> QPoint:
    return QPoint(round(track.x_of(int(place))), track.height() // 2)


def drag(qtbot: QtBot, track: RewindSlider, *places: int) -> None:
    button = Qt.MouseButton.LeftButton
    qtbot.mousePress(track, button, pos=spot(track, places[0]))
    for place in places[1:]:
        qtbot.mouseMove(track, spot(track, place))
    qtbot.mouseRelease(track, button, pos=spot(track, places[-1]))


def arrive(qtbot: QtBot, session: Session, position: Position) -> None:
    qtbot.waitUntil(lambda: session.position == position and not session.stepping, timeout=PATIENCE)


def test_it_says_what_is_finished(
    timeline: Timeline, document: Document, session: Session, run_to_end: Run
) -> None:
    assert words(timeline) == "0 of 20 epochs · 0 of 5 batches · ready"
    run_to_end(session)
    assert words(timeline) == "20 of 20 epochs · 0 of 5 batches · paused"
    document.edit_training("Nothing", l2=-1.0)
    assert "at least 0" in timeline.message.text()


def test_inside_a_batch_it_counts_from_one(timeline: Timeline, session: Session) -> None:
    session.step("sample")
    assert words(timeline) == "epoch 1 · batch 1 of 5 · forward · sample 2 of 8"
    session.step("phase")
    assert words(timeline) == "epoch 1 · batch 1 of 5 · forward · done"
    for phase in ("loss", "zero_grad"):
        session.step("phase")
        assert words(timeline) == f"epoch 1 · batch 1 of 5 · {phase} · done"
    session.step("sample")
    assert words(timeline) == "epoch 1 · batch 1 of 5 · backward · sample 2 of 8"
    session.step("phase")
    assert words(timeline) == "epoch 1 · batch 1 of 5 · backward · done"
    count = session.document.project.parameter_count
    session.step_back("phase")
    session.go_to(Position(0, 0, "update", 0, 3))
    assert words(timeline) == f"epoch 1 · batch 1 of 5 · update · 3 of {count} parameters"


def test_the_penalty_is_named(timeline: Timeline, document: Document, session: Session) -> None:
    document.edit_training("Penalty", l2=0.1)
    session.go_to(Position(0, 0, "backward", SAMPLES, 0))
    assert words(timeline) == "epoch 1 · batch 1 of 5 · backward · penalty"


def test_dragging_to_an_earlier_epoch(
    timeline: Timeline, session: Session, run_to_end: Run, qtbot: QtBot
) -> None:
    run_to_end(session)
    final = session.state
    drag(qtbot, timeline.epochs, 20, 15, 7)
    arrive(qtbot, session, Position(7, 0, "forward", 0, 0))
    assert words(timeline) == "7 of 20 epochs · 0 of 5 batches · paused"
    drag(qtbot, timeline.epochs, 7, 20)
    arrive(qtbot, session, Position(20, 0, "forward", 0, 0))
    assert session.state.same_as(final)


def test_a_drag_previews_before_it_goes_there(
    timeline: Timeline, session: Session, run_to_end: Run, qtbot: QtBot
) -> None:
    run_to_end(session)
    qtbot.mousePress(timeline.epochs, Qt.MouseButton.LeftButton, pos=spot(timeline.epochs, 11))
    assert words(timeline) == "11 of 20 epochs · 0 of 5 batches"
    assert session.state.epoch == EPOCHS
    qtbot.keyClick(timeline.epochs, Qt.Key.Key_Escape)
    qtbot.mouseRelease(timeline.epochs, Qt.MouseButton.LeftButton, pos=spot(timeline.epochs, 11))
    assert session.state.epoch == EPOCHS
    assert timeline.epochs.value() == EPOCHS
    assert words(timeline) == "20 of 20 epochs · 0 of 5 batches · paused"


def test_resting_is_enough(timeline: Timeline, session: Session, run_to_end: Run, qtbot: QtBot) -> None:
    run_to_end(session)
    qtbot.mousePress(timeline.epochs, Qt.MouseButton.LeftButton, pos=spot(timeline.epochs, 4))
    arrive(qtbot, session, Position(4, 0, "forward", 0, 0))
    qtbot.mouseRelease(timeline.epochs, Qt.MouseButton.LeftButton, pos=spot(timeline.epochs, 4))
    assert session.state.epoch == 4


@pytest.mark.parametrize(
    ("key", "epoch"),
    [
        (Qt.Key.Key_Left, 19),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_PageDown, 18),
    ],
)
def test_keys_move_through_the_epochs(
    timeline: Timeline, session: Session, run_to_end: Run, qtbot: QtBot, key: Qt.Key, epoch: int
) -> None:
    run_to_end(session)
    timeline.epochs.setFocus()
    qtbot.keyClick(timeline.epochs, key)
    arrive(qtbot, session, Position(epoch, 0, "forward", 0, 0))
    qtbot.keyClick(timeline.epochs, Qt.Key.Key_End)
    qtbot.keyClick(timeline.epochs, Qt.Key.Key_Return)
    arrive(qtbot, session, Position(EPOCHS, 0, "forward", 0, 0))


def test_what_was_never_trained_is_out_of_reach(timeline: Timeline, session: Session, qtbot: QtBot) -> None:
    track = timeline.epochs
    assert track.reach == (0, 0)
    drag(qtbot, track, 12, 14)
    assert session.position == Position(0, 0, "forward", 0, 0)
    assert track.value() == 0
    assert "not been trained" in track.tip_at(track.x_of(12))


def test_batches_can_be_gone_to(timeline: Timeline, session: Session, run_to_end: Run, qtbot: QtBot) -> None:
    run_to_end(session)
    drag(qtbot, timeline.epochs, 20, 6)
    arrive(qtbot, session, Position(6, 0, "forward", 0, 0))
    drag(qtbot, timeline.batches, 0, 3)
    arrive(qtbot, session, Position(6, 3, "forward", 0, 0))
    assert words(timeline) == "6 of 20 epochs · 3 of 5 batches · paused"


def test_one_batch_needs_no_track(timeline: Timeline, document: Document) -> None:
    assert timeline.batches.isVisible()
    document.edit_training("All at once", batch_size=None)
    assert not timeline.batches.isVisible()
    assert timeline.phases.isVisible()


def test_a_press_on_a_phase_goes_into_the_batch(timeline: Timeline, session: Session, qtbot: QtBot) -> None:
    bar = timeline.phases
    backward = bar.box(PHASES.index("backward"))
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(backward.left()) + 2, 10))
    arrive(qtbot, session, Position(0, 0, "backward", 0, 0))
    forward = bar.box(0)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(forward.left()) + 1, 10))
    arrive(qtbot, session, Position(0, 0, "forward", 0, 0))


def test_half_way_along_a_phase(timeline: Timeline, session: Session, qtbot: QtBot) -> None:
    qtbot.mouseClick(
        timeline.phases, Qt.MouseButton.LeftButton, pos=timeline.phases.box(0).center().toPoint()
    )
    arrive(qtbot, session, Position(0, 0, "forward", SAMPLES // 2, 0))


def test_arrows_walk_the_events_of_a_batch(timeline: Timeline, session: Session, qtbot: QtBot) -> None:
    session.step("phase")
    bar = timeline.phases
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    qtbot.keyClick(bar, Qt.Key.Key_Return)
    arrive(qtbot, session, Position(0, 0, "zero_grad", 0, 0))


def test_going_back_while_training_runs_pauses_first(
    timeline: Timeline, document: Document, session: Session, qtbot: QtBot
) -> None:
    document.edit_training("Longer", epochs=100_000)
    session.set_pace(None)
    session.run()
    qtbot.waitUntil(lambda: session.state.epoch > 10, timeout=PATIENCE)
    timeline.epochs.setFocus()
    qtbot.keyClick(timeline.epochs, Qt.Key.Key_Home)
    qtbot.keyClick(timeline.epochs, Qt.Key.Key_Return)
    arrive(qtbot, session, Position(0, 0, "forward", 0, 0))
    assert not session.running


def test_each_phase_is_explained(timeline: Timeline) -> None:
    for number, phase in enumerate(PHASES):
        tip = timeline.phases.tip_at(timeline.phases.box(number).center().x())
        assert tip == phase_sentence(phase)
        assert tip.startswith(phase)


def test_a_breakpoint_that_stops_is_named(
    timeline: Timeline, document: Document, session: Session, run_to_end: Run
) -> None:
    document.edit_watch("Stop", breakpoints=(Breakpoint(condition="epoch >= 4"),))
    run_to_end(session)
    assert session.state.epoch == 4
    assert timeline.message.text() == "After batch 5 of epoch 4 this became true: epoch >= 4"


def test_a_long_step_shows_how_far_it_is_and_can_be_cancelled(
    timeline: Timeline, document: Document, session: Session, qtbot: QtBot
) -> None:
    wide = LayerSpec(size=24, activation="tanh")
    document.edit_network("Wide", layers=(wide, wide, LayerSpec(size=1, activation="linear")))
    document.edit_training("All at once", batch_size=None)
    bar = timeline.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert not bar.isVisible()
    end = Position(0, 0, "update", 0, 0)
    session.go_to(end)
    qtbot.waitUntil(lambda: session.stepping, timeout=PATIENCE)
    cancel = timeline.findChild(QToolButton, "cancel")
    assert isinstance(cancel, QToolButton)
    cancel.defaultAction().trigger()
    assert not session.stepping
    assert Position(0, 0, "forward", 0, 0).key < session.position.key < end.key
    assert not bar.isVisible()


def test_a_bug_leaves_its_mark(timeline: Timeline, document: Document, qtbot: QtBot) -> None:
    mark = timeline.findChild(QToolButton, "bug_mark")
    assert isinstance(mark, QToolButton)
    assert not mark.isVisible()
    document.edit_training("Bug", bugs=("assigned_grad",))
    assert mark.isVisible()
    with qtbot.waitSignal(timeline.bugs_requested):
        qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)


def test_progress_is_shown_only_when_it_takes_long(
    timeline: Timeline, session: Session, qtbot: QtBot
) -> None:
    bar = timeline.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    session.stepping_changed.emit(True)
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)
    session.step_progress.emit(0.5)
    assert bar.value() == bar.maximum() // 2
    session.stepping_changed.emit(False)
    assert not bar.isVisible()
