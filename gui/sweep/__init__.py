"""Many trainings with other settings: what to vary, the process that trains them, what came of it."""
