"""Where agencies lie: one indicator over a whole field, and one agency among its peers."""

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.axes import Axis, Side, side
from nianbao.charts.look import ACCENT, QUIET, ROW, AnyChart
from nianbao.wording import comparison as said
from nianbao.wording import views as words

CLOUD, LANE = 90, 24
"""Pixels of the lane of all agencies and of the lane of one that is marked."""
MOST_DOTS, ACROSS, UP = 400, 120, 5
"""From how many dots on those that would lie on each other are one; the places of the lane then."""
MARGIN, TURN = 1.12, 0.5
"""The room beyond the largest figure, and from where on words stand at the left of a mark."""
GAP, PLACE = 10, "scale('x', datum.value)"
"""Pixels between a mark and its words; where a mark stands, which bounds the room of its words."""


def _x(flat: Side) -> alt.X:
    if flat.axis.rate:
        return look.share(said.SHARE_AXIS)
    return alt.X("value:Q", title=flat.head, axis=flat.ticks, scale=flat.scale)


def apart(frame: pl.DataFrame, flat: Side) -> pl.DataFrame:
    """The dots that are drawn of ``frame``: all, or of very many one of those that would lie on each other.

    Marked ones always are. Thousands of dots in one lane hide each other, and a browser is slow with them.
    """
    if frame.height <= MOST_DOTS:
        return frame
    across = pl.Series([round(flat.part(value) * ACROSS) for value in frame["value"]])
    up = (pl.col("height") * UP).round(0)
    return frame.filter(pl.struct(across, up.alias("up")).is_first_distinct() | pl.col("marked"))


def spread(
    frame: pl.DataFrame, quartiles: tuple[float, float, float] | None, title: str, axis: Axis
) -> AnyChart | None:
    """One indicator over many agencies: a dot each, with the quartiles; a lane below for each marked one.

    ``frame``: report, agency, value (0 to 1 for a share), shown, counts, marked, height (0 to 1: where
    in the lane the dot lies, which means nothing). ``quartiles``: lower, median, upper.
    No end is better.
    """
    if frame.is_empty():
        return None
    marked = frame.filter("marked")
    flat = side(frame, "value", axis, MARGIN)
    names = look.in_order(marked, "agency")
    tall = CLOUD + LANE * len(names)
    rows = marked.with_columns(
        lane=pl.int_range(pl.len()).cast(pl.Float64) * LANE + CLOUD + LANE / 2,
        told=pl.concat_str("shown", "agency", separator="  "),
        turned=pl.Series([flat.part(value) > TURN for value in marked["value"]], dtype=pl.Boolean),
    )
    y = alt.Scale(domain=[0, tall], range=[0, tall])
    dots = apart(frame, flat).with_columns(lane=8 + pl.col("height") * (CLOUD - 16))
    base = alt.Chart(dots).encode(
        x=_x(flat),
        y=alt.Y("lane:Q", axis=None, scale=y),
        tooltip=look.told(),
    )
    cloud = base.mark_circle(size=46, cursor="pointer", opacity=0.6)
    coloured = cloud.encode(
        color=alt.when("datum.marked").then(alt.value(ACCENT)).otherwise(alt.value(QUIET))
    )
    layers: list[alt.Chart] = [coloured.add_params(look.picked())]
    if quartiles is not None:
        layers = [*_quartiles(quartiles, y), *layers]
    if names:
        own = alt.Chart(rows).encode(
            x=alt.X("value:Q"), y=alt.Y("lane:Q", axis=None, scale=y), tooltip=look.told()
        )
        point = own.mark_point(size=110, filled=True, shape="diamond", color=ACCENT, opacity=1)
        name = own.encode(text="told:N")
        before, after = (alt.ExprRef(f"max(1, {room} - {GAP + 2})") for room in (PLACE, f"width - {PLACE}"))
        layers += [
            point,
            name.transform_filter("datum.turned").mark_text(align="right", dx=-GAP, limit=before),
            name.transform_filter("!datum.turned").mark_text(align="left", dx=GAP, limit=after),
        ]
    return alt.layer(*layers).properties(title=look.titled(title, axis.unit), **look.tall(tall))


def _quartiles(quartiles: tuple[float, float, float], y: alt.Scale) -> list[alt.Chart]:
    lower, median, upper = quartiles
    box = alt.Chart(pl.DataFrame({"lower": [lower], "upper": [upper], "top": [0], "low": [CLOUD]}))
    band = box.mark_rect(color=QUIET, opacity=0.16).encode(
        x=alt.X("lower:Q"), x2="upper:Q", y=alt.Y("top:Q", axis=None, scale=y), y2="low:Q"
    )
    middle = alt.Chart(pl.DataFrame({"median": [median], "top": [0], "low": [CLOUD]}))
    rule = middle.mark_rule(color=QUIET, strokeWidth=2).encode(
        x=alt.X("median:Q"), y=alt.Y("top:Q", axis=None, scale=y), y2="low:Q"
    )
    return [band, rule]


def peers(frame: pl.DataFrame, title: str) -> AnyChart | None:
    """One agency's shares among its peers: a bar between the quartiles, a tick at the median, a mark for it.

    ``frame``: indicator, value (0 to 1), lower, median, upper, minimum, maximum, shown, counts, spread (in
    words). Positions only: no end is better.
    """
    if frame.is_empty():
        return None
    rows = look.in_order(frame, "indicator")
    y = alt.Y("indicator:N", title=None, sort=rows, axis=alt.Axis(grid=True))
    tips = look.tooltip(
        ("indicator", words.CHART_INDICATOR),
        ("shown", words.CHART_VALUE),
        ("counts", words.CHART_COUNTS),
        ("spread", said.PEERS),
    )
    base = alt.Chart(frame).encode(y=y, tooltip=tips)
    scale = alt.Scale(domain=[0, 1])
    whole = base.mark_rule(color=QUIET).encode(x=alt.X("minimum:Q", scale=scale), x2="maximum:Q")
    half = base.mark_bar(color=QUIET, opacity=0.35, height=14).encode(
        x=alt.X("lower:Q", scale=scale), x2="upper:Q"
    )
    middle = base.mark_tick(color=QUIET, thickness=3, size=18).encode(x=alt.X("median:Q", scale=scale))
    own = base.mark_point(size=130, color=ACCENT, filled=True, shape="diamond", opacity=1).encode(
        x=look.share()
    )
    return alt.layer(whole, half, middle, own).properties(
        title=look.titled(title, "%"), **look.tall(ROW * len(rows))
    )
