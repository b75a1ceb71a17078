"""The choice of one agency's report of a year, as the address says it."""

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl
import streamlit as st

from nianbao.desk import Desk
from nianbao.ui import data, downloads, finder, glossary, reports, result, state, tables
from nianbao.ui.summary import index_of
from nianbao.wording import office, scorecard, screens
from nianbao.wording import views as words

FEW = 60
"""Names that a selector still lists in full."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The report that is shown: its key, its name on screen and in addresses, its year."""

    report: str
    name: str
    year: int


def _index(desk: Desk, year: int) -> None:
    """All reports of the year to choose from; picking a row goes there."""
    st.caption(words.CHOOSE_HINT)
    summary = index_of(desk, year).rows
    signed = result.signed_in_words(desk, summary["report"].to_list())
    scored = pl.col("score").is_not_null()
    provisional = pl.when(scored).then(pl.lit(scorecard.PROVISIONAL)).otherwise(pl.lit(""))
    state_of = pl.col("report").replace_strict(signed, default=provisional, return_dtype=pl.String)
    summary = summary.select(
        "report", "name", "kind", "score", "assessable", "errors", "warnings", state=state_of
    )
    picked = st.dataframe(
        summary.drop("report"),
        hide_index=True,
        key=f"index:{year}",
        on_select="rerun",
        selection_mode=tables.PICK_ONE,
        placeholder=office.NO_SCORE,
        column_order=("name", "kind", "score", "state", "assessable", "errors", "warnings"),
        column_config=glossary.columns(
            {
                **office.INDEX_COLUMNS,
                "score": st.column_config.NumberColumn(
                    office.INDEX_COLUMNS["score"], format=screens.POINTS_FORMAT
                ),
                "assessable": st.column_config.NumberColumn(
                    office.INDEX_COLUMNS["assessable"], format="%.0f%%"
                ),
            }
        ),
    )
    rows = tables.picked_rows(picked, summary.height)
    if rows:
        state.write("agency", summary.item(rows[0], "name"))
        st.rerun()


def _name(names: Mapping[str, str]) -> str | None:
    """The selector of one of ``names``; where they are many they are searched, not listed."""
    if len(names) > FEW:
        return finder.choose("agency", names, words.CHOOSE_AGENCY, words.FIND_AGENCY_HINT)
    options = {name: name for name in names}
    return state.choose("agency", options, words.CHOOSE_AGENCY, placeholder=words.CHOOSE_AGENCY_HINT)


def choose(desk: Desk) -> Chosen | None:
    """The selectors of year and agency with the download beside them; None where no agency is chosen yet.

    An agency that the address names and the year does not have is said so, and nothing else is shown for it.
    """
    first, second, third = st.columns([2, 9, 2], vertical_alignment="bottom")
    with first:
        year = state.year(data.years(desk.frames.reports), words.CHOOSE_YEAR)
    if year is None:
        st.info(office.NO_YEARS)
        return None
    names = reports.keys_of_year(desk.frames.reports, year)
    missing = [name for name in state.asked("agency") if name not in names]
    if missing:
        state.write("agency", None)
    with second:
        name = _name(names)
    if name is not None:
        file = words.CARD_FILE.format(agency=name, year=year)
        with third:
            downloads.workbook(desk, [names[name]], file, key="workbook:card")
    for lost in filter(None, missing):
        st.info(words.NO_REPORT.format(agency=state.short(lost), year=year), icon=":material/link_off:")
    if name is None:
        _index(desk, year)
        return None
    return Chosen(names[name], name, year)
