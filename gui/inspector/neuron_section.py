"""What can be configured of a neuron, or of several at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from engine.network_spec import ACTIVATIONS, NeuronSpec
from engine.training.sample_graph import SampleGraph
from gui.document.control_lock import ControlLock
from gui.document.document import Document
from gui.inspector.edits import SelectionEdits
from gui.inspector.fields import Choice, LabelField, SharedCheckBox
from gui.inspector.section import ParameterField, Section, caption, formula_label, in_common
from gui.inspector.wording import neurons_title
from gui.session.formula import formula_of, gradient_of
from gui.session.places import Places

#: As NeuronSpec allows.
MOST_LETTERS = 40


class NeuronSection(Section):
    """Label, activation, bias, frozen, disabled; and the formula of a single one with its numbers."""

    def __init__(self, document: Document, edits: SelectionEdits) -> None:
        super().__init__()
        self._document = document
        self._edits = edits
        self._names: tuple[str, ...] = ()
        self._label = LabelField(self.tr("Label"))
        self._label.setMaxLength(MOST_LETTERS)
        self._label.setPlaceholderText(self.tr("none"))
        self._label.setToolTip(self.tr("What you call it: up to {count} letters.").format(count=MOST_LETTERS))
        self._activation = Choice(
            self.tr("Activation"), [(None, ""), *((name, name) for name in ACTIVATIONS)]
        )
        self._activation.setToolTip(self.tr("Bends the sum of its inputs into its answer. The weights stay."))
        self._bias = ParameterField(self.tr("Bias"), "b")
        self._bias.number.setToolTip(
            self.tr("What it adds to its sum. Type a number, or drag up and down; Shift drags finely.")
        )
        self._frozen = SharedCheckBox(self.tr("frozen"))
        self._frozen.setToolTip(self.tr("Training leaves its weights and its bias as they are."))
        self._disabled = SharedCheckBox(self.tr("disabled"))
        self._disabled.setToolTip(self.tr("It answers 0 to everything, as if it were not there."))
        self._formula_title = caption()
        self._formula = formula_label()
        self._arrange()
        self._connect()
        ControlLock(
            document,
            {
                "activations": [self._activation],
                "weights": [self._bias, self._frozen],
                "layers": [self._disabled],
            },
            self,
        )

    def show_neurons(self, names: tuple[str, ...]) -> None:
        """Show neurons by name; none hides the section."""
        if names != self._names:
            self._names = names
            self._label.abandon()
            self._bias.number.abandon()
        self.setVisible(bool(names))
        if not names:
            return
        network = self._document.network
        by_name = {neuron.name: neuron for _, neuron in network.neurons()}
        neurons = [by_name[name] for name in names]
        places = Places(network, self._document.data.columns)
        layers = {places.layer(name) for name in names}
        self.heading.setText(self._title(places))
        self.form.setRowVisible(self._label, len(neurons) == 1)
        self._label.show_label(neurons[0].label)
        if len(layers) == 1:
            text = self.tr("layer's: {activation}")
            text = text.format(activation=network.layers[min(layers)].activation)
        else:
            text = self.tr("their layers'")
        self._activation.setItemText(0, text)
        self._activation.show_shared([neuron.activation for neuron in neurons])
        self._show_frozen(neurons, [network.layers[places.layer(name)].frozen for name in names])
        self._disabled.show_shared([neuron.disabled for neuron in neurons])

    def show_numbers(self) -> None:
        """Show the present biases."""
        if self._names:
            biases = (self._document.parameter(("", name)) for name in self._names)
            self._bias.number.show_value(in_common(biases))

    def show_subject(self, subject: SampleGraph | None, sample: str) -> None:
        """Show gradient and formula of a single neuron for a sample."""
        shown = subject is not None and len(self._names) == 1
        for label in (self._formula_title, self._formula):
            label.setVisible(shown)
        if subject is None or len(self._names) != 1:
            self._bias.show_gradient(None)
            return
        name = self._names[0]
        self._bias.show_gradient(gradient_of(self._document, subject, ("", name)))
        self._formula_title.setText(self.tr("Its answer to {sample}").format(sample=sample))
        formula = formula_of(self._document, subject, name)
        if formula is None:
            self._formula.setText(self.tr("0, as it is disabled"))
        else:
            self._formula.setText("\n".join(formula.lines()))

    def focus_first(self) -> None:
        """Put the keyboard on the first field."""
        field = self._label if len(self._names) == 1 else self._activation
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        self.form.addRow(self.tr("Label"), self._label)
        self.form.addRow(self.tr("Activation"), self._activation)
        self.form.addRow(self.tr("Bias"), self._bias)
        switches = QHBoxLayout()
        switches.setSpacing(16)
        for box in (self._frozen, self._disabled):
            switches.addWidget(box)
        switches.addStretch(1)
        self.form.addRow(switches)
        self.column.addWidget(self._formula_title)
        self.column.addWidget(self._formula)

    def _connect(self) -> None:
        edits = self._edits
        self._label.edited.connect(lambda label: edits.rename(self._names[0], label))
        self._activation.edited.connect(lambda name: edits.choose_activation(self._names, name))
        self._bias.number.refused.connect(self._document.refused)
        self._bias.number.edited.connect(lambda value, gesture: edits.set_biases(self._names, value, gesture))
        self._bias.number.shifted.connect(
            lambda change, gesture: edits.shift_biases(self._names, change, gesture)
        )
        self._frozen.edited.connect(lambda on: edits.freeze_neurons(self._names, on))
        self._disabled.edited.connect(lambda on: edits.disable_neurons(self._names, on))

    def _show_frozen(self, neurons: list[NeuronSpec], by_layer: list[bool]) -> None:
        """A frozen layer freezes its neurons; `by_layer` says for each whether it does."""
        self._frozen.show_shared(
            [layer or neuron.frozen for neuron, layer in zip(neurons, by_layer, strict=True)]
        )
        if self._document.project.keeps("weights"):
            # why: its tip says that the exercise keeps it.
            return
        self._frozen.setEnabled(not all(by_layer))
        if all(by_layer):
            self._frozen.setToolTip(self.tr("The whole layer is frozen; that is changed at the layer."))
        else:
            self._frozen.setToolTip(self.tr("Training leaves its weights and its bias as they are."))

    def _title(self, places: Places) -> str:
        if len(self._names) > 1:
            return neurons_title(len(self._names))
        title = places.neuron(self._names[0])
        return title[:1].upper() + title[1:]
