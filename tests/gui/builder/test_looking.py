from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.editing import with_link, with_neurons_changed
from engine.nn import build_mlp
from engine.spec import LayerSpec
from engine.value import Value
from gui.builder.arrangement import LinkSpot, NeuronSpot, Spot
from gui.builder.panel import NetworkPanel
from gui.document.document import Document
from gui.session.plane import RESOLUTION
from gui.session.session import Session
from gui.widgets.appearance import Appearance
from gui.widgets.panel import Panel
from gui.widgets.theme import DARK, LIGHT
from tests.gui.builder.conftest import User, move_on


def answers(document: Document, x: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> list[list[float]]:
    """What every neuron answers to x, computed with Values, layer by layer."""
    mlp = build_mlp(document.network, 2)
    for parameter, number in zip(mlp.parameters(), document.state.parameters, strict=True):
        parameter.data = float(number)
    values: list[Value] = [Value(float(number)) for number in x]
    layers = []
    for layer in mlp.layers:
        values = [neuron(values) for neuron in layer.neurons]
        layers.append([value.data for value in values])
    return layers


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("across", "down"), [(0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8)])
def test_heatmaps_have_the_colour_of_the_values_answers(
    across: float,
    down: float,
    scheme: str,
    user: User,
    document: Document,
    session: Session,
    qapp: QApplication,
    qtbot: QtBot,
    panel: NetworkPanel,
) -> None:
    before = panel.scene.heatmap(NeuronSpot(0, 0))
    appearance = Appearance(qapp, "dark" if scheme == "dark" else "light")
    move_on(document, 1.5)
    qtbot.waitUntil(lambda: panel.scene.heatmap(NeuronSpot(0, 0)) is not before)
    assert session.plane is not None
    row, column = int(down * RESOLUTION), int(across * RESOLUTION)
    x = session.plane.inputs[row * RESOLUTION + column]
    told = 0
    for layer, values in enumerate([list(x), *answers(document, x)]):
        for index, value in enumerate(values):
            if abs(value) > 0.3:
                color = user.color_in(NeuronSpot(layer, index), across, down)
                assert (color.blue() > color.red()) == (value > 0), (layer, index, value)
                told += 1
    assert told >= 4
    appearance.deleteLater()


def test_links_over_layers_are_drawn_and_described(
    user: User, panel: NetworkPanel, document: Document, qapp: QApplication, qtbot: QtBot
) -> None:
    appearance = Appearance(qapp, "light")
    document.change_network("leap", lambda network: with_link(network, "x2", "n5"))
    document.edit_parameters("strong", {("x2", "n5"): 2.0})
    spot = LinkSpot(2, 0, 1, leap=2)
    left, y, right, _ = user.arrangement.stretches(spot)[1]

    def is_blue() -> bool:
        image = user.viewport.grab().toImage()
        color = image.pixelColor(panel.view.mapFromScene(QPointF((left + right) / 2, y)))
        return color.blue() > color.red() + 30

    qtbot.waitUntil(is_blue)
    assert panel.describe(spot).startswith("x₂ → neuron 2·1  w +2.000")
    appearance.deleteLater()


def test_disabled_neurons_are_dimmed_and_crossed_out(
    user: User, document: Document, panel: NetworkPanel, qapp: QApplication
) -> None:
    appearance = Appearance(qapp, "light")
    before = user.color_in(NeuronSpot(1, 0), 0.25, 0.3)
    document.change_network("off", lambda network: with_neurons_changed(network, {"n1"}, disabled=True))
    after = user.color_in(NeuronSpot(1, 0), 0.25, 0.3)
    assert after.saturation() < before.saturation()
    assert user.color_in(NeuronSpot(1, 0), 0.5, 0.5).lightness() < after.lightness()
    appearance.deleteLater()


