"""备份与恢复 on 设置: the whole library into a file, and back from one of them."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from nianbao.library import Library, LibraryError
from nianbao.ui import entering, notices, presses, theme
from nianbao.ui.theme import plain
from nianbao.wording import backups as words

SHOWN = 8
LARGEST = 1024  # MB, of an upload
MEGABYTE = 1 << 20
SUFFIX = ".sqlite"


def _write(library: Library, name: str) -> Path | None:
    """A new backup called ``name``; None, with a sentence on screen, where it cannot be written."""
    moment = f"{datetime.now().astimezone():%Y-%m-%d-%H%M%S}"
    path = library.backups / name.format(moment=moment)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        library.back_up(path)
    except LibraryError as error:
        st.error(plain(error))
    except OSError:
        st.error(plain(words.NOT_WRITTEN.format(folder=path.parent)))
    else:
        return path
    return None


def _said(error: LibraryError | OSError, name: str) -> LibraryError:
    """What went wrong with the backup that the person knows as ``name``."""
    if not isinstance(error, LibraryError):
        return LibraryError("failed")
    return LibraryError(error.code, place=name) if error.code == "not_a_backup" else error


def _restore(library: Library, name: str, give: Callable[[Path], Path]) -> None:
    """Replaces the library by the backup ``name``, which ``give`` puts into a folder if need be."""
    before = _write(library, words.FILE_BEFORE)
    if before is None:
        return
    try:
        with TemporaryDirectory() as place:
            library.replace_with(give(Path(place)))
    except (LibraryError, OSError) as error:
        before.unlink()
        st.error(plain(_said(error, name)))
        return
    count = len(library.versions(current=True))
    notices.say(words.DONE.format(name=name, count=count, before=before.name))
    st.rerun()


def _confirm(library: Library, name: str, give: Callable[[Path], Path]) -> None:
    """Asks before anything is replaced."""
    st.dialog(words.CONFIRM)(_ask)(library, name, give)


def _ask(library: Library, name: str, give: Callable[[Path], Path]) -> None:
    count = len(library.versions(current=True))
    st.write(plain(words.CONFIRM_LINE.format(count=count, name=name)))
    with st.container(horizontal=True):
        replace = presses.button(words.DO, key="backup:do", about=name, type="primary")
        if st.button(words.CANCEL):
            st.rerun()
    if replace:
        with st.spinner(words.WORKING):
            _restore(library, name, give)


def _kept(library: Library, path: Path) -> None:
    """One backup on file."""
    known = path.stat()
    day = entering.when(datetime.fromtimestamp(known.st_mtime).astimezone())
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(path.name)
        st.caption(words.KEPT.format(day=day, size=f"{known.st_size / MEGABYTE:.1f}"))
        st.download_button(
            words.DOWNLOAD,
            path.read_bytes,
            file_name=path.name,
            mime="application/vnd.sqlite3",
            key=f"backup:get:{path.name}",
            on_click="ignore",
            icon=":material/download:",
        )
        if st.button(
            words.RESTORE, key=f"backup:restore:{path.name}", icon=":material/settings_backup_restore:"
        ):
            _confirm(library, path.name, lambda _: path)


def _uploaded(given: UploadedFile, folder: Path) -> Path:
    path = folder / f"uploaded{SUFFIX}"
    path.write_bytes(given.getbuffer())
    return path


def section(library: Library) -> None:
    """The whole section."""
    st.header(words.TITLE, anchor=False)
    st.caption(words.LINE)
    if presses.button(words.MAKE, key="backup:make", icon=":material/save:"):
        with st.spinner(words.MAKING):
            made = _write(library, words.FILE)
        if made is not None:
            notices.say(words.MADE.format(name=made.name))
            st.rerun()
    found = sorted(library.backups.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime, reverse=True)
    if found:
        with st.container(border=True, gap="small", key="backups"):
            for path in found[:SHOWN]:
                _kept(library, path)
    else:
        st.caption(words.NONE)
    st.caption(plain(f"{words.FOLDER}{library.backups}"))
    with st.expander(words.OTHER):
        with theme.files_box("backup_upload", f"{LARGEST >> 10} GB", (SUFFIX,)):
            given = st.file_uploader(
                words.OTHER_UPLOAD,
                type=[SUFFIX.removeprefix(".")],
                key="backup:upload",
                max_upload_size=LARGEST,
            )
        if st.button(words.RESTORE, key="backup:other", disabled=given is None) and given is not None:
            _confirm(library, given.name, partial(_uploaded, given))
