"""What is being looked at and run: the subject, run, pause, step; owns the worker processes."""
