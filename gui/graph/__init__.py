"""The Computation graph panel: every scalar of one sample, from the inputs to the loss."""
