"""What leaves the program: files that are whole or not written at all, and the record of a run."""
