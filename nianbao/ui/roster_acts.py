"""What is done with the reports picked in the ledger: given to a reviewer, returned, passed, taken back."""

from collections.abc import Callable
from datetime import timedelta
from typing import cast

import polars as pl
import streamlit as st

from nianbao.ledger import Book
from nianbao.library import Library
from nianbao.library.days import too_early
from nianbao.library.records import ReviewAction, ReviewStep
from nianbao.ui import data, dialogs, navigation, notices, person, reports
from nianbao.wording import ledger as words
from nianbao.wording import office

DAYS_TO_ANSWER = 7


def _finish(done: str, count: int) -> None:
    notices.say(words.DONE[done].format(count=count))
    st.rerun()


def _do(library: Library, versions: list[int], action: ReviewAction, who: str, **told: object) -> None:
    """The button that does it, with the name of who does."""
    if st.button(words.DO, type="primary"):
        if not who:
            st.error(words.NEEDS_NAME)
            return
        library.register.review(versions, action, who, **told)  # type: ignore[arg-type]  # by name from the dialog
        _finish(action, len(versions))


def _concerns(versions: list[int]) -> None:
    st.caption(words.CONCERNS.format(count=len(versions)))


def _step() -> ReviewStep:
    chosen = st.radio(words.STEP, list(words.STEPS), format_func=words.STEPS.__getitem__, horizontal=True)
    return cast(ReviewStep, chosen)


@dialogs.titled(lambda: words.ASSIGN_TITLE)
def _assign(library: Library, versions: list[int]) -> None:
    _concerns(versions)
    step = _step()
    whom = st.text_input(words.TO_WHOM, placeholder=words.TO_WHOM_HINT, max_chars=person.LONGEST).strip()
    who = person.ask("assign", words.WHO)
    _do(library, versions, "assign", who, step=step, to_whom=whom or None)


@dialogs.titled(lambda: words.RETURN_TITLE)
def _return(library: Library, versions: list[int], book: Book) -> None:
    _concerns(versions)
    due = st.date_input(
        words.RETURN_DUE, value=book.today + timedelta(days=DAYS_TO_ANSWER), min_value=book.today
    )
    note = st.text_area(words.RETURN_NOTE, max_chars=500)
    step = _step()
    who = person.ask("return", words.WHO)
    _do(library, versions, "returned", who, step=step, due=due, note=note)


@dialogs.titled(lambda: words.APPROVE_TITLE)
def _approve(library: Library, versions: list[int]) -> None:
    _concerns(versions)
    st.caption(words.APPROVE_LINE)
    step = _step()
    who = person.ask("approve", words.WHO)
    _do(library, versions, "passed", who, step=step)


@dialogs.titled(lambda: words.REOPEN_TITLE)
def _reopen(library: Library, versions: list[int]) -> None:
    _concerns(versions)
    st.caption(words.REOPEN_LINE)
    who = person.ask("reopen", words.WHO)
    _do(library, versions, "reopened", who)


@dialogs.titled(lambda: words.SUBMITTED)
def _submitted(library: Library, versions: list[int], book: Book) -> None:
    _concerns(versions)
    st.caption(words.SUBMITTED_LINE)
    day = st.date_input(words.SUBMITTED_DAY, value=book.today, max_value=book.today)
    left, right = st.columns(2)
    if left.button(words.DO, type="primary", width="stretch"):
        if too_early(day, book.year):
            st.error(words.SUBMITTED_BEFORE)
            return
        library.register.submitted(versions, day)
        _finish("submitted", len(versions))
    if right.button(words.SUBMITTED_CLEAR, width="stretch"):
        library.register.submitted(versions, None)
        _finish("submitted", len(versions))


def buttons(library: Library, book: Book, picked: pl.DataFrame) -> None:
    """The buttons over the table; ``picked`` are rows of the ledger."""
    versions = [int(report) for report in picked["report"].drop_nulls()]
    done = picked.filter(pl.col("review").is_in(["returned", "passed", "again"]))
    acts: tuple[tuple[str, str, list[int], Callable[[list[int]], None]], ...] = (
        (words.ASSIGN, "person_add", versions, lambda ids: _assign(library, ids)),
        (words.RETURN, "undo", versions, lambda ids: _return(library, ids, book)),
        (words.APPROVE, "task_alt", versions, lambda ids: _approve(library, ids)),
        (
            words.REOPEN,
            "history",
            [int(report) for report in done["report"].drop_nulls()],
            lambda ids: _reopen(library, ids),
        ),
        (words.SUBMITTED, "event", versions, lambda ids: _submitted(library, ids, book)),
    )
    for label, icon, ids, act in acts:
        if st.button(label, disabled=not ids, icon=f":material/{icon}:", key=f"act:{label}"):
            act(ids)
    opened = st.button(
        office.OPEN, disabled=len(versions) != 1, icon=":material/description:", key="act:open"
    )  # always there: a table that moved under the pointer would have other rows ticked
    if opened:
        on_file = data.versions()
        [version] = [v for v in on_file if v.id == versions[0]]
        navigation.go("scorecard", **reports.address_of(version, on_file))
