"""The slope lab: a formula, a point to drag, a nudge, and what is measured."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from engine.labs_spec import SlopeLabSpec
from gui.document.document import Document
from gui.labs.slope.error_story import story_of
from gui.labs.slope.panel import SlopePanel
from gui.session.session import Session
from gui.widgets.drag_number import DragNumber
from gui.widgets.panel import Panel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(
    qtbot: QtBot, document: Document, session: Session, show_panel: Callable[[Panel, int, int], None]
) -> SlopePanel:
    panel = SlopePanel(document, session)
    show_panel(panel, 1300, 740)
    qtbot.waitUntil(lambda: panel.curve.view is not None)
    return panel


def lab(panel: SlopePanel) -> SlopeLabSpec:
    return panel.edits.lab


def button(panel: SlopePanel, text: str) -> QToolButton:
    return next(each for each in panel.findChildren(QToolButton) if each.text() == text)


def press(qtbot: QtBot, panel: SlopePanel, text: str) -> None:
    qtbot.mouseClick(button(panel, text), LEFT)


def retype(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)


def on_curve(panel: SlopePanel, x: float, y: float) -> QPoint:
    across, down = panel.curve.position_of(x, y)
    return QPoint(round(across), round(down))


def drag(qtbot: QtBot, widget: QWidget, start: QPoint, *ends: QPoint) -> None:
    qtbot.mousePress(widget, LEFT, pos=start)
    for end in ends:
        QTest.mouseMove(widget, end)
    qtbot.mouseRelease(widget, LEFT, pos=ends[-1])


def numbers(panel: SlopePanel) -> list[str]:
    return [panel.numbers.number(key) for key in ("rise", "run", "quotient", "exact", "miss")]


def test_it_begins_with_the_lectures_parabola(panel: SlopePanel) -> None:
    assert numbers(panel) == ["7.7500", "0.5", "15.5000", "14.0000", "+1.5000"]
    assert panel.numbers.sentence.text().startswith(
        "From x = 3 to 3.5, the result goes from 20.0000 to 27.7500."
    )
    assert "The error is 3 · h" in panel.numbers.sentence.text()


def test_the_point_is_dragged_along_the_curve_as_one_edit(
    qtbot: QtBot, panel: SlopePanel, document: Document
) -> None:
    ends = [on_curve(panel, x, 20) for x in (2.0, 0.0, -1.0)]
    drag(qtbot, panel.curve, on_curve(panel, 3, 20), *ends)
    assert lab(panel).inputs["x"] == pytest.approx(-1, abs=0.02)
    assert panel.study.exact == pytest.approx(6 * lab(panel).inputs["x"] - 4)
    document.undo_stack.undo()
    assert lab(panel) == SlopeLabSpec()


def test_a_drag_snaps_to_the_flat_point(qtbot: QtBot, panel: SlopePanel) -> None:
    drag(qtbot, panel.curve, on_curve(panel, 3, 20), on_curve(panel, 1, 20), on_curve(panel, 0.69, 20))
    assert lab(panel).inputs["x"] == pytest.approx(2 / 3, abs=1e-15)
    assert panel.numbers.number("exact") == "0.0000"
    assert "you measure 3 · h" in panel.numbers.sentence.text()


def test_the_other_end_of_the_secant_is_dragged(qtbot: QtBot, panel: SlopePanel) -> None:
    drag(qtbot, panel.curve, on_curve(panel, 3.5, 27.75), on_curve(panel, 4, 20), on_curve(panel, 2.0, 20))
    assert lab(panel).h == pytest.approx(-1, abs=0.02)
    assert "looks to the other side, as the backward difference does" in panel.numbers.sentence.text()
    assert panel.study.nudge.quotient > 0


def test_places_are_offered(qtbot: QtBot, panel: SlopePanel) -> None:
    press(qtbot, panel, "x = −3")
    assert (panel.numbers.number("exact"), panel.study.x) == ("−22.0000", -3.0)
    press(qtbot, panel, "flat: 0.6667")
    assert panel.study.x == pytest.approx(2 / 3, abs=1e-15)


def test_keys_move_the_point_change_h_and_zoom(qtbot: QtBot, panel: SlopePanel) -> None:
    curve = panel.curve
    curve.setFocus()
    assert curve.view is not None
    width = curve.view.right - curve.view.left
    qtbot.keyClick(curve, Qt.Key.Key_Right)
    assert lab(panel).inputs["x"] == pytest.approx(3.1)
    qtbot.keyClick(curve, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert lab(panel).inputs["x"] == pytest.approx(3.09)
    qtbot.keyClick(curve, Qt.Key.Key_Down)
    assert lab(panel).h == 0.2
    qtbot.keyClick(curve, Qt.Key.Key_Up)
    assert lab(panel).h == 0.5
    qtbot.keyClick(curve, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: curve.view is not None and curve.view.right - curve.view.left < 0.6 * width)
    qtbot.keyClick(curve, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: curve.view is not None and curve.view.right - curve.view.left == width)


def test_h_is_typed_slid_and_turned_round(qtbot: QtBot, panel: SlopePanel, document: Document) -> None:
    retype(qtbot, panel.steps.field, "1e-4")
    qtbot.keyClick(panel.steps.field, Qt.Key.Key_Return)
    assert numbers(panel)[2:] == ["14.0003", "14.0000", "+3.00e−04"]
    press(qtbot, panel, "±")
    assert lab(panel).h == -1e-4
    panel.steps.slider.setFocus()
    qtbot.keyClick(panel.steps.slider, Qt.Key.Key_End)
    assert lab(panel).h == -1e-16
    assert panel.numbers.number("quotient") == "0.0000"
    assert "rounded back to x itself" in panel.numbers.sentence.text()
    retype(qtbot, panel.steps.field, "lots")
    with qtbot.waitSignal(document.refused):
        qtbot.keyClick(panel.steps.field, Qt.Key.Key_Return)
    retype(qtbot, panel.steps.field, "0")
    qtbot.keyClick(panel.steps.field, Qt.Key.Key_Return)
    assert panel.numbers.number("quotient") == "nan"
    assert "0 / 0 says nothing" in panel.numbers.sentence.text()


def test_on_a_quadratic_the_central_difference_has_no_truncation_error(
    qtbot: QtBot, panel: SlopePanel
) -> None:
    press(qtbot, panel, "central")
    assert numbers(panel)[1:4] == ["1", "14.0000", "14.0000"]
    assert "no truncation error at all" in panel.numbers.sentence.text()
    assert story_of(panel.study).truncation is None
    press(qtbot, panel, "x³")
    assert "no truncation error" not in panel.numbers.sentence.text()
    assert story_of(panel.study).truncation == 2
    press(qtbot, panel, "forward")
    story = story_of(panel.study)
    assert (story.truncation, story.rounding) == (1, True)
    assert 1e-10 < story.best < 1e-6


def test_the_error_plot_sets_h(qtbot: QtBot, panel: SlopePanel) -> None:
    errors = panel.errors
    middle = errors.height() // 2
    qtbot.mouseClick(errors, LEFT, pos=QPoint(round(errors.x_of(1e-8)), middle))
    assert lab(panel).h == 1e-8
    ends = [QPoint(round(errors.x_of(h)), middle) for h in (1e-10, 1e-12)]
    drag(qtbot, errors, QPoint(round(errors.x_of(1e-8)), middle), *ends)
    assert lab(panel).h == 1e-12
    qtbot.keyClick(errors, Qt.Key.Key_PageUp)
    assert lab(panel).h == 1e-11
    qtbot.keyClick(errors, Qt.Key.Key_Left)
    assert lab(panel).h == pytest.approx(1.3e-11)
    qtbot.keyClick(errors, Qt.Key.Key_End)
    assert lab(panel).h == 1e-16
    assert panel.numbers.number("rise") == "0"


def test_several_inputs_are_nudged_one_at_a_time(qtbot: QtBot, panel: SlopePanel, document: Document) -> None:
    press(qtbot, panel, "a · b + c")
    assert numbers(panel)[2:4] == ["−3.0000", "−3.0000"]
    assert "straight line" in panel.numbers.sentence.text()
    choice = next(each for each in panel.findChildren(QRadioButton) if each.text() == "b")
    qtbot.mouseClick(choice, LEFT, pos=QPoint(8, choice.height() // 2))
    assert (lab(panel).nudged, numbers(panel)[3]) == ("b", "2.0000")
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert lab(panel) == SlopeLabSpec()


def test_a_formula_is_typed(qtbot: QtBot, panel: SlopePanel, document: Document) -> None:
    field = panel.formula_row.field
    retype(qtbot, field, "y = u * log(v)")
    assert lab(panel).formula == "y = u * log(v)"
    assert {"u": 1.0, "v": 1.0}.items() <= lab(panel).inputs.items()
    assert (lab(panel).nudged, panel.study.known.root_name) == ("u", "y")
    assert not panel.formula_row.mistake.isVisible()
    qtbot.keyClicks(field, " +")
    assert panel.formula_row.mistake.isVisible()
    assert panel.numbers.number("quotient") == "–"
    document.undo_stack.undo()
    assert field.text() == "3*x**2 - 4*x + 5"
    assert panel.numbers.number("quotient") == "15.5000"


@pytest.mark.parametrize(
    "text", ["", "__import__('os')", "3 + 4", "x^2", "+".join("x" * 500), "x/0", "(" * 10_000]
)
def test_what_cannot_be_computed_is_said_calmly(qtbot: QtBot, panel: SlopePanel, text: str) -> None:
    panel.edits.type_formula(text, 0)
    assert panel.numbers.number("quotient") == "–"
    assert panel.formula_row.mistake.text()
    panel.edits.type_formula("x*x", 1)
    assert panel.numbers.number("quotient") == "6.5000"
    assert not panel.formula_row.mistake.text()


def test_the_point_does_not_leave_where_the_formula_has_a_value(qtbot: QtBot, panel: SlopePanel) -> None:
    panel.edits.type_formula("log(x)", 0)
    start = on_curve(panel, 3, panel.study.known.result)
    qtbot.waitUntil(lambda: panel.curve.view is not None and panel.curve.view.top < 10)
    start = on_curve(panel, 3, panel.study.known.result)
    drag(qtbot, panel.curve, start, on_curve(panel, 1, 1), on_curve(panel, -2, 1))
    assert lab(panel).inputs["x"] == pytest.approx(1, abs=0.02)


def test_where_the_formula_has_no_value_another_number_can_be_given(qtbot: QtBot, panel: SlopePanel) -> None:
    panel.edits.set_input("x", -3.0)
    panel.edits.type_formula("log(x)", 0)
    assert "log" in panel.formula_row.mistake.text()
    field = next(each for each in panel.inputs.findChildren(DragNumber) if each.isVisible())
    retype(qtbot, field, "1")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.numbers.number("exact") == "1.0000"


def test_what_is_hidden_does_no_work(qtbot: QtBot, panel: SlopePanel, document: Document) -> None:
    before = panel.study
    panel.window().hide()
    panel.edits.set_h(0.25)
    assert panel.study is before
    panel.window().show()
    assert panel.study.h == 0.25
