"""Walks to explain, without a window's session; and the panel with a real one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData, Samples
from engine.spec import LayerSpec, NetworkSpec, TrainingSpec
from engine.training.initial import initial_state
from engine.training.state import TrainingState
from engine.training.stepper import BatchWalk
from engine.training.trainer import Trainer
from engine.worker.messages import Prepared
from gui.document.document import Document
from gui.session.focus import Focus
from gui.session.session import Session
from gui.session.worker_link import WorkerLink
from gui.why.finding import matter_of
from gui.why.matter import Matter
from gui.why.panel import WhyPanel
from gui.widgets.panel import Panel

MakeWalk = Callable[..., BatchWalk]


def matter_at(walk: BatchWalk, index: int, sample: int = 0, node: int | None = None) -> Matter | None:
    """What is to be explained after `index` events, with this sample of the batch in focus."""
    walk.go_to(index)
    return _matter(walk, sample, node, stepping=True)


def matter_alone(walk: BatchWalk, node: int) -> Matter | None:
    """What is to be explained of the batch's first sample while nobody steps."""
    return _matter(walk, 0, node, stepping=False)


def has_whole_curve(panel: WhyPanel) -> bool:
    """Whether all points of L(w) are measured."""
    curve = panel.curve.view.curve
    return curve is not None and bool(np.isfinite(curve.losses).all())


def _matter(walk: BatchWalk, sample: int, node: int | None, stepping: bool) -> Matter | None:
    session = SimpleNamespace(
        in_lab=False,
        sample_graph=walk.graph_of(sample),
        walk=walk if stepping else None,
        batch_moment=walk.moment(sample) if stepping else None,
        data=walk.data,
        focus=Focus("train", int(walk.samples[sample])),
        node=node,
        has_current_data=True,
        state=walk.start,
        document=SimpleNamespace(network=walk.network, training=walk.training),
    )
    return matter_of(cast(Session, session))


@pytest.fixture
def make_walk() -> MakeWalk:
    """The first batch of a small network on four samples."""

    def make(
        activation: str = "tanh", outputs: int = 1, state: TrainingState | None = None, **training: Any
    ) -> BatchWalk:
        rng = np.random.default_rng(3)
        y = rng.integers(0, outputs, 4).astype(float) if outputs > 1 else np.array([1.0, -1.0, 1.0, -1.0])
        data = PreparedData(Samples(rng.normal(size=(4, 2)), y), Samples(np.zeros((0, 2)), np.zeros(0)))
        network = NetworkSpec(
            layers=(
                LayerSpec(size=2, activation=activation),  # type: ignore[arg-type]
                LayerSpec(size=outputs, activation="linear"),
            )
        )
        settings = TrainingSpec(**training)
        start = state or initial_state(network, 2)
        return BatchWalk(Trainer(network, settings, data), network, settings, data, start)

    return make


@pytest.fixture
def session(document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session with data whose worker never answers: it takes seconds, and nothing here needs it."""
    monkeypatch.setattr(WorkerLink, "send", lambda *_: None)
    session = Session(document)
    session.worker.answered.emit([Prepared(document.data, prepare(document.data))])
    yield session
    session.close()
    session.deleteLater()


@pytest.fixture
def panel(session: Session, document: Document, show_panel: Callable[[Panel, int, int], None]) -> WhyPanel:
    """The panel, shown, in the size that it has in the window."""
    panel = WhyPanel(document, session)
    show_panel(panel, 356, 640)
    return panel
