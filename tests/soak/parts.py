"""What is done to the window again and again. Each part is an endless line of turns, one for each `next`."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog

from engine.labs_spec import NeuronLabSpec
from engine.marked_examples import MARKED_EXAMPLES
from engine.presets import load_preset, preset_names
from engine.spec import Project
from engine.training.position import Position
from gui.importing.dialog import ImportDialog
from gui.session.travel import Unit
from gui.session.workspace import WORKSPACES
from gui.studio_window import StudioWindow
from tests.soak.living import breathe, wait_for_data, wait_until

Turns = Generator[None, None, None]

#: Commands that open a window of their own.
DIALOGS = (
    *("presets", "preferences", "edit_history", "order", "compare_pytorch", "runs", "branches", "sweep"),
    *("shortcuts", "about", "help", "import_table", "open", "save_as", "export_data", "export_micrograd"),
    *("export_notebook", "export_plot", "export_graph", "export_animation", "export_report"),
)
#: Epochs of one run: enough to come to the limits of what is kept of a training. A turn trains 600 and more,
#: so that 120 turns are an hour at the 20 epochs a second with which the window begins.
EPOCHS = 400
#: Epochs of a training that is only to be one more in the list of runs.
FEW_EPOCHS = 3
#: Edits in one lab before it is another lab's turn.
IN_ONE_LAB = 4
#: Steps in one direction before they go back; and how many there are until all begins again. Only whole
#: rounds end where they began, with the same batch taken apart.
STEPS_ONE_WAY = 50
STEPS_ROUND = 3 * 4 * 2 * STEPS_ONE_WAY


@dataclass(frozen=True, slots=True)
class Part:
    """`turns` makes the line of turns for a window; `count` are measured, after `warm_up` that are not."""

    turns: Callable[[StudioWindow], Turns]
    count: int
    warm_up: int


def training(window: StudioWindow) -> Turns:
    """Trains at full speed, and pauses, rewinds, changes something in the past, goes on, starts over."""
    document, session = window.document, window.session
    for turn in itertools.count():
        document.open_project(_endless("xor"), "Training")
        wait_for_data(window)
        session.set_pace(None)
        session.run()
        wait_until(lambda: document.state.epoch >= EPOCHS)
        session.pause()
        wait_until(lambda: not session.running)
        session.go_to(Position(EPOCHS // 2, 0, "forward", 0, 0))
        wait_until(lambda: document.state.epoch == EPOCHS // 2)
        document.edit_training("Another rate", seed=turn)
        session.run()
        wait_until(lambda: document.state.epoch >= EPOCHS * 3 // 4)
        document.edit_training("While it runs", seed=turn + 1)
        wait_until(lambda: document.state.epoch >= EPOCHS)
        session.reset()
        wait_until(lambda: 0 < document.state.epoch < EPOCHS)
        session.stop()
        yield


def presets(window: StudioWindow) -> Turns:
    """Opens one preset after the other, and waits for its data each time."""
    for name in itertools.cycle(preset_names()):
        window.open_preset(name)
        wait_for_data(window)
        breathe()
        yield


def undo(window: StudioWindow) -> Turns:
    """Makes edits of all kinds, and takes each back and makes it again: a turn is one undo and one redo."""
    stack = window.document.undo_stack
    while True:
        begin = stack.index()
        for edit in _edits(window):
            edit()
            breathe()
        edited = stack.index() - begin
        for act in (*[stack.undo] * edited, *[stack.redo] * edited, *[stack.undo] * edited):
            act()
            breathe()
            if act == stack.undo:
                yield


def steps(window: StudioWindow) -> Turns:
    """Steps forward and back by each unit, with a box for each neuron, each layer, each operation."""
    session = window.session
    units: list[Unit] = ["node", "phase", "sample", "batch"]
    window.document.edit_training("Batches", batch_size=10)
    levels = ("graph_layers", "graph_neurons", "graph_operations")
    for level, unit in itertools.cycle(itertools.product(levels, units)):
        command(window, level).trigger()
        for step in (session.step, session.step_back):
            for _ in range(STEPS_ONE_WAY):
                step(unit)
                wait_until(lambda: not session.stepping)
                breathe()
                yield


def dialogs(window: StudioWindow) -> Turns:
    """Opens and closes the windows beside the main one, one after the other."""
    for name in itertools.cycle(DIALOGS):
        command(window, name).trigger()
        wait_until(lambda: bool(_open_dialogs()))
        breathe()
        for dialog in _open_dialogs():
            dialog.reject()
        wait_until(lambda: not _open_dialogs())
        breathe()
        yield


def workspaces(window: StudioWindow) -> Turns:
    """Brings one workspace after the other to the front."""
    for name in itertools.cycle(WORKSPACES):
        command(window, f"workspace_{name}").trigger()
        breathe()
        breathe()
        yield


def tables(window: StudioWindow) -> Turns:
    """Looks at a table, imports it, and waits for its samples."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        for turn in itertools.count():
            rows = [f"{row},{row * turn % 7},{'yes' if row % 3 else 'no'}" for row in range(60)]
            path.write_text("\n".join(["width,height,answer", *rows]) + "\n", encoding="utf-8")
            dialog = window.imports.show(path)
            wait_until(dialog.import_button.isEnabled)
            dialog.import_button.click()
            wait_for_data(window)
            wait_until(lambda: not window.findChildren(ImportDialog))
            yield


