"""What a report of a run says, as plain parts: `web_page.py` makes a page of them, the window prints them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.features import feature_title
from engine.data.prepared import PreparedData
from engine.export.common import FIRST_WEIGHTS, SAMPLES
from engine.export.plan import Plan
from engine.export.report_words import ReportWords
from engine.export.script import ExportError
from engine.export.scripts import SCRIPTS
from engine.presets import load_preset, preset_names
from engine.spec import Project, TrainingSpec
from engine.training.history import MetricsHistory
from engine.training.state import TrainingState
from engine.training_error import TrainingError

#: Of the program's samples and first weights only so many lines are printed.
MOST_LINES = 12
#: More names than these fill lines without being read.
_MOST_NAMES = 30
#: The settings that only some optimizers have.
_OF_OPTIMIZER = {
    "momentum": ("momentum",),
    "nesterov": ("momentum",),
    "adagrad": ("epsilon",),
    "rmsprop": ("alpha", "epsilon"),
    "adam": ("beta1", "beta2", "epsilon"),
    "adamw": ("beta1", "beta2", "epsilon", "weight_decay"),
}


@dataclass(frozen=True, slots=True)
class ReportPicture:
    """A picture as SVG for a web page, as PNG for paper. Narrow ones stand beside each other."""

    title: str
    content: bytes
    wide: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of text or more; a note is less important."""

    text: str
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts, of which the first is a heading; with a head, all of the first row are."""

    rows: Sequence[Sequence[str]]
    has_head: bool = False


@dataclass(frozen=True, slots=True)
class Pictures:
    """The wide ones come first."""

    pictures: Sequence[ReportPicture]


@dataclass(frozen=True, slots=True)
class Code:
    """A program, with its own lines."""

    text: str


Block = Paragraph | Table | Pictures | Code


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what belongs to it."""

    title: str
    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class Report:
    """All of it."""

    title: str
    about: str
    sections: Sequence[Section]
    words: ReportWords


def report_of(
    project: Project,
    data: PreparedData,
    state: TrainingState,
    history: MetricsHistory,
    pictures: Sequence[ReportPicture],
    words: ReportWords | None = None,
) -> Report:
    """The report of a training of `project` on `data` that stands at `state` and went as `history` says."""
    words = words or ReportWords()
    sections = [
        Section(words.result, [*_result(data, history, words), Pictures(pictures)]),
        Section(words.data, [Table(_data_rows(project, data, words))]),
        Section(words.network, _layers(project, data, words)),
        Section(words.training, [Table(_training_rows(project, words))]),
        Section(words.program, _program(project, data, words)),
    ]
    return Report(_title(project, words), _about(project, data, state, words), sections, words)


def _title(project: Project, words: ReportWords) -> str:
    """The preset's title, the table's, or the data set's name."""
    if project.preset in preset_names() and project.preset is not None:
        return words.name("preset", load_preset(project.preset).title)
    table = project.data.table
    if project.data.name == "table" and table is not None:
        return table.title
    return words.name("data", project.data.name)


def _about(project: Project, data: PreparedData, state: TrainingState, words: ReportWords) -> str:
    network = project.network
    sizes = [len(network.input_names(data.column_count)), *(layer.size for layer in network.layers)]
    return words.about.format(
        shape=" → ".join(map(str, sizes)), parameters=f"{len(state.parameters):,}", epochs=f"{state.epoch:,}"
    )


def _result(data: PreparedData, history: MetricsHistory, words: ReportWords) -> list[Block]:
    """The first and the last epoch that was measured, side by side."""
    if not len(history):
        return [Paragraph(words.not_trained)]
    ends = history.first_epoch + 1, history.first_epoch + len(history)
    rows = [["", *(words.epoch.format(epoch=f"{epoch:,}") for epoch in ends)]]
    for part, count in (("train", len(data.train)), ("test", len(data.test))):
        for name in ("loss", "accuracy", "r2"):
            column = history.column(f"{part}_{name}")
            if count and not np.isnan(column).all():
                shown = [_measured(name, float(value), words) for value in (column[0], column[-1])]
                rows.append([getattr(words, f"{part}_{name}"), *shown])
    return [Table(rows, has_head=True), Paragraph(words.result_note, is_note=True)]


def _measured(name: str, value: float, words: ReportWords) -> str:
    if not np.isfinite(value):
        return words.not_finite
    if name == "accuracy":
        return f"{100 * value:.1f} %"
    has_room = value == 0 or 0.00005 <= abs(value) < 100_000
    return (f"{value:.4f}" if has_room else f"{value:.3e}").replace("-", "−")


