"""What the parts of 文书与导出 share: what the filters leave, and what the office fills in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from nianbao.desk import Desk
from nianbao.letters.kinds import OFFICE_FIELDS, PaperKind, shipped, template
from nianbao.letters.letter import Occasion
from nianbao.letters.neutral import banned_in
from nianbao.letters.parts import Refused
from nianbao.letters.template import Template
from nianbao.library import Version
from nianbao.ui import data
from nianbao.ui.selection import Filters, Selection
from nianbao.ui.theme import plain
from nianbao.wording import letters as said
from nianbao.wording import papers as words

Roster = Mapping[str, Mapping[str, str | None]]
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WEEK = timedelta(days=7)
LONGEST = 60
DUE = "due"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a part is about: ``chosen`` is what ``filters`` leave of ``desk``; ``roster`` by report."""

    desk: Desk
    filters: Filters
    roster: Roster
    chosen: Selection

    def versions(self) -> list[Version]:
        """The current versions of the reports that the filters leave, in the order of their names."""
        current = data.current()
        return [current[key] for key in self.chosen.reports["report"] if key in current]


def _day(text: str | None, today: date) -> date:
    """The deadline that was kept, while it is still to come; else a week from now."""
    try:
        kept = date.fromisoformat(text or "")
    except ValueError:
        kept = today
    return kept if kept > today else today + WEEK


def _keep() -> None:
    """Keeps what stands in the fields, unless a word in them may not stand in a paper."""
    held = {name: str(st.session_state.get(f"paper:{name}", "")).strip() for name in OFFICE_FIELDS}
    due = st.session_state.get(f"paper:{DUE}")
    if any(banned_in(text) for text in held.values()):
        return
    given = {name: text for name, text in held.items() if text}
    if isinstance(due, date):
        given[DUE] = due.isoformat()
    data.library().papers.set_fields(given)


def occasion() -> Occasion | None:
    """Draws the fields, which are kept as soon as they are left; None where a word in them may not stand."""
    kept, today = data.library().papers.fields(), data.today()
    held: dict[str, str] = {}
    bad = []
    opened = st.session_state.setdefault("paper:opened", not kept)  # it would close with the first field kept
    with st.expander(words.FIELDS, icon=":material/edit_note:", key="fields", expanded=opened):
        st.caption(words.FIELDS_LINE)
        columns = [*st.columns(4), *st.columns(4)]
        with columns[0]:
            due = st.date_input(
                words.DUE,
                _day(kept.get(DUE), today),
                min_value=today,
                key=f"paper:{DUE}",
                format="YYYY-MM-DD",
                on_change=_keep,
            )
        with columns[1]:
            day = st.date_input(words.DAY, today, key="paper:day", format="YYYY-MM-DD")
        for number, name in enumerate(OFFICE_FIELDS, 2):
            with columns[number]:
                held[name] = st.text_input(
                    words.FIELD_NAMES[name],
                    kept.get(name, ""),
                    max_chars=LONGEST,
                    key=f"paper:{name}",
                    placeholder=words.FIELD_HINTS[name],
                    on_change=_keep,
                ).strip()
            if found := banned_in(held[name]):
                bad.append(words.BANNED.format(field=words.FIELD_NAMES[name], words=words.COMMA.join(found)))
    for sentence in bad:
        st.error(plain(sentence), icon=":material/error:")
    if bad or not isinstance(due, date) or not isinstance(day, date):
        return None
    lacking = [words.FIELD_NAMES[name] for name in OFFICE_FIELDS if not held[name]]
    if lacking:
        st.caption(words.FIELDS_LACKING.format(fields=words.COMMA.join(lacking)))
    return Occasion(day, due, held)


def template_of(paper: PaperKind) -> Template:
    """The template of ``paper`` that holds: the office's own; says so where it can be used no more."""
    own = data.library().papers.template(paper)
    if own is not None:
        try:
            return template(paper, own.data)
        except Refused as refused:
            sentence = words.TEMPLATE_BROKEN.format(paper=said.PAPERS[paper], why=refused)
            st.warning(plain(sentence), icon=":material/warning:")
    return template(paper, shipped(paper))
