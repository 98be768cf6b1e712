"""Help: all shortcuts at a glance, the history of edits, and what this program is."""
