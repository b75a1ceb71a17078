"""Figures of the prose against the tables, and against each other where there is no table."""

from dataclasses import dataclass

import polars as pl

from nianbao.checks.arithmetic import REQUEST_COLUMNS, outcome_rows
from nianbao.checks.context import Context, Part, parts_frame
from nianbao.checks.drafts import FAIL, NOT_APPLICABLE, PASS, drafts, terms
from nianbao.checks.exactness import high, low
from nianbao.checks.registry import rule

ORGANISATIONS = REQUEST_COLUMNS[1:-1]
ANSWERING_WORDS = "办结|答复"
WHOLE_AREA = "全[省市县区州盟旗域]|各(?:单位|部门|乡镇|镇街)|汇总"
GROUPS = ("refused", "unavailable", "declined", "other")


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


RECEIVED = (Pair("received", "received", "received", with_carried_in="received_all"),)
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


def _quantities() -> list[Part]:
    """The cells of every figure of the tables that prose speaks of."""
    both = ("received", "carried_in")
    single = {
        "received": "received",
        "carried_in": "carried_in",
        "answered": "total",
        "carried_out": "carried_out",
    }
    single |= {"granted": "granted", "partly_granted": "partly_granted"}
    parts: list[Part] = [(name, f"requests.{row}.total", False, None) for name, row in single.items()]
    parts += [("received_all", f"requests.{row}.total", False, None) for row in both]
    parts += [("disclosed", f"requests.{row}.total", False, None) for row in ("granted", "partly_granted")]
    for group in GROUPS:
        parts += [(group, f"requests.{row}.total", False, option) for row, option in outcome_rows(group)]
    for column in ("natural_person",):
        parts.append(("natural", f"requests.received.{column}", False, None))
        parts += [("natural_all", f"requests.{row}.{column}", False, None) for row in both]
    for column in ORGANISATIONS:
        parts.append(("organisations", f"requests.received.{column}", False, None))
        parts += [("organisations_all", f"requests.{row}.{column}", False, None) for row in both]
    parts.append(("reconsideration", "disputes.reconsideration.total", False, None))
    lawsuits = ("litigation_direct", "litigation_after_reconsideration")
    parts += [("litigation", f"disputes.{group}.total", False, None) for group in lawsuits]
    return parts


def _totals(context: Context) -> pl.DataFrame:
    return context.remember("totals", lambda: context.sums(parts_frame(_quantities())))


def _pairs(pairs: tuple[Pair, ...]) -> pl.DataFrame:
    rows = [
        (f"narrative.applications_{p.concept}", p.quantity, p.row, p.column, p.with_carried_in, p.near)
        for p in pairs
    ]
    names = ["concept", "quantity", "row", "column", "with_carried_in", "near"]
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")


def _side(totals: pl.DataFrame, quantity: str, prefix: str) -> pl.DataFrame:
    """The totals, to be joined on the column ``quantity``, with their columns prefixed."""
    return (
        totals.drop("against")
        .rename({"key": quantity, "value": prefix})
        .rename({name: f"{prefix}_{name}" for name in ("reason", "by_sums", "facts", "evidence")})
    )


def _status(passes: pl.Expr, reason: pl.Expr) -> pl.Expr:
    return (
        pl.when(reason == "other_body")
        .then(NOT_APPLICABLE)
        .when(reason.is_not_null())
        .then(pl.lit("not_assessable"))
        .when(passes)
        .then(PASS)
        .otherwise(FAIL)
        .alias("status")
    )


def _reason(table: pl.Expr) -> pl.Expr:
    """Why a sentence cannot be held against the table, whose own reason is ``table``."""
    foreign = (pl.col("subject") == "other") & (pl.col("scope") != "area").fill_null(True)
    return (
        pl.when(foreign)
        .then(pl.lit("other_body"))
        .when("damaged")
        .then(pl.lit("damaged_text"))
        .otherwise(table)
    )


def _may_be_a_part() -> pl.Expr:
    """In an area's report, a figure below the table's, of which nothing says that it is the whole area's."""
    below = (pl.col("scope") == "area").fill_null(False) & (pl.col("value").fill_null(0) < pl.col("main"))
    return below & ~pl.col("quote").str.contains(WHOLE_AREA)


