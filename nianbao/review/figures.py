"""The published text against the draft that was passed: the figures that changed in between."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from nianbao.library import Library, Review, Version

CHANGED = pl.Schema(
    {
        "report": pl.String,  # the published version
        "concept": pl.String,
        "before": pl.String,  # as printed; null: not there
        "after": pl.String,
    }
)


@dataclass(frozen=True, slots=True)
class Pair:
    """The ids of a published version and of the ``ordinal``-th draft that it is compared with.

    ``passed``: that draft was passed; else none was, and it is the last one.
    """

    published: int
    draft: int
    ordinal: int
    passed: bool


def passed_version(
    versions: Sequence["Version"], reviews: Sequence["Review"]
) -> tuple["Version | None", bool]:
    """The draft that was passed last and True, else the last draft, None without one, and False.

    ``versions`` are one report's, oldest first, ``reviews`` what was done with it, oldest first.
    """
    passed = None
    for done in reviews:
        if done.action == "passed":
            passed = done.version
        elif done.action in ("reopened", "returned"):
            passed = None
    found = next((v for v in versions if v.id == passed), None)
    return found or next((v for v in reversed(versions) if v.stage == "draft"), None), found is not None


def pairs(versions: Iterable["Version"], reviews: Iterable["Review"]) -> tuple[Pair, ...]:
    """The reports that are published now and of which a draft is on file, by their published version.

    ``versions``: those on file, ``reviews``: everything that was done, oldest first.
    """
    chains: dict[int, list[Version]] = defaultdict(list)
    for version in sorted(versions, key=lambda v: v.id):
        chains[version.chain].append(version)
    done: dict[int, list[Review]] = defaultdict(list)
    for review in reviews:
        done[review.chain].append(review)
    made = []
    for chain, several in chains.items():
        last = next((v for v in several if v.current), None)
        if last is None or last.stage == "draft":
            continue
        draft, passed = passed_version([v for v in several if v.id < last.id], done[chain])
        if draft is not None:
            made.append(Pair(last.id, draft.id, draft.ordinal, passed))
    return tuple(sorted(made, key=lambda pair: pair.published))


def differing(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """The concepts whose value or state differs between two lots of facts (FACTS), as CHANGED.

    Facts of one report have one key in both. A cell that could not be read for certain on either side is no
    difference.
    """
    key = ["report", "concept"]
    parts = [
        facts.unique(key, keep="first", maintain_order=True).select(*key, "value", "state", "raw")
        for facts in (before, after)
    ]
    both = parts[0].join(parts[1], on=key, how="inner", suffix="_after", maintain_order="left")
    doubtful = (pl.col("state") == "uncertain") | (pl.col("state_after") == "uncertain")
    same = pl.col("value").eq_missing(pl.col("value_after"))
    found = both.filter(~doubtful & ~same)
    return found.select(*key, before="raw", after="raw_after").cast(CHANGED)


def changed_after_passing(library: "Library", facts: pl.DataFrame, compared: Sequence[Pair]) -> pl.DataFrame:
    """The figures (CHANGED) in which published texts, of which these are the FACTS, differ from drafts."""
    drafts = library.frames_of([pair.draft for pair in compared]).facts
    published = {str(pair.draft): str(pair.published) for pair in compared}
    before = drafts.with_columns(pl.col("report").replace(published))
    return differing(before, facts.filter(pl.col("report").is_in(list(published.values()))))
