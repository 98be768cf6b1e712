"""Why the network can't be changed like that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.editing import EditError, Problem
from gui.errors.words import Reason


def edit_reason(error: EditError) -> Reason:
    """Why an edit of the network can't be made."""
    return Reason.of(_texts()[error.problem], **error.values)


def _texts() -> dict[Problem, str]:
    return {
        "output_layer_leaves": QCoreApplication.translate(
            "NetworkErrors", "The output layer has to stay.\nDelete a hidden layer instead."
        ),
        "output_layer_moves": QCoreApplication.translate(
            "NetworkErrors", "The output layer stays the last one.\nMove a hidden layer instead."
        ),
        "output_layer_empty": QCoreApplication.translate(
            "NetworkErrors",
            "The output layer needs at least one neuron.\nAdd another neuron to it before this one goes.",
        ),
        "only_neuron_leaves": QCoreApplication.translate(
            "NetworkErrors",
            "A layer's only neuron can't leave it.\nMove or delete the layer instead.",
        ),
        "no_input_left": QCoreApplication.translate(
            "NetworkErrors",
            "A network needs at least one input.\nSwitch another input on before this one goes.",
        ),
        "no_such_neuron": QCoreApplication.translate(
            "NetworkErrors", "There is no neuron {name} any more.\nChoose one that is in the network."
        ),
        "into_an_input": QCoreApplication.translate(
            "NetworkErrors",
            "A link can't lead into an input: inputs take their numbers from the data.\n"
            "Lead it into a neuron.",
        ),
        "into_itself": QCoreApplication.translate(
            "NetworkErrors",
            "A neuron can't feed itself: the graph would have a cycle.\nLead the link into a later layer.",
        ),
        "within_a_layer": QCoreApplication.translate(
            "NetworkErrors",
            "Neurons of one layer are not joined to each other.\nLead the link into a later layer.",
        ),
        "backwards": QCoreApplication.translate(
            "NetworkErrors",
            "A link has to lead forward: backwards it would close a cycle.\n"
            "Draw it from the earlier layer to the later one.",
        ),
    }
