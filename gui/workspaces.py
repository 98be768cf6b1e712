"""Which docks each workspace shows, and where they stand at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gui.session.workspace import WorkspaceName

#: Docks that belong to no workspace: they stand at the far right and stay when the workspace changes.
COMPANIONS = ("lessons", "exercise")
COMPANION_WIDTH, NARROW_COMPANION_WIDTH = 340, 320
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

    @property
    def docks(self) -> frozenset[str]:
        """The names of all its docks."""
        behind = (name for name, _ in self.tabs)
        return frozenset([*behind, *(name for column in self.columns for name in column)])


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
