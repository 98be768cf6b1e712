"""Data: toy sets, their preparation, and what a sample is."""