def _data_rows(project: Project, data: PreparedData, words: ReportWords) -> list[list[str]]:
    spec = project.data
    answers = _names(data.class_names, words) if data.task != "regression" else data.target_name
    rows = [
        [words.samples, words.parts.format(train=f"{len(data.train):,}", test=f"{len(data.test):,}")],
        [words.columns, _names(data.feature_names, words)],
        [words.target, answers],
        [words.scaling, words.name("scaling", spec.scaling)],
        [words.seed, str(spec.seed)],
    ]
    if spec.info.has_noise:
        rows.insert(1, [words.noise, f"{spec.noise:g}"])
    return rows


def _layers(project: Project, data: PreparedData, words: ReportWords) -> list[Block]:
    network = project.network
    keys = network.parameter_keys(data.column_count)
    rows = [[words.layer, words.neurons, words.activation, words.first_weights, words.parameters]]
    for number, layer in enumerate(network.layers, 1):
        names = {neuron.name for neuron in layer.neurons}
        kinds = dict.fromkeys(layer.activation_of(neuron) for neuron in layer.neurons)
        start = words.name("initialisation", layer.initialisation or network.initialisation)
        count = sum(key[1] in names for key in keys)
        rows.append([str(number), str(layer.size), ", ".join(kinds), start, f"{count:,}"])
    inputs = [feature_title(name, data.feature_names) for name in network.input_names(data.column_count)]
    notes = [
        words.inputs.format(names=_names(inputs, words)),
        words.seed_of_weights.format(seed=network.seed),
    ]
    if labels := [neuron.label for _, neuron in network.neurons() if neuron.label]:
        notes.append(words.labels.format(names=_names(labels, words)))
    return [Table(rows, has_head=True), Paragraph(" ".join(notes))]


def _training_rows(project: Project, words: ReportWords) -> list[list[str]]:
    training = project.training
    size = training.batch_size
    names = _OF_OPTIMIZER.get(training.optimizer, ())
    settings = [f"{name.replace('_', ' ')} {getattr(training, name):g}" for name in names]
    loss = words.mean_of_batch if training.reduction == "mean" else words.sum_of_batch
    rows = [
        [words.loss, loss.format(loss=words.name("loss", training.loss))],
        [words.optimizer, ", ".join([words.name("optimizer", training.optimizer), *settings])],
        [words.learning_rate, _rate(training, words)],
        [words.batch, words.all_at_once if size is None else words.batch_size.format(size=f"{size:,}")],
        [words.epochs, f"{training.epochs:,}"],
        [words.penalty, f"L1 {training.l1:g}, L2 {training.l2:g}"],
        [words.seed, words.order_seed.format(seed=training.seed)],
    ]
    if training.bugs:
        rows.append([words.bugs, ", ".join(words.name("bug", each) for each in training.bugs)])
    return rows


def _rate(training: TrainingSpec, words: ReportWords) -> str:
    """How the learning rate goes, in words."""
    rate = training.learning_rate
    text: str = getattr(words, f"rate_{rate.kind}")
    return text.format(
        start=f"{rate.start:g}",
        end=f"{rate.end:g}",
        factor=f"{rate.factor:g}",
        epochs=f"{rate.epochs:,}",
        every=f"{rate.every:,}",
    )


def _program(project: Project, data: PreparedData, words: ReportWords) -> list[Block]:
    """The NumPy script, long parts cut; why there is none where it can't be written."""
    try:
        script = SCRIPTS["numpy"](Plan(project, data))
    except (ExportError, TrainingError) as error:
        return [Paragraph(words.no_program.format(reason=words.reason(error)))]
    parts = []
    for section in script.sections:
        left_out = len(section.lines) - MOST_LINES
        lines = list(section.lines)
        if section.title in (SAMPLES, FIRST_WEIGHTS) and left_out > 1:
            lines[MOST_LINES // 2 : -MOST_LINES // 2] = [f"# {words.left_out.format(count=left_out)}"]
        parts.append("\n".join(lines))
    return [Paragraph(words.program_note, is_note=True), Code("\n\n\n".join(parts))]


def _names(names: Sequence[str], words: ReportWords) -> str:
    shown = ", ".join(" ".join(each.split()) for each in names[:_MOST_NAMES])
    left = len(names) - _MOST_NAMES
    return words.more_names.format(names=shown, count=left) if left > 0 else shown
