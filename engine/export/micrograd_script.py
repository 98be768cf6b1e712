"""A training as a script in micrograd's manner: one scalar at a time, nothing but plain Python."""

from __future__ import annotations

from collections.abc import Iterator

from engine.data.prepared import Samples
from engine.export.common import (
    feature_code,
    write_head,
    write_imports,
    write_parameters,
    write_samples,
    write_settings,
    write_update,
)
from engine.export.formula_code import FormulaWriter, function_code
from engine.export.plan import Plan
from engine.export.script import Script, ScriptWriter
from engine.losses import LOSSES, softmax_cross_entropy
from engine.losses import _sum as sum_of
from engine.ops import OPS, Op
from engine.training.sample_graph import sample_graph

#: Operations that Python has a sign for, and its name for them.
_SIGNS = {"add": "add", "mul": "mul", "sub": "sub", "div": "truediv", "neg": "neg"}

_VALUE = '''
class Value:
    """A number that remembers how it was made, as in micrograd."""

    def __init__(self, data, _prev=(), _backward=lambda: None):
        self.data = data
        self.grad = 0.0
        self._prev = _prev
        self._backward = _backward
'''

_BACKWARD = '''
def backward(self):
    """Give every Value that this one was made of its grad: the chain rule, from the result back."""
    order, visited, waiting = [], set(), [(self, False)]
    while waiting:  # a list and no recursion, which Python ends at a depth of 1,000
        value, is_done = waiting.pop()
        if is_done:
            order.append(value)
        elif id(value) not in visited:
            visited.add(id(value))
            waiting.append((value, True))
            waiting += [(each, False) for each in reversed(value._prev)]
    self.grad = 1.0
    for value in reversed(order):
        value._backward()
'''

_PLAIN_NETWORK = """
class Neuron:
    def __init__(self, numbers, activation):
        *self.w, self.b = [Value(number) for number in numbers]
        self.activation = activation

    def __call__(self, x):
        act = self.b
        for wi, xi in zip(self.w, x):
            act = act + wi * xi
        return act if self.activation == "linear" else getattr(act, self.activation)()

    def parameters(self):
        return [*self.w, self.b]


class MLP:
    def __init__(self, layers):
        self.layers = layers

    def __call__(self, x):
        for layer in self.layers:
            x = [neuron(x) for neuron in layer]
        return x

    def parameters(self):
        return [p for layer in self.layers for neuron in layer for p in neuron.parameters()]
"""

_WIRED_NETWORK = '''
class Neuron:
    def __init__(self, numbers, activation, name, sources, disabled):
        *self.w, self.b = [Value(number) for number in numbers]
        self.activation, self.name, self.sources, self.disabled = activation, name, sources, disabled

    def __call__(self, answers):
        if self.disabled:
            return Value(0.0)
        act = self.b
        for wi, source in zip(self.w, self.sources):
            act = act + wi * answers[source]
        return act if self.activation == "linear" else getattr(act, self.activation)()

    def parameters(self):
        return [*self.w, self.b]


class Network:
    """Neurons that know by name whose answers they see."""

    def __init__(self, layers):
        self.layers = layers

    def __call__(self, x):
        answers = dict(zip(INPUTS, x))
        for layer in self.layers:
            answers |= {neuron.name: neuron(answers) for neuron in layer}
        return [answers[neuron.name] for neuron in self.layers[-1]]

    def parameters(self):
        return [p for layer in self.layers for neuron in layer for p in neuron.parameters()]
'''


def micrograd_script(plan: Plan) -> Script:
    """The whole program. Raises ExportError where it can't be written."""
    formulas = FormulaWriter("math")
    body = ScriptWriter()
    write_settings(body, plan)
    _write_value(body, _operations(plan), formulas)
    _write_network(body, plan)
    _write_loss(body, plan)
    write_update(body, plan, scalars=True)
    _write_training(body, plan)
    write_samples(body, plan, arrays=False)
    write_parameters(body, plan)
    body.section("Run")
    body.add("main()")
    helpers = formulas.helpers()
    writer = ScriptWriter()
    shuffles = plan.batch_size is not None
    needs = ", and NumPy to shuffle the samples" if shuffles else ""
    write_head(writer, plan, "One scalar at a time, as micrograd does it.", needs)
    text = body.script().text + "\n".join(helpers)
    write_imports(writer, text, ["import numpy as np"] if shuffles else [])
    if helpers:
        writer.section("Helpers")
        writer.add("\n\n\n".join(helpers))
    return writer.followed_by(body)


