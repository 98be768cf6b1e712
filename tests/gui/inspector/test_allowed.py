"""What can't be changed here says why."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget

from engine.suggestions import suggested_project
from gui.document.document import Document
from gui.widgets.number_box import NumberBox
from tests.engine.exercises import exercise_on
from tests.gui.inspector.conftest import User


@pytest.mark.parametrize(
    ("selection", "kind", "name"),
    [
        ({"layer": 0}, NumberBox, "Size"),
        ({"layer": 0}, QCheckBox, "frozen"),
        ({"links": (("x1", "n1"),)}, QCheckBox, "frozen"),
        ({"neurons": ("n1",)}, QCheckBox, "frozen"),
    ],
)
def test_what_an_exercise_keeps(
    user: User, document: Document, selection: dict[str, object], kind: type[QWidget], name: str
) -> None:
    free = document.project
    document.load(exercise_on(free), None)
    user.select(**selection)
    control = user.field(kind, name)
    assert not control.isEnabled()
    assert control.toolTip() == "The exercise keeps this as it is."
    document.load(free, None)
    assert control.isEnabled()
    assert control.toolTip() != "The exercise keeps this as it is."


def test_the_output_layer_has_as_many_neurons_as_the_data_say(user: User, document: Document) -> None:
    user.select(layer=2)
    assert not user.field(NumberBox, "Size").isEnabled()
    assert "gives one number" in user.field(NumberBox, "Size").toolTip()
    document.load(suggested_project("blobs", classes=3), None)
    user.select(layer=len(document.network.layers) - 1)
    assert not user.field(NumberBox, "Size").isEnabled()
    assert "one neuron for each class" in user.field(NumberBox, "Size").toolTip()
