from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel

from engine.expression_graph import ExpressionGraph
from engine.marked_examples import LECTURE, NEURON
from gui.session.session import Session
from gui.widgets.number_box import NumberBox
from tests.gui.labs.graph.conftest import Lab


def subject(session: Session) -> ExpressionGraph:
    graph = session.subject
    assert isinstance(graph, ExpressionGraph)
    return graph


def number_of(session: Session, name: str) -> float:
    return [each for each in subject(session).values if each.label == name][-1].data


def shown(lab: Lab, name: str = "number") -> list[str]:
    return [each.text() for each in lab.panel.findChildren(QLabel, name) if each.isVisible()]


def test_it_begins_with_the_lecture_s_graph(lab: Lab) -> None:
    assert lab.panel.editor.toPlainText() == LECTURE
    assert number_of(lab.session, "L") == -8
    assert [lab.number(name).value for name in "abcf"] == [2, -3, 10, -2]
    assert shown(lab) == ["L = −8.0000", "∂ +6.0000", "∂ −4.0000", "∂ −2.0000", "∂ +4.0000"]


def test_what_is_typed_stands_there_as_a_graph_and_is_one_step_to_undo(lab: Lab) -> None:
    before = lab.document.project
    editor = lab.panel.editor
    editor.selectAll()
    for text in ("a = 2\n", "b = a * a"):
        QTest.keyClicks(editor, text) if "\n" not in text else editor.insertPlainText(text)
    lab.settle()
    assert lab.text == "a = 2\nb = a * a"
    assert number_of(lab.session, "b") == 4
    assert len(subject(lab.session).topology.edges) == 2
    lab.document.undo_stack.undo()
    assert lab.document.project == before
    assert editor.toPlainText() == LECTURE
    lab.settle()
    assert number_of(lab.session, "L") == -8


def test_a_mistake_is_underlined_and_said_when_the_typing_pauses(lab: Lab) -> None:
    lab.write("a = 2\nb = 3x")
    assert lab.session.subject is None
    (selection,) = lab.panel.editor.extraSelections()
    assert selection.cursor.selectedText() == "x"
    assert shown(lab, "warning") == ["Line 2: A sign is missing before x. For a product write *."]
    assert not lab.number("a").isEnabled()
    lab.write("a = 2\nb = 3*a")
    assert number_of(lab.session, "b") == 6
    assert lab.panel.editor.extraSelections() == []
    assert shown(lab, "warning") == []


def test_an_empty_text_says_what_to_do_and_nothing_is_wrong_with_it(lab: Lab) -> None:
    lab.write("")
    assert lab.session.subject is None
    assert shown(lab, "warning") == []
    assert lab.panel.editor.placeholderText().startswith("Write an expression")
    assert shown(lab) == []


def test_more_than_can_be_drawn_is_refused_at_its_place(lab: Lab) -> None:
    lab.document.edit_lab("graph", "Paste", text="+".join(["1"] * 400))
    lab.qtbot.waitUntil(lambda: shown(lab, "warning") != [])
    assert shown(lab, "warning") == ["At most 600 numbers, names and operations can be drawn. Shorten it."]
    assert lab.session.subject is None


def test_dragging_a_leaf_rewrites_its_number_in_the_text_as_one_step_to_undo(lab: Lab) -> None:
    lab.drag(lab.number("b"), 20, 30, 50)
    assert lab.number("b").value == -2
    assert lab.text == LECTURE.replace("b = -3", "b = -2")
    lab.settle()
    assert number_of(lab.session, "L") == -12
    lab.document.undo_stack.undo()
    lab.settle()
    assert lab.text == LECTURE
    assert lab.number("b").value == -3


def test_a_leaf_can_be_dragged_through_where_there_is_no_result(lab: Lab) -> None:
    lab.write("a = 0.1; b = 6 / a")
    lab.drag(lab.number("a"), -10)
    assert lab.text == "a = 0; b = 6 / a"
    lab.qtbot.waitUntil(lambda: lab.session.subject is None)
    (warning,) = shown(lab, "warning")
    assert warning.startswith("6 / 0 does not exist: nothing can be divided by 0.")
    lab.drag(lab.number("a"), -10, -40)
    lab.settle()
    assert number_of(lab.session, "b") == pytest.approx(6 / -0.5)


