"""One exhibit of the bug museum: a switch, and under it what the bug does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from engine.spec import BugName
from gui.training.bug_words import bug_sentence
from gui.widgets.names import bug_title


class BugSwitch(QWidget):
    """A checkbox with a sentence; what stands below it can be put into `column`."""

    #: When the user switches the bug on or off; carries which.
    switched = Signal(bool)

    def __init__(self, bug: BugName) -> None:
        super().__init__()
        self.bug = bug
        self.box = QCheckBox(bug_title(bug))
        self.box.setObjectName(f"bug_{bug}")
        self.box.setAccessibleName(bug_title(bug))
        self.box.setAccessibleDescription(bug_sentence(bug))
        self.box.setToolTip(bug_sentence(bug))
        self.box.clicked.connect(self.switched)
        sentence = QLabel(bug_sentence(bug))
        sentence.setObjectName("caption")
        sentence.setWordWrap(True)
        sentence.setContentsMargins(20, 0, 0, 0)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.column.addWidget(self.box)
        self.column.addWidget(sentence)
