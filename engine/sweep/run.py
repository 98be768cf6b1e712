"""A sweep: its trainings in parallel processes, on this machine or on a Dask cluster, by joblib."""

from __future__ import annotations

import warnings
from collections.abc import Generator
from functools import lru_cache

from joblib import Parallel, cpu_count, delayed, parallel_config
from joblib.externals.loky import get_reusable_executor

from engine.data.prepare import prepare
from engine.data.prepared import PreparedData
from engine.data_spec import DataSpec
from engine.spec import Project
from engine.sweep.record import SweepRecord, sweep_record
from engine.sweep.spec import Combination, SweepSpec
from engine.training import headless

Records = Generator[SweepRecord, None, None]

#: Seconds in which a cluster's scheduler has to answer.
CLUSTER_PATIENCE = 10


def run_sweep(project: Project, spec: SweepSpec, jobs: int | None = None) -> Records:
    """Train every combination from fresh weights; a record for each as it is done, in any order.

    `jobs` is how many processes work side by side: otherwise one for each processor. Close the iterator to
    give the rest up; the processes are ended then. The numbers are those of `main.py train`, to the bit.
    Raises ValueError, from the first training that can't be done.
    """
    jobs = min(jobs or cpu_count(), spec.count)
    try:
        yield from _records(project, spec, jobs)
    finally:
        if jobs > 1:
            # why: joblib keeps its processes for the work to come, and there is none.
            get_reusable_executor().shutdown(kill_workers=True)


def run_on_cluster(project: Project, spec: SweepSpec, address: str) -> Records:
    """The same on the Dask cluster whose scheduler is at `address`, for example tcp://10.0.0.1:8786.

    Its workers need this program to import: start them in its folder. Raises OSError where no scheduler
    answers, ValueError for an address that is none, ImportError without Dask.
    """
    from distributed import Client

    with (
        Client(address, timeout=CLUSTER_PATIENCE, set_as_default=False) as client,
        parallel_config(backend="dask", client=client),
    ):
        yield from _records(project, spec, -1)


def train_combination(project: Project, combination: Combination) -> SweepRecord:
    """One training of a sweep, from fresh weights."""
    applied = combination.applied_to(project)
    run = headless.train(applied, _prepared(applied.data), lambda _: None)
    return sweep_record(combination.number, run)


def _records(project: Project, spec: SweepSpec, jobs: int) -> Records:
    tasks = (delayed(train_combination)(project, each) for each in spec.combinations())
    records = Parallel(n_jobs=jobs, return_as="generator_unordered")(tasks)
    try:
        for record in records:  # noqa: UP028  `yield from` would close it outside of what ignores the warning
            yield record
    finally:
        with warnings.catch_warnings():
            # why: joblib warns of what is given up, which is just what was asked for.
            warnings.simplefilter("ignore")
            records.close()


@lru_cache(maxsize=2)
def _prepared(spec: DataSpec) -> PreparedData:
    """Each process prepares the data once; where seeds are varied, once for each seed."""
    return prepare(spec)
