"""What a sweep varies, typed as lists and ticked."""

from __future__ import annotations

import re

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.project_file import first_problem
from engine.spec import OPTIMIZERS, OptimizerName, Project
from engine.sweep.spec import SweepSpec
from gui.errors.words import RefusalError
from gui.widgets.names import optimizer_title

#: What is tried at first: seeds, and factors of the present learning rate.
_SEEDS, _FACTORS = (1, 2, 3), (0.1, 0.3, 1.0, 3.0)
_LARGEST_RATE = 100.0


class SweepChoices(QWidget):
    """A field for each setting; an empty one leaves the setting as the project has it."""

    #: When something was typed or ticked.
    edited = Signal()

    def __init__(self, project: Project) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.seeds = self._field("sweep_seeds", self.tr("&Seeds"))
        self.rates = self._field("sweep_rates", self.tr("&Learning rates"))
        self.layers = self._field("sweep_layers", self.tr("&Hidden layers"))
        self._column.addWidget(QLabel(self.tr("Optimizers")))
        self.optimizers = self._boxes()
        self.seeds.setToolTip(self.tr("Each for data, split, first weights and shuffle: 1, 2, 3"))
        self.rates.setToolTip(self.tr("Each stays the same in every epoch: 0.1, 0.01"))
        self.layers.setToolTip(self.tr("Sizes of the hidden layers, one network after the other: 8, 8; 16"))
        self.seeds.setText(", ".join(map(str, _SEEDS)))
        start = project.training.learning_rate.start
        rates = [min(float(f"{start * factor:.2g}"), _LARGEST_RATE) for factor in _FACTORS]
        self.rates.setText(", ".join(f"{rate:g}" for rate in dict.fromkeys(rates)))
        self.show_project(project)

    def show_project(self, project: Project) -> None:
        """Say what stays where nothing is typed."""
        sizes = ", ".join(str(layer.size) for layer in project.network.layers[:-1])
        as_now = self.tr("as now: {value}")
        now = as_now.format(value=sizes or self.tr("none"))
        self.layers.setPlaceholderText(self.tr("{now} (or: 4; 8, 8)").format(now=now))
        self.seeds.setPlaceholderText(as_now.format(value=project.network.seed))
        self.rates.setPlaceholderText(as_now.format(value=f"{project.training.learning_rate.start:g}"))

    def spec(self) -> SweepSpec:
        """What is to be tried. Raises RefusalError."""
        optimizers = tuple(name for name, box in self.optimizers.items() if box.isChecked())
        try:
            return SweepSpec(
                seeds=self._whole_numbers(self.seeds.text(), self.tr("Seeds")),
                learning_rates=self._rates(),
                layers=self._sizes(),
                optimizers=optimizers,
            )
        except ValidationError as error:
            raise self._refusal(error) from error

    def _field(self, name: str, title: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(title.replace("&", ""))
        field.textEdited.connect(self.edited)
        label = QLabel(title)
        label.setBuddy(field)
        self._column.addWidget(label)
        self._column.addWidget(field)
        self._column.addSpacing(8)
        return field

    def _boxes(self) -> dict[OptimizerName, QCheckBox]:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        boxes = {name: QCheckBox(optimizer_title(name)) for name in OPTIMIZERS}
        for place, (name, box) in enumerate(boxes.items()):
            box.setObjectName(f"sweep_{name}")
            box.setToolTip(
                self.tr("Train with {name}; with none ticked the optimizer stays").format(name=box.text())
            )
            box.clicked.connect(self.edited)
            grid.addWidget(box, place // 2, place % 2)
        self._column.addLayout(grid)
        return boxes

    def _rates(self) -> tuple[float, ...]:
        rates = []
        for part in _parts(self.rates.text()):
            try:
                rates.append(float(part))
            except ValueError:
                text = self.tr("Learning rates: {part} is no number.\nWrite numbers, such as 0.1, 0.01.")
                raise RefusalError(text, part=_short(part)) from None
        return tuple(rates)

    def _sizes(self) -> tuple[tuple[int, ...], ...]:
        text = self.layers.text().strip().rstrip(";")
        if not text:
            return ()
        return tuple(self._whole_numbers(part, self.tr("Hidden layers")) for part in text.split(";"))

    def _whole_numbers(self, text: str, title: str) -> tuple[int, ...]:
        parts = _parts(text)
        for part in parts:
            if not re.fullmatch("[0-9]{1,12}", part):
                line = self.tr("{title}: {part} is no whole number.\nWrite whole numbers, such as 4, 8.")
                raise RefusalError(line, title=title, part=_short(part))
        return tuple(map(int, parts))

    def _refusal(self, error: ValidationError) -> RefusalError | ValidationError:
        """What may be typed into the field that is meant; as it is where none is meant alone."""
        where = first_problem(error)["loc"]
        if not where:
            return error
        return RefusalError(
            {
                "seeds": self.tr("A seed is a whole number from 0 to 4294967295.\nWrite others."),
                "learning_rates": self.tr(
                    "A learning rate is larger than 0, and 100 at most.\nWrite others."
                ),
                "layers": self.tr(
                    "There are 7 hidden layers at most, each with 1 to 256 neurons.\nWrite smaller numbers."
                ),
            }[str(where[0])]
        )


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"[,\s]+", text.strip()) if part]


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"
