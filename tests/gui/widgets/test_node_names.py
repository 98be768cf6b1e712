"""What the nodes are called."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.expression import parse_expression
from engine.expression_graph import ExpressionGraph
from engine.graph import Topology
from engine.spec import LayerSpec, LossName, NetworkSpec, TrainingSpec
from engine.training.initial import initial_state
from engine.training.sample_graph import sample_graph
from engine.value import Value, pass_on_infinities
from gui.widgets.node_names import brief, equation, neuron_number, node_names, operation_sign


def topology_of(*sizes: int, loss: LossName = "max_margin") -> Topology:
    """The graph of one sample for layers of these sizes."""
    network = NetworkSpec(layers=tuple(LayerSpec(size=size) for size in sizes))
    parameters = initial_state(network, 2).parameters
    return sample_graph(network, TrainingSpec(loss=loss), parameters, np.array([0.5, -1.5]), -1.0).topology


@pytest.mark.parametrize(
    ("op", "sign"),
    [("*", "×"), ("-", "−"), ("+", "+"), ("tanh", "tanh"), ("sigmoid", "σ"), ("**2", "x²"), ("", "")],
)
def test_signs_are_those_of_mathematics(op: str, sign: str) -> None:
    assert operation_sign(op) == sign


def test_people_count_from_one() -> None:
    assert neuron_number((1, 3)) == "2·4"


def test_a_neuron_reads_as_its_formula() -> None:
    topology = topology_of(2, 1)
    names = node_names(topology)
    own = [names[i] for i, node in enumerate(topology.nodes) if node.group == (0, 0)]
    assert sorted(own) == sorted(["b", "w₁", "w₁·x₁", "b + w₁·x₁", "w₂", "w₂·x₂", "… + w₂·x₂", "out"])


def test_answers_of_the_layer_before_carry_their_number() -> None:
    names = node_names(topology_of(2, 1))
    assert "w₁·out₁" in names
    assert "w₂·out₂" in names


def test_the_loss_reads_as_its_formula() -> None:
    assert node_names(topology_of(2, 1))[-3:] == ("y·score", "1 − y·score", "loss")
    assert node_names(topology_of(2, 1, loss="squared_error"))[-2:] == ("score − y", "loss")


def test_the_score_is_s_where_there_is_little_room() -> None:
    assert brief("1 − y·score") == "1 − y·s"
    assert brief("score") == "score"


def test_names_are_short() -> None:
    assert max(len(name) for name in node_names(topology_of(40, 12, 1))) <= 20


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a * b + c", "out = a·b + c"),
        ("(a + b) * c", "out = (a + b)·c"),
        ("a - (b - c)", "out = a − (b − c)"),
        ("a - b - c", "out = a − b − c"),
        ("a / (b * c)", "out = a ÷ (b·c)"),
        ("(a - b)**2", "out = (a − b)²"),
        ("-a**2", "out = −a²"),
        ("(-a)**2", "out = (−a)²"),
        ("(a**2)**3", "out = (a²)³"),
        ("a * -3", "out = a·(−3)"),
        ("tanh(a + b)", "out = tanh(a + b)"),
        ("L = a", "L"),
        ("e = a * b\nL = e + c", "L = e + c"),
    ],
)
def test_an_expression_is_written_as_one_would(text: str, written: str) -> None:
    names = parse_expression(text, {"a": 2.0, "b": 3.0, "c": 5.0})
    root = next(reversed(names.values()))
    assert equation(ExpressionGraph(names, root).topology) == written


#: What is typed for the signs of mathematics.
TYPED = {"·": "*", "÷": "/", "−": "-", "²": "**2", "³": "**3"}
NUMBERS = {"a": 1.25, "b": -0.75, "c": 3.0}


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_name_read_aloud_is_the_same_number(data: st.DataObject) -> None:
    names = {name: Value(number) for name, number in NUMBERS.items()}
    values = [*names.values(), Value(-2.0), Value(0.5)]
    with pass_on_infinities():
        for _ in range(data.draw(st.integers(1, 6))):
            first, second = (data.draw(st.sampled_from(values)) for _ in range(2))
            kind = data.draw(st.sampled_from("+-*/n23t^"))
            values.append(_combined(kind, first, second))
        graph = ExpressionGraph(names, values[-1])
    for value, name in zip(graph.values, node_names(graph.topology), strict=True):
        if "…" not in name and np.isfinite(value.data):
            typed = "".join(TYPED.get(sign, sign) for sign in name)
            assert parse_expression(typed, NUMBERS)["out"].data == pytest.approx(value.data, rel=1e-12)


def _combined(kind: str, a: Value, b: Value) -> Value:
    match kind:
        case "+":
            return a + b
        case "-":
            return a - b
        case "*":
            return a * b
        case "/":
            return a / b
        case "n":
            return -a
        case "t":
            return a.tanh()
        case "^":
            return a**b
    return a ** int(kind)
