"""Output: what is clicked becomes the focus, what is toggled is drawn, what is known is said."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from engine.data.prepared import PreparedData, Samples
from engine.training.sample_graph import sample_graph
from engine.worker.messages import Prepared
from gui.document.document import Document
from gui.plots.boundary import DecisionBoundary
from gui.plots.legend import SampleLegend
from gui.plots.output_canvas import REACH
from gui.plots.output_panel import OutputPanel
from gui.session.focus import Focus, Part
from gui.session.session import Session

PATIENCE = 30_000


def samples(session: Session, part: Part) -> Samples:
    assert session.data is not None
    return session.data.train if part == "train" else session.data.test


def pixels(panel: OutputPanel) -> NDArray[np.uint8]:
    image = panel.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(-1, 4).copy()


def toggle(panel: OutputPanel, name: str) -> QCheckBox:
    box = panel.header.findChild(QCheckBox, name)
    assert box is not None
    return box


def lonely(panel: OutputPanel, session: Session, part: Part) -> list[int]:
    """Samples with no other within a few pixels: a click on them can mean nothing else."""
    places = {
        (other, index): panel.canvas.position_of(Focus(other, index))
        for other in ("train", "test")
        for index in range(len(samples(session, other)))
    }
    return [
        index
        for (own, index), place in places.items()
        if own == part
        and all(
            np.hypot(place[0] - x, place[1] - y) > 3 for key, (x, y) in places.items() if key != (own, index)
        )
    ]


def click(panel: OutputPanel, place: tuple[float, float]) -> None:
    QTest.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(place[0]), round(place[1])))


def test_click_on_a_point_focuses_it(output_panel: OutputPanel, session: Session) -> None:
    train = [Focus("train", index) for index in lonely(output_panel, session, "train")]
    test = [Focus("test", index) for index in lonely(output_panel, session, "test")]
    assert len(train) > 10
    assert len(test) > 3
    assert session.data is not None
    for focus in (*train, *test):
        click(output_panel, output_panel.canvas.position_of(focus))
        assert session.focus == focus
        assert session.sample_graph is not None
        x = [value.data for value in session.sample_graph.inputs]
        assert x == focus.samples(session.data).x[focus.index].tolist()


def test_click_far_from_all_points_changes_nothing(
    qtbot: QtBot, output_panel: OutputPanel, session: Session
) -> None:
    before = session.focus
    canvas = output_panel.canvas
    empty = next(
        (float(x), float(y))
        for x in range(30, canvas.width(), 7)
        for y in range(5, canvas.height(), 7)
        if canvas.sample_at(x, y) is None
    )
    click(output_panel, empty)
    assert session.focus == before


def test_point_is_found_within_reach_only(output_panel: OutputPanel, session: Session) -> None:
    rightmost = int(samples(session, "train").x[:, 0].argmax())
    output_panel.canvas.show_test_samples(False)
    x, y = output_panel.canvas.position_of(Focus("train", rightmost))
    assert output_panel.canvas.sample_at(x + REACH - 1, y) == Focus("train", rightmost)
    assert output_panel.canvas.sample_at(x + REACH + 1, y) is None


def test_hidden_test_points_cannot_be_clicked(
    qtbot: QtBot, output_panel: OutputPanel, session: Session
) -> None:
    index = lonely(output_panel, session, "test")[0]
    toggle(output_panel, "test_points").click()
    place = output_panel.canvas.position_of(Focus("test", index))
    click(output_panel, place)
    assert session.focus is not None
    assert session.focus.part == "train"


def test_arrow_keys_walk_through_all_samples(
    qtbot: QtBot, output_panel: OutputPanel, session: Session
) -> None:
    canvas = output_panel.canvas
    last = len(samples(session, "train")) - 1
    session.focus_on("train", last)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert session.focus == Focus("test", 0)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert session.focus == Focus("train", last)
    toggle(output_panel, "test_points").click()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert session.focus == Focus("train", 0)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert session.focus == Focus("train", last)


def test_focused_sample_is_described(output_panel: OutputPanel, document: Document, session: Session) -> None:
    session.focus_on("test", 2)
    test = samples(session, "test")
    graph = sample_graph(
        document.network, document.training, document.state.parameters, test.x[2], float(test.y[2])
    )
    text = output_panel.canvas.accessibleDescription()
    target = "+1" if test.y[2] > 0 else "−1"
    score = f"{graph.score.data:+.2f}".replace("-", "−")
    assert f"test sample 3 · class {target} · score {score} · loss {graph.root.data:.2f}" in text
    shown = [label.text() for label in output_panel.findChildren(QLabel) if label.isVisible()]
    assert {"test sample 3", target, score, f"{graph.root.data:.2f}"} <= set(shown)


def test_discretize_shows_two_colours(qtbot: QtBot, output_panel: OutputPanel) -> None:
    def colours() -> int:
        return len(np.unique(pixels(output_panel), axis=0))

    qtbot.waitUntil(lambda: colours() > 100)
    smooth = colours()
    toggle(output_panel, "discretize").click()
    qtbot.waitUntil(lambda: colours() < smooth)


def test_boundary_moves_with_the_training(qtbot: QtBot, output_panel: OutputPanel, session: Session) -> None:
    canvas = output_panel.canvas
    before = pixels(output_panel)
    with qtbot.waitSignal(session.running_changed, timeout=PATIENCE, check_params_cb=lambda on: not on):
        session.step("epoch")
    qtbot.waitUntil(lambda: bool((pixels(output_panel) != before).any()))
    assert session.plane is not None
    scores = session.plane.answers(session.state.parameters)[-1][0]
    assert isinstance(canvas.view, DecisionBoundary)
    assert np.allclose(np.asarray(canvas.view.image.get_array()), scores)


def test_without_a_test_part_there_is_nothing_to_toggle(
    output_panel: OutputPanel, document: Document, session: Session
) -> None:
    assert toggle(output_panel, "test_points").isEnabled()
    assert session.data is not None
    train = session.data.train
    whole = PreparedData(train, Samples(train.x[:0], train.y[:0]))
    session.worker.answered.emit([Prepared(document.data, whole)])
    assert not toggle(output_panel, "test_points").isEnabled()
    QTest.keyClick(output_panel.canvas, Qt.Key.Key_Left)
    assert session.focus is not None
    assert session.focus.part == "train"


def test_plane_is_square_and_nothing_is_clipped(qtbot: QtBot, output_panel: OutputPanel) -> None:
    dock, canvas = output_panel.window(), output_panel.canvas
    drawn_at: list[tuple[int, int]] = []
    canvas.mpl_connect("draw_event", lambda _: drawn_at.append(canvas.get_width_height()))
    for width, height in ((356, 260), (300, 180), (300, 420), (160, 160), (700, 300)):
        dock.resize(width, height)
        assert (dock.width(), dock.height()) == (width, height)
        canvas.refresh(whole=True)
        qtbot.waitUntil(lambda: drawn_at[-1:] == [(canvas.width(), canvas.height())])
        axes = canvas.figure.axes[0]
        box, drawn = axes.get_window_extent(), axes.get_tightbbox()
        assert box.width == pytest.approx(box.height, abs=0.5)
        assert box.width >= 80
        assert drawn is not None
        assert drawn.x0 >= 0
        assert drawn.y0 >= 0
        assert drawn.x1 <= canvas.width() + 1
        assert drawn.y1 <= canvas.height() + 1
        for label in output_panel.findChildren(QLabel):
            assert not label.isVisible() or label.width() >= label.sizeHint().width()


def test_in_a_narrow_header_the_pen_is_in_the_menu_and_the_view_has_room(
    qtbot: QtBot, output_panel: OutputPanel
) -> None:
    dock, views, pen = output_panel.window(), output_panel.views, output_panel.drawing_button
    assert pen.isVisible()
    dock.resize(220, 260)
    qtbot.waitUntil(lambda: not pen.isVisible())
    room = views.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, combo_option(views), QStyle.SubControl.SC_ComboBoxEditField, views
    )
    assert room.width() >= views.fontMetrics().horizontalAdvance(views.currentText())
    entries = output_panel.show_menu.menu().actions()
    next(each for each in entries if each.objectName() == "draw_points").trigger()
    assert output_panel.drawing.on
    dock.resize(356, 260)
    qtbot.waitUntil(pen.isVisible)


def combo_option(box: QComboBox) -> QStyleOptionComboBox:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return option


def test_legend_tells_its_meaning_in_words(output_panel: OutputPanel) -> None:
    legend = output_panel.findChild(SampleLegend)
    assert legend is not None
    assert "circle" in legend.accessibleDescription()
    assert "hollow" in legend.accessibleDescription()


def test_everything_has_a_name_for_screen_readers(output_panel: OutputPanel) -> None:
    assert output_panel.canvas.accessibleName()
    assert output_panel.canvas.focusPolicy() & Qt.FocusPolicy.TabFocus
    for box in output_panel.header.findChildren(QCheckBox):
        assert box.accessibleName()
        assert "&" not in box.accessibleName()
