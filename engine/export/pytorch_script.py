"""A training as a PyTorch script, in float64."""

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
)
from engine.export.plan import Plan, PlannedLayer
from engine.export.script import Script, ScriptWriter
from engine.ops import OPS
from engine.spec import LossName, OptimizerName, TrainingSpec

#: Each loss of a batch, `s` and `y` of shape (samples,): one number for each sample.
LOSSES: Mapping[LossName, str] = MappingProxyType(
    {
        "max_margin": "torch.relu(1 - y * s)",
        "squared_error": "((s - y) ** 2)",
        "absolute_error": "(s - y).abs()",
        "huber": 'F.huber_loss(s, y, reduction="none")',
        "binary_cross_entropy": "F.softplus(-y * s)",
        # s of shape (samples, classes), y the classes' numbers
        "softmax_cross_entropy": 'F.cross_entropy(s, y, reduction="none")',
    }
)


def _optimizer(training: TrainingSpec) -> str:
    """PyTorch's own optimizer of the same name, with the same settings."""
    beta = f"betas=({training.beta1!r}, {training.beta2!r}), eps={training.epsilon!r}"
    arguments: dict[OptimizerName, str] = {
        "sgd": "SGD(PARAMETERS_)",
        "momentum": f"SGD(PARAMETERS_, momentum={training.momentum!r})",
        "nesterov": f"SGD(PARAMETERS_, momentum={training.momentum!r}, nesterov=True)",
        "adagrad": f"Adagrad(PARAMETERS_, eps={training.epsilon!r})",
        "rmsprop": f"RMSprop(PARAMETERS_, alpha={training.alpha!r}, eps={training.epsilon!r})",
        "adam": f"Adam(PARAMETERS_, {beta})",
        "adamw": f"AdamW(PARAMETERS_, {beta}, weight_decay={training.weight_decay!r})",
    }
    return "torch.optim." + arguments[training.optimizer].replace(
        "PARAMETERS_", "model.parameters(), lr=learning_rate(0)"
    )


def pytorch_script(plan: Plan) -> Script:
    """The whole program. Raises ExportError where it can't be written."""
    body = ScriptWriter()
    write_settings(body, plan)
    _write_network(body, plan)
    _write_training(body, plan)
    write_samples(body, plan, arrays=True)
    write_parameters(body, plan)
    body.section("Run")
    body.add('if __name__ == "__main__":\n    main()')
    writer = ScriptWriter()
    write_head(writer, plan, "The same network and training in PyTorch, in float64.", ", NumPy and PyTorch")
    text = body.script().text
    functional = ["import torch.nn.functional as F"] if "F." in text else []
    write_imports(writer, text, ["import numpy as np", "import torch", *functional, "from torch import nn"])
    writer.add()
    writer.add("torch.set_default_dtype(torch.float64)")
    return writer.followed_by(body)


def _write_network(writer: ScriptWriter, plan: Plan) -> None:
    writer.section("The network")
    writer.add("class Network(nn.Module):")
    writer.add("def __init__(self):\n    super().__init__()", indent=4)
    for layer in plan.layers:
        names = [each.name for each in layer.neurons]
        shape = f"{len(layer.sources)}, {len(layer.neurons)}"
        writer.add(f"self.layer{layer.number} = nn.Linear({shape})  # {layer.title}", names, indent=8)
    for layer in plan.layers:
        if not layer.is_plain:
            writer.add(f"links = {_links(layer)}  # 1 where there is one", indent=8)
            writer.add(f'self.register_buffer("links{layer.number}", torch.tensor(links))', indent=8)
    writer.add()
    writer.add("def forward(self, x):", indent=4)
    for layer in plan.layers:
        _write_forward(writer, plan, layer)
    writer.add(f"return a{len(plan.layers)}", indent=8)
    writer.add()
    writer.add("def load(self, numbers):", indent=4)
    writer.add('"""Take weights and biases, given as in PARAMETERS."""\nwith torch.no_grad():', indent=8)
    for layer in plan.layers:
        writer.add(_loading(layer), indent=12)
    if plan.has_features:
        columns = ", ".join(feature_code(name, "x[:, {i}]", "torch.sin") for name in plan.inputs)
        writer.section("What the network sees")
        writer.add(f"def features(x):\n    return torch.stack([{columns}], dim=1)")


def _write_forward(writer: ScriptWriter, plan: Plan, layer: PlannedLayer) -> None:
    names, i = [each.name for each in layer.neurons], layer.number
    seen = _seen(plan, layer)
    if layer.is_plain:
        writer.add(f"n{i} = self.layer{i}({seen})", names, indent=8)
    else:
        weights = f"self.layer{i}.weight * self.links{i}"
        writer.add(f"n{i} = F.linear({seen}, {weights}, self.layer{i}.bias)", names, indent=8)
    if layer.is_plain and layer.activation is not None:
        writer.add(f"a{i} = {_bent(layer.activation, f'n{i}')}", names, indent=8)
        return
    columns = [
        "torch.zeros(len(x))" if each.disabled else _bent(each.activation, f"n{i}[:, {place}]")
        for place, each in enumerate(layer.neurons)
    ]
    writer.add(f"a{i} = torch.stack([", indent=8)
    for column, each in zip(columns, layer.neurons, strict=True):
        writer.add(f"{column},", [each.name], indent=12)
    writer.add("], dim=1)", indent=8)


