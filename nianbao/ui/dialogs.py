"""Dialogs whose title is in the language spoken when they open."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Literal, ParamSpec

import streamlit as st

P = ParamSpec("P")


def titled(
    title: Callable[[], str],
    width: Literal["small", "medium", "large"] = "small",
    on_dismiss: Callable[[], None] | Literal["ignore"] = "ignore",
) -> Callable[[Callable[P, Any]], Callable[P, None]]:
    """Like ``st.dialog``, but for ``title``, which is asked each time."""

    def made(content: Callable[P, Any]) -> Callable[P, None]:
        @wraps(content)
        def opened(*args: P.args, **kwargs: P.kwargs) -> None:
            st.dialog(title(), width=width, on_dismiss=on_dismiss)(content)(*args, **kwargs)

        return opened

    return made
