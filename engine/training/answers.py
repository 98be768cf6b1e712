"""What the output layer's answers mean: which class, how sure, how well a regression explains its targets."""

from __future__ import annotations

import numpy as np

from engine.data.prepared import FloatArray, IntArray


def margins(scores: FloatArray) -> FloatArray:
    """How far each answer is on the side of class +1, from scores of shape (..., 1) or (..., 2).

    Of two output neurons, as softmax needs them, the second one speaks for class +1.
    """
    return np.asarray(scores[..., 0] if scores.shape[-1] == 1 else scores[..., 1] - scores[..., 0])


def answered_classes(scores: FloatArray) -> IntArray:
    """Which class each answer is for, from 0 on; scores of shape (..., outputs)."""
    if scores.shape[-1] == 1:
        return np.asarray(scores[..., 0] > 0.0, dtype=np.intp)
    return np.asarray(np.nan_to_num(scores, nan=-np.inf).argmax(axis=-1), dtype=np.intp)


def explained_share(targets: FloatArray, answers: FloatArray) -> float | None:
    """R2, the share of the targets' variance that the answers explain; both of shape (samples,).

    1 at best, below 0 where the targets' mean would have been the better answer; None where the targets
    are all the same, or none.
    """
    variance = float(np.square(targets - targets.mean()).sum()) if len(targets) else 0.0
    return 1.0 - float(np.square(answers - targets).sum()) / variance if variance > 0.0 else None
