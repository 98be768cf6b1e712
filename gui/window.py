"""The main window: docks, menus, actions. It knows no mathematics."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QToolBar, QWidget

from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.appearance import Appearance
from gui.widgets.panel import Panel, PanelDock
from gui.widgets.theme import SCHEMES, SchemeName

#: Dock names by column, and how the room is shared out at 1440 by 900.
COLUMNS = (("data", "training"), ("network", "graph"), ("output", "loss"))
WIDTHS = (252, 790, 366)
HEIGHTS = ((400, 290), (360, 330), (400, 290))


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
        self.setDockNestingEnabled(True)
        self.resize(1440, 900)
        self._docks: dict[str, QDockWidget] = {}
        self._menus: dict[str, QMenu] = {}

    def add_panels(self, panels: Sequence[Panel]) -> None:
        """Put panels into docks, arranged in COLUMNS."""
        for panel in panels:
            dock = PanelDock(panel)
            dock.setParent(self)
            self._docks[panel.name] = dock
        self.arrange_docks()

    def arrange_docks(self) -> None:
        """All docks visible, in their first places and sizes."""
        tops = [self._docks[column[0]] for column in COLUMNS]
        for dock in self._docks.values():
            dock.setFloating(False)
            self.removeDockWidget(dock)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, tops[0])
        for left, right in pairwise(tops):
            self.splitDockWidget(left, right, Qt.Orientation.Horizontal)
        for column in COLUMNS:
            self.splitDockWidget(self._docks[column[0]], self._docks[column[1]], Qt.Orientation.Vertical)
        for dock in self._docks.values():
            dock.show()
        self.resizeDocks(tops, list(WIDTHS), Qt.Orientation.Horizontal)
        for column, heights in zip(COLUMNS, HEIGHTS, strict=True):
            self.resizeDocks([self._docks[name] for name in column], list(heights), Qt.Orientation.Vertical)

    def add_strips(self, toolbar: QToolBar, timeline: QWidget) -> None:
        """The toolbar above and the timeline below the docks."""
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, toolbar)
        strip = QToolBar(self.tr("Timeline"))
        strip.setObjectName("timeline_strip")
        strip.setMovable(False)
        strip.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        strip.addWidget(timeline)
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, strip)

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
        key: QKeySequence | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        """A command of the window: object name, text, what it does, shortcut."""
        action = QAction(text, self)
        action.setObjectName(name)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(slot)
        return action

    def add_standard_menus(self, presets: QMenu) -> None:
        """File, Edit and View."""
        file = self.menu("file", self.tr("&File"))
        presets.setTitle(self.tr("&Presets"))
        file.addMenu(presets)
        file.addSeparator()
        file.addAction(self.new_action("quit", self.tr("&Quit"), self.close, QKeySequence.StandardKey.Quit))
        self._fill_edit(self.menu("edit", self.tr("&Edit")))
        self._fill_view(self.menu("view", self.tr("&View")))

    def layout_state(self) -> QByteArray:
        """The arrangement of docks and toolbars, for the settings."""
        return self.saveState(version=1)

    def restore_layout(self, layout: QByteArray) -> None:
        """Take a remembered arrangement; one that does not fit is ignored."""
        if not layout.isEmpty() and not self.restoreState(layout, version=1):
            self.arrange_docks()

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
        for dock in self._docks.values():
            toggle = dock.toggleViewAction()
            toggle.setObjectName(f"show_{dock.objectName()}")
            menu.addAction(toggle)
        menu.addSeparator()
        menu.addAction(self.new_action("arrange", self.tr("&Arrange panels as at first"), self.arrange_docks))
        themes = menu.addMenu(self.tr("&Theme"))
        group = QActionGroup(self)
        titles = {"system": self.tr("As the &system"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        for scheme in SCHEMES:
            choice = themes.addAction(titles[scheme])
            choice.setObjectName(f"theme_{scheme}")
            choice.setCheckable(True)
            choice.setChecked(self.appearance.scheme == scheme)
            choice.triggered.connect(self._scheme_setter(scheme))
            group.addAction(choice)

    def _scheme_setter(self, scheme: SchemeName) -> Callable[[], None]:
        return lambda: self.appearance.choose(scheme)
