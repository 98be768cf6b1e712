"""Lessons: a list of them, and one step at a time beside the workspace in which it is done."""
