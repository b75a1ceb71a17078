"""Taking files in: each is read in a worker, stored where it is a report, and remembered for this visit."""

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from threading import Event

from nianbao import intake
from nianbao.library import Library, Stage, Version
from nianbao.wording import office, screens
from parsing.model import Report

NOT_READ = "not_read"
"""The outcome of a file that a stopped batch left unread."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to be taken in; ``key`` tells it from every other one of this visit.

    ``submitted``: the day that a person gave; without it the day of its arrival counts, unconfirmed.
    """

    key: str
    name: str
    data: bytes
    stage: Stage
    submitted: date | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one file; ``version`` is None where nothing was stored."""

    name: str
    outcome: str
    version: int | None
    sentences: tuple[str, ...]


@dataclass(slots=True)
class Tray:
    """The files of this visit: what was received, in order, and the keys of the files that are done."""

    received: list[Received] = field(default_factory=list)
    done: set[str] = field(default_factory=set)

    def waiting(self, files: Iterable[Incoming]) -> list[Incoming]:
        """Those of ``files`` that were not taken in yet."""
        return [f for f in files if f.key not in self.done]

    def clear(self) -> None:
        """Forgets what was received; the library keeps it."""
        self.received.clear()


def _silent(done: int, total: int, name: str) -> None:
    """Nobody listens."""


def _no_pages(name: str, done: int, pages: int) -> None:
    """Nobody listens."""


def take_in(
    library: Library,
    tray: Tray,
    files: Iterable[Incoming],
    on_progress: Callable[[int, int, str], None] = _silent,
    on_page: Callable[[str, int, int], None] = _no_pages,
    stop: Event | None = None,
) -> list[Received]:
    """Reads and stores what waits of ``files``; ``on_progress`` hears (done, total, name).

    Each file is acknowledged by itself, those of an archive too: what was done before an interruption stays
    done. ``on_page`` hears (name, pages done, pages in all) from other threads. Once ``stop`` is set, the
    files that were not read are named as such.
    """
    waiting = tray.waiting(files)
    fresh = []
    listeners = intake.Listeners(library.known, on_page)
    items = [(f.name, f.data) for f in waiting]
    outcomes = intake.read_files(items, listeners=listeners, stop=stop)
    for count, outcome in enumerate(outcomes, start=1):
        file = waiting[outcome.item]
        report = dataclasses.replace(outcome.report, file=PurePosixPath(outcome.name).name)
        added = library.add(report, outcome.data, file.stage)
        # Only what comes first is the submission; later drafts leave its day as it is.
        if added.outcome == "new" and added.version_id is not None and file.submitted is not None:
            library.register.submitted([added.version_id], file.submitted)
        word = added.outcome if added.version_id is not None else report.kind
        sentences = tuple(problem.message for problem in report.problems)
        received = Received(outcome.name, word, added.version_id, sentences)
        tray.received.append(received)
        if outcome.last:
            tray.done.add(file.key)
        fresh.append(received)
        on_progress(count, len(waiting) + outcome.more, outcome.name)
    left = [Received(f.name, NOT_READ, None, ()) for f in waiting if f.key not in tray.done]
    tray.received.extend(left)
    return [*fresh, *left]


def replace(library: Library, file: Incoming, version: Version, *, meant: bool) -> Received:
    """Stores ``file`` as the newer version of the report of ``version``.

    A file of another agency or year is refused (``other``) unless a person says that it is ``meant``.
    """
    outcomes = list(intake.read_files([(file.name, file.data)], jobs=1))
    if len(outcomes) > 1:
        return Received(file.name, "several", None, (office.REPLACE_ONE,))
    report, data = outcomes[0].report, outcomes[0].data
    sentences = tuple(problem.message for problem in report.problems)
    if report.kind == "report" and not meant and _other(report, version):
        read = office.READ_AS.format(
            agency=report.agency or office.AGENCY_UNKNOWN,
            year=office.YEAR.format(year=report.year) if report.year else office.YEAR_UNKNOWN,
        )
        return Received(file.name, "other", None, (read,))
    added = library.add(report, data, file.stage, replaces=version.id)
    word = added.outcome if added.version_id is not None else report.kind
    return Received(file.name, word, added.version_id, sentences)


def _other(report: Report, version: Version) -> bool:
    pairs = ((report.agency, version.agency), (report.year, version.year))
    return any(new is not None and old is not None and new != old for new, old in pairs)


def summed_up(received: list[Received]) -> str:
    """One sentence on a batch."""
    stored = sum(r.outcome in ("new", "newer", "restored") for r in received)
    same = sum(r.outcome == "same" for r in received)
    unread = sum(r.outcome == NOT_READ for r in received)
    refused = len(received) - stored - same - unread
    counts = ((office.SAME_COUNT, same), (office.NOT_STORED_COUNT, refused), (office.UNREAD_COUNT, unread))
    rest = [words.format(count=count) for words, count in counts if count]
    if unread:
        return office.READING_STOPPED.format(
            rest=screens.PHRASES.join([office.STORED_COUNT.format(count=stored), *rest])
        )
    if not stored + same:
        return office.READING_NONE
    if rest:
        return office.READING_DONE.format(stored=stored, rest=screens.PHRASES.join(rest))
    return office.READING_ALL.format(stored=stored)
