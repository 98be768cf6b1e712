"""The rules of what happens to a whole batch: loss, seed, zero_grad, penalty."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.training.events import Computed, GradientsZeroed, LossTaken, Seeded
from gui.why.matter import NetworkMatter
from gui.why.rule import Rule
from gui.widgets.mathtext import LOSS, Term, math_number, name_term, number_term, slope


def loss_rule(matter: NetworkMatter, event: LossTaken) -> Rule:
    """How the samples' losses become one, or how the penalty is added."""
    count = _sample_count(matter)
    if event.kind == "penalty":
        symbols = ("L", f"= L_{{\\mathrm{{data}}}} + {_penalty(matter)}")
        before = event.loss - event.amount
        added = (f"= {math_number(before)} + {math_number(event.amount)}", f"= {math_number(event.loss)}")
        sentence = QCoreApplication.translate(
            "WhyPanel", "The penalty makes large parameters costly. It is counted once, not for each sample."
        )
        return Rule(symbols, added, sentence)
    is_sum = matter.training.reduction == "sum"
    share = "" if is_sum else rf"\dfrac{{1}}{{{count}}} \;"
    symbols = ("L", rf"= {share} \sum_{{i=1}}^{{{count}}} \mathrm{{loss}}_{{i}}")
    filled = (f"= {math_number(event.loss)}",)
    if is_sum:
        text = QCoreApplication.translate("WhyPanel", "The batch's loss is the sum over its {count} samples.")
    else:
        text = QCoreApplication.translate(
            "WhyPanel", "The batch's loss is the mean over its {count} samples."
        )
    return Rule(symbols, filled, text.format(count=count))


def passing_rule(matter: NetworkMatter, sample: int) -> Rule:
    """What another sample than the one in focus did, which passes as one step."""
    number = sample + 1
    loss = Term(rf"\mathrm{{loss}}_{{{number}}}")
    if not isinstance(matter.event, Computed):
        share = (
            "" if matter.training.reduction == "sum" else rf"\dfrac{{1}}{{{_sample_count(matter)}}} \cdot "
        )
        sign = "=" if "assigned_grad" in matter.training.bugs else r"+\!="
        symbols = (rf"{slope(LOSS, Term('p'))} \; {sign}", rf"{share}{slope(loss, Term('p'))}")
        text = QCoreApplication.translate(
            "WhyPanel",
            "Sample {number} adds its share to the grad of every parameter p. "
            "Pick a parameter to watch its sum grow.",
        )
        return Rule(symbols, (), text.format(number=number), is_gradient=True)
    text = QCoreApplication.translate(
        "WhyPanel",
        "Sample {number} goes forward as one step. Click its point to walk it node by node instead.",
    )
    is_done = matter.walk is not None and matter.walk.position[2:4] != ("forward", sample)
    found = matter.walk.graph_of(sample).root.data if matter.walk is not None and is_done else None
    filled = () if found is None else (f"= {math_number(found)}",)
    return Rule((loss.math,), filled, text.format(number=number))


def seed_rule(matter: NetworkMatter, event: Seeded) -> Rule:
    """Where a sample's backward pass begins."""
    count = _sample_count(matter)
    is_sum = matter.training.reduction == "sum"
    share = "1" if is_sum else rf"\dfrac{{1}}{{{count}}}"
    symbols = (rf"{slope(LOSS, name_term('loss'))} \; = {share}",)
    filled = () if is_sum else (f"= {math_number(event.share)}",)
    if is_sum:
        text = QCoreApplication.translate(
            "WhyPanel", "Backward begins here: L is the sum of all losses, so it moves as much as this one."
        )
    else:
        text = QCoreApplication.translate(
            "WhyPanel", "Backward begins here: L is the mean of {count} losses, so this one counts 1/{count}."
        )
    return Rule(symbols, filled, text.format(count=count), is_gradient=True)


def zero_grad_rule(matter: NetworkMatter, event: GradientsZeroed) -> Rule:
    """What happens to the grads of the batch before."""
    name = _parameter_term(matter)
    left = rf"{slope(LOSS, name)} \; \leftarrow"
    if event.forgotten:
        sentence = QCoreApplication.translate(
            "WhyPanel",
            "zero_grad is forgotten: this batch's gradients are added to those of the batch before.",
        )
        return Rule((rf"{left} \; {slope(LOSS, name)}",), _kept(matter), sentence, is_gradient=True)
    text = QCoreApplication.translate(
        "WhyPanel",
        "The gradients of all {count} parameters start at 0 again, or += would add to the batch before.",
    )
    return Rule((rf"{left} \; 0",), (), text.format(count=len(matter.graph.parameters)), is_gradient=True)


def penalty_rule(matter: NetworkMatter) -> Rule:
    """What the penalty adds to a parameter's grad."""
    name, training = _parameter_term(matter), matter.training
    number = _parameter_number(matter)
    terms, filled, amount = [], [], 0.0
    if training.l1:
        strength = math_number(training.l1)
        terms.append(rf"\lambda_{{1}} \, \mathrm{{sign}}({name.math})")
        if number is not None:
            sign = float((number > 0) - (number < 0))
            filled.append(rf"{strength} \cdot {number_term(sign).grouped}")
            amount += training.l1 * sign
    if training.l2:
        terms.append(rf"2 \lambda_{{2}} \, {name.math}")
        if number is not None:
            filled.append(rf"2 \cdot {math_number(training.l2)} \cdot {number_term(number).grouped}")
            amount += 2.0 * training.l2 * number
    sign_text = "=" if "assigned_grad" in training.bugs else r"+\!="
    symbols = (rf"{slope(LOSS, name)} \; {sign_text}", " + ".join(terms))
    parts = (f"= {' + '.join(filled)}", f"= {math_number(amount)}") if filled else ()
    sentence = QCoreApplication.translate(
        "WhyPanel", "The penalty pulls every parameter towards 0, once for the batch."
    )
    return Rule(symbols, parts, sentence, is_gradient=True)


def _penalty(matter: NetworkMatter) -> str:
    training = matter.training
    terms = []
    if training.l1:
        terms.append(r"\lambda_{1} \sum |p|")
    if training.l2:
        terms.append(r"\lambda_{2} \sum p^{2}")
    return " + ".join(terms)


def _sample_count(matter: NetworkMatter) -> int:
    return 1 if matter.moment is None else matter.moment.sample_count


def _parameter_term(matter: NetworkMatter) -> Term:
    """The parameter that is looked at, or any."""
    if matter.node is None or matter.parameter is None:
        return Term("p")
    return name_term(matter.names[matter.node])


def _parameter_number(matter: NetworkMatter) -> float | None:
    if matter.parameter is None or matter.walk is None:
        return None
    return float(matter.walk.start.parameters[matter.parameter])


def _kept(matter: NetworkMatter) -> tuple[str, ...]:
    """What was left over in the grad of the parameter that is looked at."""
    if matter.parameter is None or matter.walk is None:
        return ()
    return (f"= {math_number(float(matter.walk.start.gradients[matter.parameter]))}",)
