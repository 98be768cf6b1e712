"""The first tab: the leaves to drag, and one step of all of them along the gradient."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.expression import ExpressionError
from engine.ops import OperationError
from gui.document.document import Document
from gui.labs.graph.leaf_rows import LeafRows
from gui.labs.graph.subject import GraphSubject
from gui.session.session import Session
from gui.widgets.icons import icon
from gui.widgets.number_box import NumberBox
from gui.widgets.numbers import plain

#: Decimals of the root before and after a step: a small rate moves it by little.
ROOT_DECIMALS = 6


class LeavesTab(QWidget):
    """What is done here is written into the text: there the numbers stand, and nowhere else."""

    def __init__(self, document: Document, session: Session, subject: GraphSubject) -> None:
        super().__init__()
        self._document, self._session, self._subject = document, session, subject
        self._before: tuple[str, float, str] | None = None
        self.rows = LeafRows()
        self._note = _words()
        self._result = _words()
        self._result.setObjectName("step_result")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.rows)
        column.addWidget(self._step_row())
        column.addWidget(self._result)
        column.addWidget(self._note)
        column.addStretch(1)
        self.rows.edited.connect(self._set_leaf)
        self.rows.chosen.connect(self._look_at_leaf)
        self.rows.refused.connect(document.refused)

    def show_subject(self) -> None:
        """Show the leaves as they stand in the text, and their gradients at this moment."""
        subject = self._subject
        expression = subject.expression
        self.rows.setEnabled(expression is not None)
        is_empty = subject.error is not None and subject.error.problem == "empty"
        if expression is not None or is_empty:
            self.rows.show_leaves(() if expression is None else expression.leaves)
        self._show_note()
        self._show_step()
        self.show_grads()

    def changeEvent(self, event: QEvent) -> None:
        """Icons keep the colour they were made with: another theme needs others."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()

    def show_rate(self) -> None:
        """Show how far a step goes."""
        self._rate.show_value(self._document.labs.graph.rate)

    def show_grads(self) -> None:
        """Show the gradients at the moment that is looked at."""
        built = self._subject.built
        if built is None:
            self.rows.show_grads([None] * self.rows.count, "")
        else:
            self.rows.show_grads([self._subject.grad_of(leaf) for leaf in built.leaves], built.root_name)

    def _step_row(self) -> QWidget:
        self._rate = NumberBox(self.tr("rate"), 0.0001, 10.0, decimals=4, step=0.01)
        self._rate.setToolTip(self.tr("How far one step goes: rate × grad"))
        self._rate.setFixedWidth(68)
        self._rate.edited.connect(self._set_rate)
        self._rate.refused.connect(self._document.refused)
        self._up = self._button("ascend", self.tr("&Ascend"))
        self._up.setToolTip(self.tr("Every leaf + rate × grad: a small step makes the root grow"))
        self._down = self._button("descend", self.tr("&Descend"))
        self._down.setToolTip(
            self.tr("Every leaf − rate × grad: a small step makes the root fall, as a loss in training")
        )
        self._paint_icons()
        self._up.clicked.connect(lambda: self._step(1.0))
        self._down.clicked.connect(lambda: self._step(-1.0))
        self._step_box = QWidget()
        grid = QGridLayout(self._step_box)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setSpacing(6)
        name = QLabel(self.tr("One step with rate"))
        name.setObjectName("caption")
        grid.addWidget(name, 0, 0)
        grid.addWidget(self._rate, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._up, 1, 0)
        grid.addWidget(self._down, 1, 1)
        return self._step_box

    def _paint_icons(self) -> None:
        self._up.setIcon(icon("arrow-up"))
        self._down.setIcon(icon("arrow-down"))

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        return button

    def _show_note(self) -> None:
        expression = self._subject.expression
        if expression is None:
            text = ""
        elif not expression.leaves:
            text = self.tr("Give a number a name of its own, as in a = 2: then it can be dragged here.")
        elif len(expression.leaves) > self.rows.count:
            text = self.tr("The first %n have a row here.", None, self.rows.count)
        else:
            text = self.tr(
                "Drag a number up or down. Click a name: Why explains its gradient, and nudges it."
            )
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _show_step(self) -> None:
        built = self._subject.built
        self._step_box.setVisible(
            self._subject.expression is not None and bool(self._subject.expression.leaves)
        )
        for button in (self._up, self._down):
            button.setEnabled(built is not None)
        self._show_result()

    def _show_result(self) -> None:
        """What the last step did to the root; nothing once the text is another one."""
        built, before = self._subject.built, self._before
        if before is None or self._document.labs.graph.text != before[2]:
            self._result.hide()
            return
        name, number, _ = before
        if built is None:
            self._result.setText(
                self.tr("There {name} can't be computed. Undo takes the step back.").format(name=name)
            )
        else:
            after = built.root.data
            if after == number:
                text = self.tr(
                    "{name} stays {after}: its slopes are 0 here, or the step was far too long or short."
                )
            elif after > number:
                text = self.tr("{name} grew: {before} → {after}")
            else:
                text = self.tr("{name} fell: {before} → {after}")
            numbers = {"before": plain(number, ROOT_DECIMALS), "after": plain(after, ROOT_DECIMALS)}
            self._result.setText(text.format(name=name, **numbers))
        self._result.show()

    def _set_leaf(self, place: int, number: float, gesture: int) -> None:
        expression = self._subject.expression
        if expression is not None and place < len(expression.leaves):
            text = self.tr("Set {name}").format(name=expression.leaves[place].name)
            self._subject.set_numbers(text, {place: number}, f"leaf {place} {gesture}")

    def _set_rate(self, rate: float) -> None:
        self._document.edit_lab("graph", self.tr("Set the rate"), merge="rate", rate=rate)

    def _look_at_leaf(self, place: int) -> None:
        built = self._subject.built
        if built is not None and place < len(built.leaves):
            self._session.look_at(self._subject.node_of(built.leaves[place]))

    def _step(self, way: float) -> None:
        """Move every leaf along its gradient, as one step to undo."""
        expression, built, spec = self._subject.expression, self._subject.built, self._document.labs.graph
        if expression is None or built is None:
            return
        try:
            after = expression.after_step(way * spec.rate, spec.in_pieces)
        except (ExpressionError, OperationError):
            self._session.said.emit(self.tr("A slope is infinite here: there is no step along it."))
            return
        self._before = (built.root_name, built.root.data, after)
        text = self.tr("Ascend by one step") if way > 0 else self.tr("Descend by one step")
        self._document.edit_lab("graph", text, text=after)
        self._session.note_deed("ascended" if way > 0 else "descended")


def _words() -> QLabel:
    label = QLabel()
    label.setObjectName("caption")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
