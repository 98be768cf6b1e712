"""The ready-made conditions mean what their words say."""

from __future__ import annotations

from gui.watch.condition_words import ready_conditions


def test_ready_conditions_say_their_numbers() -> None:
    words = dict(ready_conditions())
    assert words["loss < 0.05"].endswith("below 0.05")
    assert words["accuracy >= 0.95"].startswith("95 %")
    assert words["epoch >= 100"].startswith("100 epochs")
    assert words["test_loss > 2 * train_loss"] == "the test loss is twice the training loss"
    assert words["largest_parameter > 10"].endswith("beyond 10")
