"""Errors in words: what happened, why, and what to do. `words_of` finds them, `ProblemBox` shows them."""
