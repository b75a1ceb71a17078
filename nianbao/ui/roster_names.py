"""Names of reports that are like those of the roster: a person says once whether they are one body."""

import streamlit as st

from nianbao.ledger import Book, Proposal
from nianbao.library import Library
from nianbao.ui import notices, person, presses
from nianbao.ui.theme import plain
from nianbao.wording import ledger as words

MOST = 20
"""Proposals drawn at a time."""


def show(library: Library, book: Book) -> None:
    """What is to be confirmed, and what was."""
    st.caption(words.NAMES_LINE)
    proposals = book.matching.proposals
    if not proposals:
        st.info(words.NAMES_NONE)
    else:
        who = person.ask("names", words.WHO)
        for number, proposal in enumerate(proposals[:MOST]):
            _ask(library, proposal, who, number)
        if len(proposals) > MOST:
            st.caption(words.MANY.format(count=len(proposals) - MOST))
    _said(library)


def _read(name: str | None, area: str | None) -> str:
    form = words.NAMES_READ_IN if area else words.NAMES_READ
    return plain(form.format(name=name, area=area))


def _ask(library: Library, proposal: Proposal, who: str, number: int) -> None:
    version, agency = proposal.version, proposal.agency
    key = f"{version.id}:{agency.id}"
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"name-{number}"):
        with st.container(gap=None):
            st.markdown(_read(version.agency, version.area))
            ours = words.NAMES_OURS.format(name=agency.name, area=agency.area or words.NOTHING)
            like = words.NAMES_LIKE.format(likeness=f"{proposal.likeness:.0f}")
            st.markdown(f"{plain(ours)}　:gray[{plain(like)}]")
            if agency.note:
                st.caption(plain(words.NAMES_NOTE.format(note=agency.note)))
        same = presses.button(
            words.SAME, key=f"same:{key}", type="primary", icon=":material/check:", width=130
        )
        other = presses.button(words.DIFFERENT, key=f"other:{key}", icon=":material/close:", width=90)
    if not (same or other):
        return
    if not who:
        st.error(words.NEEDS_NAME)
        return
    library.register.match(agency.id, version.agency or "", version.area, same=same, who=who)
    notices.say((words.SAID_SAME if same else words.SAID_DIFFERENT).format(name=agency.name))
    st.rerun()


def _said(library: Library) -> None:
    said = library.register.matches()
    if not said:
        return
    names = {agency.id: agency.name for agency in library.roster()}
    with st.expander(words.SAID_TITLE.format(count=len(said))):
        for match in said:
            read = f"{match.read_area}{match.read_name}"
            line = words.SAID_ROW.format(
                read=read,
                sign="＝" if match.same else "≠",
                name=names.get(match.agency, ""),
                who=match.who,
                day=match.made_at.astimezone().date().isoformat(),
            )
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(line))
                if presses.button(words.FORGET, key=f"forget:{match.agency}:{read}"):
                    library.register.forget(match.agency, match.read_name, match.read_area)
                    notices.say(words.FORGOTTEN.format(read=read))
                    st.rerun()
