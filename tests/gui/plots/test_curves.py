"""The curves show the numbers they were given, and nothing else."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from numpy.typing import NDArray

from engine.training.history import COLUMNS
from gui.plots.curves import CurveWords, TrainingCurves
from gui.widgets.colors import DARK, LIGHT

FloatArray = NDArray[np.float64]


def new_curves() -> TrainingCurves:
    figure = Figure(figsize=(4, 3), dpi=72)
    return TrainingCurves(figure.add_axes((0.2, 0.2, 0.7, 0.7)), LIGHT, CurveWords())


def columns(**given: FloatArray) -> dict[str, FloatArray]:
    count = max(len(values) for values in given.values())
    table = {name: np.full(count, np.nan) for name in COLUMNS} | given
    table.setdefault("data_loss", table["train_loss"])
    if np.isnan(table["data_loss"]).all():
        table["data_loss"] = table["train_loss"]
    return table


def drawn(curves: TrainingCurves, kind: str) -> tuple[FloatArray, FloatArray]:
    line = dict(zip(("data", "test", "train"), curves.lines, strict=True))[kind]
    assert isinstance(line, Line2D)
    return np.asarray(line.get_xdata()), np.asarray(line.get_ydata())


def legend(curves: TrainingCurves) -> list[str]:
    box = curves.axes.get_legend()
    return [] if box is None else [text.get_text() for text in box.get_texts()]


def test_lines_hold_the_numbers_at_their_epochs() -> None:
    curves = new_curves()
    train, test = np.array([0.9, 0.5, 0.25]), np.array([1.0, 0.6, 0.5])
    curves.show(columns(train_loss=train, test_loss=test), "loss", log=False)
    x, y = drawn(curves, "train")
    assert x.tolist() == [0, 1, 2]
    assert y.tolist() == train.tolist()
    assert drawn(curves, "test")[1].tolist() == test.tolist()
    assert legend(curves) == ["train", "test"]
    assert curves.axes.get_ylabel() == "loss"


def test_axis_is_labelled_with_the_epoch() -> None:
    curves = new_curves()
    curves.show(columns(train_loss=np.ones(3)), "loss", log=False)
    labels = [label.get_text() for label in curves.axes.get_xticklabels()]
    assert labels[0] == "0"
    assert labels[-1] == "epoch 20"


def test_data_loss_is_drawn_where_there_is_a_penalty() -> None:
    curves = new_curves()
    train = np.array([0.9, 0.5])
    curves.show(columns(train_loss=train, data_loss=train - 0.1), "loss", log=False)
    assert drawn(curves, "data")[1].tolist() == (train - 0.1).tolist()
    assert legend(curves) == ["train", "data loss"]
    curves.show(columns(train_loss=train, data_loss=train), "loss", log=False)
    assert len(drawn(curves, "data")[1]) == 0
    assert legend(curves) == ["train"]


def test_infinite_losses_are_gaps() -> None:
    curves = new_curves()
    curves.show(columns(train_loss=np.array([0.5, 1e200, np.inf, np.nan, 2.0])), "loss", log=False)
    assert np.isnan(drawn(curves, "train")[1]).tolist() == [False, True, True, True, False]
    assert curves.axes.get_ylim()[1] < 3


def test_log_axis_leaves_zeros_out() -> None:
    curves = new_curves()
    curves.show(columns(train_loss=np.array([0.5, 0.0, 0.002])), "loss", log=True)
    assert curves.axes.get_yscale() == "log"
    assert np.isnan(drawn(curves, "train")[1]).tolist() == [False, True, False]
    assert curves.axes.get_ylim() == (0.001, 1.0)
    curves.show(columns(train_loss=np.array([0.5, 0.0, 0.002])), "loss", log=False)
    assert curves.axes.get_yscale() == "linear"
    assert curves.axes.get_ylim()[0] == 0


def test_accuracy_has_its_own_curves() -> None:
    curves = new_curves()
    table = columns(train_loss=np.ones(2), train_accuracy=np.array([0.5, 0.75]))
    curves.show(table, "accuracy", log=True)
    assert drawn(curves, "train")[1].tolist() == [0.5, 0.75]
    assert curves.axes.get_yscale() == "linear"
    assert curves.axes.get_yticklabels()[-1].get_text() == "100 %"


def test_axes_change_in_steps_only() -> None:
    curves = new_curves()
    train = np.linspace(1.0, 0.1, 2000)
    changes = sum(curves.show(columns(train_loss=train[:n]), "loss", log=False) for n in range(1, 2001))
    assert 2 <= changes < 15


def test_new_colours_ask_for_a_whole_draw() -> None:
    curves = new_curves()
    table = columns(train_loss=np.ones(3))
    curves.show(table, "loss", log=False)
    assert not curves.show(table, "loss", log=False)
    curves.set_colors(DARK)
    assert curves.show(table, "loss", log=False)


def test_long_run_is_thinned_and_keeps_its_spike() -> None:
    curves = new_curves()
    train = np.full(100_000, 0.1)
    train[54_321] = 0.9
    curves.show(columns(train_loss=train), "loss", log=False)
    x, y = drawn(curves, "train")
    assert len(x) < 1000
    assert y[x == 54_321].tolist() == [0.9]
    assert x[-1] == 99_999
