"""The templates of the papers: what holds, replaced by the office's own file, and back again."""

import streamlit as st

from nianbao.letters.kinds import KINDS, PAPERS, PaperKind, shipped, template
from nianbao.letters.parts import LARGEST_FILE, Refused
from nianbao.library import Library
from nianbao.ui import data, grid, notices, person
from nianbao.ui.exports_shown import DOCX
from nianbao.ui.grid import Cell as Box
from nianbao.ui.theme import plain
from nianbao.wording import letters as said
from nianbao.wording import papers as words

_ROUND = "templates:round"


def _round() -> int:
    number: int = st.session_state.get(_ROUND, 0)
    return number


def _again() -> None:
    """Draws the screen again with empty fields for files."""
    st.session_state[_ROUND] = _round() + 1
    st.rerun()


def _replace(library: Library, paper: PaperKind, given: bytes, who: str) -> None:
    try:
        made = template(paper, given)
    except Refused as refused:
        st.error(plain(words.TEMPLATE_REFUSED.format(why=refused)), icon=":material/block:")
        return
    library.papers.set_template(paper, given, who)
    notices.say(words.TEMPLATE_SET.format(paper=said.PAPERS[paper]))
    if made.unknown:
        names = words.COMMA.join(words.GAP.format(name=name) for name in made.unknown)
        notices.say(words.TEMPLATE_UNKNOWN.format(names=names), good=False)
    _again()


def _one(library: Library, paper: PaperKind, who: str) -> None:
    own = library.papers.template(paper)
    st.subheader(said.PAPERS[paper], anchor=False)
    if own is None:
        st.caption(words.TEMPLATE_SHIPPED)
    else:
        when = own.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
        st.caption(plain(words.TEMPLATE_OWN.format(who=own.who, when=when)))
    st.download_button(
        words.TEMPLATE_TAKE,
        own.data if own else shipped(paper),
        file_name=f"{said.PAPERS[paper]}{words.PARTS['templates']}.docx",
        mime=DOCX,
        on_click="ignore",
        icon=":material/download:",
        key=f"template:take:{paper}",
    )
    given = st.file_uploader(words.TEMPLATE_UPLOAD, key=f"template:{paper}:{_round()}")
    with st.container(horizontal=True):
        wanted = st.button(
            words.TEMPLATE_CHECK, disabled=given is None, key=f"template:set:{paper}", type="primary"
        )
        if own is not None and st.button(words.TEMPLATE_BACK, key=f"template:drop:{paper}"):
            library.papers.drop_template(paper)
            notices.say(words.TEMPLATE_DROPPED.format(paper=said.PAPERS[paper]))
            _again()
    if wanted and given is not None:
        if who:
            _replace(library, paper, given.read(LARGEST_FILE + 1), who)
        else:
            st.info(words.TEMPLATE_WHO, icon=":material/person:")


def _gaps() -> None:
    with st.expander(words.TEMPLATE_GAPS, icon=":material/data_object:"):
        for paper in PAPERS:
            if paper == "correction":
                continue  # it has the gaps of an opinion
            names = [name for name in words.GAPS if name in KINDS[paper].names]
            st.markdown(f"**{said.PAPERS[paper]}**")
            rows = [
                [Box(words.GAP.format(name=name), ("left",), head=True), Box(words.GAPS[name], ("left",))]
                for name in names
            ]
            grid.draw(f"gaps:{paper}", [[Box(title, head=True) for title in words.GAP_COLUMNS]], rows)


def show() -> None:
    """The whole part."""
    library = data.library()
    st.caption(words.TEMPLATES_LINE)
    with st.columns([2, 7])[0]:
        who = person.ask("templates", words.WHO)
    for column, paper in zip(st.columns(len(PAPERS), gap="medium", border=True), PAPERS, strict=True):
        with column:
            _one(library, paper, who)
    _gaps()
