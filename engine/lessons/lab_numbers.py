"""The numbers of the labs, as a lesson's formulas read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.expression import ExpressionError, parse_expression, read_expression
from engine.labs_spec import GraphLabSpec, NeuronLabSpec, SlopeLabSpec
from engine.lessons.formula_error import FormulaError, unknown
from engine.neuron_graph import neuron_values
from engine.slope import formula_of
from engine.value import Value


@dataclass(frozen=True, slots=True)
class NamedValues:
    """An expression after its backward pass: every Value by its name, the root last."""

    values: dict[str, Value]

    def read(self, group: str, rest: str) -> float:
        """`d.data` or `d.grad`; `root` stands for the last one. Raises FormulaError."""
        name, _, what = rest.partition(".")
        values = {**self.values, "root": next(reversed(self.values.values()))}
        if name not in values:
            raise unknown(f"{group}.{rest}", name, list(values))
        if what not in ("data", "grad"):
            example = f"{group}.{name}.data or {group}.{name}.grad"
            raise FormulaError(f"{group}.{rest}", "written_otherwise", name=rest, example=example)
        return float(values[name].data if what == "data" else values[name].grad)


def graph_numbers(lab: GraphLabSpec) -> NamedValues:
    """What was typed in the graph lab. Raises FormulaError where it can't be understood."""
    try:
        built = read_expression(lab.text).build(in_pieces=lab.in_pieces)
    except ExpressionError as error:
        raise FormulaError(lab.text, "not_computed", reason=str(error)) from error
    built.root.backward()
    return NamedValues(built.names)


def neuron_numbers(lab: NeuronLabSpec) -> NamedValues:
    """The neuron: x1, w1 and so on, b, n (what the activation is given) and o (the answer)."""
    values = neuron_values(lab)
    values["o"].backward()
    return NamedValues(values)


def slope_numbers(lab: SlopeLabSpec) -> Mapping[str, float]:
    """The point, the nudge and what comes of it.

    Each input by its name and, as in `x.grad`, how fast the output moves with it; `y`, `y_nudged`, `rise`,
    `run`, their `quotient`, the engine's own `derivative`, and `error`, by how much the quotient misses it.
    Raises FormulaError where the formula can't be understood.
    """
    try:
        formula = formula_of(lab)
    except ValueError as error:
        raise FormulaError(lab.formula, "not_computed", reason=str(error)) from error
    x = formula.inputs.get(formula.nudged, 0.0)
    nudge = formula.nudge(x, lab.h, lab.difference)
    derivative = formula.derivative(x)
    return {
        **formula.inputs,
        **{f"{name}.grad": formula.gradient(name) for name in formula.names},
        "y": formula.result,
        "y_nudged": nudge.f_start if lab.difference == "backward" else nudge.f_end,
        "rise": nudge.rise,
        "run": nudge.run,
        "quotient": nudge.quotient,
        "derivative": derivative,
        "error": nudge.quotient - derivative,
    }


def number_of(text: str, name: str, gradient: bool) -> float:
    """A number, or the gradient of the last result by it, in an expression of its own.

    Raises FormulaError.
    """
    try:
        values = parse_expression(text)
    except ExpressionError as error:
        raise FormulaError(text, "not_computed", reason=str(error)) from error
    if name not in values:
        raise unknown(text, name, list(values))
    if gradient:
        next(reversed(values.values())).backward()
    return float(values[name].grad if gradient else values[name].data)
