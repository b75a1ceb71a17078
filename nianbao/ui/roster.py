"""报送台账: its parts, its year, and the ledger that they share."""

from datetime import date, datetime

import streamlit as st

from nianbao.ledger import Book, view
from nianbao.ui import data, navigation, roster_days, roster_ledger, roster_list, roster_names, state
from nianbao.wording import ledger as words
from nianbao.wording import office

PART = "choice:part"


def today() -> date:
    """The day on this machine's calendar."""
    return datetime.now().astimezone().date()


def of_year(number: int) -> Book:
    """The ledger of a year as it stands today."""
    return data.book(number, today())


def part(number: int) -> str:
    """Draws the choice of the parts of the ledger of a year; the one that is wanted."""
    doubtful = len(of_year(number).matching.proposals)
    names = words.PARTS | ({"names": words.NAMES_COUNT.format(count=doubtful)} if doubtful else {})
    st.session_state[PART] = state.one("part", words.PARTS, "ledger", quiet=True)
    chosen: str | None = st.segmented_control(
        words.PARTS["ledger"],
        list(words.PARTS),
        format_func=names.__getitem__,
        required=True,
        key=PART,
        on_change=_change,
        label_visibility="collapsed",
    )
    return chosen or "ledger"


def _change() -> None:
    chosen = st.session_state[PART]
    state.write("part", None if chosen == "ledger" else chosen)


def year() -> int:
    """The selector of the report year: those on file, the last one and the coming one."""
    on_file = {version.year for version in data.versions() if version.year}
    now = today().year
    options = {str(n): office.YEAR.format(year=n) for n in sorted({*on_file, now - 1, now}, reverse=True)}
    chosen = state.choose("year", options, words.YEAR_LABEL, default=str(max(on_file, default=now - 1)))
    return int(chosen or now - 1)


def show(wanted: str, number: int) -> None:
    """Draws one part of the ledger of a year."""
    library = data.library()
    if wanted == "roster":
        roster_list.show(library)
    elif wanted == "days":
        roster_days.show(library, number)
    elif wanted == "names":
        roster_names.show(library, of_year(number))
    else:
        roster_ledger.show(library, of_year(number))


def strip(number: int) -> None:
    """One line on the ledger of a year, which leads there; nothing without a roster."""
    rows = of_year(number).rows
    if rows.is_empty():
        return
    held = view.counts(rows)
    line = words.STRIP.format(
        owed=held.owed,
        reported=held.reported,
        missing=held.submission["missing"],
        open=held.to_review,
        returned=held.review["returned"],
        out=held.publication["unpublished"],
    )
    navigation.link("roster", line, icon=navigation.ICONS["roster"], year=str(number))
