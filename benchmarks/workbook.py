"""What the workbook of very many agencies takes, beside sheets of bare xlsxwriter."""

from io import BytesIO
from threading import Event, Thread
from time import perf_counter, process_time

import psutil
import xlsxwriter

from benchmarks.many import frames
from nianbao.desk import evaluate
from nianbao.exports import workbook

MANY = 5_000
CELLS = 850
"""About what a scorecard with its official tables has."""

YARDSTICK = 400
"""Sheets of the yardstick."""


EVERY = 0.05
"""Seconds between two looks at the memory."""


def _resident() -> float:
    return float(psutil.Process().memory_info().rss) / 1e6


def _watch(done: Event, seen: list[float]) -> None:
    while not done.wait(EVERY):
        seen.append(_resident())


def _bare(sheets: int) -> None:
    with xlsxwriter.Workbook(BytesIO(), {"in_memory": True}) as book:
        style = book.add_format({"border": 1})
        for _ in range(sheets):
            page = book.add_worksheet()
            for cell in range(CELLS):
                page.write_number(cell // 20, cell % 20, cell, style)


def making() -> list[str]:
    """The ZIP of workbooks of MANY agencies, and the yardstick in the same run."""
    desk = evaluate(frames(MANY))
    before, seen, done = _resident(), [0.0], Event()
    watcher = Thread(target=_watch, args=(done, seen))
    watcher.start()
    start, used = perf_counter(), process_time()
    made = workbook(desk)
    took, cpu = perf_counter() - start, process_time() - used
    done.set()
    watcher.join()
    first = process_time()
    _bare(YARDSTICK)
    bare = (process_time() - first) / YARDSTICK
    return [
        f"Workbook: {MANY:,} agencies, a ZIP of {len(made.data) / 1e6:.1f} MB",
        f"  took                    {took:6.1f} s, {cpu:.1f} s of a processor",
        f"  an agency               {1000 * cpu / MANY:6.1f} ms of a processor",
        f"  yardstick: a bare sheet {1000 * bare:6.1f} ms of a processor, {CELLS} numbers in one style",
        f"  memory of the export    {max(seen) - before:6,.0f} MB at most",
        f"  memory with the desk    {max(seen):6,.0f} MB at most, {before:,.0f} MB before (the desk)",
    ]
