"""The days of submission and publication: those that the office set, and what holds by area and kind."""

from collections.abc import Mapping, Sequence
from typing import Any, cast, get_args

import polars as pl
import streamlit as st

from nianbao.checks.deadlines import Day, Purpose
from nianbao.library import Library
from nianbao.ui import glossary, notices, presses, tables
from nianbao.ui.theme import plain
from nianbao.wording import ledger as words
from nianbao.wording import names
from nianbao.wording.language import language
from parsing.model import AgencyKind

HEIGHT = 420
WIDE = 720
LEAST_ROWS = 6
"""Rows for which the grid has room, so that one who types sees the rows before."""

KINDS: tuple[AgencyKind, ...] = get_args(AgencyKind)
MONTHS, DAYS = tuple(range(1, 13)), tuple(range(1, 32))
SHAPE = {
    "purpose": pl.String,
    "kind": pl.String,
    "area": pl.String,
    "year": pl.String,
    "month": pl.Int64,
    "day": pl.Int64,
}


def show(library: Library, year: int) -> None:
    """The days that were set, edited in place, and what holds for the reports of ``year``."""
    st.caption(words.DAYS_LINE)
    held = library.settings().days
    st.header(words.DAYS_SET, anchor=False)
    _editor(library, held)
    st.header(words.DAYS_HELD.format(year=year), anchor=False)
    table = _whole(library, year)
    st.dataframe(
        table,
        hide_index=True,
        width=WIDE,
        height=tables.height(table.height, HEIGHT),
        column_config=dict(words.DAYS_HELD_COLUMNS),
    )


def _row(day: Day) -> dict[str, object]:
    return {
        "purpose": words.PURPOSES[day.purpose],
        "kind": names.AGENCY_KINDS[day.kind].full if day.kind else words.DAYS_ANY,
        "area": day.area,
        "year": str(day.year) if day.year else None,
        "month": day.month,
        "day": day.day,
    }


def given(rows: Sequence[Mapping[str, Any]]) -> tuple[list[Day], list[str]]:
    """Rows of the grid as days, and a sentence for each that cannot be kept."""
    purposes = {word: cast(Purpose, name) for name, word in words.PURPOSES.items()}
    kinds = {names.AGENCY_KINDS[kind].full: kind for kind in KINDS}
    days: list[Day] = []
    problems: list[str] = []
    seen: dict[tuple[object, ...], int] = {}
    for number, row in enumerate(rows, 1):
        purpose, month, day = purposes.get(row.get("purpose") or ""), row.get("month"), row.get("day")
        if purpose is None or not month or not day:
            problems.append(words.DAYS_INCOMPLETE.format(row=number))
            continue
        year = str(row.get("year") or "")
        area = (row.get("area") or "").strip()
        try:
            made = Day(
                purpose,
                int(month),
                int(day),
                kinds.get(row.get("kind") or ""),
                area or None,
                int(year) if year.isdigit() else None,
            )
        except ValueError:
            problems.append(words.DAYS_BAD.format(row=number, month=month, day=day))
            continue
        first = seen.setdefault((made.purpose, made.kind, made.area, made.year), number)
        if first != number:
            problems.append(words.DAYS_DOUBLE.format(row=number, first=first))
        days.append(made)
    return days, problems


def _editor(library: Library, held: Sequence[Day]) -> None:
    column, label = st.column_config, words.DAYS_COLUMNS
    areas = sorted({a.area for a in library.roster() if a.area} | {d.area for d in held if d.area})
    years = sorted({*library.years(), *(d.year for d in held if d.year)}, reverse=True)
    years = sorted({*years, *range(max(years, default=2024), max(years, default=2024) + 3)}, reverse=True)
    kinds = [words.DAYS_ANY, *(names.AGENCY_KINDS[kind].full for kind in KINDS)]
    key = f"days:{language()}:{library.revision()}"
    frame = pl.DataFrame([_row(day) for day in held], schema=SHAPE)
    st.data_editor(
        frame,
        key=key,
        num_rows="dynamic",
        hide_index=True,
        width=WIDE,
        height=tables.height(max(len(held) + 2, LEAST_ROWS), HEIGHT),
        placeholder=words.DAYS_ANY,
        column_config=glossary.columns(
            {
                "purpose": column.SelectboxColumn(
                    label["purpose"], options=list(words.PURPOSES.values()), required=True, width=80
                ),
                "kind": column.SelectboxColumn(label["kind"], options=kinds, width=150),
                "area": column.SelectboxColumn(label["area"], options=areas, width=120),
                "year": column.SelectboxColumn(label["year"], options=[str(y) for y in years], width=100),
                "month": column.SelectboxColumn(label["month"], options=MONTHS, required=True, width=60),
                "day": column.SelectboxColumn(label["day"], options=DAYS, required=True, width=60),
            }
        ),
    )
    edits = st.session_state.get(key, {})
    look = {"type": "primary", "icon": ":material/save:", "disabled": not any(edits.values())}
    if presses.button(words.SAVE_DAYS, key=f"save:{key}", **look):
        _save(library, frame, edits)


def _save(library: Library, frame: pl.DataFrame, edits: Mapping[str, Any]) -> None:
    rows: list[dict[str, Any]] = [dict(row) for row in frame.iter_rows(named=True)]
    for place, changed in edits.get("edited_rows", {}).items():
        rows[int(place)] |= changed
    gone = {int(place) for place in edits.get("deleted_rows", ())}
    kept = [row for place, row in enumerate(rows) if place not in gone]
    days, problems = given([*kept, *edits.get("added_rows", ())])
    for sentence in problems:
        st.error(plain(sentence))
    if problems:
        return
    library.set_days(days)
    notices.say(words.DAYS_SAVED)
    st.rerun()


def _whole(library: Library, year: int) -> pl.DataFrame:
    """The last days by area and kind: those without their own first, then each area that has some."""
    due = library.settings().due
    areas = [None, *dict.fromkeys(day.area for day in due.special if day.area)]
    rows = []
    for area in areas:
        for kind in KINDS:
            days = [due.day(purpose, kind, area, year) for purpose in get_args(Purpose)]
            shown = [words.DAYS_DATE.format(month=d.month, day=d.day) if d else "" for d in days]
            rows.append((area or words.DAYS_EVERYWHERE, names.AGENCY_KINDS[kind].full, *shown))
    schema = dict.fromkeys(words.DAYS_HELD_COLUMNS, pl.String)
    return pl.DataFrame(rows, schema=schema, orient="row")
