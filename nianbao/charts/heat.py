"""Agencies against indicators as a table of tinted cells."""

from collections.abc import Sequence

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.look import LAST, NOTHING, ON_PAPER, QUIET, AnyChart, Ramps
from nianbao.wording import comparison as said
from nianbao.wording import views as words

STEP, WIDE, LETTER = 25, 46, 12
"""Pixels of a row, of a column and of a Chinese letter."""
NAMES = 184
"""Pixels of an agency's name, so that a usual number of columns fits a usual screen."""
HALVES = (
    "length(datum.label) < 4 ? datum.label : "
    "[slice(datum.label, 0, floor(length(datum.label) / 2)), "
    "slice(datum.label, floor(length(datum.label) / 2))]"
)
"""A head of four Chinese letters or more in two lines."""


def bands(ramps: Ramps) -> dict[str, str]:
    """The meanings of the tints, in words, with their colours."""
    told = [*said.LOST_BANDS, *said.PLAIN_BANDS, said.NO_FIGURE]
    return dict(zip(told, (*ramps.lost, *ramps.plain, NOTHING), strict=True))


def _heads(columns: Sequence[str], seen: bool) -> alt.Axis:
    """Heads on a screen stand level in two lines where all are short and Chinese, else upright."""
    short = all(not name.isascii() and len(name) * LETTER / 2 <= WIDE for name in columns)
    axis = alt.Axis(orient="top", ticks=False, labelOverlap=False)
    if seen and short:
        axis["labelExpr"] = HALVES
        axis["labelAlign"], axis["labelBaseline"], axis["labelAngle"] = "center", "bottom", 0
    else:
        axis["labelAngle"], axis["labelLimit"] = -90 if seen else -38, 170
    return axis


def heat(frame: pl.DataFrame, title: str, ramps: Ramps = ON_PAPER, *, seen: bool = False) -> AnyChart | None:
    """A cell an agency and indicator, with its figure.

    ``frame``: report, agency, indicator, shown, counts, short (what the cell says), judged (points lost: more
    is worse), step (0 to 4 on its ramp; null without a figure). Colours judge only where points were lost.
    ``seen``: on a screen, where it must fit, not in a picture, which is as wide as it is.
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
        axis=_heads(columns, seen),
    )
    names_axis = alt.Axis(ticks=False, labelOverlap=False, labelLimit=look.by_width(110, NAMES, "windowSize"))
    y = alt.Y("agency:N", title=None, sort=agencies, axis=names_axis)
    base = alt.Chart(drawn).encode(x=x, y=y, tooltip=look.told(("indicator", words.CHART_INDICATOR)))
    legend = look.legend(
        5, "windowSize", values=names[:-1], orient="bottom", symbolStrokeColor=QUIET, symbolStrokeWidth=0.7
    )
    cell = base.mark_rect(cursor="pointer", stroke="#ffffff", strokeWidth=1, strokeOpacity=0.25)
    tinted = cell.encode(color=alt.Color("band:N", scale=scale, legend=legend)).add_params(look.picked())
    label = base.mark_text(fontSize=11)
    filled = label.transform_filter("!datum.empty").encode(
        text="short:N",
        color=alt.when("datum.last").then(alt.value(ramps.last)).otherwise(alt.value(ramps.ink)),
    )
    absent = label.transform_filter("datum.empty").encode(text="short:N")
    return alt.layer(tinted, filled, absent).properties(
        title=title, width=alt.Step(WIDE), height=STEP * len(agencies), autosize="pad"
    )
