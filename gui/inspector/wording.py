"""What layers, and several neurons or links, are called. Layers count from 1 here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.session.focus import Focus


def layer_title(number: int, count: int) -> str:
    """A layer's title; `number` counts from 0."""
    if number == count - 1:
        return QCoreApplication.translate("InspectorPanel", "output layer")
    return QCoreApplication.translate("InspectorPanel", "layer {number}").format(number=number + 1)


def neurons_title(count: int) -> str:
    """Several neurons."""
    return QCoreApplication.translate("InspectorPanel", "{count} neurons").format(count=count)


def links_title(count: int) -> str:
    """Several links."""
    return QCoreApplication.translate("InspectorPanel", "{count} links").format(count=count)


def sample_title(focus: Focus | None) -> str:
    """The sample in focus."""
    if focus is None:
        return ""
    if focus.part == "test":
        text = QCoreApplication.translate("InspectorPanel", "test sample {number}")
    else:
        text = QCoreApplication.translate("InspectorPanel", "sample {number}")
    return text.format(number=focus.index + 1)
