"""Every kind of script that a project can be taken along as."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, get_args

from engine.export.micrograd_script import micrograd_script
from engine.export.numpy_script import numpy_script
from engine.export.plan import Plan
from engine.export.pytorch_script import pytorch_script
from engine.export.script import Script

Flavor = Literal["micrograd", "pytorch", "numpy"]

FLAVORS: tuple[Flavor, ...] = get_args(Flavor)

#: Makes the script of a plan. Raises ExportError where it can't be written.
SCRIPTS: Mapping[Flavor, Callable[[Plan], Script]] = MappingProxyType(
    {"micrograd": micrograd_script, "pytorch": pytorch_script, "numpy": numpy_script}
)
