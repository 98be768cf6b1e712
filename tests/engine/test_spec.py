"""What a learner configures is validated field by field and survives JSON."""

import pytest
from pydantic import ValidationError

from engine.spec import DataSpec, LayerSpec, LearningRateSpec, NetworkSpec, Project, TrainingSpec

NETWORK = NetworkSpec(layers=(LayerSpec(size=3), LayerSpec(size=1, activation="linear")))


def test_a_project_survives_json() -> None:
    project = Project(
        preset="two-moons",
        network=NETWORK,
        data=DataSpec(name="spiral", noise=0.123456789012345, seed=2**32 - 1),
        training=TrainingSpec(loss="squared_error", l2=1e-4, batch_size=7),
    )
    assert Project.model_validate_json(project.model_dump_json()) == project


def test_parameters_are_weights_and_biases() -> None:
    assert Project(network=NETWORK).parameter_count == (2 * 3 + 3) + (3 * 1 + 1)


@pytest.mark.parametrize(
    ("samples", "share", "train_count"), [(100, 1.0, 100), (200, 0.8, 160), (5, 0.5, 2), (4, 0.1, 2)]
)
def test_the_training_part_has_at_least_two_samples(samples: int, share: float, train_count: int) -> None:
    assert DataSpec(samples=samples, train_share=share).train_count == train_count


def test_one_seed_replaces_all() -> None:
    project = Project(network=NETWORK).with_seed(7)
    assert (project.data.seed, project.network.seed, project.training.seed) == (7, 7, 7)


@pytest.mark.parametrize(
    ("spec", "field", "value"),
    [
        (DataSpec(), "samples", 3),
        (DataSpec(), "samples", 2001),
        (DataSpec(), "samples", 10.5),
        (DataSpec(), "noise", -0.1),
        (DataSpec(), "noise", float("nan")),
        (DataSpec(), "name", "moon"),
        (DataSpec(), "train_share", 0.0),
        (DataSpec(), "seed", -1),
        (DataSpec(), "sample", 10),
        (NETWORK, "layers", ()),
        (NETWORK, "layers", (LayerSpec(size=1),) * 9),
        (LayerSpec(size=1), "activation", "sine"),
        (LearningRateSpec(), "start", 0.0),
        (LearningRateSpec(), "start", float("inf")),
        (TrainingSpec(), "epochs", 0),
        (TrainingSpec(), "batch_size", 0),
        (TrainingSpec(), "l2", -1e-9),
    ],
)
def test_what_is_out_of_range_is_refused_by_the_fields_name(
    spec: DataSpec | NetworkSpec | LayerSpec | LearningRateSpec | TrainingSpec, field: str, value: object
) -> None:
    with pytest.raises(ValidationError) as caught:
        spec.with_changes(**{field: value})
    assert caught.value.errors()[0]["loc"][0] == field


@pytest.mark.parametrize("size", [0, -1, 257, 100_000, True, 2.0, "2", None])
def test_a_layer_has_1_to_256_neurons(size: object) -> None:
    with pytest.raises(ValidationError, match="size must be a whole number from 1 to 256, not "):
        LayerSpec(size=1).with_changes(size=size)


def test_a_batch_is_never_larger_than_the_training_part() -> None:
    data = DataSpec(samples=100, train_share=0.5)
    Project(network=NETWORK, data=data, training=TrainingSpec(batch_size=50))
    with pytest.raises(ValidationError, match=r"training\.batch_size is 51, but .* 50 samples"):
        Project(network=NETWORK, data=data, training=TrainingSpec(batch_size=51))


@pytest.mark.parametrize(
    ("loss", "outputs", "words"),
    [
        ("max_margin", 2, "needs one output neuron, not 2"),
        ("softmax_cross_entropy", 1, "at least 2"),
    ],
)
def test_the_output_layer_has_to_fit_the_loss(loss: str, outputs: int, words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Project.model_validate(
            {
                "network": NetworkSpec(layers=(LayerSpec(size=outputs),)),
                "training": TrainingSpec.model_validate({"loss": loss}),
            }
        )
