"""The parts of 全市汇总: the three tables with their sums, the parts of a sum, who is missing."""

from collections.abc import Iterable
from typing import Any

import polars as pl
import streamlit as st

from nianbao.checks.areas import NOT_ADDED
from nianbao.desk import Desk
from nianbao.exports.workbook import XLSX
from nianbao.frames import TABLES
from nianbao.totals import parts, workbook
from nianbao.totals.workbook import Layout
from nianbao.ui import card, dialogs, evidence, form, grid, navigation, scorecard, state
from nianbao.ui.grid import Cell as Box
from nianbao.ui.summing import Chosen
from nianbao.ui.theme import plain
from nianbao.wording import grids, screens, views
from nianbao.wording import names as terms
from nianbao.wording import totals as words
from nianbao.wording.cells import cell_name

HEIGHT = 420
CELL = "cell"
MOST_LINKS = 30


def number(value: float) -> str:
    """A figure as people read it."""
    return f"{value:.15g}"


def signed(value: float) -> str:
    """A difference with its sign; none has none."""
    return f"{value:+.15g}" if value else "0"


def head(chosen: Chosen) -> None:
    """How many bodies are added in which form, and what the area's own report is."""
    whole = chosen.total
    printed = terms.FORMS[whole.form].full
    added = whole.bodies.height
    line = words.COUNT if added else words.NO_BODIES
    st.markdown(plain(line.format(area=whole.area.name, year=whole.year, added=added, form=printed)))
    st.caption(words.FORM_LINE)
    for name, meant in whole.spelled:
        st.caption(plain(words.SPELLED.format(name=name, meant=meant)))
    forms = pl.any_horizontal((pl.col(f"{t}_form") != whole.form).fill_null(False) for t in TABLES)
    others = whole.bodies.filter(forms).height
    if others:
        st.caption(words.OTHER_FORM.format(count=others, form=printed))
    if whole.own is None:
        st.caption(words.NO_OWN)
        return
    rule = words.COMPLETE if whole.complete else words.INCOMPLETE
    st.caption(plain(words.OWN_LINE.format(name=chosen.names[whole.own]) + rule))
    amiss = whole.cells.filter("amiss").height
    if amiss:
        st.warning(words.AMISS_COUNT.format(count=amiss), icon=":material/difference:")


def _box(row: dict[str, Any]) -> Box:
    concept, value, lacking = row["concept"], row["value"], row["lacking"]
    if concept in NOT_ADDED:
        return Box("—", ("none",), hint=words.NOT_ADDED_CELL, value=concept)
    kinds: list[str] = []
    small, hints = [], []
    if row["difference"]:
        kinds.append("warning" if row["amiss"] else "differs")
        small.append(words.OWN_SHORT.format(own=number(row["own"])))
        hints.append(words.OWN.format(own=number(row["own"]), difference=signed(row["difference"])))
    if lacking:
        small.insert(0, words.LACKING.format(count=lacking))
        hints.insert(0, words.SUM_LACKING.format(count=lacking))
    if not kinds and not value:
        kinds.append("faint")
    text = "—" if value is None else number(value)
    return Box(text, (*kinds, "lines"), sub="\n".join(small), hint="\n".join(hints), value=concept)


def forms(chosen: Chosen) -> None:
    """The three tables in the form's layout; picking a cell opens its parts."""
    boxes = {row["concept"]: _box(row) for row in chosen.total.cells.iter_rows(named=True)}
    present = {kind for box in boxes.values() for kind in box.kinds}
    legend = [Box(text, (kind,)) for kind, text in words.LEGEND.items() if kind in present]
    asked = next(iter(state.asked(CELL)), "")
    for table in TABLES:
        st.markdown(f"**{views.TABLE_SECTIONS[table]}**")
        drawn = form.given(table, chosen.total.form, boxes)
        key = f"totals:{table}:{chosen.total.area.name}:{chosen.total.year}"
        picked = grid.draw(key, drawn.head, drawn.rows, legend=legend, selected=asked)
        legend = []
        if picked in boxes:
            state.write(CELL, picked)


def _figures(chosen: Chosen, row: dict[str, Any]) -> None:
    label = words.SUM_LACKING.format(count=row["lacking"]) if row["lacking"] else words.SUM
    first, second, third = st.columns(3)
    first.metric(label, "—" if row["value"] is None else number(row["value"]))
    if row["own"] is not None:
        second.metric(words.OWN_ROW, number(row["own"]))
    if row["difference"] is not None:
        third.metric(words.DIFFERENCE_ROW, signed(row["difference"]))


def _part(row: dict[str, Any], name: str) -> list[Box]:
    shown = row["value"] is not None
    why = words.DECIDED.get(row["decided_by"] or "", "") if shown else words.STATES[row["state"]]
    text = number(row["value"]) if shown else row["raw"] or "—"
    kinds = () if shown else ("blank",)
    return [
        Box(name, ("left",), head=True, value=row["report"]),
        Box(text, kinds),
        Box(why, ("left", "faint")),
    ]


