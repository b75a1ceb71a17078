"""Figures of the prose against table three."""

from dataclasses import dataclass
from functools import cache

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import Drafts, drafts, lit, terms
from nianbao.checks.exactness import within
from nianbao.checks.quantities import GROUPS, may_be_a_part, of_quantities, reason_for, status_of, total
from nianbao.checks.registry import rule
from nianbao.checks.sums import NO_SUM

ANSWERING_WORDS = "办结|答复"
RECEIVED_AND_HANDLED = "(?:收到|受理|接收|收办)(?:和|并|、|及)?(?:依法|按时)?(?:处理|办理|答复|办结)"
"""Words that count what was received and dealt with at once."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure of the prose and the quantity of the table it must equal.

    ``with_carried_in`` is what it may equal instead where the prose counts the carried-in applications too;
    ``near`` is what a careful author may have meant, so that equality with it is no error.
    """

    concept: str
    quantity: str
    row: str
    column: str = "total"
    with_carried_in: str | None = None
    near: str | None = None

    @property
    def narrative(self) -> str:
        """The id of the figure."""
        return f"narrative.applications_{self.concept}"


RECEIVED = (Pair("received", "received", "received", with_carried_in="received_all", near="answered"),)
ANSWERED = (Pair("answered", "answered", "total", near="received_all"),)
CARRIED_IN = (Pair("carried_in", "carried_in", "carried_in"),)
CARRIED_OUT = (Pair("carried_out", "carried_out", "carried_out"),)
OUTCOMES = (
    Pair("granted", "granted", "granted", near="disclosed"),
    Pair("partly_granted", "partly_granted", "partly_granted"),
    *(Pair(name, name, name) for name in GROUPS),
)
APPLICANTS = (
    Pair("natural_person", "natural", "received", "natural_person", with_carried_in="natural_all"),
    Pair("organisation", "organisations", "received", "organisation", with_carried_in="organisations_all"),
)
FAMILIES = (RECEIVED, ANSWERED, CARRIED_IN, CARRIED_OUT, OUTCOMES, APPLICANTS)
"""Figures that one check compares."""


@cache
def _pairs() -> pl.DataFrame:
    rows = [
        (family[0].narrative, p.narrative, p.quantity, p.row, p.column, p.with_carried_in, p.near)
        for family in FAMILIES
        for p in family
    ]
    names = ["family", "concept", "quantity", "row", "column", "with_carried_in", "near"]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
    loose = (pl.col("near") == "received_all").fill_null(False).alias("near_all")
    handled = (pl.col("near") == "answered").fill_null(False).alias("near_handled")
    return of_quantities(frame.with_columns(loose, handled), "quantity", "with_carried_in", "near")


@cache
def _fits() -> tuple[pl.Expr, ...]:
    """Whether the figure is the table's, that with what was carried in, or the one that may be meant."""
    read = {"fits_main": "main", "fits_wide": "wide", "fits_close": "close"}
    return (
        *(pl.col(value).is_between("least", "most").alias(name) for name, value in read.items()),
        may_be_a_part().alias("part"),
        (pl.col("subject") == "other").alias("other"),
    )


@cache
def _reasons() -> tuple[pl.Expr, ...]:
    main, wide, close = pl.col("fits_main"), pl.col("fits_wide"), pl.col("fits_close")
    unread = pl.when(pl.col("requests") == "not_recognised").then(lit("table_not_recognised"))
    absent = pl.when(pl.col("main_cells").is_null()).then(lit("missing_cell"))
    no_wide = pl.when(~main & (pl.col("with_carried_in") != NO_SUM) & pl.col("wide").is_null())
    wide_reason = no_wide.then(pl.coalesce("wide_reason", lit("missing_cell")))
    answering = pl.col("quote").str.contains(ANSWERING_WORDS)
    handling = pl.col("quote").str.contains(RECEIVED_AND_HANDLED)
    meant = (~pl.col("near_all") | ~answering) & (~pl.col("near_handled") | handling)
    fits_near = close.fill_null(False) & ~main & meant
    return (
        reason_for(pl.coalesce(unread, absent, "main_reason", wide_reason)).alias("reason"),
        (wide.fill_null(False) & ~main).alias("fits_wide"),
        fits_near.alias("fits_near"),
    )


