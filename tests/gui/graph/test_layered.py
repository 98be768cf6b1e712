"""Our own layout, for graphs that are too large for Graphviz."""

from __future__ import annotations

import pytest

from gui.graph.detail import Detail, node_by_node
from gui.graph.layered import layered_layout
from gui.graph.measures import box_size
from gui.graph.visible import VisibleGraph, visible_graph
from tests.gui.graph.conftest import MakeSubject

Area = tuple[float, float, float, float]


def _areas(graph: VisibleGraph) -> dict[str, Area]:
    layout = layered_layout(graph, 1)
    areas = {}
    for box in graph.boxes:
        (x, y), (width, height) = layout.boxes[box.key], box_size(graph, box)
        areas[box.key] = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    return areas


def _overlap(a: Area, b: Area) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.fixture(params=["collapsed", "two opened", "all opened"])
def graph(request: pytest.FixtureRequest, make_subject: MakeSubject) -> VisibleGraph:
    topology = make_subject(4, 4, 1).topology
    opened = {
        "collapsed": Detail(),
        "two opened": Detail(frozenset({(0, 1), (1, 3)})),
        "all opened": node_by_node(topology),
    }
    return visible_graph(topology, opened[request.param])


def test_everything_has_a_place_inside_the_picture(graph: VisibleGraph) -> None:
    layout = layered_layout(graph, 5)
    assert layout.generation == 5
    assert set(layout.boxes) == {box.key for box in graph.boxes}
    assert set(layout.edges) == {str(i) for i in range(len(graph.links))}
    width, height = layout.size
    for left, bottom, right, top in _areas(graph).values():
        assert 0 <= left < right <= width
        assert 0 <= bottom < top <= height


def test_no_two_boxes_overlap(graph: VisibleGraph) -> None:
    areas = list(_areas(graph).values())
    assert not any(_overlap(area, other) for i, area in enumerate(areas) for other in areas[i + 1 :])


def test_links_lead_to_the_right(graph: VisibleGraph) -> None:
    layout, areas = layered_layout(graph, 1), _areas(graph)
    for i, link in enumerate(graph.links):
        assert areas[link.tail][2] <= areas[link.head][0]
        points = layout.edges[str(i)]
        assert points[0][0] == areas[link.tail][2]
        assert points[-1][0] == areas[link.head][0]
        assert len(points) % 3 == 1


def test_an_opened_neuron_keeps_its_area_for_itself(graph: VisibleGraph) -> None:
    areas = _areas(graph)
    for group in graph.opened:
        own = [areas[box.key] for box in graph.members(group)]
        frame = (
            min(area[0] for area in own), min(area[1] for area in own),
            max(area[2] for area in own), max(area[3] for area in own),
        )  # fmt: skip
        others = [areas[box.key] for box in graph.boxes if box.group != group]
        assert not any(_overlap(frame, other) for other in others)


def test_collapsed_neurons_keep_their_order(make_subject: MakeSubject) -> None:
    layout = layered_layout(visible_graph(make_subject(8, 8, 1).topology, Detail()), 1)
    for layer in (0, 1):
        heights = [layout.boxes[f"neuron_{layer}_{i}"][1] for i in range(8)]
        assert heights == sorted(heights, reverse=True)
