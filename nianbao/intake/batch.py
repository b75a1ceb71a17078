"""Many files, several workers, one order: that of the input."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import PurePath
from queue import SimpleQueue
from threading import Event

from nianbao.intake.archives import Item, Piece, Unpacker, content
from nianbao.intake.limits import MEGABYTE, Limits, sentence
from nianbao.intake.supervisor import Worker, WorkerLost
from parsing import VERSION
from parsing.model import Problem, Reader, Report
from parsing.serialise import load

Progress = Callable[[int, str], None]
"""Told after each file how many are done, and the name of this one; runs in the caller's thread."""

_READERS: dict[str, Reader] = {
    ".pdf": "pdf",
    **dict.fromkeys((".docx", ".docm", ".doc", ".wps", ".rtf"), "docx"),
    **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".et"), "xlsx"),
    **dict.fromkeys((".png", ".jpg", ".jpeg"), "ocr"),
    ".html": "html",
    ".htm": "html",
    ".mht": "html",
    ".mhtml": "html",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file's name, its bytes (empty where it was not opened) and what was read.

    ``item`` is the number of the item it comes from, from 0; ``last``: nothing else comes from that item;
    ``more``: how many files beyond the items have come out of archives so far.
    """

    name: str
    data: bytes
    report: Report
    item: int = 0
    last: bool = True
    more: int = 0


LOOK_SECONDS = 0.1
"""How often a batch that waits looks whether it shall stop."""


def _unknown(data: bytes) -> Report | None:
    """Nothing was read before."""
    return None


def _silent(name: str, done: int, pages: int) -> None:
    """Nobody listens."""


def _unreadable(name: str, data: bytes, failure: Problem | str, limits: Limits) -> Outcome:
    """The outcome of a file that was not read, for a problem or the code of one."""
    problem = Problem(failure, sentence(failure, limits)) if isinstance(failure, str) else failure
    report = Report(
        file=name,
        sha256=sha256(data).hexdigest(),
        kind="unreadable",
        reader=_READERS.get(PurePath(name).suffix.lower(), "text"),
        parser=VERSION,
        problems=(problem,),
    )
    return Outcome(name, data, report)


@dataclass(frozen=True, slots=True)
class Listeners:
    """Who is asked and told while files are read, from the threads that wait for the workers.

    ``known`` gives the report of a file's bytes where it was read before (then nothing is read again),
    ``on_page`` hears (name, pages done, pages in all), 0 of 0 as the reading of a file begins.
    """

    known: Callable[[bytes], Report | None] = _unknown
    on_page: Callable[[str, int, int], None] = _silent


def _read(worker: Worker, piece: Piece, limits: Limits, listeners: Listeners) -> Outcome:
    name, source = piece.name, piece.source
    if piece.failure is not None:
        return _unreadable(name, source if isinstance(source, bytes) else b"", piece.failure, limits)
    try:
        data = source if isinstance(source, bytes) else content(source, limits)
    except OSError:
        return _unreadable(name, b"", "cannot_open", limits)
    if len(data) > limits.size * MEGABYTE:
        return _unreadable(name, b"", "too_large", limits)
    known = listeners.known(data)
    if known is not None:
        return Outcome(name, data, replace(known, file=name))
    listeners.on_page(name, 0, 0)
    try:
        _, answer = worker.ask({"task": "read", "name": name}, data, partial(listeners.on_page, name))
    except WorkerLost as loss:
        return _unreadable(name, data, loss.code, limits)
    return Outcome(name, data, load(answer.decode("utf-8", "surrogatepass")))


def read_files(
    items: Iterable[Item],
    jobs: int | None = None,
    on_progress: Progress | None = None,
    limits: Limits | None = None,
    *,
    listeners: Listeners = Listeners(),
    stop: Event | None = None,
) -> Iterator[Outcome]:
    """What each file says, in the order of ``items``, read by ``jobs`` workers (default: one per core).

    An archive gives an outcome for each of its files, named ``archive.zip/member``. A file that crashes its
    worker, or asks for more than ``limits``, is ``unreadable`` with the reason as its problem; the others are
    unharmed. Nothing is raised for a file. The workers end with the iterator. Once ``stop`` is set, only
    what was read by then still comes.
    """
    limits = limits or Limits()
    stop = stop or Event()
    jobs = max(1, jobs or os.cpu_count() or 1)
    workers = [Worker(limits) for _ in range(jobs)]
    idle: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def read(piece: Piece) -> Outcome:
        worker = idle.get()
        try:
            outcome = _read(worker, piece, limits, listeners)
            return replace(outcome, item=piece.item, last=piece.last, more=piece.more)
        finally:
            idle.put(worker)

    unpacker = Unpacker(limits)
    left = unpacker.pieces(items)
    threads = ThreadPoolExecutor(jobs)
    try:
        # Few are under way at a time: their bytes are in memory.
        under_way: deque[Future[Outcome]] = deque(
            threads.submit(read, piece) for piece in islice(left, 2 * jobs)
        )
        done = 0
        while under_way:
            if not _ended(under_way[0], stop):
                yield from [future.result() for future in under_way if future.done()]
                return
            outcome = under_way.popleft().result()
            if not stop.is_set():
                under_way.extend(threads.submit(read, piece) for piece in islice(left, 1))
            done += 1
            if on_progress:
                on_progress(done, outcome.name)
            yield outcome
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for worker in (*workers, unpacker.worker):
            worker.retire()
        threads.shutdown()


def _ended(future: Future[Outcome], stop: Event) -> bool:
    """Waits for ``future``; False where ``stop`` comes first."""
    while not future.done():
        if stop.is_set():
            return False
        wait([future], LOOK_SECONDS)
    return True
