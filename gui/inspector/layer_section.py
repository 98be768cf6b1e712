"""What can be configured of a layer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from engine.network_spec import ACTIVATIONS, INITIALISATIONS, MOST_NEURONS
from gui.document.control_lock import ControlLock
from gui.document.document import Document
from gui.inspector.edits import SelectionEdits
from gui.inspector.fields import Choice, SharedCheckBox
from gui.inspector.section import Section, caption
from gui.inspector.wording import layer_title
from gui.widgets.names import initialisation_title
from gui.widgets.number_box import NumberBox


class LayerSection(Section):
    """Size, activation, initialisation, frozen."""

    def __init__(self, document: Document, edits: SelectionEdits) -> None:
        super().__init__()
        self._document = document
        self._layer = 0
        self._size = NumberBox(self.tr("Size"), 1, MOST_NEURONS)
        self._size.setObjectName("number")
        self._activation = Choice(self.tr("Activation"), [(name, name) for name in ACTIVATIONS])
        self._activation.setToolTip(self.tr("Bends the answer of each of its neurons. The weights stay."))
        starts = [(name, initialisation_title(name)) for name in INITIALISATIONS]
        self._initialisation = Choice(
            self.tr("Initial weights"), [(None, self.tr("as the network")), *starts]
        )
        self._initialisation.setToolTip(
            self.tr("How its weights are drawn. Those it has stay until the training is reset.")
        )
        self._frozen = SharedCheckBox(self.tr("frozen"))
        self._frozen.setToolTip(self.tr("Training leaves all its weights and biases as they are."))
        self._note = caption()
        self.form.addRow(self.tr("Neurons"), self._size)
        self.form.addRow(self.tr("Activation"), self._activation)
        self.form.addRow(self.tr("Weights"), self._initialisation)
        self.form.addRow(self._frozen)
        self.column.addWidget(self._note)
        self._size.refused.connect(document.refused)
        self._size.edited.connect(lambda size: edits.resize_layer(self._layer, int(size)))
        self._activation.edited.connect(lambda name: edits.choose_layer_activation(self._layer, name))
        self._initialisation.edited.connect(lambda name: edits.choose_initialisation(self._layer, name))
        self._frozen.edited.connect(lambda on: edits.freeze_layer(self._layer, on))
        ControlLock(
            document,
            {
                "layers": [self._size],
                "activations": [self._activation],
                "initial_weights": [self._initialisation],
                "weights": [self._frozen],
            },
            self,
        )

    def show_layer(self, layer: int | None) -> None:
        """Show a layer, counted from 0; None hides the section."""
        self.setVisible(layer is not None)
        if layer is None:
            return
        self._layer = layer
        network = self._document.network
        spec, count = network.layers[layer], len(network.layers)
        title = layer_title(layer, count)
        self.heading.setText(title[:1].upper() + title[1:])
        self._size.show_value(spec.size)
        self._allow_size(is_output=layer == count - 1)
        self._activation.show_shared([spec.activation])
        self._initialisation.show_shared([spec.initialisation])
        self._frozen.show_shared([spec.frozen])
        own = sum(neuron.activation is not None for neuron in spec.neurons)
        self._note.setVisible(own > 0)
        self._note.setText(
            self.tr("{own} of {size} neurons have an activation of their own.").format(
                own=own, size=spec.size
            )
        )

    def focus_first(self) -> None:
        """Put the keyboard on the first field."""
        field = self._size if self._size.isEnabled() else self._activation
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def _allow_size(self, is_output: bool) -> None:
        if self._document.project.keeps("layers"):
            # why: its tip says that the exercise keeps it.
            return
        self._size.setEnabled(not is_output)
        if not is_output:
            tip = self.tr("More neurons are added at the end, fewer are taken from there. The rest stays.")
        elif self._document.training.loss == "softmax_cross_entropy":
            tip = QCoreApplication.translate(
                "NetworkEdits",
                "The output layer has one neuron for each class. Choose other data for others.",
            )
        else:
            tip = self.tr("The output layer gives one number, so it has one neuron.")
        self._size.setToolTip(tip)
