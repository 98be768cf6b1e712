"""Every name a spec knows has words for the learner."""

from __future__ import annotations

from engine.spec import DATA_SETS, INITIALISATIONS, LOSSES, OPTIMIZERS, SCHEDULES
from gui.widgets import names


def test_every_name_has_a_title() -> None:
    for title, all_names in (
        (names.loss_title, LOSSES),
        (names.optimizer_title, OPTIMIZERS),
        (names.schedule_title, SCHEDULES),
        (names.initialisation_title, INITIALISATIONS),
        (names.data_title, DATA_SETS),
    ):
        titles = [title(name) for name in all_names]
        assert all(titles)
        assert len(set(titles)) == len(titles)
