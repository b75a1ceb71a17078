"""The parts of 报告库: the filters, the table of versions, and what can be done with the picked ones."""

from collections.abc import Sequence
from datetime import datetime
from mimetypes import guess_type

import polars as pl
import streamlit as st

from nianbao.library import Library, Version
from nianbao.ui import data, navigation, notices, receiving, state, tables
from nianbao.ui.receiving import Incoming, Tray
from nianbao.ui.reports import address_of, version_name
from nianbao.ui.theme import plain
from nianbao.wording import AGENCY_KINDS, office
from nianbao.wording.names import STAGES

ALL = "all"
HEIGHT = 560
LISTED = 8


def with_deleted(count: int) -> bool:
    """Draws the choice between the reports and the ``count`` deleted ones; whether the deleted are wanted."""
    names = {"present": office.LIBRARY_TAB, "gone": office.DELETED_TAB_COUNT.format(count=count)}
    chosen = st.segmented_control(
        office.LIBRARY_VIEW,
        list(names),
        format_func=names.__getitem__,
        default="present",
        required=True,
        key="view",
        label_visibility="collapsed",
    )
    return chosen == "gone"


def present(library: Library, versions: Sequence[Version]) -> None:
    """The reports on file: filters, what can be done, the table."""
    shown = filters(versions)
    if not shown:
        st.info(office.LIBRARY_NO_MATCH)
        return
    st.caption(office.LIBRARY_COUNT.format(count=sum(v.current for v in shown), versions=len(shown)))
    above = st.container()
    picked = table(shown, f"versions:{library.revision()}")
    with above:
        actions(library, picked)


def filters(versions: Sequence[Version]) -> list[Version]:
    """Draws the filters, which stand in the address; the versions that pass."""
    year_box, kind_box, name_box, switch = st.columns([2, 2, 3, 2], vertical_alignment="bottom")
    years = sorted({v.year for v in versions if v.year}, reverse=True)
    kinds = {k: n.full for k, n in AGENCY_KINDS.items() if any(v.agency_kind == k for v in versions)}
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
    return [
        v
        for v in versions
        if (old or v.current)
        and year in (ALL, None, str(v.year))
        and kind in (ALL, None, v.agency_kind)
        and any(name in (words or "") for words in (v.agency, v.area, v.title, v.file))
    ]


def _day(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone().date().isoformat()


def _row(v: Version) -> dict[str, object]:
    ordinal = office.ORDINAL_CURRENT if v.current else office.ORDINAL
    return {
        "agency": v.agency or office.AGENCY_UNKNOWN,
        "area": v.area or office.NONE,
        "kind": AGENCY_KINDS[v.agency_kind].short if v.agency_kind else office.UNKNOWN,
        "year": v.year,
        "ordinal": ordinal.format(n=v.ordinal),
        "stage": STAGES[v.stage].full,
        "published": v.published.isoformat() if v.published else office.NONE,
        "tables": office.TABLES_READ.format(count=sum(r != "not_recognised" for r in v.tables.values())),
        "file": v.file,
        "added": _day(v.added_at),
        "deleted": _day(v.deleted_at),
    }


WIDTHS = {
    "agency": 180,
    "area": 80,
    "kind": 60,
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


def table(versions: Sequence[Version], key: str, columns: Sequence[str] = PRESENT) -> list[Version]:
    """Draws ``versions`` as a table; those that are picked."""
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
        column_config={
            **{name: column.TextColumn(words[name], width=width) for name, width in WIDTHS.items()},
            "year": column.NumberColumn(words["year"], format="%d", width=WIDTHS["year"]),
        },
    )
    return [versions[row] for row in tables.picked_rows(state, len(versions))]


def _list(versions: Sequence[Version]) -> None:
    for version in versions[:LISTED]:
        st.text(version_name(version))
    if len(versions) > LISTED:
        st.caption(office.MORE_NAMES.format(count=len(versions)))


@st.dialog(office.DELETE_TITLE)
def _delete(library: Library, versions: Sequence[Version], on_file: Sequence[Version]) -> None:
    st.write(office.DELETE_LINE.format(count=len(versions)))
    _list(versions)
    chosen = {v.id for v in versions}
    if any(
        v.current and older.chain == v.chain and older.id not in chosen for v in versions for older in on_file
    ):
        st.caption(office.DELETE_OLDER)
    with st.container(horizontal=True):
        if st.button(office.DELETE_DO, type="primary"):
            for version in versions:
                library.delete(version.id)
            notices.say(office.DELETED.format(count=len(versions)))
            st.rerun()
        if st.button(office.CANCEL):
            st.rerun()


@st.dialog(office.REPLACE_TITLE)
def _replace(library: Library, version: Version) -> None:
    st.text(version_name(version))
    st.write(office.REPLACE_LINE)
    given = st.file_uploader(office.REPLACE_UPLOAD, key=f"replace:{version.id}")
    if not st.button(office.REPLACE_DO, type="primary", disabled=given is None) or given is None:
        return
    file = Incoming(given.file_id, given.name, given.getvalue(), version.stage)
    with st.spinner(office.WORKING):
        received = receiving.take_in(library, Tray(), [file], replaces=version.id)[0]
    if received.outcome == "newer":
        notices.say(office.REPLACED)
        st.rerun()
    st.warning(office.REPLACE_SAME if received.outcome == "same" else office.OUTCOMES[received.outcome])
    for sentence in received.sentences:
        st.text(sentence, width="stretch")


def actions(library: Library, picked: Sequence[Version]) -> None:
    """Buttons for the picked versions."""
    one = picked[0] if len(picked) == 1 else None
    with st.container(horizontal=True, vertical_alignment="center"):
        if (
            st.button(office.OPEN, disabled=one is None or not one.current, icon=":material/description:")
            and one
        ):
            navigation.go("scorecard", **address_of(data.desk().frames.reports, str(one.id)))
        if one is not None:
            st.download_button(
                office.DOWNLOAD_ORIGINAL,
                library.original(one.id),
                file_name=one.file,
                mime=guess_type(one.file)[0] or "application/octet-stream",
                on_click="ignore",
                icon=":material/download:",
            )
        else:
            st.button(office.DOWNLOAD_ORIGINAL, disabled=True, icon=":material/download:")
        if st.button(office.REPLACE, disabled=one is None, icon=":material/upload_file:") and one:
            _replace(library, one)
        if st.button(office.DELETE, disabled=not picked, icon=":material/delete:"):
            _delete(library, picked, data.versions())
    st.caption(_picked(picked))
    if one is not None and not one.current:
        st.caption(office.OPEN_OLD)


def gone(library: Library, versions: Sequence[Version]) -> None:
    """The deleted versions, which can be restored."""
    if not versions:
        st.caption(office.DELETED_EMPTY)
        return
    above = st.container(horizontal=True, vertical_alignment="center")
    picked = table(versions, f"deleted:{library.revision()}", GONE)
    wanted = above.button(office.RESTORE, disabled=not picked, icon=":material/restore_from_trash:")
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
