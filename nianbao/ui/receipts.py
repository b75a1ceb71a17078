"""The lower half of 收件: one row a file, corrections in place, files not taken, reports that may be one."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from nianbao.library import Library, Version
from nianbao.ui import data, glossary, joining, navigation, notices, presses, results, spoken, tables
from nianbao.ui.receiving import NOT_READ, Tray
from nianbao.ui.reports import version_name
from nianbao.ui.results import Stored
from nianbao.ui.theme import plain
from nianbao.ui.visits import Visit
from nianbao.wording import office
from nianbao.wording.language import language

HEIGHT = 600
MOST_MISNAMED = 3
"""Files called by another year that are named below the table; its column of remarks has them all."""


def _columns() -> dict[str, Any]:
    words = office.RESULT_COLUMNS
    column = st.column_config
    return {
        "file": column.TextColumn(words["file"], width=110),
        "outcome": column.TextColumn(words["outcome"], width=72),
        "agency": column.TextColumn(words["agency"], width=150),
        "area": column.TextColumn(words["area"], width=78),
        "kind": column.SelectboxColumn(words["kind"], options=list(results.kind_names().values()), width=74),
        "year": column.SelectboxColumn(
            words["year"], options=list(range(results.last_year(), results.FIRST_YEAR - 1, -1)), width=74
        ),
        "stage": column.SelectboxColumn(
            words["stage"], options=list(results.stage_names().values()), required=True, width=82
        ),
        "submitted": column.DateColumn(
            words["submitted"],
            format="YYYY-MM-DD",
            max_value=data.today(),
            help=office.SUBMITTED_FIRST,
            width=100,
        ),
        "tables": column.TextColumn(words["tables"], width=105),
        "problems": column.TextColumn(words["problems"], width=165),
        "code": column.TextColumn(words["code"], width=88),
    }


def _edits(key: str) -> Mapping[int, Mapping[str, Any]]:
    edits: Mapping[int, Mapping[str, Any]] = st.session_state.get(key, {}).get("edited_rows", {})
    return edits


def _editor(library: Library, visit: Visit, items: list[Stored]) -> None:
    key = f"results:{language()}:{library.revision()}:{hash(tuple(item.version.id for item in items))}"
    frame = results.table(items)
    st.caption(office.RESULT_LINE)
    st.data_editor(
        frame,
        hide_index=True,
        disabled=[name for name in frame.columns if name not in results.EDITABLE],
        column_config=glossary.columns(_columns()),
        key=key,
        placeholder=office.RESULT_BLANK,
        height=tables.height(len(items), HEIGHT),
    )
    for sentence in results.misnamed(items, MOST_MISNAMED):
        st.caption(plain(sentence))
    edits = _edits(key)
    with st.container(horizontal=True, key="actions"):
        look = {"type": "primary", "icon": ":material/save:", "disabled": not edits}
        if presses.button(office.SAVE_CORRECTIONS, key=f"save:{key}", **look):
            _save(library, visit, items, edits)
        years = [item.version.year for item in items if item.version.year]
        if years and not edits:
            navigation.link(
                "overview", office.OPEN_OVERVIEW, icon=":material/dashboard:", year=str(max(years))
            )


def _save(
    library: Library, visit: Visit, items: list[Stored], edits: Mapping[int, Mapping[str, Any]]
) -> None:
    sentences = [said for row, edit in edits.items() if (said := results.problem(items[row], edit))]
    for sentence in sentences:
        st.error(plain(sentence))
    if not sentences:
        visit.say(results.save(library, items, edits))
        st.rerun()


def _refused(tray: Tray) -> None:
    rejected = [r for r in results.refused(tray.received) if r.outcome != NOT_READ]
    if not rejected:
        return
    st.header(office.REFUSED_TITLE.format(count=len(rejected)), anchor=False)
    with st.container(border=True, gap=None, key="rows-refused"):
        for number, received in enumerate(rejected):
            with st.container(gap=None, key=f"row-refused-{number}"):
                with st.container(horizontal=True, horizontal_alignment="distribute"):
                    st.text(received.name)
                    st.markdown(f":gray[{office.OUTCOMES[received.outcome]}]", width="content")
                for sentence in map(spoken.sentence, received.sentences):
                    st.text(sentence, width="stretch")


def _unread(tray: Tray) -> None:
    """The files that a stopped batch left unread, unless they were read since."""
    read = {r.name for r in tray.received if r.outcome != NOT_READ}
    left = dict.fromkeys(r.name for r in tray.received if r.outcome == NOT_READ and r.name not in read)
    if left:
        with st.expander(office.UNREAD_TITLE.format(count=len(left)), icon=":material/hourglass_disabled:"):
            st.text("\n".join(left), width="stretch")


def _joins(library: Library, visit: Visit, items: list[Stored], versions: tuple[Version, ...]) -> None:
    doubtful = [item for item in items if joining.doubtful(item.version, versions)]
    if not doubtful:
        return
    st.header(office.JOIN_TITLE, anchor=False)
    st.caption(office.JOIN_LINE)
    for item in doubtful:
        likely = joining.candidates(item.version, versions)
        choices = {v.id: version_name(v) for v in likely}
        sole = [v.agency for v in likely].count(item.version.agency) == 1
        with st.container(border=True):
            left, middle, right = st.columns([4, 5, 1], vertical_alignment="bottom")
            with left:
                st.text(item.received.name)
                st.text(version_name(item.version))
            target = middle.selectbox(
                office.JOIN_INTO,
                list(choices),
                index=0 if sole else None,
                format_func=choices.__getitem__,
                placeholder=office.JOIN_CHOOSE,
                key=f"join:{item.version.id}",
            )
            with right:
                key = f"do-join:{item.version.id}"
                wanted = presses.button(office.JOIN, key=key, disabled=target is None)
            if wanted and target:
                library.join(item.version.id, target)
                visit.say(office.JOINED)
                st.rerun()


def show(library: Library, visit: Visit) -> None:
    """Everything that was received in this visit, under the sentence on its last batch."""
    tray = visit.tray
    if not tray.received and not visit.summary:
        return
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
        st.header(office.RESULT_TITLE, anchor=False, width="content")
        if st.button(office.CLEAR_RESULTS, type="tertiary", icon=":material/close:"):
            visit.clear()
            st.rerun()
    if visit.summary:
        notices.draw(visit.summary, good=visit.good)
    _unread(tray)
    versions = data.versions()
    items = results.stored(tray.received, versions)
    if items:
        _editor(library, visit, items)
    _refused(tray)
    _joins(library, visit, items, versions)
