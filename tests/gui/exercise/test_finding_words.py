"""What a check has found, as a learner reads it: the right numbers, and as many decimals as they need."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from engine.exercise.check import judge
from engine.lessons.formula import Quantity
from gui.exercise.finding_words import finding_texts

NOW: dict[str, Quantity] = {
    "metrics.train_loss": 0.1,
    "metrics.data_loss": 3e10,
    "metrics.train_accuracy": 0.9496,
    "network.parameters": 123_456.0,
    "network.layer1.activation": "tanh",
    "answer": 7.0,
}


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("loss < 0.1", "training loss: 0.1000, wanted: less than 0.1"),
        ("loss < 0.09999", "training loss: 0.10000, wanted: less than 0.09999"),
        ("accuracy >= 95 %", "training accuracy: 94.96 %, wanted: at least 95 %"),
        ("data_loss < 1e10", "training loss without the penalty: 3.0e+10, wanted: less than 1.0e+10"),
        ("parameters <= 123455", "parameters: 1.23456e+05, wanted: at most 1.23455e+05"),
        ("network.layer1.activation == 'relu'", "network.layer1.activation: tanh, wanted: exactly relu"),
        ("answer == 3", "your answer: 7"),
        ("loss < 0.1 or epoch > 3", "`loss < 0.1 or epoch > 3` (finished epochs: 0, training loss: 0.1000)"),
    ],
)
def test_a_finding_in_words(check: str, text: str) -> None:
    assert finding_texts(judge(check, lambda name: NOW.get(name, 0.0))) == [text]


@pytest.mark.parametrize(
    ("has_test_part", "text"),
    [
        (False, "test loss: there is no test part to measure it on"),
        (True, "test loss: there is no such number here"),
    ],
)
def test_why_a_number_is_missing(has_test_part: bool, text: str) -> None:
    """After a training that diverged, the loss is none although there is a test part."""
    found = judge("test_loss < 1", lambda _: math.nan)
    assert finding_texts(replace(found, has_test_part=has_test_part)) == [text]
