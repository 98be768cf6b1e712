"""Pinned numbers: pinning them, what they are called, what they are now."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from engine.network_spec import Link
from engine.watch_spec import Pin
from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.parameter_names import neuron_title, parameter_title


class Reading(NamedTuple):
    """A number and its gradient."""

    data: float
    grad: float


def pin(document: Document, key: Link | str) -> bool:
    """Follow a weight, by (source, target), a bias, by ("", target), or what a neuron answers, by name.

    One undoable edit; False where it was followed already, or refused.
    """
    new = pin_of(key)
    watch = document.project.watch
    if new in watch.pins:
        return False
    text = QCoreApplication.translate("Pins", "Pin {name}").format(name=title_of(new, document))
    return document.edit_watch(text, pins=(*watch.pins, new))


def pin_of(key: Link | str) -> Pin:
    """The pin of a parameter or a neuron, which need not be pinned."""
    return Pin(target=key) if isinstance(key, str) else Pin(source=key[0], target=key[1])


def unpin(document: Document, gone: Pin) -> None:
    """Follow it no longer, undoably."""
    text = QCoreApplication.translate("Pins", "Unpin {name}").format(name=title_of(gone, document))
    document.edit_watch(text, pins=tuple(each for each in document.project.watch.pins if each != gone))


def title_of(shown: Pin, document: Document) -> str:
    """What the number is called."""
    if shown.source is not None:
        return parameter_title(document.network, (shown.source, shown.target), document.data.columns)
    text = QCoreApplication.translate("Pins", "answer of {neuron}")
    return text.format(neuron=neuron_title(document.network, shown.target, document.data.columns))


def at_batch_start(shown: Pin, session: Session) -> Reading | None:
    """The number where the training stands between two batches; None where there is none.

    A parameter's gradient is that of the last batch; a neuron's numbers are those of the sample in focus.
    """
    document, state, subject = session.document, session.state, session.sample_graph
    if shown.source is not None:
        place = document.place_of((shown.source, shown.target))
        if place is None:
            return None
        return Reading(float(state.parameters[place]), float(state.gradients[place]))
    node = _answer_node(shown.target, session)
    if node is None or subject is None:
        return None
    value = subject.values[node]
    return Reading(float(value.data), float(value.grad))


def now(shown: Pin, session: Session) -> Reading | None:
    """The number at this very moment: while one steps, what stands there inside the batch."""
    moment, document = session.batch_moment, session.document
    if moment is None:
        return at_batch_start(shown, session)
    if shown.source is not None:
        place = document.place_of((shown.source, shown.target))
        if place is None:
            return None
        return Reading(float(moment.parameters[place]), float(moment.gradients[place]))
    node = _answer_node(shown.target, session)
    if node is None:
        return None
    return Reading(float(moment.numbers.data[node]), float(moment.numbers.grad[node]))


def _answer_node(name: str, session: Session) -> int | None:
    """Where in the subject a neuron's answer is; None for a neuron that the loss does not need."""
    if session.sample_graph is None:
        return None
    for number, layer in enumerate(session.document.network.layers):
        for place, neuron in enumerate(layer.neurons):
            if neuron.name == name:
                try:
                    return session.sample_graph.topology.output_of((number, place))
                except KeyError:
                    return None
    return None
