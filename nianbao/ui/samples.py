"""The sample reports that come with the program: taken in, told apart from the office's own, removed."""

import json
from collections.abc import Callable
from functools import cache
from hashlib import sha256

import streamlit as st

from data import resource
from nianbao.library import Library, Version
from nianbao.ui import data
from nianbao.ui.once import once
from nianbao.ui.receiving import Incoming, Received, Tray, take_in
from nianbao.wording import tour as words

FOLDER = "samples"


def _manifest() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads(resource(f"{FOLDER}/manifest.json").read_text("utf-8"))
    return rows


def count() -> int:
    """How many sample reports there are."""
    return len(_manifest())


def files() -> list[Incoming]:
    """The sample reports as files to be taken in."""
    return [
        Incoming(
            key=row["file"],
            name=row["file"],
            data=resource(f"{FOLDER}/{row['file']}").read_bytes(),
            stage="draft" if row["stage"] == "draft" else "published",
        )
        for row in _manifest()
    ]


def load(library: Library, on_progress: Callable[[int, int, str], None]) -> list[Received]:
    """Takes the sample reports into ``library``; ``on_progress`` hears (done, total, name)."""
    return take_in(library, Tray(), files(), on_progress)


@cache
def _prints() -> frozenset[str]:
    return frozenset(sha256(file.data).hexdigest() for file in files())


def held() -> list[int]:
    """The versions on file that are sample reports, known by their bytes, whatever was corrected in them."""
    return list(_among(data.versions()))


@once(2)
def _among(versions: tuple[Version, ...]) -> tuple[int, ...]:
    return tuple(version.id for version in versions if version.sha256 in _prints())


def mark() -> None:
    """A line that says that the screens show sample reports, with the way to remove them; else nothing."""
    found = held()
    if not found:
        return
    others = len(data.versions()) > len(found)
    said = words.SAMPLES_MIXED if others else words.SAMPLES_ONLY
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="samples"):
        st.markdown(f"**{words.SAMPLES}**", width="content")
        st.caption(said.format(count=len(found)), width="content")
        with st.popover(words.REMOVE, type="tertiary"):
            st.write(words.REMOVE_LINE.format(count=len(found)))
            st.button(words.REMOVE_DO, type="primary", on_click=_remove, args=(found,), key="samples:remove")


def _remove(found: list[int]) -> None:
    library = data.library()
    for version in found:
        library.delete(version)
    st.toast(words.REMOVED.format(count=len(found)), icon=":material/check_circle:")
