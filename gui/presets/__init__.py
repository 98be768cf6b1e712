"""Presets: ready-made projects to start from."""
