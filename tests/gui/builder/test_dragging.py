"""Drags with real mouse events: press, move, release; every one of them can be undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from engine.editing import with_link, without_link
from engine.spec import LayerSpec, NetworkSpec
from gui.builder.arrangement import LinkSpot, NeuronSpot
from gui.builder.panel import NetworkPanel
from gui.document.document import Document
from gui.session.selection import Selection
from gui.session.session import Session
from gui.widgets.theme import active_theme
from tests.gui.builder.conftest import User

CONTROL = Qt.KeyboardModifier.ControlModifier
Layers = list[tuple[str, list[str]]]


def layers(network: NetworkSpec) -> Layers:
    """Each layer's activation and the names of its neurons."""
    return [(layer.activation, [neuron.name or "" for neuron in layer.neurons]) for layer in network.layers]


@pytest.fixture(autouse=True)
def network(document: Document, panel: NetworkPanel) -> NetworkSpec:
    """2 inputs; n1 n2 n3 tanh; n4 n5 relu; n6 linear."""
    hidden = LayerSpec(size=3, activation="tanh"), LayerSpec(size=2, activation="relu")
    document.edit_network("other", layers=(*hidden, LayerSpec(size=1, activation="linear")))
    document.undo_stack.clear()
    return document.network


def drop_layer(user: User) -> None:
    user.take(user.chip("layer")).to(user.between(2)).drop()


def drop_layer_first(user: User) -> None:
    user.take(user.chip("layer")).to(user.between(1)).drop()


def drop_neuron(user: User) -> None:
    user.take(user.chip("neuron")).to(user.global_of(NeuronSpot(1, 1), dy=-40)).drop()


def drop_activation_on_neuron(user: User) -> None:
    user.take(user.chip("sigmoid")).to(user.global_of(NeuronSpot(1, 1))).drop()


def drop_activation_on_caption(user: User) -> None:
    caption = user.controls(1).activation
    user.take(user.chip("sigmoid")).to(caption.mapToGlobal(caption.rect().center())).drop()


def move_layer(user: User) -> None:
    user.take(user.controls(0).activation).to(user.between(3)).drop()


def move_within(user: User) -> None:
    user.take_spot(NeuronSpot(1, 0)).to(user.global_of(NeuronSpot(1, 2), dy=30)).drop()


def move_across(user: User) -> None:
    user.take_spot(NeuronSpot(1, 0)).to(user.global_of(NeuronSpot(2, 0), dy=40)).drop()


FIRST, SECOND, LAST = ("tanh", ["n1", "n2", "n3"]), ("relu", ["n4", "n5"]), ("linear", ["n6"])
NEW = ("tanh", ["n7", "n8", "n9"])
DRAGS: dict[str, tuple[Callable[[User], None], Layers, str]] = {
    "a layer between layers": (drop_layer, [FIRST, NEW, SECOND, LAST], "Add layer"),
    "a layer after the inputs": (drop_layer_first, [NEW, FIRST, SECOND, LAST], "Add layer"),
    "a neuron between layers": (
        lambda user: user.take(user.chip("neuron")).to(user.between(2)).drop(),
        [FIRST, ("tanh", ["n7"]), SECOND, LAST],
        "Add layer",
    ),
    "a neuron into a layer": (
        drop_neuron,
        [("tanh", ["n1", "n7", "n2", "n3"]), ("relu", ["n4", "n5"]), ("linear", ["n6"])],
        "Add neuron to layer 1",
    ),
    "an activation onto a caption": (
        drop_activation_on_caption,
        [("tanh", ["n1", "n2", "n3"]), ("sigmoid", ["n4", "n5"]), ("linear", ["n6"])],
        "Use sigmoid in layer 2",
    ),
    "a layer by its caption": (
        move_layer,
        [("relu", ["n4", "n5"]), ("tanh", ["n1", "n2", "n3"]), ("linear", ["n6"])],
        "Move layer 1",
    ),
    "a neuron within its layer": (
        move_within,
        [("tanh", ["n2", "n3", "n1"]), ("relu", ["n4", "n5"]), ("linear", ["n6"])],
        "Move neuron 1·1",
    ),
    "a neuron into a gap": (
        lambda user: user.take_spot(NeuronSpot(1, 0)).to(user.between(2)).drop(),
        [("tanh", ["n2", "n3"]), ("tanh", ["n1"]), SECOND, LAST],
        "Give neuron 1·1 a layer of its own",
    ),
    "a neuron to another layer": (
        move_across,
        [("tanh", ["n2", "n3"]), ("relu", ["n4", "n1", "n5"]), ("linear", ["n6"])],
        "Move neuron 1·1",
    ),
}


