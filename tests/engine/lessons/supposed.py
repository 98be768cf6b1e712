"""Numbers in lessons that claim nothing: what is only asked for, supposed, or wrong on purpose.

By the lesson's number. What PyTorch printed stands here, too: test_recorded_output.py checks it.
"""

from __future__ import annotations

SUPPOSED: dict[int, tuple[str, ...]] = {
    0: ("at least 5 rounds",),
    1: (
        "less than 0.01 away",
        "0",
        "to where the slope is 0",
        "type −3",
        "The slope at −3 is",
        "to the right from −3",
        "stands at −3",
        "measure at −3",
        "There is a mark at $x = 2/3$",
        "The slope, to 16 digits",
    ),
    2: (
        "By 0.25",
        "By 5: ten times 0.5",
    ),
    4: ("for a nudge of 1. The nudge is only 0.001",),
    5: (
        "0 would mean",
        "Only a gradient of 0",
    ),
    6: (
        "about −0.5 (to within 0.1)",
        "is below 0.02",
    ),
    7: ("begin with 1",),
    8: (
        "back to 0",
        "setting all gradients to 0",
        "if each walk began at 0",
        "Nobody sets it to 0",
        "Guess its gradient at 2",
    ),
    9: (
        "$b$ is 6, but still a sum",
        "is 2, to within 0.05",
    ),
    10: (
        "with PyTorch 2.13",
        "PyTorch says 0.7071067811865476",
        "something else: 0.7071066904050358",
        "for training 7 digits are enough",
        "kept in 32 bits first",
        "a neuron with 5 inputs",
        "at least 0.1",
    ),
    11: (
        "with the bias instead of 0",
        "By 1",
    ),
    12: (
        "the learning rate is 0.1",
        "0.1 times the gradient",
        "It would only if the gradient were 0",
        "where the target is +1. Does it have to be +1",
        "0: all are right",
    ),
    13: (
        "is 2 in the first step, and 3 in the second",
        "After the first step, 2 stands",
        "The second walk adds 3",
        "2 is still there, and 3 is added",
        "the 2 from before",
        "The second walk brings 3",
        "above 95 %",
        "must be 0 when",
    ),
    14: (
        "for a gradient of 1",
        "It falls to nearly 0",
        "with a batch size of 1",
        "end near 0",
    ),
    15: (
        "where the weighted sum is 0",
        "more than 95 %",
    ),
    16: (
        "Move the point to $x = 0$",
        "near 1 only for high scores. Move the point to 0",
        "a probability of only 0.01",
        "Type 0.01",
        "how far 0.01 is from 1",
        "−ln 0.01",
        "a probability of 0.99",
        "closer to 1",
        "If $p$ were 1 already",
        "1 − p, above 0",
        "more than 90 %",
        "minus 1 for the right class",
    ),
    17: (
        "between 0 and 1",
        "more than 95 %",
        "a 3 in the row of 8 and the column of 1",
        "in the row of 1 and the column of 8",
        "8 was answered three times, and 1 never",
    ),
}
