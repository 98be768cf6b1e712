"""The rail at the left edge: one button for each workspace, and below them other places to go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout

from gui.widgets.icons import icon
from gui.widgets.theme import RADIUS, SPACE, active_theme

#: What stands above the word, by the command's name: a short text, or an icon's name after a colon.
GLYPHS = {
    "workspace_slope": "f′",
    "workspace_graph": "a·b",
    "workspace_neuron": "Σσ",
    "workspace_network": ":circle-nodes",
    "lessons": ":check",
}
_SIZE = QSize(52, 52)
_GLYPH = QRect(0, 8, 52, 20)
_WORD = QRect(0, 30, 52, 15)


class Rail(QFrame):
    """Holds the buttons; Up and Down go from one to the next."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3, SPACE, 3, SPACE)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        for action in actions:
            self.add(action)

    @property
    def buttons(self) -> list[RailButton]:
        """From above."""
        return self.findChildren(RailButton)

    def add(self, action: QAction) -> None:
        """Put a button for a command below the others; GLYPHS has its picture."""
        last = self._column.count() - 1
        self._column.insertWidget(last, RailButton(action))
        # why not the column's spacing: where the room is small, the gaps go first.
        gap = QSpacerItem(0, SPACE, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        self._column.insertItem(last + 1, gap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move the focus."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            buttons = self.buttons
            place = next((place for place, each in enumerate(buttons) if each.hasFocus()), 0)
            way = 1 if event.key() == Qt.Key.Key_Down else -1
            buttons[(place + way) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


class RailButton(QToolButton):
    """A picture and a word; on the accent's ground while its command is checked."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._keyboard_used = False
        self.setDefaultAction(action)
        self.setFixedSize(_SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self._word)

    @property
    def _word(self) -> str:
        return self.defaultAction().text().replace("&", "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the rail."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame tells where the keyboard is; who came by mouse knows."""
        reasons = Qt.FocusReason
        self._keyboard_used = event.reason() in (reasons.TabFocusReason, reasons.BacktabFocusReason)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, picture, word, and a frame where the keyboard is."""
        theme, painter = active_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent_fill" if self.isChecked() else "raised" if self.underMouse() else None
        is_framed = self.hasFocus() and self._keyboard_used
        painter.setPen(QPen(theme.color("accent"), 2) if is_framed else Qt.PenStyle.NoPen)
        if ground is not None:
            painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._paint_glyph(painter)
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(theme.color("accent" if self.isChecked() else "muted"))
        painter.drawText(_WORD, Qt.AlignmentFlag.AlignCenter, self._word)

    def _paint_glyph(self, painter: QPainter) -> None:
        color = "accent" if self.isChecked() else "text"
        glyph = GLYPHS[self.defaultAction().objectName()]
        if glyph.startswith(":"):
            icon(glyph[1:], color).paint(painter, _GLYPH.adjusted(0, 1, 0, -1))
            return
        font = QFont(self.font())
        font.setPixelSize(16)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(active_theme().color(color))
        painter.drawText(_GLYPH, Qt.AlignmentFlag.AlignCenter, glyph)

    def changeEvent(self, event: QEvent) -> None:
        """Colours are taken when painting."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
