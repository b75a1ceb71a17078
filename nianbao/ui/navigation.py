"""Which screens there are, their addresses, and the frame that is drawn around each."""

import logging
from pathlib import Path
from runpy import run_path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from nianbao.library import LibraryError
from nianbao.ui import charts, guard, history, native, presses, samples, spoken, state, still, theme, tour
from nianbao.wording import office, screens
from nianbao.wording import tour as touring

LOG = logging.getLogger(__name__)
PAGES = Path(__file__).parents[2] / "pages"
HOME = "overview"
ICONS = {
    "overview": ":material/dashboard:",
    "upload": ":material/move_to_inbox:",
    "library": ":material/folder_open:",
    "roster": ":material/checklist:",
    "compliance": ":material/fact_check:",
    "scorecard": ":material/description:",
    "comparison": ":material/bar_chart:",
    "totals": ":material/functions:",
    "exports": ":material/outbox:",
    "selfcheck": ":material/checklist_rtl:",
    "methods": ":material/menu_book:",
    "settings": ":material/tune:",
}
CARRIED = ("year",)
OF_NO_REPORTS = ("selfcheck", "methods")
"""Screens that show nothing of the library."""


def page(name: str) -> st.Page:
    """The screen ``name``, whose address is ``/name``.

    It has no icon: Streamlit would take it for the tab's picture and fetch that from the network.
    """
    return st.Page(
        PAGES / f"{name}.py",
        title=screens.SCREENS[name].title,
        url_path=name,
    )


def _home() -> None:
    run_path(str(PAGES / f"{HOME}.py"))


def home() -> st.Page:
    """The address without a name: it shows the first screen, which Streamlit would else find only there."""
    return st.Page(_home, title=screens.SCREENS[HOME].title, url_path="home", default=True)


def declare() -> st.Page:
    """Tells Streamlit of all screens; returns the one that was asked for."""
    return st.navigation([home(), *(page(name) for name in screens.SCREENS)], position="hidden")


def link(name: str, label: str, *, icon: str | None = None, **address: str | list[str]) -> None:
    """A link to the screen ``name`` that says ``label``; its address carries the year and what is given."""
    query = {**state.carried(CARRIED), **address}
    st.page_link(page(name), label=theme.plain(label), icon=icon, query_params=query)


def go(name: str, **address: str | list[str]) -> None:
    """Goes to the screen ``name``; its address carries the year and what is given."""
    st.switch_page(page(name), query_params={**state.carried(CARRIED), **address})


def _sidebar(asked: st.Page) -> None:
    at_home = asked.url_path == ""
    with st.sidebar:
        theme.arrive()
        theme.brand(screens.PRODUCT, screens.PRODUCT_LINE)
        for group, names in screens.GROUPS.items():
            st.caption(group)
            for name in names:
                target = home() if at_home and name == HOME else page(name)
                st.page_link(target, icon=ICONS[name], query_params=state.carried(CARRIED))
        with st.container(key="again"):
            st.page_link(page(tour.SCREENS[0]), label=touring.NAME, query_params={tour.ADDRESS: "1"})
        spoken.switch()
        theme.footnote(screens.NOTHING_LEAVES)
        theme.fold_when_narrow()
        history.keep()
        native.speak()


def head(name: str) -> DeltaGenerator:
    """The title of the screen ``name`` and the line under it; returns the place at their right."""
    screen = screens.SCREENS[name]
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    left.title(screen.title, anchor=False)
    left.caption(screen.line)
    return right.container(horizontal=True, horizontal_alignment="right", vertical_alignment="bottom")


def _over(name: str) -> None:
    """What stands over the screen ``name``: the step of the tour, and that sample reports are shown."""
    tour.strip(name, go)
    if name not in OF_NO_REPORTS:
        samples.mark()


def run() -> None:
    """Draws the frame and, within it, the screen that was asked for."""
    spoken.settle()
    theme.apply()
    st.set_page_config(page_title=screens.PRODUCT_LINE, page_icon=theme.ICON, layout="wide")
    native.style()
    theme.await_style()
    asked = declare()
    _sidebar(asked)
    try:
        with guard.frame(), charts.trusted():
            presses.settle()
            _over(asked.url_path or HOME)
            asked.run()
        presses.forget()
    except LibraryError as error:
        st.error(f"**{office.BROKEN_TITLE}**  \n{theme.plain(error)}", icon=":material/error:")
    except Exception:  # the last resort: one sentence in Chinese for the person, the rest in the log
        LOG.exception("the screen failed")
        st.error(office.SCREEN_FAILED, icon=":material/error:")
    finally:
        still.settle()
