"""The formula as text, what is wrong with it, and formulas on offer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from engine.expression import MOST_CHARACTERS, ExpressionError
from gui.labs.slope.edits import EXAMPLES
from gui.labs.slope.study import Study
from gui.labs.slope.words import trouble
from gui.widgets.undo_keys import is_undo

#: So many characters before a mistake are shown with it.
LOOK_BACK = 12


class FormulaField(QLineEdit):
    """The formula. Each change counts at once; undo and redo are the window's."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("slope_formula")
        self.setAccessibleName(self.tr("Formula"))
        self.setMaxLength(MOST_CHARACTERS)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setToolTip(self.tr("Names, numbers, + − * / ** and functions such as sin(x), exp(x), tanh(x)"))

    def event(self, event: QEvent) -> bool:
        """Let the window take back what was typed: that is an edit like all others."""
        if event.type() == QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)


class FormulaRow(QWidget):
    """A field, a line for its mistake, and a button for each example."""

    #: When the user has typed; carries the text and the number of the gesture, one for each visit.
    typed = Signal(str, int)
    #: When the user wants one of EXAMPLES; carries it.
    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._gesture = 0
        self.field = FormulaField()
        self.field.textEdited.connect(lambda text: self.typed.emit(text, self._gesture))
        self.field.editingFinished.connect(self._begin_gesture)
        label = QLabel(self.tr("&Formula"))
        label.setBuddy(self.field)
        self.mistake = QLabel()
        self.mistake.setObjectName("warning")
        self.mistake.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self.mistake)
        column.addLayout(self._examples())

    def show_study(self, study: Study) -> None:
        """Show the formula, and where it is wrong."""
        text = study.lab.formula
        if text != self.field.text():
            self.field.setText(text)
        error = study.error
        self.mistake.setVisible(error is not None)
        if error is None:
            self.mistake.clear()
            return
        self.mistake.setText(
            _at_its_place(text, error) if isinstance(error, ExpressionError) else trouble(error)
        )

    def _begin_gesture(self) -> None:
        self._gesture += 1

    def _examples(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, example in enumerate(EXAMPLES):
            button = QToolButton()
            button.setObjectName(f"slope_example_{place}")
            button.setText(example.title)
            button.setAccessibleName(self.tr("Take the formula {title}").format(title=example.title))
            button.setToolTip(example.lab.formula)
            button.clicked.connect(lambda _=False, example=example: self.taken.emit(example))
            grid.addWidget(button, place // 2, place % 2)
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        return grid


def _at_its_place(text: str, error: ExpressionError) -> str:
    """The mistake in words, after what stands before its place in the text."""
    sentence = trouble(error)
    before = text[max(error.position - LOOK_BACK, 0) : error.position].strip()
    return f"… {before} ⟵ {sentence}" if before else sentence
