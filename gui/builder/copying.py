"""Copy, cut, paste and duplicate: neurons with their weights."""

from __future__ import annotations

from pydantic import ValidationError
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from engine.editing import EditError
from engine.spec import NetworkSpec
from gui.builder.clipboard import CopiedNeurons, Paste, copy_neurons, from_mime, to_mime
from gui.builder.edits import NetworkEdits
from gui.errors.words import RefusalError
from gui.session.selection import Selection


class Copying(QObject):
    """The selected neurons to the clipboard, and back into the network."""

    def __init__(self, edits: NetworkEdits, parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits

    def copy(self) -> None:
        """Put the selected neurons on the clipboard."""
        names = self._edits.selection.neurons
        if names:
            QGuiApplication.clipboard().setMimeData(to_mime(copy_neurons(self._edits.document, names)))

    def cut(self) -> None:
        """Copy, then delete."""
        self.copy()
        self._edits.delete(Selection(neurons=self._edits.selection.neurons))

    def paste(self) -> None:
        """Add what is on the clipboard."""
        copied = from_mime(QGuiApplication.clipboard().mimeData())
        if copied is None:
            reason = self.tr("There are no neurons on the clipboard. Copy some first.")
            self._edits.refused.emit(reason)
            self._edits.session.said.emit(reason)
        else:
            count = len(copied.neurons)
            self._insert(
                self.tr("Paste a neuron") if count == 1 else self.tr("Paste %n neurons", None, count), copied
            )

    def duplicate(self) -> None:
        """Copies of the selected neurons beside them; the clipboard stays."""
        names = self._edits.selection.neurons
        if names:
            one, many = self.tr("Duplicate {neuron}"), self.tr("Duplicate %n neurons", None, len(names))
            text = one.format(neuron=self._edits.title_of(names[0])) if len(names) == 1 else many
            self._insert(text, copy_neurons(self._edits.document, names))

    def _insert(self, text: str, copied: CopiedNeurons) -> None:
        """Neurons and weights as one step."""
        edits, document = self._edits, self._edits.document
        chosen = edits.chosen_layer
        paste = Paste(copied, min(chosen if chosen is not None else 0, max(len(edits.layers) - 2, 0)))

        def insert(network: NetworkSpec) -> NetworkSpec:
            return paste.edit(network, document.data.input_count)

        try:
            edits.checked(insert)(document.network)
        except (EditError, RefusalError, ValidationError):
            # why: a refused edit says so, but would leave an empty step behind in a macro.
            edits.change(text, insert)
            return
        document.undo_stack.beginMacro(text)
        if edits.change(text, insert):
            document.edit_parameters(text, paste.weights(document))
        document.undo_stack.endMacro()
        edits.session.choose(Selection(neurons=paste.names))
