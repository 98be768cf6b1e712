"""The neuron lab: one neuron, every number of it to be moved."""
