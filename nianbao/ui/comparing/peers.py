"""同类位置: one agency among its peers, and what would move it up."""

from collections.abc import Mapping

import polars as pl
import streamlit as st

from nianbao import comparison
from nianbao.charts import spread as drawing
from nianbao.comparison.figures import SHARES
from nianbao.scoring.indicator import small_denominator
from nianbao.ui import charts, grid, navigation, spoken
from nianbao.ui.comparing import address, picking, shown
from nianbao.ui.comparing.scene import Scene
from nianbao.ui.grid import Cell as Box
from nianbao.ui.rates import amount, in_words
from nianbao.ui.scorecard import LEAST_PEERS, titles
from nianbao.wording import comparison as words
from nianbao.wording import names as terms

DRAWN = (*SHARES, "disclosed_rate", "carried_out_rate", "natural_person_share")
SPREADS = ("minimum", "lower", "median", "upper", "maximum")


def standing(scene: Scene, report: str) -> pl.DataFrame:
    """DISTRIBUTION of ``report`` in the field in words, with each of SPREADS in words (``…_shown``)."""
    keys = scene.shown["report"].to_list()
    rows = in_words(comparison.distribution(scene.desk.frames, scene.desk.indicators, report, keys))
    enough = pl.col("valued") >= LEAST_PEERS
    return rows.with_columns(
        pl.when(enough).then(amount(name)).otherwise(pl.lit("")).fill_null("").alias(f"{name}_shown")
        for name in SPREADS
    )


def drawn(rows: pl.DataFrame) -> pl.DataFrame:
    """The part of :func:`standing` that is drawn: shares with a figure and enough peers, with ``spread``."""
    enough = (pl.col("state") == "ok") & (pl.col("valued") >= LEAST_PEERS)
    spread = pl.format("{} – {}", "lower_shown", "upper_shown")
    return rows.filter(pl.col("indicator").is_in(DRAWN), enough).with_columns(
        indicator="title", spread=spread
    )


def _table(rows: pl.DataFrame, report: str) -> None:
    head = [[Box(label, head=True) for label in words.PEERS_COLUMNS]]
    cells = [
        [
            Box(row["title"], ("left", "wide"), head=True),
            Box(row["shown"], ("number", "strong") if row["value"] is not None else ("number", "faint")),
            Box(row["counts"], ("number",)),
            *(Box(row[f"{name}_shown"], ("number",)) for name in SPREADS),
            Box(
                str(row["valued"])
                if row["valued"] >= LEAST_PEERS
                else words.PEERS_FEW.format(least=LEAST_PEERS),
                ("number",) if row["valued"] >= LEAST_PEERS else ("number", "faint"),
            ),
        ]
        for row in rows.iter_rows(named=True)
    ]
    grid.draw(f"peers:{report}", head, cells)


def _gains(scene: Scene, report: str) -> None:
    st.markdown(f"**{words.GAINS_TITLE}**")
    scores = scene.desk.scores.scores
    own = scores.row(by_predicate=pl.col("report") == report, named=True)
    if own["score"] is None:
        shown.sentence(words.GAINS_NO_SCORE)
        navigation.link("scorecard", words.GAINS_OPEN, agency=scene.where(report)[0], year=str(scene.year))
        return
    found = comparison.gains(scene.desk.scores, report, rivals(scene, report))
    if found.is_empty():
        shown.sentence(words.GAINS_NONE)
    else:
        shown.sentence(words.GAINS_SENTENCE.format(score=f"{own['score']:.1f}", count=found.height))
        head = [[Box(label, head=True) for label in words.GAINS_COLUMNS]]
        grid.draw(f"gains:{report}", head, _rows(found, spoken.sentences(scene.desk, [report])))
    if own["pending"]:
        shown.sentence(words.GAINS_PENDING.format(count=own["pending"]))
    navigation.link("scorecard", words.GAINS_OPEN, agency=scene.where(report)[0], year=str(scene.year))


def rivals(scene: Scene, report: str) -> pl.Series:
    """The scores of the others of the report's own class in the field."""
    order = comparison.ranking(scene.desk.scores.scores, scene.desk.indicators, scene.field)
    own = order.filter(pl.col("report") == report).select("agency_kind", "scope")
    others = order.join(own, on=["agency_kind", "scope"], how="semi").filter(pl.col("report") != report)
    return others["score"].drop_nulls()


def _rows(found: pl.DataFrame, said: Mapping[str, str]) -> list[list[Box]]:
    names = titles()
    rows = []
    for number, row in enumerate(found.iter_rows(named=True), 1):
        places = words.GAIN_PLACES.format(count=row["places"]) if row["places"] > 1 else ""
        rank = words.GAIN_RANK.format(rank=row["rank"], ranked=row["ranked"]) if row["ranked"] > 1 else ""
        rows.append(
            [
                Box(str(number)),
                Box(terms.DIMENSIONS[row["dimension"]].full, ("left",)),
                Box(
                    names.get(row["rule"], row["rule"]) + places,
                    ("left", "fill"),
                    sub=said.get(row["message"], row["message"]),
                ),
                Box(words.GAIN_POINTS.format(points=f"{row['points']:.3g}"), ("number",)),
                Box(words.GAIN_UP.format(points=f"{row['up']:.1f}"), ("number",)),
                Box(f"{row['after']:.1f}", ("number", "strong")),
                Box(rank, ("number",)),
            ]
        )
    return rows


def draw(scene: Scene) -> None:
    """One agency of the field among the others."""
    names = dict(scene.shown.select("name", "report").iter_rows())
    options = {name: name for name in [*scene.chosen.values(), *names] if name in names}
    name = address.select("own", options, words.AGENCY, next(iter(options)))
    report = names[name]
    rows = standing(scene, report)
    among = picking.amongs(scene.reports)[scene.wanted.among]
    title = words.PEERS_TITLE.format(agency=name, year=scene.year, among=among)
    chart = drawing.peers(drawn(rows), title)
    empty = words.PEERS_EMPTY.format(least=small_denominator(), few=LEAST_PEERS)
    if chart is not None:
        chart = charts.described(chart, words.PEERS_SENTENCE)
    charts.show(chart, f"peers:chart:{report}", empty)
    if chart is not None:
        shown.sentence(words.PEERS_SENTENCE)
    shown.picture(scene, chart, f"peers:{report}", name)
    if scene.mixed:
        shown.sentence(words.PEERS_MIXED)
    _gains(scene, report)
    _table(rows, report)
