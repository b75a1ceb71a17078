"""The roster itself: taken in from a file after a look at what changes, or typed in the grid."""

from collections.abc import Sequence
from typing import Any

import polars as pl
import streamlit as st

from nianbao.exports.workbook import XLSX
from nianbao.ledger import rosters, sheets
from nianbao.ledger.rosters import FIELDS, Changes, Roster, RosterError
from nianbao.library import Agency, Library
from nianbao.ui import drafts, glossary, notices, presses, tables, theme
from nianbao.ui.theme import plain
from nianbao.wording import ledger as words
from nianbao.wording import names, screens
from nianbao.wording.language import language

KINDS = (".csv", ".txt", ".xlsx")
HEIGHT = 560
PREVIEW_HEIGHT = 300
MOST_PROBLEMS = 12
LEAST_ROWS = 12
"""Rows for which the grid has room, so that one who types sees the rows before."""

GRID = "roster"
SEARCH = 340
SOUGHT = ("name", "area", "parent", "contact")
"""The columns in which is looked for what was typed over the grid."""

WIDTHS = {
    "name": 220,
    "area": 110,
    "kind": 130,
    "class_": 90,
    "parent": 120,
    "contact": 150,
    "standing": 90,
    "note": 180,
    "code": 110,
}


def show(library: Library) -> None:
    """The upload and the grid."""
    roster = library.roster()
    with st.expander(words.ROSTER_UPLOAD, expanded=not roster, icon=":material/upload_file:"):
        _upload(library, roster)
    _grid(library, roster)


def _downloads(roster: Sequence[Agency]) -> None:
    name = words.ROSTER_FILE
    files = [
        (words.TEMPLATE_XLSX, lambda: sheets.roster_xlsx(), f"{name}.xlsx", XLSX),
        (words.TEMPLATE_CSV, lambda: sheets.roster_csv(), f"{name}.csv", "text/csv"),
    ]
    if roster:
        files.append((words.EXPORT_XLSX, lambda: sheets.roster_xlsx(roster), f"{name}.xlsx", XLSX))
    with st.container(horizontal=True):
        for label, made, file, kind in files:
            st.download_button(
                label, made, file_name=file, mime=kind, on_click="ignore", icon=":material/download:"
            )


def _upload(library: Library, roster: Sequence[Agency]) -> None:
    st.caption(words.ROSTER_UPLOAD_LINE)
    _downloads(roster)
    area = st.text_input(words.ROSTER_AREA, placeholder=words.ROSTER_AREA_HINT, key="roster_area")
    with theme.files_box("roster_upload", kinds=KINDS):
        given = st.file_uploader(
            words.ROSTER_FILE_LABEL,
            type=[kind.removeprefix(".") for kind in KINDS],
            key=f"roster_file:{st.session_state.get('rosters', 0)}",
        )
    if given is None:
        return
    try:
        read = rosters.read(given.getvalue(), given.name, area)
    except RosterError as error:
        st.error(plain(error))
        return
    _problems(read.problems)
    _preview(library, roster, read)


def _problems(problems: Sequence[str]) -> None:
    if problems:
        lines = "".join(f"\n- {plain(sentence)}" for sentence in problems[:MOST_PROBLEMS])
        more = f"\n- {words.MANY.format(count=len(problems) - MOST_PROBLEMS)}"
        rest = more if len(problems) > MOST_PROBLEMS else ""
        st.warning(words.PROBLEMS.format(count=len(problems)) + "\n" + lines + rest)


def _lines(found: Changes, removing: bool) -> pl.DataFrame:
    """What saving would do, a row a body: new, changed, not named."""
    label = words.ROSTER_COLUMNS
    rows = [(words.NEW, body.name, body.area, "") for body in found.new]
    for change in found.changed:
        said = [
            words.FIELD_CHANGED.format(field=label[f], old=old or words.NOTHING, new=to or words.NOTHING)
            for f, (old, to) in change.fields.items()
        ]
        rows.append((words.CHANGED, change.body.name, change.body.area, screens.CLAUSES.join(said)))
    rows += [(words.REMOVED, a.name, a.area, "") for a in found.removed if removing]
    return pl.DataFrame(rows, schema=dict.fromkeys(words.PREVIEW_COLUMNS, pl.String), orient="row")


