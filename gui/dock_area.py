"""Where the panels' docks stand, in each workspace."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from zlib import crc32

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QTabWidget

from gui.session.workspace import WorkspaceName
from gui.widgets.late_panel import LatePanel
from gui.widgets.panel import Panel, PanelDock
from gui.widgets.theme import SPACE
from gui.workspaces import COMPANION_WIDTH, COMPANIONS, NARROW_COMPANION_WIDTH, WORKSPACES, Workspace

#: The room for docks in a window of 1440 by 900.
_SIZE = QSize(1376, 716)
#: Pixels that the tabs of docks in one place take.
_TABS_HEIGHT = 28

#: Milliseconds that a window may take to get its former size back.
_AWAITED_FOR = 1000


class DockArea(QMainWindow):
    """A window within the window: Qt's docks, with a margin around them.

    It shows one workspace at a time and keeps the arrangement of the others. Where the room is too small
    for all docks side by side, or only some are wanted, they get other places; the arrangement that the
    user has made is kept meanwhile, and comes back.
    """

    #: When the docks may need more room than before, or less.
    need_changed = Signal()

    def __init__(self, panels: Sequence[Panel | LatePanel[Panel]]) -> None:
        super().__init__()
        # why: docks that glide would be motion that explains nothing.
        self.setAnimated(False)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockNestingEnabled(True)
        self.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._docks = {panel.name: PanelDock(panel) for panel in panels}
        for name in self._docks.keys() & set(COMPANIONS):
            toggle = self._docks[name].toggleViewAction()
            # why instead of what Qt does: the columns make room for it, and get it back.
            toggle.triggered.disconnect()
            toggle.triggered.connect(lambda shown, name=name: self.show_companion(name, shown))
        # why: docks that have no room yet all get the same share of it later.
        self.resize(_SIZE)
        #: Those whose docks are all there.
        self.workspaces = [each for each in WORKSPACES if each.docks <= set(self._docks)]
        self._workspace = self._layout = self._named("network")
        self._room = _SIZE
        #: The docks that are wanted in each workspace, while that are not all.
        self._wanted: Mapping[WorkspaceName, Collection[str]] | None = None
        self._kept: dict[WorkspaceName, QByteArray] = {}
        #: How large the area was then, and which of these sizes it may get back in a moment.
        self._kept_at: dict[WorkspaceName, QSize] = {}
        self._awaited: QSize | None = None
        self._awaiting = QTimer(self)
        self._awaiting.setSingleShot(True)
        self._awaiting.setInterval(_AWAITED_FOR)
        #: The workspace in which the first companion was shown, and how wide its columns were without.
        self._alone: tuple[WorkspaceName, list[int]] | None = None
        #: The docks of the present workspace that the user has closed.
        self._closed: frozenset[str] = frozenset()
        self._arrange()

    @property
    def docks(self) -> Sequence[QDockWidget]:
        """All docks, in the order of the panels."""
        return list(self._docks.values())

    @property
    def offered(self) -> Sequence[QDockWidget]:
        """The docks that can be shown in the present workspace, in the order of the panels."""
        names = {*self._workspace.docks, *COMPANIONS}
        return [dock for name, dock in self._docks.items() if name in names]

    def dock(self, name: str) -> QDockWidget:
        """The dock of a panel."""
        return self._docks[name]

    def show_workspace(self, name: WorkspaceName) -> None:
        """Show another workspace, arranged as it was left."""
        if name == self._workspace.name:
            return
        self._keep()
        self._workspace = self._layout = self._named(name)
        self._show_kept()
        self._choose_layout(keep=False)

    def fit(self, room: QSize) -> None:
        """There is so much room: docks that do not fit into it side by side become tabs."""
        if room != self._room:
            self._room = room
            self._choose_layout()

    def show_only(self, wanted: Mapping[WorkspaceName, Collection[str]] | None) -> None:
        """Show no other docks than these in each workspace; None: all, as they stood before."""
        self._wanted = wanted
        self._choose_layout()

    def arrange(self) -> None:
        """The present workspace's docks visible, in their first places and sizes, and no others."""
        self._closed = frozenset()
        self._arrange()
        self._choose_layout()

    def bring_to_front(self, name: str) -> None:
        """Show a dock of the present workspace, also when it is behind another or closed."""
        if name in self._workspace.docks - self._layout.docks:
            self.tabifyDockWidget(self._tops()[-1], self._docks[name])
        self._docks[name].show()
        self._docks[name].raise_()

    def show_companion(self, name: str, shown: bool) -> None:
        """Show or hide a dock that stands beside every workspace."""
        dock = self._docks[name]
        if shown == (not dock.isHidden()):
            dock.raise_()
            return
        if shown and not self._shown_companions():
            # why not from another layout: its columns are others than those that get their room back.
            widths = [each.width() for each in self._tops()] if self._is_plain else None
            self._alone = None if widths is None else (self._workspace.name, widths)
        dock.setVisible(shown)
        if shown and self._is_plain:
            self._make_room_for([name])
        self._choose_layout()
        if shown:
            dock.raise_()
        elif self._is_plain and not self._shown_companions():
            self._take_room_back()

    def arrangements(self) -> dict[WorkspaceName, QByteArray]:
        """How the docks stand in each workspace that was shown, for the settings."""
        self._keep()
        return dict(self._kept)

    def restore(self, arrangements: dict[WorkspaceName, QByteArray]) -> None:
        """Take remembered arrangements; one that does not fit is ignored."""
        self._kept = dict(arrangements)
        self._layout = self._workspace
        self._show_kept()
        self._choose_layout(keep=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A window that gets its former size back has everything where it was, to the pixel."""
        super().resizeEvent(event)
        if self._awaiting.isActive() and event.size() == self._awaited:
            self._awaiting.stop()
            self._show_kept()

    def event(self, event: QEvent) -> bool:
        """A panel that needs more room than there is makes the area larger: one scrolls then."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.need_changed.emit()
        return handled

    def childEvent(self, event: QChildEvent) -> None:
        """Qt makes the bar with the tabs itself; name it for screen readers."""
        super().childEvent(event)
        child = event.child()
        if event.polished() and isinstance(child, QTabBar):
            child.setAccessibleName(self.tr("Panels in one place"))
            child.setDrawBase(False)
            child.setElideMode(Qt.TextElideMode.ElideNone)

    @property
    def _is_plain(self) -> bool:
        """Whether the docks stand as the user arranged them."""
        return self._layout is self._workspace

    def _keep(self) -> None:
        # why not in between: what has come back is not in its places before the window has its size back.
        if self._is_plain and not self._awaiting.isActive():
            self._kept[self._workspace.name] = self._saved()
            self._kept_at[self._workspace.name] = self.size()

    def _choose_layout(self, keep: bool = True) -> None:
        """All as the user has it where the room suffices, else the roomiest layout that fits."""
        if self._is_plain:
            self._closed = frozenset(name for name in self._workspace.docks if self._docks[name].isHidden())
        names = self._workspace.docks - self._closed
        if self._wanted is not None:
            names = self._workspace.docks.intersection(self._wanted[self._workspace.name])
        companions = [name for name in self._shown_companions() if not self._docks[name].isFloating()]
        layout = self._workspace.only(names or self._workspace.docks).beside(
            companions, NARROW_COMPANION_WIDTH
        )
        if self._wanted is None and self._fits(layout):
            layout = self._workspace
        while layout is not self._workspace and not self._fits(layout):
            narrower = layout.narrower()
            if narrower is None:
                break
            layout = narrower
        if layout != self._layout:
            # why not always: what was brought back into a small room is squeezed.
            if keep:
                self._keep()
            self._take_layout(layout)

    def _fits(self, layout: Workspace) -> bool:
        needed = layout.needs(lambda name: self._docks[name].minimumSizeHint(), _TABS_HEIGHT)
        return needed.width() <= self._room.width() and needed.height() <= self._room.height()

    def _take_layout(self, layout: Workspace) -> None:
        self._layout = layout
        if self._is_plain:
            self._show_kept()
            self._awaited = self._kept_at.get(self._workspace.name)
            self._awaiting.start()
        else:
            self._arrange()
            self._awaiting.stop()

    def _place_tabs(self) -> None:
        """Tabs below the panels, but above them where the room is small and below may be out of sight."""
        side = QTabWidget.TabPosition.South if self._is_plain else QTabWidget.TabPosition.North
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, side)

    def _arrange(self) -> None:
        """The layout's docks visible, in its places and sizes, and no others."""
        self._place_tabs()
        columns = self._layout.columns
        tops = [self._docks[column[0]] for column in columns]
        companions = self._shown_companions()
        for dock in self._docks.values():
            if dock.isFloating():
                dock.setFloating(False)
            self.removeDockWidget(dock)
        if tops:
            self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, tops[0])
        for left, right in pairwise(tops):
            self.splitDockWidget(left, right, Qt.Orientation.Horizontal)
        for column in columns:
            for upper, lower in pairwise(column):
                self.splitDockWidget(self._docks[upper], self._docks[lower], Qt.Orientation.Vertical)
        for behind, front in self._layout.tabs:
            self.tabifyDockWidget(self._docks[front], self._docks[behind])
        for name in self._layout.docks:
            self._docks[name].show()
        for _, front in self._layout.tabs:
            self._docks[front].raise_()
        self._share_room()
        self._put_aside(companions)

    def _named(self, name: WorkspaceName) -> Workspace:
        return next(each for each in self.workspaces if each.name == name)

    def _saved(self) -> QByteArray:
        return self.saveState(self._version())

    def _version(self) -> int:
        """Another one for other docks, so that an older arrangement is not restored onto them."""
        return crc32(" ".join(sorted(self._docks)).encode()) & 0x7FFFFFFF

    def _show_kept(self) -> None:
        self._place_tabs()
        companions = self._shown_companions()
        kept = self._kept.get(self._workspace.name, QByteArray())
        # why: both workspaces' docks, for a moment side by side, would make the window wider for good.
        self.setMinimumWidth(1)
        self._show_only(companions)
        if kept.isEmpty() or not self.restoreState(kept, self._version()):
            self._arrange()
        were_beside = self._shown_companions() == companions
        self._show_only(companions)
        self.setMinimumWidth(0)
        if not were_beside:
            self._give_room_to(companions)

    def _show_only(self, companions: Sequence[str]) -> None:
        """No docks but the present workspace's, and these beside it."""
        for name, dock in self._docks.items():
            if name not in self._workspace.docks:
                dock.setVisible(name in companions)

    def _shown_companions(self) -> list[str]:
        return [name for name in COMPANIONS if name in self._docks and not self._docks[name].isHidden()]

    def _put_aside(self, companions: Sequence[str]) -> None:
        """The docks of no or another layout: they have a place at the right, and only companions show."""
        for name, dock in self._docks.items():
            if name not in self._layout.docks:
                self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
                dock.setVisible(name in companions)
        self._make_room_for([name for name in companions if name not in self._layout.docks])

    def _tops(self) -> list[QDockWidget]:
        """The upper dock of each column of the workspace."""
        return [self._docks[column[0]] for column in self._layout.columns]

    @property
    def _companion_width(self) -> int:
        return COMPANION_WIDTH if self.width() >= _SIZE.width() else NARROW_COMPANION_WIDTH

    def _give_room_to(self, companions: Sequence[str]) -> None:
        shown = [self._docks[name] for name in companions if not self._docks[name].isFloating()]
        self.resizeDocks(shown, [self._companion_width] * len(shown), Qt.Orientation.Horizontal)

    def _make_room_for(self, companions: Sequence[str]) -> None:
        """The columns share what the companions leave."""
        shown = [self._docks[name] for name in companions if not self._docks[name].isFloating()]
        if not shown:
            return
        taken = len(shown) * (self._companion_width + SPACE)
        tops = self._tops()
        room = self.width() - taken - (len(tops) + 1) * SPACE
        widths = [*self._layout.widths_within(room), *[self._companion_width] * len(shown)]
        self.resizeDocks([*tops, *shown], widths, Qt.Orientation.Horizontal)

    def _take_room_back(self) -> None:
        """The columns as they were without a companion."""
        if self._alone is not None and self._alone[0] == self._workspace.name:
            self.resizeDocks(self._tops(), self._alone[1], Qt.Orientation.Horizontal)
        self._alone = None

    def _share_room(self) -> None:
        layout = self._layout
        widths = list(layout.widths)
        if not self._is_plain and widths:
            widths = layout.widths_of(self._room.width() - (len(widths) + 1) * SPACE)
        self.resizeDocks(self._tops(), widths, Qt.Orientation.Horizontal)
        for column, heights in zip(layout.columns, layout.heights, strict=True):
            self.resizeDocks([self._docks[name] for name in column], list(heights), Qt.Orientation.Vertical)
