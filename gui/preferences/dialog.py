"""The Preferences dialog. There is no OK: what is chosen counts at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from gui.document.settings import SIZES
from gui.preferences.language import SYSTEM, language_title, languages
from gui.preferences.preferences import Preferences
from gui.widgets.fitting_dialog import FittingDialog
from gui.widgets.numbers import FEWEST_DECIMALS, MOST_DECIMALS, plain
from gui.widgets.theme import SCHEMES

#: A number with decimals enough to show what the choice does.
_EXAMPLE = 0.7310586


class PreferencesDialog(FittingDialog):
    """Theme, size, animations, decimals, language."""

    def __init__(self, parent: QWidget, preferences: Preferences) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_dialog")
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(400)
        self._preferences = preferences
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("&Theme"), self._theme_choice())
        form.addRow(self.tr("&Size"), self._size_choice())
        form.addRow(self.tr("&Animations"), self._motion_choice())
        form.addRow(self.tr("&Decimals"), self._decimals_choice())
        form.addRow(self.tr("&Language"), self._language_choice())
        self._note = QLabel(self.tr("This changes at the next start."))
        self._note.setObjectName("caption")
        self._note.setVisible(preferences.waits_for_restart)
        form.addRow("", self._note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def _theme_choice(self) -> QComboBox:
        titles = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        box = _choice("preferences_theme", self.tr("Theme"), [titles[scheme] for scheme in SCHEMES])
        box.setToolTip(self.tr("Light or dark colours"))
        box.setCurrentIndex(SCHEMES.index(self._preferences.scheme))
        box.activated.connect(lambda place: self._preferences.choose_scheme(SCHEMES[place]))
        return box

    def _size_choice(self) -> QComboBox:
        titles = [self.tr("{size} %").format(size=size) for size in SIZES]
        box = _choice("preferences_size", self.tr("Size"), titles)
        box.setToolTip(self.tr("How large words, numbers, lines and controls are shown"))
        box.setCurrentIndex(SIZES.index(self._preferences.size))
        box.activated.connect(lambda place: self._choose_size(SIZES[place]))
        return box

    def _choose_size(self, size: int) -> None:
        self._preferences.choose_size(size)
        self._note.setVisible(self._preferences.waits_for_restart)

    def _motion_choice(self) -> QCheckBox:
        box = QCheckBox(self.tr("Show with motion where numbers go"))
        box.setObjectName("preferences_motion")
        box.setAccessibleName(self.tr("Animations"))
        box.setToolTip(self.tr("Without, everything is at its place at once"))
        box.setChecked(self._preferences.motion)
        box.clicked.connect(self._preferences.choose_motion)
        return box

    def _decimals_choice(self) -> QWidget:
        self._decimals = QSlider(Qt.Orientation.Horizontal)
        self._decimals.setObjectName("preferences_decimals")
        self._decimals.setAccessibleName(self.tr("Decimals"))
        self._decimals.setToolTip(self.tr("How many digits numbers have after the point"))
        self._decimals.setRange(FEWEST_DECIMALS, MOST_DECIMALS)
        self._decimals.setPageStep(1)
        self._decimals.setValue(self._preferences.decimals)
        self._example = QLabel()
        self._example.setObjectName("number")
        self._example.setMinimumWidth(
            self._example.fontMetrics().horizontalAdvance("0" * (MOST_DECIMALS + 4))
        )
        self._decimals.valueChanged.connect(self._choose_decimals)
        self._show_example()
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._decimals, 1)
        row.addWidget(self._example)
        # why: the label's mnemonic goes to whatever takes the focus for the row.
        both.setFocusProxy(self._decimals)
        return both

    def _choose_decimals(self, count: int) -> None:
        self._preferences.choose_decimals(count)
        self._show_example()

    def _show_example(self) -> None:
        self._example.setText(plain(_EXAMPLE))

    def _language_choice(self) -> QComboBox:
        codes = [SYSTEM, *languages()]
        titles = [self.tr("As the system"), *(language_title(code) for code in codes[1:])]
        box = _choice("preferences_language", self.tr("Language"), titles)
        box.setToolTip(self.tr("In which language the window speaks from the next start on"))
        chosen = self._preferences.language
        box.setCurrentIndex(codes.index(chosen) if chosen in codes else 0)
        box.activated.connect(lambda place: self._choose_language(codes[place]))
        return box

    def _choose_language(self, code: str) -> None:
        self._preferences.choose_language(code)
        self._note.setVisible(self._preferences.waits_for_restart)


def _choice(name: str, accessible: str, titles: list[str]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(accessible)
    box.addItems(titles)
    return box
