"""Disables the controls that an exercise keeps as they are, and says why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from engine.exercise.spec import ControlName
from gui.document.document import Document


class ControlLock(QObject):
    """Belongs to a panel: `widgets` are its controls by what they decide.

    The document refuses such edits anyway; a control that can't be used should look so.
    """

    def __init__(
        self, document: Document, widgets: Mapping[ControlName, Sequence[QWidget | QAction]], panel: QObject
    ) -> None:
        super().__init__(panel)
        self._document = document
        self._widgets = widgets
        self._tips: dict[QWidget | QAction, str] = {}
        self._locked: set[ControlName] = set()
        document.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        locked = {control for control in self._widgets if self._document.project.keeps(control)}
        for control in locked ^ self._locked:
            for widget in self._widgets[control]:
                self._lock(widget) if control in locked else self._unlock(widget)
        self._locked = locked

    def _lock(self, widget: QWidget | QAction) -> None:
        widget.setEnabled(False)
        for part in (widget, *widget.findChildren(QWidget)):
            if part is widget or part.toolTip():
                self._tips[part] = part.toolTip()
                part.setToolTip(self.tr("The exercise keeps this as it is."))

    def _unlock(self, widget: QWidget | QAction) -> None:
        widget.setEnabled(True)
        for part in (widget, *widget.findChildren(QWidget)):
            if part in self._tips:
                part.setToolTip(self._tips.pop(part))
