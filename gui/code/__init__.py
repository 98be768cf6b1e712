"""The program that reproduces the training, live, and as a file."""
