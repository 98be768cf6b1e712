"""Why a number of a lab's expression is what it is: in its own words, and with the engine's numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.expression import parse_expression
from engine.expression_graph import ExpressionGraph
from engine.marked_examples import LECTURE, MICROGRAD, NEURON, TWICE, TWO_WAYS
from engine.training.expression_walk import START
from gui.session.session import Session
from gui.why.code_lines import snippets_of
from gui.why.finding import matter_of
from gui.why.ledger_lines import account_of
from gui.why.panel import WhyPanel
from gui.why.rules import rule_of
from gui.widgets.math_image import math_image
from gui.widgets.mathtext import spoken
from tests.gui.why.conftest import has_whole_curve

PATIENCE = 30_000


def publish(session: Session, text: str) -> None:
    names = parse_expression(text)
    session.publish("graph", ExpressionGraph(names, next(reversed(names.values()))))
    session.show_workspace("graph")


def look_at(session: Session, name: str) -> None:
    assert session.subject is not None
    labels = [node.label for node in session.subject.topology.nodes]
    session.look_at(labels.index(name))


def rule_text(session: Session) -> str:
    matter = matter_of(session)
    assert matter is not None
    return " ".join(spoken(part) for line in rule_of(matter).lines for part in line.parts)


@pytest.mark.parametrize("text", [LECTURE, NEURON, TWO_WAYS, TWICE, MICROGRAD], ids=str.split)
def test_every_event_is_explained_without_the_words_of_training(session: Session, text: str) -> None:
    publish(session, text)
    walk = session.expression_walk
    assert walk is not None
    for index in range(1, walk.length + 1):
        session.go_to(walk.position_at(index))
        matter = matter_of(session)
        assert matter is not None
        rule, account = rule_of(matter), account_of(matter)
        parts = [part for line in rule.lines for part in line.parts]
        assert all(math_image(part, 15.0, 1.0, "#000000") is not None for part in parts)
        assert account is not None
        assert account.total == pytest.approx(sum(line.amount for line in account.lines))
        words = " ".join([rule.sentence, *map(spoken, parts), account.note, *(x.text for x in account.lines)])
        assert not {"loss", "sample", "batch", "parameter"} & set(words.lower().split())
        assert snippets_of(matter)


def test_the_chain_rule_in_the_names_of_the_expression(session: Session) -> None:
    publish(session, LECTURE)
    walk = session.expression_walk
    assert walk is not None
    session.go_to(walk.position_at(5))
    assert rule_text(session) == "∂L/∂d += ∂L/∂d · ∂L/∂L = f · 1.0000 = (-2.0000) · 1.0000 = -2.0000"
    session.go_to(walk.position_at(9))
    assert rule_text(session) == "∂L/∂a += ∂e/∂a · ∂L/∂e = (-3.0000) · (-2.0000) = 6.0000"


def test_the_code_says_whose_number_its_a_is(session: Session) -> None:
    publish(session, LECTURE)
    look_at(session, "L")
    matter = matter_of(session)
    assert matter is not None
    (snippet,) = snippets_of(matter)
    assert [name for name, _ in snippet.variables] == ["a = d", "b = f", "out"]
    look_at(session, "e")
    matter = matter_of(session)
    assert matter is not None
    (snippet,) = snippets_of(matter)
    assert [name for name, _ in snippet.variables] == ["a", "b", "out"]


def test_a_is_used_twice_and_gets_both(session: Session) -> None:
    publish(session, TWICE)
    look_at(session, "a")
    matter = matter_of(session)
    assert matter is not None
    account = account_of(matter)
    assert account is not None
    assert [(line.text, line.amount) for line in account.lines] == [("from b", 1.0), ("from b", 1.0)]
    assert (account.total, account.is_complete) == (2.0, True)
    walk = session.expression_walk
    assert walk is not None
    session.go_to(walk.position_at(walk.length - 1))
    matter = matter_of(session)
    assert matter is not None
    account = account_of(matter)
    assert account is not None
    assert (account.total, account.arrived, account.expected) == (1.0, 1, 2)


def test_at_the_start_there_is_nothing_to_explain(session: Session, panel: WhyPanel) -> None:
    publish(session, LECTURE)
    session.go_to(START)
    assert matter_of(session) is None
    assert panel.hint
    session.publish("graph", None)
    assert matter_of(session) is None


def test_leaf_nudge_and_curve(session: Session, panel: WhyPanel, qtbot: QtBot) -> None:
    publish(session, LECTURE)
    look_at(session, "a")
    qtbot.waitUntil(lambda: panel.nudge.text.startswith("✓"), timeout=PATIENCE)
    qtbot.waitUntil(lambda: has_whole_curve(panel), timeout=PATIENCE)
    curve = panel.curve.view.curve
    assert curve is not None
    assert (curve.name, curve.root, curve.value, curve.loss, curve.grad) == ("a", "L", 2.0, -8.0, 6.0)
    assert curve.losses[0] == pytest.approx(-8.0 + 6.0 * (curve.values[0] - 2.0))
    assert "A leaf" in panel.text
    assert not panel.update_table.isVisible()
    look_at(session, "d")
    qtbot.waitUntil(
        lambda: "L(d" not in panel.nudge.text and panel.nudge.text.startswith("✓"), timeout=PATIENCE
    )
    qtbot.waitUntil(lambda: not panel.curve.isVisible(), timeout=PATIENCE)
    assert "d = e + c" in panel.text.replace("\n", " ")


def test_nudging_is_a_deed(session: Session, panel: WhyPanel, qtbot: QtBot) -> None:
    publish(session, LECTURE)
    look_at(session, "a")
    with qtbot.waitSignal(session.deed_done) as deed:
        qtbot.keyClick(panel.nudge.slider, Qt.Key.Key_Right)
    assert deed.args == ["nudged", pytest.approx(1e-3)]


def test_the_network_is_explained_again_when_one_comes_back(
    session: Session, panel: WhyPanel, qtbot: QtBot
) -> None:
    session.select((0, 1))
    qtbot.waitUntil(lambda: "tanh" in panel.text, timeout=PATIENCE)
    before = panel.text
    publish(session, TWICE)
    look_at(session, "b")
    qtbot.waitUntil(lambda: "b = a + a" in panel.text, timeout=PATIENCE)
    session.show_workspace("network")
    qtbot.waitUntil(lambda: panel.text == before, timeout=PATIENCE)
