"""What the glossary and the help say in numbers and formulas, and how the engine bears it out.

By the term, or by the page's title: a piece of the text, or a whole formula, and a function that tells
whether it is true.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import numpy as np
import pytest

from engine.activation_facts import answer, facts
from engine.data.catalogue import ScalingName
from engine.data.prepare import prepare
from engine.data.prepared import FloatArray
from engine.data.scaling import fit
from engine.expression import parse_expression
from engine.initialisation import INITIALISATIONS
from engine.labs_spec import NeuronLabSpec
from engine.losses import LOSSES, binary_cross_entropy, penalty, softmax_cross_entropy, targets_of
from engine.network_spec import ActivationName, NeuronSpec
from engine.neuron_graph import neuron_values
from engine.optim import OPTIMIZERS, Slots, learning_rate_at
from engine.presets import load_preset
from engine.slope import Formula
from engine.spec import InitialisationName, LayerSpec, LearningRateSpec, LossName, NetworkSpec, TrainingSpec
from engine.training.answers import answered_classes, explained_share
from engine.training.forward import ForwardPass
from engine.training.initial import initial_state
from engine.training.trainer import Trainer
from engine.training.watch import READY, Watcher
from engine.value import Value
from engine.watch_spec import Breakpoint, WatchSpec

Check = Callable[[], bool]

PLACES = (-3.0, -1.0, -0.2, 0.0, 0.4, 1.0, 2.5)
SOME = (-0.7, 0.2, 1.9)
TARGETS = np.array([1.0, 2.0, 4.0])
STAIRS = [0.4, 0.4, 0.2, 0.2, 0.1, 0.1]


def is_curve(name: ActivationName, formula: Callable[[float], float]) -> Check:
    """Whether a formula is that of an activation."""
    return lambda: [answer(name, x) for x in PLACES] == pytest.approx([formula(x) for x in PLACES], abs=1e-15)


def is_loss(name: LossName, formula: Callable[[float, float], float]) -> Check:
    """Whether a formula of the answer x and the target y is that of a loss."""
    pairs = [(x, y) for x in PLACES for y in (-1.0, 1.0)]
    return lambda: (
        [LOSSES[name](Value(x), y).data for x, y in pairs]
        == pytest.approx([formula(x, y) for x, y in pairs], abs=1e-15)
    )


def bounds(name: ActivationName, low: float, high: float | None) -> Check:
    """Whether all answers of an activation lie between these numbers, and come near to them."""
    return lambda: (
        facts(name).low == pytest.approx(low, abs=1e-9)
        and facts(name).high == (None if high is None else pytest.approx(high, abs=1e-9))
    )


def huber(x: float, y: float) -> float:
    d = abs(x - y)
    return d * d / 2 if d <= 1 else d - 1 / 2


def priced(**strengths: float) -> float:
    return float(penalty([Value(p) for p in SOME], **strengths).data)


def pulls(**strengths: float) -> list[float]:
    """The gradient of a penalty, for each parameter."""
    parameters = [Value(p) for p in SOME]
    penalty(parameters, **strengths).backward()
    return [p.grad for p in parameters]


def descended(rate: float = 0.1, gradient: float = 3.0) -> float:
    """Where one step of plain SGD leads from 2."""
    moved, _ = OPTIMIZERS["sgd"](TrainingSpec(), np.array([2.0]), np.array([gradient]), {}, rate)
    return float(moved[0])


def ascended() -> float:
    """Where the graph lab's Ascend leads from 2, at a rate of 0.1 and a slope of 3."""
    names = parse_expression("a = 2; y = 3 * a")
    names["y"].backward()
    return names["a"].data + 0.1 * names["a"].grad


def moved_in_the_end() -> float:
    """How far a gradient of 1 that comes once moves a parameter, with momentum 0.9 and a rate of 0.1."""
    training = TrainingSpec(optimizer="momentum", momentum=0.9)
    place, slots = np.zeros(1), Slots()
    for gradient in [1.0] + 400 * [0.0]:
        place, slots = OPTIMIZERS["momentum"](training, place, np.array([gradient]), slots, 0.1)
    return float(place[0])


def settings_allow(name: str, *numbers: float) -> bool:
    return all(getattr(TrainingSpec.model_validate({name: each}), name) == each for each in numbers)


def norm_is_the_length() -> bool:
    """Whether a breakpoint on grad_norm finds the root of the sum of all squares."""
    project = load_preset("two-moons").project
    data = prepare(project.data)
    trainer = Trainer(project.network, project.training, data)
    first = initial_state(project.network, 2)
    one = trainer.batch(first)
    other = trainer.batch(one.state)
    length = math.sqrt(sum(g * g for g in other.gradients))
    near = f"grad_norm > {length - 1e-6} and grad_norm < {length + 1e-6}"
    watcher = Watcher(project.with_changes(watch=WatchSpec(breakpoints=(Breakpoint(condition=near),))), data)
    return watcher.check(first, one) is None and watcher.check(one.state, other) is not None


