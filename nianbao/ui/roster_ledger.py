"""The ledger on screen: counts, filters, the table, the list of those to be reminded, reports of nobody's."""

from collections.abc import Mapping
from functools import partial

import polars as pl
import streamlit as st

from nianbao.exports.workbook import XLSX
from nianbao.ledger import Book, sheets, view
from nianbao.library import Library
from nianbao.ui import glossary, nothing, person, roster_acts, state, tables
from nianbao.ui.theme import plain
from nianbao.wording import ledger as words
from nianbao.wording import screens
from nianbao.wording.language import DEFAULT, speaking

HEIGHT = 620
ALL, MINE, NOBODY = "all", "mine", "nobody"
STATES = ("submission", "review", "publication")
WIDTHS = {
    "name": 185,
    "standing": 76,
    "submission": 150,
    "review": 92,
    "returned": 76,
    "publication": 150,
    "area": 90,
    "submitted": 106,
    "published": 106,
    "first": 72,
    "second": 72,
    "return_due": 96,
    "class": 80,
    "versions": 56,
    "contact": 130,
    "note": 160,
}
"""The columns of the table in their order, the states first; their pixels."""

NUMBERS = ("returned", "versions")


def show(library: Library, book: Book) -> None:
    """The whole part."""
    if book.rows.is_empty():
        st.header(words.EMPTY, anchor=False)
        st.write(words.EMPTY_LINE)
        if st.button(words.OPEN_ROSTER, type="primary", icon=":material/list_alt:"):
            state.write("part", "roster")
            st.rerun()
    else:
        _figures(view.counts(book.rows))
        _table(library, book)
    _outside(book)


def _figures(all_: view.Counts) -> None:
    said, done, out = all_.submission, all_.review, all_.publication
    cells = (
        (words.OWED, all_.owed, words.OWED_NOTE.format(all=all_.all)),
        (words.REPORTED, all_.reported, words.REPORTED_NOTE.format(late=said["late"])),
        (
            words.MISSING,
            said["missing"],
            words.ASKED_NOTE.format(asked=all_.asked)
            if all_.asked
            else words.MISSING_NOTE.format(not_due=said["not_due"]),
        ),
        (
            words.TO_REVIEW,
            all_.to_review,
            words.TO_REVIEW_NOTE.format(passed=done["passed"]),
        ),
        (words.RETURNED, done["returned"], words.RETURNED_NOTE.format(times=all_.times)),
        (words.UNPUBLISHED, out["unpublished"], words.UNPUBLISHED_NOTE.format(late=out["late"])),
    )
    with st.container(key="figures"):
        columns = st.columns(len(cells), gap="small", border=True)
    for column, (label, count, note) in zip(columns, cells, strict=True):
        column.metric(label, words.OWED_VALUE.format(count=count), help=glossary.meaning(label))
        column.caption(note)


def _people(rows: pl.DataFrame) -> view.Wanted:
    """The filters by area, class, reviewer and name."""
    first, second, third, fourth = st.columns([2, 2, 2, 3], vertical_alignment="bottom")
    with first:
        area = _choice("district", words.AREA, rows["area"])
    with second:
        group = _choice("group", words.CLASS, rows["class"])
    me = person.name()
    named = sorted({*rows["first"].drop_nulls(), *rows["second"].drop_nulls()})
    own = {MINE: words.MINE.format(name=me)} if me in named else {}
    with third:
        options = {ALL: words.ALL, **own, NOBODY: words.NOBODY, **{f"={n}": n for n in named}}
        who = state.choose("reviewer", options, words.REVIEWER, ALL, quiet=True)
    name = fourth.text_input(words.NAME, key="find", bind="query-params", placeholder=words.NAME_HINT)
    return view.Wanted(
        area=area,
        group=group,
        reviewer="" if who == NOBODY else who[1:] if who and who.startswith("=") else None,
        mine=me if who == MINE else None,
        name=name,
    )


def _choice(key: str, label: str, values: pl.Series) -> str | None:
    """A selector over what stands in a column; None for all."""
    known = values.drop_nulls().unique(maintain_order=True).to_list()
    options = {ALL: words.ALL, **{f"={value}": value or words.NOTHING for value in known}}
    chosen = state.choose(key, options, label, ALL, quiet=True)
    return chosen[1:] if chosen and chosen.startswith("=") else None


def _states(name: str, label: str, held: Mapping[str, int]) -> list[str]:
    """The filter by one state, each with its count; those that are wanted."""
    present = [key for key, count in held.items() if count or key in st.session_state.get(name, ())]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{label}**", width=104 if len(label) > 4 else 40)
        return st.pills(
            label,
            present,
            format_func=lambda key: words.STATE_COUNT.format(state=view.names()[name][key], count=held[key]),
            selection_mode="multi",
            key=name,
            label_visibility="collapsed",
        )


def _wanted(rows: pl.DataFrame) -> view.Wanted:
    people = _people(rows)
    held = view.counts(view.people(rows, people))
    with st.container(gap="xsmall"):
        asked = {
            "submission": _states("submission", words.SUBMISSION, held.submission),
            "review": _states("review", words.REVIEW, held.review),
            "publication": _states("publication", words.PUBLICATION, held.publication),
        }
    return view.Wanted(people.area, people.group, people.reviewer, people.mine, people.name, **asked)


