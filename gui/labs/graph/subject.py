"""The lab's expression: read from the document, computed, and published as what the session looks at."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from engine.expression import Built, Expression, ExpressionError, read_expression
from engine.expression_graph import ExpressionGraph
from engine.value import Value
from gui.document.document import Document
from gui.session.session import Session

#: Milliseconds between two readings of a text that changes; a long one takes long, and rests as long.
INTERVAL = 33
#: Most numbers, names and operations that are drawn: a graph of so many appears in well under a second.
MOST_DRAWN = 600
#: Milliseconds until a text that is not finished yet is called a mistake.
PATIENCE = 500


class GraphSubject(QObject):
    """What the text means, as far as it is understood.

    While a text has a mistake, `expression` and `built` are those of the last good one for a moment and
    then None; `expression` is there where the text can be read but not computed.
    """

    #: When the text means something else, or has got another mistake.
    changed = Signal()

    def __init__(self, document: Document, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._session = document, session
        self.expression: Expression | None = None
        self.built: Built | None = None
        self.graph: ExpressionGraph | None = None
        self.error: ExpressionError | None = None
        self._read_last: tuple[str, bool] | None = None
        self._mistake: tuple[Expression | None, ExpressionError] | None = None
        self._places: dict[int, int] = {}
        self._rest = _timer(self, INTERVAL, self._catch_up)
        self._patience = _timer(self, PATIENCE, self._give_up)
        self._behind = False

    def follow(self) -> None:
        """Read the document's text, unless that has just been done: then a moment later."""
        if self._rest.isActive():
            self._behind = True
            return
        took = QElapsedTimer()
        took.start()
        self._read()
        self._rest.start(max(INTERVAL, int(took.elapsed())))

    def set_numbers(self, text: str, numbers: Mapping[int, float], merge: str | None = None) -> bool:
        """Write other numbers into the text, by their place among its leaves, as one step to undo."""
        try:
            present = read_expression(self._document.labs.graph.text)
        except ExpressionError:
            return False
        if self.expression is None or _names(present) != _names(self.expression):
            return False
        after = present.with_numbers(numbers)
        return self._document.edit_lab("graph", text, merge=merge, text=after)

    def node_of(self, value: Value) -> int | None:
        """Where in the graph a Value stands; None for one that the root does not need."""
        return self._places.get(id(value))

    def grad_of(self, value: Value) -> float | None:
        """Its gradient at the moment that is looked at; None where it has none yet."""
        node = self.node_of(value)
        if node is None or self.graph is None:
            return 0.0
        moment = self._session.moment
        if moment is None:
            return float(value.grad)
        return float(moment.numbers.grad[node]) if moment.received[node] else None

    def _read(self) -> None:
        spec = self._document.labs.graph
        if self._read_last == (spec.text, spec.in_pieces):
            return
        self._read_last = (spec.text, spec.in_pieces)
        expression = None
        try:
            expression = read_expression(spec.text, MOST_DRAWN)
            built = expression.build(in_pieces=spec.in_pieces)
        except ExpressionError as error:
            self._mistake = (expression, error)
            if self.built is None:
                self._give_up()
            else:
                self._patience.start()
            return
        self._patience.stop()
        self._take(expression, built, None)

    def _take(
        self, expression: Expression | None, built: Built | None, error: ExpressionError | None
    ) -> None:
        self.expression, self.built, self.error = expression, built, error
        self.graph = None if built is None else ExpressionGraph(built.names, built.root)
        values = [] if self.graph is None else self.graph.values
        self._places = {id(value): place for place, value in enumerate(values)}
        self._session.publish("graph", self.graph)
        self.changed.emit()

    def _give_up(self) -> None:
        """The text has had its mistake for a while."""
        if self._mistake is not None:
            expression, error = self._mistake
            self._take(expression, None, error)

    def _catch_up(self) -> None:
        if self._behind:
            self._behind = False
            self.follow()


def _names(expression: Expression) -> list[str]:
    return [leaf.name for leaf in expression.leaves]


def _timer(parent: QObject, interval: int, slot: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(slot)
    return timer
