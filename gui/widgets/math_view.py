"""Lines of mathematics that flow: what does not fit on a line goes to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.math_image import MathImage, math_image
from gui.widgets.mathtext import spoken
from gui.widgets.numbers import MINUS
from gui.widgets.theme import active_theme

Ink = Literal["text", "gradient", "muted"]

#: Size of the face in pixels; the serif face looks smaller than the window's own.
SIZE = 15.0
GAP = 5.0
LINE_GAP = 6.0
#: Nothing but numbers, signs and parentheses, in one line.
_NUMBERS = re.compile(r"(?:[-=+.()\d\s]|\\cdot)+")


@dataclass(frozen=True, slots=True)
class MathLine:
    """Parts that stay together, in one colour. All but the first begin at a good place to break a line."""

    parts: tuple[str, ...]
    ink: Ink = "text"

    @property
    def spoken(self) -> str:
        """As plain text."""
        return " ".join(map(spoken, self.parts))


@dataclass(frozen=True, slots=True)
class _Placed:
    part: str
    ink: Ink
    x: float
    row: int


class MathView(QWidget):
    """Shows lines of mathematics, as high as they need at its width."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._lines: tuple[MathLine, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # why: screen readers reach it only when the keyboard does.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)

    @property
    def text(self) -> str:
        """All lines as plain text."""
        return "\n".join(line.spoken for line in self._lines)

    def show_lines(self, lines: Sequence[MathLine]) -> None:
        """Show these instead of what was shown."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.setAccessibleName(f"{self._name}: {self.text}")
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """A narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that all lines need."""
        heights = self._row_heights(list(self._flow(width)))
        return round(sum(above + below for above, below in heights) + LINE_GAP * max(len(heights) - 1, 0) + 2)

    def sizeHint(self) -> QSize:
        """At the width it has now."""
        width = max(self.width(), 120)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Parts that are too wide shrink."""
        return QSize(80, self.heightForWidth(max(self.width(), 120)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines in the colours of the theme."""
        painter = QPainter(self)
        placed = list(self._flow(self.width()))
        heights = self._row_heights(placed)
        baselines, y = [], 0.0
        for above, below in heights:
            baselines.append(y + above)
            y += above + below + LINE_GAP
        for each in placed:
            self._paint_part(painter, each, baselines[each.row])
        if self.hasFocus():
            painter.setPen(QPen(active_theme().color("accent"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def changeEvent(self, event: QEvent) -> None:
        """Colours are taken when painting."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _paint_part(self, painter: QPainter, placed: _Placed, baseline: float) -> None:
        color = getattr(active_theme(), placed.ink)
        found = self._image(placed.part, color)
        width, above, below = self._measure(placed.part)
        if found is None:
            painter.setPen(active_theme().color(placed.ink))
            painter.setFont(_text_font())
            painter.drawText(QPointF(placed.x, baseline), _as_text(placed.part))
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, width > self.width())
        shrunk = min(1.0, self.width() / width)
        area = QRectF(placed.x, baseline - above * shrunk, width * shrunk, (above + below) * shrunk)
        painter.drawImage(area, found.image, QRectF(found.image.rect()))

    def _flow(self, width: int) -> Iterator[_Placed]:
        """Where each part goes."""
        row = 0
        for line in self._lines:
            x = 0.0
            for number, part in enumerate(line.parts):
                length = self._measure(part)[0]
                if number and x + length > width:
                    x, row = 2 * GAP, row + 1
                yield _Placed(part, line.ink, x, row)
                x += length + GAP
            row += 1

    def _row_heights(self, placed: Sequence[_Placed]) -> list[tuple[float, float]]:
        """How far each row goes above and below its baseline."""
        heights: dict[int, tuple[float, float]] = {}
        for each in placed:
            above, below = heights.get(each.row, (SIZE * 0.75, SIZE * 0.25))
            _, up, down = self._measure(each.part)
            heights[each.row] = max(above, up), max(below, down)
        return [heights[row] for row in sorted(heights)]

    def _image(self, part: str, color: str) -> MathImage | None:
        """A part as mathematics; None for mere numbers, which Qt writes a thousand times faster."""
        if _NUMBERS.fullmatch(part):
            return None
        return math_image(part, SIZE, self.devicePixelRatioF(), color)

    def _measure(self, part: str) -> tuple[float, float, float]:
        """Width, height above the baseline, depth below it."""
        found = self._image(part, active_theme().text)
        if found is None:
            metrics = QFontMetricsF(_text_font())
            return metrics.horizontalAdvance(_as_text(part)), SIZE * 0.75, SIZE * 0.25
        return found.width, found.height - found.depth, found.depth


def _as_text(part: str) -> str:
    return spoken(part).replace("-", MINUS)


def _text_font() -> QFont:
    font = QFont(_text_family())
    font.setPixelSize(round(SIZE))
    return font


@cache
def _text_family() -> str:
    """The face that mathematics is set in; matplotlib brings it along."""
    # why here: the window is painted before anything needs matplotlib.
    from matplotlib import get_data_path

    path = Path(get_data_path()) / "fonts" / "ttf" / "STIXGeneral.ttf"
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return families[0] if families else QFont().family()
