"""The card of the first start: what this is, and two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

WIDTH = 430


class WelcomeCard(QFrame):
    """Offers "watch it learn" and "start with a slope". Says how many epochs the network has learned."""

    #: When the user wants to see the network learn.
    watch_chosen = Signal()
    #: When the user wants to begin with a single slope.
    slope_chosen = Signal()
    #: When the user has closed the card.
    dismissed = Signal()

    def __init__(self, parent: QWidget, epochs: int) -> None:
        super().__init__(parent)
        self.setObjectName("welcome_card")
        self.setFixedWidth(WIDTH)
        title = QLabel(self._title(epochs))
        title.setObjectName("card_title")
        text = QLabel(self._text(epochs))
        text.setWordWrap(True)
        self.watch = QPushButton(self.tr("&Watch it learn"))
        self.watch.setObjectName("welcome_watch")
        self.watch.setProperty("primary", True)
        self.watch.setToolTip(self.tr("Starts the training, as Run does (F5)"))
        self.slope = QPushButton(self.tr("&Start with a slope"))
        self.slope.setObjectName("welcome_slope")
        self.slope.setToolTip(self.tr("Opens the slope lab (Ctrl+1) and the lessons (Ctrl+L) beside it"))
        self.close_button = QPushButton(self.tr("Look &around first"))
        self.close_button.setObjectName("welcome_close")
        self.close_button.setProperty("quiet", True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.watch)
        buttons.addWidget(self.slope)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(text)
        column.addSpacing(4)
        column.addLayout(buttons)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        self.setGraphicsEffect(shadow)
        self.watch.clicked.connect(self.watch_chosen)
        self.slope.clicked.connect(self.slope_chosen)
        self.close_button.clicked.connect(self.dismissed)
        self.adjustSize()

    def _title(self, epochs: int) -> str:
        if epochs == 0:
            return self.tr("A network that has learned nothing yet")
        return self.tr("A network that has learned for %n epochs", None, epochs)

    def _text(self, epochs: int) -> str:
        if epochs == 0:
            return self.tr(
                "It should tell blue points from orange ones. Its weights are random, "
                "so the background in Output is wrong. Training mends it, step by step."
            )
        return self.tr(
            "Output shows what it answers by now. Let it go on from here; "
            "Reset gives it random weights again, and Undo takes that back."
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the card, Enter presses the button with the focus."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)
