"""Charts on the screens: drawn over the whole width, or the empty state; a picked mark tells what it is.

What the charts look like stands in ``nianbao.charts``, which knows no screen.
"""

from contextlib import AbstractContextManager
from typing import Any, Literal

import streamlit as st
from altair.utils import schemapi

from nianbao.charts.beside import bars, dots
from nianbao.charts.card import panel, strip
from nianbao.charts.look import ACCENT, PICKED, QUIET, AnyChart
from nianbao.ui import theme
from nianbao.wording import views as words

__all__ = [
    "ACCENT",
    "QUIET",
    "AnyChart",
    "bars",
    "described",
    "dots",
    "panel",
    "pick",
    "show",
    "strip",
    "trusted",
]


Width = Literal["stretch", "content"]

INK_ON_DARK = "#c3ccd6"


def trusted() -> AbstractContextManager[None]:
    """Within it charts are drawn without holding each to the grammar's schema, as the tests of them do."""
    return schemapi.debug_mode(False)


def described(chart: AnyChart, told: str = "") -> AnyChart:
    """``chart`` as one picture to those who hear it: its title and what it says, or that a table tells."""
    return chart.properties(
        description=words.CHART_TOLD.format(title=chart.title, told=told or words.CHART_FIGURES)
    )


def _inked(chart: AnyChart) -> AnyChart:
    """``chart`` with words in it that can be read on the ground that the viewer sees."""
    if theme.dark():
        chart = chart.configure_text(color=INK_ON_DARK)
        chart = chart.configure_axis(labelColor=INK_ON_DARK, titleColor=INK_ON_DARK)
        chart = chart.configure_legend(labelColor=INK_ON_DARK)
        chart = chart.configure_header(labelColor=INK_ON_DARK)
    return chart


def show(chart: AnyChart | None, key: str, empty: str | None = None) -> None:
    """Draw ``chart`` over the whole width; where there is none, say so in a sentence."""
    if chart is None:
        st.caption(words.CHART_EMPTY if empty is None else empty)
        return
    st.altair_chart(_inked(chart), width="stretch", key=key)


def pick(
    chart: AnyChart | None, key: str, empty: str, field: str = "report", *, width: Width = "stretch"
) -> str | None:
    """Draw ``chart`` like :func:`show`; the ``field`` of the mark that was just picked, or None.

    ``width`` is ``content`` for a chart that has a width of its own and may be wider than the screen.
    """
    if chart is None:
        st.caption(empty)
        return None
    state: Any = st.altair_chart(
        _inked(chart), width=width, key=key, on_select="rerun", selection_mode=PICKED
    )
    marks = state["selection"].get(PICKED) or []
    value = marks[0].get(field) if marks and isinstance(marks[0], dict) else None
    return value if isinstance(value, str) else None
