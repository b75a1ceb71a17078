"""Reports given back: kept once for each version, however often and by how many it is asked for."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from nianbao.ledger.states import review
from nianbao.library import Library, Review
from nianbao.library.records import ReviewStep


def _given_back(done: Sequence[Review], version: int) -> bool:
    """Whether a report is given back as it is: not where it passed since, or came back as another version."""
    return review(done, version).state == "returned"


def give_back(
    library: Library,
    versions: Iterable[int],
    who: str,
    due: date,
    note: str | None = None,
    step: ReviewStep = "first",
    again: Collection[int] = (),
) -> list[int]:
    """Keeps that the reports of ``versions`` are given back until ``due``; those of which it was kept now.

    Several who ask at one moment keep it once; those in ``again`` are given back once more, by somebody who
    knows that they are. LibraryError where ``who`` is nobody.
    """

    def kept(done: Sequence[Review], version: int) -> bool:
        return version not in again and _given_back(done, version)

    wanted = dict.fromkeys(versions)
    return library.register.review(wanted, "returned", who, step=step, due=due, note=note, unless=kept)
