"""The Network panel: layers and neurons as they are built, and what each neuron answers."""
