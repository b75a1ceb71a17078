"""Sheets of very many rows: their cells are made column by column, not one by one."""

from collections.abc import Iterator, Mapping, Sequence

import polars as pl
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from nianbao.exports.sheet import LINE
from nianbao.exports.text import CELL_LIMIT

BLOCK = 20_000
"""Rows that are put together at a time."""

_UNPRINTABLE = "[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]"
_ESCAPED = r"_(x[0-9a-fA-F]{4}_)"
"""What spreadsheets take for an escaped character."""


def _text(column: pl.Expr, style: int) -> pl.Expr:
    """Cells of text: always text, never a formula or a number."""
    safe = (
        column.str.slice(0, CELL_LIMIT)
        .str.replace_all(_UNPRINTABLE, "")
        .str.replace_all(_ESCAPED, "_x005F_$1")
        .str.replace_all("&", "&amp;", literal=True)
        .str.replace_all("<", "&lt;", literal=True)
        .str.replace_all(">", "&gt;", literal=True)
    )
    head, tail = f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>"
    return pl.concat_str(pl.lit(head), safe, pl.lit(tail)).fill_null(f'<c s="{style}"/>')


def _number(column: pl.Expr, style: int) -> pl.Expr:
    """Cells of numbers; an integer without a point, and nothing for what is no number."""
    whole = column.cast(pl.Float64)
    plain = pl.when(whole == whole.floor()).then(whole.cast(pl.Int64, strict=False).cast(pl.String))
    text = pl.when(whole.is_finite()).then(pl.coalesce(plain, whole.cast(pl.String)))
    return pl.concat_str(pl.lit(f'<c s="{style}"><v>'), text, pl.lit("</v></c>")).fill_null(
        f'<c s="{style}"/>'
    )


def _tall(rooms: Mapping[str, int]) -> pl.Expr:
    """The height of a row, where its text takes several lines in columns of these rooms."""
    texts = {name: (pl.col(name).str.len_bytes() + pl.col(name).str.len_chars()) / 2 for name in rooms}
    taken = [
        (texts[name] / (room - 1)).ceil() + pl.col(name).str.count_matches("\n")
        for name, room in rooms.items()
    ]
    most = pl.max_horizontal(*taken)
    tall = pl.format(' ht="{}" customHeight="1"', most * LINE)
    return pl.when(most > 1).then(tall).otherwise(pl.lit(""))


def _blocks(
    frame: pl.DataFrame, first: int, styles: Sequence[int], rooms: Mapping[str, int]
) -> Iterator[str]:
    """The rows of ``frame`` as a sheet's XML, from row ``first`` (from 0) on."""
    cells = [
        (_number if kind.is_numeric() else _text)(pl.col(name), style).alias(name)
        for (name, kind), style in zip(frame.schema.items(), styles, strict=True)
    ]
    for start in range(0, frame.height, BLOCK):
        block = frame.slice(start, BLOCK).with_row_index("\x00row", offset=first + start + 1)
        number, tall = pl.col("\x00row").cast(pl.String), _tall(rooms) if rooms else pl.lit("")
        head = pl.concat_str(pl.lit('<row r="'), number, pl.lit('"'), tall, pl.lit(">"))
        rows = block.select(row=pl.concat_str(head, *cells, pl.lit("</row>")))
        yield "".join(rows["row"])


class BulkWorksheet(Worksheet):
    """A worksheet that writes a frame after the rows that were written cell by cell."""

    dim_rowmax: int | None
    bulk: tuple[pl.DataFrame, int, tuple[int, ...], Mapping[str, int]] | None = None

    def append(
        self, frame: pl.DataFrame, first: int, styles: Sequence[Format], rooms: Mapping[str, int]
    ) -> None:
        """Puts ``frame`` (text and numbers) into the rows from ``first`` on, which come last.

        ``rooms``: how wide the columns are in which text is wrapped.
        """
        if frame.is_empty():
            return
        self.bulk = frame, first, tuple(style._get_xf_index() for style in styles), rooms
        self.dim_rowmax = max(self.dim_rowmax or 0, first + frame.height - 1)

    def _write_rows(self) -> None:
        """The rows of the sheet's XML: those of ``append`` after the others."""
        super()._write_rows()
        if self.bulk is not None:
            for block in _blocks(*self.bulk):
                self.fh.write(block)
