"""The moment of a training in words, and what the phases do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.training.position import PHASES, Phase, Position


def phase_sentence(phase: Phase) -> str:
    """What a phase does, in one sentence."""
    return {
        "forward": QCoreApplication.translate(
            "Phases", "forward: computes every value of every sample, from the inputs to its loss."
        ),
        "loss": QCoreApplication.translate(
            "Phases", "loss: makes one loss of all samples' losses, and adds the penalty if there is one."
        ),
        "zero_grad": QCoreApplication.translate(
            "Phases", "zero_grad: sets every grad back to 0, since backward only adds."
        ),
        "backward": QCoreApplication.translate(
            "Phases", "backward: adds up every grad by the chain rule, from the loss back to the parameters."
        ),
        "update": QCoreApplication.translate(
            "Phases", "update: moves every parameter a little against its grad."
        ),
    }[phase]


def place_in_batch(position: Position, samples: int, parameters: int) -> str:
    """Phase and sample, counted from 1 as one speaks: the sample that is under way.

    A phase that has just ended is named until the next one begins: what one sees then is its result.
    """
    if position.sample == position.node == 0 and position.phase != "forward":
        ended = PHASES[PHASES.index(position.phase) - 1]
        return QCoreApplication.translate("Phases", "{phase} · done").format(phase=ended)
    if position.phase in ("loss", "zero_grad"):
        return position.phase
    if position.phase == "update":
        text = QCoreApplication.translate("Phases", "update · {count} of {parameters} parameters")
        return text.format(count=position.node, parameters=parameters)
    if position.sample >= samples:
        return QCoreApplication.translate("Phases", "{phase} · penalty").format(phase=position.phase)
    text = QCoreApplication.translate("Phases", "{phase} · sample {sample} of {samples}")
    return text.format(phase=position.phase, sample=position.sample + 1, samples=samples)
