"""The foot of the graph panel: what just happened, what the colours mean, and a few buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from gui.widgets.elided_label import ElidedLabel
from gui.widgets.theme import active_theme

_BAR = 12
#: Pixels for the step just done, before the legend gets any.
_STORY = 120


class Legend(QWidget):
    """forward ▬ backward ▬, in their colours."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ((self.tr("forward"), "text"), (self.tr("backward"), "gradient"))
        self.setAccessibleName(self.tr("Forward in the text colour, backward in violet"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        font = self.font()
        font.setPixelSize(11)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """Room for the words and their bars."""
        words = sum(self.fontMetrics().horizontalAdvance(word) + _BAR + 18 for word, _ in self._words)
        return QSize(words, self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, each with a bar behind it."""
        painter, theme, left = QPainter(self), active_theme(), 0.0
        for word, name in self._words:
            width = self.fontMetrics().horizontalAdvance(word)
            painter.setPen(theme.color(name))
            area = QRectF(left, 0, width, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)
            painter.fillRect(QRectF(left + width + 4, self.height() / 2 - 1.5, _BAR, 3), theme.color(name))
            left += width + _BAR + 18


class Foot(QWidget):
    """One quiet row. Where room is short, the legend gives way."""

    def __init__(self) -> None:
        super().__init__()
        self.story = ElidedLabel()
        self.story.setObjectName("graph_story")
        self.story.setAccessibleName(self.tr("The step just done"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addWidget(self.story, 1)
        self._legend = Legend()
        self._row.addWidget(self._legend)

    def minimumSizeHint(self) -> QSize:
        """Room for the buttons."""
        wanted = super().minimumSizeHint()
        legend = self._legend.sizeHint().width() if self._legend.isVisibleTo(self) else 0
        return QSize(wanted.width() - legend, wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the legend where there is room for it."""
        super().resizeEvent(event)
        needed = self.minimumSizeHint().width() + self._legend.sizeHint().width() + _STORY
        self._legend.setVisible(self.width() >= needed)

    def tell(self, text: str) -> None:
        """Say what just happened."""
        self.story.show_text(text)

    def add_button(self, action: QAction, text: str) -> QToolButton:
        """A quiet button for a command."""
        action.setIconText(text)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("quiet", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().replace("&", ""))
        action.visibleChanged.connect(lambda: button.setVisible(action.isVisible()))
        self._row.addWidget(button)
        return button
