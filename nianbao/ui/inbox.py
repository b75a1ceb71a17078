"""The upper half of 收件: where files come in, and the progress while they are read."""

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

import streamlit as st

from nianbao.library import Library, Stage
from nianbao.ui import data, presses, results
from nianbao.ui.receiving import Incoming
from nianbao.ui.theme import plain
from nianbao.ui.visits import Visit
from nianbao.wording import office
from parsing.kinds import wanted

LOOK_SECONDS = 0.7
"""How often the progress is looked at."""

MOST_NAMED = 4
"""Files under way that are named."""


def _stage() -> Stage:
    """The stage that the person chose for the next batch."""
    stages = results.stage_names()
    chosen = st.segmented_control(
        office.STAGE_LABEL,
        list(stages),
        format_func=stages.__getitem__,
        default="published",
        required=True,
        help=office.STAGE_HELP,
        key="stage",
        persist_state="session",
    )
    return "draft" if chosen == "draft" else "published"


def _submitted(stage: Stage) -> date | None:
    """The day on which the next batch of drafts was submitted, where a person says that it is not today."""
    if stage != "draft":
        return None
    today = data.today()
    day = st.date_input(
        office.SUBMITTED_LABEL,
        value=today,
        max_value=today,
        format="YYYY-MM-DD",
        help=office.SUBMITTED_HELP,
        width=180,
        key="submitted",
    )
    return day if day != today else None


def _uploads(folder: bool) -> list[Incoming]:
    generation = st.session_state.get("uploads", 0)
    found = st.file_uploader(
        office.UPLOAD_FOLDER if folder else office.UPLOAD_FILES,
        accept_multiple_files="directory" if folder else True,
        key=f"uploader:{folder}:{generation}",
    )
    st.caption(office.UPLOAD_KINDS)
    files = [Incoming(f.file_id, f.name, f.getvalue(), "published") for f in found]
    return [f for f in files if wanted(f.name)] if folder else files


def _pasted() -> list[Incoming]:
    generation = st.session_state.get("uploads", 0)
    text = st.text_area(
        office.PASTE_LABEL,
        placeholder=office.PASTE_PLACEHOLDER,
        height=260,
        key=f"pasted:{generation}",
    )
    if not text.strip():
        return []
    raw = text.encode("utf-8")
    name = office.PASTE_NAME.format(time=datetime.now(UTC).astimezone().strftime("%m-%d %H-%M"))
    return [Incoming(sha256(raw).hexdigest(), name, raw, "published")]


def given() -> list[Incoming]:
    """What the person gave, with its stage and day: files, a folder, or pasted text."""
    with st.container(horizontal=True, gap="large"):
        stage = _stage()
        day = _submitted(stage)
        source = _source()
    files = _pasted() if source == "paste" else _uploads(source == "folder")
    return [replace(file, stage=stage, submitted=day) for file in files]


def _source() -> str:
    ways = {
        "files": office.UPLOAD_FILES_TAB,
        "folder": office.UPLOAD_FOLDER_TAB,
        "paste": office.UPLOAD_PASTE_TAB,
    }
    return st.segmented_control(
        office.SOURCE_LABEL,
        list(ways),
        format_func=ways.__getitem__,
        default="files",
        required=True,
        key="source",
    )


def _pressed(waiting: int) -> bool:
    """Draws the button that starts reading ``waiting`` files; whether it was pressed.

    Pasted text arrives only when the field is left, which pressing the button does: there it is never off.
    """
    pasting = st.session_state.get("source") == "paste"
    label = office.RECEIVE_COUNT.format(count=waiting) if waiting and not pasting else office.RECEIVE
    off = not waiting and not pasting
    icon = ":material/play_arrow:"
    pressed = presses.button(label, key="receive", type="primary", disabled=off, icon=icon)
    if pressed and not waiting:
        st.info(office.PASTE_NOTHING, icon=":material/info:")
    return pressed and waiting > 0


def take(library: Library, visit: Visit, given: list[Incoming]) -> None:
    """The button that starts reading."""
    waiting = visit.tray.waiting(given)
    if not _pressed(len(waiting)):
        return
    visit.start(library, waiting)
    st.session_state["uploads"] = st.session_state.get("uploads", 0) + 1
    st.rerun()


@st.fragment(run_every=LOOK_SECONDS)
def progress(visit: Visit) -> None:
    """How far the batch of ``visit`` has come, looked at again and again, with the button that stops it."""
    batch = visit.batch
    if batch is None:
        st.rerun()
    count = office.READING_COUNT.format(done=batch.done, total=batch.total)
    st.progress(batch.share, text=plain(count))
    for name, (page, pages) in list(batch.pages.items())[:MOST_NAMED]:
        words = office.READING_PAGES if pages else office.READING_FILE
        st.caption(plain(words.format(name=name, page=page, pages=pages)))
    stopping = batch.stop.is_set()
    label = office.STOPPING if stopping else office.STOP_READING
    if st.button(label, disabled=stopping, icon=":material/stop_circle:", key="stop"):
        batch.stop.set()
        st.rerun(scope="fragment")
    st.caption(office.READING_STAYS)
