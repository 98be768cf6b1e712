"""The panel of the graph lab: the expression, and below it what can be done with its numbers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QMenu, QTabBar, QToolButton

from engine.expression import ExpressionError
from engine.marked_examples import MARKED_EXAMPLES
from gui.document.document import Document
from gui.errors.expressions import expression_reason
from gui.labs.graph.editor import ExpressionEditor
from gui.labs.graph.fill_in_tab import FillInTab
from gui.labs.graph.guess_tab import GuessTab
from gui.labs.graph.leaves_tab import LeavesTab
from gui.labs.graph.subject import GraphSubject
from gui.labs.graph.wording import EXAMPLES, example_title
from gui.session.session import Session
from gui.widgets.numbers import plain
from gui.widgets.panel import Panel
from gui.widgets.scroll_column import ScrollColumn

#: Typing that pauses for so many milliseconds begins another step to undo.
PAUSE = 2000


class GraphLabPanel(Panel):
    """What is typed or dragged here becomes an edit of the document; the graph stands in its own panel."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("graph_lab", QCoreApplication.translate("GraphLabPanel", "Expression"))
        self._document, self._session = document, session
        self.subject = GraphSubject(document, session, self)
        self._burst = 0
        self._since_typed = QElapsedTimer()
        self.editor = ExpressionEditor()
        self._message = QLabel()
        self._answer = QLabel()
        self._in_pieces = QCheckBox(self.tr("tanh in &pieces, made of exp"))
        self.leaves = LeavesTab(document, session, self.subject)
        self.guess = GuessTab(session)
        self.fill_in = FillInTab(session)
        self._fill_column()
        self._connect()
        self._follow_document()

    def _fill_column(self) -> None:
        self.header.add_control(self._examples())
        self._message.setObjectName("warning")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._answer.setObjectName("number")
        self._answer.setTextFormat(Qt.TextFormat.PlainText)
        self._in_pieces.setObjectName("tanh_in_pieces")
        self._in_pieces.setToolTip(
            self.tr(
                "Draws tanh(n) as the operations it can be made of, with e = exp(2n). The gradients stay."
            )
        )
        self._tabs = QTabBar()
        self._tabs.setObjectName("graph_lab_tabs")
        self._tabs.setAccessibleName(self.tr("What to do with the numbers"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for title in (self.tr("Leaves"), self.tr("Guess"), self.tr("Fill in")):
            self._tabs.addTab(title)
        self._pages = (self.leaves, self.guess, self.fill_in)
        scroll = ScrollColumn()
        for page in self._pages:
            scroll.rows.addWidget(page)
            page.setVisible(page is self.leaves)
        scroll.rows.addStretch(1)
        for part in (self.editor, self._message, self._answer, self._in_pieces, self._tabs):
            self.column.addWidget(part)
        self.column.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.editor.edited.connect(self._take_text)
        self.editor.refused.connect(self._session.said)
        self._in_pieces.clicked.connect(self._break_tanh)
        self._tabs.currentChanged.connect(self._show_page)
        self._document.changed.connect(self._follow_document)
        self.subject.changed.connect(self._show)
        self._session.moment_changed.connect(self._show_moment)

    def showEvent(self, event: QShowEvent) -> None:
        """While hidden nothing was read; catch up."""
        super().showEvent(event)
        self._follow_document()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._show()

    def _examples(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("graph_examples")
        button.setText(self.tr("Examples"))
        button.setAccessibleName(self.tr("Examples of expressions"))
        button.setToolTip(self.tr("Begin with an expression that is worth a look"))
        button.setProperty("quiet", True)
        button.setProperty("menu", True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for name in EXAMPLES:
            entry = menu.addAction(example_title(name))
            entry.setObjectName(f"example_{name}")
            entry.triggered.connect(partial(self._open_example, name))
        button.setMenu(menu)
        return button

    def _open_example(self, name: str) -> None:
        text = self.tr("Example: {title}").format(title=example_title(name))
        self._document.edit_lab("graph", text, text=MARKED_EXAMPLES[name], in_pieces=False)

    def _take_text(self, text: str) -> None:
        """What is typed without a pause is one step to undo."""
        if not self._since_typed.isValid() or self._since_typed.elapsed() > PAUSE:
            self._burst += 1
        self._since_typed.start()
        self._document.edit_lab("graph", self.tr("Type"), merge=f"typed {self._burst}", text=text)

    def _break_tanh(self, on: bool) -> None:
        text = self.tr("Take tanh to pieces") if on else self.tr("Put tanh together")
        self._document.edit_lab("graph", text, in_pieces=on)

    def _follow_document(self) -> None:
        if not self.isVisible():
            return
        spec = self._document.labs.graph
        self.editor.show_text(spec.text)
        self._in_pieces.setChecked(spec.in_pieces)
        self.subject.follow()
        self.leaves.show_rate()
        # why: with other decimals the same text has another answer.
        self._show_answer()

    def _show(self) -> None:
        """Show what the text means now, or what is wrong with it."""
        subject = self.subject
        error = subject.error
        is_empty = error is not None and error.problem == "empty"
        self.editor.show_error(None if is_empty else error)
        self._message.setText("" if error is None or is_empty else self._located(error))
        self._message.setVisible(bool(self._message.text()))
        self._in_pieces.setVisible("tanh" in self._document.labs.graph.text)
        self.leaves.show_subject()
        self.guess.show_subject()
        self.fill_in.show_subject(subject.graph)
        self._show_answer()

    def _show_moment(self) -> None:
        if self.isVisible() and self._session.workspace == "graph":
            self.leaves.show_grads()
            self.guess.show_subject()
            self._show_answer()

    def _show_answer(self) -> None:
        """The root's number, unless one stands before it."""
        built, moment = self.subject.built, self._session.moment
        self._answer.setVisible(built is not None)
        if built is not None:
            is_there = moment is None or bool(moment.computed[-1])
            self._answer.setText(f"{built.root_name} = {plain(built.root.data) if is_there else '·'}")

    def _show_page(self, place: int) -> None:
        for each, page in enumerate(self._pages):
            page.setVisible(each == place)

    def _located(self, error: ExpressionError) -> str:
        """What is wrong, and in which line where there are several."""
        text, words = self._document.labs.graph.text, expression_reason(error).line
        if "\n" not in text:
            return words
        return self.tr("Line {line}: {words}").format(
            line=text.count("\n", 0, error.position) + 1, words=words
        )
