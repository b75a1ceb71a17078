"""Frames as CSV that spreadsheets open without running anything."""

import polars as pl

_DANGEROUS = r"^[\s\u200b\ufeff]*[=+\-@＝＋－＠]"
_CONTROL = r"^[\t\r\n]"


def _neutral(text: pl.Expr) -> pl.Expr:
    """Text that begins like a formula gets an apostrophe before it."""
    dangerous = text.str.contains(_DANGEROUS) | text.str.contains(_CONTROL)
    return pl.when(dangerous).then(pl.concat_str(pl.lit("'"), text)).otherwise(text)


def csv(frame: pl.DataFrame) -> bytes:
    """``frame`` as UTF-8 with a byte-order mark and CRLF, text that could be a formula neutralised.

    Numbers stay numbers, negative ones included; column names are neutralised like cells. Nested columns
    raise polars.exceptions.ComputeError.
    """
    heads = pl.DataFrame({"head": frame.columns}, schema={"head": pl.String})
    names = heads.select(_neutral(pl.col("head"))).to_series().to_list()
    texts = [name for name, kind in frame.schema.items() if kind == pl.String]
    safe = frame.with_columns([_neutral(pl.col(name)).alias(name) for name in texts])
    safe.columns = names
    return b"\xef\xbb\xbf" + safe.write_csv(line_terminator="\r\n").encode("utf-8")
