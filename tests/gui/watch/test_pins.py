"""Pinned numbers: pinned from the selection, followed while training runs, rewound with it."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from engine.training.position import Position
from engine.watch_spec import Pin
from gui.document.document import Document
from gui.session.selection import Selection
from gui.session.session import Session
from gui.watch.course import MOST, Course
from gui.watch.curve import Curve
from gui.watch.panel import WatchPanel
from gui.watch.pin_row import PinRow
from gui.watch.pinned import now, pin, title_of
from gui.watch.recorder import Recorder
from gui.widgets.numbers import signed
from gui.widgets.theme import active_theme

PATIENCE = 30_000


def neuron(document: Document, layer: int, place: int) -> str:
    return document.network.layers[layer].neurons[place].name or ""


def test_a_course_keeps_its_order_and_its_bound() -> None:
    course = Course()
    for time in (0.0, 1.0, 2.0, 1.0, 1.5):
        course.add(time, 10 * time, -time)
    assert course.times == [0.0, 1.0, 1.5, 2.0]
    assert course.data == [0.0, 10.0, 15.0, 20.0]
    assert course.until(1.5) == 3
    course.keep(1.0, 1.5)
    assert course.grads == [-1.0, -1.5]
    for time in range(2, 3 * MOST):
        course.add(float(time), 0.0, 0.0)
    assert len(course) <= MOST
    assert course.times[-1] == 3 * MOST - 1


def test_the_selection_is_pinned_and_unpinned(
    panel: WatchPanel, document: Document, session: Session, qtbot: QtBot
) -> None:
    button = panel.findChild(QPushButton, "pin_selected")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    name = neuron(document, 0, 1)
    session.choose(Selection(neurons=(name,)))
    assert button.text() == "Pin answer of 1·2"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    session.choose(Selection(links=(("x1", name),)))
    assert button.text() == "Pin w(x₁ → 1·2)"
    (action,) = panel.actions_for_menu()
    action.trigger()
    assert list(document.project.watch.pins) == [Pin(target=name), Pin(source="x1", target=name)]
    assert not pin(document, ("x1", name))
    first, second = panel.findChildren(PinRow)
    remove = first.findChild(QToolButton)
    assert isinstance(remove, QToolButton)
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert list(document.project.watch.pins) == [Pin(source="x1", target=name)]
    document.undo_stack.undo()
    assert len(document.project.watch.pins) == 2
    assert second.isVisible()


def test_a_parameter_is_followed(
    panel: WatchPanel, document: Document, session: Session, run_to_end: Callable[[Session], None]
) -> None:
    name = neuron(document, 0, 0)
    pin(document, ("", name))
    (shown,) = document.project.watch.pins
    recorder = panel.findChild(Recorder)
    assert isinstance(recorder, Recorder)
    start = float(session.state.parameters[document.place_of(("", name)) or 0])
    run_to_end(session)
    course = recorder.courses[shown]
    assert (course.times[0], course.data[0]) == (0.0, start)
    assert course.times[-1] == 20.0
    place = document.place_of(("", name)) or 0
    assert course.data[-1] == session.state.parameters[place]
    assert course.grads[-1] == session.state.gradients[place]
    (row,) = panel.findChildren(PinRow)
    texts = [label.text() for label in row.findChildren(QLabel)]
    assert f"{signed(course.data[-1])}  ∂ {signed(course.grads[-1])}" in texts


def test_rewinding_keeps_the_course_until_it_is_changed(
    panel: WatchPanel,
    document: Document,
    session: Session,
    qtbot: QtBot,
    run_to_end: Callable[[Session], None],
) -> None:
    pin(document, ("", neuron(document, 0, 0)))
    (shown,) = document.project.watch.pins
    recorder = panel.findChild(Recorder)
    assert isinstance(recorder, Recorder)
    run_to_end(session)
    session.go_to(Position(5, 0, "forward", 0, 0))
    qtbot.waitUntil(lambda: session.state.epoch == 5, timeout=PATIENCE)
    assert recorder.now == 5.0
    assert recorder.courses[shown].times[-1] == 20.0
    document.edit_training("Another rate", l2=0.01)
    assert recorder.courses[shown].times[-1] == 5.0


def test_while_one_steps_the_moment_is_shown(document: Document, session: Session, qtbot: QtBot) -> None:
    name = neuron(document, 0, 0)
    place = document.place_of(("", name)) or 0
    pin(document, ("", name))
    (shown,) = document.project.watch.pins
    goal = Position(0, 0, "update", 0, 0)
    session.go_to(goal)
    qtbot.waitUntil(lambda: session.position == goal, timeout=PATIENCE)
    reading = now(shown, session)
    moment = session.moment
    assert reading is not None
    assert moment is not None
    assert reading.grad == moment.gradients[place] != session.state.gradients[place]


def test_a_neuron_answers_to_the_sample_in_focus(document: Document, session: Session) -> None:
    shown = Pin(target=neuron(document, 0, 2))
    graph = session.sample_graph
    assert graph is not None
    reading = now(shown, session)
    assert reading is not None
    assert reading.data == graph.layers[0][2].data
    assert np.isfinite(reading.grad)


def test_what_the_network_does_not_have_is_said(panel: WatchPanel, document: Document) -> None:
    document.edit_watch("Gone", pins=(Pin(target="n99"), Pin(source="x1", target="n99")))
    assert title_of(document.project.watch.pins[1], document) == "w(x₁ → n99)"
    for row in panel.findChildren(PinRow):
        assert "not in this network" in [label.text() for label in row.findChildren(QLabel)]


def test_reset_begins_the_course_anew(
    panel: WatchPanel, document: Document, session: Session, run_to_end: Callable[[Session], None]
) -> None:
    pin(document, ("", neuron(document, 0, 0)))
    (shown,) = document.project.watch.pins
    recorder = panel.findChild(Recorder)
    assert isinstance(recorder, Recorder)
    run_to_end(session)
    session.reset()
    assert recorder.courses[shown].times == [0.0]


def test_a_stored_training_has_no_earlier_course(
    panel: WatchPanel, document: Document, session: Session, run_to_end: Callable[[Session], None]
) -> None:
    pin(document, ("", neuron(document, 0, 0)))
    (shown,) = document.project.watch.pins
    recorder = panel.findChild(Recorder)
    assert isinstance(recorder, Recorder)
    run_to_end(session)
    document.load(document.project, session.state)
    assert recorder.courses[shown].times == [20.0]


def test_the_curve_draws_the_gradient_in_violet_and_survives_what_is_not_finite(qtbot: QtBot) -> None:
    course = Course()
    for time, number in enumerate((1.0, math.nan, -2.0, math.inf, 3.0)):
        course.add(float(time), number, -number)
    curve = Curve()
    qtbot.addWidget(curve)
    curve.resize(200, 72)
    curve.show_course(course, 2.0)
    picture = curve.grab().toImage()
    drawn = {picture.pixelColor(x, y).name() for x in range(200) for y in range(14, 72)}
    theme = active_theme()
    assert {theme.color("text").name(), theme.color("gradient").name()} <= drawn
