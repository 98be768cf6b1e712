"""The presets load, and what their descriptions promise is what the engine does."""

from pathlib import Path

import numpy as np
import pytest

import engine.presets
from engine.data.prepare import prepare
from engine.data.sources.toy_curves import INTERCEPT, SLOPE
from engine.presets import UnknownPresetError, load_preset, preset_names
from engine.spec import DataSpec, LayerSpec, LearningRateSpec, TrainingSpec
from engine.suggestions import suggested_project
from engine.training.forward import ForwardPass
from engine.training.headless import TrainingRun, train


def _run(name: str, epochs: int, seed: int | None = None) -> TrainingRun:
    project = load_preset(name).project
    if seed is not None:
        project = project.with_seed(seed)
    project = project.with_changes(training=project.training.with_changes(epochs=epochs))
    return train(project, prepare(project.data), on_epoch=lambda _: None)


def _accuracies(run: TrainingRun) -> list[float]:
    return [each.train_accuracy for each in run.metrics if each.train_accuracy is not None]


def test_every_file_in_the_folder_is_a_preset() -> None:
    folder = Path(engine.presets.__file__).parent.parent / "resources" / "presets"
    assert {path.stem for path in folder.iterdir()} == set(preset_names())


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_is_complete(name: str) -> None:
    preset = load_preset(name)
    assert (preset.name, preset.project.preset) == (name, name)
    assert preset.title
    assert preset.description.endswith(".")


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownPresetError, match=r"'two-mons'.*two-moons, circle") as caught:
        load_preset("two-mons")
    assert caught.value.known == preset_names()


def test_a_name_is_never_a_path() -> None:
    with pytest.raises(UnknownPresetError):
        load_preset("../presets/two-moons")


@pytest.mark.parametrize("seed", [None, 1, 2])
def test_two_moons_bends_within_40_epochs(seed: int | None) -> None:
    accuracies = _accuracies(_run("two-moons", 200, seed))
    assert accuracies[0] < 0.9
    assert accuracies[40] > 0.97
    assert accuracies[-1] > 0.99


@pytest.mark.parametrize(("name", "at_the_end"), [("circle", 0.99), ("xor", 0.96)])
def test_circle_and_xor_are_learned(name: str, at_the_end: float) -> None:
    accuracies = _accuracies(_run(name, 100))
    assert accuracies[0] < 0.7
    assert accuracies[-1] > at_the_end


def test_xor_stops_working_when_neurons_are_taken_away() -> None:
    project = load_preset("xor").project
    one_neuron = project.network.with_changes(
        layers=(LayerSpec(size=1), LayerSpec(size=1, activation="linear"))
    )
    project = project.with_changes(network=one_neuron)
    run = train(project, prepare(project.data), on_epoch=lambda _: None)
    assert _accuracies(run)[-1] < 0.8


def test_the_spiral_takes_its_time() -> None:
    accuracies = _accuracies(_run("spiral", 150))
    assert accuracies[40] == pytest.approx(0.8, abs=0.05)
    assert accuracies[-1] > 0.99


def test_micrograd_demo_is_the_notebooks() -> None:
    project = load_preset("micrograd-demo").project
    assert project.data == DataSpec(name="moons", samples=100, noise=0.1, train_share=1.0, seed=1337)
    assert [(layer.size, layer.activation) for layer in project.network.layers] == [
        (16, "relu"),
        (16, "relu"),
        (1, "linear"),
    ]
    assert project.training == TrainingSpec(
        loss="max_margin",
        learning_rate=LearningRateSpec(kind="linear", start=1.0, end=0.1, epochs=100),
        l2=1e-4,
        batch_size=None,
        epochs=100,
        seed=1337,
    )


def test_micrograd_demo_gives_the_notebooks_numbers() -> None:
    run = _run("micrograd-demo", 100)
    losses = [each.train_loss for each in run.metrics]
    assert losses[0] == pytest.approx(0.8958441028683222, rel=1e-12)
    assert losses[1] == pytest.approx(1.7235905336972022, rel=1e-12)
    assert max(losses) == losses[1]
    assert _accuracies(run)[0] == 0.5
    assert _accuracies(run)[-1] == 1.0


def _with(name: str, **changes: object) -> TrainingRun:
    project = load_preset(name).project.with_changes(**changes)
    return train(project, prepare(project.data), on_epoch=lambda _: None)


def test_a_small_network_cannot_follow_the_spiral_and_a_larger_one_can() -> None:
    network = load_preset("spiral-too-small").project.network
    assert _accuracies(_with("spiral-too-small"))[-1] < 0.7
    hidden = LayerSpec(size=16, activation=network.layers[0].activation)
    larger = network.with_changes(layers=(hidden, hidden, network.layers[-1]))
    assert _accuracies(_with("spiral-too-small", network=larger))[-1] == 1.0