@pytest.mark.parametrize("name", DRAGS)
def test_a_drag_is_one_edit_that_can_be_undone(name: str, user: User, document: Document) -> None:
    drag, expected, text = DRAGS[name]
    project, state = document.project, document.state
    drag(user)
    assert layers(document.network) == expected
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == text
    document.undo_stack.undo()
    assert document.project == project
    assert document.state.same_as(state)
    document.undo_stack.redo()
    assert layers(document.network) == expected


def test_an_activation_dropped_onto_a_neuron_is_its_own(user: User, document: Document) -> None:
    project = document.project
    drop_activation_on_neuron(user)
    first = document.network.layers[0]
    assert [first.activation_of(neuron) for neuron in first.neurons] == ["tanh", "sigmoid", "tanh"]
    document.undo_stack.undo()
    assert document.project == project


def test_a_gap_opens_where_a_layer_would_be_dropped(user: User) -> None:
    before = user.arrangement
    drag = user.take(user.chip("layer")).to(user.between(2))
    widths = [right - left for left, right in map(user.arrangement.gap, (1, 2, 3))]
    assert widths[1] > 1.3 * widths[0]
    assert widths[1] > 1.3 * widths[2]
    drag.to(user.chip("layer").mapToGlobal(QPoint(5, 5)))
    assert user.arrangement == before
    drag.drop()


def test_a_layer_lands_where_its_gap_is_open(user: User, document: Document, panel: NetworkPanel) -> None:
    drag = user.take(user.chip("layer")).to(user.between(2))
    left, _ = user.arrangement.gap(2)
    place = panel.view.mapFromScene(QPointF(left, 60.0))
    drag.to(user.viewport.mapToGlobal(place)).drop()
    assert layers(document.network) == [FIRST, NEW, SECOND, LAST]


def test_what_is_dropped_beside_is_not_built(user: User, document: Document, panel: NetworkPanel) -> None:
    user.take(user.chip("layer")).to(panel.mapToGlobal(QPoint(300, -80))).drop()
    user.take(user.chip("relu")).to(user.global_of(NeuronSpot(0, 0))).drop()
    assert document.undo_stack.count() == 0


def test_esc_cancels_a_drag(user: User, document: Document, panel: NetworkPanel) -> None:
    before = user.arrangement
    for widget in (user.chip("layer"), user.controls(0).activation):
        drag = user.take(widget).to(user.between(3))
        assert user.arrangement != before
        QTest.keyClick(panel.view, Qt.Key.Key_Escape)
        assert user.arrangement == before
        drag.drop()
    assert document.undo_stack.count() == 0
    assert QApplication.activePopupWidget() is None


def test_a_release_that_nobody_saw_ends_the_drag(user: User, document: Document, panel: NetworkPanel) -> None:
    before = user.arrangement
    drag = user.take(user.chip("layer")).to(user.between(2))
    point = user.between(2)
    chip = user.chip("layer")
    free = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(chip.mapFromGlobal(point)),
        QPointF(point),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(chip, free)
    assert user.arrangement == before
    drag.drop()
    assert document.undo_stack.count() == 0


