"""Many trainings that differ in a few settings: which there are, and how they are run side by side."""
