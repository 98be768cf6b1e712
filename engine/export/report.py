"""A run as one HTML page to print or hand in: no scripts, nothing from elsewhere, every name escaped."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from engine.data.features import feature_title
from engine.data.prepared import PreparedData
from engine.export.common import FIRST_WEIGHTS, SAMPLES
from engine.export.plan import Plan
from engine.export.script import ExportError
from engine.export.scripts import SCRIPTS
from engine.presets import load_preset, preset_names
from engine.spec import Project, TrainingSpec
from engine.training.history import MetricsHistory
from engine.training.state import TrainingState
from engine.training.trainer import TrainingError

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

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; color: black; max-width: 780px; margin: 32px auto;
       padding: 0 16px }
h1 { font-size: 26px; margin: 0 } h2 { font-size: 18px; margin: 32px 0 8px } p { margin: 4px 0 12px }
.about, figcaption { color: dimgray }
figure { margin: 0 0 16px; break-inside: avoid } figure img { width: 100%; height: auto }
.pair { display: flex; flex-wrap: wrap; gap: 16px } .pair figure { flex: 1 1 280px; max-width: 440px }
table { border-collapse: collapse; margin: 0 0 12px } tr { break-inside: avoid }
th, td { text-align: left; padding: 3px 20px 3px 0; border-bottom: 1px solid gainsboro; vertical-align: top }
th { font-weight: 600; white-space: nowrap }
td { overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
pre { font: 11px/1.45 ui-monospace, monospace; background: whitesmoke; padding: 12px; white-space: pre-wrap;
      overflow-wrap: anywhere }
h2 { break-after: avoid } @page { margin: 16mm } @media print { body { margin: 0; max-width: none } }
"""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class ReportPicture:
    """A picture as SVG. Narrow ones stand beside each other."""

    title: str
    svg: bytes
    wide: bool


