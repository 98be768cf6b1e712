"""Tells calmly of what nobody foresaw: what happened, that the work is safe, and what to do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.mishap.mishap import Mishap
from gui.widgets.fitting_dialog import FittingDialog
from gui.widgets.theme import SPACE


class MishapNotice(FittingDialog):
    """One window for all mishaps, each of which is shown once; work goes on beside it."""

    def __init__(self, parent: QWidget, log: Path | None) -> None:
        super().__init__(parent)
        self.setObjectName("mishap")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(560, 380)
        self._log = log
        self._shown: set[tuple[object, ...]] = set()
        self._others = 0
        self._texts = [QLabel() for _ in range(4)]
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setToolTip(self.tr("What somebody needs who mends this"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(SPACE)
        for each in self._texts:
            each.setWordWrap(True)
            column.addWidget(each)
        column.addWidget(self.details, 1)
        column.addLayout(self._buttons())
        self._texts[0].setObjectName("card_title")
        self._texts[3].setObjectName("caption")
        self._texts[3].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def tell(self, mishap: Mishap) -> None:
        """Show it, unless it was shown before; while another one is open, only say that there are more."""
        if mishap.place in self._shown:
            return
        self._shown.add(mishap.place)
        if self.isVisible():
            self._others += 1
        else:
            self._others = 0
            self.details.setPlainText(mishap.details)
        self._word(mishap.is_kept)
        self.show()

    def _word(self, is_kept: bool) -> None:
        happened = self.tr("Something went wrong. It was not your fault.")
        if self._others:
            happened += " " + self.tr("%n more mistakes followed; the log has them.", None, self._others)
        kept = self.tr(
            "Your work is safe: what is not saved yet was copied, and comes back even after a crash."
        )
        unkept = self.tr("Your work could not be copied: please save it now (Ctrl+S).")
        advice = self.tr(
            "You can go on. If something looks odd, save your project and start the program again. "
            "Whoever looks after the program can mend this with the details below; nothing is sent by itself."
        )
        log = self.tr("The log: {path}").format(path=self._log)
        texts = (happened, kept if is_kept else unkept, advice, log if self._log is not None else "")
        for label, text in zip(self._texts, texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleDescription("\n".join(texts))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        copy = self._button(self.tr("&Copy details"), self.tr("Copy the details, to send or keep them"))
        copy.setObjectName("copy_details")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        show = self._button(self.tr("&Show the log"), self.tr("Open the folder that holds the log"))
        show.setVisible(self._log is not None)
        show.clicked.connect(self._show_log)
        close = self._button(self.tr("C&lose"), self.tr("Go on working (Esc)"))
        close.clicked.connect(self.close)
        row.addWidget(copy)
        row.addWidget(show)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        # why: whoever is typing while this opens must not press anything by it.
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button

    def _show_log(self) -> None:
        if self._log is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent)))
