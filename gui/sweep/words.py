"""Settings, metrics and durations of a sweep as a learner reads them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.sweep.means import SettingName, Value
from engine.sweep.record import SweepRecord
from gui.widgets.counted import Counted
from gui.widgets.names import optimizer_title
from gui.widgets.numbers import percent, plain

#: Which setting of a record each list of a sweep varies.
SETTINGS: dict[str, SettingName] = {
    "seeds": "seed",
    "layers": "layers",
    "optimizers": "optimizer",
    "learning_rates": "learning_rate",
}
_MINUTE, _HOUR = 60, 3600


def setting_title(name: SettingName) -> str:
    """Name of a setting."""
    return {
        "seed": QCoreApplication.translate("Sweep", "seed"),
        "layers": QCoreApplication.translate("Sweep", "hidden layers"),
        "optimizer": QCoreApplication.translate("Sweep", "optimizer"),
        "learning_rate": QCoreApplication.translate("Sweep", "learning rate"),
    }[name]


def value_words(name: SettingName, value: Value) -> str:
    """A setting's value."""
    if value is None:
        return QCoreApplication.translate("Sweep", "as it was")
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or QCoreApplication.translate("Sweep", "none")
    if name == "optimizer":
        return optimizer_title(str(value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def metric_title(name: str) -> str:
    """Name of a metric."""
    return {
        "train_loss": QCoreApplication.translate("Sweep", "train loss"),
        "data_loss": QCoreApplication.translate("Sweep", "data loss"),
        "test_loss": QCoreApplication.translate("Sweep", "test loss"),
        "train_accuracy": QCoreApplication.translate("Sweep", "train accuracy"),
        "test_accuracy": QCoreApplication.translate("Sweep", "test accuracy"),
        "train_r2": QCoreApplication.translate("Sweep", "train R²"),
        "test_r2": QCoreApplication.translate("Sweep", "test R²"),
    }[name]


def metric_words(name: str, value: float) -> str:
    """A metric's number."""
    return percent(value) if name.endswith("accuracy") else plain(value)


def is_loss(name: str) -> bool:
    """Whether less of it is better."""
    return name.endswith("loss")


def record_words(record: SweepRecord, names: list[SettingName]) -> str:
    """Which training of a sweep this is, by the settings that were varied."""
    return ", ".join(f"{setting_title(name)} {value_words(name, getattr(record, name))}" for name in names)


def duration_words(seconds: float) -> str:
    """Roughly how long."""
    if seconds < 10:
        return QCoreApplication.translate("Sweep", "a few seconds")
    if seconds < 1.5 * _MINUTE:
        tens = 10 * round(seconds / 10)
        return Counted.tr("about %n seconds", None, tens)
    if seconds < 1.5 * _HOUR:
        return Counted.tr("about %n minutes", None, round(seconds / _MINUTE))
    return Counted.tr("about %n hours", None, round(seconds / _HOUR))
