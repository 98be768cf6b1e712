"""A number that is typed or dragged up and down, with real mouse and key events."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.drag_number import DragNumber

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


class Field(DragNumber):
    """Notes what it tells."""

    def __init__(self) -> None:
        super().__init__("Weight", -1000, 1000)
        self.edits: list[tuple[float, int]] = []
        self.shifts: list[tuple[float, int]] = []
        self.refusals: list[str] = []
        self.edited.connect(lambda value, gesture: self.edits.append((value, gesture)))
        self.shifted.connect(lambda change, gesture: self.shifts.append((change, gesture)))
        self.refused.connect(self.refusals.append)

    def drag(self, *ways: int, modifiers: Qt.KeyboardModifier = NO_KEY, release: bool = True) -> None:
        """Press in the middle, move up by each number of pixels, release."""
        place = self.rect().center()
        QTest.mousePress(self, LEFT, modifiers, place)
        for way in ways:
            place -= QPoint(0, way)
            _move(self, place, modifiers)
        if release:
            QTest.mouseRelease(self, LEFT, modifiers, place)

    def type(self, text: str, key: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Click it, write, and press a key."""
        QTest.mouseClick(self, LEFT)
        QTest.keyClicks(self, text)
        if key is not None:
            QTest.keyClick(self, key)


def _move(field: DragNumber, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    """Move with the button and perhaps Shift held; QTest.mouseMove holds no key."""
    there = QPointF(place)
    where = QPointF(field.mapToGlobal(place))
    event = QMouseEvent(QEvent.Type.MouseMove, there, where, Qt.MouseButton.NoButton, LEFT, modifiers)
    QApplication.sendEvent(field, event)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A window with another field to go to."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(Field())
    column.addWidget(DragNumber("Other", 0, 1))
    window.resize(200, 100)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def field(window: QWidget) -> Field:
    (field,) = window.findChildren(Field)
    field.show_value(0.5)
    return field


def test_a_number_is_typed(field: Field) -> None:
    field.type("-1.25")
    assert field.edits == [(-1.25, 1)]
    assert field.text() == "−1.2500"


def test_the_sign_of_mathematics_and_powers_of_ten_are_numbers_too(field: Field) -> None:
    QTest.mouseClick(field, LEFT)
    QApplication.clipboard().setText("−2")
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Paste))
    QTest.keyClick(field, Qt.Key.Key_Return)
    field.type("1e-3")
    assert [value for value, _ in field.edits] == [-2.0, 0.001]


@pytest.mark.parametrize("text", ["", "abc", "nan", "inf", "1_0", "1,5", "1001", "--1", "1e999"])
def test_what_is_no_number_within_the_limits_is_refused(field: Field, text: str) -> None:
    QTest.mouseClick(field, LEFT)
    if text:
        QTest.keyClicks(field, text)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.refusals == ["Weight: a number from −1000 to 1000"]
    assert field.edits == []
    assert field.text() == "0.5000"


def test_leaving_the_field_takes_the_number(field: Field) -> None:
    field.type("2", Qt.Key.Key_Tab)
    assert field.edits == [(2.0, 1)]


def test_escape_forgets_what_was_typed(field: Field) -> None:
    field.type("2", Qt.Key.Key_Escape)
    assert field.text() == "0.5000"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.edits == []


def test_leaving_without_typing_edits_nothing(field: Field) -> None:
    field.show_value(0.123456789)
    QTest.mouseClick(field, LEFT)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.edits == []
    assert field.value == 0.123456789


def test_a_drag_up_is_more_and_one_gesture(field: Field) -> None:
    field.drag(20, 10, 10)
    values = [value for value, _ in field.edits]
    assert values == [0.7, 0.8, 0.9]
    assert {gesture for _, gesture in field.edits} == {1}
    field.drag(-20)
    assert field.edits[-1] == (0.7, 2)


