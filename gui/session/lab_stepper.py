"""The expressions that labs have published, and how far each of them is walked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.expression_graph import ExpressionGraph
from engine.graph import Topology
from engine.training.expression_walk import ExpressionWalk
from engine.training.moment import Moment
from engine.training.position import Position
from gui.session.visible_steps import InnerUnit, VisibleSteps, Zoom
from gui.session.workspace import WorkspaceName


class LabStepper(QObject):
    """Walks the expression of the workspace in front; the others stay where they were left.

    Until somebody steps, an expression is done: all its numbers are there.
    """

    #: When another moment of the expression in front is looked at.
    moved = Signal()
    #: One calm line for the user.
    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._front: WorkspaceName = "network"
        self._graphs: dict[WorkspaceName, ExpressionGraph | None] = {}
        self._walks: dict[WorkspaceName, ExpressionWalk] = {}
        self._stepped: set[WorkspaceName] = set()

    def publish(self, workspace: WorkspaceName, graph: ExpressionGraph | None) -> bool:
        """Take a lab's expression, or None where it has none; whether it has another shape than before.

        In the same shape with other numbers one stands where one stood, even if there was nothing between.
        """
        self._graphs[workspace] = graph
        if graph is None:
            return False
        before = self._walks.get(workspace)
        walk = self._walks[workspace] = ExpressionWalk(graph)
        if before is not None and _same_steps(before.topology, walk.topology):
            walk.go_to(before.index)
        else:
            walk.go_to(walk.length)
            self._stepped.discard(workspace)
        return before is None or before.topology is not walk.topology

    def has_graph(self, workspace: WorkspaceName) -> bool:
        """Whether a lab has an expression at present."""
        return self._graphs.get(workspace) is not None

    def bring_to_front(self, workspace: WorkspaceName) -> None:
        """Turn to the expression of another workspace."""
        self._front = workspace

    @property
    def graph(self) -> ExpressionGraph | None:
        """The expression in front."""
        return self._graphs.get(self._front)

    @property
    def walk(self) -> ExpressionWalk | None:
        """The expression in front, taken apart."""
        return None if self.graph is None else self._walks[self._front]

    @property
    def moment(self) -> Moment | None:
        """What stands where; None while nobody steps."""
        walk = self.walk
        return None if walk is None or self._front not in self._stepped else walk.moment

    @property
    def at_end(self) -> bool:
        """Whether there is nothing left to step through."""
        walk = self.walk
        return walk is None or walk.index == walk.length

    def step(self, unit: InnerUnit) -> None:
        """Go to the end of the step; from the end, the first step begins anew. A sample is all of it."""
        walk = self.walk
        if walk is None:
            self._say_nothing_there()
            return
        start = 0 if self.at_end else walk.index
        self._go(walk, walk.length if unit == "sample" else _steps(walk).after(start, unit))

    def step_back(self, unit: InnerUnit) -> None:
        """Go to where the step began."""
        walk = self.walk
        if walk is None:
            self._say_nothing_there()
        elif walk.index == 0:
            self.said.emit(self.tr("This is the very start."))
        else:
            self._go(walk, 0 if unit == "sample" else _steps(walk).before(walk.index, unit))

    def go_to(self, position: Position) -> None:
        """To any moment of the expression; one that it does not have is its start."""
        walk = self.walk
        if walk is not None:
            try:
                index = walk.index_of(position)
            except ValueError:
                index = 0
            self._go(walk, index)

    def _go(self, walk: ExpressionWalk, index: int) -> None:
        walk.go_to(index)
        self._stepped.add(self._front)
        self.moved.emit()

    def _say_nothing_there(self) -> None:
        self.said.emit(self.tr("There is no expression here to step through."))


def _steps(walk: ExpressionWalk) -> VisibleSteps:
    return VisibleSteps(walk, 0, Zoom())


def _same_steps(before: Topology, after: Topology) -> bool:
    """Whether every event of the one is there in the other: literals may have become others."""
    return before is after or (
        before.edges == after.edges
        and [node.op for node in before.nodes] == [node.op for node in after.nodes]
    )
