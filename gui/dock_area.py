"""Where the panels' docks stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QByteArray, QChildEvent, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar

from gui.widgets.panel import Panel, PanelDock
from gui.widgets.theme import SPACE

#: Dock names by column, and how the room is shared out at 1440 by 900.
COLUMNS = (("data", "training"), ("network", "graph"), ("output", "loss", "why"))
#: Docks that share a place, as tabs: (behind, in front).
TABS = (("inspector", "training"), ("watch", "training"))
WIDTHS = (252, 790, 366)
HEIGHTS = ((360, 340), (360, 330), (290, 170, 250))

#: Raised when docks come or go, so that an older arrangement is not restored onto them.
LAYOUT_VERSION = 4


class DockArea(QMainWindow):
    """A window within the window: Qt's docks, with a margin around them."""

    def __init__(self, panels: Sequence[Panel]) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockNestingEnabled(True)
        self.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._docks = {panel.name: PanelDock(panel) for panel in panels}
        self.arrange()

    @property
    def docks(self) -> Sequence[QDockWidget]:
        """All docks, in the order of the panels."""
        return list(self._docks.values())

    def arrange(self) -> None:
        """All docks visible, in their first places and sizes."""
        tops = [self._docks[column[0]] for column in COLUMNS]
        for dock in self._docks.values():
            dock.setFloating(False)
            self.removeDockWidget(dock)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, tops[0])
        for left, right in pairwise(tops):
            self.splitDockWidget(left, right, Qt.Orientation.Horizontal)
        for column in COLUMNS:
            for upper, lower in pairwise(column):
                self.splitDockWidget(self._docks[upper], self._docks[lower], Qt.Orientation.Vertical)
        for behind, front in TABS:
            self.tabifyDockWidget(self._docks[front], self._docks[behind])
        for dock in self._docks.values():
            dock.show()
        for _, front in TABS:
            self._docks[front].raise_()
        self._share_room()

    def bring_to_front(self, name: str) -> None:
        """Show a dock, also when it is behind another or closed."""
        self._docks[name].show()
        self._docks[name].raise_()

    def _share_room(self) -> None:
        tops = [self._docks[column[0]] for column in COLUMNS]
        self.resizeDocks(tops, list(WIDTHS), Qt.Orientation.Horizontal)
        for column, heights in zip(COLUMNS, HEIGHTS, strict=True):
            self.resizeDocks([self._docks[name] for name in column], list(heights), Qt.Orientation.Vertical)

    def childEvent(self, event: QChildEvent) -> None:
        """Qt makes the bar with the tabs itself; name it for screen readers."""
        super().childEvent(event)
        child = event.child()
        if event.polished() and isinstance(child, QTabBar):
            child.setAccessibleName(self.tr("Panels in one place"))

    def arrangement(self) -> QByteArray:
        """How the docks stand, for the settings."""
        return self.saveState(LAYOUT_VERSION)

    def restore(self, arrangement: QByteArray) -> None:
        """Take a remembered arrangement; one that does not fit is ignored."""
        if not arrangement.isEmpty() and not self.restoreState(arrangement, LAYOUT_VERSION):
            self.arrange()
