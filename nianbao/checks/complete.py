"""Outcomes become findings: their facts, evidence, terms and keys, looked up in the reports' frames."""

import polars as pl

from nianbao.checks.blocks import FEWEST, blocks_of
from nianbao.checks.context import Context
from nianbao.checks.drafts import NAME_END, PLACE_COLUMNS, TERM_END
from nianbao.checks.grid import cell_sets
from nianbao.checks.rows import QUOTED
from nianbao.checks.schema import EVIDENCE, FINDINGS
from nianbao.frames import Frames
from parsing.personal import masked

ALL = Frames.__slots__


def key() -> pl.Expr:
    """rule@place of an outcome, and #n from the second of one rule at one place on."""
    place = pl.concat_str(
        [pl.col(name).cast(pl.String).fill_null("") for name in PLACE_COLUMNS], separator="."
    ).str.strip_chars_end(".")
    number = pl.when(pl.col("nth") > 1).then(pl.concat_str(pl.lit("#"), pl.col("nth").cast(pl.String)))
    return pl.concat_str("rule", pl.lit("@"), place, number.fill_null("")).alias("key")


def _listed(terms: pl.Expr) -> pl.Expr:
    """The terms, written as one text, as a list of names and values."""
    term = pl.element().str.splitn(NAME_END, 2).struct.rename_fields(["name", "value"])
    return terms.str.split(TERM_END).list.eval(term).fill_null([]).alias("terms")


def read_cells(outcomes: pl.DataFrame, context: Context) -> pl.DataFrame:
    """The printed cells that sums read, in source order: ``finding``, ``concept`` and ``ref``.

    ``outcomes`` have a number ``finding``, ``report`` as the context's number, and ``cells``.
    """
    wanted = outcomes.filter(pl.col("cells").is_not_null()).select("finding", "report", "cells")
    return (
        wanted.join(cell_sets(), on="cells")
        .join(context.printed_refs, on=["report", "concept"])
        .select("finding", "concept", "ref")
        .sort("finding", "ref")
    )


def _shown(found: pl.DataFrame) -> pl.DataFrame:
    """``found`` (with ``evidence``) with the private numbers in its quotes masked."""
    quote = pl.col("evidence").struct.field("quote")
    private = quote.str.contains(r"\d{11}").fill_null(False)
    if not found.select(private.any()).item():
        return found
    shown = pl.when(private).then(quote.map_elements(masked, return_dtype=pl.String)).otherwise(quote)
    return found.with_columns(evidence=pl.col("evidence").struct.with_fields(quote=shown))


def _quotes(wanted: pl.DataFrame, context: Context) -> pl.DataFrame:
    """``wanted`` (finding, report, ref, in order) with what each reference stands for, listed by finding."""
    quotes = pl.concat(
        getattr(context.frames, name)
        .join(wanted.select("report", "ref").unique(), on=["report", "ref"], how="semi")
        .select("report", "ref", evidence=pl.struct(quote=pl.col(quote), where=pl.col("where")))
        for name, quote in QUOTED.items()
    )
    found = wanted.join(quotes, on=["report", "ref"], maintain_order="left")
    found = _shown(found)
    return found.group_by("finding", maintain_order=True).agg("evidence")


def _findings(rows: pl.DataFrame, *looked_up: pl.Expr) -> pl.DataFrame:
    """Outcomes with what was ``looked_up`` as FINDINGS."""
    whole = rows.with_columns(
        key(),
        *looked_up,
        pl.struct(PLACE_COLUMNS).alias("place"),
        (pl.col("actual") - pl.col("expected")).alias("difference"),
        pl.lit(None, dtype=pl.String).alias("message"),
    )
    return whole.select(pl.col(name).cast(dtype) for name, dtype in FINDINGS.items())


def bare(outcomes: pl.DataFrame) -> pl.DataFrame:
    """``outcomes`` (OUTCOMES) as FINDINGS whose facts, evidence and terms are not looked up, but null."""
    nothing = (pl.lit(None).cast(FINDINGS[name]).alias(name) for name in ("facts", "evidence", "terms"))
    return _findings(outcomes, *nothing)


def _about(frame: pl.DataFrame, about: pl.DataFrame) -> pl.DataFrame:
    """The rows of the reports in ``about``; those of one, which a screen asks for, without a join."""
    if about.height == 1:
        return frame.filter(pl.col("report") == about["report"][0])
    return frame.join(about, on="report", how="semi", maintain_order="left")


def complete(outcomes: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """``outcomes`` (OUTCOMES) as FINDINGS without messages, in the same order; both are sorted by report.

    ``frames`` hold at least the reports that the outcomes are about, as they were when these were computed.
    """
    about = outcomes.select("report").unique()
    if about.height <= FEWEST:
        return _completed(outcomes, about, frames)
    blocks = ((block, _about(outcomes, block.reports.select("report"))) for block in blocks_of(frames))
    parts = (_completed(own, own.select("report").unique(), block) for block, own in blocks if own.height)
    return pl.concat(parts)


def _completed(outcomes: pl.DataFrame, about: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """The findings about the reports in ``about`` (report), all that ``outcomes`` are about."""
    if about.height < frames.reports.height:
        frames = Frames(*(_about(getattr(frames, name), about) for name in ALL))
    context = Context.of(frames)
    codes = context.reports.select("report", "name")
    rows = outcomes.with_row_index("finding")
    coded = rows.select("finding", "cells", "facts", "evidence", name="report").join(
        codes, on="name", how="left", maintain_order="left"
    )
    cells = read_cells(coded, context)
    more = cells.group_by("finding", maintain_order=True).agg(more="concept")
    own = coded.select("finding", "report", ref="evidence").explode("ref").drop_nulls("ref")
    refs = pl.concat(
        [own, cells.join(coded.select("finding", "report"), on="finding").select("finding", "report", "ref")]
    )
    told = _quotes(refs.sort("finding", maintain_order=True), context)
    rows = rows.join(more, on="finding", how="left", maintain_order="left")
    rows = rows.drop("evidence").join(told, on="finding", how="left", maintain_order="left")
    return _findings(
        rows,
        _listed(pl.col("terms")),
        pl.concat_list(pl.col("facts").fill_null([]), pl.col("more").fill_null([])).alias("facts"),
        pl.col("evidence").cast(pl.List(EVIDENCE)).fill_null([]),
    )
