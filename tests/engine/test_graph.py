from __future__ import annotations

from pathlib import Path

import graphviz
import pytest
from graphviz.backend import ExecutableNotFound

from engine import MLP, Value, draw_dot, trace


@pytest.fixture
def picture() -> graphviz.Digraph:
    x = Value(3.0, label="x")
    y = x * x + 2.0
    y.backward()
    return draw_dot(y)


@pytest.fixture
def _no_dot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    pytest.importorskip("pygraphviz")


def test_both_edges_of_a_square_are_drawn(picture: graphviz.Digraph) -> None:
    assert isinstance(picture, graphviz.Digraph)
    lines = picture.source.splitlines()
    assert len([line for line in lines if "->" in line]) == 3 + 3
    assert "x | data 3.0000 | grad 6.0000" in picture.source


def test_labels_are_no_markup() -> None:
    source = draw_dot(Value(1.0, label="a|{<b>}\\n")).source
    assert r"a\|\{\<b\>\}" in source


def test_trace_of_a_network() -> None:
    network = MLP(2, [2, 1])
    nodes, edges = trace(network([1.0, 2.0]))
    assert len(set(nodes)) == len(nodes)
    assert set(network.parameters()) <= set(nodes)
    assert len(edges) == sum(len(node._prev) for node in nodes)


@pytest.mark.usefixtures("_no_dot")
def test_a_picture_needs_no_dot(picture: graphviz.Digraph, tmp_path: Path) -> None:
    with pytest.raises(ExecutableNotFound):
        graphviz.Digraph.pipe(graphviz.Digraph("plain"))
    assert b"<svg" in picture.pipe()
    assert "<svg" in picture.pipe(encoding="utf-8")
    assert picture.pipe(format="png").startswith(b"\x89PNG")
    assert "<svg" in picture._repr_mimebundle_()["image/svg+xml"]
    path = picture.render(tmp_path / "graph", format="png", cleanup=True)
    assert Path(path) == tmp_path / "graph.png"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["graph.png"]
    assert Path(picture.render(outfile=tmp_path / "other.svg")).read_bytes().count(b"<svg") == 1


def test_the_direction_is_checked() -> None:
    with pytest.raises(ValueError, match="LR or TB"):
        draw_dot(Value(1.0), rankdir="up")
