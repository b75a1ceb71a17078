"""PDFs of every producer: how many cells are read right; how fast, beside pdfplumber on the same pages."""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import chain
from multiprocessing import get_context
from statistics import median
from time import perf_counter, process_time

from benchmarks.reading import plainly
from nianbao.intake import read_files
from parsing import read
from tests.producers.corpus import KINDS, Made, made, missing
from tests.producers.judging import judged

ROUNDS = 3
SOME = 24
"""Files that show how much two processes of another program gain on this machine."""


@cache
def corpus() -> dict[str, list[Made]]:
    """Twelve files of each kind that this machine can write."""
    return {kind: list(made(kind)) for kind in KINDS if missing(kind) is None}


def _left_out() -> Iterator[str]:
    for kind in KINDS:
        if reason := missing(kind):
            yield f"  {kind:<24} not measured: {reason}"


def cells() -> list[str]:
    """Cells of each kind: recall over those printed, precision over those reported; and the time beside."""
    lines = [
        f"PDFs of every producer: {sum(map(len, corpus().values()))} files",
        f"  {'kind':<24}  cells  recall  precision  doubtful  misplaced  files/s  pdfplumber  ratio",
    ]
    ours_in_all = plain_in_all = 0.0
    for kind, files in corpus().items():
        read(files[0].data, files[0].name)
        began = process_time()
        reports = [read(file.data, file.name) for file in files]
        ours = process_time() - began
        began = process_time()
        plainly([file.data for file in files])
        plain = process_time() - began
        verdicts = [judged(report, file) for report, file in zip(reports, files, strict=True)]
        printed, right, wrong = (
            sum(getattr(verdict, what) for verdict in verdicts) for what in ("cells", "right", "wrong")
        )
        lines.append(
            f"  {kind:<24} {printed:6,}  {right / printed:6.4f}     {right / max(right + wrong, 1):6.4f}"
            f"  {sum(v.doubtful for v in verdicts):8}  {sum(len(v.misplaced) for v in verdicts):9}"
            f"  {len(files) / ours:7.1f}  {len(files) / plain:10.1f}  {plain / ours:5.2f}"
        )
        ours_in_all, plain_in_all = ours_in_all + ours, plain_in_all + plain
    whole = (
        f"  the whole corpus: {plain_in_all / ours_in_all:.2f} times as fast as pdfplumber's text and tables"
    )
    return [*lines, *_left_out(), whole]


def _plainly(content: bytes) -> int:
    return plainly([content])


def _plainly_by(jobs: int, contents: list[bytes]) -> float:
    """Seconds of ``jobs`` processes in which pdfplumber alone reads ``contents``."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        list(pool.map(_plainly, contents[: 2 * jobs]))  # the processes have started
        began = perf_counter()
        list(pool.map(_plainly, contents))
        return perf_counter() - began


def processes() -> list[str]:
    """The corpus through the workers of the program: two of them beside one; and pdfplumber likewise."""
    items = [(file.name, file.data) for file in chain.from_iterable(corpus().values())]

    def taken(jobs: int) -> float:
        reading = read_files(items, jobs)
        next(reading)  # the workers have started
        began = perf_counter()
        for _ in reading:
            pass
        return perf_counter() - began

    times = {jobs: median(taken(jobs) for _ in range(ROUNDS)) for jobs in (1, 2)}
    some = [data for _, data in items[:: len(items) // SOME]]
    plain = {jobs: median(_plainly_by(jobs, some) for _ in range(ROUNDS)) for jobs in (1, 2)}
    return [
        f"Workers: {len(items)} PDFs, {os.cpu_count()} cores",
        *(f"  {jobs} at a time           {len(items) / times[jobs]:8.1f} files a second" for jobs in times),
        f"  ratio                  {times[1] / times[2]:8.2f}",
        f"  of plain pdfplumber    {plain[1] / plain[2]:8.2f}, in two processes, over {len(some)} of them",
    ]
