"""Taking decisions at the screen: who, what about which findings, and back again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import polars as pl
import streamlit as st

from nianbao.review import Choice, rulings_about
from nianbao.ui import data, notices, person, spoken
from nianbao.wording import names
from nianbao.wording import review as words

_DONE, _SHOWN = "deciding:done", "deciding:shown"
KEPT = 50


def shown(findings: Sequence[Mapping[str, Any]]) -> None:
    """Remembers which decision the screen shows about ``findings`` (rows of STANDING)."""
    st.session_state[_SHOWN] = {row_id(row): row["ruling"] for row in findings}


def _meanwhile(findings: Sequence[Mapping[str, Any]], who: str) -> str:
    """What somebody else than ``who`` decided about ``findings`` since they were shown; "" where nothing."""
    drawn = st.session_state.get(_SHOWN, {})
    known = {row_id(row): drawn.get(row_id(row), row["ruling"]) for row in findings}
    desk = data.desk()
    mine = pl.col("report").is_in([row["report"] for row in findings])
    fields = ("report", "key", "ruling", "who", "decision")
    for frame in (desk.standing, desk.solved):
        for now in frame.lazy().filter(mine).select(fields).collect().iter_rows(named=True):
            before = known.get(row_id(now), now["ruling"])
            if now["ruling"] != before and now["who"] != who:
                state = names.DECISIONS[now["decision"]].full
                return words.DECIDED_MEANWHILE.format(who=now["who"] or words.ANOTHER, state=state)
    return ""


def take(findings: Sequence[Mapping[str, Any]], choice: Choice) -> bool:
    """Keeps ``choice`` about ``findings`` (rows of STANDING), all at once.

    False where nobody gave a name, or somebody else decided about one since it was shown.
    """
    who = person.name()
    refused = _meanwhile(findings, who) if who else words.WHO_NEEDED
    if refused:
        notices.say(refused, good=False)
        return False
    choice = replace(choice, reason=spoken.reason_kept(choice.reason))
    batch = data.library().rule(rulings_about(findings, choice), who)
    done = [*st.session_state.get(_DONE, []), (batch, len(findings), row_id(findings[0]))]
    st.session_state[_DONE] = done[-KEPT:]
    if len(findings) > 1:
        state = names.DECISIONS[choice.state].full
        notices.say(words.DECIDED_MANY.format(count=len(findings), state=state))
    return True


def row_id(finding: Mapping[str, Any]) -> str:
    """The name of a finding in the list."""
    return f"{finding['report']}|{finding['key']}"


def last_count() -> int:
    """How many findings the last step of this visit was about; 0 where there is none to take back."""
    done = st.session_state.get(_DONE, [])
    return int(done[-1][1]) if done else 0


def undo_last() -> str:
    """Takes the last step of this visit back; the row that it was about, empty where there was none."""
    done = st.session_state.get(_DONE, [])
    if not done:
        notices.say(words.NOTHING_TO_UNDO, good=False)
        return ""
    batch, count, row = done[-1]
    st.session_state[_DONE] = done[:-1]
    data.library().undo(batch, person.name())
    notices.say(words.UNDONE.format(count=count))
    return str(row)


def withdraw(finding: Mapping[str, Any]) -> None:
    """Takes the decision back that holds about ``finding``."""
    data.library().withdraw(finding["ruling"], person.name())
    notices.say(words.UNDONE.format(count=1))
