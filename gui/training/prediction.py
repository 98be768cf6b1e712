"""What the learner expects of a bug, and, after the next batch, what it really did."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.training.bug_effect import FIRST_WRONG, FirstWrong
from gui.training.bug_words import first_wrong_words


class Prediction(QFrame):
    """A question with four answers, which may be skipped; then a verdict, which may be closed."""

    #: When the learner has answered; carries the FirstWrong, or None where the question was skipped.
    answered = Signal(object)
    #: When the verdict was read and is to go.
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prediction")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 6, 8, 6)
        self._column.setSpacing(4)
        self.text = QLabel()
        self.text.setObjectName("prediction_text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self._column.addWidget(self.text)
        self._answers = [self._answer(first) for first in FIRST_WRONG]
        self._skip = self._quiet("skip_prediction", self.tr("Skip the question"))
        self._skip.clicked.connect(partial(self.answered.emit, None))
        self._close = self._quiet("close_verdict", self.tr("Close"))
        self._close.clicked.connect(self.closed)
        self.ask()

    def come_after(self, widget: QWidget) -> None:
        """Be reached from `widget` with the Tab key."""
        for button in (*self._answers, self._skip, self._close):
            QWidget.setTabOrder(widget, button)
            widget = button

    def ask(self) -> None:
        """Show the question."""
        self._say(self.tr("What will be the first number to go wrong?"), asking=True, done=False)

    def wait(self) -> None:
        """Show that there is nothing to see yet."""
        self._say(self.tr("Run, or step one batch: then you will see."), asking=False, done=False)

    def tell(self, verdict: str) -> None:
        """Show what the bug did."""
        self._say(verdict, asking=False, done=True)

    def _say(self, text: str, asking: bool, done: bool) -> None:
        self.text.setText(text)
        self.setAccessibleName(text)
        for button in (*self._answers, self._skip):
            button.setHidden(not asking)
        self._close.setHidden(not done)

    def _answer(self, first: FirstWrong) -> QPushButton:
        button = QPushButton(first_wrong_words(first))
        button.setObjectName(f"predict_{first}")
        button.clicked.connect(partial(self.answered.emit, first))
        self._column.addWidget(button)
        return button

    def _quiet(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("quiet", True)
        button.setText(text)
        self._column.addWidget(button)
        return button
