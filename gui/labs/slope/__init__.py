"""The slope lab: what a derivative is, by nudging a number."""