def _close() -> None:
    state.write(CELL, None)


@dialogs.titled(lambda: words.DIALOG, width="large", on_dismiss=_close)
def _dialog(desk: Desk, chosen: Chosen, concept: str) -> None:
    row = chosen.total.cells.row(by_predicate=pl.col("concept") == concept, named=True)
    st.markdown(f"**{plain(cell_name(concept))}**")
    _figures(chosen, row)
    st.caption(words.PARTS_HINT)
    found = parts(chosen.frames, chosen.total, concept)
    lines = [_part(one, chosen.names[one["report"]]) for one in found.iter_rows(named=True)]
    header = [[Box(label, head=True) for label in words.PARTS_HEAD]]
    picked = grid.draw(f"parts:{concept}", header, lines, height=HEIGHT)
    if picked not in chosen.names:
        return
    shown = scorecard.card_of(desk, picked)
    name = chosen.names[picked]
    st.markdown(f"**{plain(name)}**")
    if concept in shown.cells:
        evidence.show_cells([shown.cells[concept]], card.source_of(shown), f"part:{concept}")
    navigation.link("scorecard", words.PART_OPEN, year=str(chosen.total.year), agency=name)


def opened(desk: Desk, chosen: Chosen) -> None:
    """The parts of the sum that the address names."""
    concept = next(iter(state.asked(CELL)), None)
    if concept is None:
        return
    if concept not in chosen.total.cells["concept"]:
        state.one(CELL, ())
        return
    _dialog(desk, chosen, concept)


def _named(names: Iterable[str]) -> str:
    return screens.ENUMERATION.join(plain(name) for name in names)


def _bodies(rows: pl.DataFrame) -> int:
    """How many bodies ``rows`` (MISSING) are about."""
    absent = rows.filter(pl.col("report").is_null()).height
    return absent + rows["report"].drop_nulls().n_unique()


def missing(chosen: Chosen) -> None:
    """Bodies without a report, and tables that were not recognised."""
    rows = chosen.missing
    st.header(words.MISSING.format(count=_bodies(rows)), anchor=False)
    if rows.is_empty():
        st.caption(words.MISSING_NONE)
        return
    absent = rows.filter(pl.col("report").is_null())
    if absent.height:
        source = words.ABSENT_SOURCE[absent["source"][0]]
        count = words.ABSENT.format(count=absent.height)
        st.markdown(screens.ASIDE.format(name=f"**{count}**", said=source))
        st.markdown(_named(absent["agency"]))
    unread = rows.filter(pl.col("report").is_not_null()).group_by("report", maintain_order=True).agg("table")
    if unread.is_empty():
        return
    st.markdown(f"**{words.UNREAD.format(count=unread.height)}**")
    year = str(chosen.total.year)
    for key, tables in unread.head(MOST_LINKS).iter_rows():
        name, lost = chosen.names[key], screens.ENUMERATION.join(grids.TABLES[table] for table in tables)
        label = words.UNREAD_OF.format(name=name, tables=lost)
        navigation.link("scorecard", label, year=year, agency=name, view="forms")
    if unread.height > MOST_LINKS:
        st.caption(words.UNREAD_MORE.format(count=unread.height - MOST_LINKS))


def aside(chosen: Chosen) -> None:
    """Reports that are not added, each with the reason."""
    left = chosen.total.members.filter(pl.col("aside").is_not_null())
    reasons: dict[str, list[str]] = {}
    for key, why in left.select("report", "aside").iter_rows():
        reasons.setdefault(why, []).append(chosen.names[key])
    if chosen.total.nowhere:
        reasons["nowhere"] = [chosen.names[key] for key in chosen.total.nowhere]
    if not reasons:
        return
    with st.expander(words.ASIDE.format(count=sum(map(len, reasons.values())))):
        for why, names in reasons.items():
            st.markdown(f"**{words.ASIDES[why]}**")
            st.markdown(_named(names))


def download(chosen: Chosen) -> None:
    """The button for the workbook of the sums, which is made when it is pressed."""
    whole = chosen.total
    boxes = {concept: Box(value=concept) for concept in whole.cells["concept"]}

    def made() -> bytes:
        drawn = {table: form.given(table, whole.form, boxes) for table in TABLES}
        layouts: dict[str, Layout] = {table: [*one.head, *one.rows] for table, one in drawn.items()}
        return workbook(chosen.frames, whole, chosen.missing, chosen.names, layouts)

    st.download_button(
        words.DOWNLOAD,
        made,
        file_name=words.FILE.format(area=whole.area.name, year=whole.year) + ".xlsx",
        mime=XLSX,
        key="workbook:totals",
        on_click="ignore",
        icon=":material/download:",
    )
