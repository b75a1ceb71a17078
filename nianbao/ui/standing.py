"""The parts of 单位评分表 that set a report beside others: its class, and its agency's other years."""

import streamlit as st

from nianbao.desk import Desk
from nianbao.ui import charts, grid, scorecard, series
from nianbao.ui.grid import Cell as Box
from nianbao.ui.scorecard import Card
from nianbao.wording import views as words


def indicators(desk: Desk, card: Card) -> None:
    """The report's indicators against its class: where it stands, and the figures with their counts."""
    drawn = charts.strip(scorecard.strip(desk, card.report), words.STRIP_TITLE)
    charts.show(drawn, f"strip:{card.report}", words.STRIP_EMPTY)
    if drawn is not None:
        st.caption(words.STRIP_NOTE)
    header = [[Box(label, head=True) for label in words.INDICATOR_HEAD]]
    rows = [
        [
            Box(row["title"], ("left", "wide"), head=True),
            Box(row["shown"], ("number",) if row["value"] is not None else ("number", "faint")),
            Box(row["counts"], ("number",)),
            Box(row["spread"], ("number", "faint") if row["minimum"] is None else ("number",)),
            Box(row["caveat"], ("left", "faint", "fill")),
        ]
        for row in scorecard.against_class(desk, card.report).iter_rows(named=True)
    ]
    grid.draw(f"indicators:{card.report}", header, rows)


def years(desk: Desk, card: Card) -> None:
    """The agency's figures over the years, cut where a form counts otherwise."""
    told = series.over_years(desk, card.report)
    if told.get_column("year").n_unique() < 2:
        st.caption(words.YEARS_EMPTY)
        return
    left, right = st.columns(2, gap="large")
    pairs = (
        (left, series.REQUESTS, words.YEARS_REQUESTS),
        (right, series.DOCUMENTS, words.YEARS_DOCUMENTS),
        (left, series.DECISIONS, words.YEARS_DECISIONS),
    )
    for column, wanted, title in pairs:
        with column:
            drawn = charts.years(series.chart_rows(told, wanted), title, words.UNITS["count"])
            charts.show(drawn, f"years:{title}:{card.report}", words.SERIES_EMPTY.format(title=title))
    listed = series.listed(told)
    gaps = {point.year for points in listed.values() for point in points if point.why == "gap"}
    head = [
        Box(str(point.year), head=True, sub=words.YEAR_GAP if point.year in gaps else "")
        for point in next(iter(listed.values()))
    ]
    rows = [
        [Box(title, ("left",), head=True), *(_point(point) for point in points)]
        for title, points in listed.items()
    ]
    grid.draw(f"years:{card.report}", [[Box(words.CHART_INDICATOR, head=True), *head]], rows)


def _point(point: series.Point) -> Box:
    """A figure with its counts below it; a change of form is said here, a missing year over its column."""
    note = words.FORM_BREAK if point.why == "form" else ""
    return Box(point.shown, ("number",), sub="　".join(filter(None, (point.counts, note))))
