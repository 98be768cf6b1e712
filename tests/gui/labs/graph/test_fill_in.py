from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.labs.graph.answer_field import AnswerField
from gui.labs.graph.fill_in_tab import FillInTab
from tests.gui.labs.graph.conftest import Lab


def begin(lab: Lab) -> FillInTab:
    lab.show_tab("Fill in")
    lab.press("begin_filling_in")
    return lab.panel.fill_in


def fields(lab: Lab) -> list[AnswerField]:
    """Those of this tab; what was taken out a moment ago is still there, but hidden."""
    return [each for each in lab.panel.fill_in.findChildren(AnswerField) if not each.isHidden()]


def field(lab: Lab, name: str) -> AnswerField:
    (found,) = [each for each in fields(lab) if each.accessibleName() == name]
    return found


def fill(lab: Lab, name: str, answer: str) -> None:
    QTest.keyClicks(field(lab, name), answer)
    QTest.keyClick(field(lab, name), Qt.Key.Key_Return)


def shown_grads(lab: Lab) -> set[str]:
    """The nodes whose gradient the graph shows."""
    moment, subject = lab.session.moment, lab.session.subject
    assert subject is not None
    if moment is None:
        return {node.label for node in subject.topology.nodes}
    return {node.label for i, node in enumerate(subject.topology.nodes) if moment.received[i]}


def test_all_gradients_of_the_lecture_s_graph_filled_in(lab: Lab) -> None:
    tab = begin(lab)
    assert shown_grads(lab) == set()
    answers = {"L": "1", "f": "4", "d": "-2", "c": "-2", "e": "-2", "b": "-4", "a": "6"}
    for name, answer in answers.items():
        fill(lab, f"∂L/∂{name}", answer)
        assert tab.verdict.text().startswith("✓")
        assert field(lab, f"∂L/∂{name}").isReadOnly()
    assert tab.verdict.text() == "✓ Right. All of them: this is what backward() does."
    assert shown_grads(lab) == set("abcdefL")
    assert [name for name, _ in lab.deeds] == ["filled_in"] * 7 + ["filled_in_all"]


def test_the_graph_shows_what_follows_from_what_was_filled_in(lab: Lab) -> None:
    begin(lab)
    fill(lab, "∂L/∂a", "6")
    assert shown_grads(lab) == set()
    fill(lab, "∂L/∂L", "1")
    assert shown_grads(lab) == {"L"}
    fill(lab, "∂L/∂d", "-2")
    assert shown_grads(lab) == {"L", "d"}


def test_a_wrong_gradient_is_told_what_was_overlooked(lab: Lab) -> None:
    lab.write("a = 3; b = a + a")
    tab = begin(lab)
    fill(lab, "∂b/∂b", "6")
    assert "Nudge b" in tab.verdict.text()
    fill(lab, "∂b/∂a", "1")
    assert tab.verdict.text().startswith("✗ Not yet. That is one of several shares.")
    QTest.keyClicks(field(lab, "∂b/∂a"), "2")
    QTest.keyClick(field(lab, "∂b/∂a"), Qt.Key.Key_Return)
    assert tab.verdict.text() == "✓ Right. 1 × 1 + 1 × 1 = 2"


def test_they_can_all_be_shown(lab: Lab) -> None:
    begin(lab)
    lab.press("show_gradients")
    assert field(lab, "∂L/∂a").text() == "+6.0000"
    assert shown_grads(lab) == set("abcdefL")
    assert lab.deeds == []
    lab.press("begin_filling_in")
    assert field(lab, "∂L/∂a").text() == ""
    assert shown_grads(lab) == set()


def test_other_numbers_are_another_exercise(lab: Lab) -> None:
    begin(lab)
    lab.document.edit_lab("graph", "A lesson", text=lab.text.replace("a = 2", "a = 5"))
    lab.settle()
    assert not field(lab, "∂L/∂a").isVisible()


def test_constants_are_not_asked_for(lab: Lab) -> None:
    lab.write("x = 3; y = (x - 1) ** 2")
    begin(lab)
    assert [each.accessibleName() for each in fields(lab)] == ["∂y/∂y", "∂y/∂(x − 1)", "∂y/∂x"]
