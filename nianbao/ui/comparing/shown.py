"""What all views share: the sentence of a chart, its table, and the way to an agency."""

from collections.abc import Mapping, Sequence

import polars as pl
import streamlit as st

from nianbao.ui import charts, glossary, navigation, pictures, tables
from nianbao.ui.charts import AnyChart, Width
from nianbao.ui.comparing.scene import Scene
from nianbao.ui.theme import plain
from nianbao.wording import comparison as words
from nianbao.wording import screens

TALLEST = 520
IN_WORDS = ("agency", "note")
"""Columns of words; the others are of figures, which stand at the right."""


def open_report(scene: Scene, report: str | None) -> None:
    """Goes to the scorecard of ``report``; nothing for None and for what is no report."""
    if report is None or report not in scene.desk.frames.reports["report"]:
        return
    name, year = scene.where(report)
    navigation.go("scorecard", agency=name, year=str(year))


def sentence(text: str) -> None:
    """A sentence under a title, the words in it shown as they are."""
    st.caption(plain(text))


def chart(
    scene: Scene,
    drawn: AnyChart | None,
    key: str,
    told: str,
    empty: str,
    *,
    width: Width = "stretch",
    measure: str = "",
    seen: AnyChart | None = None,
) -> None:
    """Draw a chart that says ``told`` to those who do not see it; picking a mark opens its report.

    ``measure``: what of several a view draws, in words, for the names of its pictures. ``seen``: what is
    drawn on the screen where that is another than ``drawn``, which goes on paper.
    """
    on_screen = seen or drawn
    if on_screen is not None:
        on_screen = charts.described(on_screen, told)
    open_report(scene, charts.pick(on_screen, key, empty, width=width))
    if drawn is not None:
        sentence(told)
    picture(scene, drawn, key, measure)


def picture(scene: Scene, drawn: AnyChart | None, key: str, measure: str = "") -> None:
    """The pictures of a chart to take home, named after its view (where ``key`` begins) and ``measure``."""
    if drawn is None:
        return
    view = "-".join(filter(None, (words.VIEWS[key.partition(":")[0]], measure)))
    pictures.menu(drawn, words.PICTURE_FILE.format(year=scene.year, view=view), key)


def table(scene: Scene, frame: pl.DataFrame, columns: Mapping[str, str], key: str) -> None:
    """The figures of a chart as a table, folded away; picking a row opens its ``report``."""
    if frame.is_empty():
        return
    with st.expander(words.TABLE, icon=":material/table_rows:"):
        rows(scene, frame, columns, key)


def rows(scene: Scene, frame: pl.DataFrame, columns: Mapping[str, str], key: str) -> None:
    """A table of ``columns`` (column → name on screen); picking a row opens its ``report``.

    A column that says nothing of any row is left out.
    """
    columns = {name: label for name, label in columns.items() if not _empty(frame[name])}
    config = {
        name: label if name in IN_WORDS else st.column_config.Column(label, alignment="right")
        for name, label in columns.items()
    }
    several = frame.height > tables.PAGE
    frame = frame[tables.page(frame.height, key)]
    state = st.dataframe(
        frame.select(list(columns)),
        hide_index=True,
        key=f"{key}:{frame.item(0, 'report')}" if several else key,
        on_select="rerun",
        selection_mode=tables.PICK_ONE,
        column_config=glossary.columns(config),
        height=tables.height(frame.height, TALLEST),
    )
    chosen = tables.picked_rows(state, frame.height)
    if chosen:
        open_report(scene, frame.item(chosen[0], "report"))


def _empty(column: pl.Series) -> bool:
    return column.dtype == pl.String and not (column != "").any()


def listed(names: Sequence[str], most: int = 12) -> str:
    """Names in a row; of very many the first, and how many they are."""
    if len(names) <= most:
        return screens.ENUMERATION.join(names)
    return words.MANY_HERE.format(first=screens.ENUMERATION.join(names[:most]), count=len(names))