def drawn(name: InitialisationName, fan_in: int, fan_out: int) -> FloatArray:
    """The weights of 2000 neurons."""
    source = random.Random(1)
    return np.array([INITIALISATIONS[name](source, fan_in, fan_out)[0] for _ in range(2000)])


def is_xavier() -> bool:
    limit, sizes = math.sqrt(6 / (30 + 10)), np.abs(drawn("xavier", 30, 10))
    return bool(0.999 * limit < sizes.max() <= limit and sizes.mean() == pytest.approx(limit / 2, rel=0.01))


def scaled(scaling: ScalingName) -> FloatArray:
    x = np.array([[1.0, -4.0], [2.0, 10.0], [9.0, 3.0]])
    middle, reach = fit(x, scaling)
    return (x - middle) / reach


def is_standardised() -> bool:
    found = scaled("standardise")
    return bool(np.allclose(found.mean(axis=0), 0) and np.allclose(np.square(found).mean(axis=0), 1))


def rates(**changes: object) -> list[float]:
    spec = LearningRateSpec.model_validate({"start": 0.4, **changes})
    return [learning_rate_at(spec, epoch) for epoch in range(12)]


def walked_back() -> tuple[float, float]:
    """The gradients of the root and of the leaf in a + a."""
    a = Value(2.0)
    root = a + a
    root.backward()
    return root.grad, a.grad


def is_dead() -> bool:
    weight = Value(-1.0)
    out = (weight * 2.0).relu()
    out.backward()
    return (out.data, weight.grad) == (0, 0)


def is_chained() -> bool:
    a = Value(0.3)
    b = a.tanh()
    b.exp().backward()
    (alone := Value(b.data)).exp().backward()
    (first := Value(0.3)).tanh().backward()
    return a.grad == pytest.approx(alone.grad * first.grad)


def softmax(scores: list[float]) -> list[float]:
    total = sum(map(math.exp, scores))
    return [math.exp(score) / total for score in scores]


def softmax_is_in_the_loss() -> bool:
    scores = [3.0, 2.0, -1.0]
    loss = softmax_cross_entropy([Value(score) for score in scores], [0.0, 1.0, 0.0])
    return loss.data == pytest.approx(-math.log(softmax(scores)[1]))


def is_cross_entropy() -> bool:
    return binary_cross_entropy(Value(0.8), 1.0).data == pytest.approx(-math.log(answer("sigmoid", 0.8)))


def parabola() -> Formula:
    return Formula("3*x**2 - 4*x + 5", {"x": 3.0}, "x")


def is_quotient() -> bool:
    formula, h = parabola(), 0.5
    found = formula.nudge(3.0, h, "forward").quotient
    return found == pytest.approx((formula.at(3.0 + h) - formula.at(3.0)) / h)


def error_at(h: float) -> float:
    return abs(parabola().nudge(3.0, h, "forward").quotient - parabola().derivative(3.0))


def zero_by_zero_is_nan() -> bool:
    with np.errstate(invalid="ignore"):
        return bool(np.isnan(np.float64(0) / np.float64(0)))


def is_weighted_sum() -> bool:
    lab = {name: value.data for name, value in neuron_values(NeuronLabSpec()).items()}
    return lab["n"] == lab["w1"] * lab["x1"] + lab["w2"] * lab["x2"] + lab["b"]


def disabled_answers_0() -> bool:
    neurons = (NeuronSpec(name="n1", disabled=True), NeuronSpec(name="n2"))
    network = NetworkSpec(layers=(LayerSpec(neurons=neurons), LayerSpec(size=1)))
    parameters = initial_state(network, 2).parameters
    return bool(ForwardPass(network, 2)(parameters, np.array([[0.4, -1.0]]))[0][0, 0] == 0)


QUOTIENT = r"$$\frac{f(x + h) - f(x)}{h}$$"

