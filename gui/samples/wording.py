"""What the table's columns are called, and what they mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.samples.sample_table import (
    ANSWER,
    LOSS,
    NUMBER,
    PART,
    PICTURE,
    RESIDUAL,
    RIGHT,
    SHARE,
    SURE,
    TARGET,
    Key,
    SampleTable,
)


def column_title(table: SampleTable, key: Key) -> str:
    """The head of a column."""
    translate = QCoreApplication.translate
    if isinstance(key, int):
        return table.data.feature_names[key]
    if key == SURE:
        one = table.has_one_score
        return translate("Samples", "score") if one else translate("Samples", "p")
    if key == TARGET:
        is_number = table.is_regression
        return translate("Samples", "target") if is_number else translate("Samples", "class")
    return {
        NUMBER: translate("Samples", "sample"),
        PART: translate("Samples", "part"),
        ANSWER: translate("Samples", "answer"),
        RIGHT: translate("Samples", "right"),
        RESIDUAL: translate("Samples", "residual"),
        LOSS: translate("Samples", "loss"),
        SHARE: translate("Samples", "pull"),
        PICTURE: translate("Samples", "picture"),
    }[key]


def column_meaning(table: SampleTable, key: Key) -> str:
    """What a column's numbers are, in a sentence or two."""
    translate = QCoreApplication.translate
    if isinstance(key, int):
        return translate(
            "Samples", "The input {name}, as the network gets it: scaled, where scaling is on."
        ).format(name=table.data.feature_names[key])
    if key == SURE and not table.has_one_score:
        return translate("Samples", "The probability that softmax gives to the answered class.")
    return {
        NUMBER: translate("Samples", "The sample's place in its part. A click looks at it everywhere."),
        PART: translate("Samples", "Training samples teach the network; test samples it never sees."),
        TARGET: translate("Samples", "What is true of the sample."),
        ANSWER: translate("Samples", "What the network answers now."),
        RIGHT: translate("Samples", "Whether the answered class is the true one."),
        SURE: translate("Samples", "The output neuron's number: above 0 the answer is the second class."),
        RESIDUAL: translate("Samples", "Target minus answer: what the answer lacks."),
        LOSS: translate("Samples", "The sample's own loss, without any penalty."),
        SHARE: translate(
            "Samples",
            "Which sample pulls hardest: how long the gradient of its own loss is, over all weights and "
            "biases that are not frozen, as a share of the sum of these lengths over the training part. "
            "Test samples pull at nothing. The gradients are the true ones, also with a bug switched on.",
        ),
        PICTURE: translate("Samples", "The sample as a picture."),
    }[key]
