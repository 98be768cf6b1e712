"""Exercises: a project locked to chosen controls, with a task and a check, handed out as one file."""
