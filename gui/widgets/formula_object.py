"""Formulas within a text: drawn in Qt's place for images, with their baselines on the text's."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, QUrl
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from gui.widgets.math_image import MathImage, math_image
from gui.widgets.mathtext import spoken
from gui.widgets.theme import active_theme

#: Sizes in pixels: of formulas in a line of text, and of those that stand by themselves.
MATH_SIZE, DISPLAY_SIZE = 15.0, 17.0
#: So far a formula may reach below its line of text without touching the next one.
_ROOM_BELOW = 6.0
#: A text never has so many formulas that their places take more digits.
_MOST_DIGITS = 6


class Formula(NamedTuple):
    """Mathtext, and whether it stands by itself."""

    math: str
    display: bool


class FormulaObject(QPyTextObject):
    """Draws the images of a document named `math:0`, `math:1` and so on, and no others."""

    def __init__(self, document: QTextDocument, ratio: Callable[[], float]) -> None:
        super().__init__(document)
        self.formulas: list[Formula] = []
        self._ratio = ratio
        document.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self)

    def intrinsicSize(self, document: QTextDocument, place: int, form: QTextFormat) -> QSizeF:
        """Up to the baseline; what reaches below it has room between the lines, unless it is much."""
        formula = self.formula(form)
        if formula is None:
            return QSizeF(0, 0)
        found = self._image(formula)
        if found is None:
            metrics = QFontMetricsF(document.defaultFont())
            return QSizeF(metrics.horizontalAdvance(spoken(formula.math)), metrics.ascent())
        above = found.height - found.depth
        return QSizeF(found.width, found.height if _is_deep(formula, found) else above)

    def drawObject(
        self, painter: QPainter, area: QRectF | QRect, document: QTextDocument, place: int, form: QTextFormat
    ) -> None:
        """The formula in the text's colour."""
        formula = self.formula(form)
        if formula is None:
            return
        found = self._image(formula)
        if found is not None:
            painter.drawImage(QPointF(area.topLeft()), found.image)
            return
        painter.setFont(document.defaultFont())
        painter.setPen(active_theme().color("text"))
        painter.drawText(QPointF(area.left(), area.top() + area.height()), spoken(formula.math))

    def alignment(self, formula: Formula) -> QTextCharFormat.VerticalAlignment:
        """Those that reach far below are centred on the line."""
        found = self._image(formula)
        if found is not None and _is_deep(formula, found) and not formula.display:
            return QTextCharFormat.VerticalAlignment.AlignMiddle
        return QTextCharFormat.VerticalAlignment.AlignNormal

    def _image(self, formula: Formula) -> MathImage | None:
        size = DISPLAY_SIZE if formula.display else MATH_SIZE
        return math_image(formula.math, size, self._ratio(), active_theme().text)

    def formula(self, form: QTextFormat) -> Formula | None:
        """The one that an image stands for; None for an image of another name, which shows nothing."""
        url = QUrl(form.toImageFormat().name())
        is_place = url.scheme() == "math" and url.path().isdecimal() and len(url.path()) < _MOST_DIGITS
        place = int(url.path()) if is_place else -1
        return self.formulas[place] if 0 <= place < len(self.formulas) else None


def _is_deep(formula: Formula, found: MathImage) -> bool:
    return formula.display or found.depth > _ROOM_BELOW
