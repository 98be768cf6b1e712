"""Where samples come from: one function per set, and the table of all of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from engine.data.catalogue import SourceName
from engine.data.prepared import Samples
from engine.data.sources import bundled, toy_classes, toy_curves
from engine.data.sources.drawn import drawn
from engine.data.sources.table import table
from engine.data_spec import DataSpec


class Source(Protocol):
    """What gives samples: the same spec always gives the same samples, in the same order."""

    def __call__(self, spec: DataSpec, /) -> Samples:
        """`spec.sample_count` many of them, as `spec.info` describes the set."""


SOURCES: Mapping[SourceName, Source] = MappingProxyType(
    {
        "moons": toy_classes.moons,
        "circle": toy_classes.circle,
        "xor": toy_classes.xor,
        "spiral": toy_classes.spiral,
        "blobs": toy_classes.blobs,
        "checkerboard": toy_classes.checkerboard,
        "lecture": toy_classes.lecture,
        "line": toy_curves.line,
        "sine": toy_curves.sine,
        "step": toy_curves.step,
        "plane": toy_curves.plane,
        "multi_gauss": toy_curves.multi_gauss,
        "iris": bundled.iris,
        "wine": bundled.wine,
        "breast_cancer": bundled.breast_cancer,
        "digits": bundled.digits,
        "diabetes": bundled.diabetes,
        "table": table,
        "drawn": drawn,
    }
)
