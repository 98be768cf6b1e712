"""What lessons say in numbers, and what must hold for each to be true.

One entry for each number that a lesson writes out and that neither its labs, its code nor its task show: a
piece of the text, and a condition in the language of lessons (docs/lessons.md), or a function. It is asked of
what stands there when the text is read; of a prediction, after what the program does then (`start.` is how
things stood before).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from engine.bugs import network_as_run
from engine.data.prepare import prepare
from engine.labs_spec import LabsSpec
from engine.lessons.situation import Situation
from engine.network_spec import LayerSpec
from engine.presets import load_preset
from engine.spec import Project
from engine.training.forward import ForwardPass
from engine.training.headless import TrainingRun, train
from engine.training.trainer import Trainer
from engine.value import Value
from tests.engine.lessons.play import trained

Holds = str | Callable[[Situation], bool]


def run_of(now: Situation, **training: Any) -> TrainingRun:
    """The training that stands there, with other settings."""
    project = now.project.with_changes(training=now.project.training.with_changes(**training))
    return _run(project.with_changes(labs=LabsSpec()).model_dump_json())


@lru_cache(maxsize=50)
def _run(stored: str) -> TrainingRun:
    project = Project.model_validate_json(stored)
    return train(project, prepare(project.data), lambda _: None)


def losses_of(now: Situation, **training: Any) -> list[float]:
    """The train loss of each epoch."""
    return [each.train_loss for each in run_of(now, **training).metrics]


def answers_of(run: TrainingRun) -> list[float]:
    """What the network answers to each training sample in the end."""
    network = network_as_run(run.project.network, run.project.training.bugs)
    x = run.data.train.x
    found: list[float] = ForwardPass(network, x.shape[1])(run.state.parameters, x)[-1][:, 0].tolist()
    return found


def _at_targets(now: Situation, within: float, **training: Any) -> bool:
    run = run_of(now, **training)
    return bool(np.abs(np.array(answers_of(run)) - run.data.train.y).max() < within)


def _as_wrong_as_can_be(now: Situation) -> bool:
    run = run_of(now)
    return bool(np.abs(np.array(answers_of(run)) + run.data.train.y).max() < 0.02)


def _targets_are(now: Situation, wanted: set[float]) -> bool:
    return set(prepare(now.project.data).train.y.tolist()) == wanted


def _updates(now: Situation) -> int:
    training = now.project.training
    trainer = Trainer(now.project.network, training, prepare(now.project.data))
    return trainer.batches_per_epoch * training.epochs


def _is_enough(now: Situation, sizes: range, epochs: int) -> bool:
    """Whether one hidden tanh layer of each of these sizes gets what the step asks for."""
    for size in sizes:
        layers = (LayerSpec(size=size), LayerSpec(size=1, activation="linear"))
        project = now.project.with_changes(network=now.project.network.with_changes(layers=layers))
        metrics, _ = trained(project.with_changes(training=project.training.with_changes(epochs=epochs)))
        if metrics["train_accuracy"] <= 0.95:
            return False
    return True


def _reached(now: Situation, name: str, least: float, epochs: int) -> bool:
    values = [getattr(each, name) for each in run_of(now, epochs=epochs).metrics]
    return bool(max(values) > least)


def _tanh_digits(_now: Situation) -> bool:
    n = Value(0.8813735870195432)
    e = (n * 2).exp()
    ((e - 1) / (e + 1)).backward()
    whole = Value(0.8813735870195432)
    whole.tanh().backward()
    return abs(n.grad - whole.grad) <= 5e-16


def _is_softmax_slope(now: Situation) -> bool:
    names, p = ("graph.a.grad", "graph.b.grad", "graph.c.grad"), now.read("graph.p.data")
    grads = [float(now.read(name)) for name in names]
    shares = np.exp([3.0, 2.0, 0.0]) / np.exp([3.0, 2.0, 0.0]).sum()
    return bool(np.allclose(grads, shares - [1.0, 0.0, 0.0]) and math.isclose(float(p), shares[0]))


TWO_MOONS = load_preset("two-moons").project

#: By the lesson's number: what is said, and what must hold.
SAID: dict[int, dict[str, Holds]] = {
    0: {
        "0 when there is nothing to complain about": "data('s = 2; L = relu(1 - s)', 'L') == 0",
        "for 20 rounds": "metrics.epoch == 20",
    },
    1: {
        "$f(3) = 3 \\cdot 9 - 4 \\cdot 3 + 5": (
            "3 * 9 - 4 * 3 + 5 == data('x = 3; y = 3*x**2 - 4*x + 5', 'y')"
        ),
        "Just there its slope is 0": "abs(grad('x = 0.6666666666666666; y = 3*x**2 - 4*x + 5', 'x')) < 1e-9",
        "between −3 and 3": (
            "grad('x = -3; y = 3*x**2 - 4*x + 5', 'x') * grad('x = 3; y = 3*x**2 - 4*x + 5', 'x') < 0"
        ),
        "To the right of −3 the curve falls": "grad('x = -3; y = 3*x**2 - 4*x + 5', 'x') < 0",
        "not the same on both sides of 0": (
            "data('x = 3; y = 3*x**2 - 4*x + 5', 'y') != data('x = -3; y = 3*x**2 - 4*x + 5', 'y')"
        ),
        "At $2/3$ it is 0": "abs(grad('x = 0.6666666666666666; y = 3*x**2 - 4*x + 5', 'x')) < 1e-9",
        "At $x = 2/3$ the slope is 0": "slope.x == 2/3 and abs(slope.derivative) < 1e-9",
        "$3 \\cdot \\frac{4}{9} - 4 \\cdot \\frac{2}{3} + 5$": "abs(3 * 4/9 - 4 * 2/3 + 5 - slope.y) < 1e-12",
        "$f(2/3) = \\frac{11}{3}": "abs(11/3 - slope.y) < 1e-12",
        "0 is the *slope* at this point. The curve never comes down to 0": (
            "abs(slope.derivative) < 1e-9 and slope.y > 0"
        ),
        "about 16 digits": lambda _: np.finfo(np.float64).precision + 1 == 16,
        "with $h = 10^{-16}$": "slope.h == 1e-16",
        "3 + 0.0000000000000001, if only about 16 digits": "3 + 0.0000000000000001 == 3",
    },
    2: {
        "Put 10.5 in place of 10": "slope.c + slope.h == 10.5",
        "In a sum, each slope is 1": (
            "grad('a = 3; b = 8; c = a + b', 'a') == 1 and grad('a = 3; b = 8; c = a + b', 'b') == 1"
        ),
    },
    4: {
        "So the local derivative is 1": "grad('c = 10; e = -6; d = c + e', 'c') == 1",
        "The local derivative is 1, and 1 times": "graph.c.grad == 1 * graph.d.grad",
        "nudge $c$ from 10 to 11": "start.graph.c.data == 10",
        "from 2 to 2.001": "graph.a.data == 2",
        "The nudge is 0.001": "abs(2.001 - graph.a.data - 0.001) < 1e-12",
        "Promised: 0.001 times {{= graph.a.grad}}. Really computed with $a = 2.001$": (
            "abs(graph.L.data + 0.001 * graph.a.grad"
            " - data('a = 2.001; b = -3; e = a * b; c = 10; d = e + c; f = -2; L = d * f', 'L')) < 1e-9"
        ),
    },
    5: {
        "what comes back is 1": "graph.L.grad == 1",
        "times 1.": "graph.L.grad == 1",
        "Begin with $L$: its gradient is 1": "graph.L.grad == 1",
        "`b.data += 0.01 * b.grad`": "graph.rate == 0.01",
        "each by 0.01 times its gradient": "graph.rate == 0.01",
        "$L$ would grow by 0.01 times the sum": "graph.rate == 0.01",
        "with a rate of 0.01": "graph.rate == 0.01",
        "begins with 1": "graph.L.grad == 1",
    },
    6: {
        "between −1 and 1": (
            "tanh(-30) >= -1 and tanh(30) <= 1 and tanh(30) - tanh(-30) > 1.99 and tanh(0) == 0"
        ),
        "Between −1 and 1": "tanh(-30) >= -1 and tanh(30) <= 1",
        "The sum should be about −0.55. The products make −6": (
            "abs(tanh(-0.55) + 0.5) < 0.01 and neuron.n.data - neuron.b.data == -6"
        ),
    },
    7: {
        "As soon as f has its 1": "grad('a = -2; f = 3 * a', 'f') == 1",
        "only the share from $L$,\nwhich is 1": "graph.L.grad == 1",
        "First complete $b$: 1 from $L$ directly, and 4 through $c$": "1 + 4 == graph.b.grad",
    },
    8: {
        "each brings 1": "graph.a.grad == 1 + 1",
        "$a + a$ is $2a$: nudge $a$ by $h$, and $b$ moves by $2h$. Each of the two lines brings 1": (
            "graph.a.grad == 2"
        ),
        "Nudge $a$ from 3 to 3.1": "graph.a.data == 3",
        "All gradients must be 0 before": lambda _: Value(2.0).grad == 0,
    },
    9: {
        "the gradient of $a$ is 2": "grad('a = 3; b = a * 2', 'a') == 2",
        "to about 0.7": "abs(grad('x = 0.7; y = exp(x)', 'x') - 2) < 0.05",
        "out comes $1 - o^2$": "abs(graph.n.grad - (1 - graph.o.data**2)) < 1e-12",
        "the last of its 16 digits": _tanh_digits,
        "`s = 1 / (1 + exp(-x))`": (
            "abs(data('x = 0.3; s = 1 / (1 + exp(-x))', 's') - data('x = 0.3; s = sigmoid(x)', 's')) < 1e-15"
        ),
    },
    10: {
        "They agree to about 15 digits": "0 < abs(neuron.o.data - 0.7071067811865476) < 1e-15",
        "a number in 64 bits": lambda _: np.dtype(type(Value(2.0).data)).itemsize * 8 == 64,
        "keeps numbers in 32 bits": lambda _: np.finfo(np.float32).bits == 32,
        "with about 7 digits. `.double()` gives it 64 bits": lambda _: (
            np.finfo(np.float32).precision + 1 == 7
        ),
        "After about 7 digits they part": "1e-8 < abs(6.8813735870195432 - 6.881373405456543) / 6.88 < 1e-7",
    },
    11: {
        "10 + 40 + 90": "10 + 40 + 90 == 1 * 10 + 2 * 20 + 3 * 30",
        "140": "1 * 10 + 2 * 20 + 3 * 30 == 140",
        "360: all sums multiplied": "(1 + 2 + 3) * (10 + 20 + 30) == 360",
        "66: everything added": "1 + 2 + 3 + 10 + 20 + 30 == 66",
        "`MLP(3, [4, 4, 1])`": (
            "network.inputs == 3 and network.layers == 3 and network.layer1.size == 4"
            " and network.layer2.size == 4 and network.layer3.size == 1"
        ),
        "4 neurons with 3 weights and a bias each. Second: 4 neurons with 4 weights": (
            "network.layer1.size == 4 and network.inputs == 3 and network.layer2.size == 4"
        ),
        "one neuron with 4 weights": "network.layer3.size == 1 and network.layer2.size == 4",
        "3 weights and a bias for the new neuron itself, and one weight more for each of the 4 neurons": (
            "network.parameters - start.network.parameters == 3 + 1 + 4 and network.layer2.size == 4"
        ),
        "By 4: its own": "network.inputs + 1 == 4",
        "By 8: also": "network.parameters - start.network.parameters == 8",
        "for 40 epochs": "metrics.epoch == 40",
    },
    12: {
        "the loss would be 0": "data('x = 1; y = (x - 1)**2', 'y') == 0",
        "a target, +1 or −1": lambda now: _targets_are(now, {1.0, -1.0}),
        "come below 0.05": "training.epochs == 20",
        "close to +1 and −1": lambda now: _at_targets(now, 0.1),
        "`p.data += 0.1 * p.grad`": "training.learning_rate == 0.1",
        "in 10 epochs? (It begins at about 6.)": lambda now: (
            now.epoch == 10 and round(losses_of(now)[0]) == round(losses_of(now, bugs=())[0]) == 6
        ),
        "It ends near 16": "abs(metrics.train_loss - 16) < 0.2",
        "at −1 instead of +1 or the other way round": _as_wrong_as_can_be,
        "$4 \\cdot 2^2$": "data.samples == 4",
        "After 5 epochs, all four answers lie on the right side: the accuracy is 100 %": (
            "metrics.epoch == 5 and metrics.train_accuracy == 1"
        ),
        "An answer of 0.2 is on the right side, and still 0.8 away": "abs(0.2 + 0.8 - 1) < 1e-12",
        "still far from +1 and −1": lambda now: not _at_targets(now, 0.2),
    },
    13: {
        "20 epochs, gradients that pile up": "metrics.epoch == 20",
        "tanh can't answer more than 1, and 1 is what is wanted": lambda now: _targets_are(now, {1.0, -1.0}),
        "drives tanh to its ends, +1 and −1": lambda now: (
            _at_targets(now, 0.001) and max(losses_of(now)[6:-4]) > 1.0 > 1e-3 > losses_of(now)[-1]
        ),
        "there are 10 updates in each epoch": lambda now: _updates(now) == 10 * now.project.training.epochs,
        "the loss is below 0.5 after 12 epochs": lambda now: (
            now.project.training.epochs == 12 and losses_of(now, bugs=())[-1] < 0.5
        ),
        "the gradients of 120 updates": lambda now: _updates(now) == 120,
        "New gradients begin at 0": lambda _: Value(2.0).grad == 0,
    },
    14: {
        "Here it is 0.001, two hundred times less": lambda now: (
            200 * now.project.training.learning_rate.start == TWO_MOONS.training.learning_rate.start
        ),
        "in 20 epochs?": "training.epochs == 20",
        "8 instead of 0.2": lambda now: (
            now.read("training.learning_rate") == 8 and TWO_MOONS.training.learning_rate.start == 0.2
        ),
        "40 times as fast": "8 / 0.2 == 40",
        "above 95 % within 60 epochs": "training.epochs == 60",
        "8 is too much, 0.001 too little": lambda now: (
            not any(_reached(_with_rate(now, rate), "train_accuracy", 0.95, 60) for rate in (8.0, 0.001))
        ),
        "0.2 does it": lambda now: _reached(_with_rate(now, 0.2), "train_accuracy", 0.95, 60),
        "160 training samples": "data.samples * data.train_share == 160",
        "into 160": "data.samples * data.train_share == 160",
        "160 divided by": "data.samples * data.train_share == 160",
        "Only the 160": "data.samples * data.train_share == 160",
        "a constant rate of 0.2, the train loss is below 0.1 after 20 epochs": lambda now: (
            now.project.training.learning_rate.kind == "constant"
            and now.read("training.learning_rate") == 0.2
            and now.read("metrics.epoch") == 20
            and losses_of(now, batch_size=20)[-1] < 0.1
        ),
        "all 160 samples for each step": (
            "training.batch_size == 160 and data.samples * data.train_share == 160"
        ),
        "20 epochs with all samples in one batch": "metrics.epoch == 20",
        "steps are there in 20 epochs": "training.epochs == 20",
        "20 steps instead of 160": lambda now: (
            (_updates(now), now.project.training.epochs * 160 // 20) == (20, 160)
        ),
        "every sample 20 times": "training.epochs == 20",
        "that is 160 steps, now only 20": lambda now: (
            (_updates(now), now.project.training.epochs * 160 // 20) == (20, 160)
        ),
        "only 30 noisy samples to learn from, and 30 others": lambda now: (
            [len(part) for part in (prepare(now.project.data).train, prepare(now.project.data).test)]
            == [30, 30]
        ),
        "for 200 epochs": "metrics.epoch == 200",
        "L2 = 0.01": "training.l2 == 0.01",
        "(Without, it ended above 1.)": lambda now: run_of(now, l2=0.0).metrics[-1].test_loss > 1.0,  # type: ignore[operator]
    },
    15: {
        "for 40 epochs": "metrics.epoch == 40",
        "with tanh and 5 to 8 neurons is enough. Give it up to 100 epochs": lambda now: _is_enough(
            now, range(5, 9), 100
        ),
        "(+1 or −1)": lambda _: set(prepare(TWO_MOONS.data).train.y.tolist()) == {1.0, -1.0},
        "From there on it is 0": (
            "data('x = 1; y = relu(1 - x)', 'y') == 0 and grad('x = 1.2; y = relu(1 - x)', 'x') == 0"
        ),
        "It is 0 only from a score of 1 on": (
            "data('x = 0.99; y = relu(1 - x)', 'y') > 0 and data('x = 1; y = relu(1 - x)', 'y') == 0"
        ),
        "100 samples of the moons": "data.samples == 100 and data.train_share == 1 and data.name == 'moons'",
        "falls from 1.0 to 0.1": lambda now: (
            (rate := now.project.training.learning_rate).kind == "linear"
            and (rate.start, rate.end) == (1.0, 0.1)
        ),
        "a loss of about 0.90. After the first step, with a rate of 1.0": lambda now: (
            round(losses_of(now)[0], 2) == 0.90 and now.read("training.learning_rate") == 1.0
        ),
        "A rate of 1.0 overshoots": lambda now: losses_of(now)[1] > losses_of(now)[0],
        "reach 100 %": lambda now: _reached(now, "train_accuracy", 0.9999, 100),
    },
    16: {
        "lies between 0 and 1": (
            "0 < data('x = -30; y = sigmoid(x)', 'y') < data('x = 30; y = sigmoid(x)', 'y') < 1"
        ),
        "A score of 0 says": "data('x = 0; y = sigmoid(x)', 'y') == 0.5",
        "At $x = 0$": "grad('x = 0; y = sigmoid(x)', 'x') == 0.25",
        "$e^0$ is 1, so 1 / (1 + 1)": "exp(0) == 1 and 1 / (1 + 1) == data('x = 0; y = sigmoid(x)', 'y')",
        "High scores come close to 1, low ones close to 0": (
            "data('x = 9; y = sigmoid(x)', 'y') > 0.999 and data('x = -9; y = sigmoid(x)', 'y') < 0.001"
        ),
        "answers between −1 and 1. The sigmoid answers between 0 and 1": "tanh(-3) < -0.9 and tanh(0) == 0",
        "$p$ near 1: near 0": "data('x = 0.999; y = -log(x)', 'y') < 0.01",
        "$p$ near 0: without limit": "data('x = 1e-300; y = -log(x)', 'y') > 600",
        "a number below 1 is negative": "log(0.99) < 0 and log(1.01) > 0",
        "exp(0) is 1": "exp(0) == 1",
        "The three probabilities are all above 0 and add up to 1": (
            "abs((exp(3) + exp(2) + exp(0)) / graph.s.data - 1) < 1e-12"
        ),
        "3 out of 5": "3 + 2 + 0 == 5",
        "$e^{10}$": "abs(exp(13) / exp(3) - exp(10)) < 1e-8",
        "$p - 1$ for the right class": _is_softmax_slope,
        "They add up to 0": "abs(graph.a.grad + graph.b.grad + graph.c.grad) < 1e-12",
        "p − 1, below 0": _is_softmax_slope,
        "− 1 is {{= graph.a.grad}}": _is_softmax_slope,
    },
    17: {
        "8 dots wide and 8 dots high": "network.inputs == 8 * 8",
        "8 rows of 8 dots": "network.inputs == 8 * 8",
        "The picture has 8 of them": "network.inputs == 8 * 8",
        "more than 40 updates": lambda now: _updates(now) / now.project.training.epochs > 40,
        "About 10 %": "start.network.outputs == 10",
        "It stops after 20 epochs, and that is enough": lambda now: (
            now.project.training.epochs == 20 and _reached(now, "test_accuracy", 0.95, 20)
        ),
    },
}


def _with_rate(now: Situation, rate: float) -> Situation:
    training = now.project.training
    changed = training.with_changes(learning_rate=training.learning_rate.with_changes(start=rate, end=rate))
    return Situation(now.project.with_changes(training=changed))
