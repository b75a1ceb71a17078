"""The parts of 年度总览: the year's figures, three charts, a row a body in the order of the roster."""

from collections.abc import Callable, Iterable

import polars as pl
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from nianbao.briefs import Figure, Year, drawn, in_words
from nianbao.briefs.said import change_in_words, number, rate_in_words
from nianbao.desk import Desk
from nianbao.scoring.indicator import small_denominator
from nianbao.ui import charts, glossary, navigation, nothing, pictures, reports, spoken, state, tables
from nianbao.ui.theme import plain
from nianbao.wording import briefs as words

HEIGHT = 640
PAGE = 200
"""Rows of the table that are shown at once."""

FEW = 12
"""Bodies from which on the table has filters."""

ALL = "all"
WIDTHS = {
    "number": 46,
    "name": 176,
    "group": 92,
    "submitted": 104,
    "published": 104,
    "first_score": 76,
    "after_score": 88,
    "grade": 76,
    "to_correct": 60,
    "corrected": 60,
    "to_explain": 60,
    "main": 270,
    "review": 72,
}
PINNED = ("number", "name")
COUNTS = ("number", "to_correct", "corrected", "to_explain")
SCORES = ("first_score", "after_score")

Card = tuple[str, str, tuple[str, ...], str]
"""Label, figure, lines under it, what it means."""


def _cards(cards: Iterable[Card]) -> None:
    drawn_ = list(cards)
    for place, (label, value, notes, meaning) in zip(
        st.columns(len(drawn_), gap="small", border=True), drawn_, strict=True
    ):
        place.metric(label, value, help=meaning or None)
        place.caption("  \n".join(plain(note) for note in notes if note))


def _submitted(year: Year) -> list[Card]:
    said = year.held.submission
    owed = words.BODIES.format(count=year.held.owed) if year.listed else words.NONE
    on_time = [
        line.format(count=count)
        for line, count in ((words.ON_TIME_NOTE, said["undated"]), (words.ON_TIME_NO_DAY, said["no_day"]))
        if count
    ]
    reported = words.OWED_NOTE.format(reported=year.held.reported if year.listed else year.reports)
    outside = words.OUTSIDE.format(count=year.outside) if year.outside else ""
    late = year.rows.filter(pl.col("submission") == "late", ~pl.col("submitted_confirmed").fill_null(False))
    unsure = words.LATE_UNSURE.format(count=late.height) if late.height else words.LATE_NOTE
    missing = words.BODIES.format(count=said["missing"]) if year.listed else words.NONE
    not_due = words.MISSING_NOT_DUE.format(count=said["not_due"]) if said["not_due"] else words.MISSING_NOTE
    return [
        (words.OWED, owed, (reported, outside), words.OWED_HELP),
        (
            words.ON_TIME,
            words.BODIES.format(count=said["on_time"]),
            tuple(on_time or [words.ON_TIME_ALL]),
            words.ON_TIME_HELP,
        ),
        (words.LATE, words.BODIES.format(count=said["late"]), (unsure,), words.LATE_HELP),
        (words.MISSING, missing, (not_due if year.listed else words.OWED_NOTHING,), words.MISSING_HELP),
    ]


def _mended(year: Year) -> list[Card]:
    rate, whole = rate_in_words(year)
    note = words.RATE_NOTE.format(corrected=year.corrected, to_correct=year.to_correct)
    if not whole:
        note = words.RATE_NONE if year.rate is None else words.RATE_SMALL
    undecided = words.TO_CORRECT_OPEN.format(count=year.undecided) if year.undecided else ""
    to_correct, corrected, to_explain = (
        words.PLACES.format(count=n) for n in (year.to_correct, year.corrected, year.to_explain)
    )
    concerned = words.TO_CORRECT_NOTE.format(reports=year.concerned)
    outside = words.TO_CORRECT_OUTSIDE.format(count=year.concerned_outside) if year.concerned_outside else ""
    return [
        (words.TO_CORRECT, to_correct, (concerned, outside, undecided), words.TO_CORRECT_HELP),
        (words.CORRECTED, corrected, (words.CORRECTED_NOTE,), words.CORRECTED_HELP),
        (words.RATE, rate, (note,), words.RATE_HELP.format(least=small_denominator())),
        (words.TO_EXPLAIN, to_explain, (words.TO_EXPLAIN_NOTE,), words.TO_EXPLAIN_HELP),
    ]


def _sum(figure: Figure) -> Card:
    value = words.NONE if figure.value is None else words.CASES.format(value=number(figure.value))
    before = (
        words.BEFORE_NONE
        if figure.before is None
        else words.BEFORE.format(value=number(figure.before), count=figure.bodies_before)
    )
    bodies = words.BODIES_THIS.format(count=figure.bodies)
    lacking = words.BODIES_LACKING.format(count=figure.lacking) if figure.lacking else ""
    notes = (bodies + lacking, before, change_in_words(figure))
    return words.FIGURES[figure.id], value, notes, words.FIGURES_HELP[figure.id]


def figures(year: Year, areas: tuple[str, ...]) -> None:
    """What came in, what is to be corrected, and the requests and disputes beside last year's."""
    with st.container(key="figures", gap="small"):
        if not year.listed:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.caption(words.NO_ROSTER)
                navigation.link("roster", words.OPEN_ROSTER, icon=navigation.ICONS["roster"], part="roster")
        _cards(_submitted(year))
        _cards(_mended(year))
        _sums(year, areas)