def test_keys_move_a_leaf_as_well(lab: Lab) -> None:
    field = lab.number("a")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert lab.text.startswith("a = 2.01\n")
    field.selectAll()
    QTest.keyClicks(field, "-1.5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert lab.text.startswith("a = -1.5\n")


def test_a_step_that_leaps_to_the_other_side_of_the_valley_is_not_called_flat(lab: Lab) -> None:
    lab.write("x = 3; y = x * x")
    lab.document.edit_lab("graph", "Set the rate", rate=1.0)
    lab.press("descend")
    lab.settle()
    assert lab.text == "x = -3; y = x * x"
    (said,) = shown(lab, "step_result")
    assert said.startswith("y stays 9.000000: its slopes are 0 here, or the step was far too long")


def test_one_step_up_the_gradient_and_undo(lab: Lab) -> None:
    lab.press("ascend")
    lab.settle()
    assert number_of(lab.session, "L") == pytest.approx(-7.286496, abs=1e-9)
    assert shown(lab, "step_result") == ["L grew: −8.000000 → −7.286496"]
    assert lab.deeds == [("ascended", None)]
    lab.document.undo_stack.undo()
    lab.settle()
    assert lab.text == LECTURE
    assert shown(lab, "step_result") == []
    lab.press("descend")
    lab.settle()
    assert number_of(lab.session, "L") < -8


def test_the_rate_is_one_of_the_project_s_settings(lab: Lab) -> None:
    (rate,) = lab.panel.findChildren(NumberBox)
    rate.setFocus()
    QTest.keyClick(rate, Qt.Key.Key_Up)
    assert lab.document.labs.graph.rate == 0.02
    lab.document.undo_stack.undo()
    assert rate.value() == 0.01


def test_a_name_leads_to_its_node(lab: Lab) -> None:
    lab.press("leaf_name")
    node = lab.session.node
    assert node is not None
    assert subject(lab.session).topology.nodes[node].label == "a"


def test_examples_can_be_chosen(lab: Lab) -> None:
    entry = lab.panel.header.findChild(QAction, "example_micrograd")
    assert entry is not None
    entry.trigger()
    lab.settle()
    assert number_of(lab.session, "g") == pytest.approx(24.7041, abs=1e-4)
    lab.document.undo_stack.undo()
    assert lab.text == LECTURE


def test_tanh_is_taken_to_pieces_with_the_same_gradients(lab: Lab) -> None:
    box = lab.panel.findChild(QCheckBox, "tanh_in_pieces")
    assert box is not None
    assert not box.isVisible()
    lab.write(NEURON)
    grads = {value.label: value.grad for value in subject(lab.session).values if value.label}
    lab.qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() - box.rect().center() / 1.2)
    assert lab.document.labs.graph.in_pieces
    lab.qtbot.waitUntil(lambda: "exp" in {value._op for value in subject(lab.session).values})
    assert "tanh" not in {value._op for value in subject(lab.session).values}
    for value in subject(lab.session).values:
        if value.label in grads:
            assert value.grad == pytest.approx(grads[value.label], rel=1e-12)


def test_what_stands_behind_the_present_step_is_not_told(lab: Lab) -> None:
    lab.session.step("node")
    assert shown(lab) == ["L = ·", "∂ ·", "∂ ·", "∂ ·", "∂ ·"]
    while (walk := lab.session.expression_walk) is not None and walk.index < walk.length:
        lab.session.step("node")
    assert shown(lab)[:2] == ["L = −8.0000", "∂ +6.0000"]


def test_another_text_from_outside_is_shown(lab: Lab) -> None:
    lab.document.edit_lab("graph", "A lesson", text="x = 3; y = x ** 2")
    lab.settle()
    assert lab.panel.editor.toPlainText() == "x = 3; y = x ** 2"
    assert lab.number("x").value == 3


def test_hidden_it_does_nothing_and_shown_it_catches_up(lab: Lab) -> None:
    lab.panel.window().hide()
    lab.document.edit_lab("graph", "A lesson", text="x = 3; y = x ** 2")
    assert number_of(lab.session, "L") == -8
    lab.panel.window().show()
    lab.settle()
    assert number_of(lab.session, "y") == 9
