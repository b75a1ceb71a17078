"""The language of a session, and what is kept in Chinese told in it."""

from collections.abc import Iterable, Mapping

import polars as pl
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from nianbao.desk import Desk
from nianbao.frames import Frames, drafts_of
from nianbao.ui import cookies
from nianbao.wording import both, review
from nianbao.wording.language import DEFAULT, LANGUAGES, asked_by, language, speak
from nianbao.wording.messages import with_messages
from nianbao.wording.reading import words as said_of
from nianbao.wording.retold import retold
from nianbao.wording.zh import review as kept_review

COOKIE = "nianbao_language"
_KEY = "language"
_HELD = "language:held"
"""What was chosen last; the switch forgets it in a run that goes to another page before it is drawn."""


def _asked() -> str:
    """What the session at hand wants; Chinese outside of any."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return DEFAULT
    wanted = st.session_state.get(_KEY)
    return wanted if isinstance(wanted, str) else DEFAULT


def settle() -> None:
    """Takes up what the browser remembers, before the first word is said."""
    asked_by(_asked)
    if st.session_state.get(_KEY) not in LANGUAGES:
        remembered = st.session_state.get(_HELD) or cookies.kept(COOKIE)
        st.session_state[_KEY] = remembered if remembered in LANGUAGES else DEFAULT
    st.session_state[_HELD] = st.session_state[_KEY]
    speak(st.session_state[_KEY])


def switch() -> None:
    """Draws the choice of the language, which the browser remembers."""
    st.segmented_control(
        both.LANGUAGE,
        list(LANGUAGES),
        format_func=LANGUAGES.__getitem__,
        key=_KEY,
        required=True,
        label_visibility="collapsed",
    )
    cookies.keep("keep:language", COOKIE, language())


def sentences(desk: Desk, reports: Iterable[str]) -> Mapping[str, str]:
    """What the sentences of the failed findings of ``reports`` are in the language spoken.

    Findings are kept with their Chinese sentences, by which a decision knows what it was about.
    """
    if language() == DEFAULT:
        return {}
    failed = pl.col("report").is_in(list(reports)) & (pl.col("status") == "fail")
    found = desk.findings.filter(failed)
    return dict(zip(found["message"], with_messages(found, drafts_of(desk.frames))["message"], strict=True))


def told(findings: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """Complete findings about reports of ``frames`` with their sentences in the language spoken."""
    return findings if language() == DEFAULT else with_messages(findings, drafts_of(frames))


def sentence(kept: str) -> str:
    """A problem of reading, told in the language spoken."""
    return retold("intake", retold("problems", kept))


def named(kept: str) -> str:
    """The name of a scheme or grade, told in the language spoken where it is a shipped one."""
    return retold("scheme", kept)


def source(kept: str) -> str:
    """Where a rule comes from, told in the language spoken; the regulator's documents keep their titles."""
    return retold("sources", kept)


def shipped() -> Mapping[str, str]:
    """The names of the shipped scheme in the language spoken, by what they are kept as."""
    return {} if language() == DEFAULT else said_of(language(), "scheme")


def reason(kept: str) -> str:
    """Why a finding was said not to hold, told in the language spoken; what a person typed as it is."""
    return dict(zip(kept_review.REASONS, review.REASONS, strict=True)).get(kept, kept)


def reason_kept(told: str | None) -> str | None:
    """A reason chosen on the screen, as it is kept."""
    return dict(zip(review.REASONS, kept_review.REASONS, strict=True)).get(told or "", told)
