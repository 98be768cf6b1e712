"""The worker at work, in this process: trains, is adjusted, replays, and says what happened."""

from __future__ import annotations

import math
import multiprocessing
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

import pytest

from engine.data.prepare import prepare
from engine.spec import DataSpec, LayerSpec, LearningRateSpec, NetworkSpec, Project, TrainingSpec
from engine.training.carry_over import patched
from engine.training.doctor import DeadRelus, ExplodingGradient, NotFinite, examine
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from engine.training.trainer import Trainer
from engine.worker import checkup, training_run
from engine.worker.messages import (
    Adjust,
    Advanced,
    Answer,
    CancelReplay,
    Failed,
    Findings,
    Halt,
    Halted,
    Replay,
    Replayed,
    Request,
    Stop,
    Train,
)
from engine.worker.process import Worker
from engine.worker.shelf import Shelf
from engine.worker.training_run import TrainingRun

PATIENCE = 20.0
FOREVER = 10**9
PROJECT = Project(
    network=NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=1, activation="linear"))),
    data=DataSpec(samples=20, train_share=0.5),
    training=TrainingSpec(optimizer="adam", batch_size=4, learning_rate=LearningRateSpec(start=0.05)),
)
OTHER = PROJECT.with_changes(training=PROJECT.training.with_changes(optimizer="momentum"))
START = initial_state(PROJECT.network, 2)


def trained(state: TrainingState, batches: int, project: Project = PROJECT) -> TrainingState:
    trainer = Trainer(project.network, project.training, prepare(project.data))
    for _ in range(batches):
        state = trainer.batch(state).state
    return state


