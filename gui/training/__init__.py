"""The Training panel, the toolbar that runs it, and the timeline."""
