"""A list of findings to work through with keys; ``worklist.js`` draws it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st
from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer

from nianbao.wording import review as words

_HEARD = "worklist:heard"
_SELECTED = "worklist:selected"
_TURN = "worklist:turn"
NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Tag:
    """A word beside a row; ``kind`` is a class name of ``worklist.css``."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A finding in the list: its severity's sign, whose it is, the check, the sentence, how it stands."""

    id: str
    kind: str
    sign: str
    agency: str
    what: str
    text: str
    tags: tuple[Tag, ...] = ()

    def described(self) -> dict[str, Any]:
        """The row as ``worklist.js`` reads it."""
        plain = {name: getattr(self, name) for name in ("id", "kind", "sign", "agency", "what", "text")}
        return {**plain, "tags": [{"text": tag.text, "kind": tag.kind} for tag in self.tags]}


@dataclass(frozen=True, slots=True)
class Act:
    """A key that was pressed: ``do`` is a decision, ``undo`` or ``open``; ``id`` the row that it is about."""

    do: str
    id: str
    reason: str | None


@dataclass(slots=True)
class _Heard:
    """The numbers of the last row chosen and of the last act heard in this visit."""

    chosen: int = 0
    acts: int = 0


@cache
def _component() -> ComponentRenderer:
    folder = files(__package__)
    script, style = (folder.joinpath(f"worklist.{kind}").read_text("utf-8") for kind in ("js", "css"))
    return component("nianbao_worklist", js=script, css=style)


def selected() -> str:
    """The row that is looked at; empty where none was yet."""
    return str(st.session_state.get(_SELECTED, ""))


def select(row: str) -> None:
    """Looks at another row."""
    st.session_state[_SELECTED] = row
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def _hear(key: str, taken: Callable[[Act], None]) -> bool:
    """Takes over what the list ``key`` just said, each act once, in the order of the keys; whether any was.

    A key that comes while another is heard stops the run wherever it next looks into the session: an act is
    noted as heard only when it is done.
    """
    said: Mapping[str, Any] = st.session_state[key]
    heard: _Heard = st.session_state.setdefault(_HEARD, _Heard())
    chosen = said.get("selected")
    if chosen and chosen["n"] > heard.chosen:
        st.session_state[_SELECTED] = str(chosen["id"])
        heard.chosen = chosen["n"]
    new = [given for given in said.get("acts") or () if given["n"] > heard.acts]
    for given in new:
        st.session_state[_SELECTED] = str(given["next"])
        taken(Act(str(given["do"]), str(given["id"]), given.get("reason")))
        heard.acts = given["n"]
    return bool(new)


def draw(
    key: str,
    rows: Sequence[Row],
    taken: Callable[[Act], None],
    noted: Callable[[], str],
    *,
    label: str,
    height: int,
) -> str:
    """Draws ``rows`` and hears their keys: ``taken`` is called once for each; the id of the row looked at.

    ``taken`` changes nothing before it last looks into the session, and then all at once (see ``_hear``).
    ``noted``: for what a note was just asked, "" where none; its field, in a container with the key
    ``NOTED``, takes the focus.
    """
    if key in st.session_state and _hear(key, taken):  # keys whose run was stopped before it came to them
        st.rerun()
    ids = {row.id for row in rows}
    if selected() not in ids:
        select(rows[0].id if rows else "")

    def hear() -> None:
        _hear(key, taken)

    _component()(
        key=key,
        data={
            "rows": [row.described() for row in rows],
            "selected": selected(),
            "turn": st.session_state.get(_TURN, 0),
            "label": label,
            "height": height,
            "hints": [list(hint) for hint in words.HINTS],
            "reasons": list(words.REASONS),
            "prompt": words.REASON_PROMPT,
            "cancel": words.REASON_CANCEL,
            "noted": noted(),
        },
        on_selected_change=hear,
        on_acts_change=hear,
    )
    return selected()
