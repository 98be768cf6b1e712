"""Which picture, how it will look, and what shall become of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gui.pictures.picture import Picture, fitted
from gui.widgets.fitting_dialog import FittingDialog
from gui.widgets.theme import LIGHT

_PREVIEW = QSize(460, 340)


class PictureDialog(FittingDialog):
    """Shows each picture as it is at this moment, light on white. Copies it, or asks for it to be saved."""

    #: When a picture shall be saved; carries the Picture.
    save_requested = Signal(object)
    #: When a picture lies on the clipboard; carries a line that says so.
    copied = Signal(str)

    def __init__(self, parent: QWidget, pictures: Sequence[Picture], first: str) -> None:
        super().__init__(parent)
        self.setObjectName("pictures")
        self.setWindowTitle(self.tr("Take a picture along"))
        self._pictures = list(pictures)
        self._image = QImage()
        self.choices = QButtonGroup(self)
        self.preview = QLabel()
        self.preview.setObjectName("picture_preview")
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setWordWrap(True)
        self.preview.setFixedSize(_PREVIEW)
        self.foot = QLabel()
        self.foot.setObjectName("caption")
        self._build(first)
        self.finished.connect(self.deleteLater)

    @property
    def chosen(self) -> Picture:
        """The picture that is looked at."""
        return self._pictures[self.choices.checkedId()]

    def _build(self, first: str) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        for number, picture in enumerate(self._pictures):
            button = QRadioButton(picture.title)
            button.setObjectName(f"picture_{picture.name}")
            button.setToolTip(self.tr("Look at this picture before you take it along"))
            button.setChecked(picture.name == first)
            self.choices.addButton(button, number)
            left.addWidget(button)
        left.addStretch(1)
        self.choices.idToggled.connect(lambda _, on: self._show() if on else None)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(self.preview, 1)
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = buttons.addButton(self.tr("&Copy"), role)
        self.copy_button.setObjectName("picture_copy")
        self.copy_button.clicked.connect(self._copy)
        self.save_button = buttons.addButton(self.tr("&Save as …"), role)
        self.save_button.setObjectName("picture_save")
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._save)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(self.foot)
        column.addWidget(buttons)
        self.choices.button(self.choices.checkedId()).setFocus()
        self._show()

    def _show(self) -> None:
        picture = self.chosen
        self._image = picture.image()
        is_there = not self._image.isNull()
        self.copy_button.setEnabled(is_there)
        self.save_button.setEnabled(is_there)
        self.preview.setAccessibleName(picture.plain_title)
        if is_there:
            # why white in any theme: so it will be on paper.
            self.preview.setStyleSheet(f"background: {LIGHT.panel}; border: 1px solid {LIGHT.line};")
            small = fitted(self._image, _PREVIEW - QSize(12, 12), self.devicePixelRatioF())
            self.preview.setPixmap(QPixmap.fromImage(small))
            kinds = ", ".join(each.upper() for each in picture.kinds)
            text = self.tr("{width} × {height} pixels; saved as {kinds}")
            size = self._image.size()
            self.foot.setText(text.format(width=size.width(), height=size.height(), kinds=kinds))
        else:
            self.preview.setStyleSheet("")
            self.preview.setText(picture.hint)
            self.foot.setText("")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self._image)
        self.foot.setText(self.tr("The picture is on the clipboard."))
        self.copied.emit(self.tr("Copied: {title}").format(title=self.chosen.plain_title))

    def _save(self) -> None:
        self.save_requested.emit(self.chosen)
