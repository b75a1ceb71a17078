"""Taking decisions at the screen: who, what about which findings, and back again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from nianbao.review import Choice, rulings_about
from nianbao.ui import data, notices, person, spoken
from nianbao.wording import names
from nianbao.wording import review as words

_DONE = "deciding:done"
KEPT = 50


def take(findings: Sequence[Mapping[str, Any]], choice: Choice) -> bool:
    """Keeps ``choice`` about ``findings`` (rows of STANDING), all at once; False where nobody gave a name."""
    who = person.name()
    if not who:
        notices.say(words.WHO_NEEDED, good=False)
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
