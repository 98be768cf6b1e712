"""The box that tells of an error: what happened, why, what to do, and details to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.errors.words import Words
from gui.widgets.fitting_dialog import FittingDialog
from gui.widgets.icons import icon

_WIDTH, _ICON = 460, 28


class ProblemBox(FittingDialog):
    """Opened by `tell`, never waited for; work goes on once it is closed."""

    def __init__(self, parent: QWidget, name: str, words: Words) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle("Backprop Studio")
        self.setMinimumWidth(_WIDTH)
        self.words = words
        texts = QVBoxLayout()
        texts.setSpacing(8)
        for text, look in ((words.what, "card_title"), (words.reason.why, ""), (words.reason.what_to_do, "")):
            texts.addWidget(_label(text, look))
        sign = QLabel()
        sign.setPixmap(icon("triangle-exclamation", "bad").pixmap(_ICON, _ICON))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(16)
        column.addLayout(row)
        column.addLayout(self._buttons())
        self.resize(_WIDTH, column.heightForWidth(_WIDTH))
        self._close.setFocus()
        self.setAccessibleDescription(words.story)
        self.finished.connect(self.deleteLater)

    def _buttons(self) -> QHBoxLayout:
        self.copy_button = QPushButton(self.tr("&Copy details"))
        self.copy_button.setObjectName("copy_details")
        self.copy_button.setToolTip(self.tr("Copy this and what else the program knows, in English"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy)
        close = QPushButton(self.tr("C&lose"))
        close.setToolTip(self.tr("Go on working (Esc)"))
        close.setProperty("primary", True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.copy_button)
        row.addStretch(1)
        row.addWidget(close)
        self._close = close
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.words.story}\n\n{self.words.details}")


def tell(parent: QWidget, name: str, words: Words) -> ProblemBox:
    """Open a box with these words over a window; `name` is its object's name."""
    box = ProblemBox(parent, name, words)
    box.open()
    return box


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setVisible(bool(text))
    return label