def _sums(year: Year, areas: tuple[str, ...]) -> None:
    if not year.figures:
        st.caption(words.NO_AREA)
        return
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        st.caption(plain(words.SUMS_LINE.format(area=year.area)), width="content")
        if len(areas) > 1:
            with st.container(width=220):
                options = {name: name for name in areas}
                state.choose("area", options, words.AREA, areas[0], quiet=True, label_visibility="collapsed")
        navigation.link("totals", words.OPEN_TOTALS, icon=navigation.ICONS["totals"], area=year.area or "")
    _cards(_sum(figure) for figure in year.figures)


def drawings(year: Year) -> None:
    """The three charts, each with its pictures to take home."""
    kinds: tuple[tuple[str, Callable[[Year], drawn.AnyChart | None], str], ...] = (
        ("submissions", drawn.submissions, words.SUBMISSIONS_EMPTY),
        ("faults", drawn.faults, words.FAULTS_EMPTY),
        ("scores", drawn.scores, words.SCORES_EMPTY),
    )
    whole = st.container()
    for place, (name, make, empty) in zip((whole, *st.columns(2, gap="large")), kinds, strict=True):
        if name == "submissions" and drawn.undated(year):
            _undated(whole, year)
            continue
        chart = make(year)
        with place:
            charts.show(chart, key=name, empty=empty)
            if chart is not None:
                pictures.menu(chart, words.PICTURES[name].format(year=year.number), key=name)


def _undated(place: DeltaGenerator, year: Year) -> None:
    """In the place of a chart whose bars would all say the same: what to do so that it says more."""
    with place, st.container(horizontal=True, vertical_alignment="center"):
        st.caption(words.SUBMISSIONS_UNDATED.format(year=year.number), width="content")
        navigation.link("roster", words.OPEN_LEDGER, icon=navigation.ICONS["roster"], year=str(year.number))


def _filtered(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows of the class and with the name that are asked for; all where there are few."""
    groups = rows["group"].unique(maintain_order=True).to_list()
    if rows.height < FEW:
        return rows
    first, second = st.columns([2, 3], vertical_alignment="bottom")
    with first:
        counts = dict(rows.group_by("group").len().iter_rows())
        options = {ALL: words.ALL} | {
            f"={group}": words.GROUP_COUNT.format(group=group, count=counts[group]) for group in groups
        }
        chosen = state.choose("class", options, words.COLUMNS["group"], ALL, quiet=True)
    wanted = second.text_input(
        words.COLUMNS["name"], key="find", bind="query-params", placeholder=words.FIND
    ).strip()
    if chosen and chosen != ALL:
        rows = rows.filter(pl.col("group") == chosen[1:])
    return rows.filter(pl.col("name").str.contains(wanted, literal=True)) if wanted else rows


def _paged(rows: pl.DataFrame) -> pl.DataFrame:
    """The page of the rows that is asked for."""
    if rows.height <= PAGE:
        return rows
    starts = range(0, rows.height, PAGE)
    options = {
        str(n): words.PAGE.format(first=start + 1, last=min(start + PAGE, rows.height), all=rows.height)
        for n, start in enumerate(starts, 1)
    }
    chosen = state.choose("page", options, words.PAGE_LABEL, "1", quiet=True, label_visibility="collapsed")
    return rows.slice((int(chosen or 1) - 1) * PAGE, PAGE)


def everyone(desk: Desk, year: Year) -> None:
    """A row a body, by class in the order of the roster; picking one opens its scorecard."""
    st.header(words.TABLE_TITLE, anchor=False)
    st.caption(words.TABLE_LINE)
    if year.rows.is_empty():
        st.caption(words.TABLE_EMPTY)
        return
    rows = _filtered(year.rows)
    if rows.is_empty():
        nothing.left(words.NO_MATCH, ("class",), {"find": ""})
        return
    shown = _paged(rows)
    column = st.column_config
    config = {
        name: column.NumberColumn(words.COLUMNS[name], format="%d", width=width, pinned=name in PINNED)
        if name in COUNTS
        else column.TextColumn(
            words.COLUMNS[name],
            width=width,
            pinned=name in PINNED,
            alignment="right" if name in SCORES else None,
        )
        for name, width in WIDTHS.items()
    }
    picked = st.dataframe(
        in_words(shown).with_columns(pl.col("first_score", "after_score", "grade").replace(spoken.shipped())),
        hide_index=True,
        key=f"everyone:{year.number}:{shown['number'][0]}:{shown.height}",
        height=tables.height(shown.height, HEIGHT),
        on_select="rerun",
        selection_mode=tables.PICK_ONE,
        placeholder=words.NONE,
        column_config=glossary.columns(config),
        alt=words.TABLE_TITLE,
    )
    chosen = tables.picked_rows(picked, shown.height)
    if chosen:
        _open(desk, year, shown["report"][chosen[0]])


def _open(desk: Desk, year: Year, report: str | None) -> None:
    if report is None:
        st.info(words.NOTHING_FILED)
        return
    names = dict(reports.of_year(desk.frames.reports, year.number).select("report", "name").iter_rows())
    navigation.go("scorecard", year=str(year.number), agency=names[report])
