"""热力表: agencies against dimensions and indicators."""

import polars as pl

from nianbao import comparison
from nianbao.charts import heat as drawing
from nianbao.charts.look import ON_DARK, ON_PAPER
from nianbao.comparison.figures import SHARES
from nianbao.ui import theme
from nianbao.ui.comparing import address, shown
from nianbao.ui.comparing.scene import Scene
from nianbao.ui.rates import in_words, whole
from nianbao.wording import comparison as words
from nianbao.wording import names as terms

PAGE = 30
INDICATORS = (
    "requests_received",
    "requests_answered",
    *SHARES[:3],
    "carried_out_rate",
    "natural_person_share",
    "corrected_count",
    "lost_count",
)


def _lost(scene: Scene) -> pl.DataFrame:
    rows = comparison.lost(scene.desk.scores.dimensions, scene.field)
    names = {name: said.full for name, said in terms.DIMENSIONS.items()}
    known = pl.col("value").is_not_null()
    scored = pl.format(
        words.LOST_SHOWN.format(score="{}", most="{}"), whole("numerator"), whole("denominator")
    )
    return rows.with_columns(
        indicator=pl.col("column").replace_strict(names, return_dtype=pl.String),
        short=pl.when(known).then(whole("numerator")).otherwise(pl.lit(words.NOTHING_SHORT)),
        shown=pl.when(known).then(scored).otherwise(pl.lit(words.NOT_ASSESSED_SHOWN)),
        counts=pl.lit(""),
    )


def _indicators(scene: Scene) -> pl.DataFrame:
    rows = comparison.tinted(scene.desk.indicators, scene.field, INDICATORS)
    told = in_words(rows.with_columns(indicator="column"))
    small = pl.col("state") == "small_sample"
    fraction = pl.format("{}/{}", whole("numerator"), whole("denominator"))
    rate = pl.col("unit") == "rate"
    figure = (
        pl.when(rate)
        .then((pl.col("value") * 100).round(0).cast(pl.Int64).cast(pl.String) + "%")
        .otherwise(whole("value"))
    )
    short = pl.when(small).then(fraction).otherwise(figure)
    return told.with_columns(
        indicator=pl.col("title").str.replace(r"（.*）$", ""), short=short.fill_null(words.NOTHING_SHORT)
    )


def cells(scene: Scene) -> pl.DataFrame:
    """CELLS of the shown field in words: what was lost, then the indicators; with ``agency``, ``short``."""
    columns = ["report", "agency", "indicator", "judged", "step", "short", "shown", "counts"]
    parts = [part.with_columns(agency="name").select(columns) for part in (_lost(scene), _indicators(scene))]
    return pl.concat(parts)


def part(rows: pl.DataFrame, wanted: slice) -> pl.DataFrame:
    """The rows of the agencies at the places ``wanted`` of the order."""
    names = rows["report"].unique(maintain_order=True)[wanted]
    return rows.filter(pl.col("report").is_in(names.implode()))


def draw(scene: Scene) -> None:
    """The table of tints, a page of agencies at a time."""
    rows = cells(scene)
    names = rows["report"].unique(maintain_order=True)
    places = address.page(names.len(), PAGE, words.PAGE, words.PAGE_OF)
    here, title = part(rows, places), words.HEAT_TITLE.format(year=scene.year)
    drawn = drawing.heat(here, title)
    seen = drawing.heat(here, title, ON_DARK if theme.dark() else ON_PAPER, seen=True)
    shown.chart(scene, drawn, "heat", words.HEAT_SENTENCE, words.HEAT_EMPTY, width="content", seen=seen)
    if names.len() > PAGE:
        last = min(places.stop, names.len())
        shown.sentence(words.HEAT_PAGE.format(first=places.start + 1, last=last, count=names.len()))
    if rows.height:
        told = pl.concat_str("shown", "counts", separator="　").str.strip_chars("　")
        wide = rows.with_columns(told=told).pivot(
            "indicator", index=["report", "agency"], values="told", maintain_order=True
        )
        columns = {"agency": words.AGENCY} | {
            name: name for name in rows["indicator"].unique(maintain_order=True)
        }
        shown.table(scene, wide, columns, "heat:table")
