"""Reports given back with a letter: kept once for each version, however often it is asked for."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from nianbao.ledger.states import review
from nianbao.library import Library, Review


def to_return(library: Library, versions: Iterable[int]) -> list[int]:
    """Those of ``versions`` that are not given back as they are: nothing was done with them, they passed,
    or a version before them was given back.
    """
    done: dict[int, list[Review]] = defaultdict(list)
    for one in library.register.reviews():
        done[one.chain].append(one)
    chains = {version.id: version.chain for version in library.versions()}
    return [
        version
        for version in dict.fromkeys(versions)
        if review(done[chains[version]], version).state != "returned"
    ]


def give_back(
    library: Library, versions: Iterable[int], who: str, due: date, note: str | None = None
) -> list[int]:
    """Keeps that the reports of ``versions`` are given back until ``due``; those of which it was kept now.

    LibraryError where ``who`` is nobody.
    """
    fresh = to_return(library, versions)
    if fresh:
        library.register.review(fresh, "returned", who, due=due, note=note)
    return fresh
