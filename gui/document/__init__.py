"""The hall: the open project, its change signals, its undo commands, and the settings."""
