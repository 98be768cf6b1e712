"""The Watch panel in its dock."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gui.document.document import Document
from gui.session.session import Session
from gui.watch.panel import WatchPanel
from gui.widgets.panel import Panel


@pytest.fixture
def panel(document: Document, session: Session, show_panel: Callable[[Panel, int, int], None]) -> WatchPanel:
    panel = WatchPanel(document, session)
    show_panel(panel, 252, 700)
    return panel