def test_shift_drags_finely_and_large_numbers_move_faster(field: Field) -> None:
    field.drag(20, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert field.value == 0.52
    field.show_value(40.0)
    field.drag(20)
    assert field.value == 42.0


def test_a_drag_stops_at_the_limits(field: Field) -> None:
    field.show_value(999.0)
    field.drag(200, 200)
    assert field.edits == [(1000.0, 1)]


def test_escape_takes_a_drag_back(field: Field) -> None:
    field.drag(20, 20, release=False)
    assert field.is_dragged
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.edits[-1] == (0.5, 1)
    _move(field, field.rect().center(), NO_KEY)
    QTest.mouseRelease(field, LEFT)
    assert field.edits[-1] == (0.5, 1)
    assert field.text() == "0.5000"


def test_a_trembling_click_is_no_drag(field: Field) -> None:
    field.drag(2, -1)
    assert field.edits == []
    assert field.selectedText() == "0.5000"


def test_a_double_click_puts_the_cursor(field: Field) -> None:
    QTest.mouseDClick(field, LEFT, pos=QPoint(field.width() - 3, field.height() // 2))
    assert field.selectedText() == ""
    field.show_value(0.75)
    QTest.keyClicks(field, "9")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.edits == [(0.50009, 1)]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Up, 0.51),
        (Qt.Key.Key_Down, 0.49),
        (Qt.Key.Key_PageUp, 0.6),
        (Qt.Key.Key_PageDown, 0.4),
    ],
)
def test_keys_step(field: Field, key: Qt.Key, value: float) -> None:
    field.setFocus()
    QTest.keyClick(field, key)
    assert field.edits == [(value, 1)]


def test_a_key_that_is_held_is_one_gesture(field: Field) -> None:
    field.setFocus()
    QTest.keyPress(field, Qt.Key.Key_Up)
    for _ in range(2):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Up, NO_KEY, "", autorep=True)
        QApplication.sendEvent(field, event)
    assert field.edits == [(0.51, 1), (0.52, 1), (0.53, 1)]


def test_typing_is_not_overwritten(field: Field) -> None:
    field.type("1.", None)
    field.show_value(0.75)
    assert field.text() == "1."
    QTest.keyClicks(field, "5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.edits == [(1.5, 1)]


def test_a_number_that_is_marked_goes_on_and_stays_marked(field: Field) -> None:
    QTest.mouseClick(field, LEFT)
    field.show_value(0.75)
    assert field.text() == field.selectedText() == "0.7500"
    QTest.keyClicks(field, "3")
    assert field.text() == "3"


def test_a_drag_is_not_overwritten(field: Field) -> None:
    field.drag(20, release=False)
    field.show_value(9.0)
    assert field.text() == "0.7000"
    field.drag(0)


def test_several_that_differ_are_moved_together(field: Field) -> None:
    field.show_value(None)
    assert field.text() == "—"
    field.drag(20, 20, release=False)
    assert field.text() == "— +0.40"
    QTest.mouseRelease(field, LEFT)
    assert field.shifts == [(0.2, 1), (0.4, 1)]
    assert field.edits == []
    assert field.text() == "—"
    field.type("2")
    assert field.edits == [(2.0, 2)]


def test_leaving_several_that_differ_edits_nothing(field: Field) -> None:
    field.show_value(None)
    QTest.mouseClick(field, LEFT)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert (field.edits, field.shifts, field.refusals) == ([], [], [])


def test_for_something_else_it_starts_anew(field: Field) -> None:
    field.type("7", None)
    field.abandon()
    field.show_value(0.25)
    assert field.text() == "0.2500"
    assert field.edits == []


def test_what_diverged_is_shown(field: Field) -> None:
    field.show_value(float("nan"))
    assert field.text() == "nan"
    field.show_value(float("inf"))
    field.drag(20)
    assert field.value == 1000.0


def test_where_there_is_little_room_large_numbers_have_fewer_decimals(qapp: QApplication) -> None:
    narrow = DragNumber("Narrow", -1e6, 1e6, digits=5)
    texts = []
    for value in (6.8813735870195432, -12.5, 123.456, 1e6):
        narrow.show_value(value)
        texts.append(narrow.text())
    narrow.deleteLater()
    assert texts == ["6.8814", "−12.500", "123.46", "1.0e+06"]
