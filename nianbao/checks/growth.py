"""Changes that the prose tells against last year: 同比增长27.5%, 比上年减少3件."""

from collections.abc import Iterator, Mapping

import numpy as np
import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, NOT_APPLICABLE, NOT_ASSESSABLE, PASS, Drafts, drafts, lit, terms
from nianbao.checks.exactness import bounds
from nianbao.checks.grid import Grid
from nianbao.checks.pairs import UNPAIRED, pairs
from nianbao.checks.quantities import ORGANISATIONS
from nianbao.checks.registry import CELLS, rule
from nianbao.wording.zh import names as words

LAWSUITS = ("litigation_direct", "litigation_after_reconsideration")
DOCUMENTS = "proactive.normative_documents"
ROWS = {"answered": "total", "carried_in": "carried_in", "carried_out": "carried_out"}
Readings = tuple[tuple[str, ...], ...]


def _readings() -> Mapping[str, Readings]:
    """For each figure of the prose the sums of cells that it may repeat."""
    both = ("received", "carried_in")
    found: dict[str, Readings] = {
        "applications_received": (
            ("requests.received.total",),
            tuple(f"requests.{row}.total" for row in both),
        ),
        "applications_granted": (
            ("requests.granted.total",),
            ("requests.granted.total", "requests.partly_granted.total"),
        ),
        "applications_partly_granted": (("requests.partly_granted.total",),),
        "reconsideration_total": (("disputes.reconsideration.total",),),
        "litigation_total": (
            tuple(f"disputes.{group}.total" for group in LAWSUITS),
            *((f"disputes.{group}.total",) for group in LAWSUITS),
        ),
        "normative_issued": ((f"{DOCUMENTS}.issued",), (f"{DOCUMENTS}.made",)),
        "normative_abolished": ((f"{DOCUMENTS}.abolished",),),
        "normative_in_force": ((f"{DOCUMENTS}.in_force",),),
    }
    found |= {f"applications_{name}": ((f"requests.{row}.total",),) for name, row in ROWS.items()}
    for name, columns in (("natural_person", ("natural_person",)), ("organisation", ORGANISATIONS)):
        found[f"applications_{name}"] = (
            tuple(f"requests.received.{column}" for column in columns),
            tuple(f"requests.{row}.{column}" for row in both for column in columns),
        )
    return {f"narrative.{name}": readings for name, readings in found.items()}


READINGS = _readings()
NEARLY, SLIGHT = 1 - 1e-9, 1e-9
ITEMS = ("narrative.proactive_total", "narrative.website_items")
"""Counts of published items: which of them a report gives as its total may differ from year to year."""


def _summed(grid: Grid, cells: tuple[str, ...], at: pl.Series) -> pl.Series:
    """The sum of ``cells`` in the reports of ``at``, null where one has no number or is not printed."""
    return pl.Series(grid.read(cells, at).sum(axis=0), nan_to_null=True)


