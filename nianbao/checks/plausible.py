"""Figures that are in themselves possible, but hardly true of this kind of body, or beside each other."""

from functools import cache

import polars as pl

from nianbao.checks.arithmetic import REQUEST_COLUMNS
from nianbao.checks.context import Context
from nianbao.checks.drafts import NOT_APPLICABLE, Columns, Drafts, drafts, judged, lit
from nianbao.checks.grid import Part, sums_of
from nianbao.checks.neighbours import Neighbours
from nianbao.checks.pairs import both
from nianbao.checks.registry import CELLS, rule

RULE_ROWS = ("regulations", "normative_documents")
"""The rows of table two that count documents: 规章, 规范性文件."""

SMALL = ("town", "township", "subdistrict", "office", "zone")
"""Kinds of body that never make 规章, wherever they are."""

COUNTY_CODE = r"^\d{4}(?:[1-9]\d|0[1-9])$"
"""The code of a county, district or city of a county's rank: its last two digits count."""

BELOW_PROVINCE_CODE = r"^\d\d(?:[1-9]\d|0[1-9])\d\d$"
BELOW_PROVINCE_NAME = r"县|[^治]区|旗|州|盟|[^京津海庆]市"
"""In the names of a body or of its area, where no code is known: it is below a province."""

COUNTY_NAME = r"(?:县|[^治]区|旗)(?:人民政府)?$"

CARRIED_SHARE, CARRIED_LEAST = 0.20, 5
"""Applications carried out: the share of those to be answered, and the number, from which it is told."""

SLIP = 1000.0
"""How many times another figure an amount is that was printed in 元 instead of 万元."""

SLIP_LEAST = 1000.0
"""万元 from which an amount far above its peers' may be a slip of the unit."""

PEERS_LEAST = 5
PEER_KINDS = ("town", "township", "subdistrict")
"""Kinds whose bodies collect fees of one order; what departments collect differs as they do."""

FEES, ANSWERED = "proactive.fees.amount", "requests.total.total"


def _made() -> list[Part]:
    cells = ("issued", "abolished", "in_force")
    parts: list[Part] = [("2021", f"proactive.regulations.{cell}", False, None) for cell in cells]
    return [*parts, ("2019", "proactive.regulations.made", False, None)]


def _disputed() -> list[Part]:
    groups = ("reconsideration", "litigation_direct")
    return [("disputes", f"disputes.{group}.total", False, None) for group in groups]


def _open() -> list[Part]:
    carried: list[Part] = [("carried_out", "requests.carried_out.total", False, None)]
    return carried + [
        ("carried_out", f"requests.{row}.total", True, None) for row in ("received", "carried_in")
    ]


MADE = sums_of("regulations", _made())
DISPUTED = sums_of("disputed", _disputed())
OPEN = sums_of("open", _open())
AMOUNT = sums_of("fees", [("amount", FEES, False, None)])
SHOWN = sums_of("shown", [(row, f"proactive.{row}.made", False, None) for row in RULE_ROWS])
VALID = sums_of("valid", [(row, f"proactive.{row}.in_force", False, None) for row in RULE_ROWS])


@cache
def _may_not_make() -> Columns:
    reason = pl.when("cannot").then("reason").when("known").then(lit("may_make")).otherwise(lit("no_kind"))
    return (
        "report",
        pl.when("cannot")
        .then(judged(pl.col("reason"), pl.col("value") <= 0))
        .otherwise(NOT_APPLICABLE)
        .alias("status"),
        reason.alias("reason"),
        lit("proactive").alias("table"),
        lit("regulations").alias("row"),
        pl.lit(0.0).alias("expected"),
        pl.col("value").alias("actual"),
        "cells",
    )