def _operations(plan: Plan) -> list[Op]:
    """What the network and its loss are made of, in the table's order; + and * are always there."""
    train: Samples = plan.data.train
    graph = sample_graph(plan.network, plan.training, plan.parameters, train.x[0], float(train.y[0]))
    used = {value.op.name for value in graph.values if isinstance(value.op, Op)}
    used |= {"add", "mul", *(each.activation for layer in plan.layers for each in layer.neurons)}
    if plan.training.l1:
        used.add("abs")
    return [op for name, op in OPS.items() if name in used]


def _write_value(writer: ScriptWriter, operations: list[Op], formulas: FormulaWriter) -> None:
    writer.section("Value")
    writer.add(_VALUE)
    for op in operations:
        writer.add()
        writer.add("\n".join(_method(op, formulas)), indent=4)
    for name in ("radd", "rmul", "rsub"):
        if name[1:] in {op.name for op in operations}:
            writer.add()
            sign = OPS[name[1:]].symbol
            writer.add(f"def __{name}__(self, other):\n    return Value(other) {sign} self", indent=4)
    writer.add()
    writer.add(_BACKWARD, indent=4)


def _method(op: Op, formulas: FormulaWriter) -> Iterator[str]:
    """One operation as a method of Value: its result, and what it hands back."""
    head, inputs = "def __{}__(self{}):", ("self.data", "other.data")[: op.arity]
    if op.name == "pow":
        yield head.format("pow", ", c")
        inputs = ("self.data", "c")
    elif op.name in _SIGNS:
        yield head.format(_SIGNS[op.name], ", other" if op.arity == 2 else "")
    else:
        yield f"def {op.name}(self{', other' if op.arity == 2 else ''}):"
    if op.arity == 2:
        yield "    other = other if isinstance(other, Value) else Value(other)"
    parents = ("self", "other")[: op.arity]
    made_of = "(self, other)" if op.arity == 2 else "(self,)"
    yield f"    out = Value({formulas.forward(op, *inputs)}, {made_of})"
    yield ""
    yield "    def _backward():"
    for parent, partial in zip(parents, formulas.partials(op, *inputs, "out.data"), strict=True):
        local = "" if partial == "1.0" else f"{_factor(partial)} * "
        yield f"        {parent}.grad += {local}out.grad"
    yield ""
    yield "    out._backward = _backward"
    yield "    return out"


def _factor(expression: str) -> str:
    """The expression as a factor: in brackets where it is more than a name or a number."""
    is_simple = all(letter.isalnum() or letter in "._" for letter in expression)
    return expression if is_simple else f"({expression})"


def _write_network(writer: ScriptWriter, plan: Plan) -> None:
    writer.section("The network")
    writer.add(_PLAIN_NETWORK if plan.is_plain else _WIRED_NETWORK)
    writer.add()
    writer.add()
    if plan.is_plain:
        writer.add(f"ACTIVATIONS = {[layer.activation for layer in plan.layers]!r}  # of each layer")
    else:
        writer.add(f"INPUTS = {plan.inputs!r}")
        writer.add("WIRING = [  # layer by layer: activation, name, what it sees, whether it is switched off")
        for layer in plan.layers:
            writer.add("[", indent=4)
            for each in layer.neurons:
                wiring = (each.activation, each.name, each.sources, each.disabled)
                writer.add(f"{wiring!r},", [each.name], indent=8)
            writer.add("],", indent=4)
        writer.add("]")
    if plan.has_features:
        columns = ", ".join(feature_code(name, "x[{i}]", "math.sin") for name in plan.inputs)
        writer.add()
        writer.add()
        writer.add(f"def features(x):\n    return [{columns}]")


