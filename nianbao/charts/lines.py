"""One indicator over the years, a line an agency, not joined where the form changed or a year is missing."""

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.look import QUIET, AnyChart
from nianbao.wording import comparison as said
from nianbao.wording import views as words

HEIGHT = 320
HEADROOM = 1.15


def lines(frame: pl.DataFrame, title: str, unit: str) -> AnyChart | None:
    """Lines over the years.

    ``frame``: report, agency, year, value (0 to 1 where ``unit`` is %), shown, counts, piece (points of one
    piece are joined), broken (the form is another than at the agency's year before). A dashed rule stands
    before each year in which a form is another.
    """
    if frame.is_empty():
        return None
    names = look.in_order(frame, "agency")
    colours, shapes = look.series(names)
    most: float = frame.select(pl.col("value").max()).item()
    rate = unit == "%"
    first: int
    last: int
    first, last = frame.select(first=pl.col("year").min(), last=pl.col("year").max()).row(0)
    x = alt.X(
        "year:Q",
        title=None,
        axis=alt.Axis(values=list(range(first, last + 1)), format="d", grid=False),
        scale=alt.Scale(domain=[first - 0.6, last + 0.6], nice=False),
    )
    y = alt.Y(
        "value:Q",
        title=None,
        axis=alt.Axis(format="%") if rate else alt.Axis(tickMinStep=1, tickCount=5),
        scale=alt.Scale(domain=[0, 1 if rate else most * HEADROOM or 1], nice=False),
    )
    legend = look.legend()
    base = alt.Chart(frame).encode(
        x=x, y=y, color=alt.Color("agency:N", sort=names, scale=colours, legend=legend)
    )
    line = base.mark_line(strokeWidth=2).encode(detail="piece:N")
    point = base.mark_point(size=70, filled=True, opacity=1, cursor="pointer").encode(
        shape=alt.Shape("agency:N", sort=names, scale=shapes, legend=legend),
        tooltip=look.told(("year", words.AXIS_YEAR)),
    )
    layers: list[alt.Chart] = [line, point.add_params(look.picked())]
    cuts = frame.filter("broken").unique("year", keep="first", maintain_order=True)
    if cuts.height:
        cut = alt.Chart(cuts).transform_calculate(cut="datum.year - 0.5").encode(x="cut:Q")
        note = cut.mark_text(align="left", baseline="top", dx=6, y=0)
        layers += [
            cut.mark_rule(strokeDash=[4, 4], color=QUIET),
            note.encode(text=alt.value(said.FORM_CHANGED)),
        ]
    chart = alt.layer(*layers)
    return chart.properties(title=look.titled(title, unit), **look.tall(HEIGHT))
