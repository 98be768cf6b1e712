"""Where a teacher makes an exercise: texts at the left, what may be changed and the check at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.exercise.check import Judgement
from engine.exercise.spec import CONTROLS, MOST_HINTS, MOST_LETTERS_OF_TITLE, ControlName
from gui.exercise.check_field import CheckField
from gui.exercise.draft import Draft
from gui.widgets.control_words import control_tip, control_title
from gui.widgets.fitting_dialog import FittingDialog


class ExerciseDialog(FittingDialog):
    """Holds a draft; what becomes of it is asked for by signals."""

    #: When the exercise shall be tried as a learner sees it.
    try_requested = Signal()
    #: When it shall be written into a file.
    save_requested = Signal()

    def __init__(
        self, parent: QWidget, draft: Draft, judge: Callable[[str], Judgement | None], about_start: str
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exercise_dialog")
        self.setWindowTitle(self.tr("Make an exercise"))
        self.resize(900, 600)
        self.title = QLineEdit(draft.title)
        self.title.setObjectName("exercise_title")
        self.title.setMaxLength(MOST_LETTERS_OF_TITLE)
        self.title.setToolTip(self.tr("What the exercise is called"))
        self.task = _text(draft.task, "exercise_task_text", self.tr("What is to be done?"))
        self.task.setToolTip(
            self.tr("As in lessons: *slanted*, **bold**, `code`, lists with -, formulas between $ signs")
        )
        self.hints = _text(draft.hints, "exercise_hints", self.tr("One hint in each line"))
        self.hints.setToolTip(self.tr("Shown one after the other, when the learner asks for one"))
        self.check = CheckField(judge)
        self.check.field.setText(draft.check)
        self.boxes = {control: self._box(control, control in draft.controls) for control in CONTROLS}
        self.problem = QLabel()
        self.problem.setObjectName("warning")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(self._texts(), 1)
        sides.addLayout(self._choices(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addLayout(sides, 1)
        column.addWidget(self.problem)
        column.addWidget(self._buttons())
        self.show_start(about_start)
        self.title.setFocus()

    @property
    def draft(self) -> Draft:
        """What is written now."""
        return Draft(
            self.title.text(),
            self.task.toPlainText(),
            self.check.field.text(),
            tuple(control for control, box in self.boxes.items() if box.isChecked()),
            self.hints.toPlainText(),
        )

    def show_start(self, about_start: str) -> None:
        """Say in a line with what the learner begins, and what the check finds there."""
        notes = self.tr(
            "Training and stepping are always free. There is no password: "
            "whoever opens the file can take it apart again."
        )
        self.note.setText(f"{about_start} {notes}")
        self.check.show_status()

    def complain(self, why: str) -> None:
        """Say why it can't be handed out yet; "" takes that back."""
        self.problem.setText(why)
        self.problem.setVisible(bool(why))

    def _texts(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        most = self.tr("&Hints, at most {count}, one in each line").format(count=MOST_HINTS)
        for words, field, share in (
            (self.tr("&Title"), self.title, 0),
            (self.tr("Tas&k"), self.task, 3),
            (most, self.hints, 1),
        ):
            column.addWidget(_label(words, field))
            column.addWidget(field, share)
            column.addSpacing(6)
        return column

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        heading = QLabel(self.tr("The learner may change"))
        heading.setObjectName("hint_title")
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        rows = -(-len(self.boxes) // 2)
        for place, box in enumerate(self.boxes.values()):
            grid.addWidget(box, place % rows, place // rows)
        column.addLayout(grid)
        column.addSpacing(10)
        column.addWidget(_label(self.tr("&Fulfilled when"), self.check.field))
        column.addWidget(self.check)
        column.addStretch(1)
        self.note = QLabel()
        self.note.setObjectName("caption")
        self.note.setWordWrap(True)
        column.addWidget(self.note)
        return column

    def _box(self, control: ControlName, is_open: bool) -> QCheckBox:
        box = QCheckBox(control_title(control))
        box.setObjectName(f"open_{control}")
        box.setAccessibleName(box.text())
        box.setToolTip(control_tip(control))
        box.setChecked(is_open)
        return box

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.try_button = buttons.addButton(self.tr("T&ry it out"), role)
        self.try_button.setObjectName("exercise_try")
        self.try_button.setToolTip(self.tr("See it as the learner will; your own project waits"))
        self.try_button.clicked.connect(self.try_requested)
        self.save_button = buttons.addButton(self.tr("&Save as …"), role)
        self.save_button.setObjectName("exercise_save")
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        self.save_button.setToolTip(self.tr("Write one file to hand out"))
        self.save_button.clicked.connect(self.save_requested)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        return buttons


def _label(words: str, field: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(field)
    field.setAccessibleName(words.replace("&", ""))
    return label


def _text(text: str, name: str, placeholder: str) -> QPlainTextEdit:
    field = QPlainTextEdit(text)
    field.setObjectName(name)
    field.setPlaceholderText(placeholder)
    field.setTabChangesFocus(True)
    return field
