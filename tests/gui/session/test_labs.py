"""A lab's expression as the session's subject: looked at and stepped through, the network untouched."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from engine.data.prepare import prepare
from engine.expression_graph import ExpressionGraph
from engine.training.events import HandedOver
from engine.training.expression_walk import START
from engine.training.trainer import Trainer
from engine.value import Value
from gui.session.session import Session
from tests.gui.session.conftest import PATIENCE


def lecture(a: float = 2.0, swapped: bool = False) -> ExpressionGraph:
    """L = (a·b + c)·f; or with its sum the other way round."""
    leaves = {"a": Value(a), "b": Value(-3.0), "c": Value(10.0), "f": Value(-2.0)}
    e = leaves["a"] * leaves["b"]
    d = leaves["c"] + e if swapped else e + leaves["c"]
    root = d * leaves["f"]
    return ExpressionGraph(leaves | {"e": e, "d": d, "L": root}, root)


@pytest.fixture
def in_lab(session: Session) -> Session:
    """The session with the graph lab in front, which has published."""
    session.publish("graph", lecture())
    session.show_workspace("graph")
    return session


def subject_of(session: Session) -> object:
    return session.subject


def name_at(session: Session) -> str:
    assert session.subject is not None
    assert session.node is not None
    return session.subject.topology.nodes[session.node].label


def test_the_subject_is_that_of_the_workspace_in_front(session: Session, qtbot: QtBot) -> None:
    graph = lecture()
    session.publish("graph", graph)
    assert subject_of(session) is session.sample_graph
    with qtbot.waitSignals([session.workspace_changed, session.subject_changed, session.numbers_changed]):
        session.show_workspace("graph")
    assert subject_of(session) is graph
    session.show_workspace("neuron")
    assert session.subject is None
    session.show_workspace("network")
    assert subject_of(session) is session.sample_graph


def test_each_workspace_keeps_the_node_that_is_looked_at(session: Session) -> None:
    session.select((0, 2))
    node = session.node
    session.publish("graph", lecture())
    session.show_workspace("graph")
    assert session.node is None
    session.look_at(2)
    assert name_at(session) == "e"
    assert session.selected == (0, 2)
    session.select((0, 1))
    assert name_at(session) == "e"
    session.select((0, 2))
    session.show_workspace("network")
    assert session.node == node


def test_publishing_the_same_shape_keeps_place_and_node(in_lab: Session, qtbot: QtBot) -> None:
    in_lab.look_at(2)
    for _ in range(5):
        in_lab.step("node")
    here = in_lab.position
    in_lab.publish("graph", None)
    assert (in_lab.subject, in_lab.moment, in_lab.position) == (None, None, START)
    with qtbot.waitSignals([in_lab.numbers_changed, in_lab.moment_changed]):
        in_lab.publish("graph", lecture(a=5.0))
    assert (in_lab.position, name_at(in_lab)) == (here, "e")
    assert in_lab.moment is not None
    assert in_lab.moment.numbers.data[0] == 5.0
    in_lab.publish("graph", lecture(swapped=True))
    assert in_lab.node is None
    assert in_lab.expression_walk is not None
    assert in_lab.position == in_lab.expression_walk.position_at(in_lab.expression_walk.length)


def test_stepping_there_and_back_again(in_lab: Session) -> None:
    assert in_lab.moment is None
    in_lab.step("node")
    assert in_lab.position == START._replace(node=1)
    in_lab.step("phase")
    assert in_lab.position == START._replace(phase="backward")
    in_lab.step("node")
    in_lab.step("node")
    assert in_lab.moment is not None
    assert in_lab.moment.event == HandedOver(0, 6, 4, 0, -2.0, 1.0, assigned=False)
    in_lab.step_back("phase")
    assert in_lab.position == START._replace(phase="backward")
    in_lab.step("epoch")
    assert in_lab.moment.complete.all()
    end = in_lab.position
    in_lab.step("node")
    assert in_lab.position == START._replace(node=1)
    in_lab.go_to(end)
    assert in_lab.position == end
    in_lab.step_back("batch")
    assert in_lab.position == START


def test_the_start_is_said_to_be_the_start(in_lab: Session, qtbot: QtBot) -> None:
    in_lab.go_to(START)
    with qtbot.waitSignal(in_lab.said) as said:
        in_lab.step_back("node")
    assert "start" in said.args[0]
    in_lab.show_workspace("slope")
    with qtbot.waitSignal(in_lab.said) as said:
        in_lab.step("node")
    assert "no expression" in said.args[0]


def test_playing_ends_with_the_last_gradient(in_lab: Session, qtbot: QtBot) -> None:
    in_lab.set_play_pace(500.0)
    with qtbot.waitSignal(in_lab.playing_changed, check_params_cb=lambda on: not on):
        in_lab.play()
    assert in_lab.moment is not None
    assert in_lab.moment.complete.all()


def test_another_workspace_ends_playing(in_lab: Session) -> None:
    in_lab.play()
    in_lab.show_workspace("network")
    assert not in_lab.playing


def test_the_walk_of_the_training_stays_where_it_was(session: Session) -> None:
    for _ in range(3):
        session.step("node")
    position, walk, moment = session.position, session.walk, session.moment
    session.publish("graph", lecture())
    session.show_workspace("graph")
    session.step("phase")
    assert session.walk is walk
    assert session.batch_moment is moment
    session.show_workspace("network")
    assert (session.position, session.moment) == (position, moment)


def test_a_training_goes_on_behind_a_lab(session: Session, qtbot: QtBot) -> None:
    expected = session.state
    trainer = Trainer(session.document.network, session.document.training, prepare(session.document.data))
    for _ in range(20):
        expected, _ = trainer.epoch(expected)
    session.set_pace(100.0)
    session.run()
    session.publish("graph", lecture())
    session.show_workspace("graph")
    session.step("node")
    session.document.edit_lab("graph", "Type", text="a = 1")
    assert session.running
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE, check_params_cb=lambda on: not on):
        session.step("phase")
    assert session.position == START._replace(phase="backward")
    assert session.state.same_as(expected)


def test_an_edit_of_a_lab_touches_neither_training_nor_subject(session: Session) -> None:
    session.step("node")
    sample, walk, data = session.sample_graph, session.walk, session.data
    session.document.edit_lab("graph", "Type", text="a = 1")
    session.document.undo_stack.undo()
    assert (session.sample_graph, session.walk, session.data) == (sample, walk, data)


def test_deeds_are_told(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.deed_done) as deed:
        session.note_deed("guessed", 6.0)
    assert deed.args == ["guessed", 6.0]
    with qtbot.waitSignal(session.deed_done) as deed:
        session.step("node")
    assert deed.args == ["stepped", None]
