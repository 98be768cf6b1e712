"""Start-up: the only place that knows every panel, and wires them."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu

from engine.presets import load_preset, preset_names
from engine.spec import Project
from gui.builder.panel import NetworkPanel
from gui.data.panel import DataPanel
from gui.document.document import Document
from gui.document.settings import Settings
from gui.graph.panel import GraphPanel
from gui.plots.loss_panel import LossPanel
from gui.plots.output_panel import OutputPanel
from gui.session.session import Session
from gui.training.panel import TrainingPanel
from gui.training.run_actions import RunActions
from gui.training.timeline import Timeline
from gui.training.toolbar import RunToolBar
from gui.welcome.welcome import Welcome
from gui.widgets.appearance import Appearance
from gui.window import MainWindow

FIRST_PRESET = "two-moons"
_ICON = Path(__file__).parent.parent / "resources" / "icons" / "backprop-studio.svg"


def main() -> int:
    """Open the window and stay until it closes. Returns the exit status."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Backprop Studio")
    application.setWindowIcon(QIcon(str(_ICON)))
    # why: without it Ctrl+C in the terminal waits for the next event in the window.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settings = Settings()
    window = create_window()
    _recall(window, settings)
    window.show()
    if not settings.welcomed:
        window.welcome.start()
    window.closing.connect(lambda: _remember(window, settings))
    return application.exec()


class StudioWindow(MainWindow):
    """The main window with all its panels."""

    def __init__(self, project: Project, appearance: Appearance) -> None:
        document = Document(project)
        super().__init__(document, Session(document), appearance)
        session = self.session
        self.run_actions = RunActions(session, self)
        self.addActions(self.run_actions.all())
        presets = self._presets_menu()
        self.graph_panel = GraphPanel(document, session)
        self.network_panel = NetworkPanel(document, session)
        self.output_panel = OutputPanel(document, session)
        self.add_panels(
            [
                DataPanel(document, session),
                TrainingPanel(document, session),
                self.network_panel,
                self.graph_panel,
                self.output_panel,
                LossPanel(document, session),
            ]
        )
        self.toolbar = RunToolBar(document, session, self.run_actions, presets)
        self.add_strips(self.toolbar, Timeline(document, session))
        self.add_standard_menus(presets)
        self._add_own_menus()
        self.welcome = Welcome(
            self, self.output_panel, self.network_panel, self.graph_panel, self.run_actions.run
        )
        self.closing.connect(self.graph_panel.shutdown)

    def _presets_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for name in preset_names():
            preset = load_preset(name)
            action = menu.addAction(preset.title)
            action.setObjectName(f"preset_{name}")
            action.setToolTip(preset.description)
            action.triggered.connect(lambda _=False, name=name: self.open_preset(name))
        return menu

    def open_preset(self, name: str) -> None:
        """Start from a preset, undoably; its description is said in the timeline."""
        preset = load_preset(name)
        text = QCoreApplication.translate("StudioWindow", "Open preset {title}")
        self.document.open_project(preset.project, text.format(title=preset.title))
        self.session.said.emit(preset.description)

    def _add_own_menus(self) -> None:
        run = self.menu("run", self.tr("&Run"))
        run.addActions(self.run_actions.all())
        network = self.menu("network", self.tr("&Network"))
        network.addActions(self.network_panel.actions_for_menu())
        graph = self.menu("graph", self.tr("&Graph"))
        graph.addActions(self.graph_panel.actions_for_menu())
        learn = self.menu("learn", self.tr("&Learn"))
        learn.addAction(
            self.new_action("first_steps", self.tr("&First steps again"), lambda: self.welcome.start())
        )


def create_window(project: Project | None = None) -> StudioWindow:
    """A ready main window, not shown yet. Without a project it opens the preset "two moons".

    Needs a QApplication. Reads and writes no settings.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("create_window needs a QApplication")
    return StudioWindow(project or load_preset(FIRST_PRESET).project, Appearance(application, "system"))


def _recall(window: StudioWindow, settings: Settings) -> None:
    window.appearance.choose(settings.scheme)
    if not settings.geometry.isEmpty():
        window.restoreGeometry(settings.geometry)
    window.restore_layout(settings.layout)
    if settings.speed >= 0:
        window.toolbar.place_speed(settings.speed)


def _remember(window: StudioWindow, settings: Settings) -> None:
    settings.scheme = window.appearance.scheme
    settings.geometry = window.saveGeometry()
    settings.layout = window.layout_state()
    settings.speed = window.toolbar.speed.value()
    settings.welcomed = settings.welcomed or window.welcome.seen
