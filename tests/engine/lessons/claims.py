"""What lessons claim without a number, and what must hold for each to be true; read as `said.py` is."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from scipy.optimize import linprog  # type: ignore[import-untyped]

from engine.activation_facts import facts
from engine.bugs import backward
from engine.data.prepare import prepare
from engine.lessons.situation import Situation
from engine.optim import learning_rate_at
from engine.slope import Formula
from engine.training.forward import ForwardPass
from engine.training.initial import initial_state
from engine.training.trainer import Trainer
from engine.value import Value, topological_order
from tests.engine.lessons.play import trained
from tests.engine.lessons.said import Holds, losses_of, run_of

PARABOLA = Formula("3*x**2 - 4*x + 5", {"x": 3.0}, "x")
#: Lesson 5's expression after one step uphill.
ASCENDED = "data('a = 2.06; b = -3.04; c = 9.98; f = -1.96; L = (a * b + c) * f', 'L')"


def _falls_and_grows_again(_now: Situation) -> bool:
    wide, good, tiny = (abs(PARABOLA.nudge(3.0, h, "forward").quotient - 14.0) for h in (1e-2, 1e-8, 1e-14))
    return wide > good < tiny


def _only_rounding(_now: Situation) -> bool:
    errors = [abs(PARABOLA.nudge(3.0, h, "central").quotient - 14.0) for h in (1.0, 0.5, 0.01)]
    return max(errors) < 1e-10


def _used_early() -> list[Value]:
    """Lesson 7's expression, in topological order: b leads to L directly, and once more through c."""
    a = Value(2.0)
    b = 3 * a
    c = 4 * b
    return topological_order(b + c)


def _wrong_order(_now: Situation) -> bool:
    values = _used_early()
    backward(values, ["wrong_order"])
    return next(value for value in values if value.data == 2.0).grad == 3


def _comes_after_its_inputs(_now: Situation) -> bool:
    values = _used_early()
    after_inputs = all(set(value._prev) <= set(values[:place]) for place, value in enumerate(values))
    numbers = [value.data for value in values]
    return (
        after_inputs and numbers[-1] == 30 and numbers.index(2.0) < numbers.index(6.0) < numbers.index(24.0)
    )


def _backward_twice(_now: Situation) -> bool:
    a = Value(3.0)
    b = a + a
    b.backward()
    b.backward()
    return a.grad == 2 * 2


def _steps(now: Situation) -> list[float]:
    """How long each update is."""
    training = now.project.training
    trainer = Trainer(now.project.network, training, prepare(now.project.data))
    state, found = initial_state(now.project.network, now.project.data.input_count), []
    for _ in range(training.epochs * trainer.batches_per_epoch):
        rate = learning_rate_at(training.learning_rate, state.epoch)
        result = trainer.batch(state)
        found.append(float(np.linalg.norm(result.gradients)) * rate)
        state = result.state
    return found


def _grow(numbers: list[float]) -> bool:
    """Whether each quarter's mean is larger than that of the quarter before."""
    means = [float(part.mean()) for part in np.array_split(np.array(numbers), 4)]
    return all(before < after for before, after in pairwise(means))


def _leaps_about(now: Situation) -> bool:
    losses = losses_of(now)
    return max(losses[10:]) > min(losses[10:]) + 1 and min(losses[10:]) > 1


def _overfits(now: Situation) -> bool:
    run = run_of(now)
    curve = [each.test_loss or 0.0 for each in run.metrics]
    lowest = curve.index(min(curve))
    return 0 < lowest < 100 and curve[-1] > 2 * curve[lowest] and run.metrics[-1].train_accuracy == 1


def _better_on_others(now: Situation) -> bool:
    with_penalty, without = run_of(now).metrics[-1], run_of(now, l2=0.0).metrics[-1]
    worse = with_penalty.data_loss > without.data_loss
    return worse and (with_penalty.test_loss or 0.0) < (without.test_loss or 0.0)


def _more_samples_help(now: Situation) -> bool:
    few = run_of(now, l2=0.0).metrics[-1].test_loss
    training = now.project.training.with_changes(l2=0.0)
    more = now.project.with_changes(data=now.project.data.with_changes(samples=240), training=training)
    metrics, _ = trained(more)
    return few is not None and metrics["test_loss"] < few


def _gets_there(now: Situation) -> bool:
    return (run_of(now, epochs=3000).metrics[-1].train_accuracy or 0.0) > 0.95


