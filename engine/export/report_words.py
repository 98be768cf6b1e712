"""What a report says, in English; the window puts other languages here (`gui/widgets/engine_words.py`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Literal

Kind = Literal["preset", "data", "scaling", "initialisation", "loss", "optimizer", "bug"]


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Sentences and headings. What stands in braces is filled in; numbers keep their decimal point.

    `language` is the page's, `names` what losses, optimizers, presets and the like are called: one that is
    missing is called as in the code. `reason` says why something can't be done, without a full stop.
    """

    language: str = "en"
    names: Mapping[tuple[Kind, str], str] = field(default_factory=dict)
    reason: Callable[[ValueError], str] = str

    about: str = "Network {shape} · parameters: {parameters} · epochs trained: {epochs}"
    made_by: str = "Made by Backprop Studio."
    page: str = "page {page} of {count}"

    result: str = "Result"
    not_trained: str = "Not trained yet: the pictures show the first weights."
    epoch: str = "epoch {epoch}"
    train_loss: str = "training loss"
    train_accuracy: str = "training accuracy"
    train_r2: str = "training R²"
    test_loss: str = "test loss"
    test_accuracy: str = "test accuracy"
    test_r2: str = "test R²"
    not_finite: str = "not a finite number"
    result_note: str = (
        "The training loss is the mean over an epoch's batches, before their updates, with the penalty."
    )

    picture_network: str = (
        "The network: blue links are positive, orange dashed ones negative, wide ones large"
    )
    picture_loss: str = "Loss, epoch by epoch: training solid, test dashed"
    picture_accuracy: str = "Accuracy, epoch by epoch: training solid, test dashed"
    picture_r2: str = "R², the share of the targets' variance that the answers explain"
    picture_plane: str = "What the network answers over the input plane, with the samples"
    picture_curve: str = "What the network answers, with the samples"
    picture_answers: str = "What the network answers to each sample"
    picture_residuals: str = "Residuals: target minus answer"
    picture_matrix: str = "Confusion matrix: true classes in rows, answered ones in columns"

    data: str = "Data"
    samples: str = "samples"
    parts: str = "{train} for training, {test} for the test"
    noise: str = "noise"
    columns: str = "columns"
    target: str = "to predict"
    scaling: str = "scaling"
    seed: str = "seed"
    more_names: str = "{names} and {count} more"

    network: str = "Network"
    layer: str = "layer"
    neurons: str = "neurons"
    activation: str = "activation"
    first_weights: str = "first weights"
    parameters: str = "parameters"
    inputs: str = "Inputs: {names}."
    seed_of_weights: str = "Seed of the weights: {seed}."
    labels: str = "Named neurons: {names}."

    training: str = "Training"
    loss: str = "loss"
    mean_of_batch: str = "{loss}, mean of a batch"
    sum_of_batch: str = "{loss}, sum of a batch"
    optimizer: str = "optimizer"
    learning_rate: str = "learning rate"
    rate_constant: str = "{start} in every epoch"
    rate_linear: str = "from {start} in a line to {end} (epochs: {epochs})"
    rate_step: str = "{start}, times {factor} at every step (epochs in a step: {every})"
    rate_cosine: str = "from {start} along half a cosine to {end} (epochs: {epochs})"
    rate_warm_up: str = "climbs to {start} (epochs of climbing: {every})"
    batch: str = "batch"
    all_at_once: str = "all samples at once"
    batch_size: str = "samples: {size}"
    epochs: str = "epochs"
    penalty: str = "penalty"
    order_seed: str = "{seed} (order of the samples)"
    bugs: str = "bugs switched on"

    program: str = "Program"
    no_program: str = "There is no program: {reason}."
    program_note: str = (
        "This NumPy program trains the same network from the same first weights on the same samples. "
        "Long lists of numbers are cut here; the whole program is under Export in the menu File."
    )
    left_out: str = "… lines left out here: {count} …"

    def name(self, kind: Kind, code: str) -> str:
        """What something of a kind is called that the code calls so."""
        return self.names.get((kind, code), code.replace("_", " "))


#: The fields that are texts to be translated.
TEXTS = tuple(each.name for each in fields(ReportWords) if each.type == "str" and each.name != "language")