def _write_loss(writer: ScriptWriter, plan: Plan) -> None:
    loss = plan.training.loss
    writer.section("The loss of one sample")
    if loss == "softmax_cross_entropy":
        names = {"_sum": "sum_of"}
        writer.add(function_code(sum_of, {}, name="sum_of"))
        writer.add()
        writer.add()
        writer.add(function_code(softmax_cross_entropy, names))
    else:
        writer.add(function_code(LOSSES[loss], {}))


def _write_training(writer: ScriptWriter, plan: Plan) -> None:
    writer.section("Training")
    writer.add("def batch_loss(model, xs, ys):")
    writer.add(_loss_of_sample(plan), indent=4)
    writer.add("total = losses[0]\nfor each in losses[1:]:\n    total = total + each", indent=4)
    if plan.training.reduction == "mean":
        writer.add("total = total * (1.0 / len(losses))", indent=4)
    for strength, power in ((plan.training.l1, "p.abs()"), (plan.training.l2, "p * p")):
        if strength:
            writer.add("for p in model.parameters():", indent=4)
            writer.add(f"total = total + {strength!r} * ({power})", indent=8)
    writer.add("return total", indent=4)
    writer.add()
    writer.add()
    writer.add("def main():")
    writer.add(_model(plan), indent=4)
    writer.add("parameters = model.parameters()\nslots = [{} for _ in parameters]", indent=4)
    writer.add(f"xs = {'[features(x) for x in X]' if plan.has_features else 'X'}", indent=4)
    writer.add("for epoch in range(EPOCHS):", indent=4)
    if plan.batch_size is None:
        writer.add("total = batch_loss(model, xs, Y)", indent=8)
        _write_step(writer, plan, 8)
        writer.add('print(f"epoch {epoch} loss {total.data!r}")', indent=8)
        return
    writer.add("order = np.random.default_rng([SEED, epoch]).permutation(len(xs)).tolist()", indent=8)
    writer.add("loss = 0.0\nfor start in range(0, len(xs), BATCH_SIZE):", indent=8)
    writer.add("batch = order[start : start + BATCH_SIZE]", indent=12)
    writer.add("total = batch_loss(model, [xs[i] for i in batch], [Y[i] for i in batch])", indent=12)
    writer.add("loss += total.data * len(batch)", indent=12)
    _write_step(writer, plan, 12)
    writer.add('print(f"epoch {epoch} loss {loss / len(xs)!r}")', indent=8)


def _loss_of_sample(plan: Plan) -> str:
    loss = plan.training.loss
    if loss == "softmax_cross_entropy":
        count = len(plan.layers[-1].neurons)
        goal = f"[float(y == k) for k in range({count})]"
        return f"losses = [{loss}(model(x), {goal}) for x, y in zip(xs, ys)]"
    return f"losses = [{loss}(model(x)[0], y) for x, y in zip(xs, ys)]"


def _model(plan: Plan) -> str:
    if plan.is_plain:
        return (
            "model = MLP([\n    [Neuron(numbers, activation) for numbers in layer]\n"
            "    for layer, activation in zip(PARAMETERS, ACTIVATIONS)\n])"
        )
    return (
        "model = Network([\n    [Neuron(numbers, *wiring) for numbers, wiring in zip(layer, wirings)]\n"
        "    for layer, wirings in zip(PARAMETERS, WIRING)\n])"
    )


def _write_step(writer: ScriptWriter, plan: Plan, indent: int) -> None:
    """zero_grad, backward, update."""
    writer.add("for p in parameters:\n    p.grad = 0.0\ntotal.backward()", indent=indent)
    writer.add("for i, p in enumerate(parameters):", indent=indent)
    if any(plan.frozen):
        writer.add("if FROZEN[i]:\n    continue", indent=indent + 4)
    update = f"{plan.training.optimizer}(p.data, p.grad, slots[i], learning_rate(epoch))"
    writer.add(f"p.data, slots[i] = {update}", indent=indent + 4)
