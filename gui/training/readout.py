"""Numbers in the toolbar, each under its name."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.numbers import measured, percent


class Readout(QWidget):
    """A number under its name, as wide as its widest text so that nothing moves."""

    def __init__(self, name: str, widest: str) -> None:
        super().__init__()
        self._name = name
        self._caption = QLabel(name)
        self._caption.setObjectName("caption")
        self._number = QLabel("–")
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(14)
        font.setBold(True)
        self._number.setFont(font)
        metrics = QFontMetrics(font)
        # why fixed: a label of another size makes Qt lay out the whole toolbar, 30 times a second.
        self._number.setFixedSize(metrics.horizontalAdvance(widest), metrics.height())
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(self._number)

    def rename(self, name: str) -> None:
        """Show another quantity."""
        self._name = name
        self._caption.setText(name)

    def show_text(self, text: str) -> None:
        """Show a number; a dash where there is none."""
        needed = self._number.fontMetrics().horizontalAdvance(text)
        if needed > self._number.width():
            self._number.setFixedWidth(needed)
        self._number.setText(text)
        self.setAccessibleName(f"{self._name} {text}")

    @property
    def text(self) -> str:
        """What is shown."""
        return self._number.text()


class Readouts(QWidget):
    """Epoch, losses and accuracy, or R2 of a regression. Where room is short, the last ones give way."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__()
        self._document, self._session = document, session
        self._epoch = Readout(self.tr("epoch"), "000 / 000")
        self._epoch.setToolTip(self.tr("Finished epochs, and where Run stops"))
        self._train_loss = Readout(self.tr("train loss"), "0.0000")
        self._train_loss.setToolTip(self.tr("What the last epoch measured, with the penalty"))
        self._test_loss = Readout(self.tr("test loss"), "0.0000")
        self._test_loss.setToolTip(self.tr("On samples the network never learns from, without the penalty"))
        self._accuracy = Readout(self.tr("accuracy"), "100.0 %")
        self._all = (self._epoch, self._train_loss, self._test_loss, self._accuracy)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(8, 0, 4, 0)
        self._line.setSpacing(4)
        for readout in self._all:
            self._line.addWidget(readout)
        document.changed.connect(self._show)
        document.progressed.connect(self._show)
        session.running_changed.connect(self._show)
        self._show()

    def minimumSizeHint(self) -> QSize:
        """Room for the epoch and the training loss."""
        return QSize(self._width_of(2), super().sizeHint().height())

    def sizeHint(self) -> QSize:
        """Room for all."""
        return QSize(self._width_of(len(self._all)), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        for count, readout in enumerate(self._all, start=1):
            readout.setVisible(count <= 2 or self._width_of(count) <= self.width())

    def _width_of(self, count: int) -> int:
        margins = self._line.contentsMargins()
        widths = sum(each.sizeHint().width() for each in self._all[:count])
        return margins.left() + margins.right() + widths + self._line.spacing() * (count - 1)

    def _show(self) -> None:
        history = self._document.history
        self._epoch.show_text(f"{self._document.state.epoch} / {self._session.last_epoch}")
        self._train_loss.show_text(measured(history.last("train_loss")))
        self._test_loss.show_text(measured(history.last("test_loss")))
        if self._document.data.task == "regression":
            self._show_explained()
        else:
            self._show_accuracy()

    def _show_accuracy(self) -> None:
        history = self._document.history
        test, train = history.last("test_accuracy"), history.last("train_accuracy")
        accuracy = train if np.isnan(test) else test
        self._accuracy.rename(self.tr("accuracy"))
        self._accuracy.show_text("–" if np.isnan(accuracy) else percent(accuracy))
        self._accuracy.setToolTip(
            self.tr("Share of training samples on the right side")
            if np.isnan(test)
            else self.tr("Share of test samples on the right side")
        )

    def _show_explained(self) -> None:
        history = self._document.history
        test, train = history.last("test_r2"), history.last("train_r2")
        self._accuracy.rename(self.tr("R²"))
        self._accuracy.show_text(measured(train if np.isnan(test) else test))
        self._accuracy.setToolTip(
            self.tr("Share of the training targets' variance that the answers explain")
            if np.isnan(test)
            else self.tr("Share of the test targets' variance that the answers explain")
        )