def test_a_long_layer_scrolls_while_something_is_dragged_along_its_end(
    user: User, document: Document, panel: NetworkPanel
) -> None:
    document.edit_network("long", layers=(LayerSpec(size=64), LayerSpec(size=1, activation="linear")))
    document.undo_stack.clear()
    bar = panel.view.verticalScrollBar()
    before = bar.value()
    edge = user.viewport.mapToGlobal(QPoint(user.viewport.width() // 2, user.viewport.height() - 4))
    drag = user.take_spot(NeuronSpot(1, 32))
    for _ in range(4):
        drag.to(edge)
    assert bar.value() > before + 20
    drag.drop()


def test_drops_land_where_they_are_shown_in_an_enlarged_drawing(
    user: User, document: Document, panel: NetworkPanel
) -> None:
    panel.view.zoom_by(1.3)
    goal = user.global_of(NeuronSpot(1, 0), dy=-15)
    assert user.viewport.rect().contains(user.viewport.mapFromGlobal(goal))
    user.take_spot(NeuronSpot(1, 1)).to(goal).drop()
    assert layers(document.network)[0] == ("tanh", ["n2", "n1", "n3"])


def test_a_label_follows_what_is_dragged(user: User, panel: NetworkPanel) -> None:
    ghost = ghost_of(panel)
    drag = user.take(user.chip("neuron")).to(user.global_of(NeuronSpot(2, 0)))
    assert ghost.isVisible()
    assert ghost.text() == "new neuron"
    drag.drop()
    assert not ghost.isVisible()


def test_a_layers_only_neuron_cannot_leave_it(user: User, document: Document) -> None:
    reasons: list[str] = []
    document.refused.connect(reasons.append)
    user.take_spot(NeuronSpot(3, 0)).to(user.global_of(NeuronSpot(2, 0), dy=20)).drop()
    assert reasons == ["A layer's only neuron can't leave it. Move or delete the layer instead."]
    assert document.undo_stack.count() == 0


def test_the_output_layer_stays_the_last_one(user: User, document: Document) -> None:
    reasons: list[str] = []
    document.refused.connect(reasons.append)
    user.take(user.controls(2).activation).to(user.between(1)).drop()
    assert reasons == ["The output layer stays the last one. Move a hidden layer instead."]
    user.take(user.chip("neuron")).to(user.global_of(NeuronSpot(3, 0), dy=20)).drop()
    assert reasons[1:] == ["The output layer gives one number, so it has one neuron. Change a hidden layer."]
    assert document.undo_stack.count() == 0


def test_selected_neurons_move_together(user: User, document: Document, session: Session) -> None:
    project = document.project
    session.choose(Selection(neurons=("n1", "n3")))
    user.take_spot(NeuronSpot(1, 2)).to(user.global_of(NeuronSpot(2, 1), dy=40)).drop()
    assert layers(document.network)[:2] == [("tanh", ["n2"]), ("relu", ["n4", "n5", "n1", "n3"])]
    assert session.selection == Selection(neurons=("n1", "n3"))
    document.undo_stack.undo()
    assert document.project == project


def test_a_link_is_drawn_from_port_to_neuron(user: User, document: Document, session: Session) -> None:
    project = document.project
    user.take_port(NeuronSpot(0, 1)).to(user.global_of(NeuronSpot(2, 1))).drop()
    assert document.network.skips == (("x2", "n5"),)
    assert session.selection == Selection(links=(("x2", "n5"),))
    document.undo_stack.undo()
    assert document.project == project


def ghost_of(panel: NetworkPanel) -> QLabel:
    ghost = panel.findChild(QLabel, "drag_ghost")
    assert isinstance(ghost, QLabel)
    return ghost


def test_a_port_dragged_onto_a_joined_neuron_cuts_the_link(
    user: User, document: Document, panel: NetworkPanel
) -> None:
    project, state = document.project, document.state
    drag = user.take_port(NeuronSpot(1, 0)).to(user.global_of(NeuronSpot(2, 1)))
    assert ghost_of(panel).isVisible()
    assert ghost_of(panel).text() == "cut this link"
    drag.drop()
    assert not ghost_of(panel).isVisible()
    assert document.network.cut == (("n1", "n5"),)
    assert document.undo_stack.undoText() == "Cut neuron 1·1 → neuron 2·2"
    document.undo_stack.undo()
    assert document.project == project
    assert document.state.same_as(state)


def test_a_link_over_layers_is_cut_the_same_way(user: User, document: Document) -> None:
    document.change_network("leap", lambda network: with_link(network, "x1", "n6"))
    user.take_port(NeuronSpot(0, 0)).to(user.global_of(NeuronSpot(3, 0))).drop()
    assert document.network.skips == ()


def test_the_link_that_would_be_cut_is_struck_out(user: User, panel: NetworkPanel) -> None:
    drag = user.take_port(NeuronSpot(1, 0)).to(user.global_of(NeuronSpot(2, 1)))
    left, start, right, end = user.arrangement.stretches(LinkSpot(2, 1, 0))[0]
    middle = panel.view.mapFromScene(QPointF((left + right) / 2, (start + end) / 2))
    assert user.viewport.grab().toImage().pixelColor(middle) == active_theme().color("bad")
    drag.to(user.global_of(NeuronSpot(2, 1), dx=60)).drop()


def test_a_port_dragged_onto_a_free_neuron_says_that_it_connects(user: User, panel: NetworkPanel) -> None:
    drag = user.take_port(NeuronSpot(0, 1)).to(user.global_of(NeuronSpot(2, 1)))
    assert ghost_of(panel).text() == "connect"
    drag.drop()


def test_selected_neurons_get_a_layer_of_their_own(
    user: User, document: Document, session: Session, panel: NetworkPanel
) -> None:
    project = document.project
    session.choose(Selection(neurons=("n1", "n4")))
    drag = user.take_spot(NeuronSpot(2, 0)).to(user.between(3))
    assert ghost_of(panel).text() == "2 neurons, a layer of their own"
    drag.drop()
    assert layers(document.network) == [
        ("tanh", ["n2", "n3"]),
        ("relu", ["n5"]),
        ("tanh", ["n1", "n4"]),
        ("linear", ["n6"]),
    ]
    own = document.network.layers[2]
    assert [own.activation_of(neuron) for neuron in own.neurons] == ["tanh", "relu"]
    document.undo_stack.undo()
    assert document.project == project


def test_a_neuron_that_is_a_layer_already_stays(user: User, document: Document) -> None:
    user.take_spot(NeuronSpot(3, 0)).to(user.between(3)).drop()
    assert document.undo_stack.count() == 0


def test_a_cut_link_is_joined_again(user: User, document: Document) -> None:
    document.change_network("cut", lambda network: without_link(network, "n2", "n4"))
    user.take_port(NeuronSpot(1, 1)).to(user.global_of(NeuronSpot(2, 0))).drop()
    assert document.network.cut == ()


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        (NeuronSpot(2, 0), NeuronSpot(1, 0), "A link has to lead forward: backwards it would close a cycle."),
        (NeuronSpot(1, 0), NeuronSpot(1, 2), "Neurons of one layer are not joined to each other."),
        (
            NeuronSpot(1, 0),
            NeuronSpot(0, 1),
            "A link can't lead into an input: inputs take their numbers from the data.",
        ),
    ],
)
def test_a_refused_link_says_why(
    source: NeuronSpot, target: NeuronSpot, reason: str, user: User, document: Document
) -> None:
    reasons: list[str] = []
    document.refused.connect(reasons.append)
    user.take_port(source).to(user.global_of(target)).drop()
    assert len(reasons) == 1
    assert reasons[0].startswith(f"{reason} ")
    assert document.undo_stack.count() == 0