@cache
def _status() -> pl.Expr:
    against_wide = pl.col("fits_wide") & pl.col("includes_carried_in")
    return status_of(pl.col("fits_main") | against_wide, pl.col("reason"))


@cache
def _finding() -> tuple[pl.Expr, ...]:
    main, fits_wide, other, part = (pl.col(n) for n in ("fits_main", "fits_wide", "other", "part"))
    against_wide = fits_wide & pl.col("includes_carried_in")
    doubtful = other | part | (pl.col("exactness") != "exact") | pl.col("fits_near")
    doubtful |= pl.col("main_doubtful").fill_null(False)
    severity = (
        pl.when(fits_wide | (other & (pl.col("value") < pl.col("main"))))
        .then(lit("info"))
        .when(doubtful)
        .then(lit("warning"))
        .otherwise(lit("error"))
    )
    variant = (
        pl.when(fits_wide & ~pl.col("includes_carried_in") & ~main)
        .then(lit("carried_in_unsaid"))
        .when(other | part)
        .then(lit("part"))
    )
    fails = pl.col("status") == "fail"
    return (
        *map(pl.col, ("report", "family", "status", "reason")),
        pl.when(fails).then(severity).alias("severity"),
        lit("requests").alias("table"),
        *map(pl.col, ("row", "column", "section")),
        pl.when(against_wide).then("wide").otherwise("main").alias("expected"),
        pl.col("value").alias("actual"),
        pl.concat_list("concept").alias("facts"),
        pl.concat_list("evidence").alias("evidence"),
        pl.when(fits_wide).then("wide_cells").otherwise("main_cells").alias("cells"),
        pl.when(fails).then(variant).alias("variant"),
        terms(carried_in=(pl.col("wide") - pl.col("main")).cast(pl.Int64)),
        pl.col("start").alias("position"),
    )


def _compared(context: Context) -> pl.DataFrame:
    """Each sentence with a figure of ``FAMILIES`` against the table, as drafts with their ``family``."""
    rows = context.said("figure").join(_pairs(), on="concept", maintain_order="left")
    for name, prefix in (("quantity", "main"), ("with_carried_in", "wide"), ("near", "close")):
        rows = rows.hstack(total(context, rows, name, prefix))
    rows = within(rows, "value", "exactness", ("least", "most")).with_columns(_fits())
    return rows.with_columns(_reasons()).with_columns(_status()).select(_finding())


def _by_family(context: Context) -> dict[str, pl.DataFrame]:
    """The findings of ``_compared`` by the first figure of their family, and of none (""), without rows."""
    compared = _compared(context)
    parts = compared.partition_by("family", maintain_order=True, include_key=False) if compared.height else []
    firsts = compared["family"].unique(maintain_order=True)
    return {"": compared.drop("family").clear(), **dict(zip(firsts, parts, strict=True))}


def _compare(context: Context, pairs: tuple[Pair, ...]) -> Drafts:
    """Each sentence with one of the ``pairs``' figures against the table."""
    families = context.remember("figures", lambda: _by_family(context))
    first = pairs[0]
    found = families.get(first.narrative, families[""])
    quiet = context.silent(found, table="requests", **({"row": first.row} if len(pairs) == 1 else {}))
    return drafts(quiet, found)


@rule("text.received")
def received(context: Context) -> Drafts:
    """Applications in prose = received, or = received + carried_in."""
    return _compare(context, RECEIVED)


@rule("text.answered")
def answered(context: Context) -> Drafts:
    """办结/答复 = total.total."""
    return _compare(context, ANSWERED)


@rule("text.carried_in")
def carried_in(context: Context) -> Drafts:
    """上年结转 = carried_in.total."""
    return _compare(context, CARRIED_IN)


@rule("text.carried_out")
def carried_out(context: Context) -> Drafts:
    """结转下年 = carried_out.total."""
    return _compare(context, CARRIED_OUT)


@rule("text.outcomes")
def outcomes(context: Context) -> Drafts:
    """The six outcomes of applications = the sums of their groups."""
    return _compare(context, OUTCOMES)


@rule("text.applicants")
def applicants(context: Context) -> Drafts:
    """Natural persons and organisations = the columns of received, or of received + carried_in."""
    return _compare(context, APPLICANTS)
