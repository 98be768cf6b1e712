"""Drawing in Output: what the hand does, what Undo takes back, what the training sees of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from engine.drawn_spec import Point
from gui.document.document import Document
from gui.plots.drawing_layer import DrawingLayer
from gui.plots.output_panel import OutputPanel
from gui.session.session import Session
from tests.gui.conftest import PATIENCE
from tests.gui.plots.conftest import shown

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(qtbot: QtBot, document: Document, session: Session) -> Iterator[OutputPanel]:
    """Output, with an empty sheet to draw on."""
    panel = OutputPanel(document, session)
    dock = shown(qtbot, panel, 330)
    qtbot.mouseClick(panel.drawing_button, LEFT)
    yield panel
    dock.hide()


@pytest.fixture
def layer(panel: OutputPanel) -> DrawingLayer:
    return panel.drawing.layer


def _at(layer: DrawingLayer, x: float, y: float) -> QPoint:
    return layer.place_of(x, y).toPoint()


def _click(layer: DrawingLayer, x: float, y: float, button: Qt.MouseButton = LEFT) -> None:
    QTest.mouseClick(layer, button, pos=_at(layer, x, y))


def _drag(layer: DrawingLayer, *places: tuple[float, float], keys: Qt.KeyboardModifier | None = None) -> None:
    keys = keys or Qt.KeyboardModifier.NoModifier
    points = [_at(layer, *place) for place in places]
    QTest.mousePress(layer, LEFT, keys, points[0])
    for point in points[1:]:
        QTest.mouseMove(layer, point)
    QTest.mouseRelease(layer, LEFT, keys, points[-1])


def _points(document: Document) -> tuple[Point, ...]:
    return document.data.drawn.sheet.points


def _two_classes(layer: DrawingLayer) -> None:
    for number, side in ((1, -1.0), (2, 1.0)):
        QTest.keyClick(layer, Qt.Key(ord(str(number))))
        for height in (-1.0, 0.0, 1.0):
            _click(layer, side, height)


def test_a_fresh_drawing_says_what_to_do_and_trains_only_when_there_is_something(
    qtbot: QtBot, document: Document, session: Session, layer: DrawingLayer
) -> None:
    assert (document.data.name, session.data) == ("drawn", None)
    assert "Click or drag to draw points" in layer.accessibleDescription()
    with qtbot.waitSignal(session.said) as heard:
        session.run()
    assert not session.running
    assert "draw points" in heard.args[0]
    QTest.keyClick(layer, Qt.Key.Key_1)
    _click(layer, -1.0, 0.0)
    with qtbot.waitSignal(session.said) as heard:
        session.run_one_epoch()
    assert not session.running
    assert "second class" in heard.args[0]
    QTest.keyClick(layer, Qt.Key.Key_2)
    _click(layer, 1.0, 0.0)
    qtbot.waitUntil(lambda: session.data is not None, timeout=PATIENCE)
    assert session.data is not None
    assert session.data.train.y.tolist() == [1.0, -1.0]
    document.undo_stack.undo()
    assert session.data is None


def test_no_number_of_classes_makes_the_panel_wider(panel: OutputPanel) -> None:
    for number in range(6):
        panel.drawing.pen.choose(number)
        assert panel.drawing.bar.isVisible()
        assert panel.minimumSizeHint().width() <= 236


def test_each_gesture_is_one_step_of_undo(document: Document, layer: DrawingLayer) -> None:
    steps = document.undo_stack.count()
    _click(layer, 0.5, 1.0)
    assert _points(document)[0] == pytest.approx((0.5, 1.0, 0), abs=0.02)
    _drag(layer, (-1.8, -1.5), (-1.2, -1.5), (-0.6, -1.5), (0.0, -1.5))
    assert len(_points(document)) == 5
    _drag(layer, (0.5, 1.0), (0.8, 1.2), (1.5, -0.5))
    assert len(_points(document)) == 5
    assert _points(document)[0] == pytest.approx((1.5, -0.5, 0), abs=0.02)
    _drag(layer, (-1.8, -1.5), (-1.2, -1.5), keys=SHIFT)
    assert len(_points(document)) == 3
    _click(layer, 1.5, -0.5, RIGHT)
    assert [round(x, 1) for x, _, _ in _points(document)] == [-0.6, 0.0]
    _click(layer, 1.9, 1.9, RIGHT)
    assert document.undo_stack.count() == steps + 5
    for count in (3, 5, 5, 1, 0):
        document.undo_stack.undo()
        assert len(_points(document)) == count
    document.undo_stack.undo()
    assert document.data.name == "xor"


def test_points_follow_the_hand_before_the_gesture_ends(
    qtbot: QtBot, document: Document, layer: DrawingLayer
) -> None:
    QTest.mousePress(layer, LEFT, pos=_at(layer, -1.0, 0.0))
    QTest.mouseMove(layer, _at(layer, 0.0, 0.0))
    qtbot.waitUntil(lambda: len(_points(document)) == 2)
    QTest.mouseMove(layer, _at(layer, 1.0, 0.0))
    assert layer.point_at(layer.place_of(1.0, 0.0)) == 2
    QTest.mouseRelease(layer, LEFT, pos=_at(layer, 1.0, 0.0))
    assert len(_points(document)) == 3
    document.undo_stack.undo()
    assert _points(document) == ()


def test_weights_survive_and_training_goes_on_while_points_change(
    qtbot: QtBot, document: Document, session: Session, layer: DrawingLayer
) -> None:
    _two_classes(layer)
    qtbot.waitUntil(lambda: session.has_current_data, timeout=PATIENCE)
    session.set_pace(None)
    document.edit_training("more", epochs=100_000)
    session.run()
    qtbot.waitUntil(lambda: document.state.epoch > 5, timeout=PATIENCE)
    epoch = document.state.epoch
    _drag(layer, (-0.5, 0.5), (0.0, 0.5), (0.5, 0.5))
    assert session.running
    assert document.state.epoch >= epoch
    qtbot.waitUntil(lambda: session.has_current_data, timeout=PATIENCE)
    assert session.data is not None
    assert len(session.data.train) == 9
    before = document.state.epoch
    qtbot.waitUntil(lambda: document.state.epoch > before, timeout=PATIENCE)
    for x, y, _ in _points(document)[:3]:
        _click(layer, x, y, RIGHT)
    assert not session.running
    assert session.data is None
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: session.data is not None, timeout=PATIENCE)
    assert document.state.epoch >= before


def test_the_picture_stays_put(
    qtbot: QtBot, session: Session, panel: OutputPanel, layer: DrawingLayer
) -> None:
    _two_classes(layer)
    qtbot.waitUntil(lambda: session.data is not None and len(session.data.train) == 6, timeout=PATIENCE)
    assert panel.canvas.view is not None
    panel.canvas.draw()
    axes = panel.canvas.view.axes
    assert (axes.get_xlim(), axes.get_ylim()) == ((-2.0, 2.0), (-2.0, 2.0))
    box = axes.get_window_extent()
    ratio = panel.canvas.device_pixel_ratio
    corner = QPointF(box.x0, panel.canvas.height() * ratio - box.y0) / ratio
    assert (layer.place_of(-2.0, -2.0) - corner).manhattanLength() < 1.5


def test_a_class_more_comes_by_its_key_or_the_plus(
    qtbot: QtBot, document: Document, panel: OutputPanel, layer: DrawingLayer
) -> None:
    QTest.keyClick(layer, Qt.Key.Key_3)
    _click(layer, 0.0, 0.0)
    assert (document.data.classes, _points(document)[0][2]) == (3, 2)
    assert len(document.network.layers[-1].neurons) == 3
    plus = panel.findChild(QToolButton, "draw_more_classes")
    qtbot.mouseClick(plus, LEFT)
    assert document.data.classes == 4
    qtbot.mouseClick(panel.findChild(QToolButton, "draw_class_1"), LEFT)
    _click(layer, 1.0, 1.0)
    assert _points(document)[1][2] == 0
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.data.classes == 3


def test_a_curve_is_drawn_on_a_sheet_of_its_own(
    qtbot: QtBot, document: Document, session: Session, panel: OutputPanel, layer: DrawingLayer
) -> None:
    _click(layer, 0.0, 0.0)
    kinds = panel.drawing.bar.kinds
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    assert (document.data.task, document.training.loss) == ("regression", "squared_error")
    _drag(layer, (-1.0, -1.0), (0.0, 0.0), (1.0, 1.0))
    qtbot.waitUntil(lambda: session.data is not None, timeout=PATIENCE)
    assert session.data is not None
    assert session.data.train.y.tolist() == pytest.approx([-1.0, 0.0, 1.0], abs=0.02)
    assert panel.canvas.view_name == "curve"
    QTest.keyClick(kinds, Qt.Key.Key_Up)
    assert len(_points(document)) == 1


def test_all_of_it_goes_by_keys(document: Document, layer: DrawingLayer, panel: OutputPanel) -> None:
    layer.setFocus()
    QTest.keyClick(layer, Qt.Key.Key_Space)
    QTest.keyClick(layer, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(layer, Qt.Key.Key_2)
    QTest.keyClick(layer, Qt.Key.Key_Return)
    assert _points(document) == ((0.0, 0.0, 0), (0.5, 0.0, 1))
    QTest.keyClick(layer, Qt.Key.Key_Up, CONTROL)
    assert _points(document)[1] == (0.5, 0.1, 1)
    QTest.keyClick(layer, Qt.Key.Key_Delete)
    assert _points(document) == ((0.0, 0.0, 0),)
    assert "cross at" in layer.accessibleDescription()
    QTest.keyClick(layer, Qt.Key.Key_Escape)
    assert not panel.drawing.on
    assert not layer.isVisible()


def test_points_of_another_set_can_be_edited(
    qtbot: QtBot, document: Document, session: Session, panel: OutputPanel
) -> None:
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: session.has_current_data, timeout=PATIENCE)
    assert not panel.drawing.on
    assert panel.drawing.edit_points.isEnabled()
    panel.drawing.edit_points.trigger()
    assert (document.data.name, len(_points(document)), panel.drawing.on) == ("drawn", 40, True)
    assert not panel.drawing.edit_points.isEnabled()
    document.undo_stack.undo()
    assert (document.data.name, _points(document)) == ("xor", ())


def test_the_matrix_hides_the_sheet_and_the_plane_brings_it_back(
    qtbot: QtBot, session: Session, panel: OutputPanel, layer: DrawingLayer
) -> None:
    _two_classes(layer)
    qtbot.waitUntil(lambda: session.data is not None, timeout=PATIENCE)
    panel.canvas.choose_view("matrix")
    assert not layer.isVisible()
    panel.canvas.choose_view("plane")
    assert layer.isVisible()
