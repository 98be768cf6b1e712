"""A training as an animated GIF: how loss and answers go, side by side. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Literal

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from engine.data.prepared import PreparedData
from engine.spec import Project
from engine.training.initial import initial_state
from engine.training.state import EpochMetrics, TrainingState
from engine.training.trainer import Trainer
from gui.plots.figures import TRAINING_INCHES, draw_answers, draw_losses, title_answers
from gui.plots.paper_words import PaperWords
from gui.widgets.colors import LIGHT

Step = Literal["trained", "drawn"]

MOST_FRAMES = 300
MOST_WIDTH = 1600
#: Milliseconds that a picture stays, and the last one.
_STAY, _STAY_AT_END = 80, 2500
#: From how many of the pictures the colours are taken.
_SAMPLED = 4
_COLORS, _ALMOST_WHITE = 256, 248


def film(
    project: Project,
    data: PreparedData,
    frames: int,
    width: int,
    on_step: Callable[[Step, int, int], None],
    words: PaperWords | None = None,
) -> bytes:
    """Train from fresh weights, and show that in at most so many pictures, `width` pixels wide.

    `on_step` hears how many of the moments are trained, then drawn, and of how many. Raises TrainingError.
    """
    states, metrics = _filmed(project, data, frames, on_step)
    screen = _Screen(project, data, states[0], metrics, width, words or PaperWords())
    palette = _palette([screen.picture(states[place]) for place in _spread(len(states) - 1, _SAMPLED)])

    def pictures() -> Iterator[Image.Image]:
        for done, state in enumerate(states, 1):
            yield screen.picture(state).quantize(palette=palette, dither=Image.Dither.NONE)
            on_step("drawn", done, len(states))

    return _gif(pictures(), len(states))


class _Screen:
    """Loss and answers on axes that stay as they are from the first picture to the last."""

    def __init__(
        self,
        project: Project,
        data: PreparedData,
        start: TrainingState,
        metrics: Sequence[EpochMetrics],
        width: int,
        words: PaperWords,
    ) -> None:
        self._words = words
        figure = Figure(figsize=TRAINING_INCHES, dpi=width / TRAINING_INCHES[0], facecolor=LIGHT.panel)
        self._canvas = FigureCanvasAgg(figure)
        self._lines = [(line, *line.get_data()) for line in draw_losses(figure, metrics, words).lines]
        self._view, self._outlook = draw_answers(figure, project, data, start, words)

    def picture(self, state: TrainingState) -> Image.Image:
        """The moment at which a state was reached."""
        for line, epochs, values in self._lines:
            done = np.asarray(epochs) < state.epoch
            line.set_data(np.asarray(epochs)[done], np.asarray(values)[done])
        self._view.show_answers(replace(self._outlook, parameters=state.parameters))
        title_answers(self._view.axes, state, self._words)
        self._canvas.draw()
        return Image.fromarray(np.asarray(self._canvas.buffer_rgba())).convert("RGB")


def _filmed(
    project: Project, data: PreparedData, frames: int, on_step: Callable[[Step, int, int], None]
) -> tuple[Sequence[TrainingState], Sequence[EpochMetrics]]:
    """The states to be shown, evenly spread from the first weights to the last, and all that was measured."""
    epochs = project.training.epochs
    wanted = set(_spread(epochs, frames))
    trainer = Trainer(project.network, project.training, data)
    state = initial_state(project.network, data.column_count)
    states, metrics = [state], []
    for epoch in range(1, epochs + 1):
        state, measured = trainer.epoch(state)
        metrics.append(measured)
        if epoch in wanted:
            states.append(state)
            on_step("trained", len(states), len(wanted))
    return states, metrics


def _spread(last: int, most: int) -> list[int]:
    """At most so many whole numbers from 0 to `last`, both among them."""
    return sorted({round(place) for place in np.linspace(0, last, min(most, last + 1)).tolist()})


def _gif(pictures: Iterator[Image.Image], count: int) -> bytes:
    """The pictures, each drawn when it is wanted, as a GIF that begins anew after a rest."""
    content = BytesIO()
    stays = [*[_STAY] * (count - 1), _STAY_AT_END]
    first = next(pictures)
    first.save(content, "GIF", save_all=True, append_images=pictures, duration=stays, loop=0, optimize=False)
    return content.getvalue()


def _palette(images: Sequence[Image.Image]) -> Image.Image:
    """Colours that suit all pictures, made of these few: with one each, they would flicker."""
    width, height = images[0].size
    sheet = Image.new("RGB", (width, height * len(images)))
    for row, image in enumerate(images):
        sheet.paste(image, (0, row * height))
    palette = sheet.quantize(_COLORS)
    colors = np.array(palette.getpalette()).reshape(-1, 3)
    # why: white is averaged with its neighbours, and paper that is not quite white looks like a mistake.
    colors[colors.min(axis=1) >= _ALMOST_WHITE] = 255
    palette.putpalette(colors.ravel().tolist())
    return palette
