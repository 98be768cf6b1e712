"""The graph lab: an expression is typed, and its graph stands there."""
