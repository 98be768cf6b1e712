"""The sample in focus in four short lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.session.session import Session
from gui.widgets.numbers import plain, signed


class FocusFacts(QWidget):
    """Which sample it is, its class, what the network answers, and its own loss."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._title = QLabel()
        self._title.setObjectName("caption")
        self._numbers: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.addWidget(self._title, 0, 0, 1, 2)
        for row, text in enumerate((self.tr("class"), self.tr("score"), self.tr("loss")), start=1):
            caption, number = QLabel(text), QLabel()
            caption.setObjectName("caption")
            number.setObjectName("number")
            grid.addWidget(caption, row, 0)
            grid.addWidget(number, row, 1, Qt.AlignmentFlag.AlignRight)
            self._numbers.append(number)
        self.setToolTip(self.tr("The ringed sample: its class, the network's answer, and its own loss."))

    def sentence(self) -> str:
        """The same in one line; "" while no sample is in focus."""
        session = self._session
        if session.subject is None or session.focus is None:
            return ""
        text = self.tr("{sample} · class {target} · score {score} · loss {loss}")
        target, score, loss = self._texts()
        return text.format(sample=self._sample(), target=target, score=score, loss=loss)

    def refresh(self) -> None:
        """Show the newest numbers."""
        shown = self._session.subject is not None and self._session.focus is not None
        self.setVisible(shown)
        if shown:
            self._title.setText(self._sample())
            for label, text in zip(self._numbers, self._texts(), strict=True):
                label.setText(text)

    def _sample(self) -> str:
        focus = self._session.focus
        if focus is None:
            return ""
        text = self.tr("test sample {number}") if focus.part == "test" else self.tr("sample {number}")
        return text.format(number=focus.index + 1)

    def _texts(self) -> tuple[str, str, str]:
        subject = self._session.subject
        if subject is None:
            return "", "", ""
        target = subject.targets[0].data
        return (
            signed(target, 0 if target == round(target) else 2),
            signed(subject.score.data, 2),
            plain(subject.root.data, 2),
        )
