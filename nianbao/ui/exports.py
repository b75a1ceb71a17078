"""文书与导出: its parts, and what of the year they are about."""

from collections.abc import Callable, Mapping

import streamlit as st

from nianbao.desk import Desk
from nianbao.ui import exports_account, exports_circular, exports_letters, exports_templates, state
from nianbao.ui.exports_shown import Roster, Shown
from nianbao.ui.selection import Filters, select
from nianbao.wording import papers as words

PARTS: Mapping[str, Callable[[Shown], None]] = {
    "letters": exports_letters.show,
    "account": exports_account.show,
    "circular": exports_circular.show,
    "templates": exports_templates.show,
}
"""What draws each part of the screen; their names are ``words.PARTS``, in the order of the screen."""

FIRST = "letters"
_PART = "choice:part"


def part() -> str:
    """Draws the choice of the parts; the one that is wanted."""
    st.session_state[_PART] = state.one("part", words.PARTS, FIRST, quiet=True)
    chosen: str | None = st.segmented_control(
        words.PART,
        list(words.PARTS),
        format_func=lambda name: words.PARTS[name],
        required=True,
        key=_PART,
        on_change=_change,
        label_visibility="collapsed",
    )
    return chosen or FIRST


def _change() -> None:
    chosen = st.session_state[_PART]
    state.write("part", None if chosen == FIRST else chosen)


def show(wanted: str, desk: Desk, filters: Filters, roster: Roster) -> None:
    """Draws one part, about what the filters leave."""
    PARTS[wanted](Shown(desk, filters, roster, select(desk, filters, roster)))
