"""The loss or the root that an explanation is about, ready to be run forward again."""

from __future__ import annotations

from dataclasses import dataclass

from engine.data.prepared import Samples
from engine.spec import NetworkSpec, TrainingSpec
from engine.training.batch_loss import BatchLoss
from engine.training.nudge import NodeProbe, ParameterProbe, Probe
from gui.why.matter import Matter, NetworkMatter


@dataclass(frozen=True, slots=True)
class Along:
    """A number that can be moved; with equal keys the same is found again."""

    probe: Probe
    key: object


class Losses:
    """Keeps what is dear to make: the loss that was recorded last."""

    def __init__(self) -> None:
        self._recorded: tuple[NetworkSpec, TrainingSpec] | None = None
        self._made_of: object = None
        self._loss: BatchLoss | None = None

    def _of(self, matter: NetworkMatter) -> BatchLoss:
        """The loss of the batch; between two batches that of the sample alone, without a penalty."""
        walk = matter.walk
        if walk is None:
            alone = matter.training.with_changes(l1=0.0, l2=0.0, batch_size=None)
            return self._made(matter.network, alone, matter.sample, of=matter.graph)
        train = walk.data.train
        samples = Samples(train.x[walk.samples], train.y[walk.samples])
        return self._made(walk.network, walk.training, samples, of=walk)

    def _made(self, network: NetworkSpec, training: TrainingSpec, samples: Samples, of: object) -> BatchLoss:
        if self._loss is not None and self._made_of is of:
            return self._loss
        if self._loss is not None and self._recorded == (network, training):
            self._loss = self._loss.with_samples(samples)
        else:
            self._loss = BatchLoss(network, training, samples)
        self._recorded, self._made_of = (network, training), of
        return self._loss

    def along(self, matter: Matter) -> Along | None:
        """What a curve is drawn over: a parameter of the network, or a leaf of an expression."""
        if isinstance(matter, NetworkMatter):
            if matter.parameter is None:
                return None
            loss, parameters = self._of(matter), matter.parameters
            key = (loss, parameters.tobytes(), matter.parameter)
            return Along(ParameterProbe(loss, parameters, matter.parameter), key)
        if matter.node is None or matter.op is not None:
            return None
        return Along(NodeProbe(matter.graph, matter.node), (matter.graph, matter.node))

    def probe(self, matter: Matter) -> Probe | None:
        """What to nudge: a parameter for the whole batch, any other node for its own sample alone."""
        if matter.node is None:
            return None
        if not isinstance(matter, NetworkMatter) or matter.walk is None or matter.moment is None:
            return NodeProbe(matter.graph, matter.node)
        walk, moment = matter.walk, matter.moment
        batch, parameters = self._of(matter), walk.start.parameters
        if matter.parameter is not None:
            return ParameterProbe(batch, parameters, matter.parameter)
        others = batch.sample_losses(parameters)
        others[moment.sample] = 0.0
        rest = batch.share * float(others.sum()) + batch.penalty(parameters)
        return NodeProbe(matter.graph, matter.node, batch.share, rest)
