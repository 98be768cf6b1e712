"""What PyTorch printed, as its lesson shows it: the engine says the same, and PyTorch where there is one."""

from __future__ import annotations

import contextlib
import io
import re

import numpy as np
import pytest

from engine.labs_spec import NeuronLabSpec
from engine.lessons.reading import FOLDER
from engine.neuron_graph import neuron_values
from engine.value import Value

TEXT = (FOLDER / "en" / "10-pytorch.md").read_text(encoding="utf-8")
CODE = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
OUTPUT = re.findall(r"```output\n(.*?)```", TEXT, re.DOTALL)


def numbers(text: str) -> list[float]:
    return [float(word) for word in text.split()]


def test_each_block_of_code_has_its_output() -> None:
    assert len(CODE) == len(OUTPUT) == 3


def test_what_was_recorded_agrees_with_the_engine() -> None:
    values = neuron_values(NeuronLabSpec())
    values["o"].backward()
    x1, w1, x2, w2 = (values[name].grad for name in ("x1", "w1", "x2", "w2"))
    assert numbers(OUTPUT[0]) == pytest.approx([values["o"].data, x1, w1, x2], rel=1e-14, abs=1e-14)
    assert numbers(OUTPUT[2]) == pytest.approx([w1, w2, x1, x2], rel=1e-14, abs=1e-14)
    assert f"PyTorch says {OUTPUT[0].split()[0]}" in TEXT


def test_the_notebook_s_digits_come_from_float32() -> None:
    bias = float(np.float32(NeuronLabSpec().bias))
    assert numbers(OUTPUT[1]) == [bias]
    (notebook,) = re.findall(r"something else: (0\.\d+)\.", TEXT)
    assert float(notebook) == pytest.approx(Value(2.0 * -3.0 + bias).tanh().data, rel=1e-14)


def test_torch_prints_the_same() -> None:
    pytest.importorskip("torch")
    names: dict[str, object] = {}
    for code, output in zip(CODE, OUTPUT, strict=True):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(code, names)  # noqa: S102 - the lesson's own code
        assert numbers(printed.getvalue()) == pytest.approx(numbers(output), rel=1e-14, abs=1e-14)
