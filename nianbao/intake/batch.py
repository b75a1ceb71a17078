"""Many files, several workers, one order: that of the input."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path, PurePath
from queue import SimpleQueue

from nianbao.intake.limits import MEGABYTE, Limits, sentence
from nianbao.intake.supervisor import Worker, WorkerLost
from parsing import VERSION
from parsing.model import Problem, Reader, Report
from parsing.serialise import load

Item = tuple[str, bytes | Path]
"""A file's name, and its bytes or where they lie (read only when its turn comes)."""

Progress = Callable[[int, str], None]
"""Told after each file how many are done, and the name of this one; runs in the caller's thread."""

_READERS: dict[str, Reader] = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".html": "html",
    ".htm": "html",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file's name, its bytes (empty where it was not opened) and what was read."""

    name: str
    data: bytes
    report: Report


def _unreadable(name: str, data: bytes, code: str, limits: Limits) -> Outcome:
    report = Report(
        file=name,
        sha256=sha256(data).hexdigest(),
        kind="unreadable",
        reader=_READERS.get(PurePath(name).suffix.lower(), "text"),
        parser=VERSION,
        problems=(Problem(code, sentence(code, limits)),),
    )
    return Outcome(name, data, report)


def _content(path: Path, limits: Limits) -> bytes:
    """The file's bytes; of one beyond the limit only so many that this shows."""
    if not path.is_file():  # a device may have no end
        raise OSError(path)
    with path.open("rb") as file:
        return file.read(limits.size * MEGABYTE + 1)


def _read(worker: Worker, item: Item, limits: Limits) -> Outcome:
    name, source = item
    try:
        data = source if isinstance(source, bytes) else _content(source, limits)
    except OSError:
        return _unreadable(name, b"", "cannot_open", limits)
    if len(data) > limits.size * MEGABYTE:
        return _unreadable(name, b"", "too_large", limits)
    try:
        _, answer = worker.ask({"task": "read", "name": name}, data)
    except WorkerLost as loss:
        return _unreadable(name, data, loss.code, limits)
    return Outcome(name, data, load(answer.decode("utf-8", "surrogatepass")))


def read_files(
    items: Iterable[Item],
    jobs: int | None = None,
    on_progress: Progress | None = None,
    limits: Limits | None = None,
) -> Iterator[Outcome]:
    """What each file says, in the order of ``items``, read by ``jobs`` workers (default: one per core).

    A file that crashes its worker, or asks for more than ``limits``, is ``unreadable`` with the reason as its
    problem; the others are unharmed. Nothing is raised for a file. The workers end with the iterator.
    """
    limits = limits or Limits()
    jobs = max(1, jobs or os.cpu_count() or 1)
    workers = [Worker(limits) for _ in range(jobs)]
    idle: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def read(item: Item) -> Outcome:
        worker = idle.get()
        try:
            return _read(worker, item, limits)
        finally:
            idle.put(worker)

    left = iter(items)
    threads = ThreadPoolExecutor(jobs)
    try:
        # Few are under way at a time: their bytes are in memory.
        under_way: deque[Future[Outcome]] = deque(
            threads.submit(read, item) for item in islice(left, 2 * jobs)
        )
        done = 0
        while under_way:
            outcome = under_way.popleft().result()
            under_way.extend(threads.submit(read, item) for item in islice(left, 1))
            done += 1
            if on_progress:
                on_progress(done, outcome.name)
            yield outcome
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for worker in workers:
            worker.retire()
        threads.shutdown()
