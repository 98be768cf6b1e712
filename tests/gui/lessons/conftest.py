"""A small lesson in the slope lab and the network, and a course through it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.lessons.lesson import Lesson
from engine.lessons.reading import Library, read_library
from gui.document.document import Document
from gui.lessons.course import Course
from gui.session.session import Session

LESSON = """+++
title = "Nudging"
minutes = 5
summary = "A nudge and what it does."
+++

## A number

At $x = {{= slope.x}}$. See [the plot](show:slope) and [slope](term:slope).

```setup
workspace = "slope"
[slope]
inputs = { x = 2.0 }
```

```task
kind = "number"
question = "How high is the curve?"
answer = "slope.y"
hints = ["Look.", "Look at y: {{= slope.y}}."]
explain = "It is {{= slope.y}}."
[[wrong]]
answer = "slope.derivative"
hint = "That is how steep it is."
```

## A state

```setup
workspace = "slope"
[slope]
h = 0.5
```

Make it small.

```task
kind = "state"
question = "Make $h$ smaller than 0.1."
condition = "abs(slope.h) < 0.1"
solution = { workspace = "slope", slope = { h = 0.01 } }
hints = ["Type it."]
explain = "Now it is {{= slope.h | exact}}."
[[wrong]]
when = "slope.h >= 0.1"
hint = "It is {{= slope.h}}."
```

## A prediction

Guess first.

```task
kind = "predict"
question = "We nudge to the left. What is the slope?"
then = { workspace = "slope", slope = { h = -0.01 } }
hints = ["Minus by minus."]
explain = "The slope belongs to the point."
[[options]]
text = "Negative"
when = "slope.quotient < 0"
say = "No: {{= slope.quotient}}."
[[options]]
text = "Positive, about ${{= slope.derivative}}$"
when = "slope.quotient > 0"
say = "Yes."
```

## A network

It learns.

```setup
workspace = "network"
preset = "xor"
run = true
[data]
samples = 40
train_share = 1.0
[training]
epochs = 2
```

```task
kind = "deed"
question = "Guess twice."
deed = "guessed"
times = 2
hints = ["Twice."]
explain = "Epoch {{= metrics.epoch}}."
[[wrong]]
when = "deeds.guessed < 1"
hint = "Not even once."
```
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """One lesson that can be read, and one that can't."""
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "03-nudging.md").write_text(LESSON, encoding="utf-8")
    (folder / "04-broken.md").write_text("+++\nminutes = 3\n", encoding="utf-8")
    return read_library("en", tmp_path)


@pytest.fixture
def lesson(library: Library) -> Lesson:
    """The one that can be read."""
    return library.lessons[0]


@pytest.fixture
def course(document: Document, session: Session) -> Iterator[Course]:
    """In no lesson yet, looking at what happens."""
    course = Course(document, session)
    course.watch(True)
    yield course
    course.watch(False)
    course.deleteLater()
