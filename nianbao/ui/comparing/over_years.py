"""历年变化: one indicator of the chosen agencies over the years."""

import polars as pl
import streamlit as st

from nianbao import comparison
from nianbao.charts import lines as drawing
from nianbao.ui.comparing import address, picking, shown
from nianbao.ui.comparing.scene import Scene
from nianbao.ui.comparing.spread import DEFAULT, declared, titles
from nianbao.ui.rates import in_words
from nianbao.ui.reports import named
from nianbao.wording import comparison as words
from nianbao.wording import screens, views


def told(scene: Scene, wanted: str) -> pl.DataFrame:
    """LINES of the chosen agencies in words, with ``agency`` and ``note`` (why a line breaks)."""
    known = named(scene.desk.frames.reports).sort("year", "report")
    keys = dict(known.select("name", "report").iter_rows())
    agencies = {keys[name]: name for name in scene.names if name in keys}
    rows = in_words(comparison.lines(scene.desk.frames, scene.desk.indicators, agencies, wanted))
    if len(scene.years) > 1:
        rows = rows.filter(pl.col("year").is_in(list(scene.years)))
    note = pl.col("why").replace_strict(words.YEAR_WHY, default="", return_dtype=pl.String).fill_null("")
    return rows.with_columns(agency="name", note=note)


def draw(scene: Scene) -> None:
    """Lines over the years, cut where years do not continue."""
    wanted = address.select("measure", titles(), words.MEASURE, DEFAULT)
    if not scene.names:
        st.info(words.CHOOSE_SOME.format(take=picking.take()), icon=":material/show_chart:")
        return
    rows = told(scene, wanted)
    known = rows.filter(pl.col("value").is_not_null())
    title = titles()[wanted]
    unit = views.UNITS[declared(wanted).unit]
    broken = pl.col("why").is_in(["form", "changed"]).fill_null(False)
    drawn = drawing.lines(known.with_columns(broken=broken), words.YEARS_TITLE.format(measure=title), unit)
    said = ""
    if known.height:
        names = shown.listed(known["agency"].unique(maintain_order=True).to_list())
        first, last = known.select(first=pl.col("year").min(), last=pl.col("year").max()).row(0)
        said = words.YEARS_SENTENCE.format(
            names=names, measure=title, first=first, last=last, count=known.height
        )
    empty = words.YEARS_EMPTY.format(measure=title)
    shown.chart(scene, drawn, f"years:{wanted}", said, empty, measure=title)
    if drawn is not None:
        shown.sentence(words.YEARS_CUTS + declared(wanted).caveat + screens.STOP)
    columns = {
        "agency": words.AGENCY,
        "year": views.CHOOSE_YEAR,
        "shown": views.CHART_VALUE,
        "counts": views.CHART_COUNTS,
        "note": views.CAVEAT,
    }
    shown.table(scene, rows, columns, f"years:table:{wanted}")
