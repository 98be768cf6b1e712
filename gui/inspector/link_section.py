"""What can be configured of a link, or of several at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from engine.network_spec import Link
from engine.training.sample_graph import SampleGraph
from gui.document.control_lock import ControlLock
from gui.document.document import Document
from gui.inspector.edits import SelectionEdits
from gui.inspector.fields import SharedCheckBox
from gui.inspector.section import ParameterField, Section, caption, formula_label, in_common
from gui.inspector.wording import links_title
from gui.session.formula import answers_of, gradient_of, term_of
from gui.session.places import Places


class LinkSection(Section):
    """Weight with its gradient, frozen, and a knife."""

    def __init__(self, document: Document, edits: SelectionEdits) -> None:
        super().__init__()
        self._document = document
        self._links: tuple[Link, ...] = ()
        self._weight = ParameterField(self.tr("Weight"), "w")
        self._weight.number.setToolTip(
            self.tr("What it multiplies by. Type a number, or drag up and down; Shift drags finely.")
        )
        self._frozen = SharedCheckBox(self.tr("frozen"))
        self._frozen.setToolTip(self.tr("Training leaves its weight as it is."))
        self._cut = QPushButton()
        self._cut.setObjectName("cut_links")
        self._cut.setToolTip(self.tr("Takes it out of the network. Undo brings it back with its weight."))
        self._note = caption()
        self._product = formula_label()
        self.form.addRow(self.tr("Weight"), self._weight)
        self.form.addRow(self._frozen)
        self.column.addWidget(self._cut, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._note)
        self.column.addWidget(self._product)
        self._weight.number.refused.connect(document.refused)
        self._weight.number.edited.connect(
            lambda value, gesture: edits.set_weights(self._links, value, gesture)
        )
        self._weight.number.shifted.connect(
            lambda change, gesture: edits.shift_weights(self._links, change, gesture)
        )
        self._frozen.edited.connect(lambda on: edits.freeze_links(self._links, on))
        self._cut.clicked.connect(lambda: edits.cut(self._links))
        ControlLock(document, {"weights": [self._weight, self._frozen], "layers": [self._cut]}, self)

    def show_links(self, links: tuple[Link, ...]) -> None:
        """Show links; none hides the section."""
        if links != self._links:
            self._links = links
            self._weight.number.abandon()
        self.setVisible(bool(links))
        if not links:
            return
        places = Places(self._document.network, self._document.data.columns)
        if len(links) == 1:
            self.heading.setText(self.tr("Link {title}").format(title=places.link(links[0])))
            self._cut.setText(self.tr("Cut this link"))
        else:
            self.heading.setText(links_title(len(links)))
            self._cut.setText(self.tr("Cut {count} links").format(count=len(links)))
        self._cut.setAccessibleName(self._cut.text())
        self._show_frozen()

    def show_numbers(self) -> None:
        """Show the present weights."""
        if self._links:
            weights = (self._document.parameter(link) for link in self._links)
            self._weight.number.show_value(in_common(weights))

    def show_subject(self, subject: SampleGraph | None, sample: str) -> None:
        """Show what a single link does for a sample, and its gradient."""
        for label in (self._note, self._product):
            label.setVisible(subject is not None and len(self._links) == 1)
        if subject is None or len(self._links) != 1:
            self._weight.show_gradient(None)
            return
        link = self._links[0]
        self._weight.show_gradient(gradient_of(self._document, subject, link))
        places = Places(self._document.network, self._document.data.columns)
        self._note.setText(self.tr("What it hands on in {sample}").format(sample=sample))
        term = term_of(self._document, subject, link, answers_of(self._document, subject), places)
        self._product.setText("\n".join(term.lines()))

    def focus_first(self) -> None:
        """Put the keyboard on the weight."""
        self._weight.number.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_frozen(self) -> None:
        network = self._document.network
        links = set(network.frozen_links)
        neurons = {neuron.name for layer, neuron in network.neurons() if layer.frozen or neuron.frozen}
        by_neuron = neurons.issuperset(target for _, target in self._links)
        self._frozen.show_shared([link in links or link[1] in neurons for link in self._links])
        if self._document.project.keeps("weights"):
            # why: its tip says that the exercise keeps it.
            return
        self._frozen.setEnabled(not by_neuron)
        if by_neuron:
            tip = self.tr("The neuron it leads into is frozen, or its layer; that is changed there.")
        else:
            tip = self.tr("Training leaves its weight as it is.")
        self._frozen.setToolTip(tip)
