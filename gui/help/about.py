"""What this program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.version import VERSION


def about_box(parent: QWidget) -> QMessageBox:
    """A box with name, version, license, and the Qt it runs on. The caller opens it."""
    text = QCoreApplication.translate(
        "About",
        "Build a neural network out of scalars, train it, and take every step apart.\n\n"
        "After the lecture “building micrograd” by Andrej Karpathy. Free software under the MIT license; "
        "Qt {qt} under the LGPL.",
    )
    box = QMessageBox(parent)
    box.setObjectName("about_box")
    box.setWindowTitle(QCoreApplication.translate("About", "About Backprop Studio"))
    box.setText(f"Backprop Studio {VERSION}")
    box.setInformativeText(text.format(qt=qVersion()))
    box.finished.connect(box.deleteLater)
    return box
