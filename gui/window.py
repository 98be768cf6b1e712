"""The main window: docks, menus, actions. It knows no mathematics."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from gui.dock_area import DockArea
from gui.document.document import Document
from gui.middle import Middle
from gui.rail import Rail
from gui.session.session import Session
from gui.widgets.appearance import Appearance
from gui.widgets.late_panel import LatePanel
from gui.widgets.panel import Panel
from gui.widgets.theme import SCHEMES, SchemeName
from gui.workspace_actions import WorkspaceActions


class MainWindow(QMainWindow):
    """Holds the panels in docks. `document` and `session` are the two hubs behind all of them."""

    #: When the window is about to close, before its parts go.
    closing = Signal()

    def __init__(self, document: Document, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self.document = document
        self.session = session
        self.appearance = appearance
        for part in (document, session, appearance):
            part.setParent(self)
        self.setWindowTitle("Backprop Studio")
        self.resize(1440, 900)
        self._menus: dict[str, QMenu] = {}
        self._theme_choices: dict[SchemeName, QAction] = {}
        # why first of all: what has the focus may be hidden, and Qt would give it to whatever comes next.
        session.workspace_changed.connect(self._free_focus)

    def fill(self, toolbar: QToolBar, panels: Sequence[Panel | LatePanel[Panel]], timeline: QWidget) -> None:
        """The toolbar above, the rail and the panels in their docks, the timeline below."""
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, toolbar)
        self.dock_area = DockArea(panels)
        names = [each.name for each in self.dock_area.workspaces]
        self.workspace_actions = WorkspaceActions(self.session, names, self)
        self.rail = Rail(self.workspace_actions.all())
        self.setCentralWidget(Middle(self.rail, self.dock_area, timeline))
        self.session.workspace_changed.connect(self._follow_workspace)

    def recall_workspace(self, name: str) -> None:
        """Show the workspace that was in front the last time, if there is one of this name."""
        for workspace in self.dock_area.workspaces:
            if workspace.name == name:
                self.session.show_workspace(workspace.name)

    def menu(self, name: str, title: str) -> QMenu:
        """A menu of the menu bar, made at the first call."""
        if name not in self._menus:
            menu = self.menuBar().addMenu(title)
            menu.setToolTipsVisible(True)
            self._menus[name] = menu
        return self._menus[name]

    def new_action(
        self,
        name: str,
        text: str,
        slot: Callable[[], object],
        key: QKeySequence | QKeySequence.StandardKey | str | None = None,
    ) -> QAction:
        """A command of the window: object name, text, what it does, shortcut."""
        action = QAction(text, self)
        action.setObjectName(name)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(slot)
        return action

    def add_standard_menus(self, file_entries: Sequence[QAction | QMenu]) -> None:
        """File, Edit and View. `file_entries` are the commands and menus that File begins with."""
        file = self.menu("file", self.tr("&File"))
        for entry in file_entries:
            file.addAction(entry.menuAction() if isinstance(entry, QMenu) else entry)
        file.addSeparator()
        file.addAction(self.new_action("quit", self.tr("&Quit"), self.close, QKeySequence.StandardKey.Quit))
        self._fill_edit(self.menu("edit", self.tr("&Edit")))
        self._fill_view(self.menu("view", self.tr("&View")))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing keeps running behind a closed window."""
        self.closing.emit()
        self.session.close()
        super().closeEvent(event)

    def _fill_edit(self, menu: QMenu) -> None:
        stack = self.document.undo_stack
        undo = stack.createUndoAction(self, self.tr("&Undo"))
        undo.setObjectName("undo")
        undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        redo = stack.createRedoAction(self, self.tr("&Redo"))
        redo.setObjectName("redo")
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        menu.addActions([undo, redo])

    def _fill_view(self, menu: QMenu) -> None:
        menu.addActions(self.workspace_actions.all())
        menu.addSeparator()
        for dock in self.dock_area.docks:
            toggle = dock.toggleViewAction()
            toggle.setObjectName(f"show_{dock.objectName()}")
            menu.addAction(toggle)
        self._offer_docks()
        menu.addSeparator()
        menu.addAction(
            self.new_action("arrange", self.tr("&Arrange panels as at first"), self.dock_area.arrange)
        )
        themes = menu.addMenu(self.tr("&Theme"))
        themes.aboutToShow.connect(self._check_theme)
        group = QActionGroup(self)
        titles = {"system": self.tr("As the &system"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        for scheme in SCHEMES:
            choice = themes.addAction(titles[scheme])
            choice.setObjectName(f"theme_{scheme}")
            choice.setCheckable(True)
            choice.triggered.connect(self._scheme_setter(scheme))
            group.addAction(choice)
            self._theme_choices[scheme] = choice

    def _free_focus(self) -> None:
        """The focus belongs to no single control of the new workspace; who walks the rail stays there."""
        if not any(button.hasFocus() for button in self.rail.buttons):
            self.dock_area.setFocus()

    def _follow_workspace(self) -> None:
        self.dock_area.show_workspace(self.session.workspace)
        self._offer_docks()

    def _offer_docks(self) -> None:
        """The menu offers the docks of the present workspace only."""
        offered = self.dock_area.offered
        for dock in self.dock_area.docks:
            dock.toggleViewAction().setVisible(dock in offered)

    def _check_theme(self) -> None:
        self._theme_choices[self.appearance.scheme].setChecked(True)

    def _scheme_setter(self, scheme: SchemeName) -> Callable[[], None]:
        return lambda: self.appearance.choose(scheme)
