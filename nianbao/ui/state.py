"""What a screen shows stands in its address, so that a link opens the same view for a colleague.

The address is the one truth: a selector shows what the address says, and changing it changes the address. A
screen without an answer in its address takes the last choice of this visit, then the default.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import streamlit as st

from nianbao.ui import glossary, theme
from nianbao.wording import screens

LONGEST = 40
"""Characters of a value that are repeated when the address asks for what there is not."""


def _widget(name: str) -> str:
    return f"choice:{name}"


def _memory(name: str) -> str:
    return f"last:{name}"


def _changed(name: str, nothing: str | None = None) -> None:
    chosen = st.session_state[_widget(name)]
    write(name, None if chosen == nothing else chosen)


def write(name: str, value: str | Sequence[str] | None) -> None:
    """Puts ``value`` into the address; None or nothing takes ``name`` out of it."""
    if not value:
        st.query_params.pop(name, None)
    elif list(asked(name)) != ([value] if isinstance(value, str) else list(value)):
        st.query_params[name] = value
    st.session_state[_memory(name)] = value


def asked(name: str) -> list[str]:
    """What the address says under ``name``, in its order, each once; nothing is checked."""
    return list(dict.fromkeys(st.query_params.get_all(name)))


def carried(names: Iterable[str]) -> dict[str, str]:
    """The choices of this visit under ``names``, to be put into links to other screens."""
    known = {name: next(iter(asked(name)), st.session_state.get(_memory(name))) for name in names}
    return {name: value for name, value in known.items() if isinstance(value, str) and value}


def forget(names: Iterable[str]) -> None:
    """Lets the address alone say what is chosen under ``names``: this visit's last choices are forgotten."""
    for name in names:
        st.session_state.pop(_memory(name), None)


def unknown(name: str, values: Iterable[str]) -> None:
    """Says of each of ``values`` that the address asks for it and there is no such thing."""
    for value in filter(None, values):
        message = screens.ADDRESS_UNKNOWN.format(name=screens.ADDRESS_NAMES.get(name, ""), value=short(value))
        st.info(message, icon=":material/link_off:")


def short(value: str) -> str:
    """A value of the address as a message repeats it: never so long that it fills the screen."""
    return theme.plain(value if len(value) <= LONGEST else value[:LONGEST] + screens.CUT)


def known(name: str, options: Iterable[str]) -> int:
    """How many of ``options`` the address asks for under ``name``; what is none is said and taken out.

    For selectors that are out of sight until a person opens them.
    """
    choices = set(options)
    wanted = asked(name)
    unknown(name, [value for value in wanted if value not in choices])
    found = [value for value in wanted if value in choices]
    if len(found) < len(wanted):
        write(name, found)
    return len(found)


def one(name: str, options: Iterable[str], default: str | None = None, *, quiet: bool = False) -> str | None:
    """The option that the address, the memory of this visit or the default names; puts it into the address.

    An unknown value in the address is said so in a sentence, and the next source is taken. ``quiet``: the
    default needs no place in the address.
    """
    known = list(options)
    wanted = asked(name)
    unknown(name, [value for value in wanted if value not in known])
    candidates = [*wanted, st.session_state.get(_memory(name)), default]
    value = next((c for c in candidates if c in known), None)
    write(name, None if quiet and value == default else value)
    return value


def many(
    name: str, options: Iterable[str], default: Sequence[str] = (), most: int | None = None
) -> list[str]:
    """The options that the address names, in its order; else this visit's last choice, else the default.

    More than ``most`` are cut, which is said so in a sentence.
    """
    known = set(options)
    wanted = asked(name)
    unknown(name, [value for value in wanted if value not in known])
    remembered = st.session_state.get(_memory(name)) or ()
    for candidates in (wanted, remembered, default):
        values = [c for c in candidates if c in known]
        if values:
            if most is not None and len(values) > most:
                message = screens.ADDRESS_TOO_MANY.format(name=screens.ADDRESS_NAMES.get(name, ""), most=most)
                st.info(message, icon=":material/link_off:")
            write(name, values[:most])
            return values[:most]
    write(name, [])
    return []


def choose(
    name: str,
    options: Mapping[str, str],
    label: str,
    default: str | None = None,
    *,
    quiet: bool = False,
    placeholder: str | None = None,
    label_visibility: Literal["visible", "hidden", "collapsed"] = "visible",
) -> str | None:
    """A selector over ``options`` (value in the address → words on screen), kept in the address as ``name``.

    Returns the chosen value; None where there are no options or none is chosen yet. ``quiet``: the default
    stands for no choice and stays out of the address.
    """
    st.session_state[_widget(name)] = one(name, options, default, quiet=quiet)
    chosen: str | None = st.selectbox(
        label,
        list(options),
        index=None if default is None else 0,
        format_func=lambda value: options.get(value, value),
        key=_widget(name),
        on_change=_changed,
        args=(name, default if quiet else None),
        placeholder=placeholder,
        help=glossary.meaning(label),
        label_visibility=label_visibility,
        disabled=not options,
    )
    return chosen


def choose_many(
    name: str,
    options: Mapping[str, str],
    label: str,
    default: Sequence[str] = (),
    *,
    placeholder: str | None = None,
    max_selections: int | None = None,
) -> list[str]:
    """A selector of several ``options``, kept in the address as ``name`` repeated; the chosen values."""
    st.session_state[_widget(name)] = many(name, options, default, max_selections)
    return st.multiselect(
        label,
        list(options),
        format_func=lambda value: options.get(value, value),
        key=_widget(name),
        on_change=_changed,
        args=(name,),
        placeholder=placeholder,
        help=glossary.meaning(label),
        max_selections=max_selections,
    )


def year(years: Sequence[int], label: str) -> int | None:
    """The selector of a year, newest first and chosen first; None for an empty library."""
    options = {str(value): screens.YEAR_CHOICE.format(year=value) for value in sorted(years, reverse=True)}
    chosen = choose("year", options, label, default=next(iter(options), None))
    return int(chosen) if chosen else None
