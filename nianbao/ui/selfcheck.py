"""The parts of 自查: a file in, what was found in it by section, its tables, the list to print."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from nianbao.exports.workbook import XLSX
from nianbao.intake import Item, RenderError, read_table, render_page
from nianbao.likeness.passages import Comparison, compare
from nianbao.selfcheck import LAST, THIS, Checked, Refused, check, workbook
from nianbao.selfcheck.sheet import list_title
from nianbao.selfcheck.sheet import rows as list_rows
from nianbao.ui import card, dialogs, evidence, form, grid, likeness, printing, scorecard, spoken
from nianbao.ui.findings import Finding, of_report, touching
from nianbao.ui.grid import Cell as Box
from nianbao.ui.scorecard import Card
from nianbao.ui.sources import DPI
from nianbao.ui.theme import plain
from nianbao.wording import grids, names, views
from nianbao.wording import selfcheck as words
from nianbao.wording.cells import cell_name
from nianbao.wording.language import DEFAULT, speaking
from parsing.document import Table
from parsing.model import Report
from parsing.personal import masked

HELD, ROUND, ORDER, PAGES = "selfcheck", "selfcheck:round", "selfcheck:print", "selfcheck:pages"
GRAVITY = ("error", "warning", "info")


def promise() -> None:
    """Says that nothing is kept."""
    st.info(plain(words.NOTHING_KEPT), icon=":material/lock:")


def held() -> Checked | None:
    """What was checked in this session."""
    found = st.session_state.get(HELD)
    return found if isinstance(found, Checked) else None


def _round() -> int:
    number: int = st.session_state.get(ROUND, 0)
    return number


def _forget() -> None:
    st.session_state[ROUND] = _round() + 1
    for name in (HELD, ORDER, PAGES):
        st.session_state.pop(name, None)


def _draft() -> Item | None:
    source = st.segmented_control(
        words.SOURCE_LABEL,
        list(words.SOURCES),
        format_func=words.SOURCES.__getitem__,
        default="file",
        required=True,
        key=f"selfcheck:source:{_round()}",
    )
    if source == "paste":
        text = st.text_area(
            words.PASTE, placeholder=words.PASTE_HINT, height=260, key=f"selfcheck:text:{_round()}"
        )
        return (words.PASTE_NAME, text.encode("utf-8")) if text.strip() else None
    file = st.file_uploader(words.FILE, key=f"selfcheck:draft:{_round()}")
    return (file.name, file.getvalue()) if file else None


def _last() -> Item | None:
    file = st.file_uploader(words.LAST, key=f"selfcheck:last:{_round()}")
    return (file.name, file.getvalue()) if file else None


def refused(found: Refused) -> None:
    """Why a file was not checked, and what can be done."""
    sentence = words.REFUSED[found.why].format(name=found.name)
    st.error(plain(sentence), icon=":material/error:")
    for line in found.sentences:
        st.text(line)


def take() -> None:
    """The fields for the draft and last year's report, and the button that starts."""
    draft, last = _draft(), _last()
    if not st.button(words.START, type="primary", icon=":material/fact_check:"):
        return
    if draft is None:
        st.info(words.EMPTY, icon=":material/info:")
        return
    with st.spinner(words.READING):
        found = check(draft, last)
    if isinstance(found, Refused):
        refused(found)
        return
    st.session_state[HELD] = found
    st.rerun()


def _about_last(checked: Checked) -> str:
    if checked.last is None:
        return words.NO_LAST
    if isinstance(checked.last, Refused):
        return words.LAST_REFUSED
    if checked.compared:
        return words.COMPARED.format(name=_read_as(checked.last))
    return words.NOT_COMPARED.format(
        agency=checked.last.agency or words.AGENCY_UNKNOWN, year=_year(checked.last)
    )


def _year(report: Report) -> str:
    return words.YEAR.format(year=report.year) if report.year else words.YEAR_UNKNOWN


