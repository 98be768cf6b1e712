"""Pictures of what the window shows, the film of a training, and the report of a run."""
