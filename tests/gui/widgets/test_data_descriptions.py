"""The numbers in what a data set is said to be are those of its samples."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from engine.data.prepare import prepare
from engine.data.prepared import FloatArray
from engine.data_spec import DataSpec
from gui.widgets.names import data_description

Target = Callable[[FloatArray], FloatArray]


@pytest.mark.parametrize(
    ("name", "said", "formula"),
    [
        ("line", "y = 0.4 x − 0.2", lambda x: 0.4 * x[:, 0] - 0.2),
        ("sine", "y = sin 2x", lambda x: np.sin(2 * x[:, 0])),
        ("step", "from −0.8 to 0.8 at x = 0", lambda x: np.where(x[:, 0] < 0, -0.8, 0.8)),
        ("plane", "y = 0.3 x₁ − 0.2 x₂", lambda x: 0.3 * x[:, 0] - 0.2 * x[:, 1]),
    ],
)
def test_a_curve_is_the_one_that_is_named(name: str, said: str, formula: Target) -> None:
    assert said in data_description(name)
    samples = prepare(DataSpec.model_validate({"name": name, "noise": 0.0})).train
    assert samples.y == pytest.approx(formula(samples.x), abs=1e-12)


@pytest.mark.parametrize(
    ("name", "said", "columns", "classes"),
    [
        ("iris", "Three kinds of iris by four lengths", 4, 3),
        ("wine", "Three growers' wines by 13 measurements", 13, 3),
        ("breast_cancer", "by 30 measures", 30, 2),
        ("digits", "8 times 8 pixels", 64, 10),
        ("diabetes", "by ten measurements", 10, None),
    ],
)
def test_a_table_has_what_is_said(name: str, said: str, columns: int, classes: int | None) -> None:
    assert said in data_description(name)
    train = prepare(DataSpec.model_validate({"name": name, "samples": 2000})).train
    assert train.x.shape[1] == columns
    assert classes is None or len(np.unique(train.y)) == classes


@pytest.mark.parametrize(
    ("name", "said", "least", "most"),
    [("spiral", "two to five", 2, 5), ("blobs", "two to six classes", 2, 6)],
)
def test_so_many_classes_can_be_chosen(name: str, said: str, least: int, most: int) -> None:
    assert said in data_description(name)
    for classes in (least, most):
        assert len(DataSpec.model_validate({"name": name, "classes": classes}).class_names) == classes
    for classes in (least - 1, most + 1):
        with pytest.raises(ValueError, match="classes"):
            DataSpec.model_validate({"name": name, "classes": classes})


def test_hills_and_hollows_are_three_each() -> None:
    assert data_description("multi_gauss").startswith("Three hills and three hollows")
    train = prepare(DataSpec.model_validate({"name": "multi_gauss", "noise": 0.0, "samples": 2000})).train
    high, low = (train.x[np.abs(train.y - peak) < 0.1] for peak in (1.0, -1.0))
    for points in (high, low):
        assert len({(round(x / 1.3), bool(y > 0)) for x, y in points}) == 3
