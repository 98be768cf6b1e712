"""One pinned number: name, value and gradient now, how they went, and a way to let it go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from gui.watch.course import Course
from gui.watch.curve import Curve
from gui.watch.pinned import Reading
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.numbers import signed


class PinRow(QFrame):
    """Shows a Course under its name."""

    #: When the pin is to go.
    removed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        name = ElidedLabel()
        name.show_text(title)
        self._numbers = QLabel()
        self._numbers.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._numbers.setObjectName("number")
        remove = QToolButton()
        remove.setProperty("quiet", True)
        remove.setText("×")
        remove.setAccessibleName(self.tr("Unpin {name}").format(name=title))
        remove.setToolTip(self.tr("Unpin"))
        remove.clicked.connect(self.removed)
        self._curve = Curve()
        self._curve.setToolTip(
            self.tr("Solid: the value. Dashed, in violet: its gradient. Each has its own scale around 0.")
        )
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(name, 1)
        head.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._numbers)
        column.addWidget(self._curve)

    def show_course(self, course: Course, now: float, reading: Reading | None) -> None:
        """Show how the number went until the moment `now`, and what it is; None where there is none."""
        self._curve.show_course(course, now)
        if reading is None:
            self._numbers.setText(self.tr("not in this network"))
            return
        data, grad = signed(reading.data), signed(reading.grad)
        self._numbers.setText(f"{data}  ∂ {grad}")
        said = self.tr("{name}: value {data}, gradient {grad}")
        self._curve.setAccessibleName(said.format(name=self._title, data=data, grad=grad))
