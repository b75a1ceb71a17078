"""Time and memory: the median of several rounds, and what a process needed at most."""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

ROUNDS = 5


def seconds(work: Callable[[], object], rounds: int = ROUNDS, *, warm_up: bool = True) -> float:
    """The median duration of ``work`` over ``rounds`` runs, after one run that does not count."""
    if warm_up:
        work()
    return statistics.median(_once(work) for _ in range(rounds))


def _once(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    start = clock()
    work()
    return clock() - start


def together(
    works: Sequence[Callable[[], object]],
    rounds: int = ROUNDS,
    clock: Callable[[], float] = time.perf_counter,
) -> list[float]:
    """The median durations of several works that take turns, so that a busy moment meets them all.

    ``clock`` may be ``time.process_time``: what a work needs of a core, whatever else the machine does.
    """
    for work in works:
        work()
    taken = [[_once(work, clock) for work in works] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def peak_megabytes() -> float:
    """The most memory that this process has had resident, in megabytes."""
    if sys.platform == "win32":
        import psutil

        return float(psutil.Process().memory_info().peak_wset) / 1e6
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def _alone(work: Callable[[], list[str]]) -> tuple[list[str], float]:
    return work(), peak_megabytes()


def alone(work: Callable[[], list[str]]) -> list[str]:
    """What ``work`` says when it runs in a fresh process, and the memory that the process needed."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        lines, peak = pool.submit(_alone, work).result()
    return [*lines, f"  peak memory of this part: {peak:,.0f} MB"]
