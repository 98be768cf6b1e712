"""The Training panel: which loss, how fast, and, folded, everything a beginner does not need."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.spec import LOSSES, OPTIMIZERS, SCHEDULES
from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.fold import Fold
from gui.widgets.names import loss_title, optimizer_title, schedule_title
from gui.widgets.number_box import NumberBox
from gui.widgets.numbers import plain
from gui.widgets.panel import Panel


class TrainingPanel(Panel):
    """Shows and edits the document's TrainingSpec; edits count from the next batch on."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("training", QCoreApplication.translate("TrainingPanel", "Training"))
        self._document = document
        self._session = session
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 4, 0)
        rows.setSpacing(8)
        rows.addLayout(self._open_form())
        rows.addWidget(self._more())
        self._loss_parts = QLabel()
        self._loss_parts.setObjectName("caption")
        self._loss_parts.setWordWrap(True)
        rows.addWidget(self._loss_parts)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.column.addWidget(scroll)
        document.changed.connect(self._show)
        document.progressed.connect(self._show_loss_parts)
        self._show()

    def _open_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        self._loss = _choice(self.tr("Loss"), [loss_title(name) for name in LOSSES])
        self._loss.setToolTip(self.tr("What training makes small. It is a mean over the samples."))
        self._rate = NumberBox(self.tr("Learning rate"), 0.0001, 100.0, decimals=4, step=0.05)
        self._rate.setToolTip(
            self.tr("How far one update moves each parameter against its gradient, at the first epoch.")
        )
        form.addRow(self.tr("Loss"), self._loss)
        form.addRow(self.tr("Learning rate"), self._rate)
        self._loss.activated.connect(lambda place: self._edit(self.tr("Choose loss"), loss=LOSSES[place]))
        self._follow_rate(self._rate, "start", self.tr("Learning rate"))
        return form

    def _more(self) -> Fold:
        more = Fold(self.tr("More: optimizer, L2, schedule"))
        more.button.setObjectName("training_more")
        self._optimizer = _choice(self.tr("Optimizer"), [optimizer_title(name) for name in OPTIMIZERS])
        self._schedule = _choice(self.tr("The rate"), [schedule_title(name) for name in SCHEDULES])
        self._end_rate = NumberBox(self.tr("Last rate"), 0.0, 100.0, decimals=4, step=0.05)
        self._end_rate.setToolTip(self.tr("The learning rate at the end of the fall; it stays there."))
        self._fall = NumberBox(self.tr("Falls over epochs"), 1, 1_000_000, step=10)
        self._penalty = NumberBox(self.tr("L2 penalty"), 0.0, 10.0, decimals=6, step=0.0001)
        self._penalty.setToolTip(
            self.tr("Adds this times the sum of all squared parameters to the loss: keeps weights small.")
        )
        self._seed = NumberBox(self.tr("Seed"), 0, 2**32 - 1)
        self._seed.setToolTip(self.tr("Draws the initial weights and shuffles the samples."))
        form = more.form
        form.addRow(self.tr("Optimizer"), self._optimizer)
        form.addRow(self.tr("L2 penalty"), self._penalty)
        form.addRow(self.tr("The rate"), self._schedule)
        form.addRow(self.tr("down to"), self._end_rate)
        form.addRow(self.tr("over epochs"), self._fall)
        form.addRow(self.tr("Seed"), self._seed)
        self._optimizer.activated.connect(
            lambda place: self._edit(self.tr("Choose optimizer"), optimizer=OPTIMIZERS[place])
        )
        self._schedule.activated.connect(
            lambda place: self._edit_rate(self.tr("Learning rate schedule"), kind=SCHEDULES[place])
        )
        self._follow_rate(self._end_rate, "end", self.tr("Last learning rate"))
        self._fall.edited.connect(
            lambda value: self._edit_rate(self.tr("Learning rate schedule"), epochs=int(value))
        )
        self._penalty.edited.connect(lambda value: self._edit(self.tr("L2 penalty"), l2=value))
        self._seed.edited.connect(self._edit_seed)
        for box in (self._end_rate, self._fall, self._penalty, self._seed):
            box.setObjectName("number")
            box.refused.connect(self._document.refused)
        return more

    def _follow_rate(self, box: NumberBox, field: str, text: str) -> None:
        box.setObjectName("number")
        box.edited.connect(lambda value: self._edit_rate(text, **{field: value}))
        box.refused.connect(self._document.refused)

    def _edit(self, text: str, **changes: object) -> None:
        self._document.edit_training(text, None, **changes)

    def _edit_rate(self, text: str, **changes: object) -> None:
        rate = self._document.training.learning_rate.with_changes(**changes)
        self._edit(text, learning_rate=rate)

    def _edit_seed(self, value: float) -> None:
        project, seed = self._document.project, int(value)
        self._document.edit(
            self.tr("Training seed"),
            project.with_changes(
                network=project.network.with_changes(seed=seed),
                training=project.training.with_changes(seed=seed),
            ),
        )

    def _show(self) -> None:
        training = self._document.training
        rate = training.learning_rate
        self._loss.setCurrentIndex(LOSSES.index(training.loss))
        self._optimizer.setCurrentIndex(OPTIMIZERS.index(training.optimizer))
        self._schedule.setCurrentIndex(SCHEDULES.index(rate.kind))
        self._rate.show_value(rate.start)
        self._end_rate.show_value(rate.end)
        self._fall.show_value(rate.epochs)
        for box in (self._end_rate, self._fall):
            box.setEnabled(rate.kind != "constant")
        self._penalty.show_value(training.l2)
        self._seed.show_value(training.seed)
        self._show_loss_parts()

    def _show_loss_parts(self) -> None:
        """The data loss beside the total: only a penalty makes them differ."""
        history = self._document.history
        shown = len(history) > 0 and self._document.training.l2 > 0
        self._loss_parts.setVisible(shown)
        if shown:
            total, data = history.last("train_loss"), history.last("data_loss")
            self._loss_parts.setText(
                self.tr("Train loss {total} = {data} of the data + {penalty} of the penalty").format(
                    total=plain(total), data=plain(data), penalty=plain(total - data)
                )
            )


def _choice(name: str, titles: list[str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.addItems(titles)
    return box
