"""The same training in PyTorch, beside this one."""
