"""The formulas of a batch's rules, with the engine's numbers put in, come to what the engine computed."""

from __future__ import annotations

import re

import numpy as np
import pytest

from engine.optim import learning_rate_at
from engine.spec import OPTIMIZERS, OptimizerName
from engine.training.batch_sum import add_penalty_slope, penalty_of
from engine.training.events import LossTaken, PenaltyHandedOver, Seeded, Updated
from engine.training.stepper import BatchWalk
from engine.training.trainer import Trainer
from engine.training.update_table import update_table
from gui.why.matter import Matter
from gui.why.rule import Rule
from gui.why.rules import rule_of
from gui.widgets.mathtext import math_number
from tests.gui.why.conftest import MakeWalk, matter_at


def evaluated(math: str, **numbers: float) -> float:
    """What a formula of an update comes to, `p` standing for the parameter."""
    text = math.replace(r"\cdot", "*").replace(r"\,", "*")
    text = re.sub(r"\\hat\{(\w)\}", r"\1", text)
    text = re.sub(r"\\dfrac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))", text)
    text = text.replace(r"\lambda", "lam").replace(r"\mu", "mu").replace("r lam", "r * lam")
    return float(eval(text, {"__builtins__": {}}, numbers))  # noqa: S307 - our own formulas


def trainer_of(walk: BatchWalk) -> Trainer:
    return Trainer(walk.network, walk.training, walk.data)


def rules(walk: BatchWalk, kind: type[object]) -> list[tuple[Matter, Rule]]:
    """The rule of each event of a kind, with what it is about."""
    found = []
    for index in range(1, walk.length + 1):
        matter = matter_at(walk, index)
        if matter is not None and isinstance(matter.event, kind):
            found.append((matter, rule_of(matter)))
    return found


@pytest.mark.parametrize("bugs", [(), ("wrong_sign",)], ids=["right", "wrong_sign"])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_an_update_s_formula_gives_the_new_number(
    make_walk: MakeWalk, optimizer: OptimizerName, bugs: tuple[str, ...]
) -> None:
    """In the second batch, so that what the optimizer remembers counts."""
    first = make_walk(optimizer=optimizer, weight_decay=0.3, batch_size=2, bugs=bugs)
    start = trainer_of(first).batch(first.start).state
    walk = make_walk(optimizer=optimizer, weight_decay=0.3, batch_size=2, bugs=bugs, state=start)
    result = trainer_of(walk).batch(start)
    columns = update_table(walk.training, start, result.gradients, result.state).columns
    corrected = 1.0 - walk.training.beta1 ** result.state.slots.get("age", np.full(1, np.inf))
    seen = 0
    for matter, rule in rules(walk, Updated):
        event = matter.event
        assert isinstance(event, Updated)
        at = event.parameter
        numbers = {
            "r": learning_rate_at(walk.training.learning_rate, 0),
            "lam": walk.training.weight_decay,
            "mu": walk.training.momentum,
            "g": event.gradient,
        }
        for letter, column in (("v", "velocity"), ("s", "scale")):
            if column in columns:
                numbers[letter] = float(columns[column][at])
        if "mean" in columns:
            numbers["m"] = float(columns["mean"][at] / corrected[at])
        name = rule.symbols[0].removesuffix(r" \leftarrow")
        formula = re.sub(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", "p", rule.symbols[1])
        assert evaluated(formula, p=event.before, **numbers) == pytest.approx(event.after, rel=1e-12)
        assert rule.filled[-1] == f"= {math_number(event.after)}"
        seen += 1
    assert seen == len(start.parameters)


@pytest.mark.parametrize("reduction", ["mean", "sum"])
def test_loss_and_penalty_add_up(make_walk: MakeWalk, reduction: str) -> None:
    walk = make_walk(l1=0.01, l2=0.1, reduction=reduction, loss="squared_error")
    result = trainer_of(walk).batch(walk.start)
    losses = [walk.graph_of(sample).root.data for sample in range(4)]
    price = penalty_of(walk.training, walk.start.parameters)
    (_, data), (_, whole) = rules(walk, LossTaken)
    share = 1.0 if reduction == "sum" else 1 / 4
    assert data.filled == (f"= {math_number(sum(losses) * share)}",)
    assert (r"\dfrac{1}{4}" in data.symbols[1]) == (reduction == "mean")
    assert whole.filled == (
        f"= {math_number(result.data_loss)} + {math_number(price)}",
        f"= {math_number(result.loss)}",
    )
    p = walk.start.parameters
    assert whole.symbols[1].endswith(r"\lambda_{1} \sum |p| + \lambda_{2} \sum p^{2}")
    assert price == pytest.approx(0.01 * np.abs(p).sum() + 0.1 * np.square(p).sum())
    seeds = [seed.symbols[0] for _, seed in rules(walk, Seeded) if r"\mathrm{loss}" in seed.symbols[0]]
    assert len(seeds) == 1
    assert seeds[0].endswith("= 1" if reduction == "sum" else r"= \dfrac{1}{4}")


def test_the_penalty_s_pull_is_what_the_engine_adds(make_walk: MakeWalk) -> None:
    walk = make_walk(l1=0.01, l2=0.1)
    added = np.zeros(len(walk.start.parameters))
    add_penalty_slope(walk.training, walk.start.parameters, added)
    for parameter, amount in enumerate(added):
        found = []
        for index in range(1, walk.length + 1):
            matter = matter_at(walk, index, node=walk.node_of(parameter))
            if matter is not None and isinstance(matter.event, PenaltyHandedOver):
                found.append(rule_of(matter))
        (rule,) = found
        assert rule.filled[-1] == f"= {math_number(float(amount))}"
        assert "sign" in rule.symbols[1]
        assert r"2 \lambda_{2}" in rule.symbols[1]
