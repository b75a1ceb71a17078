"""The choice of an area and year, and its sums, computed once per change of the library."""

from dataclasses import dataclass, replace

import polars as pl
import streamlit as st

from nianbao.checks import areas
from nianbao.desk import Desk
from nianbao.frames import Frames
from nianbao.library import Library
from nianbao.totals import Area, Total, areas_of, missing, reports_of, roster_of, total
from nianbao.ui import data, reports, state
from nianbao.wording import office, views
from nianbao.wording import totals as words


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sums that are shown, who is missing, and the reports of the year by their names on screen."""

    total: Total
    frames: Frames
    missing: pl.DataFrame
    names: dict[str, str]


@st.cache_resource(max_entries=4, show_spinner=False)
def _roster(_library: Library, place: str, revision: int, year: int) -> pl.DataFrame | None:
    return roster_of(_library, [year])


@st.cache_resource(max_entries=4, show_spinner=False)
def _areas(_frames: Frames, _roster: pl.DataFrame | None, place: str, revision: int, year: int) -> list[Area]:
    known = reports_of(_frames)
    return areas_of(areas.placed(areas.bodies(known), known, _roster), year)


@st.cache_resource(max_entries=8, show_spinner=False)
def _chosen(
    _frames: Frames,
    _roster: pl.DataFrame | None,
    _area: Area,
    place: str,
    revision: int,
    year: int,
    name: str,
) -> Chosen:
    whole = total(_frames, _area, year, _roster)
    names = dict(reports.of_year(_frames.reports, year).select("report", "name").iter_rows())
    return Chosen(whole, _frames, missing(whole, _roster), names)


def choose(desk: Desk) -> Chosen | None:
    """The selectors of year and area; the sums of what is chosen, None where there is nothing to add."""
    left, right = st.columns([2, 9], vertical_alignment="bottom")
    with left:
        year = state.year(data.years(desk.frames.reports), views.CHOOSE_YEAR)
    if year is None:
        st.info(office.NO_YEARS)
        return None
    shelf = data.library()
    key = (shelf.place, shelf.revision(), year)
    of_year = desk.frames.reports.filter(pl.col("year") == year)
    frames = replace(desk.frames, reports=of_year)  # facts of other years are of no report here
    roster = _roster(shelf, *key)
    found = {area.name: area for area in _areas(frames, roster, *key)}
    with right:
        name = state.choose("area", {n: n for n in found}, words.AREA, default=next(iter(found), None))
    if name is None:
        st.info(words.NO_AREA.format(year=year), icon=":material/location_off:")
        return None
    return _chosen(frames, roster, found[name], *key, name)
