"""What an edit changes, and whether the weights survive it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.spec import Project


@dataclass(frozen=True, slots=True)
class Change:
    """Which parts of the document differ from before. `state` means: replaced, not trained on."""

    network: bool = False
    data: bool = False
    training: bool = False
    state: bool = False


def difference(before: Project, after: Project, state: bool) -> Change:
    """The parts in which two projects differ."""
    return Change(
        network=before.network != after.network,
        data=before.data != after.data,
        training=before.training != after.training,
        state=state,
    )


def keeps_weights(before: Project, after: Project) -> bool:
    """Whether weights trained under `before` still mean something under `after`.

    They do not when there are other neurons or inputs, when they start in another way, or when
    another data set is learned; a learner expects a fresh start then.
    """
    sizes = [layer.size for layer in before.network.layers]
    return (
        sizes == [layer.size for layer in after.network.layers]
        and before.network.initialisation == after.network.initialisation
        and before.network.seed == after.network.seed
        and before.data.name == after.data.name
    )
