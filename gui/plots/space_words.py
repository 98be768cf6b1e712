"""What Space says about what it shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.data.prepared import PreparedData
from engine.network_spec import NetworkSpec
from gui.plots.outlook import Outlook
from gui.plots.space import COLUMNS, Projection, SpaceChoice, cut_of, right_side
from gui.session.places import Places
from gui.widgets.numbers import percent


def layer_title(network: NetworkSpec, layer: int) -> str:
    """A layer as a place to look from."""
    translate = QCoreApplication.translate
    if layer == COLUMNS:
        return translate("Space", "inputs")
    if layer == len(network.layers) - 1:
        return translate("Space", "output")
    return translate("Space", "layer {number}").format(number=layer + 1)


def coordinate_title(network: NetworkSpec, data: PreparedData, layer: int, number: int) -> str:
    """A column, a neuron or a principal component, as short as can be."""
    if number < 0:
        return QCoreApplication.translate("Space", "PC\u00a0{number}").format(number=-number)
    if layer == COLUMNS:
        return data.feature_names[number]
    return Places(network, data.feature_names).short(network.layers[layer].neurons[number].name or "")


def axis_title(network: NetworkSpec, data: PreparedData, layer: int, number: int | None) -> str:
    """What stands at an axis."""
    if number is None:
        return QCoreApplication.translate("Space", "samples")
    title = coordinate_title(network, data, layer, number)
    if layer == COLUMNS or number < 0:
        return title
    return QCoreApplication.translate("Space", "neuron {name}").format(name=title)


def sentence(outlook: Outlook, projection: Projection) -> str:
    """What is seen, and what was computed about it."""
    choice = projection.choice
    texts = [_place(outlook, choice), _colors(outlook), _components(projection), _cut(outlook, projection)]
    return " ".join(filter(None, texts))


def _place(outlook: Outlook, choice: SpaceChoice) -> str:
    translate = QCoreApplication.translate
    if choice.layer == COLUMNS:
        if choice.y is None:
            return translate("Space", "How often each number comes in.")
        return translate("Space", "The samples as they come in.")
    if choice.y is None:
        return translate("Space", "How often it answers what.")
    if choice.layer == len(outlook.answers.network.layers) - 1:
        return translate("Space", "The samples where the output layer's answers are.")
    text = {
        1: translate("Space", "The samples, and the line of all inputs, as {layer} sees them."),
        2: translate("Space", "The samples, and the input plane's straight lines, as {layer} sees them."),
    }.get(outlook.data.column_count, translate("Space", "The samples as {layer} sees them."))
    return text.format(layer=layer_title(outlook.answers.network, choice.layer))


def _colors(outlook: Outlook) -> str:
    if outlook.data.task != "regression":
        return ""
    return QCoreApplication.translate("Space", "Blue is a target above 0, orange one below.")


def _components(projection: Projection) -> str:
    """How much of the variance is seen."""
    translate = QCoreApplication.translate
    choice, found = projection.choice, projection.components
    if found is None:
        return ""
    numbers = sorted({-number for number in (choice.x, choice.y) if number is not None and number < 0})
    names = " + ".join(translate("Space", "PC\u00a0{number}").format(number=number) for number in numbers)
    share = percent(float(sum(found.explained[number - 1] for number in numbers)))
    text = translate("Space", "{names}: {share} of the variance of all {count} neurons.")
    if choice.layer == COLUMNS:
        text = translate("Space", "{names}: {share} of the variance of all {count} columns, standardised.")
    return text.format(names=names, share=share, count=len(found.mean))


def _cut(outlook: Outlook, projection: Projection) -> str:
    """Said only where it was computed: how many samples the output's flat cut has on their own side."""
    translate = QCoreApplication.translate
    choice = projection.choice
    cut = cut_of(outlook, choice.layer)
    if cut is None or choice.y is None:
        return ""
    right, count = right_side(outlook)
    if len(cut.weights) == 2:
        text = translate("Space", "The output's straight cut has {right} of {count} training samples right.")
        return text.format(right=right, count=count)
    if projection.line(cut, outlook.layer("train", choice.layer).mean(axis=0)) is None:
        text = translate("Space", "The output's flat cut through all {size} has {right} of {count} right.")
        return text.format(size=len(cut.weights), right=right, count=count)
    text = translate("Space", "The output's flat cut through all {size} has {right} of {count} right;")
    dashed = translate("Space", "dashed is where it meets this picture, the others at their mean.")
    return f"{text.format(size=len(cut.weights), right=right, count=count)} {dashed}"
