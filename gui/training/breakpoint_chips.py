"""The breakpoints at a glance: a press switches one on or off."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from engine.watch_spec import Breakpoint
from gui.document.document import Document
from gui.widgets.plain_tip import plain_tip

#: More breakpoints than these are only counted here.
MOST = 3
#: Characters of a condition that are shown.
_LONGEST = 24


class BreakpointChips(QWidget):
    """A few breakpoints, and a button to all of them."""

    #: When the user wants to see and edit all breakpoints.
    all_requested = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._shown: tuple[Breakpoint, ...] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._chips: list[QToolButton] = []
        self._all = QToolButton()
        self._all.setObjectName("all_breakpoints")
        self._all.setProperty("quiet", True)
        self._all.setToolTip(self.tr("Stop when a condition holds: see, add and remove breakpoints"))
        self._all.clicked.connect(self.all_requested)
        self._row.addWidget(self._all)
        document.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        breakpoints = self._document.project.watch.breakpoints
        if breakpoints == self._shown:
            return
        self._shown = breakpoints
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._chip(place, each) for place, each in enumerate(breakpoints[:MOST])]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
        more = len(breakpoints) - MOST
        text = self.tr("+ Breakpoint") if not breakpoints else self.tr("Breakpoints …")
        self._all.setText(self.tr("%n more …", "", more) if more > 0 else text)
        self._all.setAccessibleName(self.tr("Breakpoints"))

    def _chip(self, place: int, breakpoint_: Breakpoint) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName("breakpoint_on" if breakpoint_.on else "breakpoint_off")
        chip.setProperty("quiet", True)
        chip.setText(f"{'●' if breakpoint_.on else '○'} {_shortened(breakpoint_.condition)}")
        state = self.tr("on") if breakpoint_.on else self.tr("off")
        chip.setAccessibleName(
            self.tr("Breakpoint {condition}, {state}").format(condition=breakpoint_.condition, state=state)
        )
        tip = self.tr("Run stops when {condition}. Press to switch off.")
        off = self.tr("Switched off: {condition}. Press to switch on.")
        chip.setToolTip(plain_tip((tip if breakpoint_.on else off).format(condition=breakpoint_.condition)))
        chip.clicked.connect(partial(self._switch, place))
        return chip

    def _switch(self, place: int, _checked: bool = False) -> None:
        breakpoints = list(self._document.project.watch.breakpoints)
        on = not breakpoints[place].on
        breakpoints[place] = breakpoints[place].with_changes(on=on)
        text = self.tr("Breakpoint on") if on else self.tr("Breakpoint off")
        self._document.edit_watch(text, breakpoints=tuple(breakpoints))


def _shortened(condition: str) -> str:
    return condition if len(condition) <= _LONGEST else condition[: _LONGEST - 1] + "…"
