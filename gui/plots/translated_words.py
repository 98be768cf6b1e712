"""What is written on plots, in the user's language: in the window, and on the pictures that leave it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.plots.curves import CurveWords
from gui.plots.output_view import ViewWords
from gui.plots.paper_words import PaperWords


def curve_words() -> CurveWords:
    """On the axes of curves."""
    translate = QCoreApplication.translate
    return CurveWords(
        epoch=translate("LossCanvas", "epoch"),
        loss=translate("LossCanvas", "loss"),
        accuracy=translate("LossCanvas", "accuracy"),
        r2=translate("LossCanvas", "R²"),
        train=translate("LossCanvas", "train"),
        test=translate("LossCanvas", "test"),
        data_loss=translate("LossCanvas", "data loss"),
        seen=translate("LossCanvas", "seen before"),
    )


def view_words() -> ViewWords:
    """On the views of what the network answers."""
    translate = QCoreApplication.translate
    return ViewWords(
        answered=translate("OutputCanvas", "answered"),
        true=translate("OutputCanvas", "true class"),
        answer=translate("OutputCanvas", "answer"),
        residual=translate("OutputCanvas", "residual"),
        train=translate("OutputCanvas", "train"),
        test=translate("OutputCanvas", "test"),
        class_name=translate("OutputCanvas", "class {name}"),
    )


def paper_words() -> PaperWords:
    """On figures for files."""
    translate = QCoreApplication.translate
    return PaperWords(
        curves=curve_words(),
        views=view_words(),
        loss=translate("Paper", "Loss"),
        output=translate("Paper", "Output, epoch {epoch}"),
        mixed=translate("Paper", "mixed"),
    )
