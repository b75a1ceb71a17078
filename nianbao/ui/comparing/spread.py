"""指标分布: one indicator over the field, the chosen agencies marked."""

import polars as pl

from nianbao import comparison
from nianbao.charts import spread as drawing
from nianbao.charts.axes import Axis, side, uneven
from nianbao.comparison.ranking import SCORE
from nianbao.scoring.indicator import Indicator, catalogue
from nianbao.ui import spoken
from nianbao.ui.comparing import address, shown
from nianbao.ui.comparing.scene import Scene
from nianbao.ui.rates import in_words, percent
from nianbao.wording import comparison as words
from nianbao.wording import screens, views

DEFAULT = "requests_answered"
DRAWN = ("ok", "approximate")


def titles() -> dict[str, str]:
    """The indicators' names by id."""
    return {indicator.id: indicator.title for indicator in catalogue()}


def declared(wanted: str) -> Indicator:
    """The indicator of id ``wanted``."""
    return next(indicator for indicator in catalogue() if indicator.id == wanted)


def _scores(scene: Scene) -> pl.DataFrame:
    """Scores in the shape of an indicator's figures, with their words."""
    known = pl.col("score").is_not_null()
    rows = scene.desk.scores.scores.with_columns(
        indicator=pl.lit(SCORE),
        value="score",
        numerator="score",
        denominator=pl.lit(None, pl.Float64),
        small_sample=pl.lit(False),
        state=pl.when(known).then(pl.lit("ok")).otherwise(pl.lit("missing")),
    )
    said = pl.when(known).then(
        pl.format("{} {}", pl.col("score").round(1), pl.col("grade").replace(spoken.shipped()))
    )
    words_of = rows.select(
        "report", shown=said.otherwise(pl.lit(views.NO_SCORE)), counts=percent("assessable")
    )
    return comparison.values(rows, scene.field, SCORE).join(
        words_of, on="report", how="left", maintain_order="left"
    )


def figures(scene: Scene, wanted: str) -> pl.DataFrame:
    """SPREAD of the shown field in words, with ``agency``."""
    if wanted == SCORE:
        rows = _scores(scene)
    else:
        rows = in_words(comparison.values(scene.desk.indicators, scene.field, wanted))
    return rows.with_columns(agency="name")


def reasons(rows: pl.DataFrame) -> str:
    """Why figures are not drawn, each reason with how many agencies it concerns."""
    states = rows.filter(~pl.col("state").is_in(DRAWN)).group_by("state").len().sort("state")
    told = [
        words.REASON_COUNT.format(reason=views.INDICATOR_STATES.get(state, state), count=count)
        for state, count in states.rows()
    ]
    return screens.CLAUSES.join(told) or words.SPREAD_NOTHING


def amount(value: float, unit: str) -> str:
    """A figure of ``unit`` (% for a share of 1) as people write it."""
    return f"{value:.1%}" if unit == "%" else f"{value:.10g}"


def _told(rows: pl.DataFrame, quartiles: tuple[float, float, float] | None, title: str, unit: str) -> str:
    known = rows.filter(pl.col("state") == "ok")["value"].drop_nulls()
    if quartiles is None:
        return words.SPREAD_FEW.format(count=known.len(), measure=title)
    low, high = known.to_frame().select(low=pl.col("value").min(), high=pl.col("value").max()).row(0)
    lower, median, upper = (amount(q, unit) for q in quartiles)
    return words.SPREAD_SENTENCE.format(
        count=known.len(),
        measure=title,
        low=amount(low, unit),
        high=amount(high, unit),
        lower=lower,
        median=median,
        upper=upper,
    )


def draw(scene: Scene) -> None:
    """The distribution of one indicator, or of the scores."""
    options = {SCORE: words.SCORE, **titles()}
    wanted = address.select("measure", options, words.MEASURE, DEFAULT)
    rows = figures(scene, wanted)
    title = options[wanted]
    unit = words.POINTS if wanted == SCORE else views.UNITS[declared(wanted).unit]
    known = rows.filter(pl.col("state").is_in(DRAWN))
    quartiles = comparison.quartiles(rows)
    headline = words.SPREAD_TITLE.format(year=scene.year, measure=title, count=known.height)
    axis = Axis(title, unit, unit == views.UNITS["rate"])
    drawn = drawing.spread(known, quartiles, headline, axis)
    empty = words.SPREAD_EMPTY.format(measure=title, reasons=reasons(rows))
    told = _told(rows, quartiles, title, unit)
    if known.height and uneven(known, "value", axis):
        told += words.PAIRS_STEEP
    if known.height < rows.height:
        told += words.SPREAD_APART.format(count=rows.height - known.height, reasons=reasons(rows))
    shown.chart(scene, drawn, f"spread:{wanted}", told, empty, measure=title)
    if drawn is not None:
        few = drawing.apart(known, side(known, "value", axis, drawing.MARGIN)).height < known.height
        shown.sentence(words.SPREAD_NOTE + (words.SPREAD_DOTS if few else ""))
    note = words.PEERS_MIXED if scene.mixed else ""
    if wanted != SCORE:
        note = words.FORMULA.format(formula=declared(wanted).formula, caveat=declared(wanted).caveat) + note
    if note:
        shown.sentence(note)
    shown.table(scene, rows, words.FIGURE_COLUMNS, f"spread:table:{wanted}")
