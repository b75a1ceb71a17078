"""Inputs read by supervised workers; what does not end in a report or in one clear sentence is kept."""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue
from time import perf_counter
from unittest.mock import patch

import psutil

from nianbao.intake import Limits, supervisor
from nianbao.intake.supervisor import Worker, WorkerLost
from parsing.model import Problem, Report
from parsing.serialise import load
from tests.fuzz.inputs import made

WORKER = "tests.fuzz.worker"
_MANY = 40
"""How many files of an archive are read."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How one input ended: a word for it, the seconds, the worker's megabytes after it, what is wrong."""

    number: int
    way: str
    seconds: float
    megabytes: float
    fault: str | None = None


@dataclass(slots=True)
class Tally:
    """The ends of all inputs of a run."""

    ways: Counter[str] = field(default_factory=Counter)
    slowest: list[Ended] = field(default_factory=list)
    largest: list[Ended] = field(default_factory=list)
    faults: list[Ended] = field(default_factory=list)

    def add(self, ended: Ended) -> None:
        """Counts an input; the worst few are kept."""
        self.ways[ended.way] += 1
        self.slowest = sorted([*self.slowest, ended], key=lambda e: -e.seconds)[:5]
        self.largest = sorted([*self.largest, ended], key=lambda e: -e.megabytes)[:5]
        if ended.fault:
            self.faults.append(ended)


def run(
    reader: str, numbers: Sequence[int], seed: int, jobs: int = 1, worker: str = WORKER
) -> Iterator[Ended]:
    """How each input of a run ends, in their order; what goes beyond the limits of the program is a fault.

    ``worker``: the module that reads.
    """
    idle: SimpleQueue[Worker] = SimpleQueue()
    workers = [Worker(Limits()) for _ in range(jobs)]
    for each in workers:
        idle.put(each)

    def one(number: int) -> Ended:
        mine = idle.get()
        try:
            return _ended(mine, reader, number, made(reader, seed, number))
        finally:
            idle.put(mine)

    with patch.object(supervisor, "WORKER", worker), ThreadPoolExecutor(jobs) as threads:
        try:
            for start in range(0, len(numbers), 50):
                yield from threads.map(one, numbers[start : start + 50])
        finally:
            for each in workers:
                each.retire()


def _ended(worker: Worker, reader: str, number: int, data: bytes) -> Ended:
    if not data:
        return Ended(number, "empty", 0.0, 0.0)
    began = perf_counter()
    try:
        reports = _unpacked(worker, data) if reader == "zip" else [_read(worker, data)]
    except WorkerLost as lost:
        return Ended(number, lost.code, perf_counter() - began, 0.0, f"the worker was lost: {lost.code}")
    except _Refused as refused:
        faults = _sentence([refused.problem])
        return Ended(number, refused.problem.code, perf_counter() - began, _megabytes(), faults)
    seconds = perf_counter() - began
    fault = next(filter(None, map(_fault, reports)), None)
    way = reports[0].kind if len(reports) == 1 else f"{min(len(reports), 2)}+ files"
    if way == "unreadable":
        way = reports[0].problems[0].code if reports[0].problems else "silent"
    return Ended(number, way, seconds, _megabytes(), fault)


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def _read(worker: Worker, data: bytes) -> Report:
    _, answer = worker.ask({"task": "read", "name": "年报"}, data)
    return load(answer.decode("utf-8", "surrogatepass"))


def _unpacked(worker: Worker, data: bytes) -> list[Report]:
    head, body = worker.ask({"task": "unpack"}, data)
    if not head["archive"]:
        return [_read(worker, data)]
    if head["refused"] is not None:
        raise _Refused(Problem(**head["refused"]))
    reports, start = [], 0
    for member in head["members"][:_MANY]:
        end = start + member["size"]
        if member["problem"] is None:
            reports.append(_read(worker, body[start:end]))
        start = end
    return reports


def _fault(report: Report) -> str | None:
    if report.kind == "unreadable" and len(report.problems) != 1:
        return f"{len(report.problems)} problems of what is unreadable"
    for fact in report.facts:
        if report.text[fact.start : fact.end] != fact.raw and fact.source == "table":
            return f"{fact.id} does not stand where it is said to"
    return _sentence(report.problems)


def _sentence(problems: Sequence[Problem]) -> str | None:
    if any(problem.code == "failed" for problem in problems):
        return "the parser failed"
    unclear = [p.code for p in problems if not p.message.endswith("。") or "\n" in p.message]
    return f"unclear: {unclear[0]}" if unclear else None


def _megabytes() -> float:
    """The most that one of the workers holds."""
    held = [0.0]
    for child in psutil.Process().children(recursive=True):
        try:
            held.append(child.memory_info().rss / 1e6)
        except psutil.Error:  # it has just ended
            continue
    return max(held)
