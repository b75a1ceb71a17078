"""Deciding about the finding that is looked at: keys of the list, buttons beside it."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from nianbao.desk import Desk
from nianbao.review import Choice
from nianbao.review.schema import UNFINISHED
from nianbao.ui import beside, data, deciding, dialogs, presses, worklist
from nianbao.ui.worklist import Act
from nianbao.wording import review as words

_OPEN = "panel:open"
_OTHER = "panel:other"
WEEK = timedelta(days=7)

Row = Mapping[str, Any]


def heard(act: Act, rows: Mapping[str, Row]) -> None:
    """Does what a key of the list asks for."""
    if act.do == "undo":
        row = rows.get(act.id)
        if deciding.last_count():
            worklist.select(deciding.last_row() or act.id)
            deciding.undo_last()
        elif row is not None and row["ruling"] is not None:
            deciding.withdraw(row)
    elif act.do == "open":
        st.session_state[_OPEN] = True
    elif act.id in rows:
        gone = rows[act.id]["status"] != "fail"
        misread = rows[act.id]["decision"] == "reading_corrected"
        if gone and (misread or act.do != "confirmed"):  # what is found no more can be closed, nothing else
            worklist.select(act.id)
        elif gone:
            deciding.take([rows[act.id]], Choice("corrected"))
        elif act.reason == words.REASONS[-1]:  # it asks for a note
            worklist.select(act.id)
            st.session_state[_OTHER] = _asked_about(rows[act.id])
        elif not deciding.take([rows[act.id]], Choice(act.do, act.reason, _note(rows[act.id]))):
            worklist.select(act.id)


def _asked_about(row: Row) -> str:
    """The row and its decision: what a key asked a note for is asked no more when anything was decided."""
    return f"{deciding.row_id(row)}#{row['ruling']}"


def noted() -> str:
    """For what a key last chose the reason that asks for a note; "" where none did."""
    return str(st.session_state.get(_OTHER, ""))


def opened() -> bool:
    """Whether the evidence was just asked for, as large as the screen."""
    return bool(st.session_state.pop(_OPEN, False))


@dialogs.titled(lambda: words.VIEWS["list"], width="large")
def _enlarged(desk: Desk, row: Row) -> None:
    _evidence(desk, row)


def enlarge(desk: Desk, row: Row | None) -> None:
    """The evidence of ``row`` in a window of its own."""
    if row is not None:
        _enlarged(desk, row)


def _evidence(desk: Desk, row: Row) -> None:
    chain = data.chain_of(row["report"])
    beside.show(desk, row, data.rulings(), chain)


def _key(name: str, row: Row) -> str:
    """The key of what stands beside ``row`` alone: a press or a note meant for it reaches no other."""
    return f"{name}:{deciding.row_id(row)}"


def _decide(row: Row, state: str) -> None:
    deciding.take([row], Choice(state, None, _note(row)))


def _typed(name: str, row: Row) -> str:
    return str(st.session_state.get(_key(name, row), "")).strip()


def _do_dismiss(row: Row) -> None:
    reason, note = st.session_state.get(_key("reason", row)), _typed("note:dismiss", row)
    if reason and (note or reason != words.REASONS[-1]):
        deciding.take([row], Choice("dismissed", reason, note or None))


def _dismiss(row: Row) -> None:
    asked = noted() == _asked_about(row)
    start = len(words.REASONS) - 1 if asked else None
    reason = st.radio(words.DISMISS_REASON, words.REASONS, index=start, key=_key("reason", row))
    note = st.text_input(words.NOTE, key=_key("note:dismiss", row), placeholder=words.NOTE_HINT)
    if reason == words.REASONS[-1] and not note.strip():
        st.caption(words.NOTE_NEEDED)
    elif reason:
        label = words.DISMISS.rstrip("…")
        presses.act(label, partial(_do_dismiss, row), key=_key("do:dismissed", row), type="primary")


def _do_send_back(row: Row, others: Sequence[Row]) -> None:
    day, note = st.session_state.get(_key("due", row)), _typed("note:due", row)
    together = others if st.session_state.get(_key("due:all", row)) else ()
    if isinstance(day, date):
        deciding.take([row, *together], Choice("sent_back", None, note or None, day))


def _send_back(desk: Desk, row: Row) -> None:
    """A day, and the others of this report that were found true, which go back with it."""
    same = (pl.col("report") == row["report"]) & (pl.col("key") != row["key"])
    true = pl.col("decision").is_in(UNFINISHED) & same
    others = desk.standing.filter(true).to_dicts()
    if others:
        st.checkbox(words.SEND_BACK_ALL.format(count=len(others) + 1), value=True, key=_key("due:all", row))
    st.date_input(
        words.SEND_BACK_DUE,
        data.today() + WEEK,
        key=_key("due", row),
        min_value=data.today(),
        format="YYYY-MM-DD",
    )
    st.text_input(words.NOTE, key=_key("note:due", row), placeholder=words.NOTE_HINT)
    label = words.SEND_BACK.rstrip("…")
    presses.act(label, partial(_do_send_back, row, others), key=_key("do:sent_back", row), type="primary")


def _buttons(desk: Desk, row: Row) -> None:
    gone = row["status"] != "fail"
    closing = () if row["decision"] == "reading_corrected" else ("corrected",)  # the agency corrected nothing
    states = closing if gone else ("confirmed", "explained", "not_corrected")
    shown = [s for s in states if s != "not_corrected" or row["proposal"] or row["since"] == "still"]
    with st.container(horizontal=True, vertical_alignment="center", key="decide"):
        for name in shown:
            first = name == (row["proposal"] or "confirmed")
            if row["decision"] != name:
                look = "primary" if first else "secondary"
                presses.act(
                    words.DO[name], partial(_decide, row, name), key=_key(f"do:{name}", row), type=look
                )
        if not gone:
            with st.popover(words.DISMISS, key=_key("dismiss", row)):
                _dismiss(row)
            with st.popover(words.SEND_BACK, key=_key("send", row)):
                _send_back(desk, row)
        if row["ruling"] is not None and row["decision"] != "none":
            undo = partial(deciding.withdraw, row)
            presses.act(words.UNDO, undo, key=_key("undo", row), icon=":material/undo:")
    if not gone:
        st.text_input(words.NOTE, key=_key("note", row), placeholder=words.NOTE_HINT)
    if noted() == _asked_about(row):
        with st.container(border=True, key=worklist.NOTED):
            _dismiss_other(row)


def _do_other(row: Row) -> None:
    note = _typed("note:other", row)
    if note:
        deciding.take([row], Choice("dismissed", words.REASONS[-1], note))


def _dismiss_other(row: Row) -> None:
    """The note that goes with the last of the reasons, chosen by key."""
    note = st.text_input(words.NOTE_NEEDED, key=_key("note:other", row))
    label, key = words.DISMISS.rstrip("…"), _key("do:other", row)
    presses.act(label, partial(_do_other, row), key=key, type="primary", disabled=not note.strip())


def _note(row: Row) -> str | None:
    return str(st.session_state.get(_key("note", row), "")).strip() or None


def show(desk: Desk, row: Row) -> None:
    """The buttons for one finding (a row of STANDING with ``name``), and its evidence."""
    _buttons(desk, row)
    _evidence(desk, row)
