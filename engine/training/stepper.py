"""The stepper: one batch taken apart into its smallest events, walked forward and back.

A walk is a place on the line of a batch's events (`position.Numbering`). What an earlier batch leaves
is its start, and all else follows from it: a moment has the same numbers, to the bit, however it was
reached. `Trainer.batch` defines what a batch does; the walk shows the same sums scalar by scalar,
compares, and hands on the trainer's state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from engine.data.prepared import PreparedData
from engine.graph import Numbers
from engine.spec import NetworkSpec, TrainingSpec
from engine.training.agreement import check_agreement
from engine.training.backward_walk import BackwardWalk
from engine.training.batch_sum import (
    add_penalty_slope,
    gradients_before,
    has_penalty,
    penalty_of,
    share_of,
    with_penalty,
)
from engine.training.events import (
    Computed,
    Event,
    GradientsZeroed,
    HandedOver,
    LossTaken,
    PenaltyHandedOver,
    Seeded,
    Step,
    Updated,
)
from engine.training.moment import Marks, Moment
from engine.training.position import Numbering, Position
from engine.training.sample_graph import SampleGraph, sample_graph
from engine.training.sample_numbers import SampleNumbers, never
from engine.training.state import TrainingState
from engine.training.trainer import BatchResult, Trainer

FloatArray = NDArray[np.float64]

#: So many numbers of samples are kept, and as many in checkpoints; what is not there is computed again.
NUMBERS_KEPT = 4_000_000
#: So many Values are kept in the graphs of samples that were asked for.
VALUES_KEPT = 300_000


class BatchWalk:
    """The batch that comes after `state`, at any of its events.

    `samples` are its samples' places in data.train, `topology` is the graph of each of them, `length`
    its number of events, `starts` says where in them each phase begins, `index` how many are finished;
    `share` is what a sample's loss counts in the batch's. A walk begins at 0. Raises TrainingError for a
    state of another network.
    """

    def __init__(
        self,
        trainer: Trainer,
        network: NetworkSpec,
        training: TrainingSpec,
        data: PreparedData,
        state: TrainingState,
        numbers_kept: int = NUMBERS_KEPT,
    ) -> None:
        trainer.check_fits(state)
        self.network, self.training, self.data, self.start = network, training, data, state
        self.samples = trainer.samples_of(state)
        self.index = 0
        self._keeps_interior = "kept_interior_grads" in training.bugs
        self._trainer = trainer
        self._pass = trainer.scalar_pass
        self.topology = self._pass.topology
        self._per_sample = 1 + len(self._pass.hand_overs)
        self._numbering = Numbering(
            state.epoch,
            state.batch,
            trainer.batches_per_epoch,
            samples=len(self.samples),
            forward=len(self._pass.operations),
            backward=self._per_sample,
            parameters=len(state.parameters),
            penalty=has_penalty(training),
        )
        self.length = self._numbering.length
        self.starts = self._numbering.starts
        self.share = share_of(training, len(self.samples))
        self._numbers = SampleNumbers(self._pass, state.parameters, trainer.columns_of(state), numbers_kept)
        self._outputs = np.empty((1 + len(self._pass.scores), len(self.samples)))
        self._forward_done = 0  # so many samples have their column in _outputs
        self._backward = BackwardWalk(
            self._pass, training, self._numbers, self.share, gradients_before(training, state), numbers_kept
        )
        self._marks = Marks(self._pass)
        self._gradients: FloatArray | None = None  # of the whole batch, once they are known
        self._result: BatchResult | None = None
        self._moment: Moment | None = None
        self._graphs: dict[int, SampleGraph] = {}

    @property
    def position(self) -> Position:
        """Where the walk stands; at its end, the start of the next batch."""
        return self.position_at(self.index)

    @property
    def done(self) -> bool:
        """Whether all events of the batch are finished."""
        return self.index == self.length

    def position_at(self, index: int) -> Position:
        """The moment at which `index` events are finished. Raises ValueError where there is none."""
        return self._numbering.position(index)

    def index_of(self, position: Position) -> int:
        """How many events are finished then. Raises ValueError for a position not in this batch."""
        return self._numbering.index(position)

    def step_at(self, index: int) -> Step:
        """What event `index` touches, told without computing anything.

        Raises ValueError where there is no such event.
        """
        phase, sample, done = self._numbering.place(index)
        if phase == "forward":
            return Step(phase, sample, self._pass.operations[done].node)
        if phase == "backward" and sample < len(self.samples):
            if done == 0:
                return Step(phase, sample, self._pass.root)
            hand_over = self._pass.hand_overs[done - 1]
            return Step(phase, sample, hand_over.operation.node, hand_over.receiver)
        if phase == "update":
            return Step(phase, sample, self._pass.node_of.get(done), parameter=done)
        return Step(phase, sample)

    def events(self) -> Iterator[Event]:
        """Does one event after the other from where the walk stands, and tells of each."""
        while not self.done:
            self.go_to(self.index + 1)
            event = self.last
            if event is not None:
                yield event

    def go_to(self, index: int, out_of_time: Callable[[], bool] = never) -> bool:
        """Walk forward or back until `index` events are finished.

        False when `out_of_time` said so before: call again with the same index. In between the walk
        stands at some moment on the way. Raises ValueError where there is no such event, and
        DisagreementError where the trainer's gradients are others.
        """
        if not 0 <= index <= self.length:
            raise ValueError(f"event {index} of a batch of {self.length} events")
        with np.errstate(all="ignore"):
            if not self._forward_until(index, out_of_time):
                return False
            if index >= self.starts["update"] and self._gradients is not None:
                self.index = index
                return True
            if not self._backward_until(index, out_of_time):
                return False
            if index >= self.starts["update"]:
                self._conclude()
        self.index = index
        return True

    @property
    def last(self) -> Event | None:
        """What was finished last; None at the start."""
        if self.index == 0:
            return None
        with np.errstate(all="ignore"):
            phase, sample, done = self._numbering.place(self.index - 1)
            if phase == "forward":
                return self._computed(sample, done)
            if phase == "loss":
                data_loss, loss = self._losses()
                if done == 0:
                    return LossTaken("data", data_loss, data_loss)
                return LossTaken("penalty", penalty_of(self.training, self.start.parameters), loss)
            if phase == "zero_grad":
                return GradientsZeroed("no_zero_grad" in self.training.bugs)
            if phase == "backward":
                return self._handed_over(sample, done)
            return self._updated(done)

    @property
    def result(self) -> BatchResult:
        """What `Trainer.batch` gives for the start: the state after the batch, and what it measured."""
        if self._result is None:
            self._result = self._trainer.batch(self.start)
        return self._result

    def graph_of(self, sample: int) -> SampleGraph:
        """The complete graph of one sample at the batch's start, seeded with 1."""
        if sample not in self._graphs:
            room = max(1, VALUES_KEPT // self._pass.size)
            while len(self._graphs) >= room:
                del self._graphs[next(iter(self._graphs))]
            place = int(self.samples[sample])
            x, y = self.data.train.x[place], float(self.data.train.y[place])
            like, names = next(iter(self._graphs.values()), None), self.data.feature_names
            self._graphs[sample] = sample_graph(
                self.network, self.training, self.start.parameters, x, y, like=like, names=names
            )
        return self._graphs[sample]

    def node_of(self, parameter: int) -> int | None:
        """The parameter's node in the topology; None where the loss does not need it."""
        if not 0 <= parameter < len(self.start.parameters):
            raise IndexError(f"parameter {parameter} of {len(self.start.parameters)}")
        return self._pass.node_of.get(parameter)

    @property
    def samples_handed_over(self) -> int:
        """How many samples have finished their backward pass."""
        return min(max(self.index - self.starts["backward"], 0) // self._per_sample, len(self.samples))

    @property
    def grads_are_collected(self) -> bool:
        """Whether zero_grad is over: what stands in the grads is this batch's."""
        return self.index >= self.starts["backward"]

    @property
    def penalty_slope(self) -> FloatArray | None:
        """What the penalty gives to the parameters' grads, once it has; None before, and without one."""
        if not has_penalty(self.training) or self.index < self.starts["update"]:
            return None
        slope = np.zeros(len(self.start.parameters))
        with np.errstate(all="ignore"):
            add_penalty_slope(self.training, self.start.parameters, slope)
        return slope

    def gradients_after(self, samples: int) -> FloatArray:
        """The parameters' grads when so many samples had handed over, or now if that was earlier."""
        if samples > self.samples_handed_over:
            return self._backward.sums
        return self._backward.sums_after(samples)

    def interior_before(self, sample: int) -> FloatArray:
        """Each node's grad when the sample's backward pass began: 0, unless interior grads are kept."""
        if sample == 0 or not self._keeps_interior:
            return np.zeros(self._pass.size)
        return self._backward.finished_grads(sample - 1)

    def hand_overs_to(self, node: int, sample: int | None = None) -> int:
        """How many hand-overs a node gets from each sample, or has got from this one."""
        all_of_them = self._pass.hand_overs_to.get(node, [])
        if sample is None:
            return len(all_of_them)
        done = self._done_of(sample)[1]
        return sum(i + 1 < done for i in all_of_them)

    def given_to(self, node: int, sample: int) -> list[tuple[int, float]]:
        """Who has handed how much over to a node in the sample's backward pass, in order."""
        with np.errstate(all="ignore"):
            return self._backward.given_to(sample, node, self._done_of(sample)[1])

    def moment(self, sample: int) -> Moment:
        """What stands where now, for one sample of the batch."""
        if not 0 <= sample < len(self.samples):
            raise ValueError(f"sample {sample} of a batch of {len(self.samples)}")
        self._backward.watch(sample)
        known = self._moment
        if known is None or known.sample != sample or known.position != self.position:
            with np.errstate(all="ignore"):
                self._moment = known = self._made_moment(sample)
        return known

    def _made_moment(self, sample: int) -> Moment:
        index, starts = self.index, self.starts
        parameters, gradients = self._parameters_now(), self._gradients_now()
        operations, handed = self._done_of(sample)
        data = np.array(self._numbers.now(sample))
        grad = self._grads_of(sample, handed)
        nodes, places = self._marks.parameter_nodes, self._marks.parameter_places
        data[nodes], grad[nodes] = parameters[places], gradients[places]
        data_loss, loss = self._losses() if index > starts["loss"] else (None, None)
        return Moment(
            position=self.position,
            event=self.last,
            sample=sample,
            sample_count=len(self.samples),
            numbers=Numbers(data, grad),
            computed=self._marks.computed(operations),
            received=self._marks.received(handed, left=self._keeps_interior and sample > 0),
            complete=self._marks.complete(handed),
            parameters=parameters,
            gradients=gradients,
            data_loss=data_loss,
            loss=loss if index >= starts["zero_grad"] else None,
        )

    def _grads_of(self, sample: int, handed: int) -> FloatArray:
        """Each node's grad when so many events of the sample's backward pass are finished."""
        if handed == 0:
            return np.zeros(self._pass.size)
        return self._backward.finished_grads(sample) if handed == self._per_sample else self._backward.grads

    def _done_of(self, sample: int) -> tuple[int, int]:
        """How many operations and how many events of its backward pass are finished for a sample."""
        operations = min(max(self.index - sample * len(self._pass.operations), 0), len(self._pass.operations))
        backward = self.index - self.starts["backward"] - sample * self._per_sample
        return operations, min(max(backward, 0), self._per_sample)

    def _parameters_now(self) -> FloatArray:
        updated = self.index - self.starts["update"]
        if updated <= 0:
            return self.start.parameters
        return np.concatenate([self.result.state.parameters[:updated], self.start.parameters[updated:]])

    def _gradients_now(self) -> FloatArray:
        place = self.index - self.starts["backward"]
        if place < 0:
            return self.start.gradients
        if self.index >= self.starts["update"] and self._gradients is not None:
            return self._gradients
        return self._backward.sums

    def _losses(self) -> tuple[float, float]:
        """The data loss, and the loss with its penalty."""
        data_loss = float(np.add.reduce(self._outputs[0])) * self.share
        return data_loss, data_loss + penalty_of(self.training, self.start.parameters)

    def _forward_until(self, index: int, out_of_time: Callable[[], bool]) -> bool:
        """Compute all samples that are finished by then, as far as it is not done yet."""
        count = len(self._pass.operations)
        shown = [self._pass.root, *self._pass.scores]
        wanted = min(index // count, len(self.samples))
        while self._forward_done < wanted:
            data = self._numbers.of(self._forward_done, out_of_time)
            if data is not None:
                self._outputs[:, self._forward_done] = [data[node] for node in shown]
                self._forward_done += 1
            self.index = self._forward_done * count + (self._numbers.computed if data is None else 0)
            if data is None or (out_of_time() and self._forward_done < wanted):
                return False
        return True

    def _backward_until(self, index: int, out_of_time: Callable[[], bool]) -> bool:
        """Hand over along all edges whose turn comes until then."""
        start = self.starts["backward"]
        place = min(max(index - start, 0), len(self.samples) * self._per_sample)
        if self._backward.go_to(place, out_of_time):
            return True
        self.index = start + self._backward.place
        return False

    def _conclude(self) -> None:
        """All samples have handed over: add the penalty, and compare with the trainer."""
        gradients = with_penalty(self.training, self.start.parameters, self._backward.sums)
        if self.training.bugs:
            self._result = self._result or self._trainer.finish(self.start, self._outputs, gradients)
        else:
            check_agreement(
                self._pass,
                self._numbers.now,
                self.share,
                len(self.samples),
                gradients,
                self.result.gradients,
                self._backward.way + np.abs(gradients),
            )
        self._gradients = gradients

    def _computed(self, sample: int, done: int) -> Computed:
        data = self._numbers.now(sample)
        node, _, a, b = self._pass.operations[done]
        return Computed(sample, node, (data[a],) if b < 0 else (data[a], data[b]), data[node])

    def _handed_over(self, sample: int, done: int) -> Event:
        assigned = "assigned_grad" in self.training.bugs
        if sample == len(self.samples):
            return PenaltyHandedOver(assigned)
        if done == 0:
            return Seeded(sample, self._pass.root, self.share)
        operation, argument, receiver, _ = self._pass.hand_overs[done - 1]
        local = self._pass.local(self._numbers.now(sample), *operation)[argument]
        upstream = float(self._grads_of(sample, done + 1)[operation.node])
        return HandedOver(sample, operation.node, receiver, argument, local, upstream, assigned)

    def _updated(self, parameter: int) -> Updated:
        before, after = self.start.parameters[parameter], self.result.state.parameters[parameter]
        gradient = self._gradients_now()[parameter]
        frozen = bool(self._trainer.frozen[parameter])
        return Updated(parameter, float(before), float(after), float(gradient), frozen)
