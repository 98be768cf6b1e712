"""Project files: what is written comes back to the bit; what is wrong is refused in one line."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.presets import load_preset
from engine.project_file import MAX_BYTES, ProjectFileError, load_project, save_project
from engine.spec import FORMAT, LayerSpec, NetworkSpec
from engine.training.state import TrainingState

PROJECT = load_preset("circle").project
Document = dict[str, Any]


def _state(count: int = PROJECT.parameter_count) -> TrainingState:
    random = np.random.default_rng(1)
    return TrainingState(
        parameters=random.normal(size=count) * 10.0 ** random.integers(-300, 300, size=count),
        slots={"velocity": random.normal(size=count)},
        epoch=3,
        batch=2,
        updates=26,
        loss_sum=0.1 + 0.2,
        data_loss_sum=1e-300,
        hits=31,
        gradients=random.normal(size=count),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "circle.bpstudio"


@pytest.fixture
def spoil(path: Path) -> Callable[[Callable[[Document], object]], str]:
    """Change a good file's JSON and return the one line with which it is refused."""

    def spoiled(change: Callable[[Document], object]) -> str:
        save_project(path, PROJECT, _state())
        document = json.loads(path.read_text(encoding="utf-8"))
        change(document)
        path.write_text(json.dumps(document), encoding="utf-8")
        return _refusal(path)

    return spoiled


def _refusal(path: Path) -> str:
    with pytest.raises(ProjectFileError) as caught:
        load_project(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message.removeprefix(f"{path}: ")


def test_a_project_comes_back_with_its_state(path: Path) -> None:
    save_project(path, PROJECT, _state())
    project, state = load_project(path)
    assert project == PROJECT
    assert state is not None
    assert state.same_as(_state())


def test_a_file_of_format_2_has_no_bugs_and_no_gradients(path: Path) -> None:
    save_project(path, PROJECT, _state())
    document = json.loads(path.read_text(encoding="utf-8"))
    document["format"] = 2
    del document["training"]["bugs"], document["state"]["gradients"]
    path.write_text(json.dumps(document), encoding="utf-8")
    project, state = load_project(path)
    assert project == PROJECT
    assert state is not None
    assert not state.gradients.any()
    assert state.gradients.shape == state.parameters.shape


def test_a_project_comes_back_without_a_state(path: Path) -> None:
    save_project(path, PROJECT, None)
    assert load_project(path) == (PROJECT, None)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (
            lambda d: d["training"]["learning_rate"].update(start=-1),
            "training.learning_rate.start: must be greater than 0, not -1",
        ),
        (
            lambda d: d["training"].update(batch_size=161),
            "training.batch_size is 161, but the training part has 160 samples",
        ),
        (lambda d: d["network"]["layers"].clear(), "network.layers: must have at least 1, not 0"),
        (
            lambda d: d["network"]["layers"][0].update(size=257),
            "network.layers.0: size must be a whole number from 1 to 256, not 257",
        ),
        (
            lambda d: d["network"]["layers"][0].update(size="4"),
            "network.layers.0: size must be a whole number from 1 to 256, not '4'",
        ),
        (
            lambda d: d["network"]["layers"][0].update(size=5),
            "state.parameters has 17 numbers, but the network has 21 parameters",
        ),
        (
            lambda d: d["state"]["slots"]["velocity"].pop(),
            "state.slots.velocity has 16 numbers, but the network has 17 parameters",
        ),
        (
            lambda d: d["state"]["gradients"].clear(),
            "state.gradients has 0 numbers, but the network has 17 parameters",
        ),
        (
            lambda d: d["training"].update(bugs=["no_zero_grad", "moth"]),
            "training.bugs.1: must be 'no_zero_grad', 'assigned_grad', 'wrong_order', 'no_nonlinearity', "
            "'wrong_sign', 'parents_in_a_set' or 'kept_interior_grads', not 'moth'",
        ),
        (
            lambda d: d["state"]["parameters"].__setitem__(3, float("nan")),
            "state.parameters.3: must be a finite number, not nan",
        ),
        (
            lambda d: d["state"]["parameters"].__setitem__(3, None),
            "state.parameters.3: must be a valid number",
        ),
        (lambda d: d["state"].pop("parameters"), "state.parameters: field required"),
        (lambda d: d["state"].update(epoch=-1), "state.epoch: must be greater than or equal to 0, not -1"),
        (
            lambda d: d["state"].update(batch=8),
            "state.batch is 8, but an epoch has 8 batches, counted from 0",
        ),
        (lambda d: d.update(color="blue"), "color: there is no such field"),
        (lambda d: d.update({"a\nb\x1b[2J": 1}), r"'a\nb\x1b[2J': there is no such field"),
        (
            lambda d: d["state"]["slots"].update({"a\nb": []}),
            r"state.slots.'a\nb'.[key]: string should match pattern '^[a-z_]{1,40}$', not 'a\nb'",
        ),
        (lambda d: d.update(format="1"), "format: must be a valid integer, not '1'"),
        (lambda d: d.pop("network"), "this is no Backprop Studio project"),
    ],
)
def test_a_wrong_field_is_named_with_what_is_allowed(
    spoil: Callable[[Callable[[Document], object]], str], change: Callable[[Document], object], line: str
) -> None:
    assert spoil(change) == line


