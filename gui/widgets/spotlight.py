"""A frame around something in the window, for a moment: here it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.widgets.theme import RADIUS, active_theme

#: Milliseconds for which it stays, and pixels around what it points out.
STAY, MARGIN = 2500, 3


class Spotlight(QWidget):
    """Lets the mouse through, and goes by itself; a window has one at a time."""

    def __init__(self, target: QWidget, part: QRect | None = None) -> None:
        """Around all of `target`, or a part of it."""
        window = target.window()
        for other in window.findChildren(Spotlight):
            other.go()
        super().__init__(window)
        self.target = target
        self._part = part
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go)
        self._timer.start(STAY)
        target.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def go(self) -> None:
        """Be gone."""
        self._timer.stop()
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is pointed out."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.go()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame in the accent's colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(active_theme().color("accent"), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)

    def _place(self) -> None:
        part = self.target.rect() if self._part is None else self._part
        corner = self.target.mapTo(self.target.window(), part.topLeft())
        area = QRect(corner, part.size()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        self.setGeometry(area.intersected(self.target.window().rect()))
