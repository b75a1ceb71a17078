"""Findings become sentences: the template of each rule filled with what each finding holds."""

import re
from collections.abc import Collection, Mapping

import polars as pl

from nianbao.wording import grids, names, rules
from nianbao.wording.cells import cell_name, section_name
from nianbao.wording.concepts import concepts
from nianbao.wording.language import BEGINS_LARGE, language
from nianbao.wording.terms import teller

QUOTE_LENGTH = 80
CELLS_NAMED = 5
DAMAGE_RULES = ("integrity.hijacked", "integrity.garbled")


def _clauses(quote: pl.Expr) -> pl.Expr:
    """As many whole clauses of ``quote`` as QUOTE_LENGTH allows; a comma before a digit ends none."""
    last = r"(?:[，、；;]|,[^0-9，、；;,])(?:[^，、；;,]|,[0-9])*$"
    return quote.str.slice(0, QUOTE_LENGTH).str.replace(last, "")


def number_text(value: pl.Expr) -> pl.Expr:
    """14.0 as ``14``, 6.25 as ``6.25``."""
    whole = value == value.floor()
    return (
        pl.when(whole)
        .then(value.cast(pl.Int64, strict=False).cast(pl.String))
        .otherwise(value.cast(pl.String))
    )


def _named(part: str, words: Mapping[str, str]) -> pl.Expr:
    return pl.col("place").struct.field(part).replace_strict(words, default=None, return_dtype=pl.String)


def _term(name: str) -> pl.Expr:
    fits = pl.element().struct.field("name") == name
    value = pl.col("terms").list.filter(fits).list.first().struct.field("value")
    tell = teller(name)
    return value if tell is None else value.map_elements(tell, return_dtype=pl.String)


def _fields() -> Mapping[str, pl.Expr]:
    """What a template may name besides the terms of its finding."""
    table = pl.col("place").struct.field("table")
    section = pl.col("place").struct.field("section")
    sections = {number: section_name(number) for number in range(1, len(grids.NUMERALS))}
    rows = {row: name for lines in grids.ROWS.values() for row, name in lines.items()}
    columns: dict[str, str] = {}
    for known in ("requests", "proactive", "disputes"):
        columns |= {column: name for column, name in grids.COLUMNS[known].items() if column not in columns}
    quote = pl.col("quote").str.replace_all(r"\s+", "")
    long = quote.str.len_chars() > QUOTE_LENGTH
    named = pl.col("facts").list.eval(
        pl.element().replace_strict({c: cell_name(c) for c in concepts()}, default=pl.element())
    )
    some = named.list.head(CELLS_NAMED).list.join(rules.LIST)
    more = pl.when(named.list.len() > CELLS_NAMED).then(pl.lit(rules.AMONG_OTHERS)).otherwise(pl.lit(""))
    group = _named("group", grids.GROUPS)
    return {
        "expected": number_text(pl.col("expected")),
        "actual": number_text(pl.col("actual")),
        "gap": number_text(pl.col("difference").abs()),
        "quote": pl.when(long).then(_clauses(quote) + rules.CUT).otherwise(quote),
        "section": section.replace_strict(sections, default=grids.PROSE, return_dtype=pl.String).fill_null(
            grids.PROSE
        ),
        "table_section": table.replace_strict(
            {name: section_name(number) for name, number in grids.TABLE_SECTIONS.items()},
            default=grids.PROSE,
            return_dtype=pl.String,
        ),
        "row": _named("row", rows),
        "column": _named("column", columns),
        "group": group.fill_null(rules.LAWSUITS),
        "line": pl.coalesce(_named("row", rows), group, pl.lit(rules.LAWSUITS)),
        "cells": some + more,
        "cell": some,
    }


def _filled(template: str, fields: Mapping[str, pl.Expr]) -> pl.Expr:
    """A template as an expression; a field that is null becomes nothing."""
    pieces = []
    for literal, name in re.findall(r"([^{}]+)|\{(\w+)\}", template):
        piece = pl.lit(literal) if literal else (fields[name] if name in fields else _term(name))
        pieces.append(piece.fill_null(""))
    return pl.concat_str(pieces)


