"""Files: open, save, recent, drop, and what becomes of unsaved work."""
