"""A part of a panel that a beginner does not need, folded away under one line."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFormLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget


class Fold(QWidget):
    """A button that shows and hides a form."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.button = QToolButton()
        self.button.setProperty("quiet", True)
        self.button.setProperty("fold", True)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.set_title(title)
        self.button.setToolTip(self.tr("Show what is in here, or fold it away (Space)"))
        self._inside = QWidget()
        self.form = QFormLayout(self._inside)
        self.form.setContentsMargins(0, 4, 0, 0)
        self.form.setVerticalSpacing(8)
        self._inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self._inside)
        self.button.toggled.connect(self._toggle)

    def set_title(self, title: str) -> None:
        """Name what is inside."""
        self.button.setText(title)
        self.button.setAccessibleName(title)

    def open(self) -> None:
        """Show what is inside from the beginning, without scrolling to it."""
        self.button.blockSignals(True)
        self.button.setChecked(True)
        self.button.blockSignals(False)
        self._show_inside(True)

    def _show_inside(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self.button.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)

    def _toggle(self, is_open: bool) -> None:
        self._show_inside(is_open)
        if is_open:
            self._scroll_later(self._inside, self.button)

    def show_part(self, part: QWidget) -> None:
        """Scroll to a part of what is inside that has just come."""
        self._scroll_later(part)

    def _scroll_later(self, *parts: QWidget) -> None:
        # why later: only then the scrolling column around it knows its new height.
        QTimer.singleShot(0, parts[0], lambda: self._scroll_to(parts))

    def _scroll_to(self, parts: tuple[QWidget, ...]) -> None:
        column = self.parentWidget()
        while column is not None and not isinstance(column, QScrollArea):
            column = column.parentWidget()
        if column is not None:
            for part in parts:
                column.ensureWidgetVisible(part)
