"""Why network, settings and samples can't be trained together."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.data.features import FeatureError, FeatureProblem
from engine.data.sources.drawn import DrawingError
from engine.drawn_spec import Shortage
from engine.tape.record import TapeError, TapeProblem
from engine.training.agreement import DisagreementError
from engine.training_error import TrainingError, TrainingProblem
from engine.worker.errors import NoSuchBatchError
from gui.errors.words import Reason


def training_reason(error: TrainingError) -> Reason:
    """What does not fit together."""
    texts: dict[TrainingProblem, str] = {
        "no_samples": QCoreApplication.translate(
            "TrainingErrors", "No sample is left to train on.\nRaise the train share in Data."
        ),
        "batch_too_large": QCoreApplication.translate(
            "TrainingErrors",
            "The batch size is {size}, but the training part has only {count} samples.\n"
            "Choose a smaller batch size, or more samples.",
        ),
        "not_finite": QCoreApplication.translate(
            "TrainingErrors",
            "Sample {row} of the {part} part has {number} in {column}, which is no finite number.\n"
            "Mend the table and import it again.",
        ),
        "other_network": QCoreApplication.translate(
            "TrainingErrors",
            "There are {count} trained numbers, but the network has {expected} parameters.\n"
            "Press Reset to begin with new weights.",
        ),
        "one_output": QCoreApplication.translate(
            "TrainingErrors",
            "The loss compares one number, but the output layer has {count} neurons.\n"
            "Give the output layer one neuron, or choose another loss.",
        ),
        "outputs_too_few": QCoreApplication.translate(
            "TrainingErrors",
            "The loss needs an output neuron for each class, so at least 2, not {count}.\n"
            "Add neurons to the output layer, or choose another loss.",
        ),
        "no_such_class": QCoreApplication.translate(
            "TrainingErrors",
            "The data have a class {number:g}, but there are only {count} output neurons.\n"
            "Add neurons to the output layer.",
        ),
    }
    return Reason.of(texts[error.problem], **error.values)


def feature_reason(error: FeatureError) -> Reason:
    """Why an input can't be made from the data."""
    texts: dict[FeatureProblem, str] = {
        "unknown": QCoreApplication.translate(
            "TrainingErrors", "There is no input {name}.\nSwitch inputs on in Network instead."
        ),
        "no_column": QCoreApplication.translate(
            "TrainingErrors",
            "The input {name} needs column {column}, but the data have {columns}.\n"
            "Switch this input off, or choose other data.",
        ),
    }
    return Reason.of(texts[error.problem], **error.values)


def drawing_reason(error: DrawingError) -> Reason:
    """What a drawing lacks before anything can be learned from it."""
    texts: dict[Shortage, str] = {
        "no_points": QCoreApplication.translate(
            "TrainingErrors", "There is nothing to learn from yet.\nDraw points of two classes in Output."
        ),
        "one_class": QCoreApplication.translate(
            "TrainingErrors", "One class alone teaches nothing.\nDraw points of a second class too."
        ),
        "one_point": QCoreApplication.translate(
            "TrainingErrors", "One point is not enough.\nDraw a second one."
        ),
    }
    return Reason.of(texts[error.problem])


def tape_reason(error: TapeError) -> Reason:
    """Why one sample's graph can't be used for the others."""
    texts: dict[TapeProblem, str] = {
        "shape_depends": QCoreApplication.translate(
            "TrainingErrors",
            "The graph has {count} nodes for one sample and {other} for another.\n"
            "Use operations that are the same for every sample.",
        ),
        "node_depends": QCoreApplication.translate(
            "TrainingErrors",
            "Node {number} of the graph is another operation for another sample.\n"
            "Use operations that are the same for every sample.",
        ),
        "made_by_hand": QCoreApplication.translate(
            "TrainingErrors",
            "The program has no formula for the operation {op}.\nUse an operation of the engine's table.",
        ),
    }
    return Reason.of(texts[error.problem], **error.values)


def batch_reason(error: NoSuchBatchError) -> Reason:
    """Why a moment of the training can't be gone back to."""
    text = QCoreApplication.translate(
        "TrainingErrors",
        "There is no batch {batch}: an epoch has {count} under these settings.\nGo to another moment.",
    )
    return Reason.of(text, batch=int(error.values["batch"]) + 1, count=error.values["count"])


def disagreement_reason(error: DisagreementError) -> Reason:
    """Stepping and training differ: a mistake of the program."""
    text = QCoreApplication.translate(
        "TrainingErrors",
        "For parameter {parameter}, stepping has the gradient {walked}, training {trained}.\n"
        "Please report this: one of the two is wrong.",
    )
    return Reason.of(text, parameter=error.parameter + 1, walked=error.walked, trained=error.trained)
