"""Loss: how loss and accuracy, or R2, have gone, epoch by epoch."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox

from gui.document.document import Document
from gui.plots.curves import Quantity
from gui.plots.loss_canvas import LossCanvas
from gui.session.session import Session
from gui.widgets.numbers import percent, plain
from gui.widgets.panel import Panel


class LossPanel(Panel):
    """The curves, the newest values above them, and what is drawn: loss or accuracy, linear or log axis."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("loss", QCoreApplication.translate("LossPanel", "Loss"))
        self._document = document
        self.canvas = LossCanvas(document)
        self.column.addWidget(self.canvas)
        self.accuracy = self._toggle("show_accuracy", self.tr("&accuracy"))
        self.log = self._toggle("log_scale", self.tr("lo&g"))
        self.log.setToolTip(
            self.tr(
                "Steps in powers of ten show how a small loss still falls. A loss of 0 has no place there."
            )
        )
        document.changed.connect(self._follow_task)
        document.changed.connect(self._follow)
        document.progressed.connect(self._follow)
        document.branches.changed.connect(self._follow)
        document.runs.changed.connect(self._follow)
        session.running_changed.connect(self._follow)
        self._follow_task()
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._refresh_values()

    def _toggle(self, name: str, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        box.setAccessibleName(text.replace("&", ""))
        # why: a dock is never narrower than its header asks for.
        box.setMinimumWidth(1)
        box.toggled.connect(self._choose)
        self.header.add_control(box)
        return box

    def _choose(self) -> None:
        self.log.setEnabled(not self.accuracy.isChecked())
        self.canvas.show_quantity(self._quantity(), self.log.isChecked())
        self._refresh_values()

    def _quantity(self) -> Quantity:
        if not self.accuracy.isChecked():
            return "loss"
        return "r2" if self._document.data.task == "regression" else "accuracy"

    def _follow_task(self) -> None:
        """Classes have an accuracy, a regression has an R2."""
        is_number = self._document.data.task == "regression"
        self.accuracy.setText(self.tr("&R²") if is_number else self.tr("&accuracy"))
        self.accuracy.setAccessibleName(self.accuracy.text().replace("&", ""))
        self.accuracy.setToolTip(
            self.tr("Show which share of the targets' variance the answers explain.")
            if is_number
            else self.tr("Show the share of samples whose class is answered rightly.")
        )
        if self.canvas.quantity != self._quantity():
            self.canvas.show_quantity(self._quantity(), self.log.isChecked())

    def _follow(self) -> None:
        self.canvas.refresh()
        if self.isVisible():
            self._refresh_values()

    def _refresh_values(self) -> None:
        newest = self._newest_values()
        self.header.set_subtitle(newest)
        self.canvas.setAccessibleDescription(newest)
        self.canvas.setToolTip("\n".join(filter(None, (*self._meanings(), self._sum()))))

    def _newest_values(self) -> str:
        """Of the last epoch; what no epoch has measured is left out, there is no test part then."""
        history, quantity = self._document.history, self._quantity()
        show = percent if quantity == "accuracy" else plain
        texts = {"train": self.tr("train {value}"), "test": self.tr("test {value}")}
        parts = [
            text.format(value=show(history.last(f"{part}_{quantity}")))
            for part, text in texts.items()
            if not np.isnan(history.column(f"{part}_{quantity}")).all()
        ]
        return " · ".join(parts)

    def _meanings(self) -> tuple[str, ...]:
        """What the curves are, one line each."""
        if self._quantity() == "r2":
            return (
                self.tr(
                    "train: the share of the targets' variance that the answers explain; 1 is all of it."
                ),
                self.tr("test: the same for the test samples. Below 0, answering the mean would be better."),
            )
        if self._quantity() == "accuracy":
            return (
                self.tr("train: the share of training samples whose class was answered rightly."),
                self.tr("test: the same for the test samples, after the epoch."),
            )
        return (
            self.tr("train: the mean loss over an epoch's batches, before their updates, with the penalty."),
            self.tr("data loss: the same without the penalty; drawn where there is one."),
            self.tr("test: the mean loss of the test samples after the epoch, without the penalty."),
        )

    def _sum(self) -> str:
        """How the newest training loss is made up, where there is a penalty."""
        history = self._document.history
        total, data = history.last("train_loss"), history.last("data_loss")
        if self._quantity() != "loss" or not math.isfinite(total) or total == data:
            return ""
        text = self.tr("Now: train {total} = data loss {data} + penalty {penalty}")
        return text.format(total=plain(total), data=plain(data), penalty=plain(total - data))