def lessons(window: StudioWindow) -> Turns:
    """Begins one lesson after the other, goes on a few steps, and leaves it."""
    window.dock_area.show_companion("lessons", True)
    wait_until(lambda: bool(window.lessons_panel.lessons))
    course = window.lessons_panel.course
    for lesson in itertools.cycle(window.lessons_panel.lessons):
        course.begin(lesson, 0)
        for _ in lesson.steps[1:4]:
            wait_until(lambda: not course.stage.busy)
            course.next()
            breathe()
        course.leave()
        wait_until(lambda: course.lesson is None and not window.session.running)
        wait_for_data(window)
        yield


def labs(window: StudioWindow) -> Turns:
    """Writes other expressions and numbers into the labs, each with its workspace in front."""
    session, document = window.session, window.document
    texts = list(MARKED_EXAMPLES.values())
    for turn in itertools.count():
        workspace, number = WORKSPACES[turn // IN_ONE_LAB % 3], turn % 10
        session.show_workspace(workspace)
        if workspace == "slope":
            document.edit_lab("slope", "Formula", formula=f"{number + 1}*x**2 - 4*x + tanh(x)")
        elif workspace == "graph":
            document.edit_lab("graph", "Expression", text=texts[turn % len(texts)])
        else:
            document.edit_lab("neuron", "Neuron", **dict(NeuronLabSpec(bias=number / 10)))
        breathe()
        session.step("node")
        wait_until(lambda: not session.stepping)
        breathe()
        yield


def runs(window: StudioWindow) -> Turns:
    """Trains a little, starts over, and takes an earlier training up again."""
    document, session = window.document, window.session
    xor = load_preset("xor").project
    few = xor.with_changes(training=xor.training.with_changes(epochs=FEW_EPOCHS))
    session.set_pace(None)
    for turn in itertools.count():
        document.open_project(few.with_seed(turn % 100), "Another start")
        wait_for_data(window)
        session.run()
        wait_until(lambda: not session.running)
        for run in document.runs.all():
            document.runs.show(run, run.number % 2 == turn % 2)
        if turn % 5 == 0 and document.runs.all():
            document.go_to_run(document.runs.all()[0])
        breathe()
        yield


#: How often each is done, and how often before anything is measured: beyond the limits of the undo list, the
#: branches and the runs, which fill up by design.
PARTS = {
    "training": Part(training, count=120, warm_up=60),
    "presets": Part(presets, count=1000, warm_up=250),
    "undo": Part(undo, count=1000, warm_up=250),
    "steps": Part(steps, count=9 * STEPS_ROUND, warm_up=2 * STEPS_ROUND),
    "dialogs": Part(dialogs, count=200 * len(DIALOGS), warm_up=50 * len(DIALOGS)),
    "workspaces": Part(workspaces, count=500, warm_up=40),
    "tables": Part(tables, count=50, warm_up=10),
    "lessons": Part(lessons, count=100, warm_up=40),
    "labs": Part(labs, count=1000, warm_up=250),
    "runs": Part(runs, count=100, warm_up=60),
}


def command(window: StudioWindow, name: str) -> QAction:
    """A command of the window. Raises LookupError where there is none of this name."""
    found = window.findChild(QAction, name)
    if found is None:
        raise LookupError(f"the window has no command {name}")
    return found


def _edits(window: StudioWindow) -> list[Callable[[], object]]:
    """One of each kind, from a preset on."""
    document = window.document
    quick = document.training.learning_rate.with_changes(start=0.3)
    return [
        lambda: window.open_preset("spiral"),
        lambda: document.edit_training("Learning rate", learning_rate=quick),
        lambda: document.edit_training("Seed", seed=5),
        lambda: document.edit_training("Optimizer", optimizer="adam"),
        lambda: document.edit_data("Noise", noise=0.3),
        command(window, "add_layer").trigger,
        command(window, "add_neuron").trigger,
        command(window, "all_linear").trigger,
        lambda: document.edit_parameters("Weight", {document.parameter_keys[0]: 0.5}),
        command(window, "remove_neuron").trigger,
        command(window, "remove_layer").trigger,
        lambda: document.edit_lab("graph", "Expression", text="a = 2.0\nb = a * a"),
        lambda: window.open_preset("digits"),
        lambda: document.edit_network("Seed", seed=7),
        lambda: window.open_preset("linear-regression"),
        document.reset,
    ]


def _endless(preset: str) -> Project:
    """A preset whose training does not end by itself."""
    project = load_preset(preset).project
    return project.with_changes(training=project.training.with_changes(epochs=1_000_000))


def _open_dialogs() -> list[QDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
