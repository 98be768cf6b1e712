"""The plots: decision boundary and training curves, in the window and in files."""
