"""The folded settings: which there are, and which of them matter for the chosen optimizer and schedule."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.spec import OptimizerName, ScheduleName


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One number of a spec: field, what the learner reads, limits, and for which choice it counts."""

    field: str
    title: str
    tip: str
    low: float
    high: float
    decimals: int
    step: float
    counts_for: tuple[str, ...] = ()


def optimizer_rows() -> list[NumberRow]:
    """Numbers of the TrainingSpec that only some optimizers use."""
    return [_momentum_row(), *_memory_rows(), _decay_row()]


def _momentum_row() -> NumberRow:
    return NumberRow(
        "momentum",
        QCoreApplication.translate("TrainingPanel", "Momentum"),
        QCoreApplication.translate("TrainingPanel", "How much of the last step is made again."),
        0.0,
        0.999,
        3,
        0.05,
        ("momentum", "nesterov"),
    )


def _memory_rows() -> list[NumberRow]:
    """How long an optimizer remembers gradients, and their squares."""
    adam: tuple[OptimizerName, ...] = ("adam", "adamw")
    return [
        NumberRow(
            "alpha",
            QCoreApplication.translate("TrainingPanel", "Alpha"),
            QCoreApplication.translate(
                "TrainingPanel", "How long squared gradients are remembered: nearer to 1 is longer."
            ),
            0.0,
            0.9999,
            4,
            0.01,
            ("rmsprop",),
        ),
        NumberRow(
            "beta1",
            QCoreApplication.translate("TrainingPanel", "Beta 1"),
            QCoreApplication.translate(
                "TrainingPanel", "How long gradients are remembered: nearer to 1 is longer."
            ),
            0.0,
            0.9999,
            4,
            0.01,
            adam,
        ),
        NumberRow(
            "beta2",
            QCoreApplication.translate("TrainingPanel", "Beta 2"),
            QCoreApplication.translate(
                "TrainingPanel", "How long squared gradients are remembered: nearer to 1 is longer."
            ),
            0.0,
            0.9999,
            4,
            0.001,
            adam,
        ),
    ]


def _decay_row() -> NumberRow:
    return NumberRow(
        "weight_decay",
        QCoreApplication.translate("TrainingPanel", "Weight decay"),
        QCoreApplication.translate(
            "TrainingPanel", "Each update also shrinks every parameter by this times the rate."
        ),
        0.0,
        1.0,
        4,
        0.01,
        ("adamw",),
    )


def penalty_rows() -> list[NumberRow]:
    """The strengths of the penalties, in the TrainingSpec."""
    return [
        NumberRow(
            "l2",
            QCoreApplication.translate("TrainingPanel", "L2 penalty"),
            QCoreApplication.translate(
                "TrainingPanel", "Adds this times the sum of all squared parameters to the loss."
            ),
            0.0,
            10.0,
            6,
            0.0001,
        ),
        NumberRow(
            "l1",
            QCoreApplication.translate("TrainingPanel", "L1 penalty"),
            QCoreApplication.translate(
                "TrainingPanel", "Adds this times the sum of all parameters' sizes to the loss."
            ),
            0.0,
            10.0,
            6,
            0.0001,
        ),
    ]


def schedule_rows() -> list[NumberRow]:
    """Numbers of the LearningRateSpec that only some schedules use."""
    falls: tuple[ScheduleName, ...] = ("linear", "cosine")
    return [
        NumberRow(
            "end",
            QCoreApplication.translate("TrainingPanel", "down to"),
            QCoreApplication.translate("TrainingPanel", "The rate at the end of the fall; it stays there."),
            0.0,
            100.0,
            4,
            0.05,
            falls,
        ),
        NumberRow(
            "epochs",
            QCoreApplication.translate("TrainingPanel", "over epochs"),
            QCoreApplication.translate("TrainingPanel", "How many epochs the fall takes."),
            1,
            1_000_000,
            0,
            10,
            falls,
        ),
        NumberRow(
            "factor",
            QCoreApplication.translate("TrainingPanel", "times"),
            QCoreApplication.translate("TrainingPanel", "What the rate is multiplied by at each step."),
            0.01,
            1.0,
            2,
            0.1,
            ("step",),
        ),
        NumberRow(
            "every",
            QCoreApplication.translate("TrainingPanel", "every, epochs"),
            QCoreApplication.translate(
                "TrainingPanel", "Epochs from step to step, or until a warm-up has come to the full rate."
            ),
            1,
            1_000_000,
            0,
            5,
            ("step", "warm_up"),
        ),
    ]
