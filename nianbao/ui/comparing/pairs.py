"""两项对照: two indicators against each other, agencies as points."""

import polars as pl
import streamlit as st

from nianbao import comparison
from nianbao.charts import pairs as drawing
from nianbao.charts.axes import Axis, uneven
from nianbao.ui import charts, navigation
from nianbao.ui.comparing import address, shown
from nianbao.ui.comparing.scene import Scene
from nianbao.ui.comparing.spread import declared, titles
from nianbao.ui.rates import in_words
from nianbao.wording import comparison as words
from nianbao.wording import screens, views

ACROSS, UP = "requests_received", "requests_answered"
LINKS = 24


def _axis(wanted: str) -> Axis:
    found = declared(wanted)
    return Axis(found.title, views.UNITS[found.unit], found.unit == "rate")


def _side(scene: Scene, wanted: str, side: str) -> pl.DataFrame:
    rows = in_words(scene.desk.indicators.filter(indicator=wanted))
    return rows.select(
        "report", pl.col("shown").alias(f"shown_{side}"), pl.col("counts").alias(f"counts_{side}")
    )


def told(scene: Scene, across: str, up: str) -> pl.DataFrame:
    """PAIRS of the shown field in words, with ``agency``."""
    rows = comparison.pairs(scene.desk.indicators, scene.field, across, up).with_columns(agency="name")
    for side, wanted in (("x", across), ("y", up)):
        rows = rows.join(_side(scene, wanted, side), on="report", how="left", maintain_order="left")
    return rows


def points(rows: pl.DataFrame) -> pl.DataFrame:
    """A row a point: agencies with the same two figures are one, the largest points first."""
    first = pl.col("agency").first()
    several = pl.format(words.MANY_HERE.format(first="{}", count="{}"), first, pl.len())
    marked = pl.col("agency").filter("marked")
    return (
        rows.group_by("place", maintain_order=True)
        .agg(
            pl.col("x", "y", "shown_x", "shown_y", "counts_x", "counts_y").first(),
            agency=pl.when(pl.len() > 1).then(several).otherwise(first),
            count=pl.len().cast(pl.Int64),
            marked=pl.col("marked").any(),
            label=marked.str.join(screens.ENUMERATION),
        )
        .sort("count", "place", descending=[True, False])
    )


def _here(scene: Scene, rows: pl.DataFrame) -> None:
    """Links to the agencies of a point."""
    names = rows["name"].to_list()
    st.markdown(words.OPEN_THESE.format(count=len(names)))
    with st.container(horizontal=True):
        for name in names[:LINKS]:
            navigation.link("scorecard", name, agency=name, year=str(scene.year))


def draw(scene: Scene) -> None:
    """Two indicators of the field against each other."""
    first, second, _ = st.columns([3, 3, 4])
    with first:
        across = address.select("across", titles(), words.ACROSS, ACROSS)
    with second:
        up = address.select("up", titles(), words.UP, UP)
    rows = told(scene, across, up)
    axes = _axis(across), _axis(up)
    title = words.PAIRS_TITLE.format(year=scene.year, across=axes[0].title, up=axes[1].title)
    spots = points(rows)
    drawn = drawing.pairs(spots, *axes, title)
    said = words.PAIRS_SENTENCE.format(count=rows.height, rest=scene.shown.height - rows.height)
    if uneven(spots, "x", axes[0]) or uneven(spots, "y", axes[1]):
        said += words.PAIRS_STEEP
    if rows["marked"].sum() > 1:
        said += words.PAIRS_NAMES
    if drawn is not None:
        drawn = charts.described(drawn, said)
    place = charts.pick(drawn, f"pairs:{across}:{up}", words.PAIRS_EMPTY, "place")
    here = rows.filter(pl.col("place").eq_missing(pl.lit(place)))
    if here.height == 1:
        shown.open_report(scene, here.item(0, "report"))
    elif here.height:
        _here(scene, here)
    if drawn is not None:
        shown.sentence(said)
    shown.picture(scene, drawn, f"pairs:{across}:{up}", f"{axes[0].title}-{axes[1].title}")
    columns = {
        "agency": words.AGENCY,
        "shown_x": axes[0].title,
        "counts_x": views.CHART_COUNTS,
        "shown_y": axes[1].title,
        "counts_y": words.COUNTS_TOO,
    }
    shown.table(scene, rows, columns, f"pairs:table:{across}:{up}")
