"""What the learner has set up in the labs: a formula and a nudge, an expression, one neuron."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from engine.expression_parser import MOST_CHARACTERS
from engine.marked_examples import LECTURE
from engine.network_spec import ActivationName, Spec
from engine.spec_error import SpecError

#: Most inputs of the neuron in its lab.
MOST_INPUTS = 5

Difference = Literal["forward", "backward", "central"]
Number = Annotated[float, Field(ge=-1e6, le=1e6)]


class SlopeLabSpec(Spec):
    """A formula, where it is looked at, and by how much which input is nudged.

    `inputs` gives each name in the formula its number; `nudged` is one of them. The text may be one
    that can't be understood yet: it is kept as it was typed.
    """

    formula: str = Field(default="3*x**2 - 4*x + 5", max_length=MOST_CHARACTERS)
    inputs: dict[str, Number] = Field(default={"x": 3.0}, max_length=100)
    nudged: str = Field(default="x", max_length=100)
    h: float = Field(default=0.5, ge=-10.0, le=10.0)
    difference: Difference = "forward"


class GraphLabSpec(Spec):
    """An expression as it was typed; its numbers stand in the text and nowhere else.

    `in_pieces`: tanh is drawn as the operations it can be made of. `rate` is the length of one step up
    or down the gradient.
    """

    text: str = Field(default=LECTURE, max_length=MOST_CHARACTERS)
    in_pieces: bool = False
    rate: float = Field(default=0.01, gt=0.0, le=10.0)


class NeuronLabSpec(Spec):
    """One neuron and what it is given; at first the lecture's. `weights` are as many as `inputs`."""

    inputs: tuple[Number, ...] = Field(default=(2.0, 0.0), min_length=1, max_length=MOST_INPUTS)
    weights: tuple[Number, ...] = Field(default=(-3.0, 1.0), min_length=1, max_length=MOST_INPUTS)
    bias: Number = 6.8813735870195432
    activation: ActivationName = "tanh"

    @model_validator(mode="after")
    def _a_weight_for_each_input(self) -> Self:
        if len(self.weights) != len(self.inputs):
            raise SpecError("weights_and_inputs", count=len(self.inputs))
        return self


class LabsSpec(Spec):
    """All labs of a project."""

    slope: SlopeLabSpec = SlopeLabSpec()
    graph: GraphLabSpec = GraphLabSpec()
    neuron: NeuronLabSpec = NeuronLabSpec()