def test_links_can_show_gradients(
    user: User, panel: NetworkPanel, document: Document, session: Session, qapp: QApplication, qtbot: QtBot
) -> None:
    appearance = Appearance(qapp, "light")
    document.edit_parameters("one", {("n1", "n5"): 0.0})
    assert session.sample_graph is not None
    gradients = dict(zip(document.parameter_keys, session.sample_graph.parameters, strict=True))
    strongest = max(range(4), key=lambda source: abs(gradients[f"n{source + 1}", "n5"].grad))
    spot = LinkSpot(2, 0, strongest)

    def is_violet() -> bool:
        color = user.viewport.grab().toImage().pixelColor(user.place_of(spot))
        return color.blue() > color.green() + 40 and color.red() > color.green() + 20

    assert not is_violet()
    user.press(Qt.Key.Key_G)
    qtbot.waitUntil(is_violet)
    user.press(Qt.Key.Key_G)
    qtbot.waitUntil(lambda: not is_violet())
    appearance.deleteLater()


def test_of_very_many_links_the_strongest_are_drawn(
    user: User, panel: NetworkPanel, document: Document, qapp: QApplication
) -> None:
    appearance = Appearance(qapp, "light")
    layers = (LayerSpec(size=64), LayerSpec(size=32), LayerSpec(size=1, activation="linear"))
    document.edit_network("large", layers=layers)
    label = panel.header.findChild(QLabel, "panel_subtitle")
    assert isinstance(label, QLabel)
    assert "the strongest links are drawn" in label.text()
    user.point_at(NeuronSpot(2, 16))
    assert panel.view.pointed == NeuronSpot(2, 16)
    assert "tanh" in panel.describe(NeuronSpot(2, 16))
    appearance.deleteLater()


def ink(panel: NetworkPanel, user: User, spot: Spot) -> float:
    """How far the drawing differs from the empty ground around a point."""
    place = user.place_of(spot)
    image = panel.view.viewport().grab().toImage()
    colors = [image.pixelColor(place + QPoint(dx, dy)) for dx in range(-8, 9) for dy in (-1, 0, 1)]
    ground = LIGHT.color("panel")
    return float(np.mean([abs(c.red() - ground.red()) + abs(c.blue() - ground.blue()) for c in colors]))


def test_pointing_at_a_neuron_dims_the_links_of_others(
    user: User, panel: NetworkPanel, qapp: QApplication
) -> None:
    appearance = Appearance(qapp, "light")
    strongest = max(range(4), key=lambda source: ink(panel, user, LinkSpot(2, 0, source)))
    other = (strongest + 1) % 4
    before = ink(panel, user, LinkSpot(2, 0, strongest))
    user.point_at(NeuronSpot(1, other))
    assert ink(panel, user, LinkSpot(2, 0, strongest)) < before / 2
    user.point_at(NeuronSpot(1, strongest))
    assert ink(panel, user, LinkSpot(2, 0, strongest)) >= before
    appearance.deleteLater()


def test_a_click_selects_and_a_click_beside_lets_go(user: User, session: Session) -> None:
    user.click_at(NeuronSpot(1, 2))
    assert session.selected == (0, 2)
    user.click_at(NeuronSpot(2, 0))
    assert session.selected == (1, 0)
    user.click_nowhere()
    assert session.selected is None


def test_inputs_cannot_be_selected(user: User, session: Session) -> None:
    user.click_at(NeuronSpot(0, 0))
    assert session.selected is None


def test_the_selected_neuron_has_a_ring(
    user: User, panel: NetworkPanel, session: Session, qapp: QApplication
) -> None:
    appearance = Appearance(qapp, "dark")
    accent = DARK.color("accent")

    def ringed(spot: NeuronSpot) -> bool:
        side = user.arrangement.columns[spot.column].side
        image = panel.view.viewport().grab().toImage()
        above = [user.place_of(spot) - QPoint(0, round(side / 2 + d)) for d in range(5)]
        return any(image.pixelColor(place) == accent for place in above)

    session.select((0, 1))
    assert [ringed(NeuronSpot(1, index)) for index in range(4)] == [False, True, False, False]
    session.select(None)
    assert not ringed(NeuronSpot(1, 1))
    appearance.deleteLater()


