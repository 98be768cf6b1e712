"""The works that are timed, and who does them: each runner makes a function that does some steps.

A step is one update: forward, loss, backward and SGD on one batch, from the same weights and data for
everybody. Slow engines get fewer samples per step; their times are scaled up, since they go through
the samples one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import micrograd.engine
import micrograd.nn
import numpy as np
from sklearn.datasets import load_digits, make_moons

from engine.data.prepared import PreparedData, Samples
from engine.losses import sample_loss, targets_of
from engine.nn import MLP
from engine.spec import LayerSpec, LearningRateSpec, NetworkSpec, TrainingSpec
from engine.training.initial import initial_state
from engine.training.sample_graph import sample_graph
from engine.training.trainer import Trainer
from engine.value import Value
from tests.benchmarks.numpy_mlp import NumpyMLP

#: Does so many steps.
Steps = Callable[[int], None]

RATE, L2 = 0.05, 1e-4


@dataclass(frozen=True)
class Work:
    """Training of one network with batches of one size. `few` samples are enough to time a slow engine."""

    name: str
    sizes: tuple[int, ...]
    batch: int
    few: int

    @property
    def network(self) -> NetworkSpec:
        """All layers relu but the last, which is linear."""
        hidden = [LayerSpec(size=size, activation="relu") for size in self.sizes[1:-1]]
        layers = (*hidden, LayerSpec(size=self.sizes[-1], activation="linear"))
        return NetworkSpec(layers=layers, initialisation="xavier" if self.many_classes else "micrograd")

    @property
    def many_classes(self) -> bool:
        """Digits have ten classes and softmax, moons two and the margin loss."""
        return self.sizes[-1] > 1

    @property
    def training(self) -> TrainingSpec:
        """SGD with a constant rate, and micrograd's penalty."""
        rate = LearningRateSpec(kind="constant", start=RATE)
        loss = "softmax_cross_entropy" if self.many_classes else "max_margin"
        return TrainingSpec.model_validate(
            {"loss": loss, "learning_rate": rate, "l2": L2, "batch_size": self.batch}
        )

    def samples(self) -> Samples:
        """100 moons, or 1,000 digits."""
        if self.many_classes:
            x, y = load_digits(return_X_y=True)
            return Samples(x[:1000] / 16.0, y[:1000].astype(float))
        x, y = make_moons(n_samples=100, noise=0.1, random_state=1337)
        return Samples(x, y * 2.0 - 1.0)

    def batches(self, samples: Samples) -> list[tuple[Any, Any]]:
        """The samples in parts of the batch's size."""
        starts = range(0, len(samples), self.batch)
        return [(samples.x[k : k + self.batch], samples.y[k : k + self.batch]) for k in starts]


WORKS = (
    Work("moons 2-16-16-1, batch 100", (2, 16, 16, 1), 100, 100),
    Work("moons 2-16-16-1, batch 10", (2, 16, 16, 1), 10, 10),
    Work("moons 2-16-16-1, batch 1", (2, 16, 16, 1), 1, 1),
    Work("moons 2-64-64-1, batch 100", (2, 64, 64, 1), 100, 10),
    Work("digits 64-32-10, batch 1000", (64, 32, 10), 1000, 10),
)


def run_speed(work: Work) -> Steps:
    """This engine's Trainer: the fused tape, with accuracy and metrics as the window shows them."""
    samples = work.samples()
    empty = Samples(np.zeros((0, samples.x.shape[1])), np.zeros(0))
    names = tuple(f"x{k}" for k in range(samples.x.shape[1]))
    trainer = Trainer(work.network, work.training, PreparedData(samples, empty, feature_names=names))
    state = initial_state(work.network, samples.x.shape[1])

    def steps(count: int) -> None:
        nonlocal state
        for _ in range(count):
            state = trainer.batch(state).state

    return steps


def read_speed(work: Work) -> Steps:
    """This engine's Value, in the lines that one writes with micrograd."""
    return _with_values(work, Value, MLP)


def micrograd_itself(work: Work) -> Steps:
    """micrograd from PyPI. Its only activation is relu, and it has no softmax."""
    if work.many_classes:
        return _digits_with_micrograd(work)
    return _with_values(work, micrograd.engine.Value, micrograd.nn.MLP)


