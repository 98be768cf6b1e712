"""The command that writes the report of a run: drawn picture by picture, so that the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.session.saving import Saving

#: How the file's name may end.
ReportKind = Literal["html", "pdf"]


class ReportActions(QObject):
    """`steps` begins a report of this moment: it gives b"" after each part and the file's content at last.

    Where there is nothing to report on it gives nothing at all.
    """

    def __init__(
        self,
        window: QWidget,
        saving: Saving,
        steps: Callable[[ReportKind], Iterator[bytes]],
        project_name: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._saving, self._steps, self._project_name = saving, steps, project_name
        self._running: list[tuple[Iterator[bytes], Path]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self.export_report = QAction(self.tr("&Report of this run …"), window)
        self.export_report.setObjectName("export_report")
        self.export_report.setToolTip(
            self.tr("To print or hand in: network, curves, answers, data, settings and program")
        )
        self.export_report.triggered.connect(lambda _=False: self.ask_where())

    def ask_where(self) -> None:
        """Let the user choose the file."""
        self._saving.ask(
            self.tr("Save the report"),
            f"{self._project_name()} report",
            {
                "pdf": self.tr("PDF, to print ({pattern})").format(pattern="*.pdf"),
                "html": self.tr("Web page, for any browser ({pattern})").format(pattern="*.html"),
            },
            self.export,
        )

    def export(self, path: Path) -> None:
        """Write a report of this moment; whatever comes later is not in it."""
        if self._saving.can_write(path):
            kind: ReportKind = "pdf" if path.suffix.lower() == ".pdf" else "html"
            self._running.append((self._steps(kind), path))
            self._timer.start()

    def _go_on(self) -> None:
        steps, path = self._running[0]
        page = next(steps, None)
        if page == b"":
            return
        self._running.pop(0)
        if not self._running:
            self._timer.stop()
        if page is None:
            self._saving.complain(self.tr("The samples are not there yet.\nTry again in a moment."))
        else:
            self._saving.write(path, page)
