"""Preferences: theme, motion, decimals, language."""
