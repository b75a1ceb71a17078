"""Reports given back with a letter: kept once for each version, however often it is asked for."""

from collections.abc import Iterable, Sequence
from datetime import date

from nianbao.ledger.states import review
from nianbao.library import Library, Review


def _given_back(done: Sequence[Review], version: int) -> bool:
    """Whether a report is given back as it is: not where it passed since, or came back as another version."""
    return review(done, version).state == "returned"


def give_back(
    library: Library, versions: Iterable[int], who: str, due: date, note: str | None = None
) -> list[int]:
    """Keeps that the reports of ``versions`` are given back until ``due``; those of which it was kept now.

    Several who ask at one moment keep it once. LibraryError where ``who`` is nobody.
    """
    wanted = dict.fromkeys(versions)
    return library.register.review(wanted, "returned", who, due=due, note=note, unless=_given_back)
