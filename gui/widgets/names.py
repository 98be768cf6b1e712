"""The specs' names as a learner reads them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def loss_title(name: str) -> str:
    """Name of a loss."""
    return {
        "max_margin": QCoreApplication.translate("Names", "max-margin"),
        "squared_error": QCoreApplication.translate("Names", "squared error"),
        "absolute_error": QCoreApplication.translate("Names", "absolute error"),
        "huber": QCoreApplication.translate("Names", "Huber"),
        "binary_cross_entropy": QCoreApplication.translate("Names", "cross-entropy"),
        "softmax_cross_entropy": QCoreApplication.translate("Names", "softmax cross-entropy"),
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


def data_title(name: str) -> str:
    """Name of a data set."""
    return {
        "moons": QCoreApplication.translate("Names", "moons"),
        "circle": QCoreApplication.translate("Names", "circle"),
        "xor": QCoreApplication.translate("Names", "xor"),
        "spiral": QCoreApplication.translate("Names", "spiral"),
        "blobs": QCoreApplication.translate("Names", "blobs"),
        "checkerboard": QCoreApplication.translate("Names", "checkerboard"),
        "lecture": QCoreApplication.translate("Names", "four samples"),
        "line": QCoreApplication.translate("Names", "line"),
        "sine": QCoreApplication.translate("Names", "sine"),
        "step": QCoreApplication.translate("Names", "step"),
        "plane": QCoreApplication.translate("Names", "plane"),
        "multi_gauss": QCoreApplication.translate("Names", "multi-gauss"),
        "iris": QCoreApplication.translate("Names", "iris"),
        "wine": QCoreApplication.translate("Names", "wine"),
        "breast_cancer": QCoreApplication.translate("Names", "breast cancer"),
        "digits": QCoreApplication.translate("Names", "digits"),
        "diabetes": QCoreApplication.translate("Names", "diabetes"),
    }[name]
