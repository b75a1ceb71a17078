"""One cell that was misread: the value that a person reads in the original, beside what was read."""

from datetime import datetime

import streamlit as st

from nianbao.entries import CORRECTED, ENTERED, Typed
from nianbao.entries.typing import read_cell
from nianbao.ui import data, entering, notices, person, presses
from nianbao.ui.findings import Cell
from nianbao.ui.misread import told_as_misread
from nianbao.ui.scorecard import Card
from nianbao.ui.theme import plain
from nianbao.wording import entries as words
from nianbao.wording import screens
from nianbao.wording.cells import cell_name


def origin(cell: Cell) -> str:
    """Who gave the cell, when, and what was read there; empty for what was read."""
    marks = {ENTERED: words.ENTERED_MARK, CORRECTED: words.CORRECTED_MARK}
    if cell.decided_by not in marks or cell.entered_at is None:
        return ""
    moment = entering.when(datetime.fromisoformat(cell.entered_at))
    said = words.GIVEN.format(mark=marks[cell.decided_by], who=cell.entered_by, when=moment)
    if cell.decided_by == ENTERED:
        return said
    read = words.READ_NOTHING if cell.read is None else words.READ.format(read=cell.read.strip())
    return screens.CLAUSES.join((said, read))


def _keep(card: Card, typed: Typed, who: str) -> None:
    with told_as_misread([typed.concept], who):
        data.library().correct_cell(int(card.report), typed, who)
    notices.say(words.CELL_SAVED.format(cell=cell_name(typed.concept)))
    st.rerun()


def _candidates(card: Card, cell: Cell, who: str) -> None:
    """The values that an uncertain cell may have, each a button."""
    st.markdown(f"**{words.CHOOSE}**")
    with st.container(horizontal=True):
        for value in cell.candidates:
            text = f"{value:.15g}"
            key = f"choose:{cell.concept}:{text}"
            if presses.button(text, key=key, about=card.report, disabled=not who):
                _keep(card, Typed(cell.concept, "reported", value, text), who)


def _withdraw(card: Card, cell: Cell, who: str) -> None:
    entries = data.library().entries(int(card.report))
    mine = [e for e in entries if e.kind == "cell" and e.withdrawn_at is None]
    last = next((e for e in reversed(mine) if e.cells[0].concept == cell.concept), None)
    if last is None:
        return
    key = f"withdraw:{last.id}"
    if presses.button(words.WITHDRAW_CELL, key=key, icon=":material/undo:", disabled=not who):
        data.library().withdraw_entry(last.id, who)
        notices.say(words.WITHDRAWN)
        st.rerun()


def _value(card: Card, concept: str, who: str) -> None:
    """The field for what the original says. The form sends what was typed together with the click."""
    with st.form(f"set right:{concept}", border=False):
        raw = st.text_input(words.OTHER_VALUE, key=f"value:{concept}", placeholder=words.OTHER_HINT)
        with st.container(horizontal=True):
            about = card.report
            save = presses.submit(
                words.SAVE_CELL, key=f"cell:save:{concept}", about=about, type="primary", disabled=not who
            )
            empty = presses.submit(
                words.CELL_IS_EMPTY, key=f"cell:empty:{concept}", about=about, disabled=not who
            )
    typed = read_cell(concept, "" if empty else raw)
    if empty and raw.strip():
        st.error(words.CELL_NOT_EMPTY)
    elif save and not raw.strip():
        st.error(words.CELL_MISSING)
    elif (save or empty) and typed is None:
        st.error(plain(words.CELL_UNREADABLE.format(raw=raw)))
    elif (save or empty) and typed is not None:
        _keep(card, typed, who)


def form(card: Card, concept: str) -> None:
    """Under the evidence of a cell: whose value holds, candidates to choose from, a field for another."""
    cell = card.cells.get(concept)
    if cell is not None and cell.source != "table":
        return
    if cell is not None and origin(cell):
        st.caption(plain(origin(cell)))
    uncertain = cell is not None and cell.state == "uncertain"
    with st.expander(words.CORRECT, expanded=uncertain, icon=":material/edit:"):
        st.caption(words.CORRECT_LINE)
        who = person.ask(f"cell:{concept}")
        if cell is not None and uncertain and cell.candidates:
            _candidates(card, cell, who)
        _value(card, concept, who)
        if cell is not None and cell.decided_by == CORRECTED:
            _withdraw(card, cell, who)
