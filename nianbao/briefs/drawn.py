"""The three charts of a year: who reported, what goes wrong most, how the scores lie. For all uses."""

from collections.abc import Mapping

import altair as alt
import polars as pl

from nianbao.briefs.year import STATES, Year
from nianbao.pictures.making import FONTS
from nianbao.wording import briefs as words
from nianbao.wording import ledger as ledger_words

STATE_COLOURS: Mapping[str, str] = {
    "on_time": "#3f7fbf",
    "late": "#d9a441",
    "undated": "#9fb4c9",
    "no_day": "#c3ccd6",
    "not_due": "#dde3ea",
    "missing": "#c2564d",
}
ACCENT, BEFORE, QUIET = "#3f7fbf", "#a9bfd6", "#8b97a5"

ROW, FRAME, COLUMN = 30, 116, 280
THIN = alt.Scale(paddingInner=0.42, paddingOuter=0.2)
BIN, LOWEST, HIGHEST = 5, 60, 100

AnyChart = alt.Chart | alt.LayerChart | alt.FacetChart


def _told(pairs: Mapping[str, int]) -> str:
    return words.LIST_LONG.join(words.TOLD.format(name=name, count=count) for name, count in pairs.items())


def submitted(year: Year) -> pl.DataFrame:
    """group, state (an id), name (in words), count: the bodies that owe a report or sent one, by class."""
    rows = year.rows.filter(pl.col("owes") | pl.lit(not year.listed))
    named = pl.col("submission").replace_strict(
        ledger_words.SUBMISSIONS, default=None, return_dtype=pl.String
    )
    rank = {state: number for number, state in enumerate(STATES)}
    return (
        rows.drop_nulls("submission")
        .with_columns(name=named, at=pl.col("number").min().over("group"))
        .group_by("group", "at", "name", state="submission")
        .agg(count=pl.len())
        .with_columns(rank=pl.col("state").replace_strict(rank, return_dtype=pl.Int64))
        .sort("at", "rank")
        .select("group", "state", "name", "count", "rank")
    )


def undated(year: Year) -> bool:
    """Whether there are reports, and of none is known whether it came in time."""
    states = set(submitted(year)["state"])
    return bool(states) and states <= {"undated", "no_day"}


def submissions(year: Year) -> AnyChart | None:
    """How many bodies of each class reported in time, late, not at all; None without any."""
    frame = submitted(year)
    if frame.is_empty():
        return None
    groups = frame["group"].unique(maintain_order=True).to_list()
    present = frame.sort("rank").unique("state", keep="first", maintain_order=True)
    sums = dict(frame.group_by("name").agg(pl.col("count").sum()).iter_rows())
    told = {name: sums[name] for name in present["name"]}
    scale = alt.Scale(domain=present["name"].to_list(), range=[STATE_COLOURS[s] for s in present["state"]])
    chart: alt.Chart = (
        alt.Chart(frame)
        .mark_bar()
        .encode(
            x=alt.X("count:Q", title=words.AXIS_BODIES, axis=alt.Axis(tickMinStep=1, format="d")),
            y=alt.Y("group:N", title=None, sort=groups, scale=THIN),
            color=alt.Color("name:N", scale=scale),
            order=alt.Order("rank:O"),
            tooltip=[
                alt.Tooltip("group:N", title=words.COLUMNS["group"]),
                alt.Tooltip("name:N", title=words.STATE),
                alt.Tooltip("count:Q", title=words.AXIS_BODIES),
            ],
        )
        .properties(
            title=words.SUBMISSIONS_TITLE.format(year=year.number),
            description=_told(told),
            height=ROW * len(groups) + FRAME,
        )
    )
    return chart


