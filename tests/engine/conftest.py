"""Hypothesis on a shared machine: no deadlines, and as many examples as a quick suite allows.

And programs for PyTorch that run in this process leave nothing behind.
"""

import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("engine", deadline=None, max_examples=50)
settings.load_profile("engine")


@pytest.fixture(autouse=True, scope="module")
def _torch_as_it_comes() -> Iterator[None]:
    """Our programs make float64 PyTorch's usual kind; the module after them finds float32 again."""
    yield
    if "torch" in sys.modules:
        torch = sys.modules["torch"]
        torch.set_default_dtype(torch.float32)