def _softened() -> pl.Expr:
    """更正 is asked for errors only; a doubt asks 核实, a hint asks nothing."""
    message, severity = pl.col("message"), pl.col("severity")
    failed = pl.col("status") == "fail"
    checked = message.str.replace_all(rules.ASKS_CORRECTION, rules.ASKS_CHECK, literal=True)
    return (
        pl.when(failed & (severity == "warning"))
        .then(checked)
        .when(failed & (severity == "info"))
        .then(checked.str.replace_all(rules.ASKS_CHECK, rules.FOR_REFERENCE, literal=True))
        .otherwise(message)
        .alias("message")
    )


def _copies(findings: pl.DataFrame) -> pl.DataFrame:
    """Reports whose text is garbled or hijacked: what was read may not be what the agency published."""
    damaged = (
        pl.col("rule").is_in(DAMAGE_RULES) & (pl.col("status") == "fail") & (pl.col("severity") != "info")
    )
    return findings.filter(damaged).select("report").unique().with_columns(copy=pl.lit(True))


NEEDED = ("report", "rule", "status", "severity", "variant", "reason", "place", "facts", "terms")
FIGURES = ("expected", "actual", "difference")


def _of_a_draft(message: pl.Expr) -> pl.Expr:
    return message.str.replace_many(list(rules.OF_A_DRAFT), list(rules.OF_A_DRAFT.values()))


def without_note(message: str) -> str:
    """``message`` without the remark that the text at hand was read."""
    of_a_draft = pl.select(_of_a_draft(pl.lit(rules.COPY_NOTE))).item()
    return message.replace(rules.COPY_NOTE, "").replace(of_a_draft, "")


def with_messages(findings: pl.DataFrame, drafts: Collection[str] = ()) -> pl.DataFrame:
    """``findings`` with ``message``: one sentence each, in the order given.

    Where a report's text is garbled or hijacked, every sentence says that the text at hand was read. The
    reports in ``drafts`` have no page of which a sentence could speak.
    """
    first = pl.col("evidence").list.first().struct.field("quote").alias("quote")
    rows = findings.select(*NEEDED, *FIGURES, first).with_row_index("row_id")
    told = pl.col("status").is_in(["pass", "fail"])
    done = []
    fields = _fields()
    for (rule, variant), group in rows.filter(told).group_by("rule", "variant"):
        template = rules.MESSAGES[str(rule)][str(variant)]
        done.append(group.select("row_id", _filled(template, fields).alias("message")))
    why = pl.col("reason").replace_strict(names.REASONS, default="", return_dtype=pl.String).fill_null("")
    status = pl.col("status").replace_strict({status: name.full for status, name in names.STATUSES.items()})
    unasked = pl.format(rules.NOT_ASSESSED.format(status="{}", reason="{}"), status, why)
    others = rows.filter(~told).select("row_id", unasked.alias("message"))
    sentences = pl.concat([*done, others])
    joined = rows.select("row_id", "report", "status", "severity").join(
        sentences, on="row_id", how="left", maintain_order="left"
    )
    joined = joined.with_columns(_softened())
    joined = joined.join(_copies(findings), on="report", how="left", maintain_order="left")
    says_so = pl.col("message").str.contains(rules.OFFICIAL_TEXT, literal=True)
    noted = pl.when(pl.col("copy").fill_null(False) & (pl.col("status") != "not_applicable") & ~says_so)
    message = pl.concat_str("message", noted.then(pl.lit(rules.COPY_NOTE)).otherwise(pl.lit("")))
    draft = pl.col("report").is_in(list(drafts))
    whole = joined.select(message=pl.when(draft).then(_of_a_draft(message)).otherwise(message))["message"]
    if language() in BEGINS_LARGE:
        whole = whole.str.slice(0, 1).str.to_uppercase() + whole.str.slice(1)
    return findings.with_columns(whole.alias("message"))