def test_a_rubber_band_selects(user: User, session: Session) -> None:
    start = user.global_of(NeuronSpot(1, 0), dx=-40, dy=-40)
    drag = user.take(user.viewport, user.viewport.mapFromGlobal(start))
    drag.to(user.global_of(NeuronSpot(1, 1), dx=30, dy=25)).drop()
    assert session.selection == Selection(neurons=("n1", "n2"))
    start = user.global_of(NeuronSpot(2, 1), dx=-40, dy=30)
    drag = user.take(user.viewport, user.viewport.mapFromGlobal(start), CONTROL)
    drag.to(user.global_of(NeuronSpot(2, 1), dx=30, dy=-30)).drop()
    assert session.selection == Selection(neurons=("n1", "n2", "n5"))
    user.click_nowhere()
    assert session.selection == Selection()


def test_links_over_layers_can_be_clicked_and_cut(user: User, document: Document, session: Session) -> None:
    document.change_network("leap", lambda network: with_link(network, "x1", "n6"))
    project = document.project
    spot = LinkSpot(3, 0, 0, leap=3)
    user.click_at_lane(spot)
    assert session.selection == Selection(links=(("x1", "n6"),))
    user.press(Qt.Key.Key_Delete)
    assert document.network.skips == ()
    document.undo_stack.undo()
    assert document.project == project
