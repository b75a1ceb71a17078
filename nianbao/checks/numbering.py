"""The numbering of headings and lists."""

import polars as pl

from nianbao.checks.context import Context
from nianbao.checks.drafts import PASS, Drafts, Quiet, drafts, judged, lit, terms
from nianbao.checks.form import empty_headings
from nianbao.checks.registry import rule
from nianbao.checks.rows import evidence
from nianbao.frames import schema
from nianbao.wording.zh import names

HEADING_LEVEL = 2
"""Of headings （一） a missing first one shows; the first point of a list may stand inside a sentence."""

TITLE_LENGTH = 20

FAULTS = schema(
    {
        "report": pl.UInt32,
        "section": pl.Int64,
        "start": pl.Int64,
        "words": pl.String,
        "evidence": pl.List(pl.UInt32),
    }
)
"""What is wrong in a report's numbering, and where."""


def _words(wrong: pl.Expr, before: pl.Expr, number: pl.Expr, title: pl.Expr) -> pl.Expr:
    """The words of a fault of numbering, at the place that ``title`` names."""
    fields = {"title": title.str.slice(0, TITLE_LENGTH), "before": before, "number": number}
    said = [
        pl.when(wrong == name).then(pl.format(sentence, *(fields[field] for field in named)))
        for name, (sentence, named) in names.NUMBERING.items()
    ]
    return pl.coalesce(said).alias("words")


def _listed(context: Context) -> pl.DataFrame:
    """Headings and points of lists, in the order of the text."""
    rows = context.structure
    return context.remember("listed", lambda: rows.filter(pl.col("kind").is_in(["heading", "item"])))


def _faults(context: Context) -> pl.DataFrame:
    """FAULTS: gaps and repeats within one list, the two members' evidence."""
    members = (
        _listed(context)
        .filter(
            pl.col("number").is_not_null(),
            pl.col("list_id").is_not_null(),
        )
        .with_columns(evidence=evidence())
    )
    line = ["report", "section", "list_id"]
    pairs = members.with_columns(
        before=pl.col("number").shift(1).over(line),
        before_evidence=pl.col("evidence").shift(1).over(line),
    )
    step = pl.col("number") - pl.col("before")
    headless = pl.col("before").is_null() & (pl.col("number") > 1) & (pl.col("level") == HEADING_LEVEL)
    kind = pl.when(step > 1).then(lit("gap")).when(step == 0).then(lit("repeat"))
    wrong = kind.when(step < 0).then(lit("back")).otherwise(lit("headless"))
    broken = pairs.filter((step != 1) | headless)
    if broken.is_empty():
        return FAULTS.to_frame()
    return broken.rechunk().select(
        "report",
        "section",
        "start",
        _words(wrong, pl.col("before"), pl.col("number"), pl.col("text")),
        pl.concat_list(pl.col("before_evidence"), pl.col("evidence")).list.drop_nulls().alias("evidence"),
    )


def _hollow(context: Context) -> pl.DataFrame:
    """Headings with nothing under them, as FAULTS."""
    hollow = empty_headings(context)
    if hollow.is_empty():
        return FAULTS.to_frame()
    return hollow.select(
        "report",
        "section",
        "start",
        _words(lit("empty"), pl.lit(None), pl.lit(None), pl.col("text")),
        pl.concat_list("evidence").alias("evidence"),
    )


@rule("form.numbering")
def numbering(context: Context) -> Drafts:
    """One finding per section that has headings or lists: gaps, repeats, headings with nothing under them."""
    hollow = _hollow(context)
    listed = _listed(context).group_by("report", "section", maintain_order=True)
    places = listed.agg(position=pl.col("start").min())
    quiet = Quiet(context.without(places), {"status": "not_applicable", "reason": "no_lists"})
    faults = pl.concat([_faults(context), hollow])
    if faults.is_empty():
        return drafts(quiet, places.with_columns(PASS.alias("status")))
    told = (
        faults.sort("report", "start", maintain_order=True)
        .group_by("report", "section", maintain_order=True)
        .agg(
            words=pl.col("words").str.join("；"),
            evidence=pl.col("evidence").list.explode(keep_nulls=False, empty_as_null=False),
            count=pl.len(),
        )
    )
    rows = places.join(told, on=["report", "section"], how="left", nulls_equal=True, maintain_order="left")
    only_hollow = hollow.group_by("report", "section").agg(hollow=pl.len())
    rows = rows.join(
        only_hollow, on=["report", "section"], how="left", nulls_equal=True, maintain_order="left"
    )
    lost = pl.col("words").is_not_null() & context.whose("damaged_report")
    reason = pl.when(lost).then(lit("damaged_text"))
    alone = (pl.col("count") == pl.col("hollow")) & (pl.col("section") == 1)
    found = rows.select(
        "report",
        judged(reason, pl.col("words").is_null()),
        reason.alias("reason"),
        "section",
        "evidence",
        pl.when(alone).then(lit("empty_headings")).alias("root"),
        terms(words=pl.col("words")),
        "position",
    )
    return drafts(quiet, found)
