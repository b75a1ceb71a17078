"""The identity of table three in prose, for reports whose table was not read."""

import polars as pl

from nianbao.checks.context import Context, evidence
from nianbao.checks.drafts import FAIL, NOT_APPLICABLE, PASS, Drafts, drafts, lit, terms
from nianbao.checks.registry import rule

BALANCE = ("received", "carried_in", "answered", "carried_out")


@rule("text.balance")
def balance(context: Context) -> Drafts:
    """Without a table: received + carried_in = answered + carried_out, from the narrative figures."""
    named = {f"narrative.applications_{name}": name for name in BALANCE}
    facts = context.frames.facts[["report", "ref", "concept", "value", "approximate", "start"]]
    facts = facts.filter(pl.col("concept").is_in(list(named)))
    spoken = context.said("figure").filter(pl.col("concept").is_in(list(named)))
    received = pl.col("concept") == "narrative.applications_received"
    sentences = spoken.group_by("report", maintain_order=True).agg(
        pl.col("damaged").any(), inclusive=(received & pl.col("includes_carried_in")).any()
    )
    rows = facts.group_by("report", maintain_order=True).agg(
        *(
            pl.col("value").filter(pl.col("concept") == concept).first().alias(name)
            for concept, name in named.items()
        ),
        rough=pl.col("approximate").any(),
        facts="concept",
        evidence=evidence(),
        position=pl.col("start").min(),
    )
    rows = rows.hstack(context.beside(sentences)[rows["report"]])
    whole = pl.all_horizontal(pl.col(name).is_not_null() for name in BALANCE)
    left = pl.col("received") + pl.col("carried_in")
    right = pl.col("answered") + pl.col("carried_out")
    holds = (left == right) | (pl.col("received") == right)
    alone = (left != right) & (pl.col("inclusive").fill_null(False) | (pl.col("received") == right))
    reason = (
        pl.when(context.whose("requests") != "not_recognised")
        .then(lit("table_used"))
        .when(~whole)
        .then(lit("silent"))
        .when(pl.col("damaged").fill_null(False))
        .then(lit("damaged_text"))
        .when("rough")
        .then(lit("approximate"))
    )
    beside = reason.is_in(["table_used", "silent"]).fill_null(False)
    found = rows.select(
        "report",
        pl.when(beside)
        .then(NOT_APPLICABLE)
        .when(reason.is_not_null())
        .then(lit("not_assessable"))
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
