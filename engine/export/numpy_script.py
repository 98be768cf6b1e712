"""A training as a NumPy script, with a backward pass that is written out by hand."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from engine.export.common import (
    feature_code,
    write_head,
    write_imports,
    write_parameters,
    write_samples,
    write_settings,
    write_update,
)
from engine.export.formula_code import FormulaWriter
from engine.export.plan import Plan, PlannedLayer
from engine.export.script import Script, ScriptWriter
from engine.ops import OPS
from engine.spec import LossName

ERF = "from scipy.special import erf"

#: Each loss of a batch, `s` and `y` of shape (samples,), and how fast it moves with each score.
LOSSES: Mapping[LossName, tuple[str, str]] = MappingProxyType(
    {
        "max_margin": ("losses = np.maximum(1 - y * s, 0)", "slopes = np.where(1 - y * s > 0, -y, 0.0)"),
        "squared_error": ("losses = (s - y) ** 2", "slopes = 2 * (s - y)"),
        "absolute_error": ("losses = np.abs(s - y)", "slopes = np.sign(s - y)"),
        "huber": (
            "distance = np.abs(s - y)\nnear = np.minimum(distance, 1)\nlosses = near * (distance - near / 2)",
            "slopes = np.clip(s - y, -1, 1)",
        ),
        "binary_cross_entropy": (
            "losses = np.logaddexp(0, -y * s)",
            "slopes = -y * np.exp(-np.logaddexp(0, y * s))",
        ),
        # s of shape (samples, classes), y the classes' numbers
        "softmax_cross_entropy": (
            "rows = np.arange(len(y))\n"
            "exps = np.exp(s - s.max(axis=1, keepdims=True))\n"
            "sums = exps.sum(axis=1, keepdims=True)\n"
            "losses = np.log(sums[:, 0]) + s.max(axis=1) - s[rows, y]",
            "slopes = exps / sums  # the probabilities, and 1 less for the right class\nslopes[rows, y] -= 1",
        ),
    }
)


def numpy_script(plan: Plan) -> Script:
    """The whole program. Raises ExportError where it can't be written."""
    formulas = FormulaWriter("np")
    body = ScriptWriter()
    write_settings(body, plan)
    _write_inputs(body, plan)
    _write_batch(body, plan, formulas)
    write_update(body, plan, scalars=False)
    _write_training(body, plan)
    write_samples(body, plan, arrays=True)
    write_parameters(body, plan)
    body.section("Run")
    body.add("main()")
    writer = ScriptWriter()
    needs_erf = formulas.needs_erf
    what = "Forward pass, backward pass and update are written out with NumPy."
    write_head(writer, plan, what, ", NumPy and SciPy" if needs_erf else " and NumPy")
    write_imports(writer, body.script().text, ["import numpy as np", *([ERF] if needs_erf else [])])
    helpers = formulas.helpers()
    if helpers:
        writer.section("Helpers")
        writer.add("\n\n\n".join(helpers))
    return writer.followed_by(body)


def _write_inputs(writer: ScriptWriter, plan: Plan) -> None:
    if plan.has_features:
        writer.section("What the network sees")
        columns = ", ".join(feature_code(name, "x[:, {i}]", "np.sin") for name in plan.inputs)
        writer.add(f"def features(x):\n    return np.column_stack([{columns}])")


def _write_batch(writer: ScriptWriter, plan: Plan, formulas: FormulaWriter) -> None:
    """Loss and gradients of a batch: forward through the layers, the loss, and back."""
    writer.section("Forward, loss, backward")
    if plan.training.loss == "softmax_cross_entropy":
        about = "x: (samples, inputs), y: the classes' numbers"
    else:
        about = "x: (samples, inputs), y: (samples,)"
    writer.add(f'def loss_and_gradients(p, x, y):\n    """{about}, p: all parameters."""')
    writer.add("# forward", indent=4)
    for layer in plan.layers:
        _write_forward(writer, plan, layer, formulas)
    _write_loss(writer, plan)
    writer.add()
    writer.add("# backward: d_ is how fast the loss moves with what follows", indent=4)
    writer.add("g = np.zeros_like(p)", indent=4)
    _write_seed(writer, plan)
    for layer in reversed(plan.layers):
        _write_backward(writer, plan, layer, formulas)
    if plan.training.l1:
        writer.add(f"g += {plan.training.l1!r} * np.sign(p)", indent=4)
    if plan.training.l2:
        writer.add(f"g += {2.0 * plan.training.l2!r} * p", indent=4)
    writer.add("return loss, g", indent=4)


