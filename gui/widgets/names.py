"""The specs' names as a learner reads them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.drawn_spec import Shortage


def loss_title(name: str) -> str:
    """Name of a loss."""
    return {
        "max_margin": QCoreApplication.translate("Names", "max-margin"),
        "squared_error": QCoreApplication.translate("Names", "squared error"),
        "absolute_error": QCoreApplication.translate("Names", "absolute error"),
        "huber": QCoreApplication.translate("Names", "Huber"),
        "binary_cross_entropy": QCoreApplication.translate("Names", "cross-entropy"),
        "softmax_cross_entropy": QCoreApplication.translate("Names", "softmax"),
    }[name]


def optimizer_title(name: str) -> str:
    """Name of an optimizer."""
    return {
        "sgd": QCoreApplication.translate("Names", "SGD"),
        "momentum": QCoreApplication.translate("Names", "momentum"),
        "nesterov": QCoreApplication.translate("Names", "Nesterov"),
        "adagrad": QCoreApplication.translate("Names", "AdaGrad"),
        "rmsprop": QCoreApplication.translate("Names", "RMSProp"),
        "adam": QCoreApplication.translate("Names", "Adam"),
        "adamw": QCoreApplication.translate("Names", "AdamW"),
    }[name]


def schedule_title(name: str) -> str:
    """Name of a way in which the learning rate changes."""
    return {
        "constant": QCoreApplication.translate("Names", "stays as it is"),
        "linear": QCoreApplication.translate("Names", "falls in a line"),
        "step": QCoreApplication.translate("Names", "falls in steps"),
        "cosine": QCoreApplication.translate("Names", "falls in a cosine"),
        "warm_up": QCoreApplication.translate("Names", "warms up"),
    }[name]


def initialisation_title(name: str) -> str:
    """Name of a way in which weights start."""
    return {
        "micrograd": QCoreApplication.translate("Names", "as micrograd"),
        "lecture": QCoreApplication.translate("Names", "as the lecture"),
        "xavier": QCoreApplication.translate("Names", "Xavier"),
        "he": QCoreApplication.translate("Names", "He"),
        "zeros": QCoreApplication.translate("Names", "zeros"),
    }[name]


def scaling_title(name: str) -> str:
    """Name of a way to bring columns to a like size."""
    return {
        "none": QCoreApplication.translate("Names", "none"),
        "standardise": QCoreApplication.translate("Names", "standardise"),
        "min_max": QCoreApplication.translate("Names", "to 0 … 1"),
    }[name]


def data_title(name: str) -> str:
    """Name of a data set."""
    return {
        "moons": QCoreApplication.translate("Names", "moons"),
        "circle": QCoreApplication.translate("Names", "circle"),
        "xor": QCoreApplication.translate("Names", "xor"),
        "spiral": QCoreApplication.translate("Names", "spiral"),
        "blobs": QCoreApplication.translate("Names", "blobs"),
        "checkerboard": QCoreApplication.translate("Names", "board"),
        "lecture": QCoreApplication.translate("Names", "lecture"),
        "line": QCoreApplication.translate("Names", "line"),
        "sine": QCoreApplication.translate("Names", "sine"),
        "step": QCoreApplication.translate("Names", "step"),
        "plane": QCoreApplication.translate("Names", "plane"),
        "multi_gauss": QCoreApplication.translate("Names", "hills"),
        "iris": QCoreApplication.translate("Names", "iris"),
        "wine": QCoreApplication.translate("Names", "wine"),
        "breast_cancer": QCoreApplication.translate("Names", "tumours"),
        "digits": QCoreApplication.translate("Names", "digits"),
        "diabetes": QCoreApplication.translate("Names", "diabetes"),
        "table": QCoreApplication.translate("Names", "my table"),
        "drawn": QCoreApplication.translate("Names", "my points"),
    }[name]


def data_description(name: str) -> str:
    """What a data set is, in a line or two."""
    return {
        "moons": QCoreApplication.translate("Names", "Two half circles that reach into each other."),
        "circle": QCoreApplication.translate("Names", "A ring around a smaller one."),
        "xor": QCoreApplication.translate("Names", "Four squares; opposite corners belong together."),
        "spiral": QCoreApplication.translate("Names", "Arms that wind around each other, two to five."),
        "blobs": QCoreApplication.translate("Names", "Round heaps, one for each of two to six classes."),
        "checkerboard": QCoreApplication.translate("Names", "Four by four squares, two classes in turn."),
        "lecture": QCoreApplication.translate("Names", "The four samples of the micrograd lecture."),
        "line": QCoreApplication.translate("Names", "Points around the line y = 0.4 x − 0.2."),
        "sine": QCoreApplication.translate("Names", "Points around the wave y = sin 2x."),
        "step": QCoreApplication.translate("Names", "A jump from −0.8 to 0.8 at x = 0."),
        "plane": QCoreApplication.translate("Names", "A tilted plane, y = 0.3 x₁ − 0.2 x₂."),
        "multi_gauss": QCoreApplication.translate("Names", "Three hills and three hollows over the plane."),
        "iris": QCoreApplication.translate("Names", "Three kinds of iris by four lengths; Fisher 1936."),
        "wine": QCoreApplication.translate("Names", "Three growers' wines by 13 measurements."),
        "breast_cancer": QCoreApplication.translate(
            "Names", "Malignant or benign, by 30 measures of a tumour's cells."
        ),
        "digits": QCoreApplication.translate("Names", "Handwritten digits of 8 times 8 pixels."),
        "diabetes": QCoreApplication.translate(
            "Names", "How far the disease goes on in a year, by ten measurements."
        ),
        "table": QCoreApplication.translate("Names", "The table you imported."),
        "drawn": QCoreApplication.translate("Names", "Points that you draw yourself, in Output."),
    }[name]


def bug_title(name: str) -> str:
    """Name of a bug of the museum."""
    return {
        "no_zero_grad": QCoreApplication.translate("Bugs", "forget zero_grad"),
        "assigned_grad": QCoreApplication.translate("Bugs", "grad = instead of +="),
        "wrong_order": QCoreApplication.translate("Bugs", "backward in a wrong order"),
        "no_nonlinearity": QCoreApplication.translate("Bugs", "no nonlinearity"),
        "wrong_sign": QCoreApplication.translate("Bugs", "rate with the wrong sign"),
        "parents_in_a_set": QCoreApplication.translate("Bugs", "a set of parents"),
        "kept_interior_grads": QCoreApplication.translate("Bugs", "interior grads kept"),
    }[name]


def shortage_words(shortage: Shortage) -> str:
    """What a drawing lacks before anything can be learned from it."""
    return {
        "no_points": QCoreApplication.translate("Names", "Nothing to learn from yet: draw points in Output."),
        "one_class": QCoreApplication.translate(
            "Names", "One class alone teaches nothing: draw points of a second class too."
        ),
        "one_point": QCoreApplication.translate("Names", "One point is not enough: draw a second one."),
    }[shortage]