def _read_as(report: Report) -> str:
    return f"{report.agency or words.AGENCY_UNKNOWN} {_year(report)}"


def _counts(checked: Checked) -> str:
    found = of_report(spoken.told(checked.findings, checked.desk.frames), THIS)
    failed = [f.severity for f in found if f.failed]
    statuses = [f.status for f in found]
    return words.COUNTS.format(
        errors=failed.count("error"),
        warnings=failed.count("warning"),
        infos=failed.count("info"),
        unknown=statuses.count("not_assessable"),
        passed=statuses.count("pass"),
    )


def _recognised(report: Report) -> str:
    printed = names.FORMS[report.format].full if report.format else words.FORM_UNKNOWN
    return words.READ_AS.format(
        agency=report.agency or words.AGENCY_UNKNOWN, year=_year(report), form=printed
    )


def _press_print() -> None:
    st.session_state[ORDER] = st.session_state.get(ORDER, 0) + 1


def head(checked: Checked) -> None:
    """What the file was taken for, how much was found, and what can be done with the list."""
    st.markdown(f"**{plain(checked.name)}**　{plain(_recognised(checked.report))}")
    st.markdown(f"**{plain(_counts(checked))}**")
    st.caption(plain(_about_last(checked) + words.LATE_NOTE))
    for problem in checked.report.problems:
        st.caption(plain(spoken.sentence(problem.message)))
    with st.container(horizontal=True):
        st.button(words.PRINT, icon=":material/print:", on_click=_press_print, type="primary")
        st.download_button(
            words.DOWNLOAD,
            lambda: workbook(checked),
            file_name=f"{words.LIST_FILE}.xlsx",
            mime=XLSX,
            on_click="ignore",
            icon=":material/download:",
        )
        st.button(words.AGAIN, icon=":material/restart_alt:", on_click=_forget)


def _kept(name: str, make: Callable[[], object]) -> object:
    """What ``make`` yields, once per checked file: in this session's memory only."""
    pages: dict[str, object] = st.session_state.setdefault(PAGES, {})
    if name not in pages:
        pages[name] = make()
    return pages[name]


def _page(checked: Checked, number: int) -> bytes | None:
    def render() -> bytes | None:
        try:
            return render_page(checked.data, number, DPI)
        except RenderError:
            return None

    picture = _kept(f"page {number}", render)
    return picture if isinstance(picture, bytes) else None


def _table(checked: Checked, number: int) -> Table | None:
    found = _kept(f"table {number}", lambda: read_table(checked.data, number))
    return found if isinstance(found, tuple) else None


def _card(checked: Checked) -> Card:
    whole = scorecard.card_of(checked.desk, THIS)
    return replace(whole, findings=tuple(of_report(spoken.told(checked.findings, checked.desk.frames), THIS)))


def _source(checked: Checked, whole: Card) -> evidence.Source:
    return replace(
        card.source_of(whole),
        text=lambda: masked(checked.report.text),
        page=lambda number: _page(checked, number),
        table=lambda number: _table(checked, number),
        beside=lambda finding: _beside(checked, finding),
    )


def _beside(checked: Checked, finding: Finding) -> bool:
    """Draws what the draft has in common with last year's report, of which no library knows."""
    last, section = checked.last, finding.section
    if not likeness.shown_wide(finding) or section is None or not isinstance(last, Report):
        return False
    found = _kept(f"section {section}", lambda: compare(checked.report, last, section))
    if isinstance(found, Comparison):
        likeness.beside(checked.desk, found, THIS, LAST, section)
    return True


def _section(finding: Finding) -> int:
    return finding.section or grids.TABLE_SECTIONS.get(finding.place.get("table", ""), 0)