def _write_forward(writer: ScriptWriter, plan: Plan, layer: PlannedLayer, formulas: FormulaWriter) -> None:
    names, i = [each.name for each in layer.neurons], layer.number
    first, last = layer.neurons[0].first, layer.neurons[-1].last
    count, width = len(layer.neurons), len(layer.sources) + 1
    writer.add(f"# {layer.title}", indent=4)
    if layer.is_plain:
        writer.add(f"m{i} = p[{first}:{last}].reshape({count}, {width})  # weights, then the bias", names, 4)
    else:
        rows, columns = _places(layer)
        writer.add(f"rows{i} = {rows}\ncolumns{i} = {columns}", indent=4)
        writer.add(f"m{i} = np.zeros(({count}, {width}))", names, 4)
        writer.add(
            f"m{i}[rows{i}, columns{i}] = p[{first}:{last}]  # links that are not there stay 0", names, 4
        )
    writer.add(f"s{i} = {_seen(plan, layer)}", indent=4)
    writer.add(f"n{i} = s{i} @ m{i}[:, :-1].T + m{i}[:, -1]", names, 4)
    if layer.activation is not None and layer.is_plain:
        writer.add(f"a{i} = {_bent(formulas, layer.activation, f'n{i}')}", names, 4)
        return
    writer.add(f"a{i} = np.zeros_like(n{i})  # a neuron that is switched off answers 0", indent=4)
    for activation, group in _groups(layer).items():
        chosen = f"[:, {group}]"
        writer.add(f"a{i}{chosen} = {_bent(formulas, activation, f'n{i}{chosen}')}", indent=4)


def _write_loss(writer: ScriptWriter, plan: Plan) -> None:
    last, training = len(plan.layers), plan.training
    writer.add()
    writer.add("# the loss", indent=4)
    many = training.loss == "softmax_cross_entropy"
    writer.add(f"s = a{last}" if many else f"s = a{last}[:, 0]", indent=4)
    writer.add(LOSSES[training.loss][0], indent=4)
    writer.add("loss = losses.sum()" if training.reduction == "sum" else "loss = losses.mean()", indent=4)
    if training.l1:
        writer.add(f"loss += {training.l1!r} * np.abs(p).sum()", indent=4)
    if training.l2:
        writer.add(f"loss += {training.l2!r} * (p @ p)", indent=4)


def _write_seed(writer: ScriptWriter, plan: Plan) -> None:
    last, training = len(plan.layers), plan.training
    for layer in plan.layers[:-1]:
        if not _feeds_only_next(plan, layer):
            writer.add(f"d_a{layer.number} = np.zeros_like(a{layer.number})", indent=4)
    writer.add(LOSSES[training.loss][1], indent=4)
    share = "" if training.reduction == "sum" else " / len(y)"
    shape = "" if training.loss == "softmax_cross_entropy" else "[:, None]"
    writer.add(f"d_a{last} = slopes{shape}{share}", indent=4)


def _write_backward(writer: ScriptWriter, plan: Plan, layer: PlannedLayer, formulas: FormulaWriter) -> None:
    names, i = [each.name for each in layer.neurons], layer.number
    first, last = layer.neurons[0].first, layer.neurons[-1].last
    writer.add(f"# {layer.title}", indent=4)
    if layer.activation is not None and layer.is_plain:
        slope = _slope(formulas, layer.activation, f"n{i}", f"a{i}")
        writer.add(f"d_n{i} = d_a{i}{slope}", names, 4)
    else:
        writer.add(f"d_n{i} = np.zeros_like(n{i})", indent=4)
        for activation, group in _groups(layer).items():
            chosen = f"[:, {group}]"
            slope = _slope(formulas, activation, f"n{i}{chosen}", f"a{i}{chosen}")
            writer.add(f"d_n{i}{chosen} = d_a{i}{chosen}{slope}", indent=4)
    gradient = f"np.column_stack([d_n{i}.T @ s{i}, d_n{i}.sum(axis=0)])"
    if layer.is_plain:
        writer.add(f"g[{first}:{last}] = {gradient}.ravel()", names, 4)
    else:
        writer.add(f"g[{first}:{last}] = {gradient}[rows{i}, columns{i}]", names, 4)
    _write_to_sources(writer, plan, layer)


