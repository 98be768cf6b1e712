"""The bug museum: mistakes that people make in an engine of their own, and what each of them changes.

| bug | what the engine does |
|---|---|
| no_zero_grad | grads are not cleared: those of the batch before stay, and this batch's are added to them |
| assigned_grad | every hand-over is `grad =` instead of `grad +=`: only the last one is left |
| wrong_order | backward goes breadth first from the root, so that nodes hand on grads that are not complete |
| no_nonlinearity | no neuron has an activation |
| wrong_sign | the update is p + rate * gradient |
| parents_in_a_set | `_prev` is a set: the drawing loses one of the two edges of `x * x` |
| kept_interior_grads | one graph serves all samples of a batch, and zero_grad clears the parameters alone |

With a bug, a batch is computed scalar by scalar at every speed (`engine/training/scalar_pass.py`), never
by the replayed tape. Nothing that is shown is made up: it is what this engine computed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence

from engine.spec import BugName, NetworkSpec
from engine.value import Value


def network_as_run(network: NetworkSpec, bugs: Collection[BugName]) -> NetworkSpec:
    """The network that is really run: with no_nonlinearity, every neuron is linear."""
    if "no_nonlinearity" not in bugs:
        return network
    layers = tuple(
        layer.with_changes(
            activation="linear",
            neurons=tuple(neuron.with_changes(activation=None) for neuron in layer.neurons),
        )
        for layer in network.layers
    )
    return network.with_changes(layers=layers)


def backward(values: Sequence[Value], bugs: Collection[BugName]) -> None:
    """One backward pass from the last of `values`, all of a graph in topological order, with these bugs.

    Grads start at 0. Only wrong_order and assigned_grad make a difference to a single pass.
    """
    for value in values:
        value.grad = 0.0
    root = values[-1]
    root.grad = 1.0
    for giver in breadth_first(root) if "wrong_order" in bugs else reversed(values):
        for receiver, local in zip(giver._prev, giver.local_derivatives, strict=True):
            amount = local * giver.grad
            receiver.grad = amount if "assigned_grad" in bugs else receiver.grad + amount


def breadth_first(root: Value) -> list[Value]:
    """The root, its inputs, their inputs and so on, each once: an order in which grads are not complete.

    >>> a = Value(1.0)
    >>> b, c = a * 2, a * 3
    >>> breadth_first(b + c)[1:3] == [b, c]
    True
    """
    order, seen, waiting = [], {root}, deque([root])
    while waiting:
        value = waiting.popleft()
        order.append(value)
        for parent in value._prev:
            if parent not in seen:
                seen.add(parent)
                waiting.append(parent)
    return order
