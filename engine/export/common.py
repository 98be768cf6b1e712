"""The parts that all scripts share: settings, learning rate, update, samples and first weights."""

from __future__ import annotations

import base64
import textwrap
import zlib
from collections.abc import Sequence

import numpy as np

from engine.data.features import columns_of
from engine.export.formula_code import branch_code, function_code
from engine.export.plan import FloatArray, Plan
from engine.export.script import ScriptWriter
from engine.optim import OPTIMIZERS, _mean, _slot, adam, learning_rate_at

#: More numbers than this are packed, since nobody would read them.
MOST_WRITTEN = 3000
WIDTH = 100
#: The sections that are mostly numbers.
SAMPLES, FIRST_WEIGHTS = "The training samples", "The first weights"


def write_head(writer: ScriptWriter, plan: Plan, what: str, needs: str) -> None:
    """What this program is, in its docstring."""
    writer.section("What this is")
    about = (
        f"{what} Prints the training loss of each epoch, penalty included. Written by Backprop Studio; "
        f"needs Python 3.11 or newer{needs}."
    )
    writer.add('"""' + f"{plan.title}.")
    writer.add()
    writer.add(textwrap.fill(about, WIDTH))
    writer.add('"""')
    writer.add()


def write_imports(writer: ScriptWriter, text: str, others: Sequence[str]) -> None:
    """The modules of the standard library that `text` uses, then the others."""
    own = [f"import {name}" for name in ("base64", "math", "struct", "zlib") if f"{name}." in text]
    if "reduce(" in text:
        own.append("from functools import reduce")
    for line in own:
        writer.add(line)
    if own and others:
        writer.add()
    for line in others:
        writer.add(line)


def write_settings(writer: ScriptWriter, plan: Plan) -> None:
    """Epochs, batches, and the learning rate of each epoch."""
    training = plan.training
    writer.section("Settings")
    writer.add(f"EPOCHS = {training.epochs}")
    if plan.batch_size is not None:
        writer.add(f"BATCH_SIZE = {plan.batch_size}\nSEED = {training.seed}  # of the order of the samples")
    writer.add()
    writer.add()
    writer.add("def learning_rate(epoch):")
    for line in _learning_rate(plan):
        writer.add(line, indent=4)


def _learning_rate(plan: Plan) -> tuple[str, ...]:
    spec = plan.training.learning_rate
    fields = {f"spec.{name}": repr(value) for name, value in dict(spec).items()}
    return branch_code(learning_rate_at, spec.kind, fields)


def write_update(writer: ScriptWriter, plan: Plan, scalars: bool) -> None:
    """The optimizer's rule, from the engine's own source; with `scalars` for one parameter at a time."""
    training = plan.training
    writer.section("One update")
    names = {f"training.{name}": repr(value) for name, value in dict(training).items() if name != "bugs"}
    names |= {"_slot": "slot", "_mean": "mean_of"}
    if scalars:
        names |= {"np.sqrt": "math.sqrt", "np.zeros_like(parameters)": "0.0"}
    rule = OPTIMIZERS[training.optimizer]
    parts = [function_code(rule, names, drop=("training", "_training"))]
    if training.optimizer == "adamw":
        parts.insert(0, function_code(adam, names, drop=("training",)))
    if "mean_of(" in "".join(parts):
        parts.insert(0, function_code(_mean, {}, name="mean_of"))
    if "slot(" in "".join(parts):
        parts.insert(0, function_code(_slot, names, name="slot"))
    writer.add("\n\n\n".join(parts).replace("_slots", "slots"))


def feature_code(name: str, column: str, sine: str) -> str:
    """A feature as an expression; `column` is a template with {i}, `sine` the function's name."""
    first, *second = (column.format(i=number) for number in columns_of(name))
    if second:
        return f"{first} * {second[0]}"
    if name.startswith("sin "):
        return f"{sine}({first})"
    return f"{first} * {first}" if name.endswith("^2") else first


def write_samples(writer: ScriptWriter, plan: Plan, arrays: bool) -> None:
    """The training samples: `X`, one row of numbers each, and `Y`. `arrays` makes NumPy arrays of them."""
    train = plan.data.train
    writer.section(SAMPLES)
    names = ", ".join(_plain(name) for name in plan.data.feature_names[:20])
    more = ", …" if len(plan.data.feature_names) > 20 else ""
    writer.add(f"# {len(train)} samples; columns: {names}{more}")
    are_classes = plan.training.loss == "softmax_cross_entropy"
    # why max: two classes may be told by -1 and 1 here too.
    targets = np.maximum(train.y, 0.0).astype(int).tolist() if are_classes else train.y.tolist()
    if train.x.size <= MOST_WRITTEN:
        rows = ",\n".join(f"    {row!r}" for row in train.x.tolist())
        writer.add(f"X = {'np.array(' if arrays else ''}[\n{rows},\n]{')' if arrays else ''}")
    else:
        writer.add(_packed("X", train.x, arrays))
    wrapped = textwrap.fill(repr(targets)[1:-1], WIDTH - 4, initial_indent="    ", subsequent_indent="    ")
    writer.add(f"Y = {'np.array(' if arrays else ''}[\n{wrapped},\n]{')' if arrays else ''}")


def _packed(name: str, numbers: FloatArray, arrays: bool) -> str:
    """Many numbers as text: float64, row by row, compressed."""
    data = zlib.compress(np.ascontiguousarray(numbers, dtype="<f8").tobytes())
    text = base64.encodebytes(data).decode().rstrip()
    unpacked = f'zlib.decompress(base64.b64decode("""\n{text}\n"""))'
    columns = numbers.shape[1]
    if arrays:
        return f'{name} = np.frombuffer({unpacked}, "<f8").reshape(-1, {columns})'
    return (
        f"_numbers = [each for each, in struct.iter_unpack('<d', {unpacked})]\n"
        f"{name} = [_numbers[i : i + {columns}] for i in range(0, len(_numbers), {columns})]"
    )


def write_parameters(writer: ScriptWriter, plan: Plan) -> None:
    """The weights and biases that the training starts from: a line for each neuron."""
    writer.section(FIRST_WEIGHTS)
    writer.add("# layer by layer, a line for each neuron: its weights, then its bias")
    writer.add("PARAMETERS = [")
    for layer in plan.layers:
        writer.add(f"# {layer.title}", indent=4)
        writer.add("[", indent=4)
        for neuron in layer.neurons:
            numbers = plan.parameters[neuron.first : neuron.last].tolist()
            writer.add(f"{numbers!r},  # {_plain(neuron.title)}", [neuron.name], indent=8)
        writer.add("],", indent=4)
    writer.add("]")
    if any(plan.frozen):
        writer.add("# what training leaves as it is, in the same order, as one list")
        writer.add(textwrap.fill(f"FROZEN = {plan.frozen!r}", WIDTH, subsequent_indent="    "))


def _plain(text: str) -> str:
    """A name for a comment: on one line, whatever it holds."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
