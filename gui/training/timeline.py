"""The timeline strip: where in its training the network stands, in words and as a line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.theme import active_theme

#: How long a message to the user stays, in milliseconds.
MESSAGE_TIME = 12_000
#: Marks along the track.
_MARKS = 5


class Track(QWidget):
    """Epochs from 0 to the last one, filled as far as training has come."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline"))

    def sizeHint(self) -> QSize:
        """Room for the line and the marks under it."""
        return QSize(200, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A groove, its filled part, the knob, and the epochs under it."""
        theme = active_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        epoch = self._document.state.epoch
        last = max(self._document.training.epochs, epoch)
        left, right, middle = 8.0, self.width() - 8.0, 8.0
        here = left + (right - left) * epoch / last
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(QRectF(left, middle - 3, right - left, 6), 3, 3)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(QRectF(left, middle - 3, here - left, 6), 3, 3)
        painter.setBrush(theme.color("panel"))
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawEllipse(QPointF(here, middle), 6, 6)
        self._paint_marks(painter, left, right, last)

    def _paint_marks(self, painter: QPainter, left: float, right: float, last: int) -> None:
        theme = active_theme()
        font = painter.font()
        font.setPixelSize(10)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        for epoch in sorted({round(last * k / _MARKS) for k in range(_MARKS + 1)}):
            x = left + (right - left) * epoch / last
            box = QRectF(min(max(x - 40, 0.0), self.width() - 80.0), 16, 80, 14)
            side = Qt.AlignmentFlag.AlignHCenter
            if epoch == 0:
                side = Qt.AlignmentFlag.AlignLeft
            elif epoch == last:
                side = Qt.AlignmentFlag.AlignRight
            painter.drawText(box, side, str(epoch))


class Timeline(QFrame):
    """The strip along the window's lower edge, with one line for what the program has to say."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._document = document
        self._session = session
        title = QLabel(self.tr("Timeline"))
        title.setObjectName("panel_title")
        self._position = QLabel()
        self._position.setObjectName("position")
        self.message = QLabel()
        self.message.setObjectName("warning")
        self._track = Track(document)
        words = QHBoxLayout()
        words.setSpacing(16)
        words.addWidget(title)
        words.addWidget(self._position)
        words.addStretch(1)
        words.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(4)
        column.addLayout(words)
        column.addWidget(self._track)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(MESSAGE_TIME)
        self._quiet.timeout.connect(self.message.clear)
        document.changed.connect(self._show)
        document.progressed.connect(self._show)
        document.refused.connect(self.warn)
        session.said.connect(self.say)
        session.running_changed.connect(self._show)
        session.data_changed.connect(self._show)
        self._show()

    def say(self, line: str) -> None:
        """Show one calm line for a while; screen readers find it as the strip's description."""
        self._show_message(line, "notice_line")

    def warn(self, line: str) -> None:
        """Show why something the user wanted was refused."""
        self._show_message(line, "warning")

    def _show_message(self, line: str, look: str) -> None:
        self.message.setObjectName(look)
        self.message.style().polish(self.message)
        self.message.setText(line)
        self.setAccessibleDescription(line)
        self._quiet.start()

    def _show(self) -> None:
        state, training = self._document.state, self._document.training
        size = training.batch_size or self._document.data.train_count
        batches = -(-self._document.data.train_count // size)
        where = self.tr("epoch {epoch} of {epochs}").format(epoch=state.epoch, epochs=training.epochs)
        if batches > 1:
            where += self.tr(" · batch {batch} of {batches}").format(batch=state.batch, batches=batches)
        if self._session.data is None:
            doing = self.tr("loading the data …")
        elif self._session.running:
            doing = self.tr("training")
        else:
            doing = self.tr("ready") if state.epoch == 0 else self.tr("paused")
        self._position.setText(f"{where} · {doing}")
        self._track.update()