def report_html(
    project: Project,
    data: PreparedData,
    state: TrainingState,
    history: MetricsHistory,
    pictures: Sequence[ReportPicture],
) -> str:
    """The page about a training of `project` on `data` that stands at `state` and went as `history` says."""
    title = _title(project)
    parts = [
        f"<h1>{_text(title)}</h1>",
        f'<p class="about">{_text(_about(project, data, state))}</p>',
        "<h2>Result</h2>",
        _result(data, history),
        _figures(pictures),
        "<h2>Data</h2>",
        _table(_data_rows(project, data)),
        "<h2>Network</h2>",
        _layers(project, data),
        "<h2>Training</h2>",
        _table(_training_rows(project)),
        "<h2>Program</h2>",
        _program(project, data),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_text(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(parts)
        + "\n</body>\n</html>\n"
    )


def _title(project: Project) -> str:
    """The preset's title, the table's, or the data set's name."""
    if project.preset in preset_names() and project.preset is not None:
        return load_preset(project.preset).title
    table = project.data.table
    return table.title if project.data.name == "table" and table is not None else project.data.name


def _about(project: Project, data: PreparedData, state: TrainingState) -> str:
    network = project.network
    sizes = [len(network.input_names(data.column_count)), *(layer.size for layer in network.layers)]
    shape = f"Network {' → '.join(map(str, sizes))}, {len(state.parameters):,} parameters"
    epochs = f"{state.epoch:,} epoch{'' if state.epoch == 1 else 's'}"
    return f"{shape}, after {epochs}. Made by Backprop Studio."


def _result(data: PreparedData, history: MetricsHistory) -> str:
    """The first and the last epoch that was measured, side by side."""
    if not len(history):
        return "<p>Not trained yet: the pictures show the first weights.</p>"
    names = {"loss": "loss", "accuracy": "accuracy", "r2": "R²"}
    rows = [["", f"epoch {history.first_epoch + 1}", f"epoch {history.first_epoch + len(history)}"]]
    for part, count in (("train", len(data.train)), ("test", len(data.test))):
        for name, title in names.items():
            column = history.column(f"{part}_{name}")
            if count and not np.isnan(column).all():
                shown = [_measured(name, float(value)) for value in (column[0], column[-1])]
                rows.append([f"{'training' if part == 'train' else part} {title}", *shown])
    note = "The training loss is the mean over an epoch's batches, before their updates, with the penalty."
    return f'{_table(rows, has_head=True)}<p class="about">{note}</p>'


def _measured(name: str, value: float) -> str:
    if not np.isfinite(value):
        return "not a finite number"
    text = f"{100 * value:.1f} %" if name == "accuracy" else f"{value:.4f}"
    return text.replace("-", "−")


def _figures(pictures: Sequence[ReportPicture]) -> str:
    wide = "".join(_figure(each) for each in pictures if each.wide)
    narrow = "".join(_figure(each) for each in pictures if not each.wide)
    return f'{wide}<div class="pair">{narrow}</div>'


def _figure(picture: ReportPicture) -> str:
    # why as an image: what is in an SVG can neither run nor fetch anything there, and its ids are its own.
    source = base64.b64encode(picture.svg).decode()
    title = _text(picture.title)
    return (
        f'<figure><img alt="{title}" src="data:image/svg+xml;base64,{source}">'
        f"<figcaption>{title}</figcaption></figure>\n"
    )


def _data_rows(project: Project, data: PreparedData) -> list[list[str]]:
    spec = project.data
    rows = [
        ["samples", f"{len(data.train):,} for training, {len(data.test):,} for the test"],
        ["columns", _names(data.feature_names)],
        ["to predict", _names(data.class_names) if data.task != "regression" else data.target_name],
        ["scaling", spec.scaling.replace("_", " ")],
        ["seed", str(spec.seed)],
    ]
    if spec.info.has_noise:
        rows.insert(1, ["noise", f"{spec.noise:g}"])
    return rows


def _layers(project: Project, data: PreparedData) -> str:
    network = project.network
    keys = network.parameter_keys(data.column_count)
    rows = [["layer", "neurons", "activation", "first weights", "parameters"]]
    for number, layer in enumerate(network.layers, 1):
        names = {neuron.name for neuron in layer.neurons}
        kinds = dict.fromkeys(layer.activation_of(neuron) for neuron in layer.neurons)
        start = layer.initialisation or network.initialisation
        count = sum(key[1] in names for key in keys)
        rows.append([str(number), str(layer.size), ", ".join(kinds), start, f"{count:,}"])
    inputs = [feature_title(name, data.feature_names) for name in network.input_names(data.column_count)]
    notes = [f"Inputs: {_names(inputs)}.", f"Seed of the weights: {network.seed}."]
    if labels := [neuron.label for _, neuron in network.neurons() if neuron.label]:
        notes.append(f"Named neurons: {_names(labels)}.")
    return f"{_table(rows, has_head=True)}<p>{_text(' '.join(notes))}</p>"


def _training_rows(project: Project) -> list[list[str]]:
    training = project.training
    batch = "all samples at once" if training.batch_size is None else f"{training.batch_size} samples"
    names = _OF_OPTIMIZER.get(training.optimizer, ())
    settings = [f"{name.replace('_', ' ')} {getattr(training, name):g}" for name in names]
    rows = [
        ["loss", f"{training.loss.replace('_', ' ')}, {training.reduction} of a batch"],
        ["optimizer", ", ".join([training.optimizer, *settings])],
        ["learning rate", _rate(training)],
        ["batch", batch],
        ["epochs", f"{training.epochs:,}"],
        ["penalty", f"L1 {training.l1:g}, L2 {training.l2:g}"],
        ["seed", f"{training.seed} (order of the samples)"],
    ]
    if training.bugs:
        rows.append(["bugs switched on", ", ".join(each.replace("_", " ") for each in training.bugs)])
    return rows


def _rate(training: TrainingSpec) -> str:
    """How the learning rate goes, in words."""
    rate = training.learning_rate
    ways = {
        "constant": f"{rate.start:g} in every epoch",
        "linear": f"from {rate.start:g} in a line to {rate.end:g} over {rate.epochs:,} epochs",
        "step": f"{rate.start:g}, times {rate.factor:g} after every {rate.every:,} epochs",
        "cosine": f"from {rate.start:g} along half a cosine to {rate.end:g} over {rate.epochs:,} epochs",
        "warm_up": f"climbs to {rate.start:g} over the first {rate.every:,} epochs",
    }
    return ways[rate.kind]


def _program(project: Project, data: PreparedData) -> str:
    """The NumPy script, long parts cut; why there is none where it can't be written."""
    try:
        script = SCRIPTS["numpy"](Plan(project, data))
    except (ExportError, TrainingError) as error:
        return f"<p>There is no program: {_text(str(error))}.</p>"
    about = (
        "This NumPy program trains the same network from the same first weights on the same samples. "
        "Long lists of numbers are cut here; the whole program is under Export in the menu File."
    )
    parts = []
    for section in script.sections:
        left_out = len(section.lines) - MOST_LINES
        lines = list(section.lines)
        if section.title in (SAMPLES, FIRST_WEIGHTS) and left_out > 1:
            lines[MOST_LINES // 2 : -MOST_LINES // 2] = [f"# … {left_out} lines are left out here …"]
        parts.append("\n".join(lines))
    code = escape("\n\n\n".join(parts))
    return f'<p class="about">{about}</p><pre>{code}</pre>'


def _table(rows: Iterable[Sequence[str]], has_head: bool = False) -> str:
    """Rows of plain texts; the first cell of each is its heading."""
    lines = []
    for number, (first, *others) in enumerate(rows):
        kind = "th" if has_head and number == 0 else "td"
        cells = "".join(f"<{kind}>{_text(each)}</{kind}>" for each in others)
        lines.append(f"<tr><th>{_text(first)}</th>{cells}</tr>")
    return f"<table>{''.join(lines)}</table>"


def _names(names: Sequence[str]) -> str:
    shown = [" ".join(each.split()) for each in names[:_MOST_NAMES]]
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return ", ".join(shown) + more


def _text(text: str) -> str:
    """One line, with nothing in it that HTML would take for its own."""
    return escape(" ".join(text.split()))
