"""Exported scripts reproduce the training: the same loss at every epoch."""

from __future__ import annotations

import contextlib
import io
import json
import math
import runpy
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData, Samples
from engine.export.notebook import notebook
from engine.export.plan import Plan
from engine.export.script import ExportError, Script
from engine.export.scripts import FLAVORS, SCRIPTS, Flavor
from engine.presets import load_preset
from engine.spec import (
    ACTIVATIONS,
    BUGS,
    LOSSES,
    OPTIMIZERS,
    REDUCTIONS,
    SCHEDULES,
    ActivationName,
    DataSpec,
    LayerSpec,
    LearningRateSpec,
    LossName,
    NetworkSpec,
    NeuronSpec,
    OptimizerName,
    Project,
    ReductionName,
    ScheduleName,
    TrainingSpec,
)
from engine.training.headless import train
from tests.engine.networks import networks

WITHOUT_TORCH: tuple[Flavor, ...] = ("numpy", "micrograd")
#: For tests that run scripts: PyTorch's are skipped where it is not installed.
RUNNABLE = [*WITHOUT_TORCH, pytest.param("pytorch", marks=pytest.mark.torch)]


def small_data(loss: str = "max_margin") -> PreparedData:
    random = np.random.default_rng(3)
    x = random.normal(size=(9, 2))
    y = random.normal(size=9) if loss in ("squared_error", "absolute_error", "huber") else np.sign(x[:, 0])
    return PreparedData(Samples(x, y), Samples(np.zeros((0, 2)), np.zeros(0)))


def losses_of(project: Project, data: PreparedData) -> list[float]:
    return [each.train_loss for each in train(project, data, lambda _: None).metrics]


def printed(text: str) -> list[float]:
    """What a script printed: `epoch K loss X`, from epoch 0 on."""
    rows = [line.split() for line in text.splitlines()]
    assert [(row[0], int(row[1]), row[2]) for row in rows] == [("epoch", k, "loss") for k in range(len(rows))]
    return [float(row[3]) for row in rows]


def script_of(flavor: Flavor, project: Project, data: PreparedData) -> Script:
    if flavor == "pytorch":
        pytest.importorskip("torch")
    return SCRIPTS[flavor](Plan(project, data))


def run_here(script: Script, path: Path) -> list[float]:
    path.write_text(script.text, encoding="utf-8")
    out = io.StringIO()
    with contextlib.redirect_stdout(out), np.errstate(all="ignore"):
        runpy.run_path(str(path), run_name="__main__")
    return printed(out.getvalue())


def run_alone(script: Script, path: Path) -> list[float]:
    """In a fresh interpreter, in an empty folder, without this project."""
    path.write_text(script.text, encoding="utf-8")
    command = [sys.executable, "-I", path.name]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return printed(done.stdout)


def same(found: list[float], expected: list[float]) -> bool:
    return found == pytest.approx(expected, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("name", ["two-moons", "iris", "sine-regression"])
@pytest.mark.parametrize("flavor", RUNNABLE)
def test_a_preset_reproduces_in_a_fresh_interpreter(flavor: Flavor, name: str, tmp_path: Path) -> None:
    project = load_preset(name).project
    epochs = {"micrograd": 1, "pytorch": 12}.get(flavor, project.training.epochs)
    project = project.with_changes(training=project.training.with_changes(epochs=epochs))
    data = prepare(project.data)
    found = run_alone(script_of(flavor, project, data), tmp_path / "run.py")
    assert len(found) == epochs
    assert same(found, losses_of(project, data))


@pytest.mark.parametrize("flavor", RUNNABLE)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_optimizer(flavor: Flavor, optimizer: OptimizerName, tmp_path: Path) -> None:
    network = NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=1, activation="linear")))
    training = TrainingSpec(
        optimizer=optimizer,
        batch_size=4,
        epochs=6,
        learning_rate=LearningRateSpec(kind="constant", start=0.05),
    )
    project, data = Project(network=network, data=DataSpec(samples=40), training=training), small_data()
    assert same(run_here(script_of(flavor, project, data), tmp_path / "run.py"), losses_of(project, data))


@pytest.mark.parametrize("flavor", RUNNABLE)
@pytest.mark.parametrize("loss", [each for each in LOSSES if each != "softmax_cross_entropy"])
@pytest.mark.parametrize("reduction", REDUCTIONS)
def test_every_loss_of_one_score(
    flavor: Flavor, loss: LossName, reduction: ReductionName, tmp_path: Path
) -> None:
    network = NetworkSpec(layers=(LayerSpec(size=2), LayerSpec(size=1, activation="linear")))
    training = TrainingSpec(
        loss=loss,
        reduction=reduction,
        epochs=5,
        l1=0.001,
        l2=0.01,
        learning_rate=LearningRateSpec(start=0.05),
    )
    project, data = Project(network=network, training=training), small_data(loss)
    assert same(run_here(script_of(flavor, project, data), tmp_path / "run.py"), losses_of(project, data))