def _bent(activation: str, n: str) -> str:
    return n if activation == "linear" else OPS[activation].torch.format(a=n)


def _links(layer: PlannedLayer) -> list[list[float]]:
    """1 where a neuron (row) sees a source (column), 0 elsewhere."""
    return [[float(source in each.sources) for source in layer.sources] for each in layer.neurons]


def _loading(layer: PlannedLayer) -> str:
    i, target = layer.number, f"self.layer{layer.number}"
    if layer.is_plain:
        lines = [f"numbers{i} = torch.tensor(numbers[{i - 1}])", f"{target}.weight.copy_(numbers{i}[:, :-1])"]
        return "\n".join([*lines, f"{target}.bias.copy_(numbers{i}[:, -1])"])
    columns = {source: place for place, source in enumerate(layer.sources)}
    seen = [[columns[source] for source in each.sources] for each in layer.neurons]
    return (
        f"{target}.weight.zero_()\n"
        f"for k, (seen, (*w, b)) in enumerate(zip({seen}, numbers[{i - 1}])):\n"
        f"    {target}.weight[k, seen] = torch.tensor(w)\n"
        f"    {target}.bias[k] = b"
    )


def _seen(plan: Plan, layer: PlannedLayer) -> str:
    before = plan.inputs if layer.number == 1 else plan.layers[layer.number - 2].names
    if layer.sources == before:
        return "x" if layer.number == 1 else f"a{layer.number - 1}"
    columns = [
        "a{}[:, {}]".format(*plan.owners[source])
        if source in plan.owners
        else f"x[:, {plan.inputs.index(source)}]"
        for source in layer.sources
    ]
    return f"torch.stack([{', '.join(columns)}], dim=1)" if columns else "torch.zeros(len(x), 0)"


def _write_training(writer: ScriptWriter, plan: Plan) -> None:
    training, keeps = plan.training, any(plan.frozen)
    writer.section("Training")
    writer.add("def loss_of(model, x, y):")
    many = training.loss == "softmax_cross_entropy"
    writer.add("s = model(x)" if many else "s = model(x)[:, 0]", indent=4)
    writer.add(f"loss = {LOSSES[training.loss]}.{training.reduction}()", indent=4)
    for strength, of in ((training.l1, "p.abs().sum()"), (training.l2, "(p * p).sum()")):
        if strength:
            writer.add(f"loss = loss + {strength!r} * sum({of} for p in model.parameters())", indent=4)
    writer.add("return loss", indent=4)
    writer.add()
    writer.add()
    writer.add("def train(model):")
    writer.add('"""Train the model; yields the loss of each epoch."""', indent=4)
    writer.add(f"optimizer = {_optimizer(training)}", indent=4)
    if keeps:
        writer.add(_frozen(plan), indent=4)
    writer.add("x, y = torch.tensor(X), torch.tensor(Y)", indent=4)
    if plan.has_features:
        writer.add("x = features(x)", indent=4)
    writer.add("for epoch in range(EPOCHS):", indent=4)
    writer.add('optimizer.param_groups[0]["lr"] = learning_rate(epoch)', indent=8)
    if plan.batch_size is None:
        writer.add("loss = loss_of(model, x, y)", indent=8)
        _write_step(writer, keeps, 8)
        writer.add("yield loss.item()", indent=8)
    else:
        _write_batches(writer, keeps)
    writer.add()
    writer.add()
    writer.add("def main():")
    writer.add("model = Network()\nmodel.load(PARAMETERS)", indent=4)
    writer.add("for epoch, loss in enumerate(train(model)):", indent=4)
    writer.add('print(f"epoch {epoch} loss {loss!r}")', indent=8)


def _write_batches(writer: ScriptWriter, keeps: bool) -> None:
    writer.add("order = np.random.default_rng([SEED, epoch]).permutation(len(x))\ntotal = 0.0", indent=8)
    writer.add("for start in range(0, len(x), BATCH_SIZE):", indent=8)
    writer.add("batch = torch.tensor(order[start : start + BATCH_SIZE])", indent=12)
    writer.add("loss = loss_of(model, x[batch], y[batch])\ntotal += loss.item() * len(batch)", indent=12)
    _write_step(writer, keeps, 12)
    writer.add("yield total / len(x)", indent=8)


def _write_step(writer: ScriptWriter, keeps: bool, indent: int) -> None:
    """zero_grad, backward, update; what is frozen gets its numbers back."""
    writer.add("optimizer.zero_grad()\nloss.backward()", indent=indent)
    if keeps:
        writer.add("before = [p.detach().clone() for p in model.parameters()]", indent=indent)
    writer.add("optimizer.step()", indent=indent)
    if keeps:
        writer.add(
            "with torch.no_grad():\n"
            "    for p, old, kept in zip(model.parameters(), before, frozen):\n"
            "        p.copy_(torch.where(kept, old, p))",
            indent=indent,
        )


def _frozen(plan: Plan) -> str:
    """For each of the model's tensors, which numbers in it stay as they are."""
    masks: list[str] = []
    for layer in plan.layers:
        weights = [
            [
                source in each.sources and plan.frozen[each.first + each.sources.index(source)]
                for source in layer.sources
            ]
            for each in layer.neurons
        ]
        masks += [repr(weights), repr([plan.frozen[each.last - 1] for each in layer.neurons])]
    lines = ",\n".join(f"        {mask}" for mask in masks)
    return f"frozen = [torch.tensor(each) for each in [\n{lines},\n]]"
