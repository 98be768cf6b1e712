"""The Data panel: which set, how many samples, how noisy, and how they are split and scaled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QComboBox, QPushButton

from engine.data.catalogue import SourceName
from engine.exercise.lock import kept_from
from engine.spec import SCALINGS, Project
from engine.suggestions import suggested_project, with_data, with_set
from gui.data.set_grid import SetGrid
from gui.document.change import Change
from gui.document.control_lock import ControlLock
from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.fold import Fold
from gui.widgets.labeled_slider import LabeledSlider
from gui.widgets.names import loss_title, scaling_title
from gui.widgets.number_box import NumberBox
from gui.widgets.panel import Panel
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.start_over_note import StartOverNote

#: Samples that can be asked for of a toy set: with the slider, and by typing.
_MOST_SLID, _MOST_TYPED = 500, 2000


class DataPanel(Panel):
    """Shows and edits the document's DataSpec, and the batch size that goes with it.

    An edit that needs another output layer or loss brings them along, as one undoable step.
    """

    #: When the user wants to import a table.
    import_requested = Signal()
    #: When the user wants to draw points.
    drawing_requested = Signal()

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("data", QCoreApplication.translate("DataPanel", "Data"))
        self._document = document
        self.sets = SetGrid()
        self.sets.chosen.connect(self._choose_set)
        self._add_import()
        scroll = ScrollColumn()
        self.column.addWidget(scroll)
        self._rows = scroll.rows
        self._rows.addWidget(self.sets)
        self._note = StartOverNote(
            self.tr("Another set, or other classes, start the training over; Undo brings it back.")
        )
        self._rows.addWidget(self._note)
        self._add_sliders()
        self._add_suggestion()
        self._add_more()
        self._rows.addStretch(1)
        ControlLock(
            document,
            {
                "data_set": [self.sets, self._classes, self._import],
                "samples": [self._samples, self._noise, self._train_share, self._scaling, self._seed],
                "batch_size": [self._batch],
            },
            self,
        )
        document.changed.connect(self._follow_document)
        document.progressed.connect(self._show_note)
        session.data_changed.connect(self._show)
        self._show()

    def _add_import(self) -> None:
        button = QPushButton(self.tr("Import …"))
        button.setObjectName("import_button")
        button.setProperty("quiet", True)
        button.setAccessibleName(self.tr("Import a table"))
        button.setToolTip(self.tr("Learn from a table of your own: CSV, TSV or Excel (Ctrl+I)."))
        button.clicked.connect(self.import_requested)
        self.header.add_control(button)
        self._import = button

    def _add_sliders(self) -> None:
        self._samples = LabeledSlider(
            self.tr("Samples"),
            10,
            _MOST_SLID,
            10,
            limits=(4, _MOST_TYPED),
            tip=self.tr("How many samples there are to learn from, and to test with"),
        )
        self._noise = LabeledSlider(
            self.tr("Noise"),
            0.0,
            0.5,
            0.01,
            decimals=4,
            limits=(0.0, 1.0),
            tip=self.tr("How far chance moves the samples from their places"),
        )
        self._classes = LabeledSlider(
            self.tr("Classes"), 2, 6, 1, tip=self.tr("How many kinds of samples there are to tell apart")
        )
        self._train_share = LabeledSlider(
            self.tr("Train share, %"),
            10,
            100,
            5,
            decimals=2,
            tip=self.tr("How many of 100 samples are for training; the others test what was learned"),
        )
        self._train_share.setToolTip(self.tr("The rest is the test part: the network never learns from it."))
        self._classes.setToolTip(
            self.tr("More than two: the output layer gets a neuron for each class, the loss is softmax.")
        )
        for slider in (self._samples, self._noise, self._classes, self._train_share):
            slider.refused.connect(self._document.refused)
            self._rows.addWidget(slider)
        self._samples.edited.connect(
            lambda value, gesture: self._edit(self.tr("Samples"), f"samples {gesture}", samples=int(value))
        )
        self._noise.edited.connect(
            lambda value, gesture: self._edit(self.tr("Noise"), f"noise {gesture}", noise=value)
        )
        self._classes.edited.connect(lambda value, gesture: self._choose_classes(int(value), gesture))
        self._train_share.edited.connect(
            lambda value, gesture: self._edit(
                self.tr("Train share"), f"share {gesture}", train_share=round(value / 100, 4)
            )
        )

    def _add_suggestion(self) -> None:
        self.suggest = QPushButton(self.tr("Su&ggested settings"))
        self.suggest.setObjectName("suggested_settings")
        self.suggest.setAccessibleName(self.suggest.text().replace("&", ""))
        self.suggest.clicked.connect(self._use_suggestion)
        self._rows.addWidget(self.suggest)

    def _add_more(self) -> None:
        more = Fold(self.tr("More: scaling, batch size, seed"))
        more.button.setObjectName("data_more")
        self._scaling = QComboBox()
        self._scaling.setObjectName("scaling")
        self._scaling.setAccessibleName(self.tr("Scaling"))
        self._scaling.addItems([scaling_title(name) for name in SCALINGS])
        self._scaling.setToolTip(
            self.tr(
                "Brings the columns to a like size. It is fitted on the training part alone. "
                "The target of a regression is standardised then too: mean 0, deviation 1."
            )
        )
        self._scaling.activated.connect(
            lambda place: self._edit(self.tr("Scaling"), None, scaling=SCALINGS[place])
        )
        self._batch = NumberBox(self.tr("Batch size"), 1, _MOST_TYPED)
        self._batch.setToolTip(
            self.tr("Samples per update. As many as the training part has: one update per epoch.")
        )
        self._seed = NumberBox(self.tr("Seed"), 0, 2**32 - 1)
        self._seed.setToolTip(self.tr("Draws the samples and the split. The same seed gives the same data."))
        for box in (self._batch, self._seed):
            box.setObjectName("number")
            box.refused.connect(self._document.refused)
        more.form.addRow(self.tr("Scaling"), self._scaling)
        more.form.addRow(self.tr("Batch size"), self._batch)
        more.form.addRow(self.tr("Seed"), self._seed)
        self._form = more.form
        self._batch.edited.connect(self._edit_batch)
        self._seed.edited.connect(lambda value: self._edit(self.tr("Data seed"), None, seed=int(value)))
        self._rows.addWidget(more)

    def _edit(self, text: str, merge: str | None, **changes: object) -> None:
        self._document.edit_data(text, merge, **changes)

    def _choose_set(self, name: SourceName) -> None:
        if name == "drawn":
            self.drawing_requested.emit()
            return
        self._document.edit(self.tr("Choose data set"), with_set(self._document.project, name))

    def _choose_classes(self, count: int, gesture: int) -> None:
        project = self._document.project
        after = with_data(project, project.data.with_changes(classes=count))
        self._document.edit(self.tr("Classes"), after, f"classes {gesture}")

    def _use_suggestion(self) -> None:
        self._document.edit(self.tr("Suggested settings"), self._suggested())

    def _suggested(self) -> Project:
        """What trains the present set well, with the present seeds."""
        project = self._document.project
        suggested = suggested_project(
            project.data.name, project.data.classes, project.data.table, project.data.drawn
        )
        return project.with_changes(
            network=suggested.network.with_changes(seed=project.network.seed),
            data=suggested.data.with_changes(seed=project.data.seed),
            training=suggested.training.with_changes(seed=project.training.seed),
        )

    def _edit_batch(self, value: float) -> None:
        whole = self._document.data.train_count
        size = None if value == whole else int(value)
        self._document.edit_training(self.tr("Batch size"), batch_size=size)

    def _follow_document(self, change: Change) -> None:
        if change != Change(labs=True):
            self._show()

    def _show(self) -> None:
        data = self._document.data
        self._show_note()
        self.sets.show_table(data.table.title if data.table else "")
        self.sets.show_set(data.name)
        self._show_knobs()
        self._noise.show_value(data.noise)
        self._classes.show_value(data.classes)
        self._train_share.show_value(round(100 * data.train_share, 2))
        self._scaling.setCurrentIndex(SCALINGS.index(data.scaling))
        self._batch.show_value(self._document.training.batch_size or data.train_count)
        self._seed.show_value(data.seed)
        self._show_suggestion()
        self.header.set_subtitle(
            self.tr("{train} train · {test} test").format(
                train=f"{data.train_count:,}", test=f"{data.sample_count - data.train_count:,}"
            )
        )

    def _show_knobs(self) -> None:
        """Only what the present set has."""
        data = self._document.data
        size = data.info.size
        self._form.setRowVisible(self._seed, data.name != "drawn")
        self._samples.set_highest(size or _MOST_SLID, size or _MOST_TYPED)
        self._samples.show_value(data.sample_count)
        self._samples.setVisible(data.name != "drawn" and (size is None or size > 10))
        self._noise.setVisible(data.info.has_noise)
        self._classes.set_highest(max(data.info.most_classes, 2), max(data.info.most_classes, 2))
        self._classes.setVisible(data.info.most_classes > 0)

    def _show_suggestion(self) -> None:
        suggested = self._suggested()
        is_other = suggested != self._document.project
        self.suggest.setEnabled(is_other and not kept_from(self._document.project, suggested))
        sizes = (*(layer.size for layer in suggested.network.layers),)
        training = suggested.training
        text = self.tr("What trains this set well: {network}, {loss}, learning rate {rate}, {epochs} epochs.")
        self.suggest.setToolTip(
            text.format(
                network=" → ".join(map(str, (suggested.data.input_count, *sizes))),
                loss=loss_title(training.loss),
                rate=f"{training.learning_rate.start:g}",
                epochs=training.epochs,
            )
        )

    def _show_note(self) -> None:
        self._note.show_epochs(self._document.state.epoch)

    def changeEvent(self, event: QEvent) -> None:
        """Thumbnails carry the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "sets"):
            self.sets.draw()
