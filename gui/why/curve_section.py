"""L(w) for the number that is looked at, measured in slices so that the window stays quick."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.training.loss_curve import curve_losses, curve_values
from gui.why.curve_view import Curve, CurveView
from gui.why.losses import Along
from gui.widgets.mathtext import number_text

#: Seconds of measuring before the window's process turns to its events again.
SLICE = 0.008


class CurveSection(QWidget):
    """The curve, and what its tangent and arrow are."""

    def __init__(self) -> None:
        super().__init__()
        self.view = CurveView()
        self._note = QLabel()
        self._note.setObjectName("caption")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.view)
        column.addWidget(self._note)
        self._points: Iterator[tuple[int, float]] = iter(())
        self._key: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._measure)

    def show_along(self, along: Along, name: str, root: str, grad: float | None, step: float | None) -> None:
        """Draw the root over the number of this name; the same curve is not measured twice."""
        key = (along.key, step)
        if key == self._key and self.view.curve is not None:
            before = self.view.curve
            self._show(Curve(name, root, before.values, before.losses, grad, step))
            return
        self._key = key
        values = curve_values(along.probe.value, step or 0.0)
        losses = np.full(len(values), np.nan)
        self._points = curve_losses(along.probe, values)
        self._show(Curve(name, root, values, losses, grad, step))
        self._measure()

    def stop(self) -> None:
        """Measure no further; what is there already stays."""
        if self._timer.isActive():
            self._timer.stop()
            self._key = None

    def _show(self, curve: Curve) -> None:
        self.view.show_curve(curve)
        parts = [self.tr("Only {name} moves, all others stay.").format(name=curve.name)]
        if curve.grad is not None:
            text = self.tr("Dashed: the tangent, slope {slope}.")
            parts.append(text.format(slope=number_text(curve.grad, sign=True)))
        if curve.step is not None:
            text = self.tr("Arrow: the update, {step}.")
            parts.append(text.format(step=number_text(curve.step, sign=True)))
        self._note.setText(" ".join(parts))

    def _measure(self) -> None:
        curve, stop_at = self.view.curve, perf_counter() + SLICE
        if curve is None:
            return
        for index, loss in self._points:
            curve.losses[index] = loss
            if perf_counter() >= stop_at:
                self._timer.start()
                break
        else:
            self._timer.stop()
        self._show(curve)
