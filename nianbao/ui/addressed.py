"""Pills, tabs and pages that stand in the address as codes, so that a link opens the same in either language.

Unlike the selectors of :mod:`nianbao.ui.state` these take nothing from this visit: the address alone says
what is chosen. Links that were made with the words on the screen are still understood.
"""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st
from streamlit.elements.lib.mutable_tab_container import TabContainer

from nianbao.ui import glossary, state

NONE = "none"
"""What the address says where nothing at all is chosen, which differs from no answer."""

Names = Mapping[str, str]
_PAGE = "page"


def _key(name: str) -> str:
    return f"addressed:{name}"


def _codes(name: str, options: Iterable[str], spoken: Sequence[Names]) -> list[str] | None:
    """What the address asks for, as codes; None where it says nothing that is known."""
    asked = state.asked(name)
    if not asked:
        return None
    by_word = {word: code for names in spoken for code, word in names.items()}
    codes = [by_word.get(value, value) for value in asked if value not in ("", NONE)]
    known = [code for code in dict.fromkeys(codes) if code in options]
    state.unknown(name, [code for code in codes if code not in options])
    return known or (None if codes else [])


def _pills_changed(name: str, default: Sequence[str]) -> None:
    chosen = list(st.session_state[_key(name)])
    state.write(name, None if set(chosen) == set(default) else chosen or [NONE])


def pills(
    name: str, options: Names, label: str, default: Sequence[str] = (), *, spoken: Sequence[Names] = ()
) -> list[str]:
    """Any number of ``options`` (code → words); ``spoken``: the words of each language, for old links."""
    asked = _codes(name, options, spoken)
    st.session_state[_key(name)] = list(default) if asked is None else asked
    return st.pills(
        label,
        list(options),
        selection_mode="multi",
        format_func=lambda code: options.get(code, code),
        key=_key(name),
        on_change=_pills_changed,
        args=(name, tuple(default)),
        help=glossary.meaning(label),
    )


def _one_changed(name: str, codes: Mapping[str, str], first: str) -> None:
    code = codes.get(st.session_state[_key(name)], first)
    state.write(name, None if code == first else code)


def _one(name: str, options: Names, spoken: Sequence[Names]) -> str:
    return next(iter(_codes(name, options, spoken) or options))


def segments(name: str, options: Names, label: str) -> str:
    """One of ``options``, the first unless the address says another; ``label`` is for those who listen."""
    st.session_state[_key(name)] = _one(name, options, ())
    first = next(iter(options))
    chosen = st.segmented_control(
        label,
        list(options),
        format_func=lambda code: options.get(code, code),
        required=True,
        key=_key(name),
        on_change=_one_changed,
        args=(name, {code: code for code in options}, first),
        label_visibility="collapsed",
    )
    return chosen or first


def tabs(name: str, options: Names, *, spoken: Sequence[Names] = ()) -> dict[str, TabContainer]:
    """Tabs by code, of which the one that the address names is open, else the first."""
    st.session_state[_key(name)] = options[_one(name, options, spoken)]
    codes = {word: code for code, word in options.items()}
    drawn = st.tabs(
        list(options.values()),
        key=_key(name),
        on_change=_one_changed,
        args=(name, codes, next(iter(options))),
    )
    return dict(zip(options, drawn, strict=True))


def _page_changed() -> None:
    chosen = st.session_state[_key(_PAGE)]
    state.write(_PAGE, None if chosen == 1 else str(chosen))


def page(pages: int, of: str) -> int:
    """The page of a list of ``pages``, from 1; ``of`` names the list: another length or list begins anew."""
    drawn = (of, pages)
    if st.session_state.setdefault("addressed:paged", drawn) != drawn:
        st.session_state["addressed:paged"] = drawn
        state.write(_PAGE, None)
    asked = next(iter(state.asked(_PAGE)), "")
    now = min(max(int(asked), 1), pages) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1
    if pages < 2:
        return 1
    if st.session_state.get(_key(_PAGE), now) != now:
        st.session_state[_key(_PAGE)] = now
    chosen: int = st.pagination(pages, default=now, key=_key(_PAGE), on_change=_page_changed)
    return chosen
