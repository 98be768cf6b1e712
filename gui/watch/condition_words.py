"""The ready-made conditions in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.training.watch import READY


def ready_conditions() -> list[tuple[str, str]]:
    """(condition, what it means), in the engine's order."""
    words = {
        "loss < 0.05": QCoreApplication.translate("Conditions", "the loss falls below 0.05"),
        "accuracy >= 0.95": QCoreApplication.translate("Conditions", "95 % of the answers are right"),
        "test_loss > 2 * train_loss": QCoreApplication.translate(
            "Conditions", "the test loss is twice the training loss"
        ),
        "epoch >= 100": QCoreApplication.translate("Conditions", "100 epochs are finished"),
        "grad_norm > 10": QCoreApplication.translate("Conditions", "the gradient gets large"),
        "grad_norm < 0.001": QCoreApplication.translate("Conditions", "the gradient gets tiny"),
        "largest_parameter > 10": QCoreApplication.translate("Conditions", "a parameter grows beyond 10"),
        "relu_died": QCoreApplication.translate("Conditions", "a ReLU dies"),
        "not_finite": QCoreApplication.translate("Conditions", "a number stops being finite"),
    }
    return [(condition, words[condition]) for condition in READY]
