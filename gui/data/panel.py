"""The Data panel: which set, how many samples, how noisy, and how they are split."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton

from engine.spec import DATA_SETS
from gui.document.document import Document
from gui.session.session import Session
from gui.widgets.fold import Fold
from gui.widgets.labeled_slider import LabeledSlider
from gui.widgets.names import data_title
from gui.widgets.number_box import NumberBox
from gui.widgets.panel import Panel
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.start_over_note import StartOverNote
from gui.widgets.thumbnail import SIZE, thumbnail


class DataPanel(Panel):
    """Shows and edits the document's DataSpec, and the batch size that goes with it."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("data", QCoreApplication.translate("DataPanel", "Data"))
        self._document = document
        self._sets = QButtonGroup(self)
        scroll = ScrollColumn()
        self.column.addWidget(scroll)
        self._rows = scroll.rows
        self._rows.addLayout(self._thumbnails())
        self._note = StartOverNote(self.tr("Another set starts the training over; Undo brings it back."))
        self._rows.addWidget(self._note)
        self._add_sliders()
        self._add_more()
        self._rows.addStretch(1)
        document.changed.connect(self._show)
        document.progressed.connect(self._show_note)
        session.data_changed.connect(self._show)
        self._show()

    def _thumbnails(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, name in enumerate(DATA_SETS):
            button = QToolButton()
            button.setObjectName(f"data_{name}")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setText(data_title(name))
            button.setAccessibleName(data_title(name))
            button.setIconSize(QSize(SIZE, SIZE))
            button.setProperty("picture", True)
            self._sets.addButton(button, place)
            grid.addWidget(button, place // 4, place % 4)
        self._sets.idClicked.connect(self._choose_set)
        self._draw_thumbnails()
        return grid

    def _add_sliders(self) -> None:
        self._samples = LabeledSlider(self.tr("Samples"), 10, 500, 10, limits=(4, 2000))
        self._noise = LabeledSlider(self.tr("Noise"), 0.0, 0.5, 0.01, decimals=4, limits=(0.0, 1.0))
        self._train_share = LabeledSlider(self.tr("Train share, %"), 10, 100, 5, decimals=2)
        self._train_share.setToolTip(self.tr("The rest is the test part: the network never learns from it."))
        for slider in (self._samples, self._noise, self._train_share):
            slider.refused.connect(self._document.refused)
            self._rows.addWidget(slider)
        self._samples.edited.connect(
            lambda value, gesture: self._edit(self.tr("Samples"), f"samples {gesture}", samples=int(value))
        )
        self._noise.edited.connect(
            lambda value, gesture: self._edit(self.tr("Noise"), f"noise {gesture}", noise=value)
        )
        self._train_share.edited.connect(
            lambda value, gesture: self._edit(
                self.tr("Train share"), f"share {gesture}", train_share=round(value / 100, 4)
            )
        )

    def _add_more(self) -> None:
        more = Fold(self.tr("More: batch size, seed"))
        more.button.setObjectName("data_more")
        self._batch = NumberBox(self.tr("Batch size"), 1, 2000)
        self._batch.setToolTip(
            self.tr("Samples per update. As many as the training part has: one update per epoch.")
        )
        self._seed = NumberBox(self.tr("Seed"), 0, 2**32 - 1)
        self._seed.setToolTip(self.tr("Draws the samples and the split. The same seed gives the same data."))
        for box in (self._batch, self._seed):
            box.setObjectName("number")
            box.refused.connect(self._document.refused)
        more.form.addRow(self.tr("Batch size"), self._batch)
        more.form.addRow(self.tr("Seed"), self._seed)
        self._batch.edited.connect(self._edit_batch)
        self._seed.edited.connect(lambda value: self._edit(self.tr("Data seed"), None, seed=int(value)))
        self._rows.addWidget(more)

    def _edit(self, text: str, merge: str | None, **changes: object) -> None:
        self._document.edit_data(text, merge, **changes)

    def _choose_set(self, place: int) -> None:
        self._edit(self.tr("Choose data set"), None, name=DATA_SETS[place])

    def _edit_batch(self, value: float) -> None:
        whole = self._document.data.train_count
        size = None if value == whole else int(value)
        self._document.edit_training(self.tr("Batch size"), batch_size=size)

    def _show(self) -> None:
        data = self._document.data
        self._show_note()
        self._sets.button(DATA_SETS.index(data.name)).setChecked(True)
        self._samples.show_value(data.samples)
        self._noise.show_value(data.noise)
        self._train_share.show_value(round(100 * data.train_share, 2))
        self._batch.show_value(self._document.training.batch_size or data.train_count)
        self._seed.show_value(data.seed)
        self.header.set_subtitle(
            self.tr("{train} train · {test} test").format(
                train=data.train_count, test=data.samples - data.train_count
            )
        )

    def _show_note(self) -> None:
        self._note.show_epochs(self._document.state.epoch)

    def _draw_thumbnails(self) -> None:
        for place, name in enumerate(DATA_SETS):
            self._sets.button(place).setIcon(thumbnail(name))

    def changeEvent(self, event: QEvent) -> None:
        """Thumbnails carry the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sets"):
            self._draw_thumbnails()
