"""What was found only because the program misread something is told so, once a person has set that right."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import polars as pl

from nianbao.review import Choice, rulings_about
from nianbao.ui import data


@contextmanager
def told_as_misread(concepts: Sequence[str], who: str, report: str = "", table: str = "") -> Iterator[None]:
    """While it is open, ``who`` sets ``concepts`` right; afterwards what is found no more is 识别值已校正.

    That is every finding, decided or not, of whichever report, that read one of them; of ``report`` also
    those about ``table`` as a whole. Otherwise they would be gone without a word.
    """
    library = data.library()
    read = pl.col("facts").list.eval(pl.element().is_in(list(concepts))).list.any()
    whole = (pl.col("report") == report) & (pl.col("place").struct.field("table") == table)
    before = data.desk().standing.filter(read.fill_null(False) | whole.fill_null(False))
    yield
    gone = before.join(data.desk().standing, on=["report", "key"], how="anti", maintain_order="left")
    if not gone.is_empty():
        library.rule(rulings_about(gone.to_dicts(), Choice("reading_corrected")), who)
