"""The rule of an update: what the optimizer makes of one parameter's gradient."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.optim import learning_rate_at
from engine.spec import OptimizerName
from engine.training.events import Updated
from gui.why.matter import NetworkMatter
from gui.why.rule import Rule
from gui.widgets.mathtext import math_name, math_number, number_term

#: What each optimizer multiplies by the learning rate r, g being the gradient. As in engine/optim.py.
_STEPS: dict[OptimizerName, str] = {
    "sgd": r"g",
    "momentum": r"v",
    "nesterov": r"(g + \mu \, v)",
    "adagrad": r"\dfrac{g}{s}",
    "rmsprop": r"\dfrac{g}{s}",
    "adam": r"\dfrac{\hat{m}}{s}",
    "adamw": r"\dfrac{\hat{m}}{s}",
}


def update_rule(matter: NetworkMatter, event: Updated) -> Rule:
    """New value, old value, step."""
    name = math_name("p" if matter.node is None else matter.names[matter.node])
    training = matter.training
    sign = "+" if "wrong_sign" in training.bugs else "-"
    step = _STEPS[training.optimizer]
    old = rf"(1 {sign} r \lambda) \, {name}" if training.optimizer == "adamw" else name
    symbols = (rf"{name} \leftarrow", rf"{old} {sign} r \cdot {step}")
    if event.frozen:
        sentence = QCoreApplication.translate(
            "WhyPanel", "It is frozen: it has a gradient, but stays as it is."
        )
        return Rule((rf"{name} \leftarrow {name}",), (f"= {math_number(event.after)}",), sentence)
    return Rule(symbols, _filled(matter, event, sign), _sentence(training.optimizer, sign))


def _filled(matter: NetworkMatter, event: Updated, sign: str) -> tuple[str, ...]:
    before, after = math_number(event.before), math_number(event.after)
    if matter.training.optimizer == "sgd" and matter.walk is not None:
        rate = math_number(learning_rate_at(matter.training.learning_rate, matter.walk.start.epoch))
        middle = rf"= {before} {sign} {rate} \cdot {number_term(event.gradient).grouped}"
    else:
        middle = f"= {before} + {number_term(event.after - event.before).grouped}"
    return (middle, f"= {after}")


def _sentence(optimizer: OptimizerName, sign: str) -> str:
    if sign == "+":
        return QCoreApplication.translate(
            "WhyPanel", "The bug “wrong sign” is on: the step goes up the slope instead of down."
        )
    if optimizer == "sgd":
        return QCoreApplication.translate(
            "WhyPanel", "One step of the learning rate r against the gradient g."
        )
    if optimizer == "momentum":
        return QCoreApplication.translate(
            "WhyPanel", "The velocity v rolls on: μ times what it was, plus the gradient g."
        )
    if optimizer == "nesterov":
        return QCoreApplication.translate(
            "WhyPanel", "The velocity v rolls on, and the step looks one step ahead."
        )
    if optimizer == "adagrad":
        return QCoreApplication.translate(
            "WhyPanel", "s is the root of the sum of all g² so far: each parameter at its own pace."
        )
    if optimizer == "rmsprop":
        return QCoreApplication.translate(
            "WhyPanel", "s is the root of the running mean of g²: each parameter at its own pace."
        )
    text = QCoreApplication.translate(
        "WhyPanel", "m is the running mean of g, s the root of that of g², both corrected for starting at 0."
    )
    if optimizer == "adamw":
        text += " " + QCoreApplication.translate(
            "WhyPanel", "Before that, the parameter shrinks a little: λ is the weight decay."
        )
    return text
