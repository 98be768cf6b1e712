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

from collections.abc import Collection

from engine.spec import BugName, NetworkSpec


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
