"""A matrix as a small picture: a square per number, blue positive, orange negative."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.builder.weights import FloatArray
from gui.widgets.color_map import signed_image
from gui.widgets.theme import active_theme

HEIGHT = 26
WIDEST = 200
#: A square is not larger than this.
LARGEST_SQUARE = 13


class MatrixPicture(QWidget):
    """Full colour is the largest number in it."""

    def __init__(self) -> None:
        super().__init__()
        self._matrix: FloatArray = np.zeros((1, 1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The one matrix"))
        self.setToolTip(
            self.tr("The one matrix: how much of each input, from left to right, goes into each answer.\n")
            + self.tr("Blue positive, orange negative.")
        )

    def show_matrix(self, matrix: FloatArray) -> None:
        """Show another matrix, of shape (answers, inputs)."""
        is_other_size = matrix.shape != self._matrix.shape
        self._matrix = matrix
        if is_other_size:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Squares as far as there is room."""
        rows, columns = self._matrix.shape
        side = min(HEIGHT / rows, LARGEST_SQUARE)
        return QSize(round(min(max(side * columns, 4.0), WIDEST)) + 2, round(side * rows) + 2)

    def changeEvent(self, event: QEvent) -> None:
        """Colours are taken when painting."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The numbers, and a line around them."""
        full = float(np.abs(np.nan_to_num(self._matrix)).max()) or 1.0
        painter, area = QPainter(self), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawImage(area, signed_image(self._matrix / full, active_theme()))
        painter.setPen(QPen(active_theme().color("line"), 1))
        painter.drawRect(area)
