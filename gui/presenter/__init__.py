"""Presenter mode: what is shown to a class, and how large."""
