"""Agencies against indicators as a table of tinted cells."""

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.look import FRAME, LAST, NOTHING, ON_PAPER, AnyChart, Ramps
from nianbao.wording import comparison as said
from nianbao.wording import views as words

STEP, WIDE, LEGEND = 25, 47, 90


def bands(ramps: Ramps) -> dict[str, str]:
    """The meanings of the tints, in words, with their colours."""
    told = [*said.LOST_BANDS, *said.PLAIN_BANDS, said.NO_FIGURE]
    return dict(zip(told, (*ramps.lost, *ramps.plain, NOTHING), strict=True))


def heat(frame: pl.DataFrame, title: str, ramps: Ramps = ON_PAPER) -> AnyChart | None:
    """A cell an agency and indicator, with its figure.

    ``frame``: report, agency, indicator, shown, counts, short (what the cell says), judged (points lost: more
    is worse), step (0 to 4 on its ramp; null without a figure). Colours judge only where points were lost.
    """
    if frame.is_empty():
        return None
    agencies, columns = look.in_order(frame, "agency"), look.in_order(frame, "indicator")
    meanings = bands(ramps)
    names = list(meanings)
    band = (
        pl.when(pl.col("step").is_null())
        .then(pl.lit(said.NO_FIGURE))
        .otherwise(
            (pl.col("step") + pl.when("judged").then(0).otherwise(len(ramps.lost))).replace_strict(
                dict(enumerate(names)), default=said.NO_FIGURE, return_dtype=pl.String
            )
        )
    )
    drawn = frame.with_columns(
        band=band, last=pl.col("step").fill_null(0) >= LAST, empty=pl.col("step").is_null()
    )
    scale = alt.Scale(domain=names, range=list(meanings.values()))
    x = alt.X(
        "indicator:N",
        title=None,
        sort=columns,
        axis=alt.Axis(orient="top", labelAngle=-38, ticks=False, labelLimit=150, labelOverlap=False),
    )
    y = alt.Y("agency:N", title=None, sort=agencies, axis=alt.Axis(ticks=False, labelOverlap=False))
    base = alt.Chart(drawn).encode(x=x, y=y, tooltip=look.told(("indicator", words.CHART_INDICATOR)))
    legend = alt.Legend(columns=5, values=names[:-1], orient="bottom")
    cell = base.mark_rect(cursor="pointer", stroke="#ffffff", strokeWidth=1, strokeOpacity=0.25)
    tinted = cell.encode(color=alt.Color("band:N", scale=scale, legend=legend)).add_params(look.picked())
    label = base.mark_text(fontSize=11)
    filled = label.transform_filter("!datum.empty").encode(
        text="short:N",
        color=alt.when("datum.last").then(alt.value(ramps.last)).otherwise(alt.value(ramps.ink)),
    )
    absent = label.transform_filter("datum.empty").encode(text="short:N")
    return alt.layer(tinted, filled, absent).properties(
        title=title, width=alt.Step(WIDE), height=STEP * len(agencies) + FRAME + 90
    )