def findings(checked: Checked) -> None:
    """Errors, doubts and hints, section by section, each beside its evidence."""
    whole = _card(checked)
    source, titles = _source(checked, whole), scorecard.titles()
    failed = sorted((f for f in whole.findings if f.failed), key=lambda f: GRAVITY.index(f.severity))
    if not failed:
        st.success(words.NO_FINDINGS, icon=":material/check_circle:")
    groups: dict[int, list[list[Finding]]] = {}
    for group in scorecard.grouped(failed):
        groups.setdefault(_section(group[0]), []).append(group)
    for number in sorted(groups, key=lambda number: number or len(grids.NUMERALS)):
        title = (
            words.SECTION.format(number=grids.NUMERALS[number], title=grids.SECTIONS[number])
            if number
            else words.WHOLE
        )
        st.header(title, anchor=False)
        for group in groups[number]:
            evidence.card(group, titles.get(group[0].rule, group[0].rule), source, f"self:{group[0].key}")


@dialogs.titled(lambda: views.CELL_DIALOG, width="large")
def _dialog(checked: Checked, concept: str) -> None:
    whole = _card(checked)
    source, titles = _source(checked, whole), scorecard.titles()
    st.markdown(f"**{plain(cell_name(concept))}**")
    told = [f for f in touching(whole.findings, concept) if f.failed]
    for number, finding in enumerate(told):
        evidence.card([finding], titles.get(finding.rule, finding.rule), source, f"self:cell:{number}")
    if concept not in whole.cells:
        st.caption(views.CELL_STATES["absent"])
    elif not told:
        st.caption(views.FORM_NO_FINDING)
        evidence.show_cells([whole.cells[concept]], source, f"self:cell:{concept}")


def forms(checked: Checked) -> None:
    """The three tables as read, failing cells marked; picking one shows why."""
    whole = _card(checked)
    st.caption(words.FORM_LINE)
    for table, (recognition, printed) in scorecard.tables_of(whole).items():
        st.markdown(f"**{views.TABLE_SECTIONS[table]}**")
        if recognition == "not_recognised":
            st.warning(views.TABLE_NOT_RECOGNISED, icon=":material/visibility_off:")
            continue
        if recognition == "partial":
            st.caption(views.TABLE_PARTIAL)
        drawn = form.table(table, printed, whole.cells, whole.findings)
        legend = card.legend(drawn.kinds)
        picked = grid.draw(f"self:{table}:{_round()}", drawn.head, drawn.rows, legend=legend)
        if picked in form.concepts():
            _dialog(checked, picked)


def unknown(checked: Checked) -> None:
    """What could not be checked, and why."""
    whole = _card(checked)
    left = whole.undecided()
    if not left:
        st.caption(words.UNKNOWN_NONE)
        return
    st.caption(words.UNKNOWN_LINE)
    titles = scorecard.titles()
    lines = [
        [
            Box(titles.get(f.rule, f.rule), ("left",), head=True),
            Box(card.place_name(f), ("left",)),
            Box(scorecard.why(f), ("left",)),
        ]
        for f in left
    ]
    grid.draw("self:unknown", [[Box(label, head=True) for label in words.UNKNOWN_HEAD]], lines)


@speaking(DEFAULT)
def printed(checked: Checked) -> None:
    """The list on paper, which is Chinese as all that leaves is, and the browser's order to print it."""
    kinds = ("no", "short", "short", "short", "", "room")
    heads = [title for title in words.LIST_COLUMNS if title != words.LIST_COLUMNS[5]]
    rows = []
    for number, severity, rule, place, sentence, quote, room in list_rows(checked):
        small = str(quote or "")
        cells = (f"{number:.0f}", severity, rule, place)
        rows.append([*((str(cell), "") for cell in cells), (str(sentence), small), (str(room), "")])
    printing.page(
        list_title(checked),
        [_counts(checked), _about_last(checked), words.NOTHING_KEPT_SHORT],
        list(zip(kinds, heads, strict=True)),
        rows,
    )
    printing.order(st.session_state.get(ORDER, 0))
