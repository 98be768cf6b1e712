"""What a check has found, in words: with the numbers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.exercise.check import ANSWER, Finding, Judgement
from engine.lessons.formula import Quantity
from gui.widgets.numbers import percent, plain

_SHARES = ("metrics.train_accuracy", "metrics.test_accuracy", "data.train_share")
#: So many decimals are enough to tell two numbers apart.
_MOST_DECIMALS = 9


def finding_texts(found: Judgement) -> list[str]:
    """Of each finding what there is, and what is wanted."""
    return [_in_words(finding, found.has_test_part) for finding in found.findings]


def _in_words(finding: Finding, has_test_part: bool) -> str:
    """Of an answer only what was typed, or it would be told."""
    missing = next((name for name, value in finding.names if value != value), None)
    if missing is not None:
        return _missing(missing, has_test_part)
    if not finding.sign or ANSWER in dict(finding.names):
        return _in_general(finding)
    name, value = finding.names[0]
    shown, wanted = _apart(name, value, finding.wanted)
    text = QCoreApplication.translate("Findings", "{name}: {value}, wanted: {wanted}")
    return text.format(name=quantity_title(name), value=shown, wanted=_bound(finding.sign).format(wanted))


def _in_general(finding: Finding) -> str:
    """Every number in it, and unless it would tell the answer the condition as it was written."""
    values = ", ".join(f"{quantity_title(name)}: {_text(name, value)}" for name, value in finding.names)
    if ANSWER in dict(finding.names):
        return values
    return f"`{finding.text}`" + (f" ({values})" if values else "")


def _missing(name: str, has_test_part: bool) -> str:
    if name == ANSWER:
        return QCoreApplication.translate("Findings", "your answer is missing")
    if name.startswith("metrics.test") and not has_test_part:
        text = QCoreApplication.translate("Findings", "{name}: there is no test part to measure it on")
    else:
        text = QCoreApplication.translate("Findings", "{name}: there is no such number here")
    return text.format(name=quantity_title(name))


def _bound(sign: str) -> str:
    return {
        "<": QCoreApplication.translate("Findings", "less than {}"),
        "<=": QCoreApplication.translate("Findings", "at most {}"),
        ">": QCoreApplication.translate("Findings", "more than {}"),
        ">=": QCoreApplication.translate("Findings", "at least {}"),
        "==": QCoreApplication.translate("Findings", "exactly {}"),
        "!=": QCoreApplication.translate("Findings", "anything but {}"),
    }[sign]


def quantity_title(name: str) -> str:
    """What a check calls by its full name."""
    return {
        ANSWER: QCoreApplication.translate("Findings", "your answer"),
        "metrics.train_loss": QCoreApplication.translate("Findings", "training loss"),
        "metrics.data_loss": QCoreApplication.translate("Findings", "training loss without the penalty"),
        "metrics.test_loss": QCoreApplication.translate("Findings", "test loss"),
        "metrics.train_accuracy": QCoreApplication.translate("Findings", "training accuracy"),
        "metrics.test_accuracy": QCoreApplication.translate("Findings", "test accuracy"),
        "metrics.train_r2": QCoreApplication.translate("Findings", "R² of the training part"),
        "metrics.test_r2": QCoreApplication.translate("Findings", "R² of the test part"),
        "metrics.epoch": QCoreApplication.translate("Findings", "finished epochs"),
        "network.layers": QCoreApplication.translate("Findings", "layers, with the output layer"),
        "network.hidden_layers": QCoreApplication.translate("Findings", "hidden layers"),
        "network.neurons": QCoreApplication.translate("Findings", "neurons"),
        "network.parameters": QCoreApplication.translate("Findings", "parameters"),
        "training.learning_rate": QCoreApplication.translate("Findings", "learning rate"),
    }.get(name, name)


def _apart(name: str, value: Quantity, wanted: Quantity) -> tuple[str, str]:
    """Both as texts, with as many decimals as it takes to see that they differ."""
    shown, other = _text(name, value), _text(name, wanted)
    decimals = 1 if name in _SHARES else 4
    while shown == other and value != wanted and decimals < _MOST_DECIMALS:
        decimals += 1
        shown, other = _text(name, value, decimals), _text(name, wanted, decimals)
    return shown, _short(other)


def _short(number: str) -> str:
    """0.1 rather than 0.1000, and 95 % rather than 95.0 %."""
    digits, space, unit = number.partition(" ")
    if "." in digits and "e" not in digits:
        digits = digits.rstrip("0").rstrip(".")
    return digits + space + unit


def _text(name: str, value: Quantity, decimals: int | None = None) -> str:
    if isinstance(value, bool | str):
        return str(value)
    if name in _SHARES:
        return percent(value) if decimals is None else percent(value, decimals)
    return plain(value, 0) if value.is_integer() and decimals is None else plain(value, decimals)
