"""The row of controls over the drawing: it stays while the drawing scrolls under it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.builder.arrangement import Arrangement
from gui.builder.edits import NetworkEdits
from gui.builder.layer_controls import LayerControls

ROW_HEIGHT = 24
#: Least distance between the controls of two columns.
GAP = 2


class LayerStrip(QWidget):
    """One LayerControls per layer, each over its column."""

    def __init__(self, edits: NetworkEdits) -> None:
        super().__init__()
        self._edits = edits
        self._arrangement: Arrangement | None = None
        self._offset = 0
        self._inputs = QLabel(self.tr("inputs"), self)
        self._inputs.setObjectName("caption")
        self.controls: list[LayerControls] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW_HEIGHT)
        self.refresh()

    def refresh(self) -> None:
        """Follow the document."""
        count = len(self._edits.layers)
        while len(self.controls) > count:
            removed = self.controls.pop()
            removed.hide()
            removed.deleteLater()
        for layer in range(len(self.controls), count):
            controls = LayerControls(self._edits, layer)
            controls.setParent(self)
            controls.show()
            self.controls.append(controls)
        self._place()

    def follow(self, arrangement: Arrangement, offset: int) -> None:
        """Stand over the columns of an arrangement that is scrolled `offset` pixels to the left."""
        self._arrangement, self._offset = arrangement, offset
        self._place()

    def _place(self) -> None:
        arrangement = self._arrangement
        if arrangement is None or len(arrangement.columns) != len(self.controls) + 1:
            return
        room = int(arrangement.column_pitch) - GAP
        narrow = any(controls.wide_width > room for controls in self.controls)
        self.setFixedHeight(2 * ROW_HEIGHT - 4 if narrow else ROW_HEIGHT)
        for controls in self.controls:
            controls.fit(room, narrow)
        for widget, column in zip((self._inputs, *self.controls), arrangement.columns, strict=True):
            size = widget.sizeHint()
            widget.setGeometry(
                round(column.x - self._offset - size.width() / 2), 0, size.width(), self.height()
            )
