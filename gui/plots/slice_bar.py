"""Which slice of data with more than two columns the plane shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from gui.session.plane import Slice
from gui.session.session import Session
from gui.widgets.elided_combo import ElidedCombo
from gui.widgets.plain_tip import plain_tip


class SliceBar(QWidget):
    """The column from left to right, the one upwards, and what all others are held at."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.across = self._chooser("slice_x", self.tr("Column from left to right"), self._choose)
        self.up = self._chooser("slice_y", self.tr("Column upwards"), self._choose)
        self.held = self._chooser("slice_held", self.tr("What the other columns are held at"), self._choose)
        self.held.addItem(self.tr("rest: mean"), "mean")
        self.held.addItem(self.tr("rest: focus"), "focus")
        self.held.setToolTip(
            self.tr(
                "All other columns stay at their mean over the training part, or as in the sample in focus."
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.held.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row.addWidget(self.across, 1)
        row.addWidget(self.up, 1)
        row.addWidget(self.held)

    def refresh(self) -> None:
        """List the columns of the session's data, and choose what its plane shows."""
        data, plane = self._session.data, self._session.plane
        if data is None or plane is None:
            return
        for chooser, name in zip((self.across, self.up), plane.names, strict=True):
            with QSignalBlocker(chooser):
                if [chooser.itemText(row) for row in range(chooser.count())] != list(data.feature_names):
                    chooser.clear()
                    chooser.addItems(list(data.feature_names))
                chooser.setCurrentText(name)
            chooser.setToolTip(plain_tip(f"{chooser.accessibleName()}: {name}"))
        self.held.setCurrentIndex(self.held.findData(self._session.slice.held))

    def _chooser(self, name: str, title: str, choose: Callable[[int], None]) -> ElidedCombo:
        chooser = ElidedCombo()
        chooser.setObjectName(name)
        chooser.setAccessibleName(title)
        chooser.setToolTip(title)
        chooser.setProperty("small", True)
        chooser.activated.connect(choose)
        return chooser

    def _choose(self, _place: int) -> None:
        """Two different columns; where the same one is chosen twice, they change places."""
        plane = self._session.plane
        if plane is None:
            return
        first, second = self.across.currentText(), self.up.currentText()
        if first == second:
            second, first = plane.names
        self._session.show_slice(Slice((first, second), self.held.currentData()))
        self.refresh()
