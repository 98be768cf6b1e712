"""An expression as a graph, and the walk through it: the numbers are those of Value.backward()."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.expression import parse_expression
from engine.expression_graph import ExpressionGraph
from engine.marked_examples import MARKED_EXAMPLES
from engine.training.events import Computed, HandedOver, Seeded
from engine.training.expression_walk import START, ExpressionWalk
from engine.value import Value, topological_order
from tests.engine.expressions import Recipe, apply_to_values, recipes


def lecture() -> ExpressionGraph:
    """L = (a·b + c)·f, as in the lecture."""
    a, b, c, f = Value(2.0), Value(-3.0), Value(10.0), Value(-2.0)
    e = a * b
    d = e + c
    root = d * f
    return ExpressionGraph({"a": a, "b": b, "c": c, "e": e, "d": d, "f": f, "L": root}, root)


def root_of(recipe: Recipe) -> Value:
    leaves = [Value(number) for number in recipe.leaves]
    root = recipe.follow(leaves, apply_to_values)[-1]
    assert isinstance(root, Value)
    return root


def test_names_kinds_and_grads() -> None:
    graph = lecture()
    assert [node.label for node in graph.topology.nodes] == ["a", "b", "e", "c", "d", "f", "L"]
    assert [node.kind for node in graph.topology.nodes if not node.op] == ["leaf"] * 4
    assert {value.label: value.grad for value in graph.values} == {
        "a": 6.0, "b": -4.0, "c": -2.0, "d": -2.0, "e": -2.0, "f": 4.0, "L": 1.0,
    }  # fmt: skip
    assert graph.root_name == "L"


def test_literals_are_constants_and_are_called_by_their_number() -> None:
    x = Value(3.0)
    root = x * 2.0 + Value(-0.5)
    nodes = ExpressionGraph({"x": x, "out": root}, root).topology.nodes
    assert [(node.kind, node.label) for node in nodes] == [
        ("leaf", "x"), ("constant", "2"), ("operation", ""), ("constant", "−0.5"), ("operation", "out"),
    ]  # fmt: skip


def test_one_value_may_have_several_names() -> None:
    a = Value(2.0)
    d = a * a
    graph = ExpressionGraph({"a": a, "b": a, "d": d, "L": d}, d)
    assert [node.label for node in graph.topology.nodes] == ["a", "L"]
    assert graph.topology.edges == ((0, 1, 0), (0, 1, 1))


def test_names_that_are_assigned_again_are_numbered() -> None:
    names = parse_expression("a = 2; c = a * 3; c += a; c += c * a")
    labels = [node.label for node in ExpressionGraph(names, names["c"]).topology.nodes]
    assert labels == ["a", "3", "c₁", "c₂", "", "c"]


@pytest.mark.parametrize("text", MARKED_EXAMPLES.values(), ids=MARKED_EXAMPLES)
def test_no_two_nodes_have_the_same_name(text: str) -> None:
    names = parse_expression(text)
    graph = ExpressionGraph(names, next(reversed(names.values())))
    labels = [node.label for node in graph.topology.nodes if node.kind != "constant" and node.label]
    assert len(set(labels)) == len(labels)


def test_equal_shapes_are_the_same_object_and_old_grads_are_forgotten() -> None:
    first = lecture()
    assert lecture().topology is first.topology
    again = ExpressionGraph({value.label: value for value in first.values}, first.root)
    assert again.values[0].grad == 6.0


def test_infinite_slopes_are_passed_on() -> None:
    x = Value(0.0)
    root = x.sqrt()
    graph = ExpressionGraph({"x": x, "y": root}, root)
    assert graph.values[0].grad == math.inf
    assert ExpressionWalk(graph, 2).moment.numbers.grad.tolist() == [0.0, 1.0]


@settings(max_examples=60, deadline=None)
@given(recipes(), st.data())
def test_every_moment_follows_from_backward(recipe: Recipe, data: st.DataObject) -> None:
    root = root_of(recipe)
    root.backward()
    exact = [value.grad for value in topological_order(root)]
    walk = ExpressionWalk(ExpressionGraph({}, root))
    walk.go_to(walk.length)
    end = walk.moment
    assert end.numbers.grad.tolist() == exact
    assert end.numbers.data.tolist() == [value.data for value in walk.graph.values]
    assert all(marks.all() for marks in (end.complete, end.computed, end.received))
    index = data.draw(st.integers(0, walk.length))
    walk.go_to(index)
    moment = walk.moment
    assert walk.index_of(moment.position) == index
    for node in moment.complete.nonzero()[0].tolist():
        assert moment.numbers.grad[node] == exact[node]
    for node in range(len(exact)):
        given = walk.given_to(node)
        assert len(given) <= walk.hand_overs_to(node)
        if walk.graph.values[node] is not root:
            total = 0.0
            for _, amount in given:
                total += amount
            assert moment.numbers.grad[node] == total


def test_the_events_in_their_order() -> None:
    a = Value(3.0)
    b = a + a
    walk = ExpressionWalk(ExpressionGraph({"a": a, "b": b}, b))
    seen = []
    for index in range(1, walk.length + 1):
        step = walk.step_at(index - 1)
        walk.go_to(index)
        event = walk.last
        seen.append(event)
        assert step.phase == ("forward" if isinstance(event, Computed) else "backward")
    assert seen == [
        Computed(0, 1, (3.0, 3.0), 6.0),
        Seeded(0, 1, 1.0),
        HandedOver(0, 1, 0, 0, 1.0, 1.0, assigned=False),
        HandedOver(0, 1, 0, 1, 1.0, 1.0, assigned=False),
    ]
    assert walk.given_to(0) == [(1, 1.0), (1, 1.0)]


def test_a_leaf_alone_is_an_expression_too() -> None:
    a = Value(3.0)
    walk = ExpressionWalk(ExpressionGraph({"a": a}, a))
    assert walk.length == 1
    assert walk.index_of(START) == 0
    walk.go_to(1)
    assert walk.last == Seeded(0, 0, 1.0)
    assert walk.index_of(walk.position) == 1


def test_moments_that_are_not_there() -> None:
    walk = ExpressionWalk(lecture())
    assert walk.moment.computed.tolist() == [True, True, False, True, False, True, False]
    with pytest.raises(ValueError, match="event 99"):
        walk.go_to(99)
    for wrong in (START._replace(epoch=1), START._replace(node=50), START._replace(phase="update")):
        with pytest.raises(ValueError, match="is not in"):
            walk.index_of(wrong)
