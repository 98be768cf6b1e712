"""A quiet mark for neurons that learn nothing: it says how many, and a press says more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QToolButton

from engine.training.findings import DeadRelus, Finding, SaturatedNeurons
from engine.worker.messages import Halted
from gui.document.change import Change
from gui.session.session import Session
from gui.widgets.icons import icon

Sick = DeadRelus | SaturatedNeurons


class HealthMark(QToolButton):
    """Hidden while all neurons are well."""

    #: When the user wants to know more; carries the finding.
    asked = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._finding: Sick | None = None
        self.setObjectName("health_mark")
        self.setToolButtonStyle(self.toolButtonStyle().ToolButtonTextBesideIcon)
        self.clicked.connect(lambda: self.asked.emit(self._finding))
        session.findings_changed.connect(self._take)
        session.halted.connect(self._take_halt)
        session.document.changed.connect(self._follow)
        self._draw_icon()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """The icon carries the theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    def _take_halt(self, halted: Halted) -> None:
        self._take(halted.findings)

    def _take(self, findings: tuple[Finding, ...]) -> None:
        self._finding = next((each for each in findings if isinstance(each, Sick)), None)
        match self._finding:
            case DeadRelus(neurons):
                self.setText(self.tr("dead ReLUs: {count}").format(count=len(neurons)))
            case SaturatedNeurons(neurons):
                self.setText(self.tr("saturated: {count}").format(count=len(neurons)))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Neurons that learn nothing, or hardly. Press to read more."))
        self.setVisible(self._finding is not None)

    def _follow(self, change: Change) -> None:
        if change.state or change.network or change.data:
            self._take(())

    def _draw_icon(self) -> None:
        self.setIcon(icon("stethoscope", "muted"))
