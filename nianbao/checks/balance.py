"""The identity of table three in prose, for reports whose table was not read."""

from functools import cache

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import FAIL, NOT_APPLICABLE, PASS, Columns, Drafts, drafts, lit, terms
from nianbao.checks.registry import rule
from nianbao.checks.rows import evidence

BALANCE = ("received", "carried_in", "answered", "carried_out")
CONCEPTS = {name: f"narrative.applications_{name}" for name in BALANCE}


@cache
def _said() -> pl.Expr:
    return pl.col("concept").is_in(list(CONCEPTS.values()))


@cache
def _figures() -> Columns:
    return (
        *(
            pl.col("value").filter(pl.col("concept") == concept).first().alias(name)
            for name, concept in CONCEPTS.items()
        ),
        pl.col("approximate").any().alias("rough"),
        pl.col("concept").alias("facts"),
        evidence(),
        pl.col("start").min().alias("position"),
    )


@cache
def _sentences() -> Columns:
    inclusive = (pl.col("concept") == CONCEPTS["received"]) & pl.col("includes_carried_in")
    return pl.col("damaged").any(), inclusive.any().alias("inclusive")


@cache
def _sides() -> Columns:
    """Both sides of the identity, and why it cannot be held against the report."""
    whole = pl.all_horizontal(pl.col(name).is_not_null() for name in BALANCE)
    left = pl.col("received") + pl.col("carried_in")
    right = pl.col("answered") + pl.col("carried_out")
    reason = (
        pl.when(pl.col("requests") != "not_recognised")
        .then(lit("table_used"))
        .when(~whole)
        .then(lit("silent"))
        .when(pl.col("damaged").fill_null(False))
        .then(lit("damaged_text"))
        .when("rough")
        .then(lit("approximate"))
    )
    return reason.alias("reason"), left.alias("left"), right.alias("right")


@cache
def _balance() -> Columns:
    reason, left, right, received = (pl.col(name) for name in ("reason", "left", "right", "received"))
    holds = (left == right) | (received == right)
    alone = (left != right) & (pl.col("inclusive").fill_null(False) | (received == right))
    beside = reason.is_in(["table_used", "silent"]).fill_null(False)
    return (
        "report",
        pl.when(beside)
        .then(NOT_APPLICABLE)
        .when(reason.is_not_null())
        .then(lit("not_assessable"))
        .when(holds)
        .then(PASS)
        .otherwise(FAIL)
        .alias("status"),
        reason,
        right.alias("expected"),
        pl.when(alone).then("received").otherwise(left).alias("actual"),
        "facts",
        "evidence",
        terms(**{name: pl.col(name).cast(pl.Int64) for name in BALANCE}),
        "position",
    )


@rule("text.balance")
def balance(context: Context) -> Drafts:
    """Without a table: received + carried_in = answered + carried_out, from the narrative figures."""
    facts = context.frames.facts[["report", "ref", "concept", "value", "approximate", "start"]]
    rows = facts.filter(_said()).group_by("report", maintain_order=True).agg(_figures())
    spoken = context.said("figure").filter(_said())
    sentences = spoken.group_by("report", maintain_order=True).agg(_sentences())
    rows = rows.hstack(context.beside(sentences)[rows["report"]]).with_columns(context.whose("requests"))
    found = rows.with_columns(_sides()).select(_balance())
    return drafts(context.silent(found), found)
