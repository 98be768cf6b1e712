"""Stepping through a training in the window's process: forward and back, by every unit, to the bit."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.training.position import Position
from engine.watch_spec import Breakpoint, WatchSpec
from gui.document.document import Document
from gui.session.session import Session
from gui.session.travel import Unit
from gui.session.visible_steps import Zoom
from tests.gui.session.conftest import PATIENCE, Run, Step, batches, batches_from_start

INNER: tuple[Unit, ...] = ("node", "sample", "phase")


def test_a_training_begins_at_the_first_event(session: Session) -> None:
    assert session.position == Position(0, 0, "forward", 0, 0)
    assert session.walk is None
    assert session.moment is None


@pytest.mark.parametrize("unit", INNER)
def test_small_steps_end_a_batch_at_the_bits_of_the_batch(session: Session, step: Step, unit: Unit) -> None:
    expected = batches(session, 1)[1]
    positions = [session.position]
    while positions[-1][:2] == (0, 0):
        positions.append(step(unit))
    assert session.position == Position(0, 1, "forward", 0, 0)
    assert session.state.same_as(expected)
    order = [
        (each.batch, ["forward", "loss", "zero_grad", "backward", "update"].index(each.phase), *each[3:])
        for each in positions
    ]
    assert order == sorted(set(order))


def test_an_epoch_of_phases_ends_at_the_bits_of_the_epoch(session: Session, step: Step) -> None:
    expected = batches(session, 5)[5]
    while session.position.epoch == 0:
        step("phase")
    assert session.state.same_as(expected)
    assert len(session.document.history) == 1


def test_an_epoch_node_by_node_ends_at_the_bits_of_the_epoch_and_so_does_the_way_back(
    session: Session, step: Step, back: Step
) -> None:
    start, expected = session.state, batches(session, 5)[5]
    there = [session.position]
    while there[-1].epoch == 0:
        there.append(step("node"))
    assert session.state.same_as(expected)
    returned = [session.position]
    while returned[-1] != there[0]:
        returned.append(back("node"))
    assert session.state.same_as(start)
    # why: which sample is looked at decides what one step is, and it moves with the batch.
    assert {each[:3] for each in returned} == {each[:3] for each in there}
    while session.position.epoch == 0:
        step("node")
    assert session.state.same_as(expected)


def test_phases_come_in_their_order(session: Session, step: Step) -> None:
    phases = [session.position.phase]
    for _ in range(5):
        phases.append(step("phase").phase)
    assert phases == ["forward", "loss", "zero_grad", "backward", "update", "forward"]


def test_a_collapsed_neuron_is_one_step_and_an_opened_one_is_several(session: Session, step: Step) -> None:
    focus_on_first_of_batch(session, step)
    collapsed = steps_of_a_forward_pass(session, step)
    session.step_back("batch")
    session.open_groups(frozenset({(0, 0)}))
    opened = steps_of_a_forward_pass(session, step)
    assert collapsed == 5 + len(loss_operations(session))
    assert opened == collapsed - 1 + 5  # w1*x1, w2*x2, two sums and tanh
    session.step_back("batch")
    session.set_zoom(Zoom(loss=True))
    assert steps_of_a_forward_pass(session, step) == 5 + 1


def focus_on_first_of_batch(session: Session, step: Step) -> None:
    step("node")
    assert session.walk is not None
    session.focus_on("train", int(session.walk.samples[0]))
    session.step_back("batch")


def steps_of_a_forward_pass(session: Session, step: Step) -> int:
    count = 0
    while session.position.sample == 0:
        step("node")
        count += 1
    return count


def loss_operations(session: Session) -> list[int]:
    assert session.subject is not None
    nodes = session.subject.topology.nodes
    return [place for place, node in enumerate(nodes) if node.kind == "operation" and node.group is None]


@pytest.mark.parametrize("unit", [*INNER, "batch"])
def test_back_undoes_forward(session: Session, step: Step, back: Step, unit: Unit) -> None:
    step("batch")
    positions, gradients = [session.position], []
    for _ in range(12):
        positions.append(step(unit))
        gradients.append(None if session.moment is None else session.moment.gradients.copy())
    for before, gradient in zip(reversed(positions[:-1]), reversed([None, *gradients[:-1]]), strict=True):
        assert back(unit) == before
        if gradient is not None and session.moment is not None:
            assert np.array_equal(session.moment.gradients, gradient)
    assert session.state.same_as(batches_from_start(session, 1))


def test_back_past_the_start_is_said(session: Session, back: Step, qtbot: QtBot) -> None:
    for unit in (*INNER, "batch", "epoch"):
        with qtbot.waitSignal(session.said) as said:
            back(unit)
        assert "start" in said.args[0]
        assert session.position == Position(0, 0, "forward", 0, 0)


def test_back_over_a_batch_of_another_epoch(session: Session, step: Step, back: Step) -> None:
    step("epoch")
    assert back("node").phase == "update"
    assert session.position[:2] == (0, 4)
    assert session.state.same_as(batches_from_start(session, 4))
    assert step("node") == Position(1, 0, "forward", 0, 0)
    assert session.state.same_as(batches_from_start(session, 5))


def test_an_epoch_back_is_the_start_of_the_epoch_and_then_the_one_before(
    session: Session, step: Step, back: Step
) -> None:
    step("epoch")
    step("epoch")
    step("batch")
    assert back("epoch") == Position(2, 0, "forward", 0, 0)
    assert back("epoch") == Position(1, 0, "forward", 0, 0)
    assert session.state.same_as(batches_from_start(session, 5))


def test_an_edit_in_the_middle_of_a_batch_begins_it_again(session: Session, step: Step, qtbot: QtBot) -> None:
    step("phase")
    start = session.state
    with qtbot.waitSignal(session.said) as said:
        session.document.edit_training("Penalty", l2=0.01)
    assert "begins again" in said.args[0]
    assert session.walk is None
    assert session.state.same_as(start)


def test_running_on_from_the_middle_of_a_batch_ends_at_the_same_bits(
    session: Session, step: Step, run_to_end: Run
) -> None:
    expected = batches(session, 100)[100]
    step("node")
    step("phase")
    run_to_end(session)
    assert session.state.same_as(expected)


def test_the_sample_in_focus_moves_into_the_batch(session: Session, step: Step, qtbot: QtBot) -> None:
    step("node")
    assert session.walk is not None
    assert session.focus is not None
    outside = next(i for i in range(40) if i not in session.walk.samples)
    session.focus_on("train", outside)
    assert session.moment is None
    with qtbot.waitSignal(session.said):
        step("node")
    assert session.moment is not None
    assert session.focus.index == session.walk.samples[0]


def test_a_sample_that_nobody_picked_makes_way_for_the_first_that_teaches(
    session: Session, step: Step
) -> None:
    session.document.edit_training("All at once", batch_size=None)
    step("node")
    assert session.walk is not None
    losses = [session.walk.graph_of(place).root.data for place in range(40)]
    first = next(place for place, loss in enumerate(losses) if loss != 0.0)
    assert session.focus is not None
    assert session.focus.index == session.walk.samples[first]


def test_a_sample_that_was_picked_stays(session: Session, step: Step) -> None:
    session.document.edit_training("All at once", batch_size=None)
    session.focus_on("train", 30)
    step("node")
    assert session.focus is not None
    assert session.focus.index == 30


def test_playing_steps_until_it_is_stopped(session: Session, qtbot: QtBot) -> None:
    session.set_play_pace(200.0)
    session.play()
    assert session.playing
    qtbot.waitUntil(
        lambda: session.position.sample > 2 or session.position.phase != "forward", timeout=PATIENCE
    )
    session.stop_play()
    here = session.position
    qtbot.wait(50)
    assert session.position == here
    assert not session.playing


def test_a_looked_at_node_selects_its_neuron_and_the_other_way_round(session: Session) -> None:
    assert session.subject is not None
    topology = session.subject.topology
    session.select((0, 2))
    assert session.node == topology.output_of((0, 2))
    inner = next(i for i, node in enumerate(topology.nodes) if node.group == (0, 1) and node.op == "*")
    session.look_at(inner)
    assert session.node == inner
    assert session.selected == (0, 1)
    session.look_at(topology.output_of((1, 0)))
    assert session.selected == (1, 0)
    session.look_at(None)
    assert session.node is None


def test_a_step_before_the_data_is_there_says_so(document: Document, qtbot: QtBot) -> None:
    session = Session(document)
    with qtbot.waitSignal(session.said) as said:
        session.step("node")
    assert "loaded" in said.args[0]
    assert session.position == Position(0, 0, "forward", 0, 0)
    session.close()
    session.deleteLater()


def test_playing_stops_at_a_breakpoint(session: Session, qtbot: QtBot) -> None:
    watch = WatchSpec(breakpoints=(Breakpoint(condition="updates >= 2"),))
    session.document.edit("Breakpoint", session.document.project.with_changes(watch=watch))
    session.set_play_pace(1000.0)
    with qtbot.waitSignal(session.halted, timeout=PATIENCE) as halted:
        session.play()
    assert halted.args[0].condition == "updates >= 2"
    assert not session.playing
    assert session.position == Position(0, 2, "forward", 0, 0)
