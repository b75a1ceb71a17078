"""Taking decisions at the screen: who, what about which findings, and back again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from nianbao.review import Choice, rulings_about
from nianbao.ui import data, notices, person, spoken
from nianbao.wording import names
from nianbao.wording import review as words

_DONE, _SHOWN = "deciding:done", "deciding:shown"
KEPT = 50


def shown() -> None:
    """Remembers up to which decision the screen shows what was decided."""
    st.session_state[_SHOWN] = max((taken.id for taken in data.rulings()), default=0)


def _meanwhile(findings: Sequence[Mapping[str, Any]], who: str) -> str:
    """What somebody else than ``who`` decided about ``findings`` since they were shown; "" where nothing.

    The library is asked itself: a screen that is drawn anew in between would forget what was pressed.
    """
    if _SHOWN not in st.session_state:
        return ""
    mine = {(int(row["report"]), row["rule"], row["key"]) for row in findings}
    for taken in data.library().rulings(st.session_state[_SHOWN]):
        if taken.who != who and not taken.withdrawn and (taken.version_id, taken.rule, taken.key) in mine:
            return words.DECIDED_MEANWHILE.format(who=taken.who, state=names.DECISIONS[taken.state].full)
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
    state = names.DECISIONS[choice.state].full
    told = words.DECIDED_MANY.format(count=len(findings), state=state)
    library, done, said = data.library(), _done(), notices.kept()
    # From here on nothing looks into the session, where another key would stop the run half-way.
    batch = library.rule(rulings_about(findings, choice), who)
    done.append((batch, len(findings), row_id(findings[0])))
    del done[:-KEPT]
    if len(findings) > 1:
        said.append((told, True))
    return True


Step = tuple[int, int, str]
"""What was decided at once: its batch, how many findings, the row of the first."""


def _done() -> list[Step]:
    """The steps that can be taken back, oldest first: of this visit and of the person's day before it."""
    if _DONE not in st.session_state and (who := person.name()):
        st.session_state[_DONE] = _of_today(who)
    steps: list[Step] = st.session_state.get(_DONE, [])
    return steps


def _of_today(who: str) -> list[Step]:
    today = data.today()
    mine = [
        (taken.batch, f"{taken.version_id}|{taken.key}")
        for taken in data.rulings()
        if taken.who == who and not taken.withdrawn and taken.made_at.astimezone().date() == today
    ]
    rows: dict[int, list[str]] = {}
    for batch, row in mine:
        if batch is not None:
            rows.setdefault(batch, []).append(row)
    return [(batch, len(about), about[0]) for batch, about in rows.items()][-KEPT:]


def row_id(finding: Mapping[str, Any]) -> str:
    """The name of a finding in the list."""
    return f"{finding['report']}|{finding['key']}"


def last_count() -> int:
    """How many findings the last step was about; 0 where there is none to take back."""
    done = _done()
    return done[-1][1] if done else 0


def last_row() -> str:
    """The row that the last step was about; empty where there is none to take back."""
    done = _done()
    return done[-1][2] if done else ""


def undo_last() -> None:
    """Takes the last step back."""
    done, said = _done(), notices.kept()
    if not done:
        said.append((words.NOTHING_TO_UNDO, False))
        return
    batch, count, _ = done[-1]
    told, who, library = words.UNDONE.format(count=count), person.name(), data.library()
    library.undo(batch, who)
    done.pop()
    said.append((told, True))


def withdraw(finding: Mapping[str, Any]) -> None:
    """Takes the decision back that holds about ``finding``."""
    told, who, library, said = words.UNDONE.format(count=1), person.name(), data.library(), notices.kept()
    library.withdraw(finding["ruling"], who)
    said.append((told, True))