@pytest.mark.parametrize("flavor", RUNNABLE)
@pytest.mark.parametrize("kind", SCHEDULES)
def test_every_schedule(flavor: Flavor, kind: ScheduleName, tmp_path: Path) -> None:
    network = NetworkSpec(layers=(LayerSpec(size=1, activation="linear"),))
    rate = LearningRateSpec(kind=kind, start=0.2, end=0.01, epochs=4, every=2, factor=0.5)
    project = Project(network=network, training=TrainingSpec(epochs=6, learning_rate=rate))
    data = small_data()
    assert same(run_here(script_of(flavor, project, data), tmp_path / "run.py"), losses_of(project, data))


@pytest.mark.parametrize("flavor", RUNNABLE)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_activation(flavor: Flavor, activation: ActivationName, tmp_path: Path) -> None:
    network = NetworkSpec(
        layers=(LayerSpec(size=3, activation=activation), LayerSpec(size=1, activation="linear"))
    )
    project = Project(
        network=network, training=TrainingSpec(epochs=5, learning_rate=LearningRateSpec(start=0.1))
    )
    data = small_data()
    assert same(run_here(script_of(flavor, project, data), tmp_path / "run.py"), losses_of(project, data))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(network=networks())
@pytest.mark.parametrize("flavor", RUNNABLE)
def test_networks_wired_by_hand(flavor: Flavor, network: NetworkSpec, tmp_path: Path) -> None:
    training = TrainingSpec(epochs=3, batch_size=5, learning_rate=LearningRateSpec(start=0.02), l2=0.001)
    project, data = Project(network=network, training=training), small_data()
    expected = losses_of(project, data)
    assume(all(math.isfinite(each) and abs(each) < 1e6 for each in expected))
    assert same(run_here(script_of(flavor, project, data), tmp_path / "run.py"), expected)


def test_names_from_the_learner_do_no_harm(tmp_path: Path) -> None:
    """Labels and column names may hold anything: quotes, line ends, code."""
    evil = 'a"""\nimport os; raise SystemExit("gotcha")\n# \u2028é'[:40]
    neurons = (NeuronSpec(label=evil), NeuronSpec(label="'''"))
    network = NetworkSpec(layers=(LayerSpec(neurons=neurons), LayerSpec(size=1, activation="linear")))
    plain = small_data()
    data = PreparedData(plain.train, plain.test, feature_names=(evil, "\\"), class_names=(evil, "x"))
    project = Project(network=network, training=TrainingSpec(epochs=2))
    for flavor in WITHOUT_TORCH:
        script = script_of(flavor, project, data)
        assert same(run_here(script, tmp_path / "run.py"), losses_of(project, data))


@pytest.mark.parametrize("flavor", FLAVORS)
def test_a_neuron_has_lines_of_its_own(flavor: Flavor) -> None:
    network = NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=1, activation="linear")))
    project = Project(network=network)
    script = SCRIPTS[flavor](Plan(project, small_data()))
    layer = project.network.layers[0]
    first, second = (script.neurons[neuron.name or ""] for neuron in layer.neurons[:2])
    own = set(first) - set(second)
    assert [script.lines[place].strip().split("]")[1] for place in own] == [",  # neuron 1·1"]


@pytest.mark.parametrize("flavor", WITHOUT_TORCH)
def test_a_notebook_runs_cell_by_cell(flavor: Flavor, tmp_path: Path) -> None:
    network = NetworkSpec(layers=(LayerSpec(size=2), LayerSpec(size=1, activation="linear")))
    project, data = Project(network=network, training=TrainingSpec(epochs=3)), small_data()
    made = json.loads(notebook(script_of(flavor, project, data)))
    cells = made["cells"]
    assert cells[0]["cell_type"] == "markdown"
    assert "".join(cells[0]["source"]).startswith("# ")
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    (tmp_path / "cells.py").write_text("\n\n".join(code), encoding="utf-8")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        runpy.run_path(str(tmp_path / "cells.py"), run_name="__main__")
    assert same(printed(out.getvalue()), losses_of(project, data))


def test_a_broken_engine_is_not_exported() -> None:
    project = load_preset("two-moons").project
    broken = project.with_changes(training=project.training.with_changes(bugs=BUGS[:1]))
    with pytest.raises(ExportError, match="bug museum"):
        Plan(broken, small_data())
