"""The parts of 单位评分表 that set a report beside others: its class, and its agency's other years."""

import polars as pl
import streamlit as st

from nianbao import comparison
from nianbao.desk import Desk
from nianbao.ui import charts, grid, reports, scorecard, series, state
from nianbao.ui.comparing import address
from nianbao.ui.grid import Cell as Box
from nianbao.ui.scorecard import Card
from nianbao.wording import comparison as beside
from nianbao.wording import views as words

ACROSS = 3
"""Small pictures of years beside each other."""


def _peers(desk: Desk, card: Card) -> tuple[str, list[str]]:
    """How the peers were chosen, and their keys, the card's report included."""
    year, scope = card.about.get("year"), card.about.get("scope")
    same = reports.of_year(desk.frames.reports, year).filter(pl.col("scope").eq_missing(pl.lit(scope)))
    first, second = st.columns([4, 6], vertical_alignment="bottom")
    with first:
        how = address.switch("peers", words.PEERS_AMONG, words.PEERS_LABEL, "class")
    if how == "class":
        return how, comparison.peers(desk.frames, card.report)
    if how == "area":
        area = pl.col("area").eq_missing(pl.lit(card.about.get("area")))
        return how, same.filter(area)["report"].to_list()
    keys = dict(same.select("name", "report").iter_rows())
    with second:
        names = state.choose_many(
            "with", {name: name for name in keys}, words.PEERS_CHOSEN, placeholder=words.PEERS_CHOOSE
        )
    return how, list(dict.fromkeys([card.report, *(keys[name] for name in names)]))


def _mixed(desk: Desk, keys: list[str]) -> bool:
    among = desk.frames.reports.filter(pl.col("report").is_in(keys))
    return among["agency_kind"].drop_nulls().n_unique() > 1


def indicators(desk: Desk, card: Card) -> None:
    """The report's indicators against its peers: where it stands, and the figures with their counts."""
    how, keys = _peers(desk, card)
    st.caption(words.PEERS_COUNT.format(count=max(len(keys) - 1, 0)))
    if _mixed(desk, keys):
        st.caption(beside.PEERS_MIXED)
    title = words.STRIP_TITLE.format(among=words.PEERS_AMONG[how])
    drawn = charts.strip(scorecard.strip(desk, card.report, keys), title)
    seen = drawn and charts.described(drawn, words.STRIP_NOTE)
    charts.show(seen, f"strip:{card.report}", words.STRIP_EMPTY)
    if drawn is not None:
        st.caption(words.STRIP_NOTE)
    header = [[Box(label, head=True) for label in _heads(how)]]
    rows = [
        [
            Box(row["title"], ("left", "wide"), head=True),
            Box(row["shown"], ("number",) if row["value"] is not None else ("number", "faint")),
            Box(row["counts"], ("number",)),
            Box(row["spread"], ("left", "fill", "faint") if row["minimum"] is None else ("left", "fill")),
            Box(row["caveat"], ("left", "faint", "fill")),
        ]
        for row in scorecard.against(desk, card.report, keys).iter_rows(named=True)
    ]
    grid.draw(f"indicators:{card.report}", header, rows)


def _heads(how: str) -> tuple[str, ...]:
    own, value, counts, _, caveat = words.INDICATOR_HEAD
    return own, value, counts, words.PEERS_AMONG[how], caveat


def years(desk: Desk, card: Card) -> None:
    """The agency's figures over the years, cut where a form counts otherwise."""
    told = series.over_years(desk, card.report)
    if told.get_column("year").n_unique() < 2:
        st.caption(words.YEARS_EMPTY)
        return
    known = told.get_column("year").unique().sort().to_list()
    whole = list(range(known[0], known[-1] + 1))
    drawn = list(series.panels(told).items())
    for first in range(0, len(drawn), ACROSS):
        row = drawn[first : first + ACROSS]
        for column, (title, points) in zip(st.columns(ACROSS, gap="medium"), row, strict=False):
            with column:
                panel = charts.panel(points, title, whole)
                charts.show(panel and charts.described(panel), f"years:{title}:{card.report}")
    st.caption(words.PANELS_NOTE if drawn else words.PANELS_EMPTY)
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
