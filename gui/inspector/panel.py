"""The Selected panel: configures what is selected in the network."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QShowEvent

from engine.data.features import feature_title
from engine.training.sample_graph import SampleGraph
from gui.document.document import Document
from gui.inspector.edits import SelectionEdits
from gui.inspector.layer_section import LayerSection
from gui.inspector.link_section import LinkSection
from gui.inspector.neuron_section import NeuronSection
from gui.inspector.section import caption
from gui.inspector.wording import layer_title, links_title, neurons_title, sample_title
from gui.session.formula import answers_of
from gui.session.places import Places
from gui.session.selection import Selection
from gui.session.session import Session
from gui.widgets.numbers import plain
from gui.widgets.panel import Panel
from gui.widgets.scroll_column import ScrollColumn

#: Milliseconds between two refreshes of the numbers while training.
NUMBERS_INTERVAL = 33
#: Inputs whose numbers are shown at once.
MOST_INPUTS = 8


class InspectorPanel(Panel):
    """A section for each kind of thing that is selected; a change goes to all of that kind."""

    def __init__(self, document: Document, session: Session) -> None:
        super().__init__("inspector", QCoreApplication.translate("InspectorPanel", "Selected"))
        self._document = document
        self._session = session
        edits = SelectionEdits(document, self)
        self._layer = LayerSection(document, edits)
        self._neurons = NeuronSection(document, edits)
        self._links = LinkSection(document, edits)
        self._sections = (self._layer, self._neurons, self._links)
        self._note = caption()
        scroll = ScrollColumn()
        scroll.rows.setSpacing(16)
        self.column.addWidget(scroll)
        for part in (*self._sections, self._note):
            scroll.rows.addWidget(part)
        scroll.rows.addStretch(1)
        self._numbers_timer = QTimer(self)
        self._numbers_timer.setSingleShot(True)
        self._numbers_timer.setInterval(NUMBERS_INTERVAL)
        self._numbers_timer.timeout.connect(self._show_numbers)
        document.changed.connect(self._show)
        document.progressed.connect(self._request_numbers)
        session.selection_changed.connect(self._show)
        session.sample_graph_changed.connect(self._show_subject)
        self._show()

    def focus_first(self) -> None:
        """Put the keyboard on the first thing that can be configured."""
        for section in self._sections:
            if not section.isHidden():
                section.focus_first()
                return

    def showEvent(self, event: QShowEvent) -> None:
        """While hidden nothing was shown; catch up."""
        super().showEvent(event)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_subject()

    def _show(self) -> None:
        """Show what is selected, as it is now."""
        if not self.isVisible():
            return
        selection = self._selection()
        self._layer.show_layer(selection.layer)
        self._neurons.show_neurons(selection.neurons)
        self._links.show_links(selection.links)
        self.header.set_subtitle(self._subtitle(selection))
        shown = [section for section in self._sections if not section.isHidden()]
        for section in self._sections:
            # why: of a single section the panel's header says already what it is about.
            section.heading.setVisible(len(shown) > 1)
        self._show_numbers()
        self._show_subject()

    def _selection(self) -> Selection:
        """What is selected and there: after an edit the session may tell a moment later what is gone."""
        document, selection = self._document, self._session.selection
        inputs = document.network.input_names(document.data.input_count)
        layer = selection.layer
        return Selection(
            tuple(name for name in selection.neurons if document.place_of(("", name)) is not None),
            tuple(link for link in selection.links if document.place_of(link) is not None),
            layer if layer is not None and layer < len(document.network.layers) else None,
            tuple(name for name in selection.inputs if name in inputs),
        )

    def _request_numbers(self) -> None:
        if self.isVisible() and not self._numbers_timer.isActive():
            self._numbers_timer.start()

    def _show_numbers(self) -> None:
        """Show the present weights and biases."""
        if self.isVisible():
            self._neurons.show_numbers()
            self._links.show_numbers()

    def _show_subject(self) -> None:
        """Show what the sample in focus makes of what is selected."""
        if not self.isVisible():
            return
        subject, sample = self._subject(), sample_title(self._session.focus)
        self._neurons.show_subject(subject, sample)
        self._links.show_subject(subject, sample)
        self._show_note(subject, sample)

    def _subject(self) -> SampleGraph | None:
        """The sample's graph, if it is of the present network: after an edit it may come a little later."""
        subject, network = self._session.sample_graph, self._document.network
        if subject is None or len(subject.inputs) != len(
            network.input_names(self._document.data.input_count)
        ):
            return None
        sizes = [len(layer) for layer in subject.layers]
        is_present = sizes == [layer.size for layer in network.layers]
        return (
            subject if is_present and len(subject.parameters) == len(self._document.parameter_keys) else None
        )

    def _show_note(self, subject: SampleGraph | None, sample: str) -> None:
        """Say what to do where nothing is selected, and that inputs are not configured here."""
        selection = self._selection()
        if selection == Selection():
            text = "\n\n".join(
                (
                    self.tr("Click a neuron, a link or a layer's name in Network."),
                    self.tr("Hold Ctrl, or draw a frame around them, to take several."),
                )
            )
        elif selection.inputs:
            text = self.tr(
                "Inputs take their numbers from the data; click their name in Network to choose some."
            )
            if subject is not None:
                answers = answers_of(self._document, subject)
                for name in selection.inputs[:MOST_INPUTS]:
                    title = feature_title(name, self._document.data.columns)
                    text += f"\n{title} = {plain(answers[name], 2)}"
                text += "\n" + self.tr("in {sample}").format(sample=sample)
        else:
            text = ""
        self._note.setVisible(bool(text))
        self._note.setText(text)

    def _subtitle(self, selection: Selection) -> str:
        """What is selected, in the fewest words."""
        network = self._document.network
        places = Places(network, self._document.data.columns)
        parts = []
        if selection.layer is not None:
            parts.append(layer_title(selection.layer, len(network.layers)))
        if len(selection.neurons) == 1:
            parts.append(places.neuron(selection.neurons[0]))
        elif selection.neurons:
            parts.append(neurons_title(len(selection.neurons)))
        if len(selection.links) == 1:
            parts.append(places.link(selection.links[0]))
        elif selection.links:
            parts.append(links_title(len(selection.links)))
        return " · ".join(parts or (feature_title(name, places.columns) for name in selection.inputs))
