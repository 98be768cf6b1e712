"""A neuron's label, written in its place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit

LONGEST = 40
WIDTH = 120


class RenameField(QLineEdit):
    """Enter takes the label, Esc leaves it, going elsewhere takes it too."""

    #: When a label was entered; carries the neuron's name and the label.
    renamed = Signal(str, str)

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view.viewport())
        self._view = view
        self.setObjectName("rename_field")
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(self.tr("label"))
        self.setAccessibleName(self.tr("Label of the neuron"))
        self.setToolTip(self.tr("Enter keeps the label, Esc the one before"))
        self._name = ""
        self.returnPressed.connect(self._take)
        self.hide()

    def open(self, name: str, label: str, center: QPoint) -> None:
        """Write a neuron's label around a point."""
        self._name = name
        self.setText(label)
        self.selectAll()
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        area = self._view.viewport().rect()
        x = min(max(center.x() - WIDTH // 2, 0), max(area.width() - WIDTH, 0))
        y = min(max(center.y() - self.height() // 2, 0), max(area.height() - self.height(), 0))
        self.move(x, y)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who clicks elsewhere is done."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason):
            self._take()

    def _take(self) -> None:
        name = self._name
        self._close()
        if name:
            self.renamed.emit(name, self.text())

    def _close(self) -> None:
        self._name = ""
        self.hide()
        self._view.setFocus()
