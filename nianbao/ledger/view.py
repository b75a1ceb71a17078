"""The ledger as screens and sheets show it: counts, filters, words. Every count is taken here."""

from collections.abc import Collection
from dataclasses import dataclass

import polars as pl

from nianbao.wording import ledger as words

STATES = ("submission", "review", "publication")
OPEN = ("waiting", "again")
"""Reviews that somebody is to do."""

ASKED = (pl.col("submission") == "missing") & pl.col("asked").is_not_null()
"""Bodies that may have submitted: a report's name is to be confirmed."""


def names() -> dict[str, dict[str, str]]:
    """The words of each state's values."""
    return {
        "submission": words.SUBMISSIONS,
        "review": words.REVIEWS,
        "publication": words.PUBLICATIONS,
    }


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of a ledger; bodies but for ``times``, which counts returns.

    ``asked``: bodies missing whose report may be one of those with a doubtful name.
    """

    all: int
    owed: int
    reported: int
    submission: dict[str, int]
    review: dict[str, int]
    publication: dict[str, int]
    times: int
    asked: int

    @property
    def to_review(self) -> int:
        """Reports whose review somebody is to do."""
        return sum(self.review[state] for state in OPEN)


def counts(rows: pl.DataFrame) -> Counts:
    """What stands in ``rows`` (LEDGER). Of the bodies that owe a report: those with one are ``reported``."""
    by_state = {}
    for state in STATES:
        known = dict(rows.drop_nulls(state).group_by(state).len().iter_rows())
        by_state[state] = {name: known.get(name, 0) for name in names()[state]}
    return Counts(
        all=rows.height,
        owed=int(rows["owes"].sum()),
        reported=rows.filter(pl.col("owes"), pl.col("report").is_not_null()).height,
        times=int(rows["returned"].sum()),
        asked=rows.filter(ASKED).height,
        **by_state,
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show; empty and None: everything.

    ``reviewer`` is a name or "" for reports that are given to nobody; ``mine`` is a name whose open reviews
    are wanted.
    """

    area: str | None = None
    group: str | None = None
    reviewer: str | None = None
    mine: str | None = None
    name: str = ""
    submission: Collection[str] = ()
    review: Collection[str] = ()
    publication: Collection[str] = ()


def _mine(name: str) -> pl.Expr:
    """Open reviews that ``name`` is to do: the second look once the first was had."""
    first, second = pl.col("first") == name, pl.col("second") == name
    return pl.col("review").is_in(OPEN) & (first | second).fill_null(False)


def people(rows: pl.DataFrame, wanted: Wanted) -> pl.DataFrame:
    """The rows that pass all but the states: what the counts beside the states are of."""
    tests = [pl.lit(True)]
    if wanted.area is not None:
        tests.append(pl.col("area") == wanted.area)
    if wanted.group is not None:
        tests.append(pl.col("class") == wanted.group)
    if wanted.name.strip():
        tests.append(pl.col("name").str.contains(wanted.name.strip(), literal=True))
    if wanted.mine:
        tests.append(_mine(wanted.mine))
    if wanted.reviewer == "":
        tests.append(pl.col("report").is_not_null() & pl.col("first").is_null() & pl.col("second").is_null())
    elif wanted.reviewer:
        tests.append((pl.col("first") == wanted.reviewer) | (pl.col("second") == wanted.reviewer))
    return rows.filter(pl.all_horizontal(tests).fill_null(False))


def filtered(rows: pl.DataFrame, wanted: Wanted) -> pl.DataFrame:
    """The rows that pass every filter, in their order."""
    for state in STATES:
        asked = getattr(wanted, state)
        if asked:
            rows = rows.filter(pl.col(state).is_in(list(asked)).fill_null(False))
    return people(rows, wanted)


def _state(name: str, signs: bool) -> pl.Expr:
    held = {
        key: f"{words.SIGNS[key]} {word}" if signs and key in words.SIGNS else word
        for key, word in names()[name].items()
    }
    return pl.col(name).replace_strict(held, default=None, return_dtype=pl.String)


def _dated(name: str, day: str, confirmed: str, signs: bool) -> pl.Expr:
    """A state in words; a late one by a day that nobody confirmed says so."""
    said = _state(name, signs)
    unsure = (pl.col(name) == "late") & ~pl.col(confirmed).fill_null(False) & pl.col(day).is_not_null()
    head, tail = words.UNCONFIRMED.split("{state}")
    return pl.when(unsure).then(pl.concat_str(pl.lit(head), said, pl.lit(tail))).otherwise(said)


def _submission(signs: bool) -> pl.Expr:
    head, tail = words.ASKED.split("{state}")
    asked = pl.concat_str(pl.lit(head), _state("submission", signs), pl.lit(tail))
    dated = _dated("submission", "submitted", "submitted_confirmed", signs)
    return pl.when(ASKED).then(asked).otherwise(dated)


def in_words(rows: pl.DataFrame, *, signs: bool = False) -> pl.DataFrame:
    """The ledger with a column for each key of ``words.COLUMNS``, in words; ``signs`` before the states."""
    standing = pl.col("standing").replace_strict(words.STANDINGS, default=None, return_dtype=pl.String)
    return rows.with_row_index("number", offset=1).select(
        pl.col("number").cast(pl.Int64),
        "name",
        "area",
        "class",
        _submission(signs).alias("submission"),
        pl.col("submitted").cast(pl.String),
        _state("review", signs).alias("review"),
        "returned",
        pl.col("return_due").cast(pl.String),
        "first",
        "second",
        _dated("publication", "published", "published_confirmed", signs).alias("publication"),
        pl.col("published").cast(pl.String),
        "versions",
        standing.alias("standing"),
        "contact",
        "note",
    )
