"""The Training panel: which loss, how fast, and, folded, everything a beginner does not need."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from engine.exercise.spec import ControlName
from engine.spec import INITIALISATIONS, LOSSES_OF, OPTIMIZERS, SCHEDULES, Spec
from engine.suggestions import with_loss
from gui.document.control_lock import ControlLock
from gui.document.document import Document
from gui.session.session import Session
from gui.training.bug_mark import BugMark
from gui.training.bug_museum import BugMuseum
from gui.training.hint import Hint
from gui.training.settings_rows import NumberRow, optimizer_rows, penalty_rows, schedule_rows
from gui.widgets.fold import Fold
from gui.widgets.names import initialisation_title, loss_title, optimizer_title, schedule_title
from gui.widgets.number_box import NumberBox
from gui.widgets.numbers import plain
from gui.widgets.panel import Panel
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.start_over_note import StartOverNote


class TrainingPanel(Panel):
    """Shows and edits the document's TrainingSpec; edits count from the next batch on."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("training", QCoreApplication.translate("TrainingPanel", "Training"))
        self._document = document
        scroll = ScrollColumn()
        self.column.addWidget(scroll)
        rows = scroll.rows
        rows.addLayout(self._open_form())
        rows.addWidget(self._more())
        rows.addWidget(self._bug_museum(document, session))
        self._loss_parts = QLabel()
        self._loss_parts.setObjectName("caption")
        self._loss_parts.setWordWrap(True)
        rows.addWidget(self._loss_parts)
        rows.addStretch(1)
        rows.addWidget(Hint(document))
        ControlLock(document, self._controls(), self)
        document.changed.connect(self._show)
        document.progressed.connect(self._show_loss_parts)
        document.progressed.connect(self._show_start_over)
        self._show()

    def _controls(self) -> dict[ControlName, list[QWidget]]:
        """What an exercise may keep as it is."""
        penalties = {row.field for row in penalty_rows()}
        boxes = self._training_boxes.items()
        return {
            "loss": [self._loss],
            "learning_rate": [self._rate, self._schedule, *self._rate_boxes.values()],
            "epochs": [self._epochs],
            "optimizer": [self._optimizer, *(box for row, box in boxes if row.field not in penalties)],
            "penalties": [box for row, box in boxes if row.field in penalties],
            "initial_weights": [self._start_weights, self._seed],
            "bugs": self._museum.switches,
        }

    def show_bugs(self) -> None:
        """Unfold the bug museum."""
        self._museum.open()
        self._museum.button.setFocus()

    def _bug_museum(self, document: Document, session: Session) -> BugMuseum:
        self._museum = BugMuseum(document, session)
        mark = BugMark(document)
        mark.clicked.connect(self.show_bugs)
        self.header.add_control(mark)
        return self._museum

    def _open_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        self._loss = _choice(self.tr("Loss"), [])
        self._loss.setToolTip(
            self.tr("What training makes small: how wrong the answers are, over all samples.")
        )
        self._rate = self._number_box(self.tr("Learning rate"), 0.000001, 100.0, decimals=6, step=0.05)
        self._rate.setToolTip(
            self.tr(
                "How far a plain update moves a parameter for a gradient of 1; "
                "the schedule may change it from epoch to epoch."
            )
        )
        self._epochs = self._number_box(self.tr("Stop after, epochs"), 1, 1_000_000, step=50)
        self._epochs.setToolTip(self.tr("Where Run stops; pressed again, it goes on as far again."))
        form.addRow(self.tr("Loss"), self._loss)
        form.addRow(self.tr("Learning rate"), self._rate)
        form.addRow(self.tr("Stop after, epochs"), self._epochs)
        self._loss.activated.connect(self._choose_loss)
        self._rate.edited.connect(lambda value: self._edit_rate(self.tr("Learning rate"), start=value))
        self._epochs.edited.connect(lambda value: self._edit(self.tr("Stop after epochs"), epochs=int(value)))
        return form

    def _more(self) -> Fold:
        more = Fold(self.tr("More: optimizer, L2, schedule"))
        more.button.setObjectName("training_more")
        self._form = more.form
        self._optimizer = _choice(self.tr("Optimizer"), [optimizer_title(name) for name in OPTIMIZERS])
        self._optimizer.setToolTip(self.tr("By which rule gradients move the weights"))
        self._schedule = _choice(self.tr("Schedule"), [schedule_title(name) for name in SCHEDULES])
        self._schedule.setToolTip(self.tr("How the learning rate changes from epoch to epoch"))
        self._start_weights = _choice(
            self.tr("Initial weights"), [initialisation_title(name) for name in INITIALISATIONS]
        )
        self._seed = self._number_box(self.tr("Seed"), 0, 2**32 - 1)
        self._start_weights.setToolTip(self.tr("How the weights are drawn before the first epoch."))
        self._seed.setToolTip(self.tr("Draws the initial weights and shuffles the samples."))
        self._form.addRow(self.tr("Optimizer"), self._optimizer)
        self._training_boxes = self._add_rows(optimizer_rows(), self._edit)
        self._training_boxes |= self._add_rows(penalty_rows(), self._edit)
        self._form.addRow(self.tr("The rate"), self._schedule)
        self._rate_boxes = self._add_rows(schedule_rows(), self._edit_rate)
        self._form.addRow(self.tr("Weights"), self._start_weights)
        self._form.addRow(self.tr("Seed"), self._seed)
        self._start_over = StartOverNote(
            self.tr("Other weights or another seed start the training over; Undo brings it back.")
        )
        self._form.addRow(self._start_over)
        self._optimizer.activated.connect(
            lambda place: self._edit(self.tr("Choose optimizer"), optimizer=OPTIMIZERS[place])
        )
        self._schedule.activated.connect(
            lambda place: self._edit_rate(self.tr("Learning rate schedule"), kind=SCHEDULES[place])
        )
        self._start_weights.activated.connect(
            lambda place: self._document.edit_network(
                self.tr("Initial weights"), None, initialisation=INITIALISATIONS[place]
            )
        )
        self._seed.edited.connect(self._edit_seed)
        return more

    def _add_rows(self, rows: list[NumberRow], edit: Callable[..., None]) -> dict[NumberRow, NumberBox]:
        boxes = {}
        for row in rows:
            box = self._number_box(row.title, row.low, row.high, row.decimals, row.step)
            box.setToolTip(row.tip)
            box.edited.connect(partial(_edit_number, edit, row))
            self._form.addRow(row.title, box)
            boxes[row] = box
        return boxes

    def _number_box(
        self, name: str, low: float, high: float, decimals: int = 0, step: float = 1.0
    ) -> NumberBox:
        box = NumberBox(name, low, high, decimals, step)
        box.setObjectName("number")
        box.refused.connect(self._document.refused)
        return box

    def _choose_loss(self, place: int) -> None:
        after = with_loss(self._document.project, self._loss.itemData(place))
        self._document.edit(self.tr("Choose loss"), after)

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
        self._offer_losses()
        self._loss.setCurrentIndex(self._loss.findData(training.loss))
        self._optimizer.setCurrentIndex(OPTIMIZERS.index(training.optimizer))
        self._schedule.setCurrentIndex(SCHEDULES.index(rate.kind))
        self._rate.show_value(rate.start)
        self._epochs.show_value(training.epochs)
        self._start_weights.setCurrentIndex(INITIALISATIONS.index(self._document.network.initialisation))
        self._show_numbers(self._training_boxes, training, training.optimizer)
        self._show_numbers(self._rate_boxes, rate, rate.kind)
        self._seed.show_value(training.seed)
        self._show_start_over()
        self._show_loss_parts()

    def _offer_losses(self) -> None:
        """Those that fit the data's task; softmax brings an output neuron for each class along."""
        losses = LOSSES_OF[self._document.data.task]
        if [self._loss.itemData(place) for place in range(self._loss.count())] != list(losses):
            self._loss.clear()
            for name in losses:
                self._loss.addItem(loss_title(name), name)

    def _show_numbers(self, boxes: dict[NumberRow, NumberBox], spec: Spec, chosen: str) -> None:
        """Show the numbers that count for the choice, and hide the others."""
        for row, box in boxes.items():
            box.show_value(getattr(spec, row.field))
            self._form.setRowVisible(box, not row.counts_for or chosen in row.counts_for)

    def _show_start_over(self) -> None:
        self._start_over.show_epochs(self._document.state.epoch)

    def _show_loss_parts(self) -> None:
        """The data loss beside the total: only a penalty makes them differ."""
        history, training = self._document.history, self._document.training
        shown = len(history) > 0 and (training.l1 > 0 or training.l2 > 0)
        self._loss_parts.setVisible(shown)
        if shown:
            total, data = history.last("train_loss"), history.last("data_loss")
            self._loss_parts.setText(
                self.tr("Train loss {total} = {data} of the data + {penalty} of the penalty").format(
                    total=plain(total), data=plain(data), penalty=plain(total - data)
                )
            )


def _edit_number(edit: Callable[..., None], row: NumberRow, value: float) -> None:
    edit(row.title, **{row.field: value if row.decimals else int(value)})


def _choice(name: str, titles: list[str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.addItems(titles)
    # why: the longest of all titles would make the panel wider than a small window has room for.
    box.setMinimumContentsLength(8)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
