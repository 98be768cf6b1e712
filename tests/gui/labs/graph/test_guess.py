from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.training.events import Computed, HandedOver, Seeded
from engine.training.expression_walk import ExpressionWalk
from gui.labs.graph.guess_tab import GuessTab
from tests.gui.labs.graph.conftest import Lab


def begin(lab: Lab) -> GuessTab:
    lab.show_tab("Guess")
    lab.press("begin_guessing")
    return lab.panel.guess


def walk(lab: Lab) -> ExpressionWalk:
    found = lab.session.expression_walk
    assert found is not None
    return found


def guess(lab: Lab, answer: str) -> None:
    field = lab.panel.guess.field
    field.clear()
    QTest.keyClicks(field, answer)
    QTest.keyClick(field, Qt.Key.Key_Return)


def coming(lab: Lab) -> float:
    """The number that the next event brings, as the engine computes it."""
    here = walk(lab)
    event = ExpressionWalk(here.graph, here.index + 1).last
    if isinstance(event, Computed):
        return event.data
    if isinstance(event, Seeded):
        return event.share
    assert isinstance(event, HandedOver)
    return event.amount


def test_before_it_begins_it_says_what_will_happen(lab: Lab) -> None:
    lab.show_tab("Guess")
    assert "vanish" in lab.panel.guess.said
    assert "1 %" in lab.panel.guess.said
    assert lab.session.moment is None


def test_every_number_can_be_guessed_to_the_end(lab: Lab) -> None:
    tab = begin(lab)
    assert walk(lab).index == 0
    asked = []
    while walk(lab).index < walk(lab).length:
        asked.append(tab.asked)
        guess(lab, f"{coming(lab):.3f}")
        assert tab.verdict.text().startswith("✓")
    assert asked == [
        "What is e?",
        "What is d?",
        "What is L?",
        "Backward begins at the end. What is ∂L/∂L?",
        *(f"How much is added to the grad of {name}?" for name in ("d", "f", "e", "c", "a", "b")),
    ]
    assert tab.asked == "Done: 10 of 10 right at the first try."
    assert [name for name, _ in lab.deeds].count("guessed") == 10
    assert lab.deeds[-1] == ("guessed_all", 10.0)


def test_a_wrong_guess_is_told_what_was_overlooked_and_stays_there(lab: Lab) -> None:
    tab = begin(lab)
    guess(lab, "-1")
    assert tab.verdict.text() == "✗ Not yet. That is the sum; here they are multiplied."
    assert walk(lab).index == 0
    guess(lab, "2 * -3")
    assert tab.verdict.text() == "✓ Right. 2 × (−3) = −6"
    assert walk(lab).index == 1
    assert "0 right so far" in tab.said


def test_what_is_no_number_is_not_a_guess(lab: Lab) -> None:
    tab = begin(lab)
    guess(lab, "a * b")
    assert tab.verdict.text() == "Type a number, such as -1.5, or numbers, such as -3 * 2."
    guess(lab, "3 /")
    assert tab.verdict.text() == "Something is missing here. Write a name or a number."
    assert walk(lab).index == 0


def test_show_me_says_how_one_gets_there_and_skip_goes_on(lab: Lab) -> None:
    tab = begin(lab)
    lab.press("show_answer")
    assert tab.verdict.text() == "2 × (−3) = −6"
    assert walk(lab).index == 1
    lab.press("skip_guess")
    assert tab.verdict.text() == ""
    assert walk(lab).index == 2
    assert lab.deeds == []


def test_plus_does_not_halve(lab: Lab) -> None:
    tab = begin(lab)
    lab.session.go_to(walk(lab).position_at(6))
    assert tab.asked == "How much is added to the grad of e?"
    guess(lab, "-1")
    assert "not half" in tab.verdict.text()
    guess(lab, "-2")
    assert "+ hands the gradient on unchanged" in tab.verdict.text()


def test_a_square_asks_for_each_of_its_two_places(lab: Lab) -> None:
    lab.write("a = 3; b = a * a")
    tab = begin(lab)
    lab.session.go_to(walk(lab).position_at(2))
    assert tab.asked == "How much is added to the grad of a, for the first place where it stands?"
    guess(lab, "3")
    assert tab.asked == "And how much for the second place of a?"
    guess(lab, "6")
    assert "afterwards" in tab.verdict.text()


def test_nobody_is_asked_for_the_gradient_of_a_constant(lab: Lab) -> None:
    lab.write("x = 3; y = 2 * x")
    tab = begin(lab)
    asked = []
    while walk(lab).index < walk(lab).length:
        asked.append(tab.asked)
        lab.press("show_answer")
    assert asked == [
        "What is y?",
        "Backward begins at the end. What is ∂y/∂y?",
        "How much is added to the grad of x?",
    ]


def test_another_expression_ends_it(lab: Lab) -> None:
    begin(lab)
    lab.write("x = 2; y = x + 1")
    assert "vanish" in lab.panel.guess.said
    assert lab.panel.guess.asked == ""


def test_without_an_expression_there_is_nothing_to_guess(lab: Lab) -> None:
    lab.write("x = ")
    lab.show_tab("Guess")
    assert "understood" in lab.panel.guess.said
