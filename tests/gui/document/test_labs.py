"""The labs' part of the document: undoable like everything else, and another network leaves it alone."""

from __future__ import annotations

import pytest
from pydantic import ValidationError
from pytestqt.qtbot import QtBot

from engine.labs_spec import NeuronLabSpec
from engine.spec import Project
from gui.document.change import Change
from gui.document.document import Document


def test_editing_a_lab_is_undone_by_itself(document: Document, qtbot: QtBot) -> None:
    before = document.project
    with qtbot.waitSignal(document.changed) as caught:
        assert document.edit_lab("slope", "Drag h", merge="h", h=0.25)
    assert caught.args == [Change(labs=True)]
    document.edit_lab("slope", "Drag h", merge="h", h=0.125)
    assert document.labs.slope.h == 0.125
    document.undo_stack.undo()
    assert document.project == before


def test_a_lab_refuses_what_is_out_of_range(document: Document, qtbot: QtBot) -> None:
    before = document.project
    with qtbot.waitSignal(document.refused):
        assert not document.edit_lab("graph", "Too long a step", rate=11.0)
    assert document.project == before


def test_another_network_leaves_the_labs_alone(document: Document, project: Project) -> None:
    document.edit_lab("graph", "Type", text="a = 1")
    document.open_project(project.with_seed(7), "Open preset")
    assert document.labs.graph.text == "a = 1"
    assert document.network.seed == 7


def test_a_neuron_has_a_weight_for_each_input() -> None:
    with pytest.raises(ValidationError, match="as many weights"):
        NeuronLabSpec(inputs=(1.0, 2.0, 3.0), weights=(1.0, 2.0))
