"""The panel that answers "Why this number?" for the node that is looked at, or where a step has just led."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from engine.training.moment import Moment
from engine.training.nudge import judge, nudge
from engine.training.stepper import BatchWalk
from gui.document.document import Document
from gui.session.session import Session
from gui.why.code_lines import snippets_of
from gui.why.code_section import CodeSection
from gui.why.curve_section import CurveSection
from gui.why.finding import matter_of
from gui.why.ledger_lines import Account, account_of, waiting_text
from gui.why.ledger_section import LedgerSection
from gui.why.losses import Along, Losses
from gui.why.matter import ExpressionMatter, Matter, NetworkMatter
from gui.why.nudge_section import NudgeSection
from gui.why.rules import rule_of
from gui.why.titles import node_title, parameter_names
from gui.why.update_section import UpdateSection
from gui.widgets.fold import Fold
from gui.widgets.math_view import MathView
from gui.widgets.panel import Panel
from gui.widgets.scroll_column import ScrollColumn

#: Milliseconds between two refreshes, and between two of what runs the batch forward again.
INTERVAL, RUN_INTERVAL = 33, 100


class WhyPanel(Panel):
    """The rule, the ledger, the nudge, the curve, the update and the code."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("why", QCoreApplication.translate("WhyPanel", "Why this number?"))
        self._session = session
        self._matter: Matter | None = None
        self._account: Account | None = None
        self._losses = Losses()
        self._names: tuple[BatchWalk, list[str]] | None = None
        self._build()
        self._soon = self._timer(INTERVAL, self._refresh)
        self._run_soon = self._timer(RUN_INTERVAL, self._run_forward)
        for signal in (
            session.moment_changed,
            session.node_changed,
            session.subject_changed,
            session.numbers_changed,
            document.changed,
        ):
            signal.connect(self._request)
        self._connect_sections()
        self._refresh()

    def _build(self) -> None:
        self.follow = QAction(self.tr("Follow steps"), self)
        self.follow.setObjectName("follow_step")
        self.follow.setToolTip(self.tr("Look at no single node: show what each step does"))
        button = QToolButton()
        button.setProperty("quiet", True)
        button.setDefaultAction(self.follow)
        self.header.add_control(button)
        self._follow_button = button
        self._empty = QLabel(
            self.tr("Pick a node in the graph, or press F11 to step: here is where its number comes from.")
        )
        self._empty.setObjectName("caption")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.rule = MathView(self.tr("Rule"))
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setObjectName("caption")
        self.ledger, self.nudge, self.curve = LedgerSection(), NudgeSection(), CurveSection()
        self.update_table, self.code = UpdateSection(), CodeSection()
        self._scroll = ScrollColumn()
        rows = self._scroll.rows
        for part in (self.rule, self._sentence):
            rows.addWidget(part)
        self._folds = {
            "update": _fold(self.tr("Optimizer"), self.update_table),
            "ledger": _fold(self.tr("Ledger: what its grad is made of"), self.ledger),
            "nudge": _fold(self.tr("Nudge it and see"), self.nudge),
            "curve": _fold(self.tr("Loss over this parameter"), self.curve),
            "code": _fold(self.tr("Code that runs"), self.code),
        }
        for fold in self._folds.values():
            rows.addWidget(fold)
        rows.addStretch(1)
        self.column.addWidget(self._empty)
        self.column.addWidget(self._scroll)

    def _connect_sections(self) -> None:
        self.follow.triggered.connect(lambda: self._session.look_at(None))
        self.ledger.node_chosen.connect(self._session.look_at)
        self.update_table.parameter_chosen.connect(self._look_at_parameter)
        self.nudge.step_changed.connect(self._run_forward)
        self.nudge.step_changed.connect(self._note_nudge)
        for name in ("nudge", "curve"):
            self._folds[name].button.toggled.connect(self._run_forward)

    @property
    def text(self) -> str:
        """The rule and its sentence as plain text."""
        return f"{self.rule.text}\n{self._sentence.text()}"

    @property
    def hint(self) -> str:
        """What is said where there is nothing to explain."""
        return self._empty.text() if self._matter is None else ""

    def showEvent(self, event: QShowEvent) -> None:
        """While hidden nothing was shown; catch up."""
        super().showEvent(event)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._request()

    def _timer(self, interval: int, work: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(work)
        return timer

    def _request(self) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _refresh(self) -> None:
        """Show what there is to say now; what runs forward again follows a moment later."""
        if not self.isVisible():
            return
        self._soon.stop()
        matter = self._matter = matter_of(self._session)
        self._empty.setVisible(matter is None)
        self._scroll.setVisible(matter is not None)
        self.follow.setVisible(self._is_elsewhere(matter))
        self._follow_button.setVisible(self.follow.isVisible())
        if matter is None:
            self.header.set_subtitle("")
            self.curve.stop()
            return
        self.header.set_subtitle(node_title(matter))
        self._show_rule(matter)
        self._show_ledger(matter)
        self._show_update(matter)
        snippets = snippets_of(matter)
        self._folds["code"].setVisible(bool(snippets))
        self.code.show_snippets(snippets)
        self._folds["nudge"].setVisible(matter.node is not None)
        self._show_curve_title(matter)
        if not self._run_soon.isActive():
            self._run_soon.start()

    def _show_rule(self, matter: Matter) -> None:
        rule = rule_of(matter)
        self.rule.show_lines(rule.lines)
        self._sentence.setText(rule.sentence)

    def _show_ledger(self, matter: Matter) -> None:
        account = self._account = account_of(matter)
        self._folds["ledger"].setVisible(account is not None)
        if account is not None:
            self.ledger.show_account(account)

    def _show_curve_title(self, matter: Matter) -> None:
        """There is a curve over what is free to move: a parameter, or a leaf of an expression."""
        is_leaf = isinstance(matter, ExpressionMatter) and matter.op is None
        self._folds["curve"].setVisible(is_leaf or matter.parameter is not None)
        text = self.tr("{root} over this number") if is_leaf else self.tr("Loss over this parameter")
        self._folds["curve"].set_title(text.format(root=matter.root_name))

    def _show_update(self, matter: Matter) -> None:
        walk, moment = self._updating(matter)
        self._folds["update"].setVisible(walk is not None)
        if not isinstance(matter, NetworkMatter) or walk is None or moment is None:
            return
        if self._names is None or self._names[0] is not walk:
            self._names = walk, parameter_names(matter)
        looked_at = None if self._session.node is None else matter.parameter
        self.update_table.show_update(walk, self._names[1], moment.position.node, looked_at)

    def _updating(self, matter: Matter) -> tuple[BatchWalk, Moment] | tuple[None, None]:
        """The batch that is in its update; none where nobody steps, or in another phase."""
        walk = matter.walk if isinstance(matter, NetworkMatter) else None
        if walk is None or matter.moment is None or matter.moment.position.phase != "update":
            return None, None
        return walk, matter.moment

    def _run_forward(self) -> None:
        """Nudge, and measure the curve: only what is to be seen."""
        matter, account = self._matter, self._account
        if matter is None or account is None or not self.isVisible():
            return
        if self._folds["nudge"].button.isChecked():
            self._show_nudge(matter, account)
        along = self._losses.along(matter) if self._folds["curve"].button.isChecked() else None
        if along is not None:
            self._show_curve(matter, along, account)
        else:
            self.curve.stop()

    def _show_nudge(self, matter: Matter, account: Account) -> None:
        probe, node = self._losses.probe(matter), matter.node
        if probe is None or node is None:
            return
        found = nudge(probe, self.nudge.step)
        grad = float(matter.numbers.grad[node]) if matter.has_grad else None
        self.nudge.show_nudge(matter.root_name, matter.names[node], found, grad)
        bugs_on = isinstance(matter, NetworkMatter) and bool(matter.training.bugs)
        if account.is_complete and grad is not None:
            self.nudge.show_judgement(judge(probe, found, grad), grad, bugs_on)
        else:
            self.nudge.show_waiting(waiting_text(account))

    def _show_curve(self, matter: Matter, along: Along, account: Account) -> None:
        walk, step = self._updating(matter)[0], None
        if walk is not None and matter.parameter is not None:
            before, after = walk.start.parameters, walk.result.state.parameters
            step = float(after[matter.parameter] - before[matter.parameter])
        grad = account.total if account.is_complete else None
        self.curve.show_along(along, matter.names[matter.node or 0], matter.root_name, grad, step)

    def _note_nudge(self) -> None:
        """A lesson may have asked for it."""
        self._session.note_deed("nudged", self.nudge.step)

    def _look_at_parameter(self, parameter: int) -> None:
        subject = self._session.sample_graph
        if subject is None:
            return
        value = subject.parameters[parameter]
        node = next((place for place, each in enumerate(subject.values) if each is value), None)
        if node is not None:
            self._session.look_at(node)

    def _is_elsewhere(self, matter: Matter | None) -> bool:
        """Whether a step has led to another node than the one that is looked at."""
        moment, node = self._session.moment, self._session.node
        return (
            node is not None
            and moment is not None
            and moment.event is not None
            and (matter is not None and matter.event is None)
        )


def _fold(title: str, section: QWidget) -> Fold:
    """A section that can be folded away; open until somebody does."""
    fold = Fold(title)
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 4)
    column.addWidget(section)
    fold.form.addRow(inside)
    fold.open()
    return fold
