"""The scene: what is painted near and far, and only what changed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from gui.graph.bars import BarsItem
from gui.graph.scene import GraphScene
from gui.graph.shown import Shown
from gui.graph.view import GraphView
from gui.graph.wording import spoken, tooltip
from tests.gui.graph.conftest import Show


def _scene(view: GraphView) -> GraphScene:
    scene = view.scene()
    assert isinstance(scene, GraphScene)
    return scene


def _color_at(view: GraphView, key: str) -> QColor:
    return view.grab().toImage().pixelColor(view.mapFromScene(_scene(view).cards[key].pos()))


def _with_data(shown: Shown, node: int, value: float) -> Shown:
    data = shown.data.copy()
    data[node] = value
    return replace(shown, data=data)


def test_from_afar_a_card_has_the_colour_of_its_numbers_sign(show: Show) -> None:
    view = show(8, 8, 1, level="operations")
    view.fit()
    assert view.zoom < 0.28
    scene, key = _scene(view), "node_5"
    node = scene.cards[key].box.node
    colors = []
    for value in (5.0, -5.0, 0.0):
        scene.show_numbers(_with_data(scene.shown, node, value))
        colors.append(_color_at(view, key))
    assert colors[0].blue() > colors[0].red() + 40
    assert colors[1].red() > colors[1].blue() + 40
    assert abs(colors[2].red() - colors[2].blue()) < 20


def test_from_afar_one_clicks_on_cards_all_the_same(show: Show) -> None:
    view = show(8, 8, 1, level="operations")
    view.fit()
    picked: list[object] = []
    view.picked.connect(picked.append)
    for key, card in list(_scene(view).cards.items())[:5]:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(card.pos()))
        assert picked[-1] == key


def test_the_selected_card_stands_out_from_afar(show: Show) -> None:
    view = show(8, 8, 1, level="operations")
    view.fit()
    before = view.grab().toImage()
    _scene(view).mark("node_5", None)
    assert view.grab().toImage() != before
    _scene(view).mark(None, None)
    assert view.grab().toImage() == before


def test_numbers_of_one_card_leave_the_others_alone(show: Show) -> None:
    view = show(2, 1, level="neurons")
    scene = _scene(view)
    before = view.grab().toImage()
    card = scene.cards["neuron_0_1"]
    scene.show_numbers(_with_data(scene.shown, card.box.node, -8.765))
    after = view.grab().toImage()
    assert card.texts[0] == "−8.765"
    inside = view.mapFromScene(card.sceneBoundingRect()).boundingRect().adjusted(-2, -2, 2, 2)
    changed = [
        QPoint(x, y)
        for x in range(0, before.width(), 2)
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert changed
    assert all(inside.contains(point) for point in changed)


def test_a_layer_shows_a_bar_for_each_neuron(show: Show) -> None:
    view = show(6, 1, level="layers")
    scene = _scene(view)
    card = scene.cards["layer_0"]
    assert isinstance(card, BarsItem)
    before = view.grab().toImage()
    shown = _with_data(scene.shown, card.box.nodes[2], -0.9)
    scene.show_numbers(shown)
    assert view.grab().toImage() != before
    graph = scene.graph
    assert graph is not None
    least, most = shown.data[list(card.box.nodes)].min(), shown.data[list(card.box.nodes)].max()
    assert least == -0.9
    assert f"data −0.900 to +{most:.3f}" in tooltip(graph, card.box, shown)
    assert spoken(graph, card.box, shown).startswith("Layer 1 · 6 tanh: data −0.900 to ")


def test_a_layer_is_dim_until_one_of_its_neurons_has_answered(show: Show) -> None:
    scene = _scene(show(6, 1, level="layers"))
    card = scene.cards["layer_0"]
    nothing = replace(scene.shown, computed=np.zeros(len(scene.shown.data), dtype=np.bool_))
    scene.show_numbers(nothing)
    assert card.dim
    one = nothing.computed.copy()
    one[card.box.nodes[0]] = True
    scene.show_numbers(replace(nothing, computed=one))
    assert not card.dim


@pytest.mark.parametrize("level", ["layers", "neurons", "operations"])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_numbers_of_a_training_that_diverged_are_drawn(show: Show, level: str, value: float) -> None:
    view = show(3, 1, level=level)
    scene = _scene(view)
    everywhere = np.full(len(scene.shown.data), value)
    scene.show_numbers(replace(scene.shown, data=everywhere, grad=everywhere))
    for zoom in (1.0, 0.7, 0.4, 0.1):
        view.zoom_by(zoom / view.zoom)
        assert not view.grab().isNull()