def _with_values(work: Work, value: Any, mlp: Any) -> Steps:
    network = mlp(work.sizes[0], list(work.sizes[1:]))
    parameters = network.parameters()
    _set(parameters, work)
    x, y = work.batches(work.samples())[0]
    few = list(zip(x.tolist(), y.tolist(), strict=True))[: work.few]

    def steps(count: int) -> None:
        for _ in range(count):
            losses = []
            for inputs, target in few:
                answer = network([value(number) for number in inputs])
                if work.many_classes:
                    targets = targets_of("softmax_cross_entropy", target, len(answer))
                    losses.append(sample_loss("softmax_cross_entropy", answer, targets))
                else:
                    losses.append((1 + -target * answer).relu())
            total = sum(losses) * (1.0 / len(losses)) + L2 * sum(p * p for p in parameters)
            network.zero_grad()
            total.backward()
            for p in parameters:
                p.data -= RATE * p.grad

    return steps


def _digits_with_micrograd(work: Work) -> Steps:
    """The margin loss on each of the ten scores, since micrograd has no exp."""
    network = micrograd.nn.MLP(work.sizes[0], list(work.sizes[1:]))
    parameters = network.parameters()
    _set(parameters, work)
    x, y = work.batches(work.samples())[0]
    few = list(zip(x.tolist(), y.tolist(), strict=True))[: work.few]

    def steps(count: int) -> None:
        for _ in range(count):
            losses = []
            for inputs, target in few:
                answers = network([micrograd.engine.Value(number) for number in inputs])
                signs = [1 if k == target else -1 for k in range(len(answers))]
                losses += [(1 + -sign * answer).relu() for sign, answer in zip(signs, answers, strict=True)]
            total = sum(losses) * (1.0 / len(losses)) + L2 * sum(p * p for p in parameters)
            network.zero_grad()
            total.backward()
            for p in parameters:
                p.data -= RATE * p.grad

    return steps


def step_speed(work: Work) -> Steps:
    """This engine as it is stepped through: a graph for each sample, with its numbers taken out."""
    samples, training = work.samples(), work.training
    parameters = initial_state(work.network, samples.x.shape[1]).parameters.copy()
    x, y = work.batches(samples)[0]

    def steps(count: int) -> None:
        nonlocal parameters
        for _ in range(count):
            gradients = 2.0 * L2 * parameters
            for k in range(min(work.few, len(x))):
                graph = sample_graph(work.network, training, parameters, x[k], float(y[k]))
                graph.numbers()
                gradients += np.array([value.grad for value in graph.parameters]) / len(x)
            parameters = parameters - RATE * gradients

    return steps


def numpy_by_hand(work: Work) -> Steps:
    """The network in hand-written NumPy."""
    samples = work.samples()
    network = NumpyMLP(list(work.sizes), initial_state(work.network, samples.x.shape[1]).parameters)
    batches = work.batches(samples)

    def steps(count: int) -> None:
        for k in range(count):
            x, y = batches[k % len(batches)]
            network.step(x, y, RATE, L2)

    return steps


def pytorch(work: Work) -> Steps:
    """PyTorch eager in float64 on one thread; its weight_decay is the penalty's slope, 2 l2 p."""
    import torch

    torch.set_num_threads(1)
    layers: list[Any] = []
    for below, size in zip(work.sizes[:-1], work.sizes[1:], strict=True):
        layers += [torch.nn.Linear(below, size, dtype=torch.float64), torch.nn.ReLU()]
    network = torch.nn.Sequential(*layers[:-1])
    optimizer = torch.optim.SGD(network.parameters(), lr=RATE, weight_decay=2 * L2)
    batches = []
    for x, y in work.batches(work.samples()):
        targets = torch.tensor(y, dtype=torch.int64) if work.many_classes else torch.tensor(y)[:, None]
        batches.append((torch.tensor(x), targets))

    def steps(count: int) -> None:
        for k in range(count):
            x, y = batches[k % len(batches)]
            optimizer.zero_grad()
            scores = network(x)
            if work.many_classes:
                loss = torch.nn.functional.cross_entropy(scores, y)
            else:
                loss = torch.relu(1 - y * scores).mean()
            loss.backward()
            optimizer.step()
            loss.item()

    return steps


def _set(parameters: list[Any], work: Work) -> None:
    numbers = initial_state(work.network, work.sizes[0]).parameters
    for parameter, number in zip(parameters, numbers.tolist(), strict=True):
        parameter.data = number
