"""What can be changed in the slope lab, as undoable edits of the document."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QObject

from engine.expression import ExpressionError, read_expression
from engine.labs_spec import Difference, SlopeLabSpec
from engine.slope import FIRST_NUMBER
from gui.document.document import Document


@dataclass(frozen=True, slots=True)
class Example:
    """A formula on offer: what its button says, and what it puts into the lab.

    `places` are known numbers for the nudged input, worth a visit.
    """

    title: str
    lab: SlopeLabSpec
    places: tuple[float, ...] = ()


EXAMPLES = (
    Example("3x² − 4x + 5", SlopeLabSpec(), (3.0, -3.0)),
    Example("x³", SlopeLabSpec(formula="x**3", inputs={"x": 2.0}), (2.0, -2.0)),
    Example("sin x", SlopeLabSpec(formula="sin(x)", inputs={"x": 1.0}), (0.0, math.pi)),
    Example(
        "a · b + c",
        SlopeLabSpec(formula="d = a*b + c", inputs={"a": 2.0, "b": -3.0, "c": 10.0}, nudged="a"),
    ),
)


class SlopeEdits(QObject):
    """Each is one step to undo; edits with one `gesture` are one together."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document

    @property
    def lab(self) -> SlopeLabSpec:
        """The lab as it is set up."""
        return self._document.labs.slope

    def type_formula(self, text: str, gesture: object) -> None:
        """Take another formula. Names that are new in it begin with 1; numbers of the others stay."""
        lab = self.lab
        changes: dict[str, object] = {"formula": text}
        try:
            names = read_expression(text).free_names
        except ExpressionError:
            names = ()
        if names:
            changes["inputs"] = {
                **lab.inputs,
                **{name: FIRST_NUMBER for name in names if name not in lab.inputs},
            }
            changes["nudged"] = lab.nudged if lab.nudged in names else names[0]
        self._edit(self.tr("Type a formula"), f"formula {gesture}", changes)

    def take(self, example: Example) -> None:
        """Take an example with all its numbers."""
        lab = example.lab
        changes = {"formula": lab.formula, "inputs": lab.inputs, "nudged": lab.nudged, "h": lab.h}
        self._edit(self.tr("Take the formula {title}").format(title=example.title), None, changes)

    def set_input(self, name: str, number: float, gesture: object = None) -> None:
        """Give an input another number."""
        inputs = {**self.lab.inputs, name: number}
        text = self.tr("Set {name}").format(name=name)
        self._edit(text, None if gesture is None else f"{name} {gesture}", {"inputs": inputs})

    def choose_nudged(self, name: str) -> None:
        """Nudge another input."""
        self._edit(self.tr("Nudge {name}").format(name=name), None, {"nudged": name})

    def set_h(self, h: float, gesture: object = None) -> None:
        """Nudge by more or less."""
        self._edit(self.tr("Set h"), None if gesture is None else f"h {gesture}", {"h": h})

    def choose_difference(self, difference: Difference) -> None:
        """Measure to the right, to the left or to both sides."""
        self._edit(self.tr("Choose the difference"), None, {"difference": difference})

    def _edit(self, text: str, merge: str | None, changes: dict[str, object]) -> None:
        self._document.edit_lab("slope", text, merge=None if merge is None else f"slope {merge}", **changes)
