"""How the topological order is found: a player of the depth-first search, and what goes wrong without it."""