def _compare(context: Context, pairs: tuple[Pair, ...]) -> pl.DataFrame:
    """Each sentence with one of the ``pairs``' figures against the table."""
    totals = _totals(context)
    rows = context.prose.filter(pl.col("kind") == "figure").join(
        _pairs(pairs), on="concept", maintain_order="left"
    )
    rows = rows.join(context.recognised("requests"), on="report", maintain_order="left")
    for name, prefix in (("quantity", "main"), ("with_carried_in", "wide"), ("near", "close")):
        side = _side(totals, name, prefix)
        rows = rows.join(side, on=["report", name], how="left", maintain_order="left")
    least, most = low(pl.col("value"), pl.col("exactness")), high(pl.col("value"), pl.col("exactness"))
    main, wide, close = (pl.col(name).is_between(least, most) for name in ("main", "wide", "close"))
    states_it = pl.col("includes_carried_in")
    unread = pl.when(~pl.col("recognised")).then(pl.lit("table_not_recognised"))
    absent = pl.when(pl.col("main_facts").is_null()).then(pl.lit("missing_cell"))
    no_wide = pl.when(~main & pl.col("with_carried_in").is_not_null() & pl.col("wide").is_null())
    wide_reason = no_wide.then(pl.coalesce("wide_reason", pl.lit("missing_cell")))
    table_reason = pl.coalesce(unread, absent, "main_reason", wide_reason)
    fits_wide = wide.fill_null(False) & ~main
    fits_near = close.fill_null(False) & ~main
    fits_near &= (
        pl.when(pl.col("near") == "received_all")
        .then(~pl.col("quote").str.contains(ANSWERING_WORDS))
        .otherwise(pl.lit(True))
    )
    other = pl.col("subject") == "other"
    doubtful = (
        other
        | _may_be_a_part()
        | (pl.col("exactness") != "exact")
        | fits_near
        | pl.col("main_by_sums").fill_null(False)
    )
    severity = (
        pl.when(fits_wide | (other & (pl.col("value") < pl.col("main"))))
        .then(pl.lit("info"))
        .when(doubtful)
        .then(pl.lit("warning"))
        .otherwise(pl.lit("error"))
    )
    against_wide = fits_wide & states_it
    cells = pl.when(fits_wide).then("wide_evidence").otherwise("main_evidence").fill_null([])
    concepts = pl.when(fits_wide).then("wide_facts").otherwise("main_facts").fill_null([])
    found = rows.select(
        "report",
        _status(main | against_wide, _reason(table_reason)),
        _reason(table_reason).alias("reason"),
        severity.alias("severity"),
        pl.lit("requests").alias("table"),
        *("row", "column", "section"),
        pl.when(against_wide).then("wide").otherwise("main").alias("expected"),
        pl.col("value").alias("actual"),
        pl.concat_list(pl.concat_list("concept"), concepts).alias("facts"),
        pl.concat_list(pl.concat_list("evidence"), cells).alias("evidence"),
        pl.when(fits_wide & ~states_it & ~main).then(pl.lit("carried_in_unsaid")).alias("variant"),
        terms(carried_in=(pl.col("wide") - pl.col("main")).cast(pl.Int64)),
        pl.col("start").alias("position"),
    )
    found = found.with_columns(
        pl.when(pl.col("status") == "fail").then("variant").alias("variant"),
        pl.when(pl.col("status") == "fail").then("severity").alias("severity"),
    )
    first = pairs[0]
    quiet = context.silent(found, table="requests", **({"row": first.row} if len(pairs) == 1 else {}))
    return drafts(quiet, found)


@rule("text.received")
def received(context: Context) -> pl.DataFrame:
    """Applications in prose = received, or = received + carried_in."""
    return _compare(context, RECEIVED)


@rule("text.answered")
def answered(context: Context) -> pl.DataFrame:
    """办结/答复 = total.total."""
    return _compare(context, ANSWERED)


@rule("text.carried_in")
def carried_in(context: Context) -> pl.DataFrame:
    """上年结转 = carried_in.total."""
    return _compare(context, CARRIED_IN)


@rule("text.carried_out")
def carried_out(context: Context) -> pl.DataFrame:
    """结转下年 = carried_out.total."""
    return _compare(context, CARRIED_OUT)


@rule("text.outcomes")
def outcomes(context: Context) -> pl.DataFrame:
    """The six outcomes of applications = the sums of their groups."""
    return _compare(context, OUTCOMES)


@rule("text.applicants")
def applicants(context: Context) -> pl.DataFrame:
    """Natural persons and organisations = the columns of received, or of received + carried_in."""
    return _compare(context, APPLICANTS)


ZERO = (
    ("narrative.applications_received", "received", "requests", "received", None),
    ("narrative.applications_carried_in", "carried_in", "requests", "carried_in", None),
    ("narrative.applications_carried_out", "carried_out", "requests", "carried_out", None),
    ("narrative.reconsideration_total", "reconsideration", "disputes", None, "reconsideration"),
    ("narrative.litigation_total", "litigation", "disputes", None, None),
)


