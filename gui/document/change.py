"""What an edit changes, and whether the weights survive it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.spec import NetworkSpec, Project


@dataclass(frozen=True, slots=True)
class Change:
    """Which parts of the document differ from before.

    `state` means that weights were replaced: the training goes on from the document's. Weights that
    were only carried over into an edited network are not meant. `returned` says that among these some
    came back as they had been, which only the document can know.
    """

    network: bool = False
    data: bool = False
    training: bool = False
    state: bool = False
    returned: bool = False
    labs: bool = False


def difference(before: Project, after: Project, state: bool, returned: bool = False) -> Change:
    """The parts in which two projects differ."""
    return Change(
        network=before.network != after.network,
        data=before.data != after.data,
        training=before.training != after.training,
        state=state,
        returned=returned,
        labs=before.labs != after.labs,
    )


def starts_over(before: Project, after: Project) -> bool:
    """Whether weights trained under `before` mean nothing under `after`.

    So it is when they are to be drawn in another way, or when another data set is to be learned;
    a learner expects a fresh start then.
    """
    return (
        before.network.initialisation != after.network.initialisation
        or before.network.seed != after.network.seed
        or before.data.name != after.data.name
        or (after.data.name == "table" and before.data.table != after.data.table)
        or (after.data.name == "drawn" and before.data.drawn.kind != after.data.drawn.kind)
        or before.data.classes != after.data.classes
    )


def takes_away(before: NetworkSpec, after: NetworkSpec) -> bool:
    """Whether an edit removes neurons or inputs, or cuts links. Moving a neuron does not."""
    removed = set(before.layer_of()) - set(after.layer_of())
    inputs = set(before.inputs or ()) - set(after.inputs or ())
    cut = set(after.cut) - set(before.cut)
    moved = before.layer_of() != after.layer_of()
    return bool(removed or inputs or cut or (not moved and set(before.skips) - set(after.skips)))
