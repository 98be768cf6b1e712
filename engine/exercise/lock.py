"""Which of an exercise's locked controls an edit touches: each decides about a part of the project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from engine.exercise.spec import ControlName, ExerciseSpec
from engine.network_spec import ActivationName, Link, NetworkSpec
from engine.spec import Project


def kept_from(before: Project, after: Project) -> tuple[ControlName, ...]:
    """What an edit would change although the exercise keeps it; nothing where there is no exercise."""
    return touched(before.exercise, before, after) if before.exercise is not None else ()


def touched(exercise: ExerciseSpec, before: Project, after: Project) -> tuple[ControlName, ...]:
    """The locked controls whose part of the project differs between the two."""
    return tuple(control for control in exercise.locked if _differs(control, exercise, before, after))


def touched_for_sure(exercise: ExerciseSpec, before: Project, after: Project) -> tuple[ControlName, ...]:
    """The same for projects between which many edits lie.

    A neuron that bears the name of another one may have been added since, with traits of its own.
    """
    unsure: set[ControlName] = (
        set() if "layers" in exercise.locked else {"activations", "weights", "initial_weights"}
    )
    return tuple(each for each in touched(exercise, before, after) if each not in unsure)


def _differs(control: ControlName, exercise: ExerciseSpec, before: Project, after: Project) -> bool:
    if control in _PARTS:
        part = _PARTS[control]
        return part(before) != part(after)
    match control:
        case "inputs":
            return _inputs_differ(before, after)
        case "layers":
            return _layers_differ(before, after)
        case "activations":
            known = set(_activations(exercise.start.network).values())
            new = _activations(after.network)
            return _kept_differ(_activations(before.network), new) or not set(new.values()) <= known
        case "weights":
            return _freezing_differs(before, after)
    return _initial_weights_differ(before, after)


#: What a control decides by itself, whatever the rest of the project is.
_PARTS: Mapping[ControlName, Callable[[Project], object]] = MappingProxyType(
    {
        "data_set": lambda project: (
            project.data.name, project.data.classes, project.data.table, project.data.drawn,
        ),
        "samples": lambda project: (
            project.data.samples, project.data.noise, project.data.train_share, project.data.scaling,
            project.data.seed,
        ),
        "loss": lambda project: (project.training.loss, project.training.reduction),
        "learning_rate": lambda project: project.training.learning_rate,
        "optimizer": lambda project: (
            project.training.optimizer, project.training.momentum, project.training.alpha,
            project.training.beta1, project.training.beta2, project.training.epsilon,
            project.training.weight_decay,
        ),
        "penalties": lambda project: (project.training.l1, project.training.l2),
        "batch_size": lambda project: project.training.batch_size,
        "epochs": lambda project: project.training.epochs,
        "bugs": lambda project: project.training.bugs,
    }
)  # fmt: skip


def _inputs_differ(before: Project, after: Project) -> bool:
    """Where every column is an input, that stays so for another data set, which may have other columns."""
    if before.network.inputs is None and after.network.inputs is None:
        return False
    return _inputs(before) != _inputs(after)


def _inputs(project: Project) -> tuple[str, ...]:
    return project.network.input_names(project.data.input_count)


def _layers_differ(before: Project, after: Project) -> bool:
    """Neurons and links; links from inputs that only one of the two has belong to the inputs."""
    if _neurons(before.network) != _neurons(after.network):
        return True
    gone = set(_inputs(before)) ^ set(_inputs(after))

    def wiring(links: tuple[Link, ...]) -> set[Link]:
        return {link for link in links if link[0] not in gone}

    one, other = before.network, after.network
    return wiring(one.cut) != wiring(other.cut) or wiring(one.skips) != wiring(other.skips)


def _neurons(network: NetworkSpec) -> list[list[tuple[str | None, bool]]]:
    return [[(neuron.name, neuron.disabled) for neuron in layer.neurons] for layer in network.layers]


def _kept_differ(old: Mapping[str | None, object], new: Mapping[str | None, object]) -> bool:
    """Whether a neuron that both networks have is not the same in both."""
    return any(new[name] != old[name] for name in new.keys() & old.keys())


def _activations(network: NetworkSpec) -> dict[str | None, ActivationName]:
    return {neuron.name: layer.activation_of(neuron) for layer, neuron in network.neurons()}


def _initial_weights_differ(before: Project, after: Project) -> bool:
    """The seeds too, which draw them and the order of the samples. New layers may have a way of their own."""
    one, other = before.network, after.network
    if (one.initialisation, one.seed, before.training.seed) != (
        other.initialisation,
        other.seed,
        after.training.seed,
    ):
        return True
    return _kept_differ(_initialisations(one), _initialisations(other))


def _initialisations(network: NetworkSpec) -> dict[str | None, object]:
    return {neuron.name: layer.initialisation for layer, neuron in network.neurons()}


def _freezing_differs(before: Project, after: Project) -> bool:
    """What both have is frozen in both, or in neither."""
    if _kept_differ(_frozen_neurons(before.network), _frozen_neurons(after.network)):
        return True
    exchanged = set(before.network.frozen_links) ^ set(after.network.frozen_links)
    return any(_has_link(before, link) and _has_link(after, link) for link in exchanged)


def _frozen_neurons(network: NetworkSpec) -> dict[str | None, object]:
    return {neuron.name: layer.frozen or neuron.frozen for layer, neuron in network.neurons()}


def _has_link(project: Project, link: Link) -> bool:
    return link[0] in project.network.sources(project.data.input_count).get(link[1], ())
