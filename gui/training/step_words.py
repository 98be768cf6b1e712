"""What the step commands are called, and what one step of each is."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from gui.session.travel import Unit


class StepWords(NamedTuple):
    """A step forward: in the menu, on its button, and one sentence about it."""

    menu: str
    button: str
    tip: str

    @classmethod
    def of(cls, unit: Unit) -> StepWords:
        """The words of a unit."""
        return {
            "node": cls(
                QCoreApplication.translate("StepWords", "Step one &node"),
                QCoreApplication.translate("StepWords", "Node"),
                QCoreApplication.translate(
                    "StepWords", "Compute one value, add to one grad, or update one parameter"
                ),
            ),
            "phase": cls(
                QCoreApplication.translate("StepWords", "Step to the end of the &phase"),
                QCoreApplication.translate("StepWords", "Phase"),
                QCoreApplication.translate(
                    "StepWords", "Finish forward, loss, zero_grad, backward or update"
                ),
            ),
            "sample": cls(
                QCoreApplication.translate("StepWords", "Step one s&ample"),
                QCoreApplication.translate("StepWords", "Sample"),
                QCoreApplication.translate(
                    "StepWords", "Finish this sample's way forward, or its way backward"
                ),
            ),
            "batch": cls(
                QCoreApplication.translate("StepWords", "Step one &batch"),
                QCoreApplication.translate("StepWords", "Batch"),
                QCoreApplication.translate("StepWords", "Finish this batch: forward, backward and update"),
            ),
            "epoch": cls(
                QCoreApplication.translate("StepWords", "Step one &epoch"),
                QCoreApplication.translate("StepWords", "Epoch"),
                QCoreApplication.translate("StepWords", "Train until every sample has been seen once"),
            ),
        }[unit]


class BackWords(NamedTuple):
    """A step back: in the menu, on the button that stands for all of them, and one sentence about it."""

    menu: str
    button: str
    tip: str

    @classmethod
    def of(cls, unit: Unit) -> BackWords:
        """The words of a unit."""
        button = QCoreApplication.translate("StepWords", "Back")
        menu, tip = {
            "node": (
                QCoreApplication.translate("StepWords", "Back one n&ode"),
                QCoreApplication.translate("StepWords", "Take back the last node"),
            ),
            "phase": (
                QCoreApplication.translate("StepWords", "Back one p&hase"),
                QCoreApplication.translate("StepWords", "Go back to where the phase began"),
            ),
            "sample": (
                QCoreApplication.translate("StepWords", "Back one sa&mple"),
                QCoreApplication.translate("StepWords", "Go back to where the sample began"),
            ),
            "batch": (
                QCoreApplication.translate("StepWords", "Back one ba&tch"),
                QCoreApplication.translate("StepWords", "Go back to where the batch began"),
            ),
            "epoch": (
                QCoreApplication.translate("StepWords", "Back one epo&ch"),
                QCoreApplication.translate("StepWords", "Go back to where the epoch began"),
            ),
        }[unit]
        return cls(menu, button, tip)