def _preview(library: Library, roster: Sequence[Agency], read: Roster) -> None:
    bodies = read.over(roster)
    found = rosters.changes(roster, bodies)
    st.write(
        words.PREVIEW.format(
            count=len(bodies),
            new=len(found.new),
            changed=len(found.changed),
            same=found.same,
            removed=len(found.removed),
        )
    )
    remove = False
    if found.removed:
        remove = st.checkbox(words.REMOVE.format(count=len(found.removed)))
    lines = _lines(found, remove)
    if not lines.is_empty():
        st.dataframe(
            lines,
            hide_index=True,
            height=tables.height(lines.height, PREVIEW_HEIGHT),
            column_config=glossary.columns(words.PREVIEW_COLUMNS),
        )
    if not (found.new or found.changed or found.reordered or remove):
        st.info(words.ROSTER_SAME)
        return
    about = tuple(bodies)
    if presses.button(
        words.SAVE_ROSTER, key="roster:save", about=about, type="primary", icon=":material/save:"
    ):
        library.register.save(bodies, keep=not remove)
        st.session_state["rosters"] = st.session_state.get("rosters", 0) + 1
        notices.say(words.ROSTER_SAVED.format(count=len(library.roster())))
        st.rerun()


def _frame(roster: Sequence[Agency]) -> pl.DataFrame:
    rows = [{field: rosters.shown(field, getattr(a, field)) or None for field in FIELDS} for a in roster]
    return pl.DataFrame(rows, schema=dict.fromkeys(FIELDS, pl.String))


def _rows(roster: Sequence[Agency]) -> pl.DataFrame:
    """The roster with a key a row."""
    return _frame(roster).with_columns(pl.int_range(pl.len()).cast(pl.String).alias(drafts.ROW))


def edited(roster: Sequence[Agency], draft: drafts.Draft) -> Roster:
    """The roster as the grid shows it with what was typed; rows are numbered from 1."""
    kept = draft.over(_rows(roster)).iter_rows(named=True)
    told = [(n, {field: row[field] or "" for field in FIELDS}) for n, row in enumerate(kept, 1)]
    return rosters.bodies_of(told)


def _found(rows: pl.DataFrame) -> pl.DataFrame:
    """Of many rows those in which what is looked for stands; one page of them."""
    wanted = ""
    if rows.height > tables.PAGE:
        wanted = st.text_input(
            words.NAME, key="roster:find", placeholder=words.NAME_HINT, width=SEARCH, icon=":material/search:"
        ).strip()
    if wanted:
        named = (pl.col(name).fill_null("").str.contains(wanted, literal=True) for name in SOUGHT)
        rows = rows.filter(pl.any_horizontal(named))
        if rows.is_empty():
            st.caption(words.NO_MATCH)
    return rows[tables.page(rows.height, "roster")]


def _grid(library: Library, roster: Sequence[Agency]) -> None:
    """The roster as a grid whose cells and rows can be edited."""
    st.header(plain(words.GRID.format(count=len(roster))), anchor=False)
    st.caption(words.GRID_LINE)
    column, label = st.column_config, words.ROSTER_COLUMNS
    choices = {
        "kind": [name.full for name in names.AGENCY_KINDS.values()],
        "standing": list(words.STANDINGS.values()),
    }
    config: dict[str, Any] = {
        field: column.SelectboxColumn(label[field], options=choices[field], width=WIDTHS[field])
        if field in choices
        else column.TextColumn(label[field], width=WIDTHS[field], required=field == "name")
        for field in FIELDS
    }
    kept = drafts.held(GRID, (language(), roster))
    if kept.lost:
        st.warning(words.DRAFT_LOST.format(count=kept.lost), icon=":material/warning:")
    shown = _found(kept.over(_rows(roster)))
    st.data_editor(
        shown.drop(drafts.ROW),
        key=drafts.editor(GRID, shown[drafts.ROW].to_list()),
        num_rows="dynamic",
        hide_index=True,
        height=tables.height(max(shown.height + 2, LEAST_ROWS), HEIGHT),
        placeholder="",
        column_config=glossary.columns(config),
    )
    draft = drafts.typed(GRID)
    if drafts.buttons(GRID, words.GRID_SAVE, draft):
        _save(library, edited(roster, draft))


def _save(library: Library, read: Roster) -> None:
    if read.problems:
        _problems(read.problems)
        return
    library.register.save(read.bodies)
    drafts.drop(GRID)
    notices.say(words.ROSTER_SAVED.format(count=len(read.bodies)))
    st.rerun()
