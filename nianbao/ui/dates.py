"""The parts of 设置: what is set elsewhere, publication dates of reports, where the data lies."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from nianbao.library import Library, Version
from nianbao.ui import addressed, drafts, glossary, navigation, notices, presses, state, tables
from nianbao.ui.reports import version_name
from nianbao.ui.theme import plain
from nianbao.wording import office

HEIGHT = 460
EDITOR = "dates"


def _day(given: date | str | None) -> date | None:
    """A day as the editor tells it, as a date."""
    if isinstance(given, str):
        return date.fromisoformat(given[:10]) if given else None
    return given


def elsewhere() -> None:
    """Where what this screen is named for and other screens hold is set."""
    st.header(office.ELSEWHERE_TITLE, anchor=False)
    st.caption(office.ELSEWHERE_LINE)
    said = office.ELSEWHERE
    with st.container(horizontal=True, key="actions"):
        navigation.link("roster", said["roster"], icon=":material/checklist:", part="roster")
        navigation.link("roster", said["days"], icon=":material/event:", part="days")
        navigation.link("methods", said["rules"], icon=":material/menu_book:")
        navigation.link("exports", said["templates"], icon=":material/outbox:", part="templates")


def _state(version: Version) -> str:
    if version.published is None:
        return office.DATE_MISSING
    return office.DATE_CONFIRMED if version.published_confirmed else office.DATE_UNCONFIRMED


def confirmed_date(version: Version, edit: Mapping[str, Any]) -> date | None:
    """The date that an edited row confirms; None takes a confirmation back."""
    if "published" in edit:
        return date.fromisoformat(edit["published"][:10]) if edit["published"] else None
    return version.published if edit.get("confirmed") else None


def problem(version: Version, edit: Mapping[str, Any]) -> str | None:
    """Why an edited row cannot be kept, as a sentence; None where it can."""
    said = confirmed_date(version, edit)
    if edit.get("confirmed") and said is None:
        return office.DATE_NEEDED.format(name=version_name(version))
    if said and version.year and said.year <= version.year:
        return office.DATES_BAD.format(name=version_name(version), date=said.isoformat())
    return None


def _save(library: Library, edits: Sequence[tuple[Version, Mapping[str, Any]]], *, typed: bool) -> None:
    sentences = [p for version, edit in edits if (p := problem(version, edit))]
    for sentence in sentences:
        st.error(plain(sentence))
    if sentences:
        return
    with st.spinner(office.WORKING):
        for version, edit in edits:
            library.correct(version.id, published=confirmed_date(version, edit))
    if typed:
        drafts.drop(EDITOR)
    notices.say(office.DATES_SAVED.format(count=len(edits)))
    st.rerun()


def _confirm_all(library: Library, rows: Sequence[Version]) -> None:
    """The button that confirms every date in the table that was only read."""
    pending = [(v, {"confirmed": True}) for v in rows if _state(v) == office.DATE_UNCONFIRMED]
    with st.popover(office.CONFIRM_ALL, disabled=not pending, icon=":material/done_all:"):
        st.write(office.CONFIRM_ALL_LINE.format(count=len(pending)))
        about = tuple(version.id for version, _ in pending)
        if presses.button(office.CONFIRM_ALL_DO, key="dates:all", about=about, type="primary"):
            _save(library, pending, typed=False)


def _shown(versions: Sequence[Version]) -> list[Version]:
    """The current published reports that the filters let through."""
    current = [v for v in versions if v.current and v.stage == "published"]
    years = sorted({v.year for v in current if v.year}, reverse=True)
    left, right, last = st.columns([2, 3, 3], vertical_alignment="bottom")
    with left:
        year = state.year(years, office.FILTER_YEAR)
    with right:
        names = {
            "read": office.DATE_UNCONFIRMED,
            "missing": office.DATE_MISSING,
            "confirmed": office.DATE_CONFIRMED,
        }
        wanted = [names[code] for code in addressed.pills("dates", names, office.DATES_COLUMNS["state"])]
    name = last.text_input(
        office.DATES_COLUMNS["agency"], key="date_name", placeholder=office.DATES_FIND
    ).strip()
    return [
        v
        for v in current
        if v.year in (year, None)
        and (not wanted or _state(v) in wanted)
        and name in (v.area or "") + (v.agency or "")
    ]


def dates(library: Library, versions: Sequence[Version]) -> None:
    """The table of publication dates, confirmed or entered in place."""
    st.header(office.DATES_TITLE, anchor=False)
    st.caption(office.DATES_LINE)
    if not versions:
        st.caption(office.DATES_EMPTY)
        navigation.link("upload", office.UPLOAD_REPORTS, icon=navigation.ICONS["upload"])
        return
    every = _shown(versions)
    if not every:
        st.info(office.LIBRARY_NO_MATCH)
        return
    rows = every[tables.page(len(every), "dates")]
    kept = drafts.held(EDITOR).changed
    frame = pl.DataFrame(
        [
            {
                "agency": v.agency or office.AGENCY_UNKNOWN,
                "area": v.area or office.NONE,
                "year": v.year,
                "published": _day(kept.get(v.id, {}).get("published", v.published)),
                "confirmed": kept.get(v.id, {}).get("confirmed", v.published_confirmed),
                "state": _state(v),
            }
            for v in rows
        ],
        schema_overrides={"published": pl.Date, "year": pl.Int64},
    )
    words, column = office.DATES_COLUMNS, st.column_config
    st.data_editor(
        frame,
        key=drafts.editor(EDITOR, [v.id for v in rows]),
        hide_index=True,
        height=tables.height(len(rows), HEIGHT),
        placeholder=office.NONE,
        disabled=["agency", "area", "year", "state"],
        column_config=glossary.columns(
            {
                "agency": column.TextColumn(words["agency"], width="medium"),
                "area": column.TextColumn(words["area"]),
                "year": column.NumberColumn(words["year"], format="%d", width="small"),
                "published": column.DateColumn(words["published"], format="YYYY-MM-DD"),
                "confirmed": column.CheckboxColumn(words["confirmed"]),
                "state": column.TextColumn(words["state"]),
            }
        ),
    )
    draft = drafts.typed(EDITOR)
    with st.container(horizontal=True, vertical_alignment="center"):
        if drafts.buttons(EDITOR, office.SAVE_DATES, draft):
            known = {v.id: v for v in versions}
            edits = [(known[int(key)], edit) for key, edit in draft.changed.items() if key in known]
            _save(library, edits, typed=True)
        _confirm_all(library, every)


def place(library: Library) -> None:
    """Where the data lies, and that nothing leaves it."""
    st.header(office.PLACE_TITLE, anchor=False)
    st.caption(office.PLACE_LINE)
    st.code(library.place, language=None, wrap_lines=True)
    st.caption(office.PLACE_PRIVATE)
