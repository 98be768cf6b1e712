"""A project's settings as words, one line each, so that two of them can be compared."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.spec import LearningRateSpec, NetworkSpec, Project, TrainingSpec
from gui.widgets.names import (
    data_title,
    initialisation_title,
    loss_title,
    optimizer_title,
    scaling_title,
    schedule_title,
)
from gui.widgets.numbers import percent


def differences(one: Project, other: Project) -> list[tuple[str, str, str]]:
    """What differs between two projects: the setting, its value in the one, its value in the other."""
    first, second = settings_words(one), settings_words(other)
    rows = [(title, text, second[title]) for title, text in first.items() if text != second[title]]
    if not rows and not one.trains_like(other):
        details = QCoreApplication.translate("Runs", "other details")
        differs = QCoreApplication.translate("Runs", "not the same")
        rows.append((details, differs, differs))
    return rows


def settings_words(project: Project) -> dict[str, str]:
    """All settings that a training depends on, by what they are called."""
    return {**_data(project), **_network(project), **_training(project.training)}


def sizes_words(project: Project) -> str:
    """The network's sizes from the inputs on, as in 2 → 8 → 1."""
    inputs = len(project.network.input_names(project.data.input_count))
    return " → ".join(str(size) for size in (inputs, *(layer.size for layer in project.network.layers)))


def data_words(project: Project) -> str:
    """Which samples are learned."""
    data = project.data
    return data.table.title if data.name == "table" and data.table is not None else data_title(data.name)


def rate_words(rate: LearningRateSpec) -> str:
    """The learning rate, and where it goes."""
    if rate.kind in ("linear", "cosine"):
        return f"{rate.start:g} → {rate.end:g}"
    return f"{rate.start:g}"


def _data(project: Project) -> dict[str, str]:
    data = project.data
    translate = QCoreApplication.translate
    return {
        translate("Runs", "data"): data_words(project),
        translate("Runs", "samples"): str(data.sample_count),
        translate("Runs", "classes"): str(len(data.class_names)),
        translate("Runs", "noise"): f"{data.noise:g}",
        translate("Runs", "train share"): percent(data.train_share, 0),
        translate("Runs", "scaling"): scaling_title(data.scaling),
        translate("Runs", "seed of data"): str(data.seed),
    }


def _network(project: Project) -> dict[str, str]:
    network: NetworkSpec = project.network
    neurons = [neuron for _, neuron in network.neurons()]
    translate = QCoreApplication.translate
    return {
        translate("Runs", "layers"): sizes_words(project),
        translate("Runs", "inputs"): ", ".join(network.input_names(project.data.input_count)),
        translate("Runs", "activations"): ", ".join(layer.activation for layer in network.layers),
        translate("Runs", "initialisation"): initialisation_title(network.initialisation),
        translate("Runs", "seed of weights"): str(network.seed),
        translate("Runs", "links cut"): str(len(network.cut)),
        translate("Runs", "links over layers"): str(len(network.skips)),
        translate("Runs", "neurons switched off"): str(sum(neuron.disabled for neuron in neurons)),
        translate("Runs", "parameters"): str(project.parameter_count),
    }


def _training(training: TrainingSpec) -> dict[str, str]:
    rate = training.learning_rate
    translate = QCoreApplication.translate
    everything = translate("Runs", "all samples")
    return {
        translate("Runs", "loss"): loss_title(training.loss),
        translate("Runs", "optimizer"): optimizer_title(training.optimizer),
        translate("Runs", "learning rate"): f"{rate_words(rate)}, {schedule_title(rate.kind)}",
        translate("Runs", "momentum"): f"{training.momentum:g}",
        translate("Runs", "batch size"): str(training.batch_size or everything),
        translate("Runs", "epochs"): str(training.epochs),
        translate("Runs", "L1 penalty"): f"{training.l1:g}",
        translate("Runs", "L2 penalty"): f"{training.l2:g}",
        translate("Runs", "seed of shuffle"): str(training.seed),
        translate("Runs", "bugs switched on"): str(len(training.bugs)),
    }
