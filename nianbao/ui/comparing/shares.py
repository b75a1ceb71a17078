"""结果构成: what became of the requests, to 100 %."""

import polars as pl

from nianbao import comparison
from nianbao.charts import shares as drawing
from nianbao.scoring.indicator import small_denominator
from nianbao.ui.comparing import address, shown
from nianbao.ui.comparing.scene import Scene
from nianbao.ui.rates import in_words, whole
from nianbao.wording import comparison as words

PAGE = 40
APART = {"small": "SHARES_SMALL", "nothing": "SHARES_NONE", "unknown": "SHARES_UNKNOWN"}
"""Why a report's outcomes are not drawn, with the name of the sentence that says so."""


def _table(rows: pl.DataFrame) -> tuple[pl.DataFrame, dict[str, str]]:
    """A row a report with the counts of each outcome and of all; and the columns' names on screen."""
    titles = dict(rows.select("indicator", "title").unique(maintain_order=True).iter_rows())
    cells = rows.with_columns(cell=whole("numerator").fill_null(""))
    wide = cells.pivot("indicator", index=["report", "agency"], values="cell", maintain_order=True)
    totals = rows.group_by("report", maintain_order=True).agg(pl.col("denominator").first())
    wide = wide.join(totals, on="report", how="left", maintain_order="left")
    counted = wide.with_columns(total=whole("denominator").fill_null(""))
    said = {name: title.removesuffix("率") for name, title in titles.items()}
    return counted, {"agency": words.AGENCY, **said, "total": words.SHARES_TOTAL}


def told(scene: Scene) -> pl.DataFrame:
    """OUTCOMES of the field in words, with ``agency``."""
    found = comparison.outcomes(scene.desk.indicators, scene.field)
    return in_words(found).with_columns(agency="name")


def drawn(rows: pl.DataFrame) -> pl.DataFrame:
    """The part of :func:`told` that is drawn, the outcomes by their short names."""
    outcome = pl.col("title").str.strip_suffix("率")
    return rows.filter(pl.col("group") == "drawn").with_columns(indicator=outcome)


def draw(scene: Scene) -> None:
    """The six outcomes of each agency of the field."""
    rows = told(scene)
    bars = drawn(rows)
    names = bars["report"].unique(maintain_order=True)
    part = address.page(names.len(), PAGE, words.PAGE, words.PAGE_OF)
    on_page = bars.filter(pl.col("report").is_in(names[part].implode()))
    chart = drawing.shares(on_page, words.SHARES_TITLE.format(year=scene.year))
    said = words.SHARES_SENTENCE.format(count=names.len())
    empty = words.SHARES_EMPTY.format(least=small_denominator())
    shown.chart(scene, chart, "shares", said, empty)
    for group, sentence in APART.items():
        left = rows.filter(pl.col("group") == group)["agency"].unique(maintain_order=True).to_list()
        if left:
            apart: str = getattr(words, sentence)
            shown.sentence(apart.format(count=len(left), names=shown.listed(left)))
    if rows.height:
        table, columns = _table(rows)
        shown.table(scene, table, columns, "shares:table")
