"""How a file becomes rows and columns: header, separator, encoding, sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from engine.table_spec import ReadingSpec

#: Offered beside the one that was guessed.
_ENCODINGS = ("utf-8", "utf-16", "cp1252", "latin-1", "cp1251", "shift_jis", "gb18030")
_SEPARATORS = (",", ";", "\t", "|")


class ReadingRow(QWidget):
    """Shows what was guessed; what the user corrects is read anew."""

    #: When the user corrected something; carries a ReadingSpec.
    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._reading = ReadingSpec()
        self.header = QCheckBox(self.tr("&First row names the columns"))
        self.header.setObjectName("import_header")
        self.separator = QComboBox()
        titles = (self.tr("comma"), self.tr("semicolon"), self.tr("tab"), self.tr("vertical bar"))
        for title, separator in zip(titles, _SEPARATORS, strict=True):
            self.separator.addItem(title, separator)
        self.encoding, self.sheet = QComboBox(), QComboBox()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.header)
        row.addSpacing(8)
        self._labels = [
            self._labelled(row, self.tr("&Separator"), self.separator, "import_separator"),
            self._labelled(row, self.tr("&Encoding"), self.encoding, "import_encoding"),
            self._labelled(row, self.tr("S&heet"), self.sheet, "import_sheet"),
        ]
        row.addStretch(1)
        self.header.clicked.connect(lambda on: self._edit(header=on))
        self.separator.activated.connect(
            lambda: self._edit(separator=self.separator.currentData(), decimal=None)
        )
        self.encoding.activated.connect(lambda: self._edit(encoding=self.encoding.currentText()))
        self.sheet.activated.connect(lambda: self._edit(sheet=self.sheet.currentText(), header=None))

    def show_reading(self, reading: ReadingSpec, sheets: Sequence[str]) -> None:
        """Show how a table was read. An Excel file has sheets, and no separator."""
        self._reading = reading
        self.header.setChecked(bool(reading.header))
        self.separator.setCurrentIndex(self.separator.findData(reading.separator))
        known = (reading.encoding,) if reading.encoding else ()
        names = list(dict.fromkeys((*known, *_ENCODINGS)))
        for box, texts, current in (
            (self.encoding, names, reading.encoding),
            (self.sheet, list(sheets), reading.sheet),
        ):
            box.clear()
            box.addItems(texts)
            box.setCurrentIndex(box.findText(current or ""))
        is_book = bool(sheets)
        for box, label, shown in zip(
            (self.separator, self.encoding, self.sheet),
            self._labels,
            (not is_book, not is_book, is_book),
            strict=True,
        ):
            box.setVisible(shown)
            label.setVisible(shown)

    def _labelled(self, row: QHBoxLayout, text: str, box: QComboBox, name: str) -> QLabel:
        label = QLabel(text)
        label.setBuddy(box)
        box.setObjectName(name)
        box.setPlaceholderText(self.tr("guessed"))
        box.setAccessibleName(text.replace("&", ""))
        row.addWidget(label)
        row.addWidget(box)
        return label

    def _edit(self, **changes: object) -> None:
        self.edited.emit(self._reading.with_changes(**changes))
