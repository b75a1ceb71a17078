"""How sheets are printed: on their side, as wide as a page, the heads on every page."""

from nianbao.exports.sheet import Sheet

A3, A4 = 8, 9
SCALE, WIDE_SCALE = 50, 60
"""Percent: a scorecard and its tables fill a page each; a wide list runs over pages side by side."""


def on_paper(sheet: Sheet, head: int | None, paper: int = A4) -> None:
    """Sets the page of a table whose heads end with row ``head``; None for what has no heads to repeat."""
    page = sheet.page
    page.set_paper(paper)
    page.set_landscape()
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P / &N")
    if head is not None:
        page.repeat_rows(0, head)


def on_one(sheet: Sheet, bottom: int, right: int, *, upright: bool) -> None:
    """Sets the page of a sheet that is one page, up to row ``bottom`` and column ``right``."""
    page = sheet.page
    page.set_paper(A4)
    if upright:
        page.set_portrait()
    else:
        page.set_landscape()
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.fit_to_pages(1, 1)
    page.print_area(0, 0, bottom, right)
    page.set_footer("&C&P / &N")


def over_pages(sheet: Sheet, head: int, kept: int) -> None:
    """Sets the page of a list that is wider than a page: rows up to ``head``, ``kept`` columns on each."""
    page = sheet.page
    page.set_paper(A4)
    page.set_landscape()
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_print_scale(WIDE_SCALE)
    page.repeat_rows(0, head)
    page.repeat_columns(0, kept - 1)
    page.set_footer("&C&P / &N")


def in_two(sheet: Sheet, left: int, bottom: int, right: int) -> None:
    """Sets the page of a sheet, up to ``bottom`` and ``right``, whose second part begins with ``left``."""
    page = sheet.page
    page.set_paper(A3)
    page.set_landscape()
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_print_scale(SCALE)
    page.set_v_pagebreaks([left])
    page.print_area(0, 0, bottom, right)
    page.set_footer("&C&P / &N")
