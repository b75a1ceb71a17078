"""Indicators: what supervisors compare, declared in ``data/indicators.json`` and computed from the facts.

Every figure comes from table three or four's own totals as printed. A rate is given only where its
denominator reaches ``SMALL_DENOMINATOR``; below it there are counts, and nothing over nothing is no rate.
"""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

import polars as pl

from data import resource
from nianbao.frames import Frames, schema
from nianbao.scoring.schema import INDICATORS
from nianbao.wording import indicators as words
from nianbao.wording.language import language, speaking

Unit = Literal["count", "items", "rate", "CNY_10k"]


@dataclass(frozen=True, slots=True)
class Term:
    """A sum of concepts less others; ``alternative`` is the same figure as another form prints it."""

    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    alternative: tuple[str, ...] = ()

    @property
    def concepts(self) -> tuple[str, ...]:
        """Every concept the term may read."""
        return (*self.plus, *self.minus, *self.alternative)


@dataclass(frozen=True, slots=True)
class Indicator:
    """One declared indicator; ``denominator`` is None for a count.

    ``share``: the numerator is a part of the denominator and cannot be larger. ``interface``: part of what
    ``nianbao score --json`` promises. ``rankable``: may be ranked or coloured as good or bad.
    """

    id: str
    title: str
    unit: Unit
    formula: str
    caveat: str
    numerator: Term
    denominator: Term | None
    forms: tuple[str, ...]
    share: bool
    rankable: bool
    interface: bool

    @property
    def concepts(self) -> tuple[str, ...]:
        """Every concept the indicator may read."""
        return self.numerator.concepts + (self.denominator.concepts if self.denominator else ())


def _term(given: Any) -> Term:
    return Term(tuple(given["plus"]), tuple(given.get("minus", ())), tuple(given.get("or", ())))


def _indicator(given: Any) -> Indicator:
    over = given.get("denominator")
    parsed = {
        "share": given.get("share", False),
        "forms": tuple(given["forms"]),
        "numerator": _term(given["numerator"]),
        "denominator": _term(over) if over else None,
    }
    return Indicator(**(given | parsed))


@cache
def _declared() -> tuple[int, tuple[Indicator, ...]]:
    text = json.loads(resource("indicators.json").read_text("utf-8"))
    return text["small_denominator"], tuple(_indicator(given) for given in text["indicators"])


def small_denominator() -> int:
    """The least denominator over which a rate is given."""
    return _declared()[0]


@cache
def _told(tag: str) -> tuple[Indicator, ...]:
    with speaking(tag):
        titles, formulas, caveats = words.TITLES, words.FORMULAS, words.CAVEATS
    return tuple(
        replace(i, title=titles[i.id], formula=formulas[i.id], caveat=caveats[i.id]) for i in _declared()[1]
    )


def catalogue() -> tuple[Indicator, ...]:
    """Every declared indicator in the language spoken, in the order in which they are shown."""
    return _told(language())


def declared() -> pl.DataFrame:
    """A row an indicator in the catalogue's order: indicator, forms, rankable."""
    rows = [(i.id, list(i.forms), i.rankable) for i in catalogue()]
    columns = schema({"indicator": pl.String, "forms": pl.List(pl.String), "rankable": pl.Boolean})
    return pl.DataFrame(rows, schema=columns, orient="row")


def _sum(concepts: tuple[str, ...], prefix: str = "") -> pl.Expr:
    return pl.sum_horizontal([pl.col(prefix + c) for c in concepts], ignore_nulls=False)


def _amount(term: Term) -> pl.Expr:
    """The term's figure; null where a cell lacks its value or two ways of printing it disagree."""
    amount = _sum(term.plus)
    if term.minus:
        amount = amount - _sum(term.minus)
    if not term.alternative:
        return amount
    other = _sum(term.alternative)
    return pl.when(amount.is_null() | other.is_null() | (amount == other)).then(pl.coalesce(amount, other))


def _wide(frames: Frames, concepts: list[str]) -> pl.DataFrame:
    """One row a report: each concept's value, ``~concept`` if approximate, ``?concept`` if printed."""
    facts = frames.facts.filter(pl.col("concept").is_in(concepts))
    columns: list[pl.Expr] = []
    for concept in concepts:
        here = pl.col("concept") == concept
        value = pl.col("value").filter(here)
        columns += [
            pl.when(value.n_unique() == 1).then(value.first()).alias(concept),
            pl.col("approximate").filter(here).any().alias(f"~{concept}"),
            here.any().alias(f"?{concept}"),
        ]
    known = facts.group_by("report").agg(columns)
    flags = [f"{mark}{concept}" for concept in concepts for mark in "~?"]
    reports = frames.reports.select("report", "format")
    return reports.join(known, on="report", how="left").with_columns(pl.col(flags).fill_null(False))


def _rows(wide: pl.DataFrame, indicator: Indicator) -> pl.DataFrame:
    least = small_denominator()
    top = _amount(indicator.numerator)
    over = _amount(indicator.denominator) if indicator.denominator else pl.lit(None, pl.Float64)
    printed = pl.any_horizontal([pl.col(f"?{c}") for c in indicator.concepts])
    about = pl.any_horizontal([pl.col(f"~{c}") for c in indicator.concepts])
    outside = ~pl.col("format").is_in(indicator.forms) & ~printed
    absent = pl.col("numerator").is_null()
    wrong = pl.col("numerator") < 0
    if indicator.denominator:
        absent = absent | pl.col("denominator").is_null()
        wrong = wrong | (pl.col("denominator") < 0)
        if indicator.share:
            wrong = wrong | (pl.col("numerator") > pl.col("denominator"))
    state = (
        pl.when(outside.fill_null(False))
        .then(pl.lit("not_in_form"))
        .when(absent)
        .then(pl.lit("missing"))
        .when(wrong)
        .then(pl.lit("inconsistent"))
        .when(pl.col("denominator") == 0)
        .then(pl.lit("not_applicable"))
        .when(pl.col("denominator") < least)
        .then(pl.lit("small_sample"))
        .when(about)
        .then(pl.lit("approximate"))
        .otherwise(pl.lit("ok"))
    )
    value = pl.col("numerator") / pl.col("denominator") if indicator.denominator else pl.col("numerator")
    return (
        wide.with_columns(numerator=top, denominator=over)
        .with_columns(state=state)
        .select(
            "report",
            pl.lit(indicator.id).alias("indicator"),
            pl.when(pl.col("state").is_in(["ok", "approximate"])).then(value).alias("value"),
            "numerator",
            "denominator",
            (pl.col("state") == "small_sample").alias("small_sample"),
            "state",
        )
    )


def indicators(frames: Frames) -> pl.DataFrame:
    """Every indicator of every report: INDICATORS, sorted by report and then in the catalogue's order.

    ``value`` is a count (件, 条, 万元) or a rate from 0 to 1, null unless ``state`` is ok or approximate;
    ``numerator`` and ``denominator`` are the printed counts. A cell that is blank, uncertain or not in the
    file makes the figure ``missing``: it is never taken as 0.
    """
    concepts = sorted({concept for indicator in catalogue() for concept in indicator.concepts})
    wide = _wide(frames, concepts).sort("report").with_row_index("_report")
    rows = [
        _rows(wide, indicator).with_row_index("_report").with_columns(_order=pl.lit(n))
        for n, indicator in enumerate(catalogue())
    ]
    return pl.concat(rows).sort("_report", "_order").select(list(INDICATORS)).cast(INDICATORS)
