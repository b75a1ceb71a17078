"""横向对比 as a whole: what is compared, the one control that chooses the question, its answer."""

from collections.abc import Callable, Mapping

import streamlit as st

from nianbao.desk import Desk
from nianbao.ui.comparing import (
    address,
    beside,
    heat,
    order,
    over_years,
    pairs,
    peers,
    picking,
    shares,
    shown,
    spread,
    text,
)
from nianbao.ui.comparing.scene import Scene
from nianbao.wording import comparison as words
from nianbao.wording import views

DEFAULT = "beside"
VIEWS: Mapping[str, Callable[[Scene], None]] = {
    "beside": beside.indicators,
    "order": order.draw,
    "spread": spread.draw,
    "shares": shares.draw,
    "pairs": pairs.draw,
    "years": over_years.draw,
    "heat": heat.draw,
    "peers": peers.draw,
    "forms": beside.forms,
    "text": text.draw,
}
OF_CHOSEN = ("beside", "years", "forms", "text")
"""Views of the chosen agencies alone; the others are of the field."""
NEUTRAL = ("spread", "shares", "pairs", "years", "heat", "peers")
"""Views of figures of which neither end is better."""


def draw(desk: Desk) -> None:
    """The screen."""
    address.arrive()
    scene = picking.pick(desk)
    if scene is None:
        st.info(words.NO_REPORTS_YET, icon=":material/move_to_inbox:")
        return
    _answer(scene)


@st.fragment
def _answer(scene: Scene) -> None:
    """The question and its answer, drawn anew without the lists of all agencies above it."""
    view = address.switch("show", words.VIEWS, words.VIEW, DEFAULT, hidden=True)
    field = "" if view in OF_CHOSEN else picking.field_line(scene)
    shown.sentence(words.QUESTIONS[view] + field)
    if view not in OF_CHOSEN and scene.shown.is_empty():
        st.info(words.FIELD_EMPTY, icon=":material/filter_alt_off:")
        return
    VIEWS[view](scene)
    if view in NEUTRAL and (scene.names or view not in OF_CHOSEN):
        shown.sentence(words.OPEN_HINT + views.NO_RANKING)
