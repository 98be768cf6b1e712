"""The pictures of all data sets, in three groups of which one is shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.catalogue import SourceName
from gui.widgets.names import data_description, data_title
from gui.widgets.plain_tip import plain_tip
from gui.widgets.theme import Theme, active_theme
from gui.widgets.thumbnail import SIZE, thumbnail

#: What is in each group, in the order in which a learner best meets it.
GROUPS: tuple[tuple[SourceName, ...], ...] = (
    ("moons", "circle", "xor", "spiral", "blobs", "checkerboard", "lecture"),
    ("line", "sine", "step", "plane", "multi_gauss"),
    ("iris", "wine", "breast_cancer", "digits", "diabetes"),
)
#: What is drawn stands beside the toy sets, the table that was imported last beside the other real ones.
_PAGES: tuple[tuple[SourceName, ...], ...] = ((*GROUPS[0], "drawn"), *GROUPS[1:-1], (*GROUPS[-1], "table"))
_IN_A_ROW = 4


class SetGrid(QWidget):
    """Shows the group of the present set; the buttons above show the others."""

    #: When the user chose a set; carries its name.
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pages = QStackedWidget()
        self._sets = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._groups = QButtonGroup(self)
        self._drawn: Theme | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._group_buttons())
        column.addWidget(self._pages)
        for names in _PAGES:
            self._pages.addWidget(self._page(names))
        self._groups.idClicked.connect(self._pages.setCurrentIndex)
        self.draw()

    def show_set(self, name: str) -> None:
        """Mark a set, and show its group."""
        if not self._buttons[name].isChecked():
            self._buttons[name].setChecked(True)
            place = next(number for number, names in enumerate(_PAGES) if name in names)
            self._groups.button(place).setChecked(True)
            self._pages.setCurrentIndex(place)

    def show_table(self, name: str) -> None:
        """Offer the table that was imported last under its name; "" where there is none."""
        button = self._buttons["table"]
        button.setVisible(bool(name))
        button.setAccessibleDescription(name)
        button.setToolTip(plain_tip(name))

    def draw(self) -> None:
        """Draw the pictures in the theme's colours, unless they have these."""
        theme = active_theme()
        if theme == self._drawn:
            return
        self._drawn = theme
        for names in _PAGES:
            for name in names:
                self._buttons[name].setIcon(thumbnail(name))

    def _group_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        titles = {
            "classes": (self.tr("classes"), self.tr("To which class does a sample belong?")),
            "numbers": (self.tr("regression"), self.tr("Which number goes with a sample?")),
            "real": (self.tr("real"), self.tr("Sets that were measured, and come with scikit-learn.")),
        }
        for place, (name, (title, tip)) in enumerate(titles.items()):
            button = QToolButton()
            button.setObjectName(f"data_group_{name}")
            button.setText(title)
            button.setAccessibleName(title)
            button.setToolTip(tip)
            button.setCheckable(True)
            self._groups.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self._groups.button(0).setChecked(True)
        return row

    def _page(self, names: tuple[SourceName, ...]) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, name in enumerate(names):
            grid.addWidget(self._set_button(name), place // _IN_A_ROW, place % _IN_A_ROW)
        for column in range(_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(len(names) // _IN_A_ROW + 1, 1)
        return page

    def _set_button(self, name: SourceName) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"data_{name}")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setText(self.tr("draw …") if name == "drawn" else data_title(name))
        button.setAccessibleName(data_title(name))
        button.setAccessibleDescription(data_description(name))
        button.setToolTip(data_description(name))
        button.setIconSize(QSize(SIZE, SIZE))
        # why ignored: all columns are as wide, however long a name is.
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setProperty("picture", True)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._sets.addButton(button)
        self._buttons[name] = button
        return button