def _table(library: Library, book: Book) -> None:
    wanted = _wanted(book.rows)
    shown = view.filtered(book.rows, wanted)
    above = st.container()
    if shown.is_empty():
        nothing.left(
            words.NO_MATCH, ("district", "group", "reviewer"), {"find": "", **{key: [] for key in STATES}}
        )
        picked = shown
    else:
        picked = _rows(book, shown)
    with above:
        with st.container(horizontal=True, vertical_alignment="center"):
            roster_acts.buttons(library, book, picked)
        with st.container(horizontal=True, vertical_alignment="center"):
            _reminder(book, shown)
            _download(book, shown)
            done = roster_acts.said()
            line = words.SHOWN.format(shown=shown.height, all=book.rows.height) + "　" + words.PICK
            if done:  # in the same place: a table that moved would have other rows ticked
                st.markdown(f":green[:material/check_circle: {plain(done)}]")
            else:
                st.caption(line)


def _rows(book: Book, shown: pl.DataFrame) -> pl.DataFrame:
    """Draws a page of the rows; those that are picked. A column in which nothing stands is left out."""
    every = shown
    shown = every[tables.page(every.height, "ledger")]
    table = view.in_words(shown, signs=True).with_columns(
        pl.col("returned").replace(0, None), pl.col("standing").replace(words.STANDINGS["owes"], None)
    )
    known = [name for name in WIDTHS if name in table.columns]
    kept = [name for name in known if name == "returned" or table[name].count()]
    column = st.column_config
    config = {
        name: column.NumberColumn(words.COLUMNS[name], format="%d", width=WIDTHS[name])
        if name in NUMBERS
        else column.TextColumn(words.COLUMNS[name], width=WIDTHS[name], pinned=name == "name")
        for name in kept
    }
    state_ = st.dataframe(
        table.select(kept),
        hide_index=True,
        key=f"ledger:{book.year}:{hash(tuple(shown['agency']))}:{roster_acts.turn()}",
        height=tables.height(shown.height, HEIGHT),
        on_select="rerun",
        selection_mode=tables.PICK,
        placeholder="",
        column_config=glossary.columns(config),
    )
    picked = shown[tables.picked_rows(state_, shown.height)]
    if every.height > shown.height and picked.height == shown.height:
        label = words.PICK_EVERY.format(count=every.height)
        if st.checkbox(label, key=f"every:{every.height}:{roster_acts.turn()}"):
            return every
    return picked


def _reminder(book: Book, shown: pl.DataFrame) -> None:
    """Those of the rows shown who did not submit in time, to copy or to take home."""
    late = sheets.missing(shown)
    asked = shown.filter(view.ASKED)
    with st.popover(words.REMIND.format(count=late.height), icon=":material/notifications:"):
        if not asked.is_empty():
            names = screens.ENUMERATION.join(asked["name"])
            st.warning(plain(words.REMIND_ASKED.format(count=asked.height, names=names)))
        if late.is_empty():
            st.write(words.REMIND_NONE)
            return
        st.caption(words.REMIND_LINE)
        st.code(sheets.reminder(late, book.year, book.today), language=None, wrap_lines=True, height=320)
        st.download_button(
            words.REMIND_XLSX,
            lambda: sheets.reminder_xlsx(late, book.today),
            file_name=words.REMIND_FILE.format(year=book.year),
            mime=XLSX,
            on_click="ignore",
            icon=":material/download:",
        )


@speaking(DEFAULT)
def _workbook(shown: pl.DataFrame) -> bytes:
    return sheets.ledger_xlsx(view.in_words(shown))


def _download(book: Book, shown: pl.DataFrame) -> None:
    st.download_button(
        words.SHEET_DOWNLOAD,
        partial(_workbook, shown),
        file_name=words.SHEET_FILE.format(year=book.year),
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
    )


def _outside(book: Book) -> None:
    """The reports of bodies that are not on the roster, each with why."""
    if book.outside.is_empty():
        return
    names = dict(book.rows.select("agency", "name").iter_rows())
    double = {str(v.id): names[body] for body, others in book.matching.double.items() for v in others}
    asked = {str(p.version.id): p.agency.name for p in reversed(book.matching.proposals)}

    def why(report: str) -> str:
        if report in double:
            return words.OUTSIDE_DOUBLE.format(name=double[report])
        if report in asked:
            return words.OUTSIDE_ASKED.format(name=asked[report])
        return words.OUTSIDE_NONE

    table = view.in_words(book.outside).select("name", "area", "submitted", "review", "published", "versions")
    reasons = pl.Series("why", [why(report) for report in book.outside["report"]], dtype=pl.String)
    st.header(plain(words.OUTSIDE.format(count=book.outside.height)), anchor=False)
    st.caption(words.OUTSIDE_LINE)
    st.dataframe(
        table.insert_column(2, reasons),
        hide_index=True,
        key="outside",
        height=tables.height(table.height, HEIGHT // 2),
        placeholder="",
        column_config=glossary.columns(
            {
                **{name: words.COLUMNS[name] for name in table.columns if name != "why"},
                "why": words.OUTSIDE_WHY,
            }
        ),
    )
