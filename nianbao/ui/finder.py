"""A field that finds one or several of very many names by part or pinyin initials; ``finder.js`` draws it.

A selector carries all its choices to the browser whenever the page is drawn; this one carries a few dozens:
the names are searched here, as they are typed, and nothing else of the page is drawn again meanwhile.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import polars as pl
import streamlit as st
from streamlit.components.v2 import component
from streamlit.components.v2.types import ComponentRenderer

from nianbao.comparison.initials import initials
from nianbao.ui import state
from nianbao.ui.once import once
from nianbao.wording import screens as words

OFFERED = 30
"""Names that are offered at a time."""


@cache
def _component() -> ComponentRenderer:
    folder = files(__package__)
    script, style = (folder.joinpath(f"finder.{kind}").read_text("utf-8") for kind in ("js", "css"))
    return component("nianbao_finder", js=script, css=style)


@once(4)
def _searched(names: Mapping[str, object]) -> pl.DataFrame:
    """``name`` and its ``initials``, in the order of the names."""
    return pl.DataFrame({"name": list(names), "initials": [initials(name) for name in names]})


def found(names: Mapping[str, object], text: str) -> pl.Series:
    """The names in which each word of ``text`` stands, or whose initials have it; the closest first.

    Closest is the name itself, then one that begins with the text, then initials that begin with it. Of no
    text all names, in their order.
    """
    typed = text.lower().split()
    rows = _searched(names) if typed else pl.DataFrame({"name": list(names)})
    if not typed:
        return rows["name"]
    name, letters = pl.col("name").str.to_lowercase(), pl.col("initials")
    whole = " ".join(typed)
    near = (
        pl.when(name == whole)
        .then(0)
        .when(name.str.starts_with(whole))
        .then(1)
        .when(letters.is_in([whole]))
        .then(2)
        .when(letters.str.starts_with(whole))
        .then(3)
        .otherwise(4)
    )
    has = [name.str.contains(word, literal=True) | letters.str.contains(word, literal=True) for word in typed]
    return rows.filter(*has).sort(near, maintain_order=True)["name"]


def offer(names: Mapping[str, object], chosen: str | None, text: str) -> dict[str, Any]:
    """What is offered for ``text``; of no text the names from the chosen one on."""
    matching = found(names, text)
    at = matching.index_of(chosen) if chosen is not None and not text else None
    return _offered(matching, at or 0, text)


def offer_more(
    names: Mapping[str, object], chosen: Sequence[str], most: int | None, text: str
) -> dict[str, Any]:
    """What is offered for ``text`` beside those ``chosen``; nothing more where they are ``most``."""
    if most is not None and len(chosen) >= most:
        return {"typed": text, "found": [], "note": words.FIND_FULL.format(most=most)}
    matching = found(names, text)
    return _offered(matching.filter(~matching.is_in(list(chosen))), 0, text)


def _offered(matching: pl.Series, first: int, text: str) -> dict[str, Any]:
    shown = matching[first:].head(OFFERED).to_list()
    note = words.FIND_NONE
    if shown:
        more = matching.len() > len(shown)
        note = words.FIND_MORE.format(shown=len(shown), count=matching.len()) if more else ""
    return {"typed": text, "found": shown, "note": note}


@st.fragment
def _field(name: str, names: Mapping[str, object], chosen: str | None, label: str, placeholder: str) -> None:
    key = f"choice-{name}"
    said: Mapping[str, Any] = st.session_state.get(key) or {}
    result = _component()(
        key=key,
        data={
            **offer(names, chosen, str(said.get("typed") or "")),
            "chosen": chosen or "",
            "several": False,
            "label": label,
            "placeholder": placeholder,
            "clear": words.FIND_CLEAR,
        },
        on_typed_change=lambda: None,
        on_picked_change=lambda: None,
    )
    picked = (result.get("picked") or {}).get("name")
    if picked is not None and picked != (chosen or "") and (not picked or picked in names):
        state.write(name, picked or None)
        st.rerun()


def choose(name: str, names: Mapping[str, object], label: str, placeholder: str) -> str | None:
    """The one of ``names`` that the address tells under ``name``, and the field by which it is changed."""
    chosen = state.one(name, names)
    _field(name, names, chosen, label, placeholder)
    return chosen


@dataclass(frozen=True, slots=True)
class Several:
    """A choice of several of ``names``: at ``most`` so many; ``asides``: what is said beside a name."""

    names: Mapping[str, object]
    label: str
    placeholder: str
    most: int | None = None
    asides: Mapping[str, str] = field(default_factory=dict)


@st.fragment
def _several(name: str, asked: Several, chosen: list[str]) -> None:
    key, last = f"choice-{name}", f"finder:{name}"
    said: Mapping[str, Any] = st.session_state.get(key) or {}
    heard = int(st.session_state.get(last, 0))
    offered = offer_more(asked.names, chosen, asked.most, str(said.get("typed") or ""))
    result = _component()(
        key=key,
        data={
            **offered,
            "asides": [asked.asides.get(one, "") for one in offered["found"]],
            "chosen": chosen,
            "several": True,
            "heard": heard,
            "label": asked.label,
            "placeholder": asked.placeholder,
            "clear": words.FIND_CLEAR,
            "remove": words.FIND_REMOVE,
        },
        on_typed_change=lambda: None,
        on_picked_change=lambda: None,
    )
    picked: Mapping[str, Any] = result.get("picked") or {}
    if picked and int(picked["n"]) > heard:
        wanted = [one for one in dict.fromkeys(picked["names"]) if one in asked.names][: asked.most]
        state.write(name, wanted)
        st.session_state[last] = int(picked["n"])  # after it is written: a run stopped before writes it again
        st.rerun()


def choose_many(name: str, asked: Several) -> list[str]:
    """The names that the address tells under ``name``, and the field by which they are changed."""
    chosen = state.many(name, asked.names, most=asked.most)
    _several(name, asked, chosen)
    return chosen
