"""What the nodes are called."""

from __future__ import annotations

import pytest

from gui.graph.names import brief, neuron_number, node_names, operation_sign
from tests.gui.graph.conftest import MakeSubject


@pytest.mark.parametrize(
    ("op", "sign"),
    [("*", "×"), ("-", "−"), ("+", "+"), ("tanh", "tanh"), ("sigmoid", "σ"), ("**2", "x²"), ("", "")],
)
def test_signs_are_those_of_mathematics(op: str, sign: str) -> None:
    assert operation_sign(op) == sign


def test_people_count_from_one() -> None:
    assert neuron_number((1, 3)) == "2·4"


def test_a_neuron_reads_as_its_formula(make_subject: MakeSubject) -> None:
    subject = make_subject(2, 1)
    names = node_names(subject.topology)
    own = [names[i] for i, node in enumerate(subject.topology.nodes) if node.group == (0, 0)]
    assert sorted(own) == sorted(["b", "w₁", "w₁·x₁", "b + w₁·x₁", "w₂", "w₂·x₂", "… + w₂·x₂", "out"])


def test_answers_of_the_layer_before_carry_their_number(make_subject: MakeSubject) -> None:
    names = node_names(make_subject(2, 1).topology)
    assert "w₁·out₁" in names
    assert "w₂·out₂" in names


def test_the_loss_reads_as_its_formula(make_subject: MakeSubject) -> None:
    assert node_names(make_subject(2, 1).topology)[-3:] == ("y·score", "1 − y·score", "loss")
    assert node_names(make_subject(2, 1, loss="squared_error").topology)[-2:] == ("score − y", "loss")


def test_the_score_is_s_where_there_is_little_room() -> None:
    assert brief("1 − y·score") == "1 − y·s"
    assert brief("score") == "score"


def test_names_are_short(make_subject: MakeSubject) -> None:
    assert max(len(name) for name in node_names(make_subject(40, 12, 1).topology)) <= 20