GLOSSARY: dict[str, dict[str, Check]] = {
    "Absolute error": {"$$|x - y|$$": is_loss("absolute_error", lambda x, y: abs(x - y))},
    "backward()": {"sets the root's grad to 1": lambda: walked_back()[0] == 1},
    "Boundary": {
        "where its score is 0": lambda: answered_classes(np.array([[-1e-9], [1e-9]])).tolist() == [0, 1]
    },
    "Chain rule": {r"$$\frac{dc}{da} = \frac{dc}{db} \cdot \frac{db}{da}$$": is_chained},
    "Cross-entropy": {
        r"$$-\ln p$$": is_cross_entropy,
        "near 0 when the network": lambda: binary_cross_entropy(Value(9.0), 1.0).data < 0.001,
    },
    "Dead ReLU": {"is 0 or below": is_dead, "answers 0 to all of them": is_dead},
    "Derivative": {"as h shrinks towards 0": lambda: error_at(1e-6) < error_at(1e-3) < error_at(1.0)},
    "Difference quotient": {QUOTIENT: is_quotient},
    "ELU": {
        "approaches −1": bounds("elu", -1.0, None),
        r"$$\max(0, x) + e^{\min(0, x)} - 1$$": is_curve(
            "elu", lambda x: max(0, x) + math.exp(min(0, x)) - 1
        ),
    },
    "Float64": {
        "64 bits, about 16 significant": lambda: (
            (np.finfo(float).bits, np.finfo(float).precision + 1) == (64, 16)
        ),
        "has about 7": lambda: np.finfo(np.float32).precision + 1 == 7,
    },
    "Forward difference": {QUOTIENT: is_quotient},
    "GELU": {
        r"$$x \cdot \Phi(x)$$": is_curve("gelu", lambda x: x * 0.5 * (1 + math.erf(x / math.sqrt(2)))),
    },
    "grad": {"It starts at 0": lambda: (Value(1.0).grad, walked_back()[1]) == (0, 2)},
    "Gradient ascent": {
        r"$$p \leftarrow p + rate \cdot \frac{\partial L}{\partial p}$$": lambda: (
            ascended() == pytest.approx(2.3)
        )
    },
    "Gradient descent": {
        r"$$p \leftarrow p - rate \cdot \frac{\partial L}{\partial p}$$": lambda: (
            descended() == pytest.approx(1.7)
        )
    },
    "Gradient norm": {r"$$\sqrt{g_1^2 + g_2^2 + \ldots}$$": norm_is_the_length},
    "He initialisation": {
        "variance 2 divided by": lambda: drawn("he", 50, 10).var() == pytest.approx(2 / 50, rel=0.02),
        "He and others 2015": lambda: "2015" in str(INITIALISATIONS["he"].__doc__),
        r"$$\frac{2}{n_{in}}$$": lambda: drawn("he", 8, 10).var() == pytest.approx(2 / 8, rel=0.03),
    },
    "Huber loss": {
        "for errors up to 1": lambda: LOSSES["huber"](Value(1.0), 0.0).data == 0.5,
        r"$$d = |x - y|: \quad \frac{1}{2} d^2 \quad \mathrm{up\ to} \quad d = 1, "
        r"\qquad d - \frac{1}{2} \quad \mathrm{beyond}$$": is_loss("huber", huber),
    },
    "L1 penalty": {
        "towards 0 with the same strength": lambda: pulls(l1=0.3) == pytest.approx([-0.3, 0.3, 0.3]),
        "end very near 0": lambda: pulls(l1=0.3) == pytest.approx([-0.3, 0.3, 0.3]),
        r"$$\lambda \sum_p |p|$$": lambda: priced(l1=0.3) == pytest.approx(0.3 * sum(map(abs, SOME))),
    },
    "L2 penalty": {
        "towards 0,": lambda: pulls(l2=0.3) == pytest.approx([2 * 0.3 * p for p in SOME]),
        r"$$\lambda \sum_p p^2$$": lambda: priced(l2=0.3) == pytest.approx(0.3 * sum(p * p for p in SOME)),
    },
    "Leaky ReLU": {
        r"$$\max(0, x) + 0.01 \cdot \min(0, x)$$": is_curve(
            "leaky_relu", lambda x: max(0, x) + 0.01 * min(0, x)
        )
    },
    "Learning rate": {"for a gradient of 1": lambda: 2.0 - descended(rate=0.25, gradient=1.0) == 0.25},
    "Max-margin loss": {
        "max(0, 1 − target · score)": is_loss("max_margin", lambda x, y: max(0, 1 - y * x)),
        r"$$\max(0,\ 1 - y \cdot s)$$": is_loss("max_margin", lambda x, y: max(0, 1 - y * x)),
    },
    "Min-max scaling": {
        "reach from 0 to 1": lambda: (
            scaled("min_max").min(axis=0).tolist() == [0, 0]
            and scaled("min_max").max(axis=0).tolist() == [1, 1]
        )
    },
    "Momentum coefficient": {
        "from 0 to nearly 1": lambda: settings_allow("momentum", 0.0, 0.999),
        "At 0.9, a gradient that comes only once moves its\nparameter ten times as far": lambda: (
            moved_in_the_end() == pytest.approx(10 * -0.1)
        ),
    },
    "NaN": {
        "for 0/0 or": zero_by_zero_is_nan,
        r"$$\frac{0}{0}, \quad \infty - \infty$$": lambda: math.isnan(math.inf - math.inf),
    },
    "One-hot": {
        "a 1 in the place": lambda: targets_of("softmax_cross_entropy", 2.0, 4) == [0, 0, 1, 0],
        "and 0 everywhere else": lambda: targets_of("softmax_cross_entropy", 0.0, 3) == [1, 0, 0],
    },
    "Penalty": {"towards 0": lambda: pulls(l2=0.1) == pytest.approx([2 * 0.1 * p for p in SOME])},
    "Probability": {"from 0 to 1": bounds("sigmoid", 0.0, 1.0)},
    "Range": {
        "they are −1 and 1": bounds("tanh", -1.0, 1.0),
        "for sigmoid 0 and 1": bounds("sigmoid", 0.0, 1.0),
    },
    "ReLU": {r"$$\max(0, x)$$": is_curve("relu", lambda x: max(0, x))},
    "__repr__": {"prints as Value(data=2.0, grad=0)": lambda: repr(Value(2.0)) == "Value(data=2.0, grad=0)"},
    "Root": {"Its own gradient is 1": lambda: walked_back()[0] == 1},
    "Rounding error": {"one part in 10¹⁶": lambda: round(float(np.finfo(float).eps) / 2, 16) == 1e-16},
    "R²": {
        "1 is perfect, 0 is no better": lambda: (
            explained_share(TARGETS, TARGETS) == 1
            and explained_share(TARGETS, 0 * TARGETS + TARGETS.mean()) == 0
        )
    },
    "sigmoid": {r"$$\frac{1}{1 + e^{-x}}$$": is_curve("sigmoid", lambda x: 1 / (1 + math.exp(-x)))},
    "SiLU": {r"$$\frac{x}{1 + e^{-x}}$$": is_curve("silu", lambda x: x / (1 + math.exp(-x)))},
    "softmax": {
        "add up to 1": lambda: sum(softmax([3.0, 2.0, -1.0])) == pytest.approx(1),
        r"$$p_i = \frac{e^{s_i}}{\sum_j e^{s_j}}$$": softmax_is_in_the_loss,
    },
    "softplus": {r"$$\ln(1 + e^{x})$$": is_curve("softplus", lambda x: math.log(1 + math.exp(x)))},
    "Squared error": {"$$(x - y)^2$$": is_loss("squared_error", lambda x, y: (x - y) ** 2)},
    "Standardise": {"mean 0 and standard deviation 1": is_standardised},
    "Step schedule": {"a factor below 1": lambda: rates(kind="step", factor=0.5, every=2)[:6] == STAIRS},
    "tanh": {
        "between −1 and 1": bounds("tanh", -1.0, 1.0),
        r"$$\tanh x = \frac{e^{2x} - 1}{e^{2x} + 1}$$": is_curve(
            "tanh", lambda x: (math.exp(2 * x) - 1) / (math.exp(2 * x) + 1)
        ),
    },
    "Tensor": {
        r"$$(2,\ 0) \cdot (-3,\ 1) = 2 \cdot (-3) + 0 \cdot 1$$": lambda: (
            np.dot([2, 0], [-3, 1]) == 2 * -3 + 0 * 1
        )
    },
    "Truncation error": {"h is not 0": lambda: error_at(0.5) > error_at(0.1) > error_at(0.001)},
    "Variance": {
        r"$$\frac{1}{n} \sum_i (x_i - m)^2$$": lambda: (
            TARGETS.var() == pytest.approx(sum((x - TARGETS.mean()) ** 2 for x in TARGETS) / len(TARGETS))
        )
    },
    "Warm-up": {"climbs from near 0": lambda: rates(kind="warm_up", every=8)[7:9] == [0.4, 0.4] > [0.05]},
    "Weighted sum": {"$$n = w_1 x_1 + w_2 x_2 + b$$": is_weighted_sum},
    "Xavier initialisation": {
        "Bengio 2010": lambda: "2010" in str(INITIALISATIONS["xavier"].__doc__),
        r"$$\pm \sqrt{\frac{6}{n_{in} + n_{out}}}$$": is_xavier,
    },
    "zero_grad": {"back to 0": lambda: Value(1.0).grad == 0},
}

#: In the glossary, about nothing that the engine could compute.
NOT_COMPUTED = {
    "Breakpoint": ("loss below 0.05",),
    "micrograd": ("some 150 lines",),
}

HELP: dict[str, dict[str, Check]] = {
    "Selected": {"it answers 0": disabled_answers_0},
    "Watch": {"`loss < 0.05` or `grad_norm > 10`": lambda: {"loss < 0.05", "grad_norm > 10"} <= set(READY)},
}