def test_arrows_walk_from_neuron_to_neuron(
    user: User, panel: NetworkPanel, session: Session, document: Document
) -> None:
    user.press(Qt.Key.Key_Down)
    assert session.selected == (0, 0)
    user.press(Qt.Key.Key_Up)
    assert session.selected == (0, 0)
    user.press(*[Qt.Key.Key_Down] * 3)
    assert session.selected == (0, 3)
    assert panel.view.accessibleDescription().startswith("neuron 1·4 · tanh · bias")
    user.press(Qt.Key.Key_Right)
    assert session.selected == (1, 0)
    user.press(Qt.Key.Key_Right)
    assert session.selected == (1, 0)
    user.press(Qt.Key.Key_Left)
    assert session.selected in ((0, 1), (0, 2))
    user.press(Qt.Key.Key_Escape)
    assert session.selected is None


def test_the_focus_can_be_seen_and_moves_nothing(user: User, panel: NetworkPanel, qtbot: QtBot) -> None:
    panel.view.clearFocus()
    before, without = user.arrangement, panel.view.grab().toImage().pixelColor(0, panel.view.height() // 2)
    user.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(panel.view.hasFocus)
    focused = panel.view.grab().toImage().pixelColor(0, panel.view.height() // 2)
    assert focused != without
    assert user.arrangement == before


def test_links_are_drawn_before_any_data(
    document: Document,
    waiting_session: Session,
    qtbot: QtBot,
    show_panel: Callable[[Panel, int, int], None],
) -> None:
    panel = NetworkPanel(document, waiting_session)
    show_panel(panel, 718, 350)
    user = User(qtbot, panel)
    assert max(ink(panel, user, LinkSpot(2, 0, source)) for source in range(4)) > 20
    assert "waits for the data" in panel.describe(NeuronSpot(1, 0))
    color = user.color_in(NeuronSpot(1, 0), 0.5, 0.5)
    assert abs(color.red() - color.blue()) < 20


def test_a_hidden_panel_draws_nothing_until_it_is_shown(
    panel: NetworkPanel, document: Document, qtbot: QtBot
) -> None:
    dock = panel.window()
    spot = NeuronSpot(1, 0)
    before = panel.scene.heatmap(spot)
    dock.hide()
    move_on(document, 2.0)
    QApplication.processEvents()
    assert panel.scene.heatmap(spot) is before
    dock.show()
    assert panel.scene.heatmap(spot) is not before


def test_weights_that_are_not_finite_are_survived(
    panel: NetworkPanel, document: Document, qtbot: QtBot
) -> None:
    before = panel.scene.heatmap(NeuronSpot(1, 0))
    parameters = document.state.parameters.copy()
    parameters[:3] = np.nan, np.inf, -np.inf
    document.record_progress(replace(document.state, parameters=parameters), [])
    qtbot.waitUntil(lambda: panel.scene.heatmap(NeuronSpot(1, 0)) is not before)
    panel.view.viewport().grab()
    assert "nan" in panel.describe(LinkSpot(1, 0, 0))
    assert "+∞" in panel.describe(LinkSpot(1, 0, 1))


def test_long_layers_scroll_and_show_the_selected_neuron(
    panel: NetworkPanel, document: Document, session: Session
) -> None:
    hidden = LayerSpec(size=64, activation="relu")
    document.edit_network("long", layers=(hidden, LayerSpec(size=1, activation="linear")))
    bar = panel.view.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum() // 2
    session.select((0, 63))
    assert bar.value() > 0.9 * bar.maximum()
    session.select((0, 0))
    assert bar.value() < 0.1 * bar.maximum()


def test_ctrl_and_the_wheel_zoom_around_the_pointer(user: User, panel: NetworkPanel, qtbot: QtBot) -> None:
    spot = NeuronSpot(1, 3)
    place, side = user.place_of(spot), user.arrangement.columns[1].side
    for _ in range(4):
        wheel = QWheelEvent(
            QPointF(place),
            QPointF(panel.view.viewport().mapToGlobal(place)),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(panel.view.viewport(), wheel)
    assert user.arrangement.columns[1].side > 1.5 * side
    moved = user.place_of(spot) - place
    assert abs(moved.x()) < side
    assert abs(moved.y()) < side
    user.press(Qt.Key.Key_0)
    qtbot.waitUntil(lambda: user.arrangement.columns[1].side == side)
