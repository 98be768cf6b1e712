"""What a pen does to the drawing: each gesture is one undoable edit, which training follows at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from engine.drawing import with_sheet
from engine.drawn_spec import MOST_POINTS, Sheet
from engine.suggestions import with_data
from gui.document.document import Document

#: Milliseconds between two looks of the training at what is being drawn.
_COMMIT_INTERVAL = 120


class Pen(QObject):
    """Holds the sheet as it looks while a gesture goes on; the document has it soon, and at the end."""

    #: When the points look different, or another class is chosen.
    changed = Signal()

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._gesture = 0
        self._text = ""
        self.number = 0
        self.sheet: Sheet = document.data.drawn.sheet
        self._known = self.sheet
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COMMIT_INTERVAL)
        self._timer.timeout.connect(self._commit)
        document.changed.connect(self._follow)

    @property
    def shown(self) -> list[int]:
        """Which points count: those of the classes that there are."""
        data = self._document.data
        is_curve = data.drawn.kind == "curve"
        return [i for i, point in enumerate(self.sheet.points) if is_curve or point[2] < data.classes]

    def choose(self, number: int) -> None:
        """Draw points of a class from now on, counted from 0; one that is not there yet comes into being."""
        document = self._document
        if document.data.drawn.kind == "curve":
            return
        self.finish()
        self.number = number
        if number >= document.data.classes:
            data = document.data.with_changes(classes=number + 1)
            document.edit(self.tr("Another class"), with_data(document.project, data))
        self.changed.emit()

    def begin(self, text: str) -> None:
        """A gesture begins; `text` is what Undo calls it."""
        self.finish()
        self._gesture += 1
        self._text = text

    def add(self, places: Sequence[tuple[float, float]]) -> None:
        """Draw points of the chosen class."""
        if len(self.sheet.points) + len(places) > MOST_POINTS:
            text = self.tr("A drawing has at most {most} points.")
            self._document.refused.emit(text.format(most=f"{MOST_POINTS:,}"))
        number = 0 if self._document.data.drawn.kind == "curve" else self.number
        self._take(self.sheet.with_added(places, number))

    def move(self, index: int, x: float, y: float) -> None:
        """Put a point elsewhere."""
        self._take(self.sheet.with_moved(index, x, y))

    def erase(self, indices: Collection[int]) -> None:
        """Take points away."""
        if indices:
            self._take(self.sheet.without(indices))

    def finish(self) -> None:
        """The gesture is over."""
        if self._timer.isActive():
            self._timer.stop()
            self._commit()

    def _take(self, sheet: Sheet) -> None:
        if sheet != self.sheet:
            self.sheet = sheet
            self.changed.emit()
            if not self._timer.isActive():
                self._timer.start()

    def _commit(self) -> None:
        document, self._known = self._document, self.sheet
        document.edit(self._text, with_sheet(document.project, self.sheet), f"draw {self._gesture}")

    def _follow(self) -> None:
        """What Undo, or another sheet, shows; what is being drawn stays while only other things change."""
        drawn = self._document.data.drawn.sheet
        if drawn != self._known:
            self._timer.stop()
            self.sheet = self._known = drawn
        self.number = min(self.number, self._document.data.classes - 1)
        self.changed.emit()
