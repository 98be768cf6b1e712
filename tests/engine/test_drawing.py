"""Points that are drawn: what a pen changes, what is learned from them, what stays."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from engine.data.catalogue import ScalingName, SourceName
from engine.data.prepare import prepare
from engine.data.sources.drawn import DrawingError
from engine.drawing import can_copy, with_copy, with_kind, with_sheet
from engine.drawn_spec import MOST_POINTS, Sheet
from engine.presets import load_preset
from engine.project_file import load_project, save_project
from engine.spec import DataSpec, Project
from engine.suggestions import suggested_project, with_data, with_set
from engine.training.initial import initial_state
from engine.training.trainer import Trainer

MOONS = load_preset("two-moons").project
EMPTY = with_set(MOONS, "drawn")
LEFT, RIGHT = [(-1.0, 0.5), (-1.5, -0.5), (-0.5, 1.0)], [(1.0, 0.5), (1.5, -0.5), (0.5, 1.0)]


def _drawn(project: Project = EMPTY) -> Project:
    sheet = project.data.drawn.sheet
    return with_sheet(project, sheet.with_added(LEFT, 0).with_added(RIGHT, 1))


def _trains(project: Project) -> None:
    data = prepare(project.data)
    Trainer(project.network, project.training, data).batch(
        initial_state(project.network, project.data.input_count)
    )


def test_a_fresh_drawing_is_empty_and_changes_as_little_as_possible() -> None:
    data = EMPTY.data
    assert (data.sample_count, data.train_count, data.shortage) == (0, 0, "no_points")
    assert EMPTY.network == MOONS.network
    assert (EMPTY.training.batch_size, EMPTY.batches_per_epoch) == (None, 1)


def test_points_become_samples_in_the_order_of_drawing() -> None:
    data = prepare(_drawn().data)
    assert data.train.x.tolist() == [list(place) for place in LEFT + RIGHT]
    assert data.train.y.tolist() == [1, 1, 1, -1, -1, -1]
    assert len(data.test) == 0
    _trains(_drawn())


@pytest.mark.parametrize(
    ("points", "shortage"),
    [((), "no_points"), (((0.0, 0.0, 1),), "one_class"), (((0.0, 0.0, 1), (1.0, 0.0, 0)), None)],
)
def test_two_classes_are_needed(points: tuple[tuple[float, float, int], ...], shortage: str | None) -> None:
    project = with_sheet(EMPTY, Sheet(points=points))
    assert project.data.shortage == shortage
    if shortage is None:
        _trains(project)
        return
    with pytest.raises(DrawingError) as caught:
        prepare(project.data)
    assert caught.value.problem == shortage


def test_a_curve_needs_two_samples_and_learns_their_height() -> None:
    project = with_kind(_drawn(), "curve")
    assert (project.data.task, project.data.shortage, project.data.input_count) == (
        "regression",
        "no_points",
        1,
    )
    curve = project.data.drawn.sheet
    assert with_sheet(project, curve.with_added([(0.0, 1.0)], 0)).data.shortage == "one_point"
    project = with_sheet(project, curve.with_added([(0.0, 1.0), (1.0, -1.0)], 0))
    assert prepare(project.data).train.y.tolist() == [1.0, -1.0]
    _trains(project)
    back = with_kind(project, "classes")
    assert back.data.drawn.sheet == _drawn().data.drawn.sheet
    assert back.data.drawn.curve.points == project.data.drawn.sheet.points


def test_points_of_a_class_that_is_gone_wait_for_it() -> None:
    three = with_data(_drawn(), _drawn().data.with_changes(classes=3))
    three = with_sheet(three, three.data.drawn.sheet.with_added([(0.0, 0.0)], 2))
    assert prepare(three.data).class_names == ("1", "2", "3")
    _trains(three)
    two = with_data(three, three.data.with_changes(classes=2))
    assert two.data.sample_count == 6
    again = with_data(two, two.data.with_changes(classes=3))
    assert again.data.sample_count == 7
    assert with_kind(with_kind(three, "curve"), "classes").data.classes == 3


@pytest.mark.parametrize("share", [0.1, 0.5, 0.8, 1.0])
def test_no_later_point_changes_the_part_of_an_earlier_one(share: float) -> None:
    project = EMPTY.with_changes(data=EMPTY.data.with_changes(train_share=share))
    sheet = project.data.drawn.sheet
    before: tuple[bool, ...] = ()
    for count in range(1, 30):
        sheet = sheet.with_added([(count / 20, 0.0)], count % 2)
        spec = project.data.with_changes(drawn=project.data.drawn.with_sheet(sheet))
        parts = spec.drawn_for_training
        assert parts[:-1] == before
        assert (sum(parts), len(parts)) == (spec.train_count, count)
        before = parts
    data = prepare(spec)
    assert (len(data.train), len(data.test)) == (spec.train_count, 29 - spec.train_count)


def test_a_batch_that_is_too_large_becomes_all_samples() -> None:
    project = _drawn().with_changes(training=_drawn().training.with_changes(batch_size=5))
    assert with_sheet(project, project.data.drawn.sheet.without([0])).training.batch_size == 5
    fewer = with_sheet(project, project.data.drawn.sheet.without([0, 1]))
    assert (fewer.data.train_count, fewer.training.batch_size) == (4, None)


@pytest.mark.parametrize("scaling", ["none", "standardise", "min_max"])
@pytest.mark.parametrize("kind", ["classes", "curve"])
def test_the_frame_is_scaled_with_the_points(scaling: str, kind: str) -> None:
    """So a point stays where it is in the picture, whatever is drawn elsewhere."""
    project = _drawn() if kind == "classes" else with_kind(EMPTY, "curve")
    sheet = project.data.drawn.sheet.with_changes(points=()).with_added([*LEFT, *RIGHT], 0)
    sheet = sheet.with_added([(0.25, 0.25)], 1 if kind == "classes" else 0)
    spec = project.data.with_changes(scaling=scaling, drawn=project.data.drawn.with_sheet(sheet))
    data = prepare(spec)
    assert data.frame is not None
    left, right, bottom, top = data.frame
    raw_left, raw_right, raw_bottom, raw_top = sheet.frame
    heights = data.train.y if kind == "curve" else data.train.x[:, 1]
    for (x, y, _), scaled_x, scaled_y in zip(sheet.points, data.train.x[:, 0], heights, strict=True):
        assert (scaled_x - left) / (right - left) == pytest.approx((x - raw_left) / (raw_right - raw_left))
        assert (scaled_y - bottom) / (top - bottom) == pytest.approx(
            (y - raw_bottom) / (raw_top - raw_bottom)
        )


@pytest.mark.parametrize(("name", "classes"), [("moons", 2), ("spiral", 3), ("sine", 2)])
@pytest.mark.parametrize("scaling", ["none", "standardise"])
def test_a_copy_has_the_numbers_that_the_network_learned_from(
    name: SourceName, classes: int, scaling: ScalingName
) -> None:
    project = suggested_project(name, classes)
    project = project.with_changes(data=project.data.with_changes(scaling=scaling, samples=60))
    data = prepare(project.data)
    copied = with_copy(project, data)
    after = prepare(copied.data)
    assert copied.network == project.network
    assert (copied.data.name, copied.data.scaling, copied.data.class_names) == (
        "drawn",
        "none",
        data.class_names,
    )
    np.testing.assert_allclose(after.train.x, np.concatenate([data.train.x, data.test.x]), atol=1e-4)
    np.testing.assert_allclose(after.train.y, np.concatenate([data.train.y, data.test.y]), atol=1e-4)
    _trains(copied)


def test_what_does_not_lie_in_a_plane_is_not_copied() -> None:
    assert not can_copy(prepare(DataSpec(name="iris", samples=150)))
    assert not can_copy(prepare(DataSpec(name="plane", samples=50)))
    with pytest.raises(ValueError, match="plane"):
        with_copy(MOONS, prepare(DataSpec(name="lecture", samples=4)))


def test_leaving_the_drawing_keeps_it_and_brings_back_a_test_part() -> None:
    project = with_set(_drawn(), "circle")
    assert (project.data.name, project.data.train_share) == ("circle", 0.8)
    assert with_set(project, "drawn").data.drawn == _drawn().data.drawn
    iris = with_set(project, "iris")
    _trains(with_set(iris, "drawn"))


def test_a_sheet_takes_only_places_within_its_frame_and_not_too_many() -> None:
    sheet = Sheet().with_added([(7.0, -7.0), (0.123456789, 0.0)], 0)
    assert sheet.points == ((2.0, -2.0, 0), (0.1235, 0.0, 0))
    assert sheet.with_moved(1, 0.5, 9.0).points[1] == (0.5, 2.0, 0)
    assert len(Sheet().with_added([(0.0, 0.0)] * (MOST_POINTS + 5), 1).points) == MOST_POINTS
    for wrong in (
        {"frame": (1.0, 1.0, 0.0, 1.0)},
        {"points": ((0.0, 0.0, 6),)},
        {"points": ((1e10, 0.0, 0),)},
    ):
        with pytest.raises(ValidationError):
            Sheet.model_validate(wrong)


def test_a_project_file_keeps_the_drawing(tmp_path: Path) -> None:
    path = tmp_path / "drawn.bpstudio"
    for project in (EMPTY, _drawn(), with_kind(_drawn(), "curve")):
        state = initial_state(project.network, project.data.input_count)
        save_project(path, project, state)
        assert load_project(path)[0] == project
