"""核定: a person signs a report's score, takes it back, and sees who did before."""

import streamlit as st

from nianbao.library import LibraryError
from nianbao.library.marking import Approval
from nianbao.ui import data, notices, person, presses
from nianbao.ui.result import Result, points
from nianbao.ui.theme import plain
from nianbao.wording import scorecard as words


def _day(approval: Approval) -> str:
    return approval.made_at.astimezone().strftime("%Y-%m-%d %H:%M")


def _history(report: str) -> None:
    chain = data.chain_of(report)
    rows = [approval for approval in data.library().marking.approvals() if approval.chain == chain]
    if not rows:
        return
    st.caption(words.SIGN_HISTORY)
    for approval in reversed(rows):
        told = words.SIGN_ROW.format(
            who=approval.who, day=_day(approval), score=points(approval.score), scheme=approval.scheme
        )
        if approval.withdrawn_at is not None:
            day = approval.withdrawn_at.astimezone().strftime("%Y-%m-%d %H:%M")
            told += words.SIGN_WITHDRAWN.format(who=approval.withdrawn_by, day=day)
        st.caption(plain(told))


def _sign(result: Result, name: str, year: int, who: str) -> None:
    if result.score is None or result.basis is None:
        return
    marking = data.library().marking
    try:
        marking.approve(
            int(result.report), result.score, result.grade, result.scheme.title, result.basis, who
        )
    except LibraryError as error:
        st.error(plain(error))
        return
    notices.say(words.SIGN_DONE.format(agency=name, year=year))
    st.rerun()


def _undo(result: Result, name: str, year: int, who: str) -> None:
    if result.signature is None:
        return
    try:
        data.library().marking.withdraw(result.signature.approval.id, who)
    except LibraryError as error:
        st.error(plain(error))
        return
    notices.say(words.SIGN_UNDONE.format(agency=name, year=year))
    st.rerun()


def panel(result: Result, name: str, year: int) -> None:
    """The button behind which a score is signed or its signature taken back."""
    with st.popover(words.SIGN, icon=":material/approval:"):
        if result.score is None:
            st.caption(words.SIGN_NOTHING)
            _history(result.report)
            return
        st.caption(words.SIGN_LINE)
        if result.pending:
            st.warning(words.SIGN_PENDING.format(count=result.pending), icon=":material/info:")
        who = person.ask(f"sign:{result.report}", words.SIGNER)
        signed = result.signature
        with st.container(horizontal=True):
            ready = bool(who) and (signed is None or not signed.holds)
            if presses.button(
                words.SIGN_DO, key="sign:do", about=result.report, type="primary", disabled=not ready
            ):
                _sign(result, name, year, who)
            if signed is not None and presses.button(
                words.SIGN_UNDO, key="sign:undo", about=result.report, disabled=not who
            ):
                _undo(result, name, year, who)
        _history(result.report)
