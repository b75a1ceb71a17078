"""文书与导出: its parts, and what of the year they are about."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from nianbao.desk import Desk
from nianbao.ui import (
    exports_account,
    exports_circular,
    exports_letters,
    exports_templates,
    exports_year,
    filters,
    state,
    workbench,
)
from nianbao.ui.exports_shown import Shown
from nianbao.ui.selection import select
from nianbao.wording import papers as words

ABOUT: Mapping[str, Callable[[Shown], None]] = {
    "letters": exports_letters.show,
    "account": exports_account.show,
    "circular": exports_circular.show,
}
"""What draws the parts that are about what the filters leave."""

ALONE: Mapping[str, Callable[[], None]] = {"templates": exports_templates.show}
"""What draws the others. The names of all are ``words.PARTS``, in the order of the screen."""

FIRST, WHOLE = "letters", "year"
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


def show(desk: Desk, years: Sequence[int]) -> None:
    """Draws the part that is wanted, with the filters where it is about reports of one of ``years``."""
    wanted = part()
    if wanted in ALONE:
        ALONE[wanted]()
        return
    if wanted == WHOLE:
        exports_year.show(desk, years)
        return
    year = int(state.one("year", map(str, years), str(years[0])) or years[0])
    roster = workbench.roster_of(year)
    chosen = filters.filters(desk, roster, year, views_too=False)
    ABOUT[wanted](Shown(desk, chosen, roster, select(desk, chosen, roster, passes=False)))
