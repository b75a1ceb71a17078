"""The choice of what 横向对比 compares: years, agencies, the field; all of it in the address."""

from collections.abc import Mapping

import polars as pl
import streamlit as st

from nianbao import comparison
from nianbao.comparison import Wanted
from nianbao.comparison.field import TOWNS
from nianbao.desk import Desk
from nianbao.ui import data, downloads, finder, spoken, state, workbench
from nianbao.ui.comparing import address
from nianbao.ui.comparing.scene import MOST, Scene, reports_of, scene_of
from nianbao.ui.reports import of_year
from nianbao.wording import comparison as words
from nianbao.wording import names as terms
from nianbao.wording import screens, views

FIRST = 6
"""How many agencies one press takes from the field."""


def _years(desk: Desk) -> list[int]:
    known = data.years(desk.frames.reports)
    options = {str(year): str(year) for year in known}
    chosen = state.choose_many("year", options, words.YEARS, list(options)[:1])
    return sorted((int(year) for year in chosen), reverse=True) or known[:1]


@st.cache_resource(max_entries=4, show_spinner=False)
def _named(_desk: Desk, place: str, revision: int, years: tuple[int, ...]) -> Mapping[str, None]:
    rows = pl.concat([of_year(_desk.frames.reports, year).select("name") for year in years])
    return dict.fromkeys(rows["name"].unique(maintain_order=True))


def _towns(desk: Desk, years: list[int]) -> list[str]:
    library = data.library()
    names = _named(desk, library.place, library.revision(), tuple(years))
    return finder.choose_many("towns", finder.Several(names, words.TOWNS, words.TOWNS_HINT, MOST))


def amongs(reports: pl.DataFrame) -> dict[str, str]:
    """The ways to bound a field of ``reports``, in words."""
    areas = {f"{TOWNS}{area}": words.AMONG_TOWNS.format(area=area) for area in comparison.town_areas(reports)}
    return {**words.AMONGS, **areas}


def _known(values: pl.Series) -> dict[str, str]:
    return {value: value for value in values.drop_nulls().unique().sort()}


def _narrowing(reports: pl.DataFrame) -> Mapping[str, list[str]]:
    kinds = set(reports["agency_kind"])
    options = {
        "kind": (words.KIND, {k: name.full for k, name in terms.AGENCY_KINDS.items() if k in kinds}),
        "class": (words.CLASS, _known(reports["class"])),
        "area": (words.AREA, _known(reports["area"])),
        "band": (words.BAND, {grade: spoken.named(grade) for grade in _known(reports["grade"])}),
    }
    count = sum(state.known(name, known) for name, (_, known) in options.items())
    label = words.MORE_CHOSEN.format(count=count) if count else words.MORE
    with st.popover(label, icon=":material/filter_alt:", width="stretch"):
        return {
            name: address.several(name, known, said, words.ALL) for name, (said, known) in options.items()
        }


def take() -> str:
    """What the button says that takes agencies from the field."""
    return words.TAKE.format(count=FIRST)


def _buttons(scene: Scene) -> None:
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="bottom"):
        names = scene.shown["name"].to_list()[:FIRST]
        if scene.names:
            st.button(words.CLEAR, key="clear", on_click=state.write, args=("towns", None), type="tertiary")
        else:
            st.button(take(), key="take", on_click=state.write, args=("towns", names), disabled=not names)
        chosen = list(scene.columns())
        keys = chosen or scene.shown["report"].to_list()
        file = views.TOWNS_FILE.format(year=scene.year)
        downloads.workbook(scene.desk, keys, file, key="workbook:towns", chosen=chosen)


def pick(desk: Desk) -> Scene | None:
    """The selectors; None where no report is on file."""
    if not data.years(desk.frames.reports):
        return None
    first, second = st.columns([3, 9], vertical_alignment="top")
    with first:
        years = _years(desk)
    with second:
        names = _towns(desk, years)
    roster = workbench.roster_of(years[0])
    reports = reports_of(desk, years[0], roster)
    third, fourth, fifth = st.columns([3, 3, 6], vertical_alignment="bottom")
    with third:
        among = address.select("among", amongs(reports), words.AMONG, "class")
    with fourth:
        more = _narrowing(reports)
    wanted = Wanted(among, more["kind"], more["class"], more["area"], more["band"])
    scene = scene_of(desk, years, names, wanted, roster)
    with fifth:
        _buttons(scene)
    return scene


def field_told(scene: Scene) -> str:
    """The field in words: year, bounds, how many reports."""
    said = words.FIELD_MORE if scene.wanted.narrowed else words.FIELD
    among = amongs(scene.reports)[scene.wanted.among]
    return said.format(year=scene.year, among=among, count=scene.shown.height)


def field_line(scene: Scene) -> str:
    """The field of a view in a line, and what does not belong to it."""
    parts = [field_told(scene)]
    other = comparison.left_out(scene.reports, scene.field, scene.wanted)
    parts += [words.OTHER_SCOPE.format(count=other)] if other else []
    inside = scene.shown["report"]
    outside = [name for key, name in scene.chosen.items() if key not in inside]
    if outside:
        parts.append(words.CHOSEN_OUTSIDE.format(count=len(outside), names=screens.ENUMERATION.join(outside)))
    if len(scene.years) > 1:
        parts.append(words.NEWEST_ONLY.format(year=scene.year))
    return "".join(parts)