def _no_line_parts(now: Situation) -> bool:
    """Whether there are no weights and bias with y (w x + b) >= 1 for all samples."""
    samples = prepare(now.project.data).train
    sides = samples.y[:, None] * np.column_stack([samples.x, np.ones(len(samples))])
    found = linprog(np.zeros(3), A_ub=-sides, b_ub=-np.ones(len(samples)), bounds=[(None, None)] * 3)
    return bool(found.status == 2)  # infeasible


def _more_training_hardly_helps(now: Situation) -> bool:
    before, after = (run_of(now, epochs=epochs).metrics[-1].train_accuracy for epochs in (40, 400))
    return before is not None and after is not None and after - before < 0.02


def _edges_are_straight(now: Situation) -> bool:
    """Whether each first neuron is 0 halfway between any two points where it is 0."""
    run = run_of(now)
    weights = ForwardPass(run.project.network, 2)
    corners = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    sums = np.arctanh(weights(run.state.parameters, corners)[0])
    slopes = sums[1:] - sums[0]
    inside = -sums[0] * slopes / np.square(slopes).sum(axis=0)
    along = np.stack([-slopes[1], slopes[0]])
    places = np.concatenate([(inside + step * along).T for step in (-0.4, 0.0, 0.7)])
    answers = weights(run.state.parameters, places)[0]
    return bool(all(np.allclose(np.diag(part), 0, atol=1e-9) for part in np.split(answers, 3)))


def _setosa_is_told_easily(now: Situation) -> bool:
    run = run_of(now, epochs=20)
    answered = ForwardPass(run.project.network, 4)(run.state.parameters, run.data.train.x)[-1].argmax(axis=1)
    true = run.data.train.y
    setosa = (answered == 0) == (true == 0)
    mixed = [int(((true == one) & (answered == other)).sum()) for one, other in ((1, 2), (2, 1))]
    return bool(setosa.all()) and min(mixed) > 0


def _same_with_tanh(now: Situation) -> bool:
    *hidden, output = now.project.network.layers
    layers = (*(layer.with_changes(activation="tanh") for layer in hidden), output)
    project = now.project.with_changes(network=now.project.network.with_changes(layers=layers))
    metrics, _ = trained(project.with_changes(training=project.training.with_changes(epochs=60)))
    return metrics["train_accuracy"] > 0.98


#: By the lesson's number: what is claimed, and what must hold.
CLAIMS: dict[int, dict[str, Holds]] = {
    0: {
        "with a small step up here and there": lambda now: (
            1 <= sum(b > a for a, b in pairwise(losses_of(now))) < 10 and losses_of(now)[-1] < 0.2
        ),
    },
    1: {
        "the error falls, and then it grows again": _falls_and_grows_again,
        "its only error is rounding, however large $h$ is": _only_rounding,
        "The line through both points is steeper": "slope.quotient > slope.derivative",
    },
    5: {
        "A little less than promised": f"0.99 * 0.72 < {ASCENDED} - start.graph.L.data < 0.72",
    },
    6: {
        "its slope is 1 at most": lambda _: facts("tanh").largest_slope == 1,
        "its slope stays 1 as far as you go": "grad('n = 1000000; o = relu(n)', 'n') == 1",
    },
    7: {
        "In the wrong order $a$ would have only 3": _wrong_order,
        "Each Value comes after all it was made from, so the root is last": _comes_after_its_inputs,
        "it is on the list before $b$, $c$ and $L$": _comes_after_its_inputs,
    },
    8: {"we call `b.backward()` a second time": _backward_twice},
    11: {
        "the same network manages this ring": _same_with_tanh,
    },
    13: {
        "What is left over makes the steps longer": lambda now: _grow(_steps(now)),
        "In the right way it would not be so low by now": lambda now: (
            losses_of(now, bugs=())[-1] > losses_of(now)[-1]
        ),
        "The steps get longer and longer": lambda now: _grow(_steps(now)),
    },
    14: {
        "in thousands of epochs": _gets_there,
        "It jumps about and does not come down": _leaps_about,
        "the test curve fell at first, and then rose": _overfits,
        "worse on what it has seen, and better on what it has not": _better_on_others,
        "More samples would help, too": _more_samples_help,
    },
    15: {
        "no straight line parts the moons": _no_line_parts,
        "More training would hardly help": _more_training_hardly_helps,
        "In the first layer every edge is straight": _edges_are_straight,
    },
    16: {
        "with a quarter of its size at most": lambda _: facts("sigmoid").largest_slope == 0.25,
        "setosa is told from the others easily": _setosa_is_told_easily,
    },
}
