"""The "Why this number?" panel: where a number comes from, and whether it is right."""
