"""What the timeline shows while a step or a rewind takes its time: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from gui.session.session import Session

#: Milliseconds that a step may take before anything is shown.
DELAY = 300
_STEPS = 1000


class Busy(QWidget):
    """A narrow bar and Cancel; hidden while nothing takes long."""

    def __init__(self, session: Session, cancel: QAction) -> None:
        super().__init__()
        self._session = session
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(120, 6)
        self._bar.setAccessibleName(self.tr("How far the step has come"))
        button = QToolButton()
        button.setObjectName("cancel")
        button.setProperty("quiet", True)
        button.setDefaultAction(cancel)
        button.setText(self.tr("Cancel"))
        button.setAccessibleName(self.tr("Cancel the step"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar)
        row.addWidget(button)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(DELAY)
        self._patience.timeout.connect(self.show)
        session.stepping_changed.connect(self._follow)
        session.step_progress.connect(lambda share: self._bar.setValue(round(share * _STEPS)))
        self._follow(session.stepping)

    def _follow(self, stepping: bool) -> None:
        if stepping:
            self._bar.setValue(0)
            self._patience.start()
        else:
            self._patience.stop()
            self.hide()