@cache
def _makers() -> Columns:
    """Whether a report's body cannot make 规章, and whether its kind is known."""
    county = pl.col("code").str.contains(COUNTY_CODE)
    county = county.fill_null(pl.col("agency").str.contains(COUNTY_NAME)).fill_null(False)
    below = pl.col("area_code").str.contains(BELOW_PROVINCE_CODE)
    named = pl.concat_str("area", "agency", ignore_nulls=True).str.contains(BELOW_PROVINCE_NAME)
    below = pl.coalesce(below, named).fill_null(False)
    kind = pl.col("agency_kind")
    cannot = kind.is_in(SMALL) | ((kind == "government") & county) | ((kind == "department") & below)
    return cannot.fill_null(False).alias("cannot"), kind.is_not_null().alias("known")


@rule("plausible.regulations")
def regulations(context: Context) -> Drafts:
    """A town, subdistrict, office, zone, county government or department below a province makes no 规章."""
    sums = context.sums(MADE)
    sums = sums.hstack(context.reports.select(_makers())[sums["report"]])
    found = sums.select(_may_not_make())
    return drafts(context.unread("proactive"), found)


def _documents(context: Context, *columns: str) -> pl.DataFrame:
    """report, key (the row) and the values of ``columns`` of documents, where the first is printed.

    ``absent`` where another one is not printed or one has no number.
    """
    named = {column: [f"proactive.{row}.{column}" for row in RULE_ROWS] for column in columns}
    lines = context.grid.lines(RULE_ROWS, named)
    first = named[columns[0]]
    printed = pl.concat([context.grid.printed(concept) for concept in first])
    absent = pl.any_horizontal(pl.col(column).is_null() for column in columns)
    return lines.with_columns(absent=absent).filter(printed)


@cache
def _in_force() -> Columns:
    issued, valid, gone = (pl.col(name) for name in ("issued", "in_force", "abolished"))
    reason = pl.when("absent").then(lit("missing_cell"))
    return (
        "report",
        judged(reason, (valid >= issued) | (gone > 0)),
        reason.alias("reason"),
        lit("proactive").alias("table"),
        pl.col("key").alias("row"),
        lit("in_force").alias("column"),
        issued.alias("expected"),
        valid.alias("actual"),
        pl.format("valid/{}", "key").alias("cells"),
    )


@rule("plausible.in_force")
def in_force(context: Context) -> Drafts:
    """No fewer documents in force than were issued this year, where none was abolished."""
    rows = _documents(context, "issued", "in_force", "abolished")
    found = rows.select(_in_force())
    return drafts(context.unread("proactive"), found)


@cache
def _public() -> Columns:
    made, public = pl.col("made"), pl.col("total_public")
    reason = pl.when("absent").then(lit("missing_cell"))
    return (
        "report",
        judged(reason, (made <= 0) | (public > 0)),
        reason.alias("reason"),
        lit("proactive").alias("table"),
        pl.col("key").alias("row"),
        lit("total_public").alias("column"),
        made.alias("expected"),
        public.alias("actual"),
        pl.format("shown/{}", "key").alias("cells"),
    )


@rule("plausible.made_not_public")
def made_not_public(context: Context) -> Drafts:
    """2019 form: where documents were made, some are public."""
    rows = _documents(context, "made", "total_public")
    found = rows.select(_public())
    return drafts(context.unread("proactive"), found)


@cache
def _disputed_at_most() -> Columns:
    all_ = pl.when("printed").then(pl.col("answered") + pl.col("before").fill_null(0.0))
    none = pl.col("value") == 0
    unread = pl.when(~none & all_.is_null()).then(lit("missing_cell"))
    reason = pl.coalesce("reason", unread)
    return (
        "report",
        judged(reason, none | (pl.col("value") <= all_)),
        reason.alias("reason"),
        lit("disputes").alias("table"),
        all_.alias("expected"),
        pl.col("value").alias("actual"),
        "cells",
    )


