"""DOT text: sizes and links, nothing that changes while training."""

from __future__ import annotations

import pytest

from engine.worker.layout import lay_out
from engine.worker.messages import LayOut
from gui.graph.detail import Detail
from gui.graph.dot_text import dot_text
from gui.graph.measures import FRAME_ROOM, box_size
from gui.graph.visible import visible_graph
from tests.gui.graph.conftest import MakeSubject


def test_graphviz_places_every_box_and_link(make_subject: MakeSubject) -> None:
    graph = visible_graph(make_subject(4, 3, 1).topology, Detail(frozenset({(1, 1), (0, 2)})))
    layout = lay_out(LayOut(1, dot_text(graph)))
    assert set(layout.boxes) == {box.key for box in graph.boxes}
    assert set(layout.edges) == {str(i) for i in range(len(graph.links))}


def test_links_touch_the_borders_of_their_boxes(make_subject: MakeSubject) -> None:
    graph = visible_graph(make_subject(3, 2, 1).topology, Detail(frozenset({(1, 1)})))
    layout = lay_out(LayOut(1, dot_text(graph)))
    for i, link in enumerate(graph.links):
        points = layout.edges[str(i)]
        tail, head = graph.box(link.tail), graph.box(link.head)
        right = layout.boxes[tail.key][0] + box_size(graph, tail)[0] / 2
        left = layout.boxes[head.key][0] - box_size(graph, head)[0] / 2
        assert points[0] == pytest.approx((right, layout.boxes[tail.key][1]), abs=1.5)
        assert points[-1] == pytest.approx((left, layout.boxes[head.key][1]), abs=1.5)


def test_neurons_stand_in_the_order_in_which_people_count(make_subject: MakeSubject) -> None:
    graph = visible_graph(make_subject(8, 8, 1).topology, Detail())
    layout = lay_out(LayOut(1, dot_text(graph)))
    for layer in (0, 1):
        heights = [layout.boxes[f"neuron_{layer}_{i}"][1] for i in range(8)]
        assert heights == sorted(heights, reverse=True)


def test_no_box_overlaps_another_or_lies_in_a_foreign_frame(make_subject: MakeSubject) -> None:
    graph = visible_graph(make_subject(4, 4, 1).topology, Detail(frozenset({(0, 1), (1, 2)})))
    layout = lay_out(LayOut(1, dot_text(graph)))
    areas = {}
    for box in graph.boxes:
        (x, y), (width, height) = layout.boxes[box.key], box_size(graph, box)
        areas[box] = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    frames = {}
    for group in graph.opened:
        own = [areas[box] for box in graph.members(group)]
        room = FRAME_ROOM - 1
        frames[group] = (
            min(area[0] for area in own) - room,
            min(area[1] for area in own) - room,
            max(area[2] for area in own) + room,
            max(area[3] for area in own) + room,
        )
    boxes = list(areas.items())
    for i, (box, area) in enumerate(boxes):
        assert not any(_overlap(area, other) for _, other in boxes[i + 1 :])
        assert not any(_overlap(area, frame) for group, frame in frames.items() if group != box.group)


def _overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_samples_of_one_network_have_one_text(make_subject: MakeSubject) -> None:
    first, second = make_subject(3, 1), make_subject(3, 1)
    assert dot_text(visible_graph(first.topology, Detail())) == dot_text(
        visible_graph(second.topology, Detail())
    )
    assert dot_text(visible_graph(first.topology, Detail(frozenset({(0, 1)})))) != dot_text(
        visible_graph(second.topology, Detail())
    )
