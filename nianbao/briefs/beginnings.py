"""How the reports on file began: what their first versions scored, and what was found in them."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from nianbao import checks
from nianbao.checks.schema import FINDINGS
from nianbao.desk import Desk, decided, evaluate_among
from nianbao.frames import schema
from nianbao.library import Library
from nianbao.review.schema import TRUTHS

FIRST_SCORES = schema(
    {
        "report": pl.String,  # the current version
        "first_score": pl.Float64,  # null where too little could be assessed
        "first_grade": pl.String,
        "again": pl.Boolean,  # a later version than the first is on file
    }
)


@dataclass(frozen=True, slots=True)
class First:
    """``desk``: the first versions of the reports that have several, before any decision.

    They were checked beside the first versions of all others. ``renamed``: current version by first one.
    """

    desk: Desk
    renamed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Beginnings:
    """``scores`` (FIRST_SCORES): a row a current report. ``found`` (FINDINGS): what failed in first versions
    that were followed by others, under the current versions' keys, as ``nianbao.review.judge`` asks for it.
    """

    scores: pl.DataFrame
    found: pl.DataFrame | None


def first_versions(library: Library, roster: pl.DataFrame | None = None) -> First | None:
    """The first versions of the library's reports; None where no report has two.

    ``roster`` as ``nianbao.desk.evaluate`` asks for it.
    """
    first: dict[int, int] = {}
    current: dict[int, int] = {}
    for version in sorted(library.versions(), key=lambda v: v.ordinal):
        first.setdefault(version.chain, version.id)
        if version.current:
            current[version.chain] = version.id
    renamed = {str(first[chain]): str(now) for chain, now in current.items() if first[chain] != now}
    if not renamed:
        return None
    frames = library.frames_of(first[chain] for chain in current)
    settings = library.settings()
    several = pl.DataFrame({"report": list(renamed)})
    return First(evaluate_among(frames, several, settings.due, roster, settings.limits), renamed)


def _found(first: First) -> pl.DataFrame:
    """What failed in first versions, and one row of another status for each, so that none is forgotten."""
    others = first.desk.outcomes.filter(pl.col("status") != "fail")
    one = checks.bare(others.unique("report", keep="first", maintain_order=True))
    whole = pl.concat([first.desk.findings, one])
    return whole.with_columns(pl.col("report").replace(first.renamed)).select(FINDINGS.names())


def _about_first(rulings: pl.DataFrame, back: Mapping[str, str]) -> pl.DataFrame:
    """What people said to be so or not, as said of first versions: not what became of it in later ones."""
    true = rulings.filter(pl.col("state").is_in(TRUTHS))
    return true.with_columns(pl.col("report").replace(back))


def beginnings(desk: Desk, first: First | None, rulings: pl.DataFrame | None = None) -> Beginnings:
    """The beginnings of the reports of ``desk``, which are the library's current ones.

    ``rulings`` (RULINGS): what was decided since is taken into account in the first versions, too.
    """
    read = ("report", pl.col("score").alias("first_score"), pl.col("grade").alias("first_grade"))
    now = desk.scores.scores.select(*read, again=pl.lit(False))
    if first is None:
        return Beginnings(now.cast(FIRST_SCORES), None)
    back = {current: one for one, current in first.renamed.items()}
    about = None if rulings is None else _about_first(rulings, back)
    begun = (
        decided(first.desk, about, schemes=desk.schemes)
        .scores.scores.select(*read, again=pl.lit(True))
        .with_columns(pl.col("report").replace(first.renamed))
    )
    only = now.join(begun, on="report", how="anti")
    return Beginnings(pl.concat([begun, only]).sort("report").cast(FIRST_SCORES), _found(first))
