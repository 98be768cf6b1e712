"""Breakpoints, which stop a training, and pinned numbers, whose course is drawn."""
