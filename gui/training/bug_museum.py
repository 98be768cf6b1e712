"""The bug museum: switches that break the engine as learners do, and what each of them did."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from engine.spec import BUGS, BugName
from engine.training.bug_effect import FirstWrong, effect_of
from gui.document.document import Document
from gui.session.session import Session
from gui.training.bug_switch import BugSwitch
from gui.training.bug_verdict import verdict
from gui.training.prediction import Prediction
from gui.widgets.fold import Fold
from gui.widgets.names import bug_title


class BugMuseum(Fold):
    """Asks for a prediction when a bug is switched on, and says after the next batch whether it held."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__(QCoreApplication.translate("BugMuseum", "Bug museum"))
        self.button.setObjectName("bug_museum")
        self._document, self._session = document, session
        self._switches = {bug: self._switch(bug) for bug in BUGS}
        self._prediction: Prediction | None = None
        self._bug: BugName | None = None
        self._expected: FirstWrong | None = None
        self._waiting = False
        self._updates = 0
        document.changed.connect(self._show)
        document.progressed.connect(self._judge)
        session.running_changed.connect(self._judge)
        self._show()

    @property
    def switches(self) -> list[QWidget]:
        """One for each bug."""
        return [switch.box for switch in self._switches.values()]

    def open(self) -> None:
        """Unfold it."""
        self.button.setChecked(True)

    def _switch(self, bug: BugName) -> BugSwitch:
        switch = BugSwitch(bug)
        switch.switched.connect(partial(self._set, bug))
        self.form.addRow(switch)
        return switch

    def _set(self, bug: BugName, on: bool) -> None:
        bugs = set(self._document.training.bugs)
        bugs = bugs | {bug} if on else bugs - {bug}
        text = self.tr("Bug on: {bug}") if on else self.tr("Bug off: {bug}")
        changed = self._document.edit_training(
            text.format(bug=bug_title(bug)), bugs=tuple(each for each in BUGS if each in bugs)
        )
        if changed and on:
            self._ask(bug)

    def _show(self) -> None:
        bugs = self._document.training.bugs
        for bug, switch in self._switches.items():
            switch.box.setChecked(bug in bugs)
        if self._bug is not None and self._bug not in bugs:
            self._be_done()

    def _ask(self, bug: BugName) -> None:
        self._be_done()
        self._bug, self._updates = bug, self._session.state.updates
        self._prediction = Prediction()
        self._prediction.answered.connect(self._take_answer)
        self._prediction.closed.connect(self._be_done)
        switch = self._switches[bug]
        switch.column.addWidget(self._prediction)
        self._prediction.come_after(switch.box)
        self._prediction.show()
        self.show_part(self._prediction)

    def _take_answer(self, expected: FirstWrong | None) -> None:
        self._expected, self._waiting = expected, True
        if self._prediction is not None:
            self._prediction.wait()
        self._judge()

    def _judge(self) -> None:
        """Once a batch was trained with the bug: what it did, and whether that was expected."""
        session = self._session
        if not self._waiting or self._bug is None or self._prediction is None:
            return
        if session.data is None or not session.has_current_data:
            return
        if session.state.updates <= self._updates:
            # why: after Reset or a rewind the next batch counts from there.
            self._updates = session.state.updates
            return
        self._waiting = False
        effect = effect_of(self._bug, self._document.project, session.state, session.data)
        document = self._document
        self._prediction.tell(
            verdict(
                self._bug,
                effect,
                self._expected,
                document.network,
                document.parameter_keys,
                document.data.columns,
            )
        )

    def _be_done(self) -> None:
        if self._prediction is not None:
            self._prediction.hide()
            self._prediction.deleteLater()
        self._prediction = self._bug = self._expected = None
        self._waiting = False
