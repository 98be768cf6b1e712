"""Training: state, trainer, history."""