class Window:
    """The near end of the pipe."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def send(self, *requests: Request) -> None:
        for request in requests:
            self._connection.send(request)

    def receive(self) -> Answer:
        assert self._connection.poll(PATIENCE), "the worker says nothing"
        answer: Answer = self._connection.recv()
        return answer

    def receive_until(self, kind: type[Answer]) -> list[Answer]:
        """All answers up to the first of a kind."""
        answers = [self.receive()]
        while not isinstance(answers[-1], kind):
            answers.append(self.receive())
        return answers


@contextmanager
def worker() -> Iterator[Window]:
    near, far = multiprocessing.Pipe()
    thread = threading.Thread(target=Worker(far).run)
    thread.start()
    try:
        yield Window(near)
    finally:
        near.send(Stop())
        thread.join(PATIENCE)
        near.close()
        far.close()


@pytest.mark.parametrize(("epoch", "batch"), [(0, 0), (0, 2), (7, 0), (40, 1)])
def test_a_replay_comes_to_the_same_bits(epoch: int, batch: int) -> None:
    with worker() as window:
        window.send(Replay(5, PROJECT, START, epoch, batch))
        answers = window.receive_until(Replayed)
        while not (isinstance(answers[-1], Replayed) and answers[-1].done):
            answers.append(window.receive())
    last = answers[-1]
    assert isinstance(last, Replayed)
    assert last.generation == 5
    assert last.state.same_as(trained(START, 3 * epoch + batch))
    moments = [(each.state.epoch, each.state.batch) for each in answers if isinstance(each, Replayed)]
    assert moments == sorted(moments)


def test_a_replay_that_takes_long_tells_how_far_it_is() -> None:
    with worker() as window:
        window.send(Replay(1, PROJECT, START, FOREVER, 0))
        first, second = window.receive(), window.receive()
        window.send(CancelReplay(1), Replay(2, PROJECT, START, 1, 0))
        answers: list[Answer] = [second]
        while answers[-1] != Replayed(2, getattr(answers[-1], "state", START), True):
            answers.append(window.receive())
    assert isinstance(first, Replayed)
    assert isinstance(second, Replayed)
    assert not first.done
    assert first.state.updates < second.state.updates


def test_a_newer_replay_takes_the_place_of_an_older_one() -> None:
    with worker() as window:
        window.send(Replay(1, PROJECT, START, FOREVER, 0), Replay(2, PROJECT, START, 4, 1))
        answers: list[Answer] = []
        while not (answers and isinstance(answers[-1], Replayed) and answers[-1].done):
            answers.append(window.receive())
    assert isinstance(answers[-1], Replayed)
    assert answers[-1].generation == 2
    assert answers[-1].state.same_as(trained(START, 13))


@pytest.mark.parametrize(
    ("state", "epoch", "batch", "reason"),
    [
        (START, 2, 3, "batch is 3, but an epoch has 3 batches"),
        (trained(START, 7), 2, 0, "before the replay's start"),
    ],
)
def test_what_can_not_be_replayed_is_refused(
    state: TrainingState, epoch: int, batch: int, reason: str
) -> None:
    with worker() as window:
        window.send(Replay(8, PROJECT, state, epoch, batch))
        failed = window.receive()
        window.send(Replay(9, PROJECT, START, 0, 1))
        assert isinstance(window.receive(), Replayed)
    assert isinstance(failed, Failed)
    assert reason in failed.reason
    assert (failed.request, failed.generation) == ("Replay", 8)


def test_what_nobody_foresaw_is_told_and_the_next_request_served(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("nobody foresaw this")

    with worker() as window:
        with monkeypatch.context() as patch:
            patch.setattr("engine.worker.process.TrainingRun", fail)
            window.send(Train(3, PROJECT, START, FOREVER, None))
            failed = window.receive()
        window.send(Replay(9, PROJECT, START, 0, 1))
        assert isinstance(window.receive(), Replayed)
    assert isinstance(failed, Failed)
    assert (failed.request, failed.generation) == ("Train", 3)
    assert "Traceback" in failed.details
    assert "KeyError: 'nobody foresaw this'" in failed.details


def test_what_was_foreseen_has_no_traceback() -> None:
    with worker() as window:
        window.send(Replay(8, PROJECT, START, 2, 3))
        failed = window.receive()
    assert isinstance(failed, Failed)
    assert failed.details == ""


def test_a_training_waits_for_a_replay_and_goes_on() -> None:
    with worker() as window:
        window.send(Train(1, PROJECT, START, FOREVER, None), Replay(2, PROJECT, START, 5, 0))
        window.receive_until(Replayed)
        assert isinstance(window.receive_until(Advanced)[-1], Advanced)
        window.send(Halt(1))
        halted = window.receive_until(Halted)[-1]
    assert halted == Halted(1, "asked")


def test_the_exact_moment_of_an_adjustment_is_told() -> None:
    patch = ((0, 0.25),)
    with worker() as window:
        window.send(Train(1, PROJECT, START, FOREVER, None))
        answers = window.receive_until(Advanced)
        window.send(Adjust(2, 1, OTHER, FOREVER, None, patch), Halt(2))
        answers += window.receive_until(Halted)
    news = [each for each in answers if isinstance(each, Advanced)]
    before = [each.state for each in news if each.generation == 1][-1]
    after, *_, last = [each.state for each in news if each.generation == 2]
    assert before.same_as(trained(START, before.updates))
    assert after.counters == before.counters
    assert after.parameters[0] == 0.25
    assert last.same_as(trained(after, last.updates - after.updates, OTHER))


def test_epochs_finished_before_an_adjustment_are_told_under_its_old_settings() -> None:
    run = TrainingRun(Train(1, PROJECT, START, FOREVER, None), Shelf())
    assert run.news()
    for _ in range(7):
        assert run.train_one_batch() is None
    before, after = run.adjust(Adjust(2, 1, OTHER, FOREVER, None))
    assert [each.epoch for each in before.metrics] == [0, 1]
    assert (before.generation, after.generation, after.metrics) == (1, 2, ())
    assert before.state.same_as(trained(START, 7))
    (again,) = run.adjust(Adjust(3, 2, OTHER, FOREVER, None, ((1, 0.5),)))
    assert (again.generation, again.state.parameters[1]) == (3, 0.5)


def test_the_state_before_a_divergence_is_handed_back() -> None:
    wild = TrainingSpec(loss="squared_error", learning_rate=LearningRateSpec(kind="constant", start=100.0))
    linear = NetworkSpec(
        layers=(LayerSpec(size=2, activation="linear"), LayerSpec(size=1, activation="linear"))
    )
    project = PROJECT.with_changes(training=wild, network=linear)
    with worker() as window:
        window.send(Train(1, project, initial_state(linear, 2), FOREVER, None))
        *_, last, halted = window.receive_until(Halted)
    assert isinstance(halted, Halted)
    assert halted.reason == "diverged"
    assert isinstance(last, Advanced)
    assert halted.before is not None
    assert halted.before.is_finite
    assert trained(halted.before, 1, project).same_as(last.state)
    assert halted.findings == examine(project, halted.before, prepare(project.data))
    assert isinstance(halted.findings[0], NotFinite)


def test_what_is_wrong_is_told_once_and_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup, "INTERVAL", 0.0)
    monkeypatch.setattr(checkup, "SHARE", math.inf)
    monkeypatch.setattr(training_run, "NEWS_INTERVAL", 0.0)
    relu = NetworkSpec(layers=(LayerSpec(size=3, activation="relu"), LayerSpec(size=1, activation="linear")))
    project = PROJECT.with_changes(network=relu)
    alive = patched(initial_state(relu, 2), [(2, 5.0), (5, 5.0), (8, 5.0)])
    run = TrainingRun(Train(1, project, alive, FOREVER, None), Shelf())
    told = []
    for patch in ((), ((2, -100.0),), (), ((2, 5.0),), ()):
        run.adjust(Adjust(1, 1, project, FOREVER, None, patch))
        run.train_one_batch()
        told.append([each.findings for each in run.news() if isinstance(each, Findings)])
    assert told == [[], [(DeadRelus(("n1",)),)], [], [()], []]
    run.adjust(Adjust(1, 1, project, FOREVER, None, ((2, -100.0),)))
    halted = run.halted("asked")[-1]
    assert isinstance(halted, Halted)
    assert halted.findings == (DeadRelus(("n1",)),)


def test_a_gradient_that_explodes_is_told_with_its_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup, "INTERVAL", 0.0)
    monkeypatch.setattr(checkup, "SHARE", math.inf)
    monkeypatch.setattr(training_run, "NEWS_INTERVAL", 0.0)
    project = PROJECT.with_changes(training=PROJECT.training.with_changes(loss="squared_error"))
    run = TrainingRun(Train(1, project, START, FOREVER, None), Shelf())
    for _ in range(40):
        run.train_one_batch()
        assert not any(isinstance(each, Findings) for each in run.news())
    run.adjust(Adjust(1, 1, project, FOREVER, None, ((9, 1e6),)))
    run.train_one_batch()
    (found,) = [each for each in run.news() if isinstance(each, Findings)]
    exploding = found.findings[0]
    assert isinstance(exploding, ExplodingGradient)
    assert (exploding.epoch, exploding.batch) == (13, 1)
    assert exploding.usual is not None
    assert exploding.norm > 1000 * exploding.usual


def test_news_tell_the_length_of_the_gradient() -> None:
    run = TrainingRun(Train(1, PROJECT, START, FOREVER, None), Shelf())
    (first,) = run.news()
    assert isinstance(first, Advanced)
    assert first.gradient_norm is None
    run.train_one_batch()
    told, _ = run.halted("asked")
    assert isinstance(told, Advanced)
    trainer = Trainer(PROJECT.network, PROJECT.training, prepare(PROJECT.data))
    gradients = trainer.batch(START).gradients
    assert told.gradient_norm == pytest.approx(float((gradients**2).sum()) ** 0.5, rel=1e-12)
