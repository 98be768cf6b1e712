"""Figures for files: every kind of training gives a picture, and Qt is not needed for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import matplotlib.image
import numpy as np
import pytest
from matplotlib.figure import Figure

from engine.data.prepare import prepare
from engine.spec import DataName, DataSpec, LayerSpec, NetworkSpec, Project
from engine.suggestions import suggested_project
from engine.training.initial import initial_state
from engine.training.state import EpochMetrics, TrainingState
from gui.plots.figures import training_figure

ROOT = Path(__file__).parents[3]
NETWORK = NetworkSpec(layers=(LayerSpec(size=4, activation="relu"), LayerSpec(size=1, activation="linear")))


def project(train_share: float = 0.8) -> Project:
    return Project(network=NETWORK, data=DataSpec(samples=40, train_share=train_share))


def metrics(*losses: float, test: float | None = 0.5) -> list[EpochMetrics]:
    return [EpochMetrics(k, loss, loss, 0.5, test, test, 0.1) for k, loss in enumerate(losses)]


def size_of_png(figure: Figure, path: Path) -> tuple[int, int]:
    figure.savefig(path)
    pixels = matplotlib.image.imread(path)
    assert len({tuple(pixel) for pixel in pixels[::9, ::9].reshape(-1, pixels.shape[2])}) > 10
    return pixels.shape[1], pixels.shape[0]


def titles(figure: Figure) -> list[str]:
    return [axes.get_title(loc="left") for axes in figure.axes]


def test_curves_and_boundary_are_written_as_png(tmp_path: Path) -> None:
    figure = training_figure(
        project(), prepare(project().data), initial_state(NETWORK, 2), metrics(0.9, 0.5, 0.4)
    )
    width, height = size_of_png(figure, tmp_path / "training.png")
    assert width > 1000
    assert height > 500
    assert titles(figure) == ["Loss", "Output, epoch 0"]
    train = figure.axes[0].get_lines()[-1]
    assert np.asarray(train.get_ydata()).tolist() == [0.9, 0.5, 0.4]


def test_without_test_part(tmp_path: Path) -> None:
    whole = project(train_share=1.0)
    figure = training_figure(
        whole, prepare(whole.data), initial_state(NETWORK, 2), metrics(0.9, 0.5, test=None)
    )
    size_of_png(figure, tmp_path / "training.png")
    legend = figure.axes[1].get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == ["train, class +1", "train, class −1"]


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), 1e300])
def test_diverged_training_is_drawn(tmp_path: Path, bad: float) -> None:
    state = TrainingState(np.full_like(initial_state(NETWORK, 2).parameters, bad), epoch=3)
    figure = training_figure(project(), prepare(project().data), state, metrics(0.9, 5.0, bad, test=bad))
    size_of_png(figure, tmp_path / "training.png")


def test_before_the_first_epoch(tmp_path: Path) -> None:
    figure = training_figure(project(), prepare(project().data), initial_state(NETWORK, 2), [])
    size_of_png(figure, tmp_path / "training.png")


@pytest.mark.parametrize(
    "name", ["blobs", "sine", "multi_gauss", "iris", "breast_cancer", "digits", "diabetes"]
)
def test_every_kind_of_data_has_a_picture(tmp_path: Path, name: DataName) -> None:
    suggested = suggested_project(name, 4 if name == "blobs" else 2)
    start = initial_state(suggested.network, suggested.data.input_count)
    figure = training_figure(suggested, prepare(suggested.data), start, metrics(0.9, 0.5))
    size_of_png(figure, tmp_path / "training.png")
    assert titles(figure) == ["Loss", "Output, epoch 0"]


def test_epochs_that_start_later_stand_where_they_belong() -> None:
    later = [EpochMetrics(k, 0.5, 0.5, 0.5, None, None, 0.1) for k in (70, 71, 72)]
    figure = training_figure(project(), prepare(project().data), initial_state(NETWORK, 2), later)
    train = figure.axes[0].get_lines()[-1]
    assert np.asarray(train.get_xdata()).tolist() == [70, 71, 72]


def test_no_qt_and_no_pyplot() -> None:
    code = (
        "import sys, gui.plots.figures; unwanted = ('PySide6', 'shiboken6', 'matplotlib.pyplot'); "
        "print([name for name in sys.modules if name.startswith(unwanted)])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
