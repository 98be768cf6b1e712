"""Loss: the curves are the history's numbers, and hidden they cost nothing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from numpy.typing import NDArray
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from engine.training.position import Position
from engine.training.state import EpochMetrics
from gui.document.document import Document
from gui.plots.loss_panel import LossPanel
from gui.session.session import Session

Run = Callable[[Session], None]


def curve(panel: LossPanel, kind: str) -> NDArray[np.float64]:
    line = dict(zip(("data", "test", "train"), panel.canvas.curves.lines, strict=True))[kind]
    assert isinstance(line, Line2D)
    return np.asarray(line.get_ydata(), dtype=np.float64)


def toggle(panel: LossPanel, name: str) -> QCheckBox:
    box = panel.header.findChild(QCheckBox, name)
    assert box is not None
    return box


def subtitle(panel: LossPanel) -> str:
    label = panel.header.findChild(QLabel, "panel_subtitle")
    assert label is not None
    return label.text()


def record(document: Document, count: int, penalty: float = 0.0) -> None:
    first = len(document.history)
    document.record_progress(
        document.state,
        [
            EpochMetrics(k, 1 / (k + 1) + penalty, 1 / (k + 1), 0.75, 0.5, 0.625, 0.1)
            for k in range(first, first + count)
        ],
    )


def test_curves_hold_what_a_run_measured(
    qtbot: QtBot, loss_panel: LossPanel, document: Document, session: Session, run_to_end: Run
) -> None:
    run_to_end(session)
    history = document.history
    assert len(history) == 20
    qtbot.waitUntil(lambda: len(curve(loss_panel, "train")) == 20)
    assert curve(loss_panel, "train").tolist() == history.column("train_loss").tolist()
    toggle(loss_panel, "show_accuracy").click()
    qtbot.waitUntil(lambda: curve(loss_panel, "train").tolist() == history.column("train_accuracy").tolist())


def test_test_curve_holds_the_history(qtbot: QtBot, loss_panel: LossPanel, document: Document) -> None:
    record(document, 6)
    qtbot.waitUntil(lambda: curve(loss_panel, "test").tolist() == [0.5] * 6)
    toggle(loss_panel, "show_accuracy").click()
    qtbot.waitUntil(lambda: curve(loss_panel, "test").tolist() == [0.625] * 6)


def test_hint_stands_until_there_is_a_curve(qtbot: QtBot, loss_panel: LossPanel, document: Document) -> None:
    texts = loss_panel.canvas.figure.axes[0].texts
    qtbot.waitUntil(lambda: texts[0].get_visible())
    assert "F5" in texts[0].get_text()
    record(document, 1)
    qtbot.waitUntil(lambda: not texts[0].get_visible())
    document.reset()
    qtbot.waitUntil(lambda: texts[0].get_visible())


def test_penalty_brings_the_data_loss_along(qtbot: QtBot, loss_panel: LossPanel, document: Document) -> None:
    record(document, 3, penalty=0.25)
    qtbot.waitUntil(lambda: len(curve(loss_panel, "data")) == 3)
    assert (curve(loss_panel, "train") - curve(loss_panel, "data")).tolist() == pytest.approx([0.25] * 3)
    assert "train 0.5833 = data loss 0.3333 + penalty 0.2500" in loss_panel.canvas.toolTip()


def test_header_says_the_newest_values(loss_panel: LossPanel, document: Document) -> None:
    assert subtitle(loss_panel) == ""
    record(document, 4)
    assert subtitle(loss_panel) == "train 0.2500 · test 0.5000"
    toggle(loss_panel, "show_accuracy").click()
    assert subtitle(loss_panel) == "train 75.0 % · test 62.5 %"


def test_diverged_loss_is_told(qtbot: QtBot, loss_panel: LossPanel, document: Document) -> None:
    inf, nan = float("inf"), float("nan")
    document.record_progress(
        document.state,
        [EpochMetrics(0, 0.5, 0.5, 0.5, None, None, 0.1), EpochMetrics(1, inf, inf, 0.5, None, None, 0.1)],
    )
    assert subtitle(loss_panel) == "train ∞"
    document.record_progress(document.state, [EpochMetrics(2, nan, nan, 0.5, None, None, 0.1)])
    assert subtitle(loss_panel) == "train nan"
    qtbot.waitUntil(lambda: len(curve(loss_panel, "train")) == 3)


def test_log_scale(qtbot: QtBot, loss_panel: LossPanel, document: Document) -> None:
    axes = loss_panel.canvas.curves.axes
    record(document, 5)
    toggle(loss_panel, "log_scale").click()
    qtbot.waitUntil(lambda: axes.get_yscale() == "log")
    toggle(loss_panel, "show_accuracy").click()
    qtbot.waitUntil(lambda: axes.get_yscale() == "linear")
    assert not toggle(loss_panel, "log_scale").isEnabled()
    toggle(loss_panel, "show_accuracy").click()
    qtbot.waitUntil(lambda: axes.get_yscale() == "log")


def test_hidden_panel_draws_nothing_and_catches_up(
    qtbot: QtBot, loss_panel: LossPanel, document: Document
) -> None:
    record(document, 2)
    qtbot.waitUntil(lambda: len(curve(loss_panel, "train")) == 2)
    loss_panel.window().hide()
    record(document, 3)
    qtbot.wait(100)
    assert len(curve(loss_panel, "train")) == 2
    loss_panel.window().show()
    qtbot.waitUntil(lambda: len(curve(loss_panel, "train")) == 5)
    assert subtitle(loss_panel) == "train 0.2000 · test 0.5000"


def test_undo_brings_the_curve_back(qtbot: QtBot, loss_panel: LossPanel, document: Document) -> None:
    record(document, 3)
    document.reset()
    qtbot.waitUntil(lambda: len(curve(loss_panel, "train")) == 0)
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: len(curve(loss_panel, "train")) == 3)


def test_labels_are_within_the_canvas_and_apart(
    qtbot: QtBot, loss_panel: LossPanel, document: Document
) -> None:
    record(document, 1500, penalty=1e-7)
    canvas = loss_panel.canvas
    drawn_at: list[tuple[int, int]] = []
    canvas.mpl_connect("draw_event", lambda _: drawn_at.append(canvas.get_width_height()))
    for width, height in ((356, 150), (300, 110), (170, 110), (900, 400)):
        loss_panel.window().resize(width, height)
        assert (loss_panel.window().width(), loss_panel.window().height()) == (width, height)
        for log in (False, True):
            drawn_at.clear()
            toggle(loss_panel, "log_scale").setChecked(not log)
            toggle(loss_panel, "log_scale").setChecked(log)
            qtbot.waitUntil(lambda: drawn_at[-1:] == [(canvas.width(), canvas.height())])
            check_labels(canvas.curves.axes, canvas.width(), canvas.height())


def check_labels(axes: Axes, width: int, height: int) -> None:
    boxes = [label.get_window_extent() for label in axes.get_xticklabels()]
    assert all(left.x1 < right.x0 for left, right in pairwise(boxes))
    boxes += [label.get_window_extent() for label in (*axes.get_yticklabels(), axes.yaxis.label)]
    legend = axes.get_legend()
    if legend is not None:
        boxes.append(legend.get_window_extent())
    for box in boxes:
        assert box.x0 >= -0.5
        assert box.y0 >= -0.5
        assert box.x1 <= width + 0.5
        assert box.y1 <= height + 0.5


def ghosts(panel: LossPanel) -> list[int]:
    """How many epochs each curve behind the present one has."""
    counts = [len(np.asarray(line.get_ydata())) for line in panel.canvas.curves.ghosts]
    return [count for count in counts if count]


def test_after_a_rewind_the_known_future_stays_in_sight_and_becomes_a_branch(
    qtbot: QtBot, loss_panel: LossPanel, document: Document, session: Session, run_to_end: Run
) -> None:
    run_to_end(session)
    assert ghosts(loss_panel) == []
    session.go_to(Position(5, 0, "forward", 0, 0))
    qtbot.waitUntil(lambda: len(curve(loss_panel, "train")) == 5)
    assert ghosts(loss_panel) == [20]
    document.edit_training("Penalty", l2=0.01)
    qtbot.waitUntil(lambda: len(document.branches) == 1)
    run_to_end(session)
    qtbot.waitUntil(lambda: len(curve(loss_panel, "train")) == 20)
    assert ghosts(loss_panel) == [20]
