"""The templates of the papers: what holds, replaced by the office's own file, and back again."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from nianbao.briefs import document
from nianbao.letters import kinds
from nianbao.letters.parts import LARGEST_FILE, Refused
from nianbao.letters.template import Template
from nianbao.library import Library
from nianbao.ui import data, grid, notices, person, presses, theme
from nianbao.ui.exports_shown import DOCX
from nianbao.ui.grid import Cell as Box
from nianbao.ui.theme import plain
from nianbao.wording import briefs
from nianbao.wording import letters as said
from nianbao.wording import papers as words

_ROUND = "templates:round"


BRIEF = "brief"


@dataclass(frozen=True, slots=True)
class _Paper:
    """A paper with a template: its name in the library and on the screen, and how it is compiled."""

    name: str
    title: str
    shipped: Callable[[], bytes]
    compiled: Callable[[bytes], Template]
    names: frozenset[str]


def _papers() -> list[_Paper]:
    """The letters, the circular and the paper for leaders."""
    letters = [
        _Paper(
            kind,
            said.PAPERS[kind],
            partial(kinds.shipped, kind),
            partial(kinds.template, kind),
            kinds.KINDS[kind].names,
        )
        for kind in kinds.PAPERS
    ]
    names = document.kind().names
    return [*letters, _Paper(BRIEF, briefs.PAPER, document.shipped, document.template, names)]


def of_brief() -> Template | None:
    """The office's own template of the paper for leaders; None where the shipped one holds.

    Says so where the own one can be used no more.
    """
    own = data.library().papers.template(BRIEF)
    if own is None:
        return None
    try:
        return document.template(own.data)
    except Refused as refused:
        sentence = words.TEMPLATE_BROKEN.format(paper=briefs.PAPER, why=refused)
        st.warning(plain(sentence), icon=":material/warning:")
        return None


def _round() -> int:
    number: int = st.session_state.get(_ROUND, 0)
    return number


def _again() -> None:
    """Draws the screen again with empty fields for files."""
    st.session_state[_ROUND] = _round() + 1
    st.rerun()


def _replace(library: Library, paper: _Paper, given: bytes, who: str) -> None:
    try:
        made = paper.compiled(given)
    except Refused as refused:
        st.error(plain(words.TEMPLATE_REFUSED.format(why=refused)), icon=":material/block:")
        return
    library.papers.set_template(paper.name, given, who)
    notices.say(words.TEMPLATE_SET.format(paper=paper.title))
    if made.unknown:
        names = words.COMMA.join(made.unknown)
        notices.say(words.TEMPLATE_UNKNOWN.format(names=names), good=False)
    _again()


def _back(library: Library, paper: _Paper) -> None:
    """What removes the office's own template, which is kept nowhere else: asked for once more."""
    with st.popover(words.TEMPLATE_BACK, key=f"template:back:{paper.name}"):
        st.caption(words.TEMPLATE_BACK_LINE)
        if presses.button(words.TEMPLATE_BACK_DO, key=f"template:drop:{paper.name}", type="primary"):
            library.papers.drop_template(paper.name)
            notices.say(words.TEMPLATE_DROPPED.format(paper=paper.title))
            _again()


def _one(library: Library, paper: _Paper, who: str) -> None:
    own = library.papers.template(paper.name)
    st.header(paper.title, anchor=False)
    if own is None:
        st.caption(words.TEMPLATE_SHIPPED)
    else:
        when = own.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
        st.caption(plain(words.TEMPLATE_OWN.format(who=own.who, when=when)))
    st.download_button(
        words.TEMPLATE_TAKE,
        own.data if own else paper.shipped(),
        file_name=f"{paper.title}{words.PARTS['templates']}.docx",
        mime=DOCX,
        on_click="ignore",
        icon=":material/download:",
        key=f"template:take:{paper.name}",
    )
    with theme.files_box(f"template_upload_{paper.name}", f"{LARGEST_FILE >> 20} MB"):
        given = st.file_uploader(
            words.TEMPLATE_UPLOAD,
            key=f"template:{paper.name}:{_round()}",
            max_upload_size=LARGEST_FILE >> 20,
        )
    with st.container(horizontal=True):
        wanted = presses.button(
            words.TEMPLATE_CHECK, disabled=given is None, key=f"template:set:{paper.name}", type="primary"
        )
        if own is not None:
            _back(library, paper)
    if wanted and given is not None:
        if who:
            _replace(library, paper, given.read(LARGEST_FILE + 1), who)
        else:
            st.info(words.TEMPLATE_WHO, icon=":material/person:")


def _gaps() -> None:
    with st.expander(words.TEMPLATE_GAPS, icon=":material/data_object:"):
        for paper in _papers():
            if paper.name == "correction":
                continue  # it has the gaps of an opinion
            told = words.BRIEF_GAPS if paper.name == BRIEF else words.GAPS
            names = [name for name in told if name in paper.names]
            st.markdown(f"**{paper.title}**")
            rows = [
                [Box(words.GAP.format(name=name), ("left",), head=True), Box(told[name], ("left",))]
                for name in names
            ]
            grid.draw(f"gaps:{paper.name}", [[Box(title, head=True) for title in words.GAP_COLUMNS]], rows)


def show() -> None:
    """The whole part."""
    library = data.library()
    st.caption(words.TEMPLATES_LINE)
    with st.columns([2, 7])[0]:
        who = person.ask("templates", words.WHO)
    papers = _papers()
    for column, paper in zip(st.columns(len(papers), gap="medium", border=True), papers, strict=True):
        with column:
            _one(library, paper, who)
    _gaps()
