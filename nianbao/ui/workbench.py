"""The parts of 审核工作台: filters, the matrix in pages, and what picking a cell opens."""

import streamlit as st

from nianbao.desk import Desk
from nianbao.ui import data, drill, grid, matrix, navigation, state
from nianbao.ui.matrix import Filters, Matrix
from nianbao.wording import FAULTS, SEVERITIES
from nianbao.wording import views as words

PAGE = 50
HEIGHT = 640
DEFAULT_SEVERITIES = ("error", "warning")


def filters(desk: Desk) -> Filters | None:
    """The filters as the address says, infos hidden until asked for; None where no report has a year."""
    first, second, third, fourth = st.columns([3, 4, 5, 4], vertical_alignment="bottom")
    with first:
        year = state.year(data.years(desk.frames.reports), words.CHOOSE_YEAR)
    if year is None:
        return None
    with second:
        name = st.text_input(
            words.FILTER_NAME, key="find", placeholder=words.FILTER_NAME_HINT, bind="query-params"
        )
    with third:
        severities = st.pills(
            words.FILTER_SEVERITY,
            list(SEVERITIES),
            selection_mode="multi",
            default=list(DEFAULT_SEVERITIES),
            format_func=lambda severity: SEVERITIES[severity].short,
            key="severity",
            bind="query-params",
        )
    with fourth:
        failing = st.toggle(words.FILTER_FAILING, key="failing", bind="query-params")
    faults = st.pills(
        words.FILTER_FAULT,
        list(FAULTS),
        selection_mode="multi",
        format_func=lambda fault: FAULTS[fault].short,
        key="fault",
        bind="query-params",
    )
    return Filters(year, tuple(faults), tuple(severities), name or "", failing)


def _open(desk: Desk, shown: Matrix, value: str, year: int) -> None:
    """What a picked cell stands for: an agency, a check, or the two together."""
    report, rule = matrix.picked(value)
    agency = next((a for a in shown.agencies if a.report == report), None)
    known = any(check.id == rule for check in shown.checks)
    if agency and known:
        drill.cell(desk, shown, agency, rule, year)
    elif agency:
        navigation.go("scorecard", year=str(year), agency=agency.name)
    elif known:
        drill.check(desk, shown, rule)


def show(desk: Desk, chosen: Filters) -> None:
    """The matrix of the year, a page of agencies at a time."""
    shown = matrix.matrix(desk, chosen)
    if not shown.agencies or not shown.checks:
        st.info(words.MATRIX_EMPTY)
        return
    pages = -(-len(shown.agencies) // PAGE)
    st.caption(words.MATRIX_COUNT.format(agencies=len(shown.agencies), checks=len(shown.checks)))
    page = 1
    if pages > 1:
        page = st.pagination(pages, key=f"compliance:page:{pages}")
    first = (page - 1) * PAGE
    picked = grid.draw(
        "compliance",
        matrix.head(shown),
        matrix.rows(shown, first, first + PAGE),
        legend=matrix.legend(),
        height=HEIGHT,
        fixed=True,
    )
    if picked:
        _open(desk, shown, picked, chosen.year)
