"""Presets: projects that come with the program, each with a title and what to look for in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from engine.problem_error import ProblemError
from engine.spec import Project, Spec

_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "presets"

#: In the order in which a learner best meets them; the first one is on the first screen.
_NAMES = (
    "two-moons",
    "circle",
    "xor",
    "spiral",
    "spiral-too-small",
    "no-nonlinearity",
    "learning-rate-too-high",
    "dead-relus",
    "micrograd-demo",
    "lecture",
    "linear-regression",
    "sine-regression",
    "iris",
    "digits",
)


@dataclass(frozen=True, slots=True)
class Preset:
    """A project to start from. `description` says in two sentences what to look for."""

    name: str
    title: str
    description: str
    project: Project


class UnknownPresetError(ProblemError[Literal["unknown"]]):
    """There is no preset of this name; `known` are the names there are."""

    sentences = MappingProxyType({"unknown": "there is no preset {name}; there are {known}"})

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__("unknown", name=repr(name), known=", ".join(known))
        self.name = name
        self.known = known

    def __reduce__(self) -> tuple[type[UnknownPresetError], tuple[str, tuple[str, ...]]]:
        """Pickled with its data."""
        return UnknownPresetError, (self.name, self.known)


class _PresetFile(Spec):
    """What a file in the presets' folder holds."""

    title: str
    description: str
    project: Project


def preset_names() -> tuple[str, ...]:
    """The names that `load_preset` knows, the one for the first screen first."""
    return _NAMES


@cache
def load_preset(name: str) -> Preset:
    """The preset of this name, its project marked with it. Raises UnknownPresetError."""
    if name not in _NAMES:
        raise UnknownPresetError(name, _NAMES)
    text = (_FOLDER / f"{name}.json").read_text(encoding="utf-8")
    stored = _PresetFile.model_validate_json(text)
    project = stored.project.with_changes(preset=name)
    return Preset(name, stored.title, stored.description, project)
