"""The sample in focus in four short lines, and as a picture where it is one."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from engine.data.prepared import FloatArray, PreparedData
from engine.training.sample_graph import SampleGraph
from gui.session.session import Session
from gui.widgets.numbers import percent, plain, signed
from gui.widgets.theme import active_theme

_PICTURE = 72
_MOST_FACTS = 4
_LONGEST_NAME = 10


class FocusFacts(QWidget):
    """Which sample it is, its class or target, what the network answers, and its own loss."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._title = QLabel()
        self._title.setObjectName("caption")
        self._captions: list[QLabel] = []
        self._numbers: list[QLabel] = []
        self._picture = SamplePicture()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.addWidget(self._picture, 0, 0, 1, 2)
        grid.addWidget(self._title, 1, 0, 1, 2)
        for row in range(2, 2 + _MOST_FACTS):
            caption, number = QLabel(), QLabel()
            caption.setObjectName("caption")
            number.setObjectName("number")
            grid.addWidget(caption, row, 0)
            grid.addWidget(number, row, 1, Qt.AlignmentFlag.AlignRight)
            self._captions.append(caption)
            self._numbers.append(number)
        self.setToolTip(self.tr("The ringed sample: what is true, the network's answer, and its own loss."))

    def sentence(self) -> str:
        """The same in one line; "" while no sample is in focus."""
        facts = self._facts()
        return " · ".join((self._sample(), *(f"{name} {text}" for name, text in facts))) if facts else ""

    def refresh(self) -> None:
        """Show the newest numbers."""
        facts = self._facts()
        self.setVisible(bool(facts))
        if not facts:
            return
        self._title.setText(self._sample())
        blank = (("", ""),) * (_MOST_FACTS - len(facts))
        for caption, number, (name, text) in zip(self._captions, self._numbers, facts + blank, strict=True):
            caption.setText(name)
            number.setText(text)
            for label in (caption, number):
                label.setVisible(bool(name))
        self._show_picture()

    def _show_picture(self) -> None:
        data, focus = self._session.data, self._session.focus
        is_picture = data is not None and data.picture is not None and focus is not None
        self._picture.setVisible(is_picture)
        if data is not None and data.picture is not None and focus is not None:
            self._picture.show_pixels(focus.samples(data).x[focus.index].reshape(data.picture))

    def _sample(self) -> str:
        focus = self._session.focus
        if focus is None:
            return ""
        text = self.tr("test sample {number}") if focus.part == "test" else self.tr("sample {number}")
        return text.format(number=focus.index + 1)

    def _facts(self) -> tuple[tuple[str, str], ...]:
        """Captions and texts; none while no sample is in focus."""
        session = self._session
        subject, data, focus = session.sample_graph, session.data, session.focus
        if subject is None or data is None or focus is None or not focus.exists_in(data):
            return ()
        y = float(focus.samples(data).y[focus.index])
        loss = (self.tr("loss"), plain(subject.root.data, 2))
        if data.task == "regression":
            answer = (self.tr("answer"), signed(subject.score.data, 2))
            return ((self.tr("target"), signed(y, 2)), answer, loss)
        true = (self.tr("class"), data.class_names[data.class_of(y)][:_LONGEST_NAME])
        if len(subject.scores) == 1:
            return (true, (self.tr("score"), signed(subject.score.data, 2)), loss)
        name, probability = self._likeliest(subject, data)
        return (true, (self.tr("answer"), name), (self.tr("p"), probability), loss)

    def _likeliest(self, subject: SampleGraph, data: PreparedData) -> tuple[str, str]:
        """The class with the highest score, and the probability that softmax gives it."""
        scores = np.array([score.data for score in subject.scores])
        if not np.isfinite(scores).all():
            return "–", "nan"
        powers = np.exp(scores - scores.max())
        place = min(int(powers.argmax()), len(data.class_names) - 1)
        return data.class_names[place][:_LONGEST_NAME], percent(float(powers.max() / powers.sum()))


class SamplePicture(QWidget):
    """A sample whose numbers are pixels: the larger, the darker, or the lighter on a dark ground."""

    def __init__(self) -> None:
        super().__init__()
        self._pixels: FloatArray = np.zeros((1, 1))
        self.setFixedSize(_PICTURE, _PICTURE)
        self.setAccessibleName(self.tr("The sample as a picture"))
        self.hide()

    def show_pixels(self, pixels: FloatArray) -> None:
        """Draw other pixels, of any size: shape (rows, columns)."""
        self._pixels = pixels
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One square for each pixel."""
        painter = QPainter(self)
        theme = active_theme()
        low, high = float(self._pixels.min()), float(self._pixels.max())
        rows, columns = self._pixels.shape
        side = _PICTURE / max(rows, columns)
        for (row, column), value in np.ndenumerate(self._pixels):
            ink = QColor(theme.text)
            ink.setAlphaF((float(value) - low) / (high - low) if high > low else 0.0)
            painter.fillRect(
                QRectF(QPointF(column * side, row * side), QPointF((column + 1) * side, (row + 1) * side)),
                ink,
            )
        painter.setPen(theme.color("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
