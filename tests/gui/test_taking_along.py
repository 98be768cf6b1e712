"""What the whole window hands to the room of pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from pytestqt.qtbot import QtBot

from engine.spec import Project
from gui.app import create_window
from gui.pictures.dialog import PictureDialog
from gui.pictures.picture import Picture
from gui.plots.film import MOST_FRAMES
from gui.studio_window import StudioWindow
from gui.widgets.theme import DARK, LIGHT, active_theme

PATIENCE = 60_000


@pytest.fixture
def window(qtbot: QtBot, project: Project) -> Iterator[StudioWindow]:
    window = create_window(project)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.graph_panel.board.graph is not None, timeout=PATIENCE)
    yield window
    window.close()
    window.deleteLater()


def pictures(window: StudioWindow) -> dict[str, Picture]:
    return {each.name: each for each in window.taking_along.all_pictures}


def has_color(image: QImage, color: str) -> bool:
    """Whether some pixel has just this colour."""
    found = image.convertToFormat(QImage.Format.Format_RGB32)
    wanted = int(color[1:], 16) | 0xFF000000
    return any(found.pixel(x, y) == wanted for y in range(found.height()) for x in range(0, found.width(), 2))


def test_pictures_are_light_in_a_dark_window(window: StudioWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.appearance.choose("dark")
    assert active_theme() == DARK
    window.session.set_pace(None)
    window.run_actions.run.trigger()
    qtbot.waitUntil(lambda: not window.session.running and len(window.document.history) > 0, timeout=PATIENCE)
    assert pictures(window)["space"].image().isNull()
    window.dock_area.bring_to_front("space")
    for name, picture in pictures(window).items():
        image = picture.image()
        assert not image.isNull(), name
        assert image.pixelColor(1, 1) == LIGHT.color("panel"), name
        assert not has_color(image, DARK.panel), name
        assert picture.content("svg").rstrip().endswith(b"</svg>"), name
    graph = pictures(window)["graph"]
    assert "neuron 1·1" in graph.content("svg").decode()
    assert "neuron 1·1" in graph.content("dot").decode()
    assert active_theme() == DARK
    path = tmp_path / "run.html"
    with qtbot.waitSignal(window.saving.written, timeout=PATIENCE):
        window.taking_along.reports.export(path)
    page = path.read_text("utf-8")
    assert "epochs trained: 20" in page
    assert "Confusion matrix" in page
    path = tmp_path / "run.PDF"
    with qtbot.waitSignal(window.saving.written, timeout=PATIENCE):
        window.taking_along.reports.export(path)
    assert path.read_bytes().startswith(b"%PDF-")


def test_what_is_not_there_is_said(window: StudioWindow, qtbot: QtBot) -> None:
    assert pictures(window)["loss"].content("svg") == b""
    window.dock_area.dock("graph").hide()
    action = window.findChild(QAction, "export_graph")
    assert action is not None
    action.trigger()
    dialog = window.findChild(PictureDialog)
    assert dialog is not None
    assert dialog.preview.text().startswith("No graph is shown now")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    animation = window.taking_along.show_animation()
    assert animation.frames_box.maximum() == MOST_FRAMES
    animation.close()
