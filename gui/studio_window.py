"""The main window with every panel in it: the only place that knows them all, and wires them."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from engine.presets import load_preset, preset_names
from gui.builder.panel import NetworkPanel
from gui.data.panel import DataPanel
from gui.document.document import Document
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


class StudioWindow(MainWindow):
    """The main window with all its panels."""

    def __init__(self, document: Document, session: Session, appearance: Appearance) -> None:
        super().__init__(document, session, appearance)
        self.run_actions = RunActions(session, self)
        self.addActions(self.run_actions.all())
        presets = self._presets_menu()
        self.graph_panel = GraphPanel(document, session)
        self.network_panel = NetworkPanel(document, session)
        self.output_panel = OutputPanel(document, session)
        panels = [
            DataPanel(document, session),
            TrainingPanel(document, session),
            self.network_panel,
            self.graph_panel,
            self.output_panel,
            LossPanel(document, session),
        ]
        self.toolbar = RunToolBar(document, session, self.run_actions, presets)
        self.fill(self.toolbar, panels, Timeline(document, session))
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
        """Start from a preset, undoably."""
        preset = load_preset(name)
        text = self.tr("Open preset {title}").format(title=preset.title)
        self.document.open_project(preset.project, text)

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
