"""The main window with every panel in it: the only place that knows them all, and wires them.

What opens on command is imported by its command: at every start it would take its time for nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu

from engine.presets import load_preset, preset_names
from engine.project_file import SUFFIX
from gui.builder.panel import NetworkPanel
from gui.code.actions import ProgramActions
from gui.data.panel import DataPanel
from gui.document.change import Change
from gui.document.document import Document
from gui.document.storage import Storage
from gui.exercising import Exercising
from gui.exporting.actions import ExportActions
from gui.files.file_actions import FileActions
from gui.graph.panel import GraphPanel
from gui.importing.actions import TABLE_SUFFIXES, ImportActions
from gui.late_panels import LatePanels
from gui.preferences.preferences import Preferences
from gui.presenting import Presenting
from gui.session.focus import Part
from gui.session.saving import Saving
from gui.session.session import Session
from gui.taking_along import TakingAlong
from gui.teaching import Teaching
from gui.training.panel import TrainingPanel
from gui.training.run_actions import RunActions
from gui.training.timeline import Timeline
from gui.training.toolbar import RunToolBar
from gui.watch.panel import WatchPanel
from gui.welcome.welcome import Welcome
from gui.why.panel import WhyPanel
from gui.widgets.appearance import Appearance
from gui.widgets.engine_words import preset_description, preset_title
from gui.widgets.late_panel import LatePanel
from gui.widgets.panel import Panel
from gui.window import MainWindow

if TYPE_CHECKING:
    from gui.lessons.panel import LessonsPanel
    from gui.plots.output_panel import OutputPanel
    from gui.sweep.dialog import SweepDialog


class StudioWindow(MainWindow):
    """The main window with all its panels."""

    def __init__(self, document: Document, session: Session, appearance: Appearance) -> None:
        super().__init__(document, session, appearance)
        self.preferences = Preferences(appearance, self)
        # why: every panel shows its numbers anew after a change, be it one that changed nothing.
        self.preferences.decimals_changed.connect(lambda: document.changed.emit(Change()))
        self.run_actions = RunActions(session, self)
        self.addActions(self.run_actions.all())
        self.storage = Storage(document, self)
        self.files = FileActions(self, session, self.storage)
        self.imports = ImportActions(self, document)
        self.saving = Saving(self)
        self.exports = ExportActions(self, session, self.saving)
        self.programs = ProgramActions(self, session, self.saving)
        self.programs.menu.addAction(self.exports.export_data)
        presets = self._presets_menu()
        panels = self._make_panels(document, session)
        self.taking_along = TakingAlong(
            self, session, self.saving, self.graph_panel, self.late, self._project_name
        )
        self.programs.menu.addSeparator()
        self.programs.menu.addActions(self.taking_along.actions())
        self.toolbar = RunToolBar(document, session, self.run_actions, presets)
        timeline = Timeline(document, session, self.run_actions)
        timeline.breakpoints_requested.connect(self._show_breakpoints)
        timeline.bugs_requested.connect(self._show_bugs)
        self.fill(self.toolbar, panels, timeline)
        self.late.wait_for(self.dock_area)
        files = self.files
        self.network_panel.configure_requested.connect(self._configure)
        self.add_standard_menus(
            [
                *(files.new, files.open, files.recent_menu, presets, self.imports.import_table),
                *(files.save, files.save_as, files.keep_weights, self.programs.menu),
            ]
        )
        self.presenting = Presenting(self, self.preferences)
        self._add_own_menus()
        self._welcome(document, session)
        document.branches.added.connect(self._tell_of_branch)
        document.started_over.connect(self._say_what_undo_brings_back)
        self.closing.connect(self.graph_panel.shutdown)
        self.closing.connect(self.late.stop)
        #: Made when first opened, and kept, so that what was found is still there.
        self.sweep: SweepDialog | None = None
        #: Whether closing asks about unsaved changes first.
        self.asks_before_closing = False
        self.setAcceptDrops(True)
        self.storage.changed.connect(self._show_title)
        self._show_title()

    @property
    def output_panel(self) -> OutputPanel:
        """It is made when the window has been painted, or is asked for."""
        return self.late.output.panel

    @property
    def lessons_panel(self) -> LessonsPanel:
        """It is made when it is first seen, or asked for."""
        return self.late.lessons.panel

    def _make_panels(self, document: Document, session: Session) -> list[Panel | LatePanel[Panel]]:
        """All panels, each with what it asks of others; some of them are made later."""
        self.late = late = LatePanels(document, session, self)
        self.graph_panel = GraphPanel(document, session)
        self.network_panel = NetworkPanel(document, session)
        self.training_panel = TrainingPanel(document, session)
        self.watch_panel = WatchPanel(document, session)
        late.output.when_made(lambda panel: panel.canvas.cell_picked.connect(self._show_cell))
        self.graph_panel.menu_guests = self.watch_panel.actions_for_menu()
        self.network_panel.menus.guests = self.watch_panel.actions_for_menu()
        late.code.when_made(lambda panel: panel.flavor_chosen.connect(self.programs.follow_flavor))
        data_panel = DataPanel(document, session)
        data_panel.import_requested.connect(self.imports.import_table.trigger)
        data_panel.drawing_requested.connect(self._draw_points)
        self.exercising = Exercising(self, session)
        return [
            *(data_panel, self.training_panel, late.inspector, self.watch_panel, self.network_panel),
            *(late.neuron_lab, self.graph_panel, late.samples, late.code),
            *(late.space, late.output, late.loss, WhyPanel(document, session)),
            *(late.graph_lab, late.lessons, self.exercising.panel, late.slope),
        ]

    def _welcome(self, document: Document, session: Session) -> None:
        """Say at the first start what is where, until somebody begins."""
        output, network, graph = map(self.dock_area.dock, ("output", "network", "graph"))
        self.welcome = Welcome(self, output, network, graph, self.run_actions.run)
        self.welcome.slope_chosen.connect(self._begin_with_slope)
        # why: whoever edits has begun, and callouts about the first screen would only be in the way.
        document.changed.connect(self.welcome.finish)
        session.workspace_changed.connect(self.welcome.finish)
        for command in self.run_actions.all():
            command.triggered.connect(self.welcome.finish)

    def _begin_with_slope(self) -> None:
        """The slope lab, and beside it the lessons that begin there."""
        self.session.show_workspace("slope")
        self.dock_area.show_companion("lessons", True)

    def _presets_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Presets"), self)
        menu.setToolTipsVisible(True)
        menu.addAction(self.new_action("presets", self.tr("&Gallery …"), self.show_gallery, "Ctrl+P"))
        menu.addSeparator()
        for name in preset_names():
            preset = load_preset(name)
            action = menu.addAction(preset_title(preset))
            action.setObjectName(f"preset_{name}")
            action.setToolTip(preset_description(preset))
            action.triggered.connect(lambda _=False, name=name: self.open_preset(name))
        return menu

    def show_gallery(self) -> None:
        """Let the user choose a preset by its picture and description."""
        from gui.presets.gallery import PresetGallery

        gallery = PresetGallery(self, self.document.project.preset)
        gallery.chosen.connect(self.open_preset)
        gallery.open()

    def open_preset(self, name: str) -> None:
        """Start from a preset, undoably."""
        if self.late.lessons.is_made:
            self.lessons_panel.course.leave()
        preset = load_preset(name)
        text = self.tr("Open preset {title}").format(title=preset_title(preset))
        if not self.exercising.gives_way_to(preset.project):
            self.document.open_project(preset.project, text)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes; then close for good."""
        if self.asks_before_closing and self.storage.modified:
            event.ignore()
            self.files.when_clear(self.close_for_good)
        else:
            super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A project file or a table may be dropped anywhere on the window."""
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the project file that was dropped, or look at the table."""
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            if path.suffix == SUFFIX:
                self.files.open_file(path)
            else:
                self.imports.show(path)

    def close_for_good(self) -> None:
        """Close without a question."""
        self.asks_before_closing = False
        self.close()

    def _show_title(self) -> None:
        name = self.tr("{name} — Backprop Studio").format(name=f"{self._project_name()}[*]")
        if name != self.windowTitle():
            self.setWindowTitle(name)
        self.setWindowModified(self.storage.modified)

    def _say_what_undo_brings_back(self, epochs: int) -> None:
        text = self.tr("The training starts over. Undo brings the %n epochs back.", None, epochs)
        self.session.said.emit(text)

    def _project_name(self) -> str:
        preset = self.document.project.preset
        if self.storage.path is not None and self.storage.belongs_to_file:
            return self.storage.path.name
        return preset_title(load_preset(preset)) if preset in preset_names() else self.tr("New project")

    def _show_in_network(self, dock: str) -> None:
        """Bring a dock of the Network workspace to the front, from wherever one is."""
        self.session.show_workspace("network")
        self.dock_area.bring_to_front(dock)

    def _configure(self) -> None:
        self._show_in_network("inspector")
        self.late.inspector.panel.focus_first()

    def _show_cell(self, part: Part, true: int, answered: int) -> None:
        self._show_in_network("samples")
        self.late.samples.panel.show_cell(part, true, answered)

    def _draw_points(self) -> None:
        self._show_in_network("output")
        if not self.output_panel.drawing.on:
            self.output_panel.drawing.draw_points.trigger()

    def _show_breakpoints(self) -> None:
        self._show_in_network("watch")
        self.watch_panel.focus_condition()

    def _show_bugs(self) -> None:
        self._show_in_network("training")
        self.training_panel.show_bugs()

    def _add_own_menus(self) -> None:
        run = self.menu("run", self.tr("&Run"))
        run.addActions(self.run_actions.for_menu())
        run.addSeparator()
        stop = self.new_action("breakpoint", self.tr("Brea&kpoint …"), self._show_breakpoints, "Ctrl+B")
        run.addActions([stop, *self.watch_panel.actions_for_menu()])
        run.addAction(
            self.new_action("branches", self.tr("Branches: other &ways it went …"), self._show_branches)
        )
        twin = self.new_action("compare_pytorch", self.tr("Compare with P&yTorch …"), self._show_twin)
        twin.setToolTip(self.tr("Train the same network in PyTorch, and see how far the two are apart"))
        run.addAction(twin)
        runs = self.new_action("runs", self.tr("Runs of this project …"), self._show_runs, "Ctrl+Shift+R")
        runs.setToolTip(self.tr("Compare trainings, and take one up again (Ctrl+Shift+R)"))
        run.addAction(runs)
        sweep = self.new_action("sweep", self.tr("Sweep: train an&d compare many …"), self._show_sweep)
        tip = self.tr("Train with other seeds, learning rates, layers and optimizers, and compare")
        sweep.setToolTip(tip)
        run.addAction(sweep)
        network = self.menu("network", self.tr("&Network"))
        network.addActions(self.network_panel.actions_for_menu())
        # why: whoever edits the network from within a lab wants to see what becomes of it.
        network.triggered.connect(lambda: self.session.show_workspace("network"))
        graph = self.menu("graph", self.tr("&Graph"))
        graph.addActions(self.graph_panel.actions_for_menu())
        self.teaching = Teaching(self, self.late)
        self.exercising.panel.followed.connect(self.teaching.follow)
        self.exercising.join(self.files, self.storage, self.saving, [self.imports.import_table])
        graph_dock = self.dock_area.dock("graph")
        self.session.workspace_changed.connect(
            lambda: graph.menuAction().setVisible(graph_dock in self.dock_area.offered)
        )
        learn = self.menu("learn", self.tr("&Learn"))
        learn.addAction(self.new_action("first_steps", self.tr("&First steps again"), self._begin_again))
        learn.addAction(self.new_action("order", self.tr("&Topological order …"), self._show_order))
        self._add_to_edit()
        self._add_help()

    def _add_to_edit(self) -> None:
        menu = self.menu("edit", "")
        after_drawing = menu.addSeparator()
        self.late.output.when_made(
            lambda panel: menu.insertActions(
                after_drawing, [panel.drawing.draw_points, panel.drawing.edit_points]
            )
        )
        menu.addAction(self.new_action("edit_history", self.tr("&History of edits …"), self._show_history))
        menu.addSeparator()
        preferences = self.new_action(
            "preferences", self.tr("&Preferences …"), self._show_preferences, "Ctrl+,"
        )
        preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        menu.addAction(preferences)

    def _add_help(self) -> None:
        menu = self.menu("help", self.tr("&Help"))
        self.teaching.add_help(menu)
        shortcuts = self.tr("&Keyboard shortcuts …")
        menu.addAction(self.new_action("shortcuts", shortcuts, self._show_shortcuts, "Ctrl+/"))
        menu.addSeparator()
        menu.addAction(self.new_action("about", self.tr("&About Backprop Studio"), self._show_about))

    def _begin_again(self) -> None:
        self.session.show_workspace("network")
        self.welcome.start(self.document.state.epoch)

    def _show_preferences(self) -> None:
        from gui.preferences.dialog import PreferencesDialog

        PreferencesDialog(self, self.preferences).open()

    def _show_history(self) -> None:
        from gui.help.edit_history import EditHistory

        history = self.findChild(EditHistory) or EditHistory(self, self.document.undo_stack)
        history.show()
        history.raise_()

    def _show_order(self) -> None:
        from gui.order.dialog import OrderDialog

        order = self.findChild(OrderDialog) or OrderDialog(self.session, self)
        order.show()
        order.raise_()

    def _show_twin(self) -> None:
        from gui.twin.dialog import TwinDialog

        TwinDialog(self, self.document.project).open()

    def _show_runs(self) -> None:
        from gui.runs.run_list import RunList

        runs = self.findChild(RunList) or RunList(self, self.document)
        runs.show()
        runs.raise_()

    def _show_sweep(self) -> None:
        from gui.sweep.dialog import SweepDialog

        if self.sweep is None:
            self.sweep = SweepDialog(self, self.document, self.saving)
            self.closing.connect(self.sweep.shutdown)
        self.sweep.show()
        self.sweep.raise_()

    def _show_about(self) -> None:
        from gui.help.about import about_box

        about_box(self).open()

    def _tell_of_branch(self, left_at: int) -> None:
        text = self.tr("What came after epoch {epoch} is kept: see Run, Branches.")
        self.session.said.emit(text.format(epoch=left_at))

    def _show_branches(self) -> None:
        from gui.runs.branch_list import BranchList

        branches = self.findChild(BranchList) or BranchList(self, self.document)
        branches.show()
        branches.raise_()

    def _show_shortcuts(self) -> None:
        from gui.help.shortcuts import ShortcutList

        self.late.make_all()
        ShortcutList(self, [each for each in self.findChildren(QAction) if each.objectName()]).open()


def _dropped_file(event: QDropEvent) -> Path | None:
    """The project file or table that is being dropped, if it is just one."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix == SUFFIX or path.suffix.lower() in TABLE_SUFFIXES else None
