"""A table that no reader recognised, entered by a person: the sheet, its sums, name, saving, the history."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

import streamlit as st

from nianbao.entries import Entry, Typed
from nianbao.entries.model import tables_entered
from nianbao.entries.typing import Sum, read_cell
from nianbao.ui import data, entry, notices, person, presses
from nianbao.ui.entry import Draft
from nianbao.ui.misread import told_as_misread
from nianbao.ui.scorecard import Card
from nianbao.ui.theme import plain
from nianbao.wording import entries as words
from nianbao.wording import grids, views
from nianbao.wording.cells import cell_name
from parsing.forms import FORMS, version_for
from parsing.model import FormVersion, TableId

MOST_SUMS = 8
BALANCE = "arithmetic.requests_balance"


def when(moment: datetime) -> str:
    """A moment as people read it, in the time of this machine."""
    return moment.astimezone().strftime(words.WHEN)


def _kept(card: Card, table: TableId) -> str:
    return f"draft:{card.report}:{table}"


def _begin(card: Card, table: TableId) -> None:
    """Opens the sheet with what is known of the table: cells entered or read."""
    printed = card.about.get(f"{table}_form")
    year = card.about.get("year")
    prescribed = version_for(year) if year else FORMS[-1]
    chosen = printed if printed in FORMS else prescribed if prescribed in FORMS else FORMS[-1]
    draft = Draft(table, cast(FormVersion, chosen), generation=1)
    known = {c: card.cells[c] for c in draft.cells if c in card.cells}
    values = {c: cell.raw.strip() for c, cell in known.items() if cell.state in ("reported", "mark")}
    readable = {c: text for c, text in values.items() if read_cell(c, text) is not None}
    st.session_state[_kept(card, table)] = Draft(table, draft.form, readable, generation=1)


def _end(kept: str) -> None:
    del st.session_state[kept]


def _sum_in_words(broken: Sum) -> str:
    numbers = {"left": f"{broken.left:.15g}", "right": f"{broken.right:.15g}"}
    if broken.rule == BALANCE:
        table, _, column = broken.cells[0].split(".")
        return words.SUM_BALANCE.format(column=grids.COLUMNS[table][column], **numbers)
    return words.SUM_BROKEN[broken.within].format(cell=cell_name(broken.cells[0]), **numbers)


def _help(draft: Draft) -> None:
    """What the sheet says so far: how full, what cannot be read, which sums are broken."""
    filled = len(draft.cells) - len(draft.empty())
    st.caption(words.FILLED.format(filled=filled, all=len(draft.cells)))
    if draft.left_over:
        st.warning(plain(words.LEFT_OVER.format(rows=views.LIST.join(draft.left_over))))
    if draft.unreadable():
        st.error(words.UNREADABLE.format(count=len(draft.unreadable())))
    broken = draft.broken()
    if broken:
        lines = [_sum_in_words(one) for one in broken[:MOST_SUMS]]
        if len(broken) > MOST_SUMS:
            lines.append(words.MORE_SUMS.format(count=len(broken) - MOST_SUMS))
        st.info("\n".join([words.SUMS_BROKEN, "", *(f"- {plain(line)}" for line in lines)]))
    elif filled and not draft.empty() and draft.table != "proactive":
        st.caption(words.SUMS_HOLD)


def _empty_cells(draft: Draft, kept: str) -> str | None:
    """What the empty cells mean; None where that is still to be said."""
    count = len(draft.empty())
    if not count:
        return "blank"
    return st.radio(
        words.EMPTY_CELLS.format(count=count),
        list(words.EMPTY_CHOICES),
        index=None,
        format_func=words.EMPTY_CHOICES.__getitem__,
        horizontal=True,
        help=words.EMPTY_HINT,
        key=f"empty:{kept}",
    )


def _typed(draft: Draft, empty: str) -> list[Typed]:
    """The cells as they are kept; what could not be made out is left out."""
    read = (read_cell(concept, draft.values.get(concept, "")) for concept in draft.cells)
    return [cell for cell in read if cell is not None and (cell.state != "blank" or empty == "blank")]


def _choose_form(draft: Draft, kept: str) -> Draft:
    chosen = st.segmented_control(
        words.FORM_CHOICE,
        list(words.FORMS),
        format_func=words.FORMS.__getitem__,
        default=draft.form,
        required=True,
        key=f"form:{kept}",
    )
    if chosen != draft.form:
        draft = draft.in_form(cast(FormVersion, chosen))
        st.session_state[kept] = draft
    return draft


@st.fragment
def _edit(card: Card, table: TableId) -> None:
    """The sheet; redrawn alone while the person types."""
    kept = _kept(card, table)
    if kept not in st.session_state:
        return
    draft = _choose_form(st.session_state[kept], kept)
    st.caption(words.HOW)
    draft = entry.sheet(kept)
    _help(draft)
    empty = _empty_cells(draft, kept)
    who = person.ask(kept)
    ready = len(draft.empty()) < len(draft.cells) and not draft.unreadable() and empty and who
    with st.container(horizontal=True):
        wanted = presses.button(words.SAVE, type="primary", disabled=not ready, key=f"save:{kept}")
        if wanted and empty:
            cells = _typed(draft, empty)
            with told_as_misread(draft.cells, who, card.report, table):
                data.library().enter_table(int(card.report), table, draft.form, cells, who)
            _end(kept)
            notices.say(words.SAVED.format(table=views.TABLE_SECTIONS[table]))
            st.rerun()
        if presses.button(words.CANCEL, key=f"cancel:{kept}"):
            _end(kept)
            st.rerun()


def open_sheet(card: Card, table: TableId, label: str) -> bool:
    """Draws the sheet where it is open, else the button ``label`` that opens it; whether it is open."""
    if _kept(card, table) in st.session_state:
        with st.container(border=True):
            _edit(card, table)
        return True
    if st.button(label, key=f"enter:{card.report}:{table}", icon=":material/edit_note:"):
        _begin(card, table)
        st.rerun()
    return False


def _row(one: Entry) -> str:
    if one.kind == "table":
        form = words.FORMS.get(one.form or "", "")
        what = words.HISTORY_TABLE.format(count=len(one.cells), form=form)
    else:
        cell = one.cells[0]
        what = words.HISTORY_CELL.format(cell=cell_name(cell.concept), raw=cell.raw)
    line = words.HISTORY_ROW.format(when=when(one.made_at), who=one.who, what=what)
    if one.withdrawn_at is None:
        return line
    return line + words.HISTORY_WITHDRAWN.format(when=when(one.withdrawn_at), who=one.withdrawn_by)


def history(entries: Sequence[Entry]) -> None:
    """What was entered about a table, newest first, withdrawn entries too; nothing where there is none."""
    if not entries:
        return
    with st.expander(words.HISTORY.format(count=len(entries))):
        for one in reversed(entries):
            st.text(_row(one), width="stretch")


def about(card: Card, table: TableId) -> list[Entry]:
    """The entries about a table of the card's report."""
    return [one for one in data.library().entries(int(card.report)) if one.table == table]


def entered(card: Card, table: TableId, entries: Sequence[Entry]) -> bool:
    """Says who entered the table and when, with the buttons that mend or withdraw it.

    Whether the sheet is open, which stands for the table then.
    """
    one = tables_entered(entries).get(table)
    if one is None:
        return False
    form = words.FORMS.get(one.form or "", "")
    st.caption(plain(words.ENTERED.format(who=one.who, when=when(one.made_at), form=form)))
    with st.container(horizontal=True):
        if open_sheet(card, table, words.ENTER_AGAIN):
            return True
        if presses.button(words.WITHDRAW, key=f"withdraw:{one.id}", icon=":material/undo:"):
            data.library().withdraw_entry(one.id, person.name() or one.who)
            notices.say(words.WITHDRAWN)
            st.rerun()
    return False