def _write_to_sources(writer: ScriptWriter, plan: Plan, layer: PlannedLayer) -> None:
    """What a layer hands back to the neurons it sees."""
    owners = plan.owners
    fed = sorted({owners[source][0] for source in layer.sources if source in owners})
    if not fed:
        return
    i = layer.number
    before = plan.layers[i - 2]
    if fed == [i - 1] and _feeds_only_next(plan, before) and layer.sources == before.names:
        writer.add(f"d_a{i - 1} = d_n{i} @ m{i}[:, :-1]", indent=4)
        return
    writer.add(f"d_s{i} = d_n{i} @ m{i}[:, :-1]", indent=4)
    for number in fed:
        here = [place for place, source in enumerate(layer.sources) if owners.get(source, (0,))[0] == number]
        there = [owners[layer.sources[place]][1] for place in here]
        writer.add(f"d_a{number}[:, {there}] += d_s{i}[:, {here}]", indent=4)


def _write_training(writer: ScriptWriter, plan: Plan) -> None:
    writer.section("Training")
    update, keeps = plan.training.optimizer, any(plan.frozen)
    writer.add("def main():")
    writer.add(
        "p = np.array([number for layer in PARAMETERS for neuron in layer for number in neuron])", indent=4
    )
    seen = "features(X)" if plan.has_features else "X"
    writer.add(f"slots = {{}}  # what the optimizer remembers\nx = {seen}", indent=4)
    writer.add("for epoch in range(EPOCHS):", indent=4)
    step = [f"{'after' if keeps else 'p'}, slots = {update}(p, g, slots, learning_rate(epoch))"]
    if keeps:
        step.append("p = np.where(FROZEN, p, after)")
    if plan.batch_size is None:
        writer.add("loss, g = loss_and_gradients(p, x, Y)", indent=8)
        writer.add("\n".join(step), indent=8)
        writer.add('print(f"epoch {epoch} loss {float(loss)!r}")', indent=8)
        return
    writer.add("order = np.random.default_rng([SEED, epoch]).permutation(len(x))\ntotal = 0.0", indent=8)
    writer.add("for start in range(0, len(x), BATCH_SIZE):", indent=8)
    writer.add("batch = order[start : start + BATCH_SIZE]", indent=12)
    writer.add("loss, g = loss_and_gradients(p, x[batch], Y[batch])", indent=12)
    writer.add("total += loss * len(batch)", indent=12)
    writer.add("\n".join(step), indent=12)
    writer.add('print(f"epoch {epoch} loss {float(total / len(x))!r}")', indent=8)


def _bent(formulas: FormulaWriter, activation: str, n: str) -> str:
    return n if activation == "linear" else formulas.forward(OPS[activation], n)


def _slope(formulas: FormulaWriter, activation: str, n: str, a: str) -> str:
    """What the gradient is multiplied by on its way through an activation, with the sign before it."""
    return "" if activation == "linear" else f" * ({formulas.partials(OPS[activation], n, a)[0]})"


def _groups(layer: PlannedLayer) -> dict[str, list[int]]:
    """For each activation the neurons that have it, by place; those that are switched off have none."""
    groups: dict[str, list[int]] = {}
    for place, neuron in enumerate(layer.neurons):
        if not neuron.disabled:
            groups.setdefault(neuron.activation, []).append(place)
    return groups


def _places(layer: PlannedLayer) -> tuple[list[int], list[int]]:
    """Where in the layer's matrix each of its parameters stands: rows and columns."""
    column = {source: place for place, source in enumerate(layer.sources)}
    rows: list[int] = []
    columns: list[int] = []
    for place, neuron in enumerate(layer.neurons):
        rows += [place] * (len(neuron.sources) + 1)
        columns += [*(column[source] for source in neuron.sources), len(layer.sources)]
    return rows, columns


def _seen(plan: Plan, layer: PlannedLayer) -> str:
    """What a layer sees, as an expression of shape (samples, sources)."""
    before = plan.inputs if layer.number == 1 else plan.layers[layer.number - 2].names
    if layer.sources == before:
        return "x" if layer.number == 1 else f"a{layer.number - 1}"
    owners = plan.owners
    columns = []
    for source in layer.sources:
        if source in owners:
            columns.append("a{}[:, {}]".format(*owners[source]))
        else:
            columns.append(f"x[:, {plan.inputs.index(source)}]")
    return f"np.column_stack([{', '.join(columns)}])" if columns else "np.zeros((len(x), 0))"


def _feeds_only_next(plan: Plan, layer: PlannedLayer) -> bool:
    """Whether the next layer sees all of this one, in order and nothing else, and no later one any of it."""
    names, number = set(layer.names), layer.number
    later = plan.layers[number + 1 :]
    return plan.layers[number].sources == layer.names and not any(names & set(each.sources) for each in later)
