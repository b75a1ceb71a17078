"""Work on small frames, done by the thread that asks for it."""

from collections.abc import Callable
from typing import TypeVar

import polars as pl

T = TypeVar("T")

FEW = 500
"""Reports up to which the frames of a block count as small; of more, other threads have a share to do."""


def alone(work: Callable[[], T], reports: int) -> T:
    """What ``work`` on so many ``reports`` yields, or raises; on FEW without the threads that polars keeps.

    Handing a column to another thread costs more than a rule's work on it: the checks of one report take a
    sixth less time alone. Polars keeps to the thread at hand within a function that a query calls; if it did
    not, this would only be slower.
    """
    if reports > FEW:
        return work()
    made: list[T] = []

    def within(frame: pl.DataFrame) -> pl.DataFrame:
        made.append(work())
        return frame

    pl.LazyFrame().map_batches(within).collect()
    return made[0]
