"""What can be done with reports picked in 报告库: open, take home, correct, replace, separate, delete."""

from collections.abc import Sequence
from mimetypes import guess_type

import streamlit as st

from nianbao.library import Library, Version
from nianbao.ui import dialogs, navigation, notices, presses, receiving, results
from nianbao.ui.receiving import Incoming
from nianbao.ui.reports import address_of, version_name
from nianbao.wording import office

LISTED = 8


def _waiting() -> tuple[tuple[str, str], ...]:
    """The buttons that wait for a single report, with their icons."""
    return (
        (office.OPEN, ":material/description:"),
        (office.DOWNLOAD_ORIGINAL, ":material/download:"),
        (office.AMEND, ":material/edit:"),
        (office.REPLACE, ":material/upload_file:"),
    )


def _list(versions: Sequence[Version]) -> None:
    for version in versions[:LISTED]:
        st.text(version_name(version))
    if len(versions) > LISTED:
        st.caption(office.MORE_NAMES.format(count=len(versions)))


def _leaves_older(versions: Sequence[Version], on_file: Sequence[Version]) -> bool:
    """Whether an older version becomes the current one when ``versions`` go."""
    going = {v.id for v in versions}
    chains = {v.chain for v in versions if v.current}
    return any(v.chain in chains and v.id not in going for v in on_file)


@dialogs.titled(lambda: office.DELETE_TITLE)
def _delete(library: Library, versions: Sequence[Version], on_file: Sequence[Version]) -> None:
    st.write(office.DELETE_LINE.format(count=len(versions)))
    _list(versions)
    if _leaves_older(versions, on_file):
        st.caption(office.DELETE_OLDER)
    with st.container(horizontal=True):
        about = tuple(version.id for version in versions)
        if presses.button(office.DELETE_DO, key="delete:do", about=about, type="primary"):
            for version in versions:
                library.delete(version.id)
            notices.say(office.DELETED.format(count=len(versions)))
            st.rerun()
        if st.button(office.CANCEL):
            st.rerun()


@dialogs.titled(lambda: office.REPLACE_TITLE)
def _replace(library: Library, version: Version) -> None:
    st.text(version_name(version))
    st.write(office.REPLACE_LINE)
    given = st.file_uploader(office.REPLACE_UPLOAD, key=f"replace:{version.id}")
    meant = st.checkbox(office.REPLACE_MEANT, key=f"meant:{version.id}")
    key = f"replace:do:{version.id}"
    wanted = presses.button(office.REPLACE_DO, key=key, type="primary", disabled=given is None)
    if not wanted or given is None:
        return
    file = Incoming(given.file_id, given.name, given.getvalue(), version.stage)
    with st.spinner(office.WORKING):
        received = receiving.replace(library, file, version, meant=meant)
    if received.outcome == "newer":
        notices.say(office.REPLACED)
        st.rerun()
    st.warning(office.OUTCOMES[received.outcome])
    for sentence in received.sentences:
        st.text(sentence, width="stretch")


@dialogs.titled(lambda: office.AMEND_TITLE)
def _amend(library: Library, version: Version) -> None:
    st.text(version.file)
    words = office.RESULT_COLUMNS
    before = results.editable(version)
    kinds, stages = list(results.kind_names().values()), list(results.stage_names().values())
    after = {
        "agency": st.text_input(words["agency"], before["agency"] or ""),
        "area": st.text_input(words["area"], before["area"] or ""),
        "kind": st.selectbox(
            words["kind"], kinds, index=kinds.index(before["kind"]) if before["kind"] else None
        ),
        "year": st.number_input(
            words["year"], results.FIRST_YEAR, results.last_year(), before["year"], step=1, format="%d"
        ),
        "stage": st.selectbox(words["stage"], stages, index=stages.index(before["stage"])),
    }
    changed = {name: value for name, value in after.items() if (value or None) != before[name]}
    key = f"amend:do:{version.id}"
    if presses.button(office.SAVE_CORRECTIONS, key=key, type="primary", disabled=not changed):
        held = library.correct(version.id, **results.corrections(changed))
        saved = office.CORRECTIONS_SAVED.format(count=1)
        notices.say(saved + results.moved(library, version, held))
        st.rerun()


@dialogs.titled(lambda: office.SEPARATE_TITLE)
def _separate(library: Library, version: Version) -> None:
    st.text(version_name(version))
    st.write(office.SEPARATE_LINE)
    if presses.button(office.SEPARATE, key=f"separate:do:{version.id}", type="primary"):
        library.separate(version.id)
        notices.say(office.SEPARATED)
        st.rerun()


def _take_home(library: Library, version: Version) -> None:
    st.download_button(
        office.DOWNLOAD_ORIGINAL,
        library.original(version.id),
        file_name=version.file,
        mime=guess_type(version.file)[0] or "application/octet-stream",
        on_click="ignore",
        icon=":material/download:",
    )


def _one(library: Library, version: Version, on_file: Sequence[Version]) -> None:
    if version.current and version.year:
        navigation.link(
            "scorecard", office.OPEN, icon=":material/description:", **address_of(version, on_file)
        )
    _take_home(library, version)
    if st.button(office.AMEND, icon=":material/edit:"):
        _amend(library, version)
    if st.button(office.REPLACE, icon=":material/upload_file:"):
        _replace(library, version)
    alone = sum(v.chain == version.chain for v in on_file) == 1
    if not alone and st.button(office.SEPARATE, icon=":material/call_split:"):
        _separate(library, version)


def actions(library: Library, picked: Sequence[Version], on_file: Sequence[Version]) -> None:
    """Buttons for the picked versions; most need a single one."""
    with st.container(horizontal=True, vertical_alignment="center", key="actions"):
        if len(picked) == 1:
            _one(library, picked[0], on_file)
        else:
            for label, icon in _waiting():
                st.button(label, icon=icon, disabled=True)
        if st.button(office.DELETE, disabled=not picked, icon=":material/delete:"):
            _delete(library, picked, on_file)
    if len(picked) == 1 and not picked[0].current:
        st.caption(office.OPEN_OLD)
