"""What an exercise keeps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from engine.exercise.spec import ControlName
from gui.errors.words import Reason
from gui.widgets.control_words import control_title


def lock_refusal(controls: Sequence[ControlName]) -> str:
    """What an exercise keeps, so that an edit can't be made, and what to do instead."""
    text = QCoreApplication.translate(
        "ExerciseErrors", "The exercise keeps this as it is: {controls}.\nChange what it leaves open."
    )
    return Reason.of(text, controls=", ".join(control_title(control) for control in controls)).line
