"""Loss: how loss and accuracy have gone, epoch by epoch."""

from __future__ import annotations

import math

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
    """The curves, the newest values above them, and what is drawn: loss or accuracy, linear or log."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("loss", QCoreApplication.translate("LossPanel", "Loss"))
        self._document = document
        self.canvas = LossCanvas(document)
        self.canvas.setToolTip(
            self.tr(
                "train: the mean loss of an epoch's batches, before their updates, with the L2 penalty.\n"
                "data loss: the same without the penalty; drawn where there is one.\n"
                "test: the mean loss of the test samples after the epoch, without the penalty."
            )
        )
        self.column.addWidget(self.canvas)
        self.accuracy = self._toggle("show_accuracy", self.tr("&accuracy"))
        self.accuracy.setToolTip(self.tr("Show the share of samples whose class is answered rightly."))
        self.log = self._toggle("log_scale", self.tr("lo&g"))
        self.log.setToolTip(
            self.tr(
                "The axis in powers of ten: shows how a small loss still falls. A loss of 0 has no place on it."
            )
        )
        document.changed.connect(self._follow)
        document.progressed.connect(self._follow)
        session.running_changed.connect(self._follow)
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._refresh_subtitle()

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
        self._refresh_subtitle()

    def _quantity(self) -> Quantity:
        return "accuracy" if self.accuracy.isChecked() else "loss"

    def _follow(self) -> None:
        self.canvas.refresh()
        if self.isVisible():
            self._refresh_subtitle()

    def _refresh_subtitle(self) -> None:
        text = self._newest_values()
        self.header.set_subtitle(text)
        self.canvas.setAccessibleDescription(text)

    def _newest_values(self) -> str:
        history = self._document.history
        if not len(history):
            return ""
        if self._quantity() == "accuracy":
            train, test = history.last("train_accuracy"), history.last("test_accuracy")
            parts = [self.tr("train {value}").format(value=percent(train))]
            if not math.isnan(test):
                parts.append(self.tr("test {value}").format(value=percent(test)))
            return " · ".join(parts)
        total, data, test = (history.last(name) for name in ("train_loss", "data_loss", "test_loss"))
        parts = [self.tr("train {value}").format(value=plain(total))]
        if not math.isnan(test):
            parts.append(self.tr("test {value}").format(value=plain(test)))
        if total != data and not math.isnan(total):
            parts.append(self.tr("data loss {value}").format(value=plain(data)))
        return " · ".join(parts)
