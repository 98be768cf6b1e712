"""What can be done without a window: the commands of main.py. Nothing in here imports Qt."""
