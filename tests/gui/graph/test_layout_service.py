"""Layouts come from a process of their own, the newest only, and never twice."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from engine.worker.messages import LaidOut
from gui.graph.detail import Detail, node_by_node
from gui.graph.layout_service import MOST_BOXES, LayoutService
from gui.graph.visible import VisibleGraph, visible_graph
from tests.gui.graph.conftest import MakeSubject, Reach


class Seen:
    """What a service has answered so far."""

    def __init__(self, service: LayoutService) -> None:
        self.graphs: list[VisibleGraph] = []
        self.layouts: list[LaidOut] = []
        self.busy: list[bool] = []
        service.laid_out.connect(self._take)
        service.busy_changed.connect(self.busy.append)

    def _take(self, graph: VisibleGraph, layout: LaidOut) -> None:
        self.graphs.append(graph)
        self.layouts.append(layout)


@pytest.fixture
def service(qapp: object) -> Iterator[LayoutService]:
    service = LayoutService()
    yield service
    service.close()


def test_a_layout_comes_from_graphviz_once(
    service: LayoutService, make_subject: MakeSubject, reach: Reach
) -> None:
    seen, graph = Seen(service), visible_graph(make_subject(3, 1).topology, Detail())
    service.request(graph)
    assert service.busy
    reach(lambda: bool(seen.graphs))
    assert seen.graphs[0] is graph
    assert set(seen.layouts[0].boxes) == {box.key for box in graph.boxes}
    assert seen.busy == [True, False]
    again = visible_graph(make_subject(3, 1).topology, Detail())
    service.request(again)
    assert seen.graphs[1] is again
    assert seen.layouts[1] is seen.layouts[0]


def test_only_the_newest_request_is_answered(
    service: LayoutService, make_subject: MakeSubject, reach: Reach
) -> None:
    seen = Seen(service)
    graphs = [visible_graph(make_subject(size, 1).topology, Detail()) for size in (2, 3, 4)]
    for graph in graphs:
        service.request(graph)
    reach(lambda: not service.busy)
    assert seen.graphs == [graphs[2]]
    assert set(seen.layouts[0].boxes) == {box.key for box in graphs[2].boxes}


def test_a_known_layout_overtakes_one_under_way(
    service: LayoutService, make_subject: MakeSubject, reach: Reach
) -> None:
    seen = Seen(service)
    known, other = (visible_graph(make_subject(size, 1).topology, Detail()) for size in (2, 5))
    service.request(known)
    reach(lambda: bool(seen.graphs))
    service.request(other)
    service.request(known)
    assert seen.graphs == [known, known]
    service.request(other)
    reach(lambda: not service.busy)
    assert seen.graphs == [known, known, other]


def test_large_graphs_do_not_wait_for_graphviz(service: LayoutService, make_subject: MakeSubject) -> None:
    topology = make_subject(16, 16, 1).topology
    graph = visible_graph(topology, node_by_node(topology))
    assert len(graph.boxes) > MOST_BOXES
    seen = Seen(service)
    service.request(graph)
    assert seen.graphs == [graph]
    assert service.worker.process_id is None


def test_a_worker_that_dies_is_replaced(
    service: LayoutService, make_subject: MakeSubject, reach: Reach
) -> None:
    seen = Seen(service)
    first, second = (visible_graph(make_subject(size, 1).topology, Detail()) for size in (2, 3))
    service.request(first)
    reach(lambda: bool(seen.graphs))
    before = service.worker.process_id
    assert before is not None
    os.kill(before, signal.SIGTERM)
    reach(lambda: service.worker.process_id is None)
    service.request(second)
    reach(lambda: len(seen.graphs) == 2)
    assert service.worker.process_id not in (None, before)


def test_a_worker_that_dies_at_work_leaves_us_our_own_layout(
    service: LayoutService, make_subject: MakeSubject, reach: Reach
) -> None:
    seen, graph = Seen(service), visible_graph(make_subject(3, 1).topology, Detail())
    service.request(graph)
    assert service.worker.process_id is not None
    os.kill(service.worker.process_id, signal.SIGTERM)
    reach(lambda: bool(seen.graphs))
    assert set(seen.layouts[0].boxes) == {box.key for box in graph.boxes}
    assert not service.busy


def test_what_graphviz_refuses_is_laid_out_by_us(
    service: LayoutService, make_subject: MakeSubject, reach: Reach, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.graph.layout_service.dot_text", lambda _: "digraph { a -> ")
    seen, graph = Seen(service), visible_graph(make_subject(3, 1).topology, Detail())
    service.request(graph)
    reach(lambda: bool(seen.graphs))
    assert set(seen.layouts[0].boxes) == {box.key for box in graph.boxes}


def test_warming_up_does_not_get_in_the_way(
    service: LayoutService, make_subject: MakeSubject, reach: Reach
) -> None:
    seen, graph = Seen(service), visible_graph(make_subject(3, 1).topology, Detail())
    service.warm_up()
    process = service.worker.process_id
    service.request(graph)
    reach(lambda: bool(seen.graphs))
    assert set(seen.layouts[0].boxes) == {box.key for box in graph.boxes}
    assert service.worker.process_id == process


def test_closing_ends_the_process(service: LayoutService, make_subject: MakeSubject) -> None:
    seen = Seen(service)
    service.request(visible_graph(make_subject(3, 1).topology, Detail()))
    service.close()
    assert service.worker.process_id is None
    assert not service.busy
    assert seen.graphs == []
