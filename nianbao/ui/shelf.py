"""The parts of 报告库: the filters, the table of versions, the deleted ones."""

from collections.abc import Sequence
from datetime import datetime

import polars as pl
import streamlit as st

from nianbao.library import Library, Version
from nianbao.ui import addressed, glossary, handling, nothing, notices, presses, state, tables
from nianbao.ui.reports import version_name
from nianbao.ui.theme import plain
from nianbao.wording import names as terms
from nianbao.wording import office

ALL = "all"
HEIGHT = 560


def with_deleted(count: int) -> bool:
    """Draws the choice between the reports and the ``count`` deleted ones; whether the deleted are wanted."""
    names = {"present": office.LIBRARY_TAB, "gone": office.DELETED_TAB_COUNT.format(count=count)}
    return addressed.segments("shelf", names, office.LIBRARY_VIEW) == "gone"


def present(library: Library, versions: Sequence[Version]) -> None:
    """The reports on file: filters, what can be done, the table."""
    matching, old = filters(versions)
    shown = [v for v in matching if old or v.current]
    if not shown:
        nothing.left(office.LIBRARY_NO_MATCH, ("of_year", "kind"), {"find": "", "old": False})
        return
    count = sum(v.current for v in matching)
    st.caption(office.LIBRARY_COUNT.format(count=count, versions=len(matching)))
    above = st.container()
    picked = table(shown)
    with above:
        handling.actions(library, picked, versions)
        st.caption(_picked(picked))


def filters(versions: Sequence[Version]) -> tuple[list[Version], bool]:
    """Draws the filters, which stand in the address; the versions that pass, and whether old ones show."""
    year_box, kind_box, name_box, switch = st.columns([2, 2, 3, 2], vertical_alignment="bottom")
    years = sorted({v.year for v in versions if v.year}, reverse=True)
    kinds = {k: n.full for k, n in terms.AGENCY_KINDS.items() if any(v.agency_kind == k for v in versions)}
    with year_box:
        options = {ALL: office.FILTER_ALL} | {str(y): office.YEAR.format(year=y) for y in years}
        year = state.choose("of_year", options, office.FILTER_YEAR, default=ALL, quiet=True)
    with kind_box:
        kind = state.choose(
            "kind", {ALL: office.FILTER_ALL} | kinds, office.FILTER_KIND, default=ALL, quiet=True
        )
    name = name_box.text_input(
        office.FILTER_NAME, key="find", bind="query-params", placeholder=office.FILTER_NAME_PLACEHOLDER
    ).strip()
    old = switch.toggle(office.FILTER_ALL_VERSIONS, key="old", bind="query-params")
    matching = [
        v
        for v in versions
        if year in (ALL, None, str(v.year))
        and kind in (ALL, None, v.agency_kind)
        and any(name in (words or "") for words in (v.agency, v.area, v.title, v.file))
    ]
    return matching, old


def _day(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone().date().isoformat()


def _area(v: Version) -> str:
    """The names above the agency; those of the list of divisions say so."""
    if v.area is None:
        return office.NONE
    return office.AREA_LISTED.format(area=v.area) if v.area_from == "list" else v.area


def _tables(v: Version) -> str:
    """How many of the tables are known, and how many of them a person typed."""
    known = {table for table, state in v.tables.items() if state != "not_recognised"} | v.entered
    words = office.TABLES_READ_ENTERED if v.entered else office.TABLES_READ
    return words.format(count=len(known), entered=len(v.entered))


def _row(v: Version) -> dict[str, object]:
    ordinal = office.ORDINAL_CURRENT if v.current else office.ORDINAL
    return {
        "agency": v.agency or office.AGENCY_UNKNOWN,
        "area": _area(v),
        "code": v.code or office.NONE,
        "kind": terms.AGENCY_KINDS[v.agency_kind].short if v.agency_kind else office.UNKNOWN,
        "year": v.year,
        "ordinal": ordinal.format(n=v.ordinal),
        "stage": terms.STAGES[v.stage].full,
        "published": v.published.isoformat() if v.published else office.NONE,
        "tables": _tables(v),
        "file": v.file,
        "added": _day(v.added_at),
        "deleted": _day(v.deleted_at),
    }


WIDTHS = {
    "agency": 180,
    "area": 118,
    "code": 92,
    "kind": 96,
    "year": 58,
    "ordinal": 98,
    "stage": 76,
    "published": 98,
    "tables": 65,
    "file": 150,
    "added": 98,
    "deleted": 98,
}
PRESENT = tuple(name for name in WIDTHS if name != "deleted")
GONE = ("agency", "area", "kind", "year", "ordinal", "stage", "file", "deleted")


def table(versions: Sequence[Version], columns: Sequence[str] = PRESENT) -> list[Version]:
    """Draws ``versions`` as a table, a page at a time; those that are picked.

    Its key changes with its rows, so that what was picked by its row is never taken for another report.
    """
    versions = versions[tables.page(len(versions), "versions")]
    key = f"versions:{hash(tuple((v.id, v.current) for v in versions))}"
    schema = {name: pl.Int64 if name == "year" else pl.String for name in WIDTHS}
    words, column = office.LIBRARY_COLUMNS, st.column_config
    state = st.dataframe(
        pl.DataFrame([_row(v) for v in versions], schema=schema).select(columns),
        hide_index=True,
        key=key,
        height=tables.height(len(versions), HEIGHT),
        on_select="rerun",
        selection_mode=tables.PICK,
        placeholder=office.UNKNOWN,
        column_config=glossary.columns(
            {
                **{name: column.TextColumn(words[name], width=width) for name, width in WIDTHS.items()},
                "year": column.NumberColumn(words["year"], format="%d", width=WIDTHS["year"]),
            }
        ),
    )
    return [versions[row] for row in tables.picked_rows(state, len(versions))]


def gone(library: Library, versions: Sequence[Version]) -> None:
    """The deleted versions, which can be restored."""
    if not versions:
        st.caption(office.DELETED_EMPTY)
        return
    above = st.container(horizontal=True, vertical_alignment="center")
    picked = table(versions, GONE)
    about, icon = tuple(version.id for version in picked), ":material/restore_from_trash:"
    with above:
        wanted = presses.button(office.RESTORE, key="restore", about=about, disabled=not picked, icon=icon)
    above.caption(_picked(picked))
    if wanted:
        for version in picked:
            library.restore(version.id)
        notices.say(office.RESTORED.format(count=len(picked)))
        st.rerun()


def _picked(versions: Sequence[Version]) -> str:
    """What is picked, in words for a caption."""
    if not versions:
        return office.LIBRARY_PICK
    if len(versions) > 1:
        return office.PICKED_MANY.format(count=len(versions))
    return office.PICKED.format(name=plain(version_name(versions[0])))
