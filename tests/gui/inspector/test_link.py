"""Configuring a link, or several at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.spec import Project
from gui.document.document import Document
from gui.session.session import Session
from tests.gui.inspector.conftest import User

LINK = ("x1", "n2")


@pytest.fixture(autouse=True)
def undoes(document: Document, project: Project) -> Iterator[None]:
    """Whatever a test does can be undone to the equal project with the same weights."""
    weights = document.state.parameters.tolist()
    yield
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.project == project
    assert document.state.parameters.tolist() == weights


def test_the_weight_is_typed(user: User, document: Document) -> None:
    user.select(links=(LINK,))
    user.write("Weight", "-0.75")
    assert document.parameter(LINK) == -0.75
    assert document.undo_stack.undoText() == "Set weight of link x₁ → 1·2"


def test_a_drag_of_the_weight_is_one_step(user: User, document: Document) -> None:
    before = document.parameter(LINK)
    user.select(links=(LINK,))
    user.drag("Weight", -10, -10, -10)
    assert document.parameter(LINK) == pytest.approx(before - 0.3, abs=1e-4)
    assert document.undo_stack.count() == 1


def test_escape_takes_a_drag_back(user: User, document: Document) -> None:
    before = document.parameter(LINK)
    user.select(links=(LINK,))
    user.drag("Weight", 30, release=False)
    assert document.parameter(LINK) != before
    QTest.keyClick(user.number("Weight"), Qt.Key.Key_Escape)
    assert document.parameter(LINK) == before


def test_another_selection_ends_a_drag(user: User, document: Document) -> None:
    user.select(links=(LINK,))
    user.drag("Weight", 30, release=False)
    weight = document.parameter(("x2", "n2"))
    user.select(links=(("x2", "n2"),))
    QTest.mouseMove(user.number("Weight"), user.number("Weight").rect().topLeft())
    QTest.mouseRelease(user.number("Weight"), Qt.MouseButton.LeftButton)
    assert document.parameter(("x2", "n2")) == weight


def test_frozen(user: User, document: Document) -> None:
    user.select(links=(LINK,))
    user.check("frozen")
    assert list(document.network.frozen_links) == [LINK]
    user.check("frozen")
    assert list(document.network.frozen_links) == []


def test_into_a_frozen_neuron_every_link_is_frozen(user: User) -> None:
    user.select(neurons=("n2",))
    user.check("frozen")
    user.select(links=(LINK,))
    assert user.box("frozen").isChecked()
    assert not user.box("frozen").isEnabled()
    user.select(links=(LINK, ("x1", "n1")))
    assert user.box("frozen").checkState() == Qt.CheckState.PartiallyChecked
    assert user.box("frozen").isEnabled()


def test_cutting_brings_its_weight_back_when_undone(
    user: User, document: Document, quiet_session: Session
) -> None:
    before = document.parameter(LINK)
    user.select(links=(LINK,))
    user.press_button("Cut this link")
    assert document.network.cut == (LINK,)
    assert document.place_of(LINK) is None
    assert quiet_session.selection.links == ()
    assert not user.sees("Weight")
    document.undo_stack.undo()
    assert document.parameter(LINK) == before


def test_several_near_and_far_are_cut_at_once(user: User, document: Document) -> None:
    links = (LINK, ("x1", "n6"), ("n4", "n6"))
    user.select(links=links)
    user.check("frozen")
    assert set(document.network.frozen_links) == set(links)
    user.press_button("Cut 3 links")
    assert set(document.network.cut) == {LINK, ("n4", "n6")}
    assert document.network.skips == document.network.frozen_links == ()
    assert document.undo_stack.undoText() == "Cut 3 links"


def test_several_show_what_they_share(user: User, document: Document) -> None:
    links = (LINK, ("x2", "n2"))
    user.select(links=links)
    assert user.number("Weight").text() == "—"
    user.write("Weight", "0.5")
    assert [document.parameter(link) for link in links] == [0.5, 0.5]
    assert user.number("Weight").text() == "0.5000"
    assert document.undo_stack.undoText() == "Set weight of 2 links"
    user.drag("Weight", 10, 10)
    assert document.undo_stack.count() == 2


def test_a_drag_moves_different_weights_by_the_same_within_the_limits(user: User, document: Document) -> None:
    links = (LINK, ("x2", "n2"))
    document.edit_parameters("large", {LINK: 999.9})
    before = document.parameter(links[1])
    user.select(links=links)
    user.drag("Weight", 20, 20)
    assert document.parameter(links[0]) == 1000.0
    assert document.parameter(links[1]) == pytest.approx(before + 0.4)


def test_neurons_and_links_have_a_section_each(user: User, document: Document) -> None:
    user.select(neurons=("n1", "n2"), links=(LINK,))
    assert {"2 neurons", "Link x₁ → 1·2"} <= set(user.reads())
    user.write("Weight", "1")
    user.write("Bias", "2")
    assert document.parameter(LINK) == 1.0
    assert document.parameter(("", "n1")) == document.parameter(("", "n2")) == 2.0
