"""Graphviz in the worker: places and curves of a DOT text."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

from engine.worker.layout import lay_out
from engine.worker.messages import LaidOut, LayOut

DOT = """digraph {
    graph [rankdir=LR]
    node [shape=box fixedsize=true label="" width=1.0 height=0.5]
    edge [arrowhead=none tailport=e headport=w]
    a -> b [id=0]
    a -> b [id=1]
    b -> "c d" [id=2]
    a -> "c d" [style=invis]
}"""


def test_boxes_and_edges_have_their_places() -> None:
    layout = lay_out(LayOut(7, DOT))
    assert layout.generation == 7
    assert set(layout.boxes) == {"a", "b", "c d"}
    assert set(layout.edges) == {"0", "1", "2"}
    assert layout.boxes["a"][0] < layout.boxes["b"][0] < layout.boxes["c d"][0]
    width, height = layout.size
    for x, y in layout.boxes.values():
        assert 36 <= x <= width - 36
        assert 18 <= y <= height - 18


def test_edges_run_from_border_to_border() -> None:
    layout = lay_out(LayOut(1, DOT))
    for key, tail, head in (("0", "a", "b"), ("1", "a", "b"), ("2", "b", "c d")):
        points = layout.edges[key]
        assert len(points) % 3 == 1
        (tail_x, tail_y), (head_x, head_y) = layout.boxes[tail], layout.boxes[head]
        assert points[0] == pytest.approx((tail_x + 36, tail_y), abs=1)
        assert points[-1] == pytest.approx((head_x - 36, head_y), abs=1)


def test_tips_of_arrows_are_no_part_of_the_curve() -> None:
    layout = lay_out(LayOut(1, "digraph { a -> b [id=0 dir=both] }"))
    assert len(layout.edges["0"]) % 3 == 1


def test_an_empty_graph_has_nothing_in_it() -> None:
    layout = lay_out(LayOut(1, "digraph {}"))
    assert layout.boxes == {}
    assert layout.edges == {}


def test_what_is_no_dot_is_refused() -> None:
    with pytest.raises(ValueError, match="Graphviz"):
        lay_out(LayOut(1, "digraph { a -> "))


def test_the_answer_can_be_sent() -> None:
    layout = lay_out(LayOut(1, DOT))
    copy = pickle.loads(pickle.dumps(layout))  # noqa: S301 - our own bytes
    assert isinstance(copy, LaidOut)
    assert copy == layout


def test_the_worker_starts_without_graphviz() -> None:
    code = "import sys, engine.worker.process, engine.worker.layout; sys.exit('pygraphviz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
