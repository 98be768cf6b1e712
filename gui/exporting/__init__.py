"""The command that writes the samples to a file."""
