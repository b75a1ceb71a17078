"""Buttons whose press is not lost where another one stops the run that was to hear it.

A run ends where it next speaks to the screen as soon as anything else is typed or pressed, and the press that
began it is forgotten with it. Here a press is noted before the run begins, and kept: what ``act`` draws is
done before the next screen is drawn, whatever is on it; ``button`` waits until it is reached, as long as it
is on the screen.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

_NOTED = "presses:noted"


@dataclass(slots=True, eq=False)
class _Press:
    """What one drawing of a button does: once, however often that drawing is pressed."""

    do: Callable[[], object]
    done: bool = False


@dataclass(slots=True)
class _Noted:
    """The presses of this visit that wait: by key what their button was about, and those that are acts."""

    about: dict[str, Hashable] = field(default_factory=dict)
    acts: list[_Press] = field(default_factory=list)


def _noted() -> _Noted:
    noted: _Noted = st.session_state.setdefault(_NOTED, _Noted())
    return noted


def _reached(key: str, about: Hashable, look: dict[str, Any]) -> bool:
    waiting = _noted().about
    if key not in waiting:
        return False
    return waiting.pop(key) == about and not look.get("disabled")


def button(label: str, *, key: str, about: Hashable = None, **look: Any) -> bool:
    """Like ``st.button``: whether it was pressed while it was about what it is ``about`` now."""
    noted = _noted()  # at hand when it is pressed: to look into the session then could stop the run
    st.button(label, key=key, on_click=noted.about.__setitem__, args=(key, about), **look)
    return _reached(key, about, look)


def submit(label: str, *, key: str, about: Hashable = None, **look: Any) -> bool:
    """Like ``st.form_submit_button``, in the manner of ``button``."""
    noted = _noted()
    st.form_submit_button(label, key=key, on_click=noted.about.__setitem__, args=(key, about), **look)
    return _reached(key, about, look)


def act(label: str, do: Callable[[], object], *, key: str, **look: Any) -> None:
    """A button that does something before the next screen is drawn; not in a dialog or a fragment.

    ``do`` reads what was typed from the session, and changes nothing before it last looks into it.
    """
    st.button(label, key=key, on_click=_noted().acts.append, args=(_Press(do),), **look)


def settle() -> None:
    """At the start of a run: does what was pressed. An act that is stopped is done by the next run."""
    acts = _noted().acts
    while acts:
        press = acts[0]
        try:
            if not press.done:
                press.do()
        except Exception:  # told by whoever draws the screen; pressed once, it is not tried again and again
            acts.remove(press)
            raise
        press.done = True
        acts.remove(press)


def forget() -> None:
    """At the end of a run that came through: the buttons that it did not reach are on the screen no more."""
    _noted().about.clear()
