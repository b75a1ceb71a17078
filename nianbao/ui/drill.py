"""From the matrix down to the evidence: one agency under one check, or one check over all agencies."""

import polars as pl
import streamlit as st

from nianbao.checks import catalogue
from nianbao.desk import Desk
from nianbao.ui import card, dialogs, evidence, filters, grid, navigation, scorecard, spoken
from nianbao.ui.grid import Cell as Box
from nianbao.ui.matrix import Agency
from nianbao.ui.selection import Selection
from nianbao.ui.theme import plain
from nianbao.wording import names, screens
from nianbao.wording import review as told
from nianbao.wording import views as words

MOST = 300


def _check(rule: str) -> None:
    check = next(check for check in catalogue() if check.id == rule)
    st.caption(plain(f"{check.basis}　{spoken.source(check.source)}"))


def _in_list(rule: str, find: str = "") -> None:
    """The way to decide about what is shown."""
    if st.button(told.MATRIX_IN_LIST, icon=":material/checklist:", key="in-list"):
        filters.narrow(find=find, rule=rule)


@dialogs.titled(lambda: words.DRILL_CELL, width="large")
def cell(desk: Desk, agency: Agency, rule: str, year: int) -> None:
    """The findings of one agency under one check, each with its evidence."""
    titles = scorecard.titles()
    st.markdown(f"**{plain(agency.name)} · {plain(titles[rule])}**")
    _check(rule)
    _in_list(rule, find=agency.name)
    known = scorecard.card_of(desk, agency.report)
    source = card.source_of(known)
    members = [f for f in known.findings if f.rule == rule]
    failed = [f for f in members if f.failed]
    for group in scorecard.grouped(failed):
        cost = sum(known.cost(finding) for finding in group)
        evidence.card(group, titles[rule], source, f"drill:{group[0].key}", cost)
    for finding in members:
        if finding.status == "not_assessable":
            why = f"{card.place_name(finding)} {scorecard.why(finding)}"
            unknown = words.MATRIX_STATES["not_assessable"]
            st.caption(plain(screens.NAMED.format(name=unknown, said=why)))
    passed = [f for f in members if f.status == "pass"]
    if passed:
        st.caption(plain(words.DRILL_PASSED.format(count=len(passed))))
    navigation.link("scorecard", words.DRILL_OPEN, year=str(year), agency=agency.name)


@dialogs.titled(lambda: words.DRILL_CHECK, width="large")
def check(desk: Desk, chosen: Selection, rule: str) -> None:
    """The agencies that fail one check, with the sentence of each failure."""
    st.markdown(f"**{plain(scorecard.titles()[rule])}**")
    _check(rule)
    _in_list(rule)
    failed = chosen.failed.filter(pl.col("rule") == rule)
    listed = failed.head(MOST)
    said = spoken.sentences(desk, listed["report"])
    rows = [
        [
            Box(row["name"], ("left",), head=True),
            Box(sign=evidence.SIGNS[row["severity"]], kinds=(row["severity"], "narrow")),
            Box(said.get(row["message"], row["message"]), ("left",)),
            Box(names.DECISIONS[row["decision"]].short, ("left",)),
        ]
        for row in listed.iter_rows(named=True)
    ]
    if not rows:
        st.caption(words.DRILL_NONE)
        return
    grid.draw(f"check:{rule}", [], rows, height=460)
    if failed.height > MOST:
        st.caption(words.EVIDENCE_MORE.format(count=failed.height - MOST))
