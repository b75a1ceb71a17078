"""Unusual words explain themselves: one glossary, asked by every heading, column, metric and field."""

import re
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

import streamlit as st

from nianbao.scoring.indicator import catalogue
from nianbao.wording import glossary as words
from nianbao.wording import screens

_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\(\d+\) |\d+[.．] ?)")
"""The number before a row's name in the official form."""

_ASIDE = re.compile(r"（[^（）]*）$| \([^()]*\)$")


def _explained() -> dict[str, str]:
    """What every word of the glossary and every indicator means, by the headings under which they stand."""
    found = {
        indicator.title: words.INDICATOR.format(formula=indicator.formula, caveat=indicator.caveat)
        for indicator in catalogue()
    }
    for terms in words.TERMS.values():
        for term in terms:
            meant = words.MEANT.format(meaning=term.meaning, source=term.source)
            found.update(dict.fromkeys((term.word, *term.also), meant))
    return found


def lookup() -> Callable[[str], str | None]:
    """A function that says what a heading means; None for a heading that is no word of the glossary."""
    known = _explained()

    def meaning(label: str) -> str | None:
        bare = _NUMBER.sub("", label)
        return known.get(label) or known.get(bare) or known.get(_ASIDE.sub("", bare))

    return meaning


def meaning(label: str) -> str | None:
    """What ``label`` means; None where it is no word of the glossary."""
    return lookup()(label)


def columns(config: Mapping[str, Any]) -> dict[str, Any]:
    """The ``column_config`` of a table, the words of the glossary among its headings explained."""
    explain = lookup()
    return {name: _column(column, explain) for name, column in config.items()}


def _column(column: Any, explain: Callable[[str], str | None]) -> Any:
    label = column if isinstance(column, str) else (column or {}).get("label")
    said = explain(label) if label else None
    if said is None:
        return column
    if isinstance(column, str):
        return st.column_config.Column(column, help=said)
    return column if column.get("help") else {**column, "help": said}


def word(label: str) -> str:
    """``label`` as HTML, with its explanation where it is a word of the glossary."""
    said = meaning(label)
    if said is None:
        return escape(label)
    about = escape(screens.NAMED.format(name=label, said=said), quote=True)
    tip = escape(said, quote=True)
    told = f'tabindex="0" role="note" aria-label="{about}" data-tip="{tip}"'
    return f'<span class="nb-term" {told}>{escape(label)}</span>'
