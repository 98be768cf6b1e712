"""The ready-made conditions in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.training.watch import EVENTS, NUMBERS, PARAMETERS, READY


def language_help() -> str:
    """What can stand in a condition, for a tooltip."""
    text = QCoreApplication.translate(
        "Conditions",
        "Compare these with numbers, and join comparisons with and, or, not:\n{numbers}\n"
        "One parameter or its gradient; Insert writes what is selected in Network:\n{parameters}\n"
        "True or false by themselves: {events}\n"
        "Run stops when a condition becomes true, not again while it stays so.",
    )
    examples = (
        f'{name}("x1", "n1")' if count == 2 else f'{name}("n1")' for name, count in PARAMETERS.items()
    )
    lines = [", ".join(NUMBERS[place : place + 5]) for place in range(0, len(NUMBERS), 5)]
    return text.format(numbers=",\n".join(lines), parameters=", ".join(examples), events=", ".join(EVENTS))


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
