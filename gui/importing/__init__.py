"""Importing a table of the learner's own."""
