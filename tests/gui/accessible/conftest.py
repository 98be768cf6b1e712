"""The real window, small."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from engine.spec import Project
from gui.app import create_window
from gui.studio_window import StudioWindow
from gui.widgets.motion import choose_motion

PATIENCE = 60_000


@pytest.fixture
def window(qtbot: QtBot, project: Project) -> Iterator[StudioWindow]:
    """Of 1280 by 720, with data, and without motion."""
    choose_motion(False)
    window = create_window(project)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.session.data is not None, timeout=PATIENCE)
    yield window
    choose_motion(None)
    window.close()
    window.deleteLater()
