"""What fits together: a data set, the output layer and loss its task needs, and settings that train well.

Each function takes a project and gives another one, so that choosing a set or a loss stays one edit.
"""

from __future__ import annotations

from engine.data.catalogue import SourceName
from engine.data_spec import DataSpec
from engine.drawn_spec import DrawnSpec
from engine.editing import with_layer_changed
from engine.network_spec import LayerSpec, NetworkSpec
from engine.spec import LOSSES_OF, LearningRateSpec, LossName, Project, TrainingSpec
from engine.table_spec import TableSpec


def suggested_project(
    name: SourceName, classes: int = 2, table: TableSpec | None = None, drawn: DrawnSpec | None = None
) -> Project:
    """The network and settings that train a set to the quality in docs/datasets.md.

    Or the learner's own table or drawing.
    """
    data = _suggested_data(DataSpec(table=table, drawn=drawn or DrawnSpec()), name, classes)
    suggestion = data.info.suggestion
    hidden = tuple(LayerSpec(size=size, activation=suggestion.activation) for size in suggestion.hidden)
    network = NetworkSpec(layers=(*hidden, LayerSpec(size=1, activation="linear")))
    loss = LOSSES_OF[data.task][0]
    return Project(
        network=_with_outputs(network, data, loss),
        data=data,
        training=_suggested_training(TrainingSpec(), data, loss),
    )


def with_table(project: Project, table: TableSpec) -> Project:
    """The project with a table of the learner's own, and with what its task needs."""
    return with_data(project, _suggested_data(project.data.with_changes(table=table), "table", 2))


def with_set(project: Project, name: SourceName) -> Project:
    """The project with another data set, in the number of samples that comes with it.

    What fits stays as it is. Another task, or another number of columns, brings the output layer,
    loss and training settings that the set needs; the hidden layers stay the learner's.
    """
    before = project.data
    info = before.info_of(name)
    classes = before.classes if info.most_classes >= before.classes else 2
    if name == "drawn":
        classes = before.drawn.classes_needed
    kind = (info.task(classes), info.columns, info.size)
    if kind == (before.task, before.info.columns, before.info.size) and "drawn" not in (name, before.name):
        return with_data(project, before.with_changes(name=name, classes=classes))
    return with_data(project, _suggested_data(before, name, classes))


def with_data(project: Project, data: DataSpec) -> Project:
    """The project with these data, and with an output layer, loss and batch size that fit them.

    With another set, or another table, it is no longer the preset it may have come from.
    """
    before, training, network = project.data, project.training, project.network
    usual, has_other_columns = LOSSES_OF[data.task][0], data.info.columns != before.info.columns
    loss = usual if has_other_columns or training.loss not in LOSSES_OF[data.task] else training.loss
    if loss != training.loss or has_other_columns:
        training = _suggested_training(training, data, loss)
    if has_other_columns:
        network = _with_all_inputs(network)
    if (data.task, data.class_names) != (before.task, before.class_names) or loss != project.training.loss:
        network = _with_outputs(network, data, loss)
    if training.batch_size is not None and training.batch_size > data.train_count:
        training = training.with_changes(batch_size=None)
    is_same_set = (data.name, data.table) == (before.name, before.table)
    preset = project.preset if is_same_set else None
    return project.with_changes(network=network, data=data, training=training, preset=preset)


def with_loss(project: Project, loss: LossName) -> Project:
    """The project with another loss, and with as many output neurons as that loss compares."""
    training = project.training.with_changes(loss=loss)
    network = project.network
    if (loss == "softmax_cross_entropy") != (project.training.loss == "softmax_cross_entropy"):
        network = _with_outputs(network, project.data, loss)
    return project.with_changes(network=network, training=training)


def _suggested_data(data: DataSpec, name: SourceName, classes: int) -> DataSpec:
    info = data.info_of(name)
    return data.with_changes(
        name=name,
        classes=classes,
        samples=info.size or info.suggestion.samples,
        noise=info.suggestion.noise,
        train_share=info.suggestion.train_share,
        scaling=info.suggestion.scaling,
    )


def _suggested_training(training: TrainingSpec, data: DataSpec, loss: LossName) -> TrainingSpec:
    suggestion = data.info.suggestion
    rate = suggestion.learning_rate
    return training.with_changes(
        loss=loss,
        reduction="mean",
        optimizer=suggestion.optimizer,
        learning_rate=LearningRateSpec(kind="linear", start=rate, end=rate / 10, epochs=suggestion.epochs),
        batch_size=suggestion.batch_size,
        epochs=suggestion.epochs,
    )


def _with_outputs(network: NetworkSpec, data: DataSpec, loss: LossName) -> NetworkSpec:
    """One linear output neuron, or one for each class, which then bears the class's name."""
    names = data.class_names if loss == "softmax_cross_entropy" else ("",)
    last = len(network.layers) - 1
    network = with_layer_changed(network, last, size=len(names), activation="linear")
    output = network.layers[last]
    neurons = tuple(
        neuron.with_changes(label=name, activation=None)
        for neuron, name in zip(output.neurons, names, strict=True)
    )
    return with_layer_changed(network, last, neurons=neurons)


def _with_all_inputs(network: NetworkSpec) -> NetworkSpec:
    """Every column as an input; links from inputs that were cut or frozen are whole again."""

    def between_neurons(links: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        return tuple(link for link in links if link[0].startswith("n"))

    return network.with_changes(
        inputs=None,
        cut=between_neurons(network.cut),
        skips=between_neurons(network.skips),
        frozen_links=between_neurons(network.frozen_links),
    )
