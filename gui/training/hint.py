"""What to look for in the preset that is open."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from engine.presets import load_preset, preset_names
from gui.document.document import Document
from gui.widgets.engine_words import preset_description, preset_title


class Hint(QFrame):
    """A quiet card with the preset's title and its two sentences; hidden where there is no preset.

    What it promises is true of the preset as it is, so once something is changed, the title says so.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.setObjectName("hint")
        self._title = QLabel()
        self._title.setObjectName("hint_title")
        self._title.setWordWrap(True)
        self._text = QLabel()
        self._text.setObjectName("hint_text")
        self._text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._text)
        document.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        project = self._document.project
        name = project.preset
        preset = load_preset(name) if name in preset_names() else None
        if preset is None:
            self.hide()
            return
        title = preset_title(preset)
        if project != preset.project.with_changes(labs=project.labs):
            title = self.tr("{title}, before it was changed").format(title=title)
        self._title.setText(title)
        self._text.setText(preset_description(preset))
        # why the test: shown before it has a parent, it would be a window of its own.
        if self.parentWidget() is not None:
            self.show()
