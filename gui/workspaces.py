"""Which docks each workspace shows, and where they stand at first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize

from gui.session.workspace import WorkspaceName
from gui.widgets.theme import SPACE

#: Docks that belong to no workspace: they stand at the far right and stay when the workspace changes.
COMPANIONS = ("lessons", "exercise")
COMPANION_WIDTH, NARROW_COMPANION_WIDTH = 340, 320
#: How narrow the widest column may get before others become tabs, and how low a place in it.
COMFORTABLE_WIDTH, COMFORTABLE_HEIGHT = 400, 190
#: How narrow the other columns may get in a small room.
READABLE_WIDTH = 290
#: What is left of a workspace's outer columns where the room is scarce, and how narrow they may get.
SCARCE_SHARE, SCARCE_WIDTH = 0.68, 236


@dataclass(frozen=True, slots=True)
class Workspace:
    """Docks by column, from left to right and from above; how the room is shared out at 1440 by 900.

    `tabs` are docks that share a place: (behind, in front).
    """

    name: WorkspaceName
    columns: Sequence[Sequence[str]]
    widths: Sequence[int]
    heights: Sequence[Sequence[int]]
    tabs: Sequence[tuple[str, str]] = ()

    def widths_within(self, room: int) -> list[int]:
        """The columns' widths in so much room; where it is scarce, the widest gets what others spare."""
        if sum(self.widths) <= room:
            return list(self.widths)
        widest = list(self.widths).index(max(self.widths))
        widths = [max(round(each * SCARCE_SHARE), SCARCE_WIDTH) for each in self.widths]
        widths[widest] = max(room - sum(widths) + widths[widest], SCARCE_WIDTH)
        return widths

    def widths_of(self, room: int) -> list[int]:
        """The columns' widths in just so much room: in proportion, but none too narrow for its words."""
        scale = room / max(sum(self.widths), 1)
        widths = [max(round(each * scale), min(each, READABLE_WIDTH)) for each in self.widths]
        widest = list(self.widths).index(max(self.widths))
        widths[widest] = max(room - sum(widths) + widths[widest], SCARCE_WIDTH)
        return widths

    @property
    def docks(self) -> frozenset[str]:
        """The names of all its docks."""
        return frozenset(name for column in self.columns for top in column for name in self.place(top))

    def place(self, front: str) -> list[str]:
        """The docks that share a place, the one in front first."""
        return [front, *(behind for behind, before in self.tabs if before == front)]

    def only(self, names: Collection[str]) -> Workspace:
        """The same with just these of its docks; what is behind a missing one comes to the front."""
        columns, widths, heights, tabs = [], [], [], []
        for column, width, shares in zip(self.columns, self.widths, self.heights, strict=True):
            places = [[name for name in self.place(front) if name in names] for front in column]
            kept = [(place, height) for place, height in zip(places, shares, strict=True) if place]
            if kept:
                columns.append([place[0] for place, _ in kept])
                heights.append([height for _, height in kept])
                widths.append(width)
            tabs += [(behind, place[0]) for place, _ in kept for behind in place[1:]]
        return Workspace(self.name, columns, widths, heights, tabs)

    def beside(self, companions: Sequence[str], width: int) -> Workspace:
        """The same with companions in columns of their own at the right, so wide."""
        return replace(
            self,
            columns=[*self.columns, *([name] for name in companions)],
            widths=[*self.widths, *[width] * len(companions)],
            heights=[*self.heights, *[[1]] * len(companions)],
        )

    def narrower(self) -> Workspace | None:
        """The same docks in less room, or None when nothing is left to be put together.

        First the outer columns become tabs of one, then the widest does, then all docks share a place.
        """
        if not self.columns:
            return None
        widest = list(self.widths).index(max(self.widths))
        main = self.columns[widest]
        others = [front for column in self.columns if column is not main for front in column]
        if len(others) > 1:
            side = max(width for place, width in enumerate(self.widths) if place != widest)
            return replace(
                self,
                columns=[main, others[:1]],
                widths=[self.widths[widest], side],
                heights=[self.heights[widest], [sum(self.heights[widest])]],
                tabs=self._together(others),
            )
        if len(main) > 1:
            columns = [column[:1] for column in self.columns]
            heights = [[sum(shares)] for shares in self.heights]
            return replace(self, columns=columns, heights=heights, tabs=self._together(main))
        if others:
            fronts = [*main, *others]
            return Workspace(
                self.name, [main], [sum(self.widths)], [self.heights[widest]], self._together(fronts)
            )
        return None

    def needs(self, least: Callable[[str], QSize], tab_bar: int) -> QSize:
        """The room that its docks take, where each takes `least` and a bar of tabs is so many pixels high."""
        width, height = SPACE, 0
        for column, share in zip(self.columns, self.widths, strict=True):
            comfortable = (
                QSize(COMFORTABLE_WIDTH, COMFORTABLE_HEIGHT) if share == max(self.widths) else QSize()
            )
            sizes = []
            for front in column:
                place, size = self.place(front), comfortable
                for name in place:
                    size = size.expandedTo(least(name))
                sizes.append(size + QSize(0, tab_bar * (len(place) > 1)))
            width += max(size.width() for size in sizes) + SPACE
            height = max(height, sum(size.height() for size in sizes) + SPACE * (len(sizes) + 1))
        return QSize(width, height)

    def _together(self, fronts: Sequence[str]) -> list[tuple[str, str]]:
        """The tabs, once the places of these docks are one."""
        moved = [name for front in fronts for name in self.place(front)]
        return [
            *((behind, front) for behind, front in self.tabs if front not in fronts),
            *((name, moved[0]) for name in moved[1:]),
        ]


#: In the order of the rail. The window shows those whose docks are all there.
WORKSPACES = (
    Workspace("slope", columns=[["slope"]], widths=[1360], heights=[[800]]),
    Workspace(
        "graph",
        columns=[["graph_lab"], ["graph"], ["why"]],
        widths=[310, 690, 366],
        heights=[[800], [800], [800]],
    ),
    Workspace(
        "neuron",
        columns=[["neuron_lab", "graph"], ["why"]],
        widths=[1000, 366],
        heights=[[430, 340], [800]],
    ),
    Workspace(
        "network",
        columns=[["data", "training"], ["network", "graph"], ["output", "loss", "why"]],
        widths=[252, 734, 366],
        heights=[[360, 340], [332, 358], [290, 170, 250]],
        tabs=[
            ("inspector", "training"),
            ("watch", "training"),
            ("samples", "graph"),
            ("code", "graph"),
            ("space", "graph"),
        ],
    ),
)
