"""The divergence doctor's notice: what went wrong and where it began, and the way back to just before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from engine.training.findings import DeadRelus, ExplodingGradient, Finding, NotFinite, SaturatedNeurons
from engine.training.position import Position
from engine.worker.messages import Halted
from gui.document.change import Change
from gui.session.selection import Selection
from gui.session.session import Session
from gui.training.finding_words import finding_words
from gui.widgets.icons import icon


class DoctorNotice(QFrame):
    """One finding at a time; hidden until something ends badly, or the user asks."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("doctor_notice")
        self._session = session
        self._finding: Finding | None = None
        self._before: Position | None = None
        self._wanted: NotFinite | None = None
        self._sign = QLabel()
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._rewind = self._button("doctor_rewind", self.tr("Rewind to just before"))
        self._rewind.clicked.connect(self._go_before)
        self._rewind.setToolTip(self.tr("Go back to the last step at which all was well"))
        self._show_place = self._button("doctor_show", self.tr("Show where"))
        self._show_place.clicked.connect(self._go_there)
        self._show_place.setToolTip(self.tr("Lead to the number or the neurons that are meant"))
        close = self._button("doctor_close", "×")
        close.setAccessibleName(self.tr("Close the notice"))
        close.setToolTip(self.tr("Close the notice"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        for button in (self._rewind, self._show_place, close):
            row.addWidget(button)
        session.halted.connect(self._take_halt)
        session.findings_changed.connect(self._take_findings)
        session.moment_changed.connect(self._arrive)
        session.running_changed.connect(self._forget)
        session.document.changed.connect(self._follow)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """The icon carries the theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_sign()

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("quiet", True)
        button.setText(text)
        return button

    def _take_halt(self, halted: Halted) -> None:
        """What is wrong where the training ended; where it diverged, in its last batch."""
        if halted.reason == "diverged" and halted.before is not None:
            self._before = Position(halted.before.epoch, halted.before.batch, "forward", 0, 0)
            self.show_finding(next(iter(halted.findings), None))
        else:
            self._take_findings(halted.findings)

    def _take_findings(self, findings: tuple[Finding, ...]) -> None:
        """What the worker noticed. Only what ends badly shows itself; the rest waits to be asked for."""
        for finding in findings:
            if isinstance(finding, ExplodingGradient):
                self._before = Position(finding.epoch, finding.batch, "forward", 0, 0)
                self.show_finding(finding)

    def show_finding(self, finding: Finding | None) -> None:
        """Say what was found, None where a batch diverged without anything to tell about it."""
        self._finding = finding
        if finding is None:
            self.text.setText(
                self.tr("The loss is not finite any more. Rewind to just before and lower the learning rate.")
            )
        else:
            document = self._session.document
            self.text.setText(finding_words(finding, document.network, document.data.columns))
        self.setAccessibleName(self.text.text())
        self._rewind.setVisible(not isinstance(finding, DeadRelus | SaturatedNeurons))
        self._show_place.setVisible(finding is not None and not isinstance(finding, ExplodingGradient))
        self._draw_sign()
        self.show()

    def _go_before(self) -> None:
        if self._before is not None:
            self._session.go_to(self._before)

    def _go_there(self) -> None:
        match self._finding:
            case NotFinite() as finding:
                self._wanted = finding
                self._session.show_workspace("network")
                self._session.go_to(finding.position)
            case DeadRelus(neurons) | SaturatedNeurons(neurons):
                self._session.choose(Selection(neurons=neurons))

    def _arrive(self) -> None:
        """Where the first bad number is about to come: put its sample in focus, look at its node."""
        wanted, walk = self._wanted, self._session.walk
        if wanted is not None and walk is not None and walk.position == wanted.position:
            self._wanted = None
            if wanted.position.phase in ("forward", "backward"):
                self._session.focus_on("train", int(walk.samples[wanted.position.sample]))
            self._session.look_at(wanted.node)

    def _forget(self, running: bool) -> None:
        if running:
            self.hide()

    def _follow(self, change: Change) -> None:
        """After Reset, or in another network, it is of no use any more."""
        if change.state or change.network or change.data:
            self.hide()

    def _draw_sign(self) -> None:
        self._sign.setPixmap(icon("stethoscope", "bad").pixmap(16, 16))