@rule("plausible.disputes", across=CELLS)
def disputes(context: Context) -> Drafts:
    """No more reviews and first lawsuits than requests that the body answered, this year or the last."""
    answered = context.grid.value(ANSWERED)
    printed = context.grid.printed(ANSWERED)
    before = both(context, [ANSWERED]).select("report", before=pl.col("then").fill_null(0.0))
    rows = context.sums(DISPUTED)
    sides = [answered.alias("answered"), printed.alias("printed"), *context.beside(before).get_columns()]
    rows = rows.hstack(pl.DataFrame(sides)[rows["report"]])
    found = rows.select(_disputed_at_most())
    return drafts(context.unread("disputes"), found)


@cache
def _carried() -> Columns:
    value, all_ = pl.col("value"), pl.col("against")
    return (
        "report",
        judged(pl.col("reason"), (value < CARRIED_LEAST) | (value <= CARRIED_SHARE * all_)),
        "reason",
        lit("requests").alias("table"),
        lit("carried_out").alias("row"),
        pl.lit(REQUEST_COLUMNS[-1]).alias("column"),
        all_.alias("expected"),
        value.alias("actual"),
        "cells",
    )


@rule("plausible.carried_out")
def carried_out(context: Context) -> Drafts:
    """What is carried out is not above a fifth of what was to be answered; no fault, but worth a look."""
    sums = context.sums(OPEN)
    found = sums.select(_carried())
    return drafts(context.unread("requests"), found)


def _peers(context: Context) -> pl.DataFrame:
    """year, agency_kind and ``peers``: the median of what the towns, or townships, … on file collected."""
    return context.neighbours.remember("peers", lambda: _medians(context.neighbours))


def _medians(filed: Neighbours) -> pl.DataFrame:
    reports = filed.reports.with_columns(amount=filed.grid.value(FEES))
    some = reports.filter(pl.col("agency_kind").is_in(PEER_KINDS), pl.col("amount") > 0)
    medians = some.group_by("year", "agency_kind").agg(peers=pl.col("amount").median(), count=pl.len())
    return medians.filter(pl.col("count") > PEERS_LEAST).drop("count")


@cache
def _against() -> Columns:
    """Whether the amount is far from last year's, from its peers', or has nothing beside it."""
    amount, then, peers = pl.col("value"), pl.col("last"), pl.col("peers")
    against_last = (then > 0) & (amount > 0) & ((amount >= SLIP * then) | (then >= SLIP * amount))
    against_peers = (amount >= SLIP_LEAST) & (amount >= SLIP * peers)
    alone = (amount > 0) & then.is_null() & peers.is_null()
    return (
        against_last.fill_null(False).alias("by_last"),
        against_peers.fill_null(False).alias("by_peers"),
        pl.coalesce("reason", pl.when(alone).then(lit("no_comparison"))).alias("reason"),
    )


@cache
def _slipped() -> Columns:
    by_last, by_peers, reason = (pl.col(name) for name in ("by_last", "by_peers", "reason"))
    return (
        "report",
        pl.when(reason == "no_comparison")
        .then(NOT_APPLICABLE)
        .otherwise(judged(reason, ~(by_last | by_peers)))
        .alias("status"),
        reason,
        lit("proactive").alias("table"),
        lit("fees").alias("row"),
        lit("amount").alias("column"),
        pl.when(by_last).then("last").when(by_peers).then("peers").alias("expected"),
        pl.col("value").alias("actual"),
        "cells",
        pl.when(by_peers & ~by_last).then(lit("peers")).alias("variant"),
    )


@rule("plausible.unit_slip", across=CELLS)
def unit_slip(context: Context) -> Drafts:
    """Fees in 万元 a thousand times last year's, or far above what all bodies of the kind collect."""
    last = both(context, [FEES]).select("report", last=pl.col("then"))
    about = context.reports.select("year", "agency_kind").hstack(context.beside(last))
    rows = context.sums(AMOUNT)
    rows = rows.hstack(about[rows["report"]]).join(
        _peers(context), on=["year", "agency_kind"], how="left", maintain_order="left"
    )
    found = rows.with_columns(_against()).select(_slipped())
    return drafts(context.unread("proactive"), found)
