"""From a DataSpec to the arrays that training and plots use: draw, split, scale."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data import scaling
from engine.data.prepared import FloatArray, PreparedData, Samples
from engine.data.sources import SOURCES
from engine.data_spec import DataSpec
from engine.drawn_spec import Frame


def prepare(spec: DataSpec) -> PreparedData:
    """The samples of `spec`, split into `spec.train_count` for training and the rest for the test.

    The same spec always gives the same numbers. Where all samples are for training they keep the
    order in which their source gave them; otherwise the seed draws who goes where.
    """
    samples = SOURCES[spec.name](spec)
    if spec.train_count >= len(samples):
        train, test = samples, _none_of(samples)
    elif spec.name == "drawn":
        train, test = _in_order(samples, spec)
    else:
        train, test = _split(samples, spec)
    frame = spec.drawn.sheet.frame if spec.name == "drawn" else None
    if spec.scaling != "none":
        scales = _Scales.fitted_on(train, spec)
        train, test = scales.applied_to(train), scales.applied_to(test)
        frame = None if frame is None else scales.of_frame(frame)
    info = spec.info
    return PreparedData(
        train=train,
        test=test,
        task=spec.task,
        feature_names=info.columns,
        class_names=spec.class_names,
        target_name=info.target,
        picture=info.picture,
        shown=info.shown,
        frame=frame,
    )


def _in_order(samples: Samples, spec: DataSpec) -> tuple[Samples, Samples]:
    """The split of what was drawn, which stays as it is where a point is added."""
    for_training = np.array(spec.drawn_for_training)
    return (
        Samples(samples.x[for_training], samples.y[for_training]),
        Samples(samples.x[~for_training], samples.y[~for_training]),
    )


def _split(samples: Samples, spec: DataSpec) -> tuple[Samples, Samples]:
    """A seeded split in which each class keeps its share, as far as the parts have room for each."""
    from sklearn.model_selection import train_test_split

    train_x, test_x, train_y, test_y = train_test_split(
        samples.x,
        samples.y,
        train_size=spec.train_count,
        test_size=len(samples) - spec.train_count,
        random_state=spec.seed,
        stratify=samples.y if _can_stratify(samples, spec) else None,
    )
    return Samples(train_x, train_y), Samples(test_x, test_y)


def _can_stratify(samples: Samples, spec: DataSpec) -> bool:
    if spec.task == "regression":
        return False
    classes, sizes = np.unique(samples.y, return_counts=True)
    smallest_part = min(spec.train_count, len(samples) - spec.train_count)
    return smallest_part >= len(classes) and bool(sizes.min() >= 2)


@dataclass(frozen=True, slots=True, eq=False)
class _Scales:
    """What is taken from columns and from the target of a regression, and then what they are divided by."""

    center: FloatArray
    spread: FloatArray
    middle: float = 0.0
    reach: float = 1.0

    @classmethod
    def fitted_on(cls, train: Samples, spec: DataSpec) -> _Scales:
        """Columns as `spec.scaling` says, the target of a regression standardised."""
        center, spread = scaling.fit(train.x, spec.scaling)
        if spec.task != "regression":
            return cls(center, spread)
        middle, reach = scaling.fit(train.y.reshape(-1, 1), "standardise")
        return cls(center, spread, float(middle[0]), float(reach[0]))

    def applied_to(self, samples: Samples) -> Samples:
        """Samples in the new scale."""
        return Samples((samples.x - self.center) / self.spread, (samples.y - self.middle) / self.reach)

    def of_frame(self, frame: Frame) -> Frame:
        """What is shown of two columns, or of one and the target, in the new scale."""
        low = np.append(self.center, self.middle)[:2]
        size = np.append(self.spread, self.reach)[:2]
        (left, bottom), (right, top) = (
            ((np.array(corner) - low) / size).tolist() for corner in (frame[::2], frame[1::2])
        )
        return left, right, bottom, top


def _none_of(samples: Samples) -> Samples:
    """An empty part with as many columns."""
    no_x: FloatArray = np.empty((0, samples.x.shape[1]))
    return Samples(no_x, np.empty(0))
