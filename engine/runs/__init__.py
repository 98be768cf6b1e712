"""The trainings that a project keeps beside the present one: what a run is, and how it stands in a file."""
