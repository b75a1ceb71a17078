"""A row a body in the order of the roster: when it reported, its scores, what it is to correct."""

import polars as pl

from nianbao.briefs.beginnings import Beginnings
from nianbao.briefs.faults import main_of_each
from nianbao.briefs.mending import Mending
from nianbao.desk import Desk
from nianbao.frames import schema
from nianbao.ledger import Book, view
from nianbao.wording import briefs as words
from nianbao.wording import ledger as ledger_words
from nianbao.wording import names as terms

BODIES = schema(
    {
        "number": pl.Int64,  # from 1, in the order of the rows
        "name": pl.String,
        "group": pl.String,  # the office's word for its class, else the kind of agency
        "area": pl.String,
        "listed": pl.Boolean,  # on the roster
        "owes": pl.Boolean,
        "report": pl.String,  # null where none is on file
        "submission": pl.String,  # nianbao.ledger.states.Submission
        "submitted": pl.Date,
        "submitted_confirmed": pl.Boolean,
        "publication": pl.String,  # Publication
        "published": pl.Date,
        "published_confirmed": pl.Boolean,
        "first_score": pl.Float64,
        "first_grade": pl.String,
        "again": pl.Boolean,  # a later version than the first is on file
        "score": pl.Float64,  # of the current version
        "grade": pl.String,
        "to_correct": pl.Int64,  # null where there is no report
        "corrected": pl.Int64,
        "to_explain": pl.Int64,
        "main": pl.String,  # what its faults are mainly about, in words; null where there are none
        "review": pl.String,  # ReviewState
    }
)

COLUMNS = (
    *("number", "name", "group", "submitted", "published", "first_score", "after_score", "grade"),
    *("to_correct", "corrected", "to_explain", "main", "review"),
)
"""What ``in_words`` gives, in its order."""


TOLD = (
    *("name", "group", "area", "listed", "owes", "report", "submission", "submitted", "submitted_confirmed"),
    *("publication", "published", "published_confirmed", "review"),
)
"""What is taken from the ledger."""


def _name() -> pl.Expr:
    """The name; with its area before it where another body has the same."""
    name, area = pl.col("name").fill_null(words.NO_NAME), pl.col("area").fill_null("")
    placed = ~name.str.starts_with(area) & name.is_duplicated()
    return pl.when(placed).then(area + name).otherwise(name)


def _rows(book: Book) -> pl.DataFrame:
    """The bodies that owe a report or have one, by class in the order of the roster, then the others."""
    parts = [
        book.rows.with_columns(listed=pl.lit(True)),
        book.outside.with_columns(listed=pl.lit(False)),
    ]
    whole = pl.concat(parts).filter(pl.col("owes") | pl.col("report").is_not_null())
    kinds = {kind: name.short for kind, name in terms.AGENCY_KINDS.items()}
    kind = pl.col("kind").replace_strict(kinds, default=None, return_dtype=pl.String)
    order = {kind: number for number, kind in enumerate(terms.AGENCY_KINDS)}
    rank = pl.col("kind").replace_strict(order, default=len(order), return_dtype=pl.Int64)
    return (
        whole.with_row_index("row")
        .with_columns(
            group=pl.coalesce(pl.when(pl.col("class") != "").then("class"), kind, pl.lit(words.NO_CLASS)),
            rank=pl.when("listed").then(0).otherwise(rank),
        )
        .with_columns(at=pl.col("row").min().over("listed", "group"))
        .sort(~pl.col("listed"), "rank", "at", "row")
        .select(TOLD)
        .with_row_index("number", offset=1)
    )


def bodies(book: Book, desk: Desk, start: Beginnings, mended: Mending) -> pl.DataFrame:
    """BODIES of the ledger ``book``; scores and counts are those of ``desk``'s reports."""
    now = desk.scores.scores.select("report", "score", "grade")
    joined = _rows(book)
    for frame in (start.scores, now, mended.reports, main_of_each(mended.faults)):
        joined = joined.join(frame, on="report", how="left", maintain_order="left")
    named = joined.with_columns(pl.col("again", "owes").fill_null(False), name=_name())
    return named.select(BODIES.names()).cast(BODIES)


def _said(state: str) -> pl.Expr:
    names = view.names()[state] | {"undated": words.UNDATED}
    return pl.col(state).replace_strict(names, default=None, return_dtype=pl.String)


def _day(day: str, state: str) -> pl.Expr:
    """The day, with a remark where it is late by it; without one how the matter stands."""
    unsure = pl.when(~pl.col(f"{day}_confirmed").fill_null(False)).then(pl.lit(words.UNCONFIRMED))
    remarks = pl.concat_str(pl.lit(words.LATE_DAY), unsure, separator=words.LIST_LONG, ignore_nulls=True)
    head, tail = words.REMARK.split("{remark}")
    late = pl.concat_str(pl.lit(head), remarks, pl.lit(tail))
    remark = pl.when(pl.col(state) == "late").then(late).otherwise(pl.lit(""))
    dated = pl.concat_str(pl.col(day).cast(pl.String), remark)
    return pl.when(pl.col(day).is_not_null()).then(dated).otherwise(_said(state))


def _score(score: str, grade: str) -> pl.Expr:
    """The score with one decimal; the word of the scheme where there is none."""
    return pl.coalesce(pl.col(score).round(1).cast(pl.String), pl.col(grade))


def in_words(rows: pl.DataFrame) -> pl.DataFrame:
    """BODIES as people read them: COLUMNS, counts as numbers, everything else text; null: nothing to say."""
    review = pl.col("review").replace_strict(ledger_words.REVIEWS, default=None, return_dtype=pl.String)
    return rows.select(
        "number",
        "name",
        "group",
        _day("submitted", "submission").alias("submitted"),
        _day("published", "publication").alias("published"),
        _score("first_score", "first_grade").alias("first_score"),
        pl.when("again").then(_score("score", "grade")).alias("after_score"),
        "grade",
        "to_correct",
        "corrected",
        "to_explain",
        "main",
        review.alias("review"),
    )