@rule("text.zero")
def zero(context: Context) -> pl.DataFrame:
    """未收到申请, 未发生行政复议/诉讼 against a table that has some; of disputes also the reverse."""
    names = ["concept", "quantity", "table", "row", "group"]
    about = pl.DataFrame(list(ZERO), schema=dict.fromkeys(names, pl.String), orient="row")
    spoken = context.prose.join(about, on="concept", maintain_order="left")
    says_none = (pl.col("kind") == "zero") | (
        (pl.col("kind") == "figure") & (pl.col("value") == 0) & (pl.col("table") == "disputes")
    )
    says_some = (pl.col("kind") == "figure") & (pl.col("value") > 0) & (pl.col("table") == "disputes")
    rows = spoken.filter(says_none | says_some).join(
        _side(_totals(context), "quantity", "main"),
        on=["report", "quantity"],
        how="left",
        maintain_order="left",
    )
    known = pl.concat(
        [context.recognised(t).with_columns(pl.lit(t).alias("table")) for t in ("requests", "disputes")]
    )
    rows = rows.join(known, on=["report", "table"], maintain_order="left")
    rows = rows.filter(~says_some | (pl.col("main") == 0).fill_null(False))
    unread = pl.when(~pl.col("recognised")).then(pl.lit("table_not_recognised"))
    absent = pl.when(pl.col("main_facts").is_null()).then(pl.lit("missing_cell"))
    reason = _reason(pl.coalesce(unread, absent, "main_reason"))
    doubtful = (
        says_some
        | (pl.col("subject") == "other")
        | _may_be_a_part()
        | pl.col("main_by_sums").fill_null(False)
    )
    status = _status(pl.col("value").fill_null(0) == pl.col("main"), reason)
    found = rows.select(
        "report",
        status,
        reason.alias("reason"),
        pl.when((status == "fail") & doubtful).then(pl.lit("warning")).alias("severity"),
        *("table", "row", "group", "section"),
        pl.lit("total").alias("column"),
        pl.col("main").alias("expected"),
        pl.col("value").fill_null(0).alias("actual"),
        pl.concat_list(pl.concat_list("concept"), pl.col("main_facts").fill_null([])).alias("facts"),
        pl.concat_list(pl.concat_list("evidence"), pl.col("main_evidence").fill_null([])).alias("evidence"),
        pl.when(says_some & (status == "fail")).then(pl.lit("some")).alias("variant"),
        terms(what=pl.col("concept")),
        pl.col("start").alias("position"),
    )
    return drafts(context.silent(found), found)


BALANCE = ("received", "carried_in", "answered", "carried_out")


@rule("text.balance")
def balance(context: Context) -> pl.DataFrame:
    """Without a table: received + carried_in = answered + carried_out, from the narrative figures."""
    named = {f"narrative.applications_{name}": name for name in BALANCE}
    facts = context.frames.facts.filter(pl.col("concept").is_in(list(named)))
    spoken = context.prose.filter(pl.col("concept").is_in(list(named)), pl.col("kind") == "figure")
    damaged = spoken.filter("damaged").select("report").unique().with_columns(damaged=pl.lit(True))
    states = spoken.filter(pl.col("concept") == "narrative.applications_received", "includes_carried_in")
    states = states.select("report").unique().with_columns(inclusive=pl.lit(True))
    place = pl.struct(quote=pl.col("raw"), where=pl.col("where"))
    rows = facts.group_by("report", maintain_order=True).agg(
        *(
            pl.col("value").filter(pl.col("concept") == concept).first().alias(name)
            for concept, name in named.items()
        ),
        rough=pl.col("approximate").any(),
        facts="concept",
        evidence=place,
        position=pl.col("start").min(),
    )
    for flag in (damaged, states, context.recognised("requests")):
        rows = rows.join(flag, on="report", how="left", maintain_order="left")
    whole = pl.all_horizontal(pl.col(name).is_not_null() for name in BALANCE)
    left = pl.col("received") + pl.col("carried_in")
    right = pl.col("answered") + pl.col("carried_out")
    holds = (left == right) | (pl.col("received") == right)
    alone = (left != right) & (pl.col("inclusive").fill_null(False) | (pl.col("received") == right))
    reason = (
        pl.when("recognised")
        .then(pl.lit("table_used"))
        .when(~whole)
        .then(pl.lit("silent"))
        .when(pl.col("damaged").fill_null(False))
        .then(pl.lit("damaged_text"))
        .when("rough")
        .then(pl.lit("approximate"))
    )
    beside = reason.is_in(["table_used", "silent"]).fill_null(False)
    found = rows.select(
        "report",
        pl.when(beside)
        .then(NOT_APPLICABLE)
        .when(reason.is_not_null())
        .then(pl.lit("not_assessable"))
        .when(holds)
        .then(PASS)
        .otherwise(FAIL)
        .alias("status"),
        reason.alias("reason"),
        right.alias("expected"),
        pl.when(alone).then("received").otherwise(left).alias("actual"),
        "facts",
        "evidence",
        terms(**{name: pl.col(name).cast(pl.Int64) for name in BALANCE}),
        "position",
    )
    return drafts(context.silent(found), found)
