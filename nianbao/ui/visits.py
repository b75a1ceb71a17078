"""Visits of 收件: what was received in one, and the batch that is being read, whoever looks at it.

A batch is read in a thread of its own, so that it goes on when the page is left, reloaded or opened twice;
the visit's number stands in the address and leads back to it.
"""

import logging
import secrets
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

import streamlit as st

from nianbao.library import Library, LibraryError
from nianbao.ui import receiving
from nianbao.ui.receiving import Incoming, Tray
from nianbao.wording import office
from nianbao.wording.language import language, speaking

MOST = 50
"""Visits that are remembered; the oldest without a running batch are forgotten first."""

ADDRESS = "visit"

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Batch:
    """Files that are being read: how many, how many are done, the pages of those under way."""

    total: int
    done: int = 0
    pages: dict[str, tuple[int, int]] = field(default_factory=dict)
    stop: Event = field(default_factory=Event)

    def on_progress(self, done: int, total: int, name: str) -> None:
        """Hears of a file that is done."""
        self.done, self.total = done, total
        self.pages.pop(name, None)

    def on_page(self, name: str, page: int, pages: int) -> None:
        """Hears of a page that is done, or, 0 of 0, that the reading of a file begins."""
        self.pages[name] = (page, pages)

    @property
    def share(self) -> float:
        """How much of the batch is done, from 0 to 1, pages counted as parts of their files."""
        parts = sum(page / pages for page, pages in list(self.pages.values()) if pages)
        return min((self.done + parts) / max(self.total, 1), 1.0)


@dataclass(slots=True)
class Visit:
    """One visit: its number, what was received, the batch under way, the sentence on the last one."""

    number: str
    tray: Tray = field(default_factory=Tray)
    batch: Batch | None = None
    summary: str = ""
    good: bool = True
    lock: Lock = field(default_factory=Lock)

    def start(self, library: Library, files: list[Incoming]) -> bool:
        """Begins to read ``files`` unless a batch is under way; whether it did."""
        with self.lock:
            if self.batch is not None or not files:
                return False
            self.batch = Batch(len(files))
            self.summary = ""
        work = (library, files, language())
        Thread(target=self._read, args=work, name=f"batch {self.number}", daemon=True).start()
        return True

    def start_again(self, library: Library, files: list[Incoming]) -> bool:
        """Begins to read ``files`` like :meth:`start`, also those that were received in this visit before."""
        with self.lock:
            if self.batch is None:
                self.tray.done.difference_update(file.key for file in files)
                self.tray.clear()
        return self.start(library, files)

    def say(self, sentence: str) -> None:
        """Puts ``sentence`` in the place of the one on the last batch."""
        self.summary, self.good = sentence, True

    def clear(self) -> None:
        """Forgets what was received; the library keeps it."""
        self.tray.clear()
        self.summary = ""

    def _read(self, library: Library, files: list[Incoming], spoken: str) -> None:
        batch = self.batch
        if batch is None:
            return
        with speaking(spoken):
            summary, good = office.READING_FAILED, False
        try:
            heard = (batch.on_progress, batch.on_page, batch.stop)
            fresh = receiving.take_in(library, self.tray, files, *heard)
            with speaking(spoken):
                summary = receiving.summed_up(fresh)
            good = bool(fresh) and all(r.version is not None for r in fresh) and not batch.stop.is_set()
        except LibraryError as error:
            summary = str(error)
        except Exception:  # noqa: BLE001  # the thread has nobody above it: the screen says so, the log says why
            _log.exception("a batch broke off")
        finally:
            self.summary, self.good = summary, good
            self.batch = None


@st.cache_resource(show_spinner=False)
def _visits() -> dict[str, Visit]:
    return {}


def _forget(known: dict[str, Visit]) -> None:
    idle = [number for number, visit in known.items() if visit.batch is None]
    for number in idle[: max(0, len(known) - MOST)]:
        known.pop(number, None)


def current() -> Visit:
    """The visit that the address names, else this session's, else a new one; it is put into the address."""
    known = _visits()
    asked = st.query_params.get(ADDRESS) or st.session_state.get(ADDRESS)
    visit = known.get(asked) if isinstance(asked, str) else None
    if visit is None:
        visit = Visit(secrets.token_hex(4))
        known[visit.number] = visit
        _forget(known)
    st.session_state[ADDRESS] = visit.number
    if visit.batch is not None or visit.tray.received:
        st.query_params[ADDRESS] = visit.number
    else:
        st.query_params.pop(ADDRESS, None)
    return visit
