"""The parts of 横向对比 that set reports next to each other: charts, indicators, official tables."""

from collections.abc import Mapping, Sequence

import polars as pl
import streamlit as st

from nianbao.desk import Desk
from nianbao.ui import charts, form, grid, towns
from nianbao.ui.charts import AnyChart
from nianbao.ui.comparing import address, shown
from nianbao.ui.comparing.scene import Scene
from nianbao.ui.form import Concept
from nianbao.ui.grid import Cell as Box
from nianbao.ui.theme import plain
from nianbao.ui.towns import Value
from nianbao.wording import comparison as said
from nianbao.wording import screens
from nianbao.wording import views as words
from nianbao.wording.labels import label
from parsing.model import TableId

LEAST = 2
TOTAL = "total"


def cautions(desk: Desk, names: Mapping[str, str]) -> bool:
    """Says what must be known before comparing (scopes, kinds of agency); whether charts make sense."""
    scopes, kinds = towns.mixed(desk, list(names))
    if scopes:
        st.warning(words.MIXED_SCOPES, icon=":material/warning:")
    if kinds:
        st.info(words.MIXED_KINDS, icon=":material/info:")
    return not scopes


def _head(names: Mapping[str, str], first: Sequence[Box], last: Sequence[Box] = ()) -> list[list[Box]]:
    towns_across = (Box(name, ("town",), head=True, value=key) for key, name in names.items())
    return [[*first, *towns_across, *last]]


def _offered(scene: Scene, drawn: AnyChart | None, name: str, title: str, empty: str) -> None:
    """A chart in which marks can be picked, with its pictures; those who do not see it hear whose it is."""
    if drawn is not None:
        names = screens.ENUMERATION.join(scene.columns().values())
        drawn = charts.described(drawn, said.BESIDE_TOLD.format(names=names))
    shown.open_report(scene, charts.pick(drawn, f"towns:{name}", empty))
    shown.picture(scene, drawn, f"beside:{name}", title)


def drawings(scene: Scene, told: pl.DataFrame) -> None:
    """Counts as bars, shares as dots; what is too small for a share stays in the table."""
    unit = words.UNITS["count"]
    counts = charts.bars(towns.chart_rows(told, towns.COUNTS), words.BARS_TITLE, unit)
    _offered(scene, counts, "counts", words.BARS_TITLE, words.BARS_EMPTY)
    documents = charts.bars(towns.chart_rows(told, towns.DOCUMENTS), words.DOCUMENTS_TITLE, unit)
    _offered(scene, documents, "documents", words.DOCUMENTS_TITLE, words.DOCUMENTS_EMPTY)
    shares = charts.dots(towns.chart_rows(told, towns.RATES), words.DOTS_TITLE)
    _offered(scene, shares, "shares", words.DOTS_TITLE, words.DOTS_EMPTY)
    small = towns.withheld(told, towns.RATES)
    if small:
        st.caption(plain(words.SMALL_SAMPLES.format(names=screens.ENUMERATION.join(small))))
    st.caption(words.NO_RANKING)


def indicators(desk: Desk, told: pl.DataFrame, names: Mapping[str, str]) -> str | None:
    """Indicators side by side, the counts under each share, the caveat beside it.

    Returns the report whose name was just picked.
    """
    scored = towns.scores(desk, list(names))
    rows = [
        [
            Box(words.MATRIX_SCORE, ("left",), head=True),
            *(Box(s, ("number",), sub=a) for s, a in scored),
            Box(words.SCORE_CAVEAT, ("left", "faint", "note")),
        ]
    ]
    for line in towns.lines(told):
        caveat = screens.CLAUSES.join(filter(None, (words.WHY_NOT_BESIDE.get(line.why, ""), line.caveat)))
        rows.append(
            [
                Box(line.title, ("left",), head=True),
                *(
                    Box(shown, ("number",) if known else ("faint",), sub=counts)
                    for shown, counts, known in line.figures
                ),
                Box(caveat, ("left", "faint", "note")),
            ]
        )
    head = _head(names, [Box(words.CHART_INDICATOR, head=True)], [Box(words.CAVEAT, head=True)])
    return grid.draw("towns:indicators", head, rows)


def _values(values: Sequence[Value]) -> list[Box]:
    return [Box(v.shown, _kinds(v), hint=words.CELL_STATES.get(v.state, "")) for v in values]


def _kinds(value: Value) -> tuple[str, ...]:
    if value.state != "reported":
        return (value.state,) if value.state in form.STATE_ORDER else ("none",)
    if value.differs:
        return ("differs",)
    return ("faint",) if value.shown == "0" else ()


def _requests(cells: Mapping[str, list[Value]]) -> list[list[Box]]:
    """Table three for one column of applicants: the form's rows down, the towns across."""
    titles = {c.column_id: label(c.column) for c in form.concepts().values() if c.table == "requests"}
    column = address.switch("column", titles, words.CHOOSE_COLUMN, TOTAL)
    shown = [
        c
        for c in form.concepts().values()
        if c.id in cells and c.table == "requests" and c.column_id == column
    ]
    return [[*head, *_values(cells[c.id])] for c, head in zip(shown, form.line_labels(shown), strict=True)]


def _plain(cells: Mapping[str, list[Value]], known: Mapping[str, Concept]) -> list[list[Box]]:
    rows = []
    before = ""
    for concept, values in cells.items():
        declared = known[concept]
        name = screens.PHRASES.join(map(label, declared.row.split("/")))
        height = sum(1 for c in cells if known[c].row_id == declared.row_id and known[c].row == declared.row)
        head = [Box(name, ("left",), head=True, rows=height)] if name != before else []
        before = name
        rows.append(
            [*head, Box(label(declared.column.split(" / ")[-1]), ("left",), head=True), *_values(values)]
        )
    return rows


def table(desk: Desk, names: Mapping[str, str], name: TableId) -> str | None:
    """One official table of the chosen reports, the towns across; unequal figures tinted, not judged.

    Returns the report whose name was just picked.
    """
    st.markdown(f"**{words.TABLE_SECTIONS[name]}**")
    cells = towns.cells(desk, list(names), name)
    if not cells:
        st.caption(words.TABLE_NOT_RECOGNISED)
        return None
    if name == "requests":
        rows, width = _requests(cells), 3
    else:
        rows, width = _plain(cells, form.concepts()), 2
    return grid.draw(f"towns:{name}", _head(names, [Box(words.ITEM, head=True, columns=width)]), rows)
