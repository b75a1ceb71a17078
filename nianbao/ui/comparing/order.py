"""得分名次: scores in order within a class, and apart from them what has none."""

import polars as pl
import streamlit as st

from nianbao import comparison
from nianbao.charts.order import ranking
from nianbao.scoring.indicator import small_denominator
from nianbao.ui import result, spoken
from nianbao.ui.comparing import address, shown
from nianbao.ui.comparing.scene import Scene
from nianbao.ui.rates import percent, whole
from nianbao.ui.theme import plain
from nianbao.wording import comparison as words
from nianbao.wording import names as terms

PAGE = 50


def class_name(kind: str | None, scope: str | None) -> str:
    """A class of agencies in words; an area's reports say so."""
    name = terms.AGENCY_KINDS[kind].full if kind in terms.AGENCY_KINDS else words.NO_CLASS
    return words.KIND_SCOPE.format(kind=name, scope=terms.SCOPES[scope].full) if scope == "area" else name


def in_words(rows: pl.DataFrame) -> pl.DataFrame:
    """RANKING with ``place``, ``shown``, ``counts``, ``note`` in words, ``agency`` and ``value``."""
    rank = pl.col("rank").cast(pl.String)
    tied = pl.format(words.PLACE_TIED.format(rank="{}"), rank)
    alone = pl.format(words.PLACE_ALONE.format(rank="{}"), rank)
    small = pl.col("answered").fill_null(small_denominator()) < small_denominator()
    none = pl.col("score").is_null()
    note = pl.when(none).then(pl.lit(words.NOTE_NO_SCORE)).when(small).then(pl.lit(words.NOTE_SMALL))
    score = pl.col("score").round(1).cast(pl.String)
    return rows.with_columns(
        agency="name",
        value="score",
        small=small & ~none,
        place=pl.when("tied").then(tied).otherwise(alone).fill_null(""),
        shown=pl.when(none)
        .then(pl.lit(words.NOTE_NO_SCORE))
        .otherwise(pl.format("{} {}", score, pl.col("grade").replace(spoken.shipped()))),
        counts=percent("assessable"),
        note=note.fill_null(""),
    )


def _class(found: pl.DataFrame) -> pl.DataFrame:
    """The class that is drawn: the one that the address names, else that of most reports."""
    classes = found.filter("inside").group_by("agency_kind", "scope").len()
    classes = classes.sort("len", "agency_kind", "scope", descending=[True, False, False], nulls_last=True)
    keys = {f"{kind or ''}:{scope or ''}": (kind, scope) for kind, scope, _ in classes.rows()}
    options = {key: class_name(*pair) for key, pair in keys.items()}
    first = next(iter(options))
    key = address.switch("rank", options, words.CLASS_OF, first) if len(options) > 1 else first
    kind, scope = keys[key]
    return found.filter(pl.col("agency_kind").eq_missing(kind), pl.col("scope").eq_missing(scope))


def _apart(rows: pl.DataFrame, said: str) -> None:
    if rows.height:
        names = shown.listed(rows["name"].to_list())
        shown.sentence(said.format(count=rows.height, names=names, least=small_denominator()))


def _told(ranked: pl.DataFrame, kind: str) -> str:
    known = ranked["score"].drop_nulls()
    if known.len() < 2:
        return words.ORDER_ALONE.format(kind=kind)
    lowest, median, highest = (f"{known.quantile(q, 'linear'):.1f}" for q in (0, 0.5, 1))
    return words.ORDER_SENTENCE.format(
        kind=kind, scored=known.len(), highest=highest, lowest=lowest, median=median
    )


def draw(scene: Scene) -> None:
    """The order of the scores of one class."""
    found = in_words(comparison.ranking(scene.desk.scores.scores, scene.desk.indicators, scene.field))
    mine = _class(found)
    kind = class_name(*mine.select("agency_kind", "scope").row(0))
    rows = mine.filter("inside")
    scored = rows.filter(pl.col("score").is_not_null())
    part = address.page(scored.height, PAGE, words.PAGE, words.PAGE_OF)
    signed = result.signed_in_words(scene.desk, scored["report"].to_list())
    whole_class = bool(signed) and len(signed) == scored.height
    what = words.SCORE if whole_class else words.PROVISIONAL
    title = words.ORDER_TITLE.format(year=scene.year, kind=kind, what=what)
    median = mine["score"].median()
    drawn = ranking(scored[part], title, float(median) if isinstance(median, int | float) else None)
    standing = words.SIGNED_SOME.format(signed=len(signed)) if signed else words.SIGNED_NONE
    told = _told(mine, kind) + words.ORDER_SCHEME.format(
        scheme=spoken.named(scene.desk.scheme(scene.year).title)
    )
    told += words.SIGNED_ALL if whole_class else standing
    shown.chart(scene, drawn, f"order:{kind}", told, words.ORDER_EMPTY, measure=kind)
    none = rows.filter(pl.col("score").is_null())
    small = scored.filter("small")
    if none.height or small.height:
        st.markdown(f"**{plain(words.ORDER_APART)}**")
        _apart(none, words.APART_NO_SCORE)
        _apart(small, words.APART_SMALL)
    by_whom = pl.col("report").replace_strict(signed, default="", return_dtype=pl.String)
    table = rows.with_columns(
        note=pl.concat_str("note", by_whom, separator=" ").str.strip_chars(),
        assessable="counts",
        answered=whole("answered").fill_null(""),
        pending=pl.col("pending"),
    )
    shown.table(scene, table, words.ORDER_COLUMNS, f"order:table:{kind}")
