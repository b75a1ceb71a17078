"""What is done with the reports picked in the ledger: given to a reviewer, returned, passed, taken back."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import cast

import polars as pl
import streamlit as st

from nianbao.ledger import Book
from nianbao.ledger.returning import give_back
from nianbao.library import Library
from nianbao.library.days import too_early
from nianbao.library.records import ReviewAction, ReviewStep
from nianbao.ui import data, dialogs, navigation, person, presses, reports
from nianbao.ui.theme import plain
from nianbao.wording import ledger as words
from nianbao.wording import office, screens

DAYS_TO_ANSWER = 7
MOST_NAMES = 12
ROUND, SAID = "roster:round", "roster:said"


def turn() -> int:
    """How often something was done: what was ticked for one act is not ticked for the next."""
    number: int = st.session_state.get(ROUND, 0)
    return number


def said() -> str:
    """The sentence on what was just done, once; "" where nothing was."""
    sentence: str = st.session_state.pop(SAID, "")
    return sentence


def _finish(done: str, count: int, besides: int = 0) -> None:
    told = ((words.DONE[done], count), (words.DONE_BEFORE, besides))
    st.session_state[SAID] = " ".join(said.format(count=some) for said, some in told if some)
    st.session_state[ROUND] = turn() + 1
    st.rerun()


def _do(picked: pl.DataFrame, action: ReviewAction, who: str, keep: Callable[..., Sequence[int]]) -> None:
    """The button that does it, with the name of who does; ``keep`` tells for which reports it did."""
    ids = _ids(picked)
    if presses.button(words.DO, key=f"do:{action}", about=tuple(ids), type="primary"):
        if not who:
            st.error(words.NEEDS_NAME)
            return
        kept = len(keep(ids, action, who))
        _finish(action, kept, picked.height - kept)


def _ids(picked: pl.DataFrame) -> list[int]:
    return [int(report) for report in picked["report"]]


def _concerns(picked: pl.DataFrame) -> None:
    """How many reports it is about, and whose."""
    names = screens.ENUMERATION.join(picked["name"].head(MOST_NAMES))
    rest = words.AND_MORE.format(count=picked.height) if picked.height > MOST_NAMES else ""
    st.caption(plain(words.CONCERNS.format(count=picked.height, names=names + rest)))


def _step(picked: pl.DataFrame) -> ReviewStep:
    """The step; the second where the person who is here has it in all the reports."""
    steps = list(words.STEPS)
    mine = person.name() if set(picked["second"]) == {person.name()} else ""
    first = steps.index("second") if mine and mine not in picked["first"] else 0
    chosen = st.radio(words.STEP, steps, index=first, format_func=words.STEPS.__getitem__, horizontal=True)
    return cast(ReviewStep, chosen)


@dialogs.titled(lambda: words.ASSIGN_TITLE)
def _assign(library: Library, picked: pl.DataFrame) -> None:
    _concerns(picked)
    step = _step(picked.clear())
    whom = st.text_input(words.TO_WHOM, placeholder=words.TO_WHOM_HINT, max_chars=person.LONGEST).strip()
    who = person.ask("assign", words.WHO)
    _do(picked, "assign", who, partial(library.register.review, step=step, to_whom=whom or None))


@dialogs.titled(lambda: words.RETURN_TITLE)
def _return(library: Library, picked: pl.DataFrame, book: Book) -> None:
    _concerns(picked)
    due = st.date_input(
        words.RETURN_DUE, value=book.today + timedelta(days=DAYS_TO_ANSWER), min_value=book.today
    )
    note = st.text_area(words.RETURN_NOTE, max_chars=500)
    step = _step(picked)
    who = person.ask("return", words.WHO)
    again = _ids(picked.filter(pl.col("review") == "returned"))

    def keep(ids: Sequence[int], _: str, who: str) -> list[int]:
        return give_back(library, ids, who, due, note, step, again)

    _do(picked, "returned", who, keep)


@dialogs.titled(lambda: words.APPROVE_TITLE)
def _approve(library: Library, picked: pl.DataFrame) -> None:
    _concerns(picked)
    st.caption(words.APPROVE_LINE)
    step = _step(picked)
    who = person.ask("approve", words.WHO)
    _do(picked, "passed", who, partial(library.register.review, step=step))


@dialogs.titled(lambda: words.REOPEN_TITLE)
def _reopen(library: Library, picked: pl.DataFrame) -> None:
    _concerns(picked)
    st.caption(words.REOPEN_LINE)
    who = person.ask("reopen", words.WHO)
    _do(picked, "reopened", who, library.register.review)


@dialogs.titled(lambda: words.SUBMITTED)
def _submitted(library: Library, picked: pl.DataFrame, book: Book) -> None:
    _concerns(picked)
    st.caption(words.SUBMITTED_LINE)
    day = st.date_input(words.SUBMITTED_DAY, value=book.today, max_value=book.today)
    left, right = st.columns(2)
    ids = _ids(picked)
    with left:
        wanted = presses.button(
            words.DO, key="do:submitted", about=tuple(ids), type="primary", width="stretch"
        )
    with right:
        cleared = presses.button(words.SUBMITTED_CLEAR, key="do:cleared", about=tuple(ids), width="stretch")
    if wanted:
        if too_early(day, book.year):
            st.error(words.SUBMITTED_BEFORE)
            return
        library.register.submitted(ids, day)
        _finish("submitted", picked.height)
    if cleared:
        library.register.submitted(ids, None)
        _finish("submitted", picked.height)


def buttons(library: Library, book: Book, picked: pl.DataFrame) -> None:
    """The buttons over the table; ``picked`` are rows of the ledger."""
    held = picked.filter(pl.col("report").is_not_null())
    done = held.filter(pl.col("review").is_in(["returned", "passed", "again"]))
    acts: tuple[tuple[str, str, pl.DataFrame, Callable[[pl.DataFrame], None]], ...] = (
        (words.ASSIGN, "person_add", held, lambda rows: _assign(library, rows)),
        (words.RETURN, "undo", held, lambda rows: _return(library, rows, book)),
        (words.APPROVE, "task_alt", held, lambda rows: _approve(library, rows)),
        (words.REOPEN, "history", done, lambda rows: _reopen(library, rows)),
        (words.SUBMITTED, "event", held, lambda rows: _submitted(library, rows, book)),
    )
    for label, icon, rows, act in acts:
        if st.button(label, disabled=rows.is_empty(), icon=f":material/{icon}:", key=f"act:{label}"):
            act(rows)
    opened = st.button(
        office.OPEN, disabled=held.height != 1, icon=":material/description:", key="act:open"
    )  # always there: a table that moved under the pointer would have other rows ticked
    if opened:
        on_file = data.versions()
        [version] = [v for v in on_file if v.id == int(held[0, "report"])]
        navigation.go("scorecard", **reports.address_of(version, on_file))
