"""What a learner may be allowed to change in an exercise, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.exercise.spec import ControlName


def control_title(control: ControlName) -> str:
    """What a control is called in a list."""
    return {
        "data_set": QCoreApplication.translate("Controls", "data set"),
        "samples": QCoreApplication.translate("Controls", "samples, noise and split"),
        "inputs": QCoreApplication.translate("Controls", "inputs"),
        "layers": QCoreApplication.translate("Controls", "layers, neurons and links"),
        "activations": QCoreApplication.translate("Controls", "activations"),
        "weights": QCoreApplication.translate("Controls", "weights by hand"),
        "initial_weights": QCoreApplication.translate("Controls", "initial weights and seed"),
        "loss": QCoreApplication.translate("Controls", "loss"),
        "learning_rate": QCoreApplication.translate("Controls", "learning rate"),
        "optimizer": QCoreApplication.translate("Controls", "optimizer"),
        "penalties": QCoreApplication.translate("Controls", "L1 and L2 penalty"),
        "batch_size": QCoreApplication.translate("Controls", "batch size"),
        "epochs": QCoreApplication.translate("Controls", "number of epochs"),
        "bugs": QCoreApplication.translate("Controls", "bugs of the museum"),
    }[control]


def control_tip(control: ControlName) -> str:
    """What belongs to a control, where its title does not say it all."""
    return {
        "data_set": QCoreApplication.translate("Controls", "Which set, how many classes, drawn points"),
        "samples": QCoreApplication.translate(
            "Controls", "How many samples, noise, train share, scaling, the seed that draws them"
        ),
        "inputs": QCoreApplication.translate("Controls", "Which features of a sample the network sees"),
        "layers": QCoreApplication.translate(
            "Controls", "Adding, moving and deleting layers and neurons, cutting and drawing links"
        ),
        "activations": QCoreApplication.translate(
            "Controls", "Without it, new neurons can only have an activation that is there already"
        ),
        "weights": QCoreApplication.translate(
            "Controls", "Setting weights and biases, and freezing them; training changes them in any case"
        ),
        "initial_weights": QCoreApplication.translate("Controls", "How the weights are drawn, and the seed"),
        "loss": QCoreApplication.translate("Controls", "Which loss the training makes small"),
        "learning_rate": QCoreApplication.translate("Controls", "The learning rate and its schedule"),
        "optimizer": QCoreApplication.translate("Controls", "The optimizer and its own numbers"),
        "penalties": QCoreApplication.translate("Controls", "How strongly large weights are punished"),
        "batch_size": QCoreApplication.translate("Controls", "How many samples one update takes"),
        "epochs": QCoreApplication.translate("Controls", "Where Run stops by itself"),
        "bugs": QCoreApplication.translate("Controls", "Switching deliberate bugs on and off"),
    }[control]
