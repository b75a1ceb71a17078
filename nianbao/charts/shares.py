"""What became of the requests: the six outcomes of each agency to 100 %."""

import altair as alt
import polars as pl

from nianbao.charts import look
from nianbao.charts.look import OUTCOMES, AnyChart
from nianbao.wording import comparison as said
from nianbao.wording import views as words

BAR, STEP = 16, 24
WIDE = 0.09
"""The least share whose percentage is written into its piece."""
WHITE = (0, 4)
"""The outcomes whose pieces are so dark that figures on them are white."""


def shares(frame: pl.DataFrame, title: str) -> AnyChart | None:
    """Outcomes to 100 %: a bar an agency, a piece an outcome.

    ``frame``: report, agency, indicator (in the form's order), value (0 to 1), start and end (where the piece
    lies, 0 to 1), shown, counts. Agencies stand in the order given, which is no rank.
    """
    if frame.is_empty():
        return None
    agencies = look.in_order(frame, "agency")
    kinds = look.in_order(frame, "indicator")
    scale = alt.Scale(domain=kinds, range=list(OUTCOMES[: len(kinds)]))
    base = alt.Chart(frame).encode(
        y=alt.Y("agency:N", title=None, sort=agencies, axis=alt.Axis(ticks=False, labelOverlap=False)),
        tooltip=look.told(("indicator", words.CHART_INDICATOR)),
    )
    x = alt.X("start:Q", title=said.OF_ANSWERED, axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1]))
    bar = base.mark_bar(height=BAR, cursor="pointer", stroke="#ffffff", strokeWidth=0.6).encode(
        x=x, x2="end:Q", color=alt.Color("indicator:N", scale=scale, legend=look.legend(symbolStrokeWidth=0))
    )
    written = frame.filter(pl.col("value") >= WIDE).with_columns(
        middle=(pl.col("start") + pl.col("end")) / 2,
        white=pl.col("indicator").is_in([kinds[n] for n in WHITE if n < len(kinds)]),
    )
    layers: list[alt.Chart] = [bar.add_params(look.picked())]
    if written.height:
        label = alt.Chart(written).mark_text(fontSize=11)
        layers.append(
            label.encode(
                y=alt.Y("agency:N", sort=agencies),
                x=alt.X("middle:Q"),
                text=alt.Text("value:Q", format=".0%"),
                color=alt.when("datum.white").then(alt.value("#ffffff")).otherwise(alt.value("#1c2430")),
            )
        )
    chart = alt.layer(*layers)
    return chart.properties(title=look.titled(title, "%"), **look.tall(STEP * len(agencies)))
