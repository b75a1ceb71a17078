"""The published text against the draft that was passed: the figures that changed in between."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from nianbao.library import Library, Review, Version

CHANGED = pl.Schema(
    {
        "concept": pl.String,
        "before": pl.String,  # as printed; null: not there
        "after": pl.String,
    }
)


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


def differing(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """The concepts whose value or state differs between two reports' facts (FACTS), as CHANGED.

    A cell that could not be read for certain on either side is no difference.
    """
    parts = []
    for facts in (before, after):
        first = facts.unique("concept", keep="first", maintain_order=True)
        parts.append(first.select("concept", "value", "state", "raw"))
    both = parts[0].join(parts[1], on="concept", how="inner", suffix="_after", maintain_order="left")
    doubtful = (pl.col("state") == "uncertain") | (pl.col("state_after") == "uncertain")
    same = pl.col("value").eq_missing(pl.col("value_after"))
    found = both.filter(~doubtful & ~same)
    return found.select("concept", before="raw", after="raw_after").cast(CHANGED)


@dataclass(frozen=True, slots=True)
class Changed:
    """The figures (CHANGED) in which a published text differs from a ``draft``, which ``passed`` or not."""

    draft: "Version"
    passed: bool
    figures: pl.DataFrame


def changed_after_passing(library: "Library", version: int) -> Changed | None:
    """What changed between the draft that was passed, else the last one, and the published ``version``.

    None where ``version`` is a draft itself, or no draft of the report is on file.
    """
    versions = [v for v in library.history(version) if v.deleted_at is None and v.id <= version]
    if not versions or versions[-1].stage == "draft":
        return None
    chain = versions[-1].chain
    reviews = [r for r in library.register.reviews() if r.chain == chain]
    draft, passed = passed_version(versions[:-1], reviews)
    if draft is None:
        return None
    facts = library.frames_of([draft.id, version]).facts
    sides = (facts.filter(pl.col("report") == str(one)) for one in (draft.id, version))
    return Changed(draft, passed, differing(*sides))
