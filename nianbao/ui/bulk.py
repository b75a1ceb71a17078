"""One decision about a fault that is common to many: chosen agencies at once, taken back at once."""

from collections.abc import Sequence
from typing import Any

import polars as pl
import streamlit as st

from nianbao.review import Choice
from nianbao.review.schema import OPEN
from nianbao.ui import deciding, dialogs, person, presses, scorecard, worklist
from nianbao.ui.selection import Filters, Selection
from nianbao.wording import names as terms
from nianbao.wording import review as words

STATES = ("confirmed", "dismissed", "explained", "not_corrected")


@dialogs.titled(lambda: words.BULK_TITLE, width="large")
def _dialog(rule: str, findings: Sequence[dict[str, Any]]) -> None:
    title = scorecard.titles()[rule]
    decided = [row for row in findings if row["decision"] != OPEN]
    st.write(words.BULK_LINE.format(rule=title, count=len(findings), decided=len(decided)))
    again = decided and st.checkbox(words.BULK_AGAIN.format(count=len(decided)), key="bulk:again")
    findings = findings if again else [row for row in findings if row["decision"] == OPEN]
    names = list(dict.fromkeys(str(row["name"]) for row in findings))
    chosen = st.multiselect(words.BULK_AGENCIES, names, default=names, key=f"bulk:agencies:{bool(again)}")
    state = st.radio(
        words.BULK_STATE,
        STATES,
        format_func=lambda s: terms.DECISIONS[s].full,
        horizontal=True,
        key="bulk:state",
    )
    reason = None
    if state == "dismissed":
        reason = st.radio(words.DISMISS_REASON, words.REASONS, horizontal=True, key="bulk:reason")
    note = st.text_input(words.NOTE, key="bulk:note", placeholder=words.NOTE_HINT).strip()
    lacking = reason == words.REASONS[-1] and not note
    if lacking:
        st.caption(words.NOTE_NEEDED)
    nobody = not person.name()
    if nobody:
        st.info(words.WHO_NEEDED, icon=":material/person:")
    mine = [row for row in findings if row["name"] in chosen]
    label = words.BULK_DO.format(count=len(mine))
    about = tuple(deciding.row_id(row) for row in mine)
    off = not mine or lacking or nobody
    if presses.button(label, key="bulk:do", about=about, type="primary", disabled=off):
        deciding.take(mine, Choice(state, reason, note or None))
        st.rerun()


def _undo_last() -> None:
    worklist.select(deciding.last_row())
    deciding.undo_last()


def bar(chosen: Selection, filters: Filters) -> None:
    """The buttons over the list: many at once, and the last step back."""
    one = len(filters.rules) == 1 and not chosen.failed.is_empty()
    with st.container(horizontal=True, vertical_alignment="center", key="bulk"):
        hint = None if one else words.BULK_NEEDS_RULE
        if st.button(words.BULK, disabled=not one, help=hint, icon=":material/done_all:"):
            _dialog(next(iter(filters.rules)), chosen.failed.filter(pl.col("status") == "fail").to_dicts())
        count = deciding.last_count()
        label = words.UNDO_LAST.format(count=count)
        if count:
            presses.act(label, _undo_last, key="undo:last", icon=":material/undo:")
