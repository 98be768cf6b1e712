"""The trial of each test, and the table that `make fuzz` prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.fuzz.trial import CASES, Refusals, Trial

_FIGURES = "fuzz"


@pytest.fixture
def trial_of(record_property: Callable[[str, object], None]) -> Iterator[Callable[..., Trial]]:
    """Begins the trial of a part; its figures are told when the test is over."""
    trials = []

    def begin(part: str, refusals: Refusals, lets_read: bool = False) -> Trial:
        trials.append(Trial(part, refusals, lets_read))
        return trials[-1]

    yield begin
    for trial in trials:
        record_property(_FIGURES, trial.finish())


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One row for each part."""
    if CASES is None:
        return
    reports = [report for reports in terminalreporter.stats.values() for report in reports]
    rows = [
        figures
        for report in reports
        if getattr(report, "when", "") == "teardown"
        for name, figures in report.user_properties
        if name == _FIGURES
    ]
    terminalreporter.write_line("| part | cases | refused | accepted | slowest, ms | grew by, MB |")
    terminalreporter.write_line("|---|---|---|---|---|---|")
    for row in sorted(rows, key=lambda row: str(row["part"])):
        accepted = row["cases"] - row["refused"]
        terminalreporter.write_line(
            f"| {row['part']} | {row['cases']:,} | {row['refused']:,} | {accepted:,} | "
            f"{row['slowest']:,} | {row['memory']:,} |"
        )
