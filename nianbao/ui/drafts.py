"""What was typed into a table and is not saved yet, kept while other rows of it are looked at.

Streamlit forgets what was typed into an editor as soon as this shows other rows, or another part of the
screen is open. So it is taken over then, by the rows' own keys, and shown again wherever these are.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl
import streamlit as st

from nianbao.ui import presses
from nianbao.wording import ledger as words

Key = int | str
ROW = "row"
"""The column of a frame that has the rows' keys."""


@dataclass(slots=True)
class Draft:
    """What was typed: ``changed`` by key and column, ``gone``, and the keys that new rows were given.

    ``mark`` tells what it was typed over; ``lost`` counts what was typed over something else before.
    """

    mark: Hashable
    changed: dict[Key, dict[str, Any]] = field(default_factory=dict)
    gone: set[Key] = field(default_factory=set)
    added: tuple[Key, ...] = ()
    lost: int = 0
    turn: int = 0
    keys: tuple[Key, ...] = ()
    live: Mapping[str, Any] = field(default_factory=dict)

    def taking(self, edits: Mapping[str, Any]) -> "Draft":
        """This draft with ``edits`` (of st.data_editor) in the rows that the editor shows."""
        changed = {key: dict(row) for key, row in self.changed.items()}
        for place, row in edits.get("edited_rows", {}).items():
            changed.setdefault(self.keys[int(place)], {}).update(row)
        gone = self.gone | {self.keys[int(place)] for place in edits.get("deleted_rows", ())}
        rows = enumerate(edits.get("added_rows", ()), len(self.added))
        new: dict[Key, dict[str, Any]] = {f"new {number}": dict(row) for number, row in rows}
        return Draft(self.mark, changed | new, gone, (*self.added, *new), self.lost, self.turn, self.keys)

    def count(self) -> int:
        """How many rows were changed, added or taken out."""
        return len({*self.changed, *self.gone})

    def over(self, rows: pl.DataFrame) -> pl.DataFrame:
        """``rows`` (with ROW) as they are to be, new ones at the end."""
        kept = rows.filter(~pl.col(ROW).is_in([key for key in self.gone if key not in self.added]))
        if self.changed:
            columns = [name for name in rows.columns if name != ROW]
            told = [dict(row) for row in kept.iter_rows(named=True)]
            told = [row | self.changed.get(row[ROW], {}) for row in told]
            told += [
                {name: self.changed[key].get(name) for name in columns} | {ROW: key}
                for key in self.added
                if key not in self.gone
            ]
            kept = pl.DataFrame(told, schema=rows.schema)
        return kept


def _name(name: str) -> str:
    return f"draft:{name}"


def _widget(name: str, draft: Draft) -> str:
    return f"draft:{name}:{draft.turn}"


def _take(name: str, draft: Draft, edits: Mapping[str, Any]) -> Draft:
    taken = draft.taking(edits)
    taken.turn += 1
    st.session_state[_name(name)] = taken
    return taken


def held(name: str, mark: Hashable = None) -> Draft:
    """What was typed over ``mark`` and does not stand in the editor itself; nothing where ``mark`` is new."""
    draft = st.session_state.get(_name(name))
    if not isinstance(draft, Draft) or draft.mark != mark:
        lost = draft.taking(draft.live).count() if isinstance(draft, Draft) else 0
        turn = draft.turn + 1 if isinstance(draft, Draft) else 0
        draft = st.session_state[_name(name)] = Draft(mark, lost=lost, turn=turn)
    if any(draft.live.values()) and _widget(name, draft) not in st.session_state:
        return _take(name, draft, draft.live)
    return draft


def editor(name: str, keys: Sequence[Key]) -> str:
    """The key of the editor of the rows ``keys``; what was typed while it showed others is taken over."""
    draft = held(name, st.session_state[_name(name)].mark)
    shown = tuple(keys)
    if draft.keys != shown:
        live = st.session_state.get(_widget(name, draft), {})
        typed = any(live.values())
        draft = _take(name, draft, live)
        draft.keys = shown
        if typed:
            st.rerun()
    return _widget(name, draft)


def typed(name: str) -> Draft:
    """All that was typed, what stands in the editor too; to be asked for after it was drawn."""
    draft: Draft = st.session_state[_name(name)]
    draft.live = dict(st.session_state.get(_widget(name, draft), {}))
    return draft.taking(draft.live)


def buttons(name: str, save: str, draft: Draft) -> bool:
    """The buttons that save what was typed or give it up, and how much it is; whether it is to be saved."""
    count = draft.count()
    with st.container(horizontal=True, vertical_alignment="center", width="content"):
        wanted = presses.button(
            save, type="primary", disabled=not count, icon=":material/save:", key=f"save:{name}"
        )
        if count:
            st.button(words.DRAFT_DROP, on_click=drop, args=(name,), type="tertiary", key=f"drop:{name}")
            st.caption(words.DRAFT_COUNT.format(count=count), width="content")
    return wanted


def drop(name: str) -> None:
    """Forgets what was typed: it was saved, or given up."""
    draft: Draft = st.session_state[_name(name)]
    st.session_state[_name(name)] = Draft(draft.mark, turn=draft.turn + 1)
