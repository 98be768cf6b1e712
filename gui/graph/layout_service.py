"""Gets pictures of graphs from Graphviz, which works in a process of its own."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal

from engine.worker.messages import Answer, Failed, LaidOut, LayOut
from gui.graph.dot_text import dot_text
from gui.graph.layered import layered_layout
from gui.graph.visible import VisibleGraph
from gui.session.worker_link import WorkerLink

#: Beyond this many boxes or links Graphviz takes longer than anybody likes to wait.
MOST_BOXES = 400
MOST_LINKS = 1500
#: How many layouts are remembered.
_REMEMBERED = 32


class LayoutService(QObject):
    """Answers the newest request only, and never asks Graphviz for two things at once.

    A layout depends on the graph's shape and is remembered. Where Graphviz would take too long, or
    fails, our own layered layout takes its place.
    """

    #: When the graph asked for last has its layout; carries the VisibleGraph and its LaidOut.
    laid_out = Signal(object, object)
    #: When waiting for Graphviz begins or ends; carries whether it is awaited.
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = WorkerLink(self)
        self._known: OrderedDict[str, LaidOut] = OrderedDict()
        self._generation = 0
        self._wanted: tuple[VisibleGraph, LayOut] | None = None
        self._asked: LayOut | None = None
        self.worker.answered.connect(self._take_answers)
        self.worker.died.connect(self._lose_worker)

    @property
    def busy(self) -> bool:
        """Whether Graphviz is awaited."""
        return self._wanted is not None

    def warm_up(self) -> None:
        """Start the process now, so that the first graph need not wait for it."""
        if self.worker.process_id is None and self._asked is None:
            self._asked = LayOut(self._generation, "digraph {}")
            self.worker.send(self._asked)

    def request(self, graph: VisibleGraph) -> None:
        """Lay a graph out; the answer comes through `laid_out`, at once where it is known or large."""
        self._generation += 1
        if len(graph.boxes) > MOST_BOXES or len(graph.links) > MOST_LINKS:
            self._want(None)
            self.laid_out.emit(graph, layered_layout(graph, self._generation))
            return
        text = dot_text(graph)
        if text in self._known:
            self._known.move_to_end(text)
            self._want(None)
            self.laid_out.emit(graph, self._known[text])
            return
        self._want((graph, LayOut(self._generation, text)))
        self._ask()

    def close(self) -> None:
        """End the worker process; nothing is running afterwards."""
        self._asked = None
        self._want(None)
        self.worker.close()

    def _want(self, wanted: tuple[VisibleGraph, LayOut] | None) -> None:
        was_busy = self.busy
        self._wanted = wanted
        if was_busy != self.busy:
            self.busy_changed.emit(self.busy)

    def _ask(self) -> None:
        """Ask for what is wanted, unless Graphviz is still at something older."""
        if self._wanted is not None and self._asked is None:
            self._asked = self._wanted[1]
            self.worker.send(self._asked)

    def _take_answers(self, answers: list[Answer]) -> None:
        for answer in answers:
            if isinstance(answer, LaidOut | Failed):
                asked, self._asked = self._asked, None
                if isinstance(answer, LaidOut) and asked is not None:
                    self._remember(asked.dot, answer)
                self._finish(asked, answer if isinstance(answer, LaidOut) else None)

    def _lose_worker(self) -> None:
        asked, self._asked = self._asked, None
        self._finish(asked, None)

    def _finish(self, asked: LayOut | None, answer: LaidOut | None) -> None:
        """Hand over what was asked for if it is still wanted, else ask for what is."""
        wanted = self._wanted
        if wanted is None or asked is None:
            return
        if wanted[1].generation != asked.generation:
            self._ask()
            return
        self._want(None)
        self.laid_out.emit(wanted[0], answer or layered_layout(wanted[0], asked.generation))

    def _remember(self, text: str, layout: LaidOut) -> None:
        self._known[text] = layout
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
