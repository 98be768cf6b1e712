"""The slopes that learners read are those that the engine computes."""

from __future__ import annotations

import math
import re

import pytest

from engine import scalar
from engine.ops import OPS, Op, to_the

INPUTS = ((0.7, 1.9), (2.5, 0.3), (1.3, 2.2), (0.8, 0.8), (0.0, 0.8))
NAMES = {
    "ln": math.log, "cos": math.cos, "sin": math.sin, "min": min, "max": max, "sqrt": math.sqrt, "E": math.e,
    "sigma": lambda a: 1 / (1 + math.exp(-a)),
    "Phi": lambda a: 0.5 * (1 + math.erf(a / math.sqrt(2))),
    "varphi": lambda a: math.exp(-a * a / 2) / math.sqrt(2 * math.pi),
}  # fmt: skip


def evaluated(mathtext: str, **numbers: float) -> float:
    """The number that a formula in mathtext stands for: written for the few commands that ops.py uses."""
    text = mathtext
    before = ""
    while before != text:
        before = text
        text = re.sub(r"\\mathrm\{(\w+)\}", r"\1", text)
        text = re.sub(r"\be\^\{([^{}]*)\}", r"E**(\1)", text)
        text = re.sub(r"\^\{([^{}]*)\}", r"**(\1)", text)
        text = re.sub(r"\\sqrt\{([^{}]*)\}", r"sqrt(\1)", text)
        text = re.sub(r"\\frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))", text)
    text = re.sub(r"\|([^|]*)\|", r"abs(\1)", text)
    text = re.sub(r"\[([^\]]*)\]", lambda each: f"float({each[1].replace(' = ', ' == ')})", text)
    text = text.replace(r"\cdot", "*").replace(r"\leq", "<=")
    text = re.sub(r"\\(\w+) ([ab])", r"\1(\2)", text)
    return float(eval(text.replace("\\", ""), {**NAMES, **numbers}))  # noqa: S307 - our own formulas


@pytest.mark.parametrize("op", [*OPS.values(), to_the(3.0), to_the(-1.0)], ids=lambda op: op.symbol)
@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_slopes_in_symbols_are_the_partials(op: Op, sign: float) -> None:
    for a, b in INPUTS:
        inputs = [sign * a, b][: op.arity]
        if op.name == "pow" and op.constant is None:
            inputs.append(2.0)
        if (op.domain is not None and not op.domain(*inputs)) or (op.name == "sqrt" and not inputs[0]):
            continue
        out = op.forward(scalar, *inputs)
        partials = op.partials(scalar, *inputs, out)
        numbers = dict(zip("abc", inputs, strict=False)) | {"out": out}
        if op.name == "pow":
            numbers["c"] = op.constant if op.constant is not None else 2.0
        assert len(op.slopes) == op.arity
        found = [evaluated(slope, **numbers) for slope in op.slopes]
        assert found == pytest.approx(partials, rel=1e-12)
