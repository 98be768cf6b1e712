"""The slope lab: a formula, a point on its curve, a nudge h, and what slope is measured."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from gui.document.change import Change
from gui.document.document import Document
from gui.labs.slope.curve_canvas import CurveCanvas
from gui.labs.slope.edits import SlopeEdits
from gui.labs.slope.error_canvas import ErrorCanvas
from gui.labs.slope.formula_row import FormulaRow
from gui.labs.slope.inputs_grid import InputsGrid
from gui.labs.slope.numbers_strip import NumbersStrip
from gui.labs.slope.places_row import PlacesRow
from gui.labs.slope.step_row import StepRow
from gui.labs.slope.study import Study
from gui.labs.slope.words import result_name
from gui.session.session import Session
from gui.widgets.panel import Panel
from gui.widgets.scroll_column import ScrollColumn

#: Pixels of the column with the controls.
CONTROLS_WIDTH = 304


class SlopePanel(Panel):
    """Controls at the left; numbers, the curve and the error curve at the right."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("slope", QCoreApplication.translate("SlopePanel", "Slope"))
        self._document = document
        self.edits = SlopeEdits(document, self)
        self.study = Study(document.labs.slope)
        self.formula_row, self.inputs, self.places = FormulaRow(), InputsGrid(), PlacesRow()
        self.steps, self.numbers = StepRow(), NumbersStrip()
        self.curve, self.errors = CurveCanvas(), ErrorCanvas()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._controls())
        row.addWidget(self._pictures(), 1)
        self.column.addLayout(row)
        self._connect()
        document.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._show_lab()

    def _controls(self) -> QWidget:
        column = ScrollColumn()
        column.setFixedWidth(CONTROLS_WIDTH)
        column.rows.setSpacing(14)
        for widget in (self.formula_row, self.inputs, self.places, self.steps):
            column.rows.addWidget(widget)
        hint = QLabel(
            self.tr(
                "Drag the filled point along the curve, and the ring to change h. "
                "The wheel zooms in: near enough, every smooth curve is straight."
            )
        )
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        column.rows.addWidget(hint)
        column.rows.addStretch(1)
        return column

    def _pictures(self) -> QWidget:
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(2)
        title = QLabel(self.tr("Error of the measured slope, for each h"))
        title.setObjectName("caption")
        below.addWidget(title)
        below.addWidget(self.errors, 1)
        plots = QSplitter(Qt.Orientation.Vertical)
        plots.setChildrenCollapsible(False)
        plots.addWidget(self.curve)
        plots.addWidget(lower)
        plots.setSizes([600, 400])
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.numbers)
        column.addWidget(plots, 1)
        return right

    def _connect(self) -> None:
        edits = self.edits
        self.formula_row.typed.connect(edits.type_formula)
        self.formula_row.taken.connect(edits.take)
        self.inputs.edited.connect(edits.set_input)
        self.inputs.chosen.connect(edits.choose_nudged)
        self.places.chosen.connect(lambda x: edits.set_input(self.study.name, x))
        self.steps.edited.connect(edits.set_h)
        self.steps.chosen.connect(edits.choose_difference)
        self.curve.moved.connect(lambda x, gesture: edits.set_input(self.study.name, x, f"curve {gesture}"))
        self.curve.nudged.connect(lambda h, gesture: edits.set_h(h, f"curve {gesture}"))
        self.errors.nudged.connect(lambda h, gesture: edits.set_h(h, f"errors {gesture}"))
        for part in (self.inputs, self.steps):
            part.refused.connect(self._document.refused)

    def _follow(self, change: Change) -> None:
        # why also nothing: an edit that was refused, or numbers that are to be shown with other decimals.
        if self.isVisible() and (change.labs or change == Change()):
            self._show_lab()

    def _show_lab(self) -> None:
        """Compute once, and let all parts show it."""
        study = self.study = Study(self._document.labs.slope)
        stands = study.formula is not None
        self.formula_row.show_study(study)
        self.inputs.show_study(study)
        self.steps.show_study(study)
        self.steps.setEnabled(stands)
        for canvas in (self.curve, self.errors):
            canvas.show_study(study)
        if stands:
            self.places.show_study(study)
            self.numbers.show_study(study)
        else:
            self.places.hide()
            self.numbers.show_nothing()
        self.header.set_subtitle(self._subtitle(study) if stands else "")

    def _subtitle(self, study: Study) -> str:
        text = self.tr("how fast {result} moves with {name}")
        return text.format(result=result_name(study), name=study.name)
