"""The animation of a training."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image

from engine.data.prepare import prepare
from engine.spec import DataSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from gui.plots.film import film

PROJECT = Project(
    network=NetworkSpec(
        layers=(LayerSpec(size=4, activation="tanh"), LayerSpec(size=1, activation="linear"))
    ),
    data=DataSpec(name="xor", samples=40, train_share=1.0),
    training=TrainingSpec(epochs=8),
)


def test_loss_and_boundary_move_on_axes_that_stay() -> None:
    done: list[tuple[str, int, int]] = []
    content = film(PROJECT, prepare(PROJECT.data), 4, 400, lambda *at: done.append(at))
    trained, drawn = ([("trained", k, 4) for k in (2, 3, 4)], [("drawn", k, 4) for k in (1, 2, 3, 4)])
    assert done == [*trained, *drawn]
    movie = Image.open(BytesIO(content))
    assert movie.info["loop"] == 0
    pictures, stays = [], []
    for number in range(4):
        movie.seek(number)
        pictures.append(np.asarray(movie.convert("RGB")).astype(int))
        stays.append(movie.info["duration"])
    assert pictures[0].shape[1] == 400
    assert pictures[0][2, 2].tolist() == [255, 255, 255]
    assert stays[-1] > 10 * stays[0]
    half = pictures[0].shape[1] // 2
    changed = [np.abs(after - before) for before, after in pairwise(pictures)]
    assert all(each[:, :half].any() and each[:, half:].any() for each in changed)
    # the numbers beside the loss are the same in all pictures
    assert not np.abs(pictures[-1] - pictures[0])[40:, : int(0.07 * 400)].any()


def test_no_more_pictures_than_moments() -> None:
    short = PROJECT.with_changes(training=PROJECT.training.with_changes(epochs=1))
    done: list[int] = []
    film(short, prepare(short.data), 60, 200, lambda _, number, __: done.append(number))
    assert done == [2, 1, 2]


@pytest.mark.parametrize("name", ["sine", "blobs"])
def test_other_data(name: str) -> None:
    data = DataSpec.model_validate({"name": name, "samples": 30, "train_share": 1.0})
    loss = "squared_error" if name == "sine" else "max_margin"
    other = PROJECT.with_changes(data=data, training=TrainingSpec.model_validate({"epochs": 2, "loss": loss}))
    assert film(other, prepare(other.data), 2, 200, lambda *_: None).startswith(b"GIF89a")
