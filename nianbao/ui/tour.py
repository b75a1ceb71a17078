"""The tour over the sample reports: four steps, each a strip of one sentence or two over a real page.

The step stands in the address, so that a reload shows it again and the back key leads to the one before;
no address without it ever shows the tour.
"""

from collections.abc import Callable
from html import escape

import polars as pl
import streamlit as st

from nianbao.ui import data, samples, state, summary, visits
from nianbao.ui.reports import of_year
from nianbao.wording import office, screens
from nianbao.wording import tour as words

ADDRESS = "tour"
SCREENS = ("upload", "compliance", "scorecard", "comparison")
"""The screens of the steps in their order."""

BESIDE = 4
"""How many agencies the last step sets beside each other."""

Go = Callable[..., None]
"""Goes to a screen: its name, and what its address says."""


def _step(screen: str) -> int | None:
    """The number of the step that the address asks for, where it belongs to ``screen``."""
    asked = next(iter(state.asked(ADDRESS)), "")
    known = [str(number) for number in range(1, len(SCREENS) + 1)]
    if asked not in known or SCREENS[int(asked) - 1] != screen:
        return None
    return int(asked)


def _address(number: int) -> dict[str, str | list[str]]:
    """What the address of a step says: the step, and what there is to see on its page."""
    address: dict[str, str | list[str]] = {ADDRESS: str(number)}
    screen = SCREENS[number - 1]
    if screen == "upload":
        return address
    desk = data.desk()
    known = data.years(desk.frames.reports)
    if not known:
        return address
    address["year"] = str(known[0])
    if screen == "scorecard":
        rows = summary.index_of(desk, known[0]).rows
        address["agency"] = rows.sort("errors", "name", descending=[True, False]).item(0, "name")
    if screen == "comparison":
        kind = pl.col("agency_kind")
        reports = of_year(desk.frames.reports, known[0])
        alike = reports.filter(kind == kind.drop_nulls().mode(maintain_order=True).first())
        if not alike.is_empty():
            address["towns"] = alike["name"].head(BESIDE).to_list()
    return address


def begin(go: Go) -> None:
    """Reads the sample reports into an empty library, and goes to the first step, which shows it."""
    _read_samples()
    go("upload", **_address(1), **{visits.ADDRESS: visits.current().number})


def _read_samples() -> None:
    visits.current().start_again(data.library(), samples.files())


def _end() -> None:
    st.query_params.pop(ADDRESS, None)
    st.toast(words.ENDED)


def strip(screen: str, go: Go) -> None:
    """The step that the address asks for, over the page of ``screen``; nothing where it asks for none."""
    number = _step(screen)
    if number is None:
        return
    reading = screen == "upload" and visits.current().batch is not None
    empty = not reading and not data.versions()
    if empty and number > 1:
        return
    with st.container(key="tour", horizontal=True, vertical_alignment="bottom", gap="small"):
        st.html(_told(number, reading=reading, empty=empty))
        with st.container(key="tour-buttons", horizontal=True, gap="small", width="content"):
            _buttons(number, go, reading=reading, empty=empty)


def said(screen: str) -> str:
    """What the step over ``screen`` says."""
    papers = screens.SCREENS["exports"].title
    return words.STEPS[screen].text.format(workbook=office.DOWNLOAD_COMPARED, papers=papers)


def _told(number: int, *, reading: bool, empty: bool) -> str:
    here = ' aria-current="step"'
    names = "".join(
        f"<li{here if place == number else ''}>{escape(words.STEPS[screen].name)}</li>"
        for place, screen in enumerate(SCREENS, 1)
    )
    text = said(SCREENS[number - 1])
    if reading or empty:
        text = words.STEP_READING if reading else words.STEP_EMPTY
    of = words.STEP_OF.format(number=number, count=len(SCREENS))
    return (
        f'<section class="nb-tour" aria-label="{escape(screens.NAMED.format(name=words.NAME, said=of))}">'
        f"<ol>{names}</ol><p>{escape(text)}</p></section>"
    )


def _buttons(number: int, go: Go, *, reading: bool, empty: bool) -> None:
    if empty:
        st.button(words.LOAD, type="primary", on_click=_read_samples, key="tour:load")
    if number > 1 and st.button(words.BACK, key="tour:back"):
        go(SCREENS[number - 2], **_address(number - 1))
    if number == len(SCREENS):
        st.button(words.DONE, type="primary", on_click=_end, key="tour:end")
        return
    if not empty and st.button(words.NEXT, type="primary", disabled=reading, key="tour:next"):
        go(SCREENS[number], **_address(number + 1))
    st.button(words.END, type="tertiary", on_click=_end, key="tour:end")
