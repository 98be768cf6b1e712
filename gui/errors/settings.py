"""Which setting is not allowed, and what is: pydantic's findings in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from PySide6.QtCore import QCoreApplication

from engine.lessons.formula_error import FormulaError
from engine.project_file import first_problem
from engine.spec_error import SpecError
from engine.training.condition_error import ConditionError
from gui.errors.conditions import condition_reason
from gui.errors.formulas import formula_reason
from gui.errors.specs import spec_reason
from gui.errors.words import Reason
from gui.widgets.counted import Counted


def settings_reason(error: ValidationError, within_file: bool = False) -> Reason:
    """What is not allowed, and what is; `within_file` says where in the project it stands, too."""
    first = first_problem(error)
    reason = _reason(first, within_file)
    return reason.at(_place(first["loc"])) if within_file else reason


def _reason(found: ErrorDetails, within_file: bool) -> Reason:
    inner = found.get("ctx", {}).get("error")
    if isinstance(inner, ValidationError):
        return settings_reason(inner)
    if isinstance(inner, SpecError):
        return spec_reason(inner)
    if isinstance(inner, FormulaError):
        return formula_reason(inner)
    if isinstance(inner, ConditionError):
        return condition_reason(inner)
    values: Mapping[str, Any] = found.get("ctx", {})
    if "expected" in values:
        values = {"expected": str(values["expected"]).replace(" or ", ", ")}
    text = _of_numbers(found["type"]) or _of_sizes(found["type"], values) or _of_forms(found["type"])
    return Reason.of(text, field=_field(found, within_file), **values)


def _of_numbers(kind: str) -> str:
    match kind:
        case "greater_than":
            return QCoreApplication.translate(
                "SettingErrors", "{field} must be greater than {gt}.\nChoose a larger number."
            )
        case "greater_than_equal":
            return QCoreApplication.translate(
                "SettingErrors", "{field} must be at least {ge}.\nChoose a larger number."
            )
        case "less_than":
            return QCoreApplication.translate(
                "SettingErrors", "{field} must be less than {lt}.\nChoose a smaller number."
            )
        case "less_than_equal":
            return QCoreApplication.translate(
                "SettingErrors", "{field} must be at most {le}.\nChoose a smaller number."
            )
        case "int_type" | "int_parsing" | "int_from_float" | "int_parsing_size":
            return QCoreApplication.translate(
                "SettingErrors", "{field} must be a whole number.\nWrite one without a point."
            )
        case "float_type" | "float_parsing" | "finite_number":
            return QCoreApplication.translate(
                "SettingErrors", "{field} must be a finite number.\nWrite a number."
            )
        case _:
            return ""


def _of_sizes(kind: str, values: Mapping[str, Any]) -> str:
    match kind:
        case "string_too_long":
            return Counted.tr(
                "{field} must have at most %n characters.\nShorten it.", None, values["max_length"]
            )
        case "too_long":
            return QCoreApplication.translate(
                "SettingErrors", "{field} must be at most {max_length}.\nTake some away."
            )
        case "too_short":
            return QCoreApplication.translate(
                "SettingErrors", "{field} must be at least {min_length}.\nAdd some."
            )
        case _:
            return ""


def _of_forms(kind: str) -> str:
    match kind:
        case "literal_error":
            return QCoreApplication.translate(
                "SettingErrors", "{field} is none of the known ones.\nChoose one of these: {expected}."
            )
        case "missing":
            return QCoreApplication.translate(
                "SettingErrors", "{field} is missing.\nWrite it in, or use another copy."
            )
        case "extra_forbidden":
            return QCoreApplication.translate(
                "SettingErrors", "{field} is not known here.\nCheck how it is spelled, or take it out."
            )
        case "bool_type" | "bool_parsing":
            return QCoreApplication.translate("SettingErrors", "{field} is on or off.\nWrite true or false.")
        case "string_type":
            return QCoreApplication.translate(
                "SettingErrors", "{field} must be a text.\nWrite it in quotation marks."
            )
        case "string_pattern_mismatch":
            return QCoreApplication.translate(
                "SettingErrors", "{field} is not written as it has to be.\nCompare it with another project."
            )
        case _:
            return QCoreApplication.translate(
                "SettingErrors", "{field} does not have the form it has to.\nCompare it with another project."
            )


def _field(found: ErrorDetails, within_file: bool) -> str:
    """The field's name, as it stands beside its control where there is one, else as in the file."""
    name = next((str(part) for part in reversed(found["loc"]) if isinstance(part, str)), "")
    titles = {
        "": QCoreApplication.translate("SettingErrors", "The project"),
        "samples": QCoreApplication.translate("SettingErrors", "The number of samples"),
        "noise": QCoreApplication.translate("SettingErrors", "The noise"),
        "train_share": QCoreApplication.translate("SettingErrors", "The train share"),
        "classes": QCoreApplication.translate("SettingErrors", "The number of classes"),
        "batch_size": QCoreApplication.translate("SettingErrors", "The batch size"),
        "seed": QCoreApplication.translate("SettingErrors", "The seed"),
        "start": QCoreApplication.translate("SettingErrors", "The learning rate"),
        "epochs": QCoreApplication.translate("SettingErrors", "The number of epochs"),
        "l1": QCoreApplication.translate("SettingErrors", "The L1 penalty"),
        "l2": QCoreApplication.translate("SettingErrors", "The L2 penalty"),
        "layers": QCoreApplication.translate("SettingErrors", "The number of layers"),
        "neurons": QCoreApplication.translate("SettingErrors", "The number of neurons"),
        "inputs": QCoreApplication.translate("SettingErrors", "The number of inputs"),
        "label": QCoreApplication.translate("SettingErrors", "The label"),
        "loss": QCoreApplication.translate("SettingErrors", "The loss"),
        "optimizer": QCoreApplication.translate("SettingErrors", "The optimizer"),
        "activation": QCoreApplication.translate("SettingErrors", "The activation"),
        "network": QCoreApplication.translate("SettingErrors", "The network"),
    }
    plain = name.replace("_", " ")
    return titles.get(name) or (f"“{name}”" if within_file else plain[:1].upper() + plain[1:])


def _place(where: Sequence[int | str]) -> str:
    """Where in a project: the network, layer 2, neuron 1."""
    listed = {
        "layers": QCoreApplication.translate("SettingErrors", "layer {number}"),
        "neurons": QCoreApplication.translate("SettingErrors", "neuron {number}"),
        "points": QCoreApplication.translate("SettingErrors", "point {number}"),
        "breakpoints": QCoreApplication.translate("SettingErrors", "breakpoint {number}"),
        "pins": QCoreApplication.translate("SettingErrors", "pin {number}"),
    }
    parts = {
        "network": QCoreApplication.translate("SettingErrors", "the network"),
        "data": QCoreApplication.translate("SettingErrors", "the data"),
        "training": QCoreApplication.translate("SettingErrors", "the training"),
        "labs": QCoreApplication.translate("SettingErrors", "the labs"),
        "watch": QCoreApplication.translate("SettingErrors", "the breakpoints"),
        "state": QCoreApplication.translate("SettingErrors", "the trained weights"),
        "table": QCoreApplication.translate("SettingErrors", "the table"),
    }
    entry = QCoreApplication.translate("SettingErrors", "entry {number}")
    named = []
    for before, part in zip(("", *where), where, strict=False):
        if isinstance(part, int):
            named.append(listed.get(str(before), entry).format(number=part + 1))
        elif part in parts and part != where[-1]:
            named.append(parts[part])
    place = ", ".join(named)
    return place[:1].upper() + place[1:]
