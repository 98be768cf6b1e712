"""The command line, from its arguments to files, messages and exit statuses."""

import json
import math
import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import main
from engine.presets import load_preset
from engine.project_file import load_project, save_project
from engine.spec import LearningRateSpec, Project
from gui import display
from gui.version import VERSION

ROOT = Path(__file__).parent.parent
Capture = pytest.CaptureFixture[str]


def _record(folder: Path, *arguments: str) -> dict[str, Any]:
    path = folder / "run.json"
    assert main.main(["train", *arguments, "--json", str(path)]) == 0
    record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return record


def _complaint(capsys: Capture, *arguments: str) -> str:
    """The one line on standard error with which bad input is refused."""
    assert main.main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    return captured.err.removeprefix("Backprop Studio: ").rstrip("\n")


def test_the_version_is_the_projects(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        main.main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"Backprop Studio {VERSION}\n"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION


def test_micrograd_demo_by_command() -> None:
    command = [sys.executable, "main.py", "train", "--preset", "micrograd-demo", "--epochs", "100"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "micrograd-demo: 337 parameters, 100 training and 0 test samples, 100 epochs",
        "training loss 0.8958 at first, 0.0110 in the last epoch",
        "accuracy at the end: training 100.0%",
    ]
    assert "100/100" in done.stderr


def test_the_record_of_micrograd_demo(tmp_path: Path) -> None:
    record = _record(tmp_path, "--preset", "micrograd-demo", "--epochs", "100")
    losses, accuracies = record.pop("train_loss"), record.pop("train_accuracy")
    assert record == {
        "preset": "micrograd-demo",
        "seed": 1337,
        "epochs": 100,
        "test_loss": [],
        "test_accuracy": [],
        "parameter_count": 337,
    }
    assert (round(losses[0], 4), round(losses[1], 2), accuracies[0], accuracies[-1]) == (
        0.8958,
        1.72,
        0.5,
        1.0,
    )
    assert len(losses) == len(accuracies) == 100


def test_the_same_seed_gives_the_same_numbers(tmp_path: Path) -> None:
    arguments = ("--preset", "two-moons", "--epochs", "5", "--seed")
    first, again, other = (_record(tmp_path, *arguments, seed) for seed in ("7", "7", "8"))
    assert first == again
    assert first["seed"] == 7
    assert first["train_loss"] != other["train_loss"]


def test_a_saved_project_trains_again_to_the_same_numbers(tmp_path: Path) -> None:
    saved = tmp_path / "moons.bpstudio"
    first = _record(tmp_path, "--preset", "two-moons", "--epochs", "4", "--seed", "3", "--save", str(saved))
    again = _record(tmp_path, "--project", str(saved))
    assert again == {**first, "preset": None}
    project, state = load_project(saved)
    assert project.training.epochs == 4
    assert state is not None
    assert (state.epoch, state.batch, state.updates) == (4, 0, 4 * 8)


def test_the_plot_is_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "run.png"
    assert main.main(["train", "--preset", "circle", "--epochs", "3", "--plot", str(path)]) == 0
    assert path.read_bytes().startswith(b"\x89PNG")


@pytest.fixture
def diverging(tmp_path: Path) -> Path:
    """A project whose weights explode within a few epochs."""
    base = load_preset("micrograd-demo").project
    training = base.training.with_changes(
        loss="squared_error", learning_rate=LearningRateSpec(kind="constant", start=100.0), epochs=20
    )
    path = tmp_path / "diverging.bpstudio"
    save_project(path, base.with_changes(training=training), None)
    return path


def test_a_training_that_diverges_says_so(tmp_path: Path, diverging: Path, capsys: Capture) -> None:
    saved = tmp_path / "after.bpstudio"
    record = _record(tmp_path, "--project", str(diverging), "--save", str(saved))
    epoch = record["train_loss"].index(None)
    assert 0 < epoch < 20
    assert len(record["train_loss"]) == 20
    assert all(math.isfinite(loss) for loss in record["train_loss"][:epoch])
    assert f"diverged in epoch {epoch} (counted from 0)" in capsys.readouterr().out
    assert load_project(saved)[1] is None


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("foo", "argument COMMAND: invalid choice: 'foo' (choose from"),
        ("--foo", "unrecognized arguments: --foo"),
        ("train", "one of the arguments --preset --project --data is required"),
        ("train --preset two-moons --project a", "argument --project: not allowed with argument --preset"),
        ("train --preset", "argument --preset: expected one argument"),
        (
            "train --preset moons",
            "argument --preset: there is no preset 'moons'; there are two-moons, circle",
        ),
        (
            "train --project nothing.bpstudio",
            "argument --project: nothing.bpstudio: No such file or directory",
        ),
        ("train --project main.py", "argument --project: main.py: not valid JSON"),
        ("train --preset circle --epochs 0", "argument --epochs: must be greater than or equal to 1, not 0"),
        ("train --preset circle --epochs 1.5", "argument --epochs: must be a whole number, not '1.5'"),
        (
            "train --preset circle --epochs=-3",
            "argument --epochs: must be greater than or equal to 1, not -3",
        ),
        (
            "train --preset circle --epochs 9999999",
            "argument --epochs: must be less than or equal to 1000000",
        ),
        (
            "train --preset circle --seed 4294967296",
            "argument --seed: must be less than or equal to 4294967295",
        ),
        ("train --preset circle --seed x", "argument --seed: must be a whole number, not 'x'"),
        ("train --preset circle --plot a.svg", "argument --plot: the file's name must end in .png: 'a.svg'"),
        ("train --preset circle --json no/a", "argument --json: no/a: No such file or directory"),
        ("train --preset circle --plot no/a.png", "argument --plot: no/a.png: No such file or directory"),
        ("train --preset circle --save tests", "argument --save: tests: is a folder"),
    ],
)
def test_bad_input_is_one_line_that_names_the_option(
    arguments: str, line: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert _complaint(capsys, *arguments.split()).startswith(line)


def test_a_line_stays_one_line(capsys: Capture) -> None:
    line = _complaint(capsys, "train", "--project", "two\nmoons")
    assert line.startswith("argument --project: two moons: No such file or directory; ")


def test_a_line_steers_no_terminal_and_has_an_end(capsys: Capture) -> None:
    line = _complaint(capsys, "train", "--project", "\x1b[2J\u202e")
    assert line.startswith(r"argument --project: \x1b[2J\u202e: No such file or directory; ")
    assert len(_complaint(capsys, "train", "--preset", "circle", *["7"] * 1000)) < 600


def test_a_wrong_field_of_a_project_is_named(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "wrong.bpstudio"
    network = load_preset("circle").project.network
    text = Project(network=network).model_dump_json().replace('"batch_size":null', '"batch_size":1000')
    path.write_text(text, encoding="utf-8")
    line = f"argument --project: {path}: training.batch_size is 1000, but the training part has 160 samples"
    assert _complaint(capsys, "train", "--project", str(path)) == line


def test_a_network_that_does_not_fit_its_loss_is_refused(tmp_path: Path, capsys: Capture) -> None:
    stored = json.loads(load_preset("circle").project.model_dump_json())
    stored["network"]["layers"][-1] = {"size": 2, "activation": "linear"}
    path = tmp_path / "two.bpstudio"
    path.write_text(json.dumps(stored), encoding="utf-8")
    assert main.main(["train", "--project", str(path)]) == 2
    assert "the loss max_margin needs one output neuron, not 2\n" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell's pipe")
def test_a_reader_may_leave_early() -> None:
    command = f"'{sys.executable}' main.py train --preset circle --epochs 2 | true"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S602
    assert "Error" not in done.stderr


def test_without_a_display_the_window_stays_shut(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "problem", lambda _: "there is no display: DISPLAY is not set")
    assert _complaint(capsys) == "there is no display: DISPLAY is not set"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only on Linux Qt aborts without a display")
def test_without_a_display_nothing_aborts() -> None:
    ours = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    command = [sys.executable, "main.py"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Backprop Studio: ")
    assert done.stderr.count("\n") == 1


def test_a_missing_package_is_no_traceback(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    line = _complaint(capsys, "train", "--preset", "circle")
    assert line == "the Python package 'tqdm' is missing; start with: make run, or: uv run main.py"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send")
def test_ctrl_c_stops_without_a_traceback() -> None:
    command = [sys.executable, "main.py", "train", "--preset", "spiral", "--epochs", "1000000"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as training:
        assert training.stderr is not None
        seen = b""
        while b"loss" not in seen:
            seen += training.stderr.read(1)
        training.send_signal(signal.SIGINT)
        out, errors = training.communicate(timeout=30)
    assert training.returncode == 130
    assert out == b""
    assert errors.endswith(b"\nStopped.\n")
    assert b"Traceback" not in errors