def test_a_wrong_name_is_answered_with_the_known_ones(
    spoil: Callable[[Callable[[Document], object]], str],
) -> None:
    line = spoil(lambda d: d["training"].update(loss="hinge"))
    assert line.startswith("training.loss: must be 'max_margin'")
    assert line.endswith(", not 'hinge'")


def test_a_newer_format_is_told_apart_from_a_broken_file(
    spoil: Callable[[Callable[[Document], object]], str],
) -> None:
    line = spoil(lambda d: d.update(format=FORMAT + 1, something_new=[]))
    known = f"(format {FORMAT + 1}, this one reads up to {FORMAT})"
    assert line == f"written by a newer Backprop Studio {known}; get the newest version"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"[]", "this is no Backprop Studio project"),
        (b"\x80\x04\x95", "not valid JSON"),
        (b'{"network": "\xff"}', "not valid JSON"),
        (b"[" * 1_000_000, "not valid JSON: recursion limit"),
        (b'{"network":' * 100_000, "not valid JSON: recursion limit"),
        (b'{"network": 5}', "network: must be an object, not 5"),
        (b'{"network": {"layers": [{"size": 1e400}]}}', "network.layers.0: size must be"),
        (b" " * (MAX_BYTES + 1), "larger than 20 MB"),
    ],
)
def test_what_is_no_project_is_refused(path: Path, content: bytes, line: str) -> None:
    path.write_bytes(content)
    assert _refusal(path).startswith(line)


def test_a_long_wrong_text_is_shortened(spoil: Callable[[Callable[[Document], object]], str]) -> None:
    assert len(spoil(lambda d: d["data"].update(name="x" * 10_000))) < 260


def test_unreadable_paths_are_refused(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "nothing.bpstudio") == (
        "No such file or directory; check the name and the folder"
    )
    assert _refusal(tmp_path).partition(";")[0] in ("Is a directory", "Permission denied")
    assert _refusal(tmp_path / "a\0b") == "embedded null byte"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_a_pipe_is_no_file_and_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    assert _refusal(path) == "this is no file; choose another name"


def test_numbers_that_are_not_finite_are_not_saved(path: Path) -> None:
    save_project(path, PROJECT, None)
    diverged = TrainingState(parameters=np.full(PROJECT.parameter_count, np.inf))
    with pytest.raises(ProjectFileError, match=r"parameters\.0: must be a finite number"):
        save_project(path, PROJECT, diverged)
    assert load_project(path) == (PROJECT, None)


def test_a_state_of_another_network_is_not_saved(path: Path) -> None:
    with pytest.raises(ProjectFileError, match=re.escape("has 3 numbers, but the network has 17")):
        save_project(path, PROJECT, _state(3))
    assert not path.exists()


def test_a_path_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="No such file or directory"):
        save_project(tmp_path / "nowhere" / "a.bpstudio", PROJECT, None)


def test_the_largest_network_fits_in_a_file(path: Path) -> None:
    network = NetworkSpec(layers=tuple(LayerSpec(size=256) for _ in range(8)))
    training = PROJECT.training.with_changes(loss="softmax_cross_entropy")
    largest = PROJECT.with_changes(network=network, training=training)
    random = np.random.default_rng(1)
    state = TrainingState(parameters=random.normal(size=largest.parameter_count))
    save_project(path, largest, state)
    restored = load_project(path)[1]
    assert restored is not None
    assert restored.same_as(state)