def faults(year: Year) -> AnyChart | None:
    """The commonest faults by how many bodies have them; None where none was found."""
    if year.faults.is_empty():
        return None
    frame = year.faults.with_columns(shown=pl.format(words.TOLD_BODIES, "bodies"))
    most = max(year.faults["bodies"].to_list())
    base = alt.Chart(frame).encode(
        x=alt.X(
            "bodies:Q",
            title=words.AXIS_BODIES,
            axis=alt.Axis(tickMinStep=1, format="d"),
            scale=alt.Scale(domain=[0, most * 1.3]),
        ),
        y=alt.Y("name:N", title=None, sort=frame["name"].to_list(), scale=THIN),
        tooltip=[
            alt.Tooltip("name:N", title=words.FAULT),
            alt.Tooltip("bodies:Q", title=words.AXIS_BODIES),
            alt.Tooltip("places:Q", title=words.AXIS_PLACES),
        ],
    )
    label = base.mark_text(align="left", dx=6, font=FONTS, color=QUIET).encode(text="shown:N")
    chart = alt.layer(base.mark_bar(color=ACCENT), label)
    return chart.properties(
        title=words.FAULTS_TITLE.format(year=year.number),
        description=_told(dict(year.faults.select("name", "bodies").iter_rows())),
        height=COLUMN,
    )


def distribution(year: Year) -> pl.DataFrame:
    """band, order, which (first score or the current one), count; the bands below LOWEST are one."""
    lows = list(range(LOWEST, HIGHEST, BIN))
    labels = [words.BAND_BELOW.format(low=LOWEST), *(words.BAND.format(low=n, high=n + BIN) for n in lows)]
    scores = [year.rows.select(score="first_score", which=pl.lit(words.COLUMNS["first_score"]))]
    if year.rows["again"].any():
        scores.append(year.rows.select("score", which=pl.lit(words.NOW_SCORE)))
    known = pl.concat(scores).drop_nulls("score")
    order = (
        ((pl.col("score").clip(0, HIGHEST - 0.1) - LOWEST) / BIN).floor().clip(lower_bound=-1).cast(pl.Int64)
    )
    counts = known.group_by("which", order=order + 1).agg(count=pl.len())
    bands = pl.DataFrame({"order": range(len(labels)), "band": labels}, schema_overrides={"order": pl.Int64})
    whole = bands.join(known.select("which").unique(maintain_order=True), how="cross")
    return (
        whole.join(counts, on=["order", "which"], how="left")
        .with_columns(pl.col("count").fill_null(0))
        .sort("order", "which", descending=[False, True])
    )


def scores(year: Year) -> AnyChart | None:
    """How the scores lie, first ones beside those after correction; None where nothing has a score."""
    frame = distribution(year)
    if frame.is_empty() or not frame["count"].sum():
        return None
    which = [words.COLUMNS["first_score"], words.NOW_SCORE]
    present = [name for name in which if name in frame["which"].to_list()]
    scale = alt.Scale(domain=present, range=[BEFORE, ACCENT] if len(present) > 1 else [ACCENT])
    chart: alt.Chart = (
        alt.Chart(frame)
        .mark_bar(cornerRadiusEnd=1)
        .encode(
            x=alt.X("band:N", title=words.AXIS_SCORE, sort=None, axis=alt.Axis(labelAngle=0)),
            xOffset=alt.XOffset("which:N", sort=present),
            y=alt.Y("count:Q", title=words.AXIS_REPORTS, axis=alt.Axis(tickMinStep=1, format="d")),
            color=alt.Color("which:N", scale=scale, legend=alt.Legend() if len(present) > 1 else None),
            tooltip=[
                alt.Tooltip("band:N", title=words.AXIS_SCORE),
                alt.Tooltip("which:N", title=words.WHICH_SCORE),
                alt.Tooltip("count:Q", title=words.AXIS_REPORTS),
            ],
        )
        .properties(
            title=words.SCORES_TITLE.format(year=year.number),
            description=_told(
                {
                    f"{band} {of}": count
                    for band, of, count in frame.select("band", "which", "count").iter_rows()
                }
            ),
            height=COLUMN,
        )
    )
    return chart
