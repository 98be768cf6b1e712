"""The report of a run: what it says, and that nothing in it can run, fetch or break out."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData
from engine.export.plan import Plan
from engine.export.report import MOST_LINES, ReportPicture, report_of
from engine.export.scripts import SCRIPTS
from engine.export.web_page import web_page
from engine.spec import DataSpec, LayerSpec, LearningRateSpec, NetworkSpec, NeuronSpec, Project, TrainingSpec
from engine.training.headless import train
from engine.training.history import MetricsHistory
from engine.training.initial import initial_state

HOSTILE = "\"quoted\" <script>alert('x')</script>\nnext & ünïcode 網"
PROJECT = Project(
    network=NetworkSpec(
        layers=(
            LayerSpec(size=4, activation="relu"),
            LayerSpec(neurons=(NeuronSpec(label="<b>bold & sure</b>"),), activation="linear"),
        )
    ),
    data=DataSpec(name="xor", samples=40, train_share=1.0),
    training=TrainingSpec(
        epochs=5, optimizer="adamw", learning_rate=LearningRateSpec(kind="step", start=0.05, every=2)
    ),
)


class Reader(HTMLParser):
    """What a browser makes of a page: tags, attributes and texts; tables as rows of texts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.sources: list[str] = []
        self.text = ""
        self.rows: list[list[str]] = []
        self._in_cell = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.sources += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "action")]
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag == "tr":
            self.rows.append([])
        self._in_cell = tag in ("td", "th")
        if self._in_cell:
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_cell = self._in_cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._in_cell:
            self.rows[-1][-1] += data

    def row(self, name: str) -> list[str]:
        """The first row of that heading, without it."""
        return next(row[1:] for row in self.rows if row[0] == name)


def page_of(project: Project, data: PreparedData | None = None, title: str = "Loss") -> Reader:
    """The report of a training with one picture."""
    run = train(project, prepare(project.data), lambda _: None)
    history = MetricsHistory()
    history.extend(run.metrics)
    pictures = [ReportPicture(title, b"<svg><script>alert(1)</script></svg>", wide=True)]
    return Reader(web_page(report_of(project, data or run.data, run.state, history, pictures)))


def test_it_says_what_the_run_was() -> None:
    run = train(PROJECT, prepare(PROJECT.data), lambda _: None)
    page = page_of(PROJECT)
    assert "Network 2 → 4 → 1 · parameters: 17 · epochs trained: 5. Made by Backprop Studio." in page.text
    assert page.row("training loss") == [f"{run.metrics[place].train_loss:.4f}" for place in (0, 4)]
    assert page.row("samples") == ["40 for training, 0 for the test"]
    assert page.row("optimizer") == ["adamw, beta1 0.9, beta2 0.999, epsilon 1e-08, weight decay 0.01"]
    assert page.row("learning rate") == ["0.05, times 0.5 at every step (epochs in a step: 2)"]
    assert page.row("1") == ["4", "relu", "micrograd", "12"]
    assert "test loss" not in [row[0] for row in page.rows]


def test_its_program_is_the_numpy_script() -> None:
    page = page_of(PROJECT)
    script = SCRIPTS["numpy"](Plan(PROJECT, prepare(PROJECT.data)))
    for section in script.sections:
        shown = section.lines if len(section.lines) <= MOST_LINES else section.lines[: MOST_LINES // 2]
        assert "\n".join(shown) in page.text
    assert "lines left out here" in page.text


def test_hostile_names_stay_names() -> None:
    data = prepare(PROJECT.data)
    data = replace(data, feature_names=(HOSTILE, "b"), class_names=("<img src=x onerror=a()>", "ok"))
    page = page_of(PROJECT, data, title=HOSTILE)
    assert not {"script", "link", "iframe", "b", "object", "svg"} & set(page.tags)
    assert page.tags.count("img") == 1
    assert [source.partition(",")[0] for source in page.sources] == ["data:image/svg+xml;base64"]
    flat = " ".join(HOSTILE.split())
    assert page.row("columns") == [f"{flat}, b"]
    assert page.row("to predict") == ["<img src=x onerror=a()>, ok"]
    assert "Named neurons: <b>bold & sure</b>." in page.text


def test_a_diverged_training_and_an_untrained_network() -> None:
    wild = PROJECT.training.with_changes(
        optimizer="sgd", learning_rate=LearningRateSpec(kind="constant", start=100.0), epochs=60
    )
    loss = PROJECT.with_changes(training=wild.with_changes(loss="squared_error"))
    assert page_of(loss).row("training loss")[1] == "not a finite number"
    data = prepare(PROJECT.data)
    page = web_page(report_of(PROJECT, data, initial_state(PROJECT.network, 2), MetricsHistory(), []))
    assert "Not trained yet" in page


@pytest.mark.parametrize(
    ("loss", "shown"),
    [(0.0, "0.0000"), (0.00005, "0.0001"), (2.34e-5, "2.340e−05"), (-12.5, "−12.5000"), (3e30, "3.000e+30")],
)
def test_a_tiny_loss_is_not_zero_and_a_huge_one_not_endless(loss: float, shown: str) -> None:
    data, state = prepare(PROJECT.data), initial_state(PROJECT.network, 2)
    history = MetricsHistory.of(0, 1, {"train_loss": np.array([loss])})
    assert Reader(web_page(report_of(PROJECT, data, state, history, []))).row("training loss") == [
        shown,
        shown,
    ]


def test_with_a_bug_there_is_no_program() -> None:
    page = page_of(PROJECT.with_changes(training=PROJECT.training.with_changes(bugs=("wrong_sign",))))
    assert page.row("bugs switched on") == ["wrong sign"]
    assert "There is no program: a bug of the bug museum is switched on" in page.text


@pytest.mark.parametrize("kind", ["constant", "linear", "step", "cosine", "warm_up"])
def test_every_schedule_is_told(kind: str) -> None:
    rate = LearningRateSpec.model_validate({"kind": kind, "start": 0.25})
    training = PROJECT.training.with_changes(learning_rate=rate, epochs=1)
    assert "0.25" in page_of(PROJECT.with_changes(training=training)).row("learning rate")[0]