def _from_tables(context: Context, rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """sentence, ``this`` year's and ``then``, last year's sum, of each reading of each figure."""
    for concept, readings in READINGS.items():
        mine = rows.filter(pl.col("concept") == concept)
        for cells in readings if mine.height else ():
            yield mine.select(
                "sentence",
                this=_summed(context.grid, cells, mine["report"]),
                then=_summed(context.neighbours.grid, cells, mine["last"]),
            )


def _from_prose(context: Context, rows: pl.DataFrame) -> pl.DataFrame:
    """sentence and ``then``: what last year's prose gives for the same figure."""
    filed = context.neighbours.figures.filter(pl.col("report").is_in(rows["last"].unique().implode()))
    told = filed.select(pl.col("concept").cast(pl.String), last="report", then="value")
    alike = told.filter(pl.col("concept").is_in(ITEMS)).select("last", "then")
    same = rows.join(told, on=["last", "concept"], maintain_order="left")
    items = rows.filter(pl.col("concept").is_in(ITEMS)).join(alike, on="last", maintain_order="left")
    return pl.concat([same.select("sentence", "then"), items.select("sentence", "then")])


def _fits(least: pl.Expr, most: pl.Expr, then: pl.Expr) -> pl.Expr:
    """Whether a figure between ``least`` and ``most`` against ``then`` gives the change that is told.

    A percentage may be rounded or cut off at its last decimal; of nothing there is none: false.
    """
    low, high = bounds(pl.col("value").abs(), pl.col("exactness"))
    falls, percent = pl.col("value") < 0, pl.col("unit") == "%"
    low, high = pl.when(falls).then(-high).otherwise(low), pl.when(falls).then(-low).otherwise(high)
    step = pl.when(percent).then(pl.lit(0.1).pow(pl.col("decimals").fill_null(0))).otherwise(0.0)
    scale = pl.when(percent).then(100 / then).otherwise(1.0)
    below = (least - then) * scale < high + step * NEARLY + SLIGHT
    above = (most - then) * scale > low - step * NEARLY - SLIGHT
    return (~percent | (then > 0)) & below & above


def _held_against(context: Context, rows: pl.DataFrame) -> pl.DataFrame:
    """By sentence: whether figures on file are ``comparable``, whether one ``fits``, the first."""
    with_last = rows.filter(pl.col("last").is_not_null())
    empty = pl.DataFrame(schema={"sentence": rows.schema["sentence"], "this": pl.Float64, "then": pl.Float64})
    sides = [
        empty,
        *_from_tables(context, with_last),
        _from_prose(context, with_last).with_columns(this=pl.lit(None, pl.Float64), prose=True),
    ]
    found = pl.concat(sides, how="diagonal").filter(pl.col("then").is_not_null())
    found = found.join(rows, on="sentence", maintain_order="left")
    least, most = pl.col("least"), pl.col("most")
    own = pl.col("this").is_between(least, most)
    alone = pl.col("this").is_null() & (pl.col("scope") != "area").fill_null(True)
    comparable = pl.col("prose").fill_null(False) | own.fill_null(False) | alone
    zero = (pl.col("then") == 0) & (pl.col("unit") == "%")
    this, then = pl.col("this"), pl.col("then")
    fits = _fits(least, most, then) | (own & _fits(this, this, then)).fill_null(False)
    judged = found.with_columns(comparable=comparable & ~zero, fits=fits, zero=zero)
    return judged.group_by("sentence", maintain_order=True).agg(
        pl.col("comparable").any(),
        pl.col("fits").any(),
        pl.col("zero").all(),
        filed=pl.col("then").filter("comparable").first(),
    )


def _told(context: Context) -> pl.DataFrame:
    """The sentences that tell a change, each with its figures and the report of the year before."""
    rows = context.said("growth").filter(pl.col("parts").list.len() > 0)
    if rows.is_empty():
        return rows
    first, second = (pl.col("parts").list.get(n, null_on_oob=True) for n in (0, 1))
    now, exactness = first.struct.field("value"), first.struct.field("exactness")
    rows = rows.with_columns(
        now=now,
        now_exactness=exactness,
        told=second.struct.field("value"),
        printed=(second.struct.field("label") != "").fill_null(False),
    )
    least, most = bounds(pl.col("now"), pl.col("now_exactness"))
    rows = rows.with_columns(least=least, most=most)
    rows = rows.with_columns(adds_up=_fits(pl.col("least"), pl.col("most"), pl.col("told")))
    return rows.hstack(_before(context)[rows["report"]])


def _before(context: Context) -> pl.DataFrame:
    """A row a report: ``last``, its first report of the year before; why none can be told; its own year."""
    known = pairs(context)
    lasts = np.full(context.reports.height, np.nan)
    lasts[known.which[::-1]] = known.last[::-1]
    last = pl.Series("last", lasts, nan_to_null=True).cast(pl.UInt32)
    reasons = pl.Series("why", [*UNPAIRED, None])[known.why]
    return pl.DataFrame([last, reasons, context.reports["year"].alias("last_year")])


def _change(percent: pl.Expr, expected: pl.Expr, unit: pl.Expr) -> pl.Expr:
    """The change as words: 增长27.5%, 减少3件."""
    rise, fall, more, fewer = (pl.lit(words.CHANGES[way]) for way in ("rise", "fall", "more", "fewer"))
    up = expected >= 0
    word = (
        pl.when(percent)
        .then(pl.when(up).then(rise).otherwise(fall))
        .otherwise(pl.when(up).then(more).otherwise(fewer))
    )
    size = expected.abs().cast(pl.String).str.replace(r"\.0$", "")
    some = pl.concat_str(word, size, unit)
    return pl.when(expected == 0).then(pl.lit(words.CHANGES["same"])).otherwise(some)


@rule("text.growth", across=CELLS)
def growth(context: Context) -> Drafts:
    """A change against last year = this figure against last year's: on file, or as the sentence gives it.

    Last year's figure on file counts only where this year's table (or the prose of both years) shows that
    both are the same figure.
    """
    rows = _told(context)
    if rows.is_empty():
        return drafts(context.silent(rows))
    rows = rows.join(_held_against(context, rows), on="sentence", how="left", maintain_order="left")
    percent, told = pl.col("unit") == "%", pl.col("told")
    inside = (told.is_not_null() & (~percent | (told > 0))).fill_null(False)
    # What follows from a change told before is held against the file there.
    asked = told.is_null() | pl.col("printed")
    comparable, fits = (pl.col(name).fill_null(False) & asked for name in ("comparable", "fits"))
    odd = inside & ~pl.col("adds_up")
    wrong = odd | (comparable & ~fits)
    foreign = (pl.col("subject") == "other") & (pl.col("scope") != "area").fill_null(True)
    known = inside | comparable | fits
    zero = percent & ((told == 0).fill_null(False) | pl.col("zero").fill_null(False))
    reason = (
        pl.when(foreign)
        .then(lit("other_body"))
        .when("damaged")
        .then(lit("damaged_text"))
        .when(wrong & pl.col("etc"))
        .then(lit("unclear_figure"))
        .when(known)
        .then(None)
        .when(zero)
        .then(lit("zero_denominator"))
        .otherwise(pl.coalesce("why", lit("last_year_figure")))
    )
    rows = rows.with_columns(reason=reason, wrong=wrong, odd=odd)
    aside = pl.col("reason").is_in(["other_body", "zero_denominator", "first_year"])
    status = (
        pl.when(aside.fill_null(False))
        .then(NOT_APPLICABLE)
        .when(pl.col("reason").is_not_null())
        .then(NOT_ASSESSABLE)
        .when("wrong")
        .then(FAIL)
        .otherwise(PASS)
    )
    base = pl.when(pl.col("odd") | ~comparable).then("told").otherwise("filed")
    change = pl.when(percent).then((pl.col("now") - base) / base * 100).otherwise(pl.col("now") - base)
    places = pl.col("decimals").fill_null(0)
    scale = pl.lit(10.0).pow(places)
    expected = (change * scale).round() / scale
    variant = (
        pl.when(status != "fail").then(None).when("odd").then(lit("inside")).when("printed").then(lit("base"))
    )
    found = rows.select(
        "report",
        status.alias("status"),
        "reason",
        "section",
        expected.alias("expected"),
        pl.col("value").alias("actual"),
        pl.when(pl.col("concept").is_not_null()).then(pl.concat_list("concept")).alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        variant.alias("variant"),
        terms(
            last_year=pl.col("last_year") - 1,
            then=base.cast(pl.Int64, strict=False),
            told=told.cast(pl.Int64, strict=False),
            change=_change(percent, expected, pl.col("unit")),
        ),
        pl.col("start").alias("position"),
    )
    return drafts(context.silent(found), found)
