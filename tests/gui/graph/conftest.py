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
from gui.graph.detail import Detail
from gui.graph.layered import layered_layout
from gui.graph.layout_service import LayoutService
from gui.graph.levels import Level, whole_graph
from gui.graph.panel import GraphPanel
from gui.graph.scene import GraphScene
from gui.graph.shown import all_shown
from gui.graph.view import GraphView
from gui.graph.visible import visible_graph
from gui.session.session import Session
from gui.widgets.panel import Panel

#: Milliseconds a worker gets to start and to answer, on a busy machine.
PATIENCE = 30_000

MakeSubject = Callable[..., SampleGraph]
Show = Callable[..., GraphView]
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
def show(qtbot: QtBot, make_subject: MakeSubject) -> Iterator[Show]:
    """Shows a network of some layer sizes, as layers, neurons or nodes, in a view of 800 x 300 pixels."""
    views = []

    def shown(*sizes: int, level: Level = "neurons") -> GraphView:
        subject = make_subject(*sizes)
        graph = visible_graph(subject.topology, Detail())
        graph = visible_graph(subject.topology, whole_graph(graph, level))
        scene = GraphScene()
        scene.show_graph(graph, layered_layout(graph, 1), all_shown(subject.numbers()))
        view = GraphView(scene)
        views.append(view)
        view.resize(800, 300)
        view.show()
        qtbot.waitExposed(view)
        view.settle()
        return view

    yield shown
    for view in views:
        view.close()
        view.deleteLater()


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
