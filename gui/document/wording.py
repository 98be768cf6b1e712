"""The engine's refusals in words a learner can use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from PySide6.QtCore import QCoreApplication

from engine.editing import EditError, Problem
from engine.exercise.spec import ControlName
from gui.widgets.control_words import control_title
from gui.widgets.counted import Counted
from gui.widgets.names import data_title, loss_title


class RefusedEditError(ValueError):
    """The window itself can't do this; the message is one line for the user."""


def refusal(error: ValidationError) -> str:
    """One line that says what is not allowed, and what is."""
    first = error.errors(include_url=False)[0]
    whole = _unfit(first["type"], first.get("ctx", {}))
    if whole is not None:
        return whole
    reason = _limit(first["type"], first.get("ctx", {})) or first["msg"].removeprefix("Value error, ")
    field = _field(first)
    if not field:
        return _capitalised(reason)
    return QCoreApplication.translate("Document", "{field} {reason}").format(field=field, reason=reason)


def edit_refusal(error: EditError) -> str:
    """Why an edit of the network can't be made."""
    return _edit_sentence(error.problem).format(name=error.name)


def lock_refusal(controls: Sequence[ControlName]) -> str:
    """What an exercise keeps, so that an edit can't be made."""
    text = QCoreApplication.translate("Document", "The exercise keeps this as it is: {controls}.")
    return text.format(controls=", ".join(control_title(control) for control in controls))


def _edit_sentence(problem: Problem) -> str:
    match problem:
        case "output_layer_leaves":
            return QCoreApplication.translate("Document", "The output layer has to stay.")
        case "output_layer_moves":
            return QCoreApplication.translate("Document", "The output layer stays the last one.")
        case "output_layer_empty":
            return QCoreApplication.translate("Document", "The output layer needs at least one neuron.")
        case "only_neuron_leaves":
            return QCoreApplication.translate(
                "Document", "A layer's only neuron can't leave it. Move or delete the layer instead."
            )
        case "no_input_left":
            return QCoreApplication.translate("Document", "A network needs at least one input.")
        case "no_such_neuron":
            return QCoreApplication.translate("Document", "There is no neuron {name} any more.")
        case "into_an_input":
            return QCoreApplication.translate(
                "Document", "A link can't lead into an input: inputs take their numbers from the data."
            )
        case "into_itself":
            return QCoreApplication.translate(
                "Document", "A neuron can't feed itself: the graph would have a cycle."
            )
        case "within_a_layer":
            return QCoreApplication.translate(
                "Document", "Neurons of one layer are not joined to each other."
            )
        case "backwards":
            return QCoreApplication.translate(
                "Document", "A link has to lead forward: backwards it would close a cycle."
            )


def _unfit(kind: str, values: dict[str, Any]) -> str | None:
    """What does not fit together, as `Project` tells it."""
    match kind:
        case "batch_too_large":
            text = QCoreApplication.translate(
                "Document", "The batch size is {size}, but the training part has only {count} samples."
            )
        case "loss_unfit":
            text = QCoreApplication.translate("Document", "The loss {loss} does not fit the data {data}.")
        case "outputs_too_few":
            text = QCoreApplication.translate(
                "Document",
                "The loss {loss} needs an output neuron for each class: at least {least}, not {size}.",
            )
        case "outputs_too_many":
            text = QCoreApplication.translate(
                "Document", "The loss {loss} needs one output neuron, not {size}."
            )
        case "input_unknown":
            text = Counted.tr(
                "The network takes {name}, but the data have %n columns.", None, values["columns"]
            )
        case _:
            return None
    titles = {"loss": loss_title, "data": data_title}
    words = {name: titles[name](value) if name in titles else value for name, value in values.items()}
    return text.format(**words)


def _limit(kind: str, values: dict[str, Any]) -> str | None:
    """What a field may hold, as pydantic tells it."""
    match kind:
        case "greater_than":
            text = QCoreApplication.translate("Document", "must be greater than {gt}.")
        case "greater_than_equal":
            text = QCoreApplication.translate("Document", "must be at least {ge}.")
        case "less_than":
            text = QCoreApplication.translate("Document", "must be less than {lt}.")
        case "less_than_equal":
            text = QCoreApplication.translate("Document", "must be at most {le}.")
        case "int_type" | "int_parsing" | "int_from_float":
            text = QCoreApplication.translate("Document", "must be a whole number.")
        case "float_type" | "float_parsing" | "finite_number":
            text = QCoreApplication.translate("Document", "must be a finite number.")
        case "string_too_long":
            text = Counted.tr("must have at most %n characters.", None, values["max_length"])
        case "too_long":
            text = QCoreApplication.translate("Document", "must be at most {max_length}.")
        case "too_short":
            text = QCoreApplication.translate("Document", "must be at least {min_length}.")
        case _:
            return None
    return text.format(**values)


def _field(error: ErrorDetails) -> str:
    """The field's name, as it stands beside its control where there is one."""
    name = next((str(part) for part in reversed(error["loc"]) if isinstance(part, str)), "")
    titles = {
        "samples": QCoreApplication.translate("Document", "The number of samples"),
        "noise": QCoreApplication.translate("Document", "The noise"),
        "train_share": QCoreApplication.translate("Document", "The train share"),
        "classes": QCoreApplication.translate("Document", "The number of classes"),
        "batch_size": QCoreApplication.translate("Document", "The batch size"),
        "seed": QCoreApplication.translate("Document", "The seed"),
        "start": QCoreApplication.translate("Document", "The learning rate"),
        "epochs": QCoreApplication.translate("Document", "The number of epochs"),
        "l1": QCoreApplication.translate("Document", "The L1 penalty"),
        "l2": QCoreApplication.translate("Document", "The L2 penalty"),
        "layers": QCoreApplication.translate("Document", "The number of layers"),
        "neurons": QCoreApplication.translate("Document", "The number of neurons"),
        "inputs": QCoreApplication.translate("Document", "The number of inputs"),
        "label": QCoreApplication.translate("Document", "The label"),
    }
    return titles.get(name, _capitalised(name.replace("_", " ")))


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
