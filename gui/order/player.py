"""Plays a search: forward, back, by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from engine.order_search import SearchState, Way, backward_along, search, states
from gui.order.graphs import OrderGraph

#: Milliseconds between two steps while it plays; a long search goes faster.
_SLOW, _FAST = 900, 250
_LONG = 60


class Player(QObject):
    """Holds all states of one search, and which of them is shown."""

    #: When another state is shown.
    moved = Signal()
    #: When playing begins or ends; carries whether it plays.
    playing_changed = Signal(bool)

    def __init__(self, graph: OrderGraph, way: Way, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.load(graph, way)

    def load(self, graph: OrderGraph, way: Way) -> None:
        """Begin with another search."""
        self.pause()
        self.graph = graph
        self.way: Way = way if way in graph.ways else graph.ways[0]
        events = search(graph.inputs, graph.roots, self.way)
        self.states = list(states(events, queues=self.way == "breadth_first"))
        self.index = 0
        self._timer.setInterval(_SLOW if len(self.states) <= _LONG else _FAST)
        self.moved.emit()

    @property
    def state(self) -> SearchState:
        """What is shown."""
        return self.states[self.index]

    @property
    def done(self) -> bool:
        """Whether the search is over."""
        return self.index == len(self.states) - 1

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    def go(self, index: int) -> None:
        """Show another state; there is nothing before the first and after the last."""
        index = min(max(index, 0), len(self.states) - 1)
        if index != self.index:
            self.index = index
            self.moved.emit()

    def step(self) -> None:
        """One event forward."""
        self.pause()
        self.go(self.index + 1)

    def back(self) -> None:
        """One event back."""
        self.pause()
        self.go(self.index - 1)

    def play(self) -> None:
        """Go on by itself, from the beginning if it is over."""
        if self.done:
            self.go(0)
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stand still."""
        if self._timer.isActive():
            self._timer.stop()
            self.playing_changed.emit(False)

    def grads(self) -> tuple[float, float] | None:
        """What backward along the finished list gives the node asked for, and what is right.

        None before the list is finished, and where there are no Values to run backward on.
        """
        graph = self.graph
        if not self.done or graph.make is None:
            return None
        found = backward_along(graph.make(), self.state.order, self.way)[graph.asked]
        right = backward_along(graph.make(), range(len(graph.names)), "depth_first")[graph.asked]
        return found, right

    def _tick(self) -> None:
        self.go(self.index + 1)
        if self.done:
            self.pause()