def test_without_nonlinearity_the_circle_is_out_of_reach() -> None:
    network = load_preset("no-nonlinearity").project.network
    assert _accuracies(_with("no-nonlinearity"))[-1] < 0.7
    *hidden, output = network.layers
    bent = (*(layer.with_changes(activation="tanh") for layer in hidden), output)
    assert _accuracies(_with("no-nonlinearity", network=network.with_changes(layers=bent)))[-1] == 1.0


def test_a_learning_rate_that_is_too_high_never_settles() -> None:
    losses = [each.train_loss for each in _with("learning-rate-too-high").metrics]
    assert min(losses[100:]) > 1.0
    training = load_preset("learning-rate-too-high").project.training
    assert training.learning_rate.start == 40 * load_preset("two-moons").project.training.learning_rate.start
    lower = training.with_changes(learning_rate=training.learning_rate.with_changes(start=0.2))
    assert _accuracies(_with("learning-rate-too-high", training=lower))[-1] == 1.0


def test_dead_relus_leave_one_answer_everywhere() -> None:
    run = _with("dead-relus")
    layers = ForwardPass(run.project.network, 2)(run.state.parameters, run.data.train.x)
    assert (layers[1] == 0.0).all()
    assert len(set(layers[2].ravel().tolist())) == 1


def test_the_lecture_is_the_lectures() -> None:
    project = load_preset("lecture").project
    assert project.parameter_count == 41
    assert [(layer.size, layer.activation) for layer in project.network.layers] == [
        (4, "tanh"),
        (4, "tanh"),
        (1, "tanh"),
    ]
    assert (project.network.initialisation, project.data.input_count) == ("lecture", 3)
    training = project.training
    assert (training.loss, training.reduction, training.batch_size) == ("squared_error", "sum", None)
    assert (training.learning_rate.kind, training.learning_rate.start) == ("constant", 0.1)
    run = _with("lecture")
    losses = [each.train_loss for each in run.metrics]
    assert len(losses) == 20
    assert losses[0] == pytest.approx(6.0, abs=0.05)
    assert losses[-1] < 0.05
    answers = ForwardPass(project.network, 3)(run.state.parameters, run.data.train.x)[-1][:, 0]
    assert answers == pytest.approx([1, -1, -1, 1], abs=0.1)


def test_linear_regression_finds_slope_and_height() -> None:
    weight, bias = _run("linear-regression", 60).state.parameters
    assert (weight, bias) == pytest.approx((SLOPE, INTERCEPT), abs=0.02)


def _explained(run: TrainingRun) -> float:
    """R2 of the training part."""
    samples = run.data.train
    answers = ForwardPass(run.project.network, 1)(run.state.parameters, samples.x)[-1][:, 0]
    return 1.0 - float(np.mean((answers - samples.y) ** 2) / np.var(samples.y))


def test_sine_regression_bends_and_one_neuron_does_not() -> None:
    assert _explained(_run("sine-regression", 2)) < 0.5
    assert _explained(_run("sine-regression", 60)) > 0.95
    small = (LayerSpec(size=1), LayerSpec(size=1, activation="linear"))
    network = load_preset("sine-regression").project.network.with_changes(layers=small)
    assert _explained(_with("sine-regression", network=network)) < 0.8


def _shares_right(run: TrainingRun) -> list[float]:
    samples = run.data.train
    scores = ForwardPass(run.project.network, samples.x.shape[1])(run.state.parameters, samples.x)[-1]
    right = scores.argmax(axis=1) == samples.y
    return [float(right[samples.y == number].mean()) for number in sorted(set(samples.y))]


def test_setosa_is_told_first() -> None:
    first, end = _shares_right(_run("iris", 1)), _shares_right(_run("iris", 60))
    assert first[0] == 1.0
    assert min(first[1:]) < 0.7
    assert end[0] == 1.0
    assert all(0.9 < share < 1.0 for share in end[1:])


def test_digits_pass_90_percent_within_three_epochs() -> None:
    metrics = _run("digits", 3).metrics
    assert metrics[-1].test_accuracy is not None
    assert 0.9 < metrics[-1].test_accuracy < 1.0


@pytest.mark.parametrize("name", ["linear-regression", "sine-regression", "iris", "digits"])
def test_such_a_preset_is_what_is_suggested_for_its_set(name: str) -> None:
    project = load_preset(name).project
    suggested = suggested_project(project.data.name)
    noise = project.data.noise if project.data.info.has_noise else suggested.data.noise
    assert project.with_changes(preset=None, data=project.data.with_changes(noise=noise)) == suggested
