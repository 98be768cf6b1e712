"""Both panels as docks of their own, shown and drawn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.data.prepared import PreparedData, Samples
from engine.worker.messages import Prepared
from gui.document.document import Document
from gui.plots.loss_panel import LossPanel
from gui.plots.output_panel import OutputPanel
from gui.session.session import Session
from gui.widgets.panel import Panel, PanelDock


@pytest.fixture
def session_with_test(document: Document, session: Session) -> Session:
    """The session's 40 samples, of which every fifth is for the test."""
    assert session.data is not None
    x, y = session.data.train.x, session.data.train.y
    for_test = [index % 5 == 4 for index in range(len(y))]
    for_training = [not chosen for chosen in for_test]
    data = PreparedData(Samples(x[for_training], y[for_training]), Samples(x[for_test], y[for_test]))
    session.worker.answered.emit([Prepared(document.data, data)])
    return session


@pytest.fixture
def output_panel(qtbot: QtBot, document: Document, session_with_test: Session) -> Iterator[OutputPanel]:
    """Output at its usual size."""
    panel = OutputPanel(document, session_with_test)
    dock = shown(qtbot, panel, 260)
    yield panel
    dock.hide()


@pytest.fixture
def loss_panel(qtbot: QtBot, document: Document, session: Session) -> Iterator[LossPanel]:
    """Loss at its usual size."""
    panel = LossPanel(document, session)
    dock = shown(qtbot, panel, 150)
    yield panel
    dock.hide()


def shown(qtbot: QtBot, panel: Panel, height: int) -> PanelDock:
    """The panel's dock; whoever takes it must keep it alive."""
    dock = PanelDock(panel)
    qtbot.addWidget(dock)
    dock.resize(356, height)
    dock.show()
    qtbot.waitExposed(dock)
    return dock
