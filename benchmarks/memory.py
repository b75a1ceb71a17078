"""What a worker holds after 100, 500 and 1,000 PDFs in one run, and what it needed at most."""

from itertools import chain, cycle, islice
from pathlib import Path

import psutil

from benchmarks.producers import corpus
from nianbao.intake import read_files

MARKS = (100, 500, 1000)


def _workers() -> list[psutil.Process]:
    return list(psutil.Process().children(recursive=True))


def _held(process: psutil.Process) -> tuple[float, float]:
    """Megabytes that a process holds, and the most it ever did (where the system tells; else the same)."""
    info = process.memory_info()
    peak = getattr(info, "peak_wset", info.rss)
    status = f"/proc/{process.pid}/status"
    if psutil.LINUX:
        lines = Path(status).read_text("ascii", "replace").splitlines()
        peak = next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))
    return info.rss / 1e6, peak / 1e6


def growth() -> list[str]:
    """One worker over many PDFs."""
    before = {process.pid for process in _workers()}
    files = list(chain.from_iterable(zip(*corpus().values(), strict=True)))
    items = ((file.name, file.data) for file in islice(cycle(files), MARKS[-1]))
    lines = [f"Memory of one worker over {MARKS[-1]:,} PDFs"]
    for done, _ in enumerate(read_files(items, 1), 1):
        if done in MARKS:
            worker = max((p for p in _workers() if p.pid not in before), key=lambda p: _held(p)[0])
            held, most = _held(worker)
            lines.append(f"  after {done:5,}             {held:8.0f} MB, at most so far {most:.0f} MB")
    return lines
