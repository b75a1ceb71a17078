"""The parts of 年度总览: figures, charts, and the list of what needs attention."""

from typing import Any

import altair as alt
import polars as pl
import streamlit as st

from nianbao.ui import charts, navigation, tables
from nianbao.ui.summary import Year
from nianbao.ui.theme import plain, severity_colours
from nianbao.wording import FAULTS, SEVERITIES, office

SHOWN = 8
HEIGHT = 300
PADDING = {"top": 12, "left": 4, "right": 12, "bottom": 4}


def figures(year: Year) -> None:
    """The year's counts in one row."""
    with st.container(key="figures"):
        cells = st.columns(5, gap="small", border=True)
    note = office.FINDINGS_METRIC_NOTE
    rows = (
        (
            office.REPORTS_METRIC,
            office.REPORTS_METRIC_VALUE.format(count=year.reports),
            office.REPORTS_METRIC_NOTE.format(agencies=year.agencies),
        ),
        (
            office.ERRORS_METRIC,
            office.FINDINGS_METRIC_VALUE.format(count=year.errors),
            note.format(reports=year.reports_with_errors),
        ),
        (
            office.WARNINGS_METRIC,
            office.FINDINGS_METRIC_VALUE.format(count=year.warnings),
            note.format(reports=year.reports_with_warnings),
        ),
        (
            office.SCORED_METRIC,
            office.NONE
            if year.median is None
            else office.SCORED_METRIC_VALUE.format(score=f"{year.median:.1f}"),
            office.SCORED_METRIC_NOTE.format(scored=year.scored, unscored=year.reports - year.scored),
        ),
        (
            office.TABLES_METRIC,
            office.REPORTS_METRIC_VALUE.format(count=year.unrecognised),
            office.TABLES_METRIC_NOTE,
        ),
    )
    for cell, (label, value, remark) in zip(cells, rows, strict=True):
        cell.metric(label, value)
        cell.caption(remark)


def _faults_chart(faults: pl.DataFrame) -> charts.AnyChart | None:
    if faults.is_empty():
        return None
    severities = [SEVERITIES[s].full for s in ("error", "warning")]
    order = [name.full for name in FAULTS.values() if name.full in faults.get_column("fault").to_list()]
    chart: alt.Chart = (
        alt.Chart(faults, title=office.FAULTS_TITLE)
        .mark_bar(size=18)
        .encode(
            x=alt.X("count:Q", title=office.FAULTS_UNIT, axis=alt.Axis(tickMinStep=1, format="d")),
            y=alt.Y("fault:N", title=None, sort=order),
            color=alt.Color("severity:N", scale=alt.Scale(domain=severities, range=list(severity_colours()))),
            order=alt.Order("severity:N", sort="descending"),
            tooltip=[
                alt.Tooltip("fault:N", title=office.FAULT),
                alt.Tooltip("severity:N", title=office.SEVERITY),
                alt.Tooltip("count:Q", title=office.FAULTS_UNIT, format="d"),
            ],
        )
        .properties(height=HEIGHT, padding=PADDING)
    )
    return chart


def _scores_chart(scores: pl.DataFrame) -> charts.AnyChart | None:
    if not scores.get_column("count").sum():
        return None
    chart: alt.Chart = (
        alt.Chart(scores, title=office.SCORES_TITLE)
        .mark_bar(color=charts.ACCENT)
        .encode(
            x=alt.X("band:N", title=office.SCORES_AXIS, sort=None, axis=alt.Axis(labelAngle=0)),
            y=alt.Y("count:Q", title=office.SCORES_UNIT, axis=alt.Axis(tickMinStep=1, format="d")),
            tooltip=[
                alt.Tooltip("band:N", title=office.SCORES_AXIS),
                alt.Tooltip("count:Q", title=office.SCORES_UNIT, format="d"),
            ],
        )
        .properties(height=HEIGHT, padding=PADDING)
    )
    return chart


def drawings(year: Year) -> None:
    """The two charts beside each other."""
    left, right = st.columns(2, gap="large")
    with left:
        charts.show(_faults_chart(year.faults), key="faults", empty=office.FAULTS_EMPTY)
    with right:
        charts.show(_scores_chart(year.scores), key="scores", empty=office.SCORES_EMPTY)


def attention(year: Year, number: int) -> None:
    """The reports with the gravest findings, each with a link to its scorecard."""
    st.subheader(office.ATTENTION_TITLE, anchor=False)
    wanting = year.attention.filter(pl.col("errors") + pl.col("warnings") > 0)
    if wanting.is_empty():
        st.caption(office.ATTENTION_EMPTY)
        return
    st.caption(office.ATTENTION_LINE)
    with st.container(border=True, gap=None, key="rows-attention"):
        for row in wanting.head(SHOWN).iter_rows(named=True):
            _attention_row(row, number)
    if wanting.height > SHOWN:
        st.caption(office.ATTENTION_MORE.format(count=wanting.height - SHOWN))


def _attention_row(row: dict[str, Any], number: int) -> None:
    with st.container(gap=None, key=f"row-{row['report']}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            navigation.link("scorecard", row["name"], year=str(number), agency=row["name"])
            st.markdown(f"{_counts(row['errors'], row['warnings'])}　{_score(row['score'])}", width="content")
        st.text(row["first"], width="stretch")


def _counts(errors: int, warnings: int) -> str:
    words = []
    if errors:
        words.append(f":red[**{office.ERRORS_COUNT.format(count=errors)}**]")
    if warnings:
        words.append(f":orange[{office.WARNINGS_COUNT.format(count=warnings)}]")
    return "　".join(words)


def _score(score: float | None) -> str:
    return f":gray[{office.NO_SCORE}]" if score is None else plain(office.POINTS.format(score=f"{score:.1f}"))


def everyone(year: Year, number: int) -> None:
    """All reports of the year in one table; picking a row opens the scorecard."""
    with st.expander(office.ATTENTION_ALL.format(count=year.attention.height)):
        st.caption(office.ATTENTION_ALL_HINT)
        picked = st.dataframe(
            year.attention.drop("report"),
            hide_index=True,
            key=f"everyone:{number}:{year.attention.height}",
            on_select="rerun",
            selection_mode=tables.PICK_ONE,
            placeholder=office.NO_SCORE,
            column_config={
                **office.ATTENTION_COLUMNS,
                "score": st.column_config.NumberColumn(office.ATTENTION_COLUMNS["score"], format="%.1f 分"),
                "assessable": st.column_config.NumberColumn(
                    office.ATTENTION_COLUMNS["assessable"], format="%.0f%%"
                ),
                "first": st.column_config.TextColumn(office.ATTENTION_COLUMNS["first"], width="large"),
            },
        )
    rows = tables.picked_rows(picked, year.attention.height)
    if rows:
        name = year.attention.item(rows[0], "name")
        navigation.go("scorecard", year=str(number), agency=name)
