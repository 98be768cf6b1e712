"""Sample graphs to look at, and a panel that shows one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.spec import LayerSpec, LossName, NetworkSpec, TrainingSpec
from engine.training.initial import initial_state
from engine.training.sample_graph import SampleGraph, sample_graph
from gui.document.document import Document
from gui.graph.layout_service import LayoutService
from gui.graph.panel import GraphPanel
from gui.session.session import Session
from gui.widgets.panel import Panel

#: Milliseconds a worker gets to start and to answer, on a busy machine.
PATIENCE = 30_000

MakeSubject = Callable[..., SampleGraph]
Reach = Callable[[Callable[[], bool]], None]


@pytest.fixture
def make_subject() -> MakeSubject:
    """Builds the graph of one sample for layer sizes and a loss; hidden layers are tanh."""

    def make(*sizes: int, loss: LossName = "max_margin") -> SampleGraph:
        hidden = [LayerSpec(size=size, activation="tanh") for size in sizes[:-1]]
        network = NetworkSpec(layers=(*hidden, LayerSpec(size=sizes[-1], activation="linear")))
        parameters = initial_state(network, 2).parameters
        return sample_graph(network, TrainingSpec(loss=loss), parameters, np.array([0.5, -1.5]), -1.0)

    return make


@pytest.fixture
def reach(qtbot: QtBot) -> Reach:
    """Waits for something that a worker must do first."""

    def wait(holds: Callable[[], bool]) -> None:
        qtbot.waitUntil(holds, timeout=PATIENCE)

    return wait


@pytest.fixture
def panel(
    session: Session,
    document: Document,
    show_panel: Callable[[Panel, int, int], None],
    reach: Reach,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[GraphPanel]:
    """The panel, shown, with the first graph drawn by our own layout: that needs no other process."""
    monkeypatch.setattr("gui.graph.layout_service.MOST_BOXES", 0)
    monkeypatch.setattr(LayoutService, "warm_up", lambda _: None)
    yield from _shown(GraphPanel(document, session), show_panel, reach)


@pytest.fixture
def panel_with_graphviz(
    session: Session, document: Document, show_panel: Callable[[Panel, int, int], None], reach: Reach
) -> Iterator[GraphPanel]:
    """The same, with the graphs laid out as users see them."""
    yield from _shown(GraphPanel(document, session), show_panel, reach)


def _shown(
    panel: GraphPanel, show_panel: Callable[[Panel, int, int], None], reach: Reach
) -> Iterator[GraphPanel]:
    show_panel(panel, 744, 330)
    reach(lambda: bool(panel.scene.cards))
    yield panel
    panel.shutdown()
