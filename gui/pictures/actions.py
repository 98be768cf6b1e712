"""The commands that take pictures along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.pictures.dialog import PictureDialog
from gui.pictures.picture import Kind, Picture
from gui.session.saving import Saving


class PictureActions(QObject):
    """`pictures` are all that there are, `project_name` says what the project is called now."""

    def __init__(
        self, window: QWidget, saving: Saving, pictures: Sequence[Picture], project_name: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._window, self._saving = window, saving
        self._pictures, self._project_name = pictures, project_name
        self.export_graph = self._action(
            "export_graph",
            self.tr("&Graph as a picture …"),
            self.tr("The computation graph as it is shown now: SVG, PDF, PNG or DOT, or to the clipboard"),
            "graph",
        )
        self.export_plot = self._action(
            "export_plot",
            self.tr("P&lot as a picture …"),
            self.tr("Output, Loss, Space or the network as SVG, PDF or PNG, or to the clipboard"),
            "output",
        )

    def show(self, first: str) -> PictureDialog:
        """Open the window in which a picture is chosen."""
        dialog = PictureDialog(self._window, self._pictures, first)
        dialog.save_requested.connect(self.ask_where)
        dialog.copied.connect(self._saving.written)
        dialog.open()
        return dialog

    def ask_where(self, picture: Picture) -> None:
        """Let the user choose a file for a picture, and write it."""
        titles: dict[Kind, str] = {
            "svg": self.tr("SVG, sharp in any size ({pattern})"),
            "pdf": self.tr("PDF ({pattern})"),
            "png": self.tr("PNG ({pattern})"),
            "dot": self.tr("DOT for Graphviz ({pattern})"),
        }
        filters: dict[str, str] = {kind: titles[kind].format(pattern=f"*.{kind}") for kind in picture.kinds}
        self._saving.ask(
            self.tr("Save the picture"),
            f"{self._project_name()} {picture.name}",
            filters,
            lambda path: self.export(picture, path),
        )

    def export(self, picture: Picture, path: Path) -> bool:
        """Write a picture as it is now, in the format that the path's ending names."""
        kind = next(each for each in picture.kinds if each == path.suffix[1:].lower())
        content = picture.content(kind)
        if not content:
            self._saving.complain(picture.hint)
            return False
        return self._saving.write(path, content)

    def _action(self, name: str, text: str, tip: str, first: str) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.setToolTip(tip)
        action.triggered.connect(lambda _=False: self.show(first))
        return action
