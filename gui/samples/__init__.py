"""Samples: all of them as a table."""
