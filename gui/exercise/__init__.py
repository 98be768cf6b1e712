"""Exercises: what a learner sees of one, and where a teacher makes it."""
