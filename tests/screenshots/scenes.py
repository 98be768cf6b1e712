"""What is to be seen on each picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.theme import SchemeName
from tests.screenshots.stage import Stage


@dataclass(frozen=True, slots=True)
class Scene:
    """How to get there; `play` returns what is to be grabbed, None for the whole window."""

    play: Callable[[Stage], QWidget | None]
    scheme: SchemeName = "light"
    width: int = 1440
    height: int = 900


def trained(stage: Stage) -> None:
    stage.train(60)


def backward(stage: Stage) -> None:
    """In the middle of a backward pass, with the reason for a number."""
    stage.command("preset_xor")
    stage.settle()
    stage.train(30)
    stage.key(Qt.Key.Key_F7, 3)
    stage.key(Qt.Key.Key_F11, 6)
    stage.settle()


def slope(stage: Stage) -> None:
    stage.window.session.show_workspace("slope")
    stage.settle()


def graph_lab(stage: Stage) -> None:
    stage.window.session.show_workspace("graph")
    stage.settle()
    stage.key(Qt.Key.Key_F7)
    stage.key(Qt.Key.Key_F11, 3)
    stage.settle()


def neuron_lab(stage: Stage) -> None:
    stage.window.session.show_workspace("neuron")
    stage.settle()
    stage.command("back_node")
    stage.settle()


def lesson(stage: Stage) -> None:
    panel = stage.window.lessons_panel
    stage.window.dock_area.show_companion("lessons", True)
    panel.course.begin(panel.lessons[1])
    stage.settle()


def gallery(stage: Stage) -> QWidget:
    return stage.open("presets", "preset_gallery")


def table(stage: Stage) -> QWidget:
    """The import window, with a small table."""
    path = stage.folder / "seedlings.csv"
    rows = [
        f"{14 + k % 9},{30 + 5 * (k % 7)},{'north' if k % 3 else 'south'},{'yes' if k % 9 > 3 else 'no'}"
        for k in range(60)
    ]
    path.write_text("temperature,moisture,side,sprouted\n" + "\n".join(rows) + "\n", encoding="utf-8")
    dialog = stage.window.imports.show(path)
    stage.until(lambda: dialog.overview is not None)
    stage.settle()
    return dialog


def presenter(stage: Stage) -> None:
    """The trained network, large, on as many pixels as in the other pictures."""
    stage.train(60)
    stage.window.presenting.choices.choose_full_screen(False)
    stage.command("presenter")
    size = stage.window.size() / stage.window.devicePixelRatioF()
    stage.window.resize(size)
    stage.settle()


def exercise(stage: Stage) -> None:
    """The exercise that comes along, as a learner finds it after a first run."""
    (path,) = EXERCISES.glob("*.bpstudio")
    stage.window.files.open_file(path)
    stage.settle()
    session = stage.window.session
    session.set_pace(None)
    session.run()
    stage.until(lambda: not session.running)
    stage.settle()


def tab(name: str) -> Callable[[Stage], None]:
    """A trained network with a panel in front."""

    def play(stage: Stage) -> None:
        stage.train(60)
        stage.window.dock_area.bring_to_front(name)
        stage.settle()

    return play


#: Where the exercises are that come with the program.
EXERCISES = Path(__file__).parents[2] / "resources" / "exercises"

SCENES = MappingProxyType(
    {
        "window": Scene(backward),
        "window-dark": Scene(backward, scheme="dark"),
        "trained": Scene(trained),
        "slope": Scene(slope),
        "graph": Scene(graph_lab),
        "neuron": Scene(neuron_lab),
        "lesson": Scene(lesson),
        "gallery": Scene(gallery),
        "table": Scene(table),
        "samples": Scene(tab("samples")),
        "space": Scene(tab("space")),
        "code": Scene(tab("code")),
        "presenter": Scene(presenter),
        "exercise": Scene(exercise),
    }
)
