"""The second tab: every number is guessed before it appears."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from engine.graph import Topology
from engine.marking import RELATIVE_TOLERANCE
from engine.training.expression_walk import START, ExpressionWalk
from gui.labs.graph.answer_field import AnswerField
from gui.labs.graph.question import Question, next_asked, next_question
from gui.labs.graph.verdict import Verdict
from gui.session.session import Session
from gui.widgets.numbers import percent


class GuessTab(QWidget):
    """Steps through the expression one number at a time; each step costs a guess, or a click on Skip."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._question: Question | None = None
        self._topology: Topology | None = None
        self._guessing = False
        self._tried = False
        self._right = self._asked = 0
        self._place = _label("caption")
        self._given = _label("number")
        self._asked_words = _label("hint_title")
        self.verdict = Verdict()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for part in (self._place, self._given, self._asked_words, self._entry(), self.verdict):
            column.addWidget(part)
        column.addWidget(self._begin_button(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @property
    def said(self) -> str:
        """What stands above the question."""
        return self._place.text()

    @property
    def asked(self) -> str:
        """The question."""
        return self._asked_words.text()

    def show_subject(self) -> None:
        """Ask for the number that comes next."""
        walk = self._session.expression_walk
        if self._guessing and (walk is None or walk.topology is not self._topology):
            self._guessing = False  # the expression is another one: what was guessed counts no more
            self._right = self._asked = 0
            self.verdict.clear()
        self._question = next_question(walk) if walk is not None and self._guessing else None
        self._show(walk)

    def _entry(self) -> QWidget:
        self.field = AnswerField(self.tr("Your guess"))
        tolerance = percent(RELATIVE_TOLERANCE, 0)
        self.field.setPlaceholderText(self.tr("a number, ±{tolerance}").format(tolerance=tolerance))
        self.field.answered.connect(self._mark)
        self.field.misunderstood.connect(self.verdict.say)
        self._check = QPushButton(self.tr("Check"))
        self._check.setObjectName("check_guess")
        self._check.setToolTip(self.tr("Return does the same"))
        self._check.clicked.connect(self.field.hand_in)
        show = _quiet("show_answer", self.tr("Show me"))
        show.setToolTip(self.tr("Say how one gets to the number, and go on"))
        show.clicked.connect(self._reveal)
        skip = _quiet("skip_guess", self.tr("Skip"))
        skip.setToolTip(self.tr("Go on without an answer"))
        skip.clicked.connect(self._skip)
        self._entry_box = QWidget()
        column = QVBoxLayout(self._entry_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.field, 1)
        first.addWidget(self._check)
        for button in (show, skip):
            second.addWidget(button)
        second.addStretch(1)
        column.addLayout(first)
        column.addLayout(second)
        return self._entry_box

    def _begin_button(self) -> QPushButton:
        self._begin = QPushButton()
        self._begin.setObjectName("begin_guessing")
        self._begin.setToolTip(self.tr("Hide the numbers and be asked for them, one by one"))
        self._begin.clicked.connect(self._begin_anew)
        return self._begin

    def _begin_anew(self) -> None:
        walk = self._session.expression_walk
        if walk is None:
            return
        self._topology = walk.topology
        self._guessing = True
        self._right = self._asked = 0
        self._tried = False
        self.verdict.clear()
        self._session.go_to(START)
        self.show_subject()
        self.field.setFocus()

    def _mark(self, answer: float) -> None:
        question = self._question
        if question is None:
            return
        mistake = question.mark(answer)
        if mistake:
            self._tried = True
            self.verdict.wrong(mistake)
            self.field.selectAll()
            return
        self._right += not self._tried
        self.verdict.right(question.solution)
        self._session.note_deed("guessed", question.expected)
        self._go_on()

    def _reveal(self) -> None:
        if self._question is not None:
            self.verdict.say(self._question.solution)
            self._go_on()

    def _skip(self) -> None:
        self.verdict.clear()
        self._go_on()

    def _go_on(self) -> None:
        """Let the number appear."""
        walk = self._session.expression_walk
        if walk is None or walk.index == walk.length:
            return
        self._asked += 1
        self._tried = False
        self.field.clear()
        self._session.go_to(walk.position_at(next_asked(walk, walk.index + 1)))
        self.field.setFocus()
        if walk.index == walk.length and self._right == self._asked:
            self._session.note_deed("guessed_all", float(self._right))

    def _show(self, walk: ExpressionWalk | None) -> None:
        question = self._question
        self._entry_box.setVisible(question is not None)
        self._given.setVisible(question is not None and bool(question.given))
        self._begin.setVisible(question is None)
        self._begin.setEnabled(walk is not None)
        self._begin.setText(self.tr("Begin again") if self._asked else self.tr("Begin"))
        if question is not None:
            self._show_question(question)
        elif self._guessing:
            self._place.setText("")
            text = self.tr("Done: {right} of {count} right at the first try.")
            self._asked_words.setText(text.format(right=self._right, count=self._asked))
        else:
            self._place.setText(self._explanation(walk))
            self._asked_words.setText("")
        for label in (self._place, self._asked_words):
            label.setVisible(bool(label.text()))

    def _show_question(self, question: Question) -> None:
        phase = self.tr("Backward") if question.is_backward else self.tr("Forward")
        text = self.tr("{phase}, {place} of {count} · {right} right so far")
        self._place.setText(
            text.format(phase=phase, place=question.place, count=question.count, right=self._right)
        )
        self._given.setText("\n".join(question.given))
        self._asked_words.setText(question.asked)
        self.field.setAccessibleName(question.asked)

    def _explanation(self, walk: ExpressionWalk | None) -> str:
        if walk is None:
            return self.tr("As soon as the expression is understood, its numbers can be guessed here.")
        text = self.tr(
            "The numbers vanish from the graph. Type each before it comes back: first forward, then the "
            "gradients backward. An answer may be {tolerance} off."
        )
        return text.format(tolerance=percent(RELATIVE_TOLERANCE, 0))


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _quiet(name: str, text: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("quiet", True)
    button.setText(text)
    return button
