"""审核台账: the findings that the filters leave, each with what was decided, as a workbook."""

import polars as pl
import streamlit as st

from nianbao.exports.workbook import XLSX
from nianbao.letters.account import changed_rows, rows, workbook
from nianbao.review import STANDING
from nianbao.ui import data, filters, glossary, tables
from nianbao.ui.exports_shown import Shown
from nianbao.ui.workbench import counts
from nianbao.wording import letters as said
from nianbao.wording import papers as words
from nianbao.wording.language import DEFAULT, speaking

LISTED = 100
HEIGHT = 460
SHOWN = ("number", "name", "version", "fault", "severity", "message", "decision", "who", "outcome")


def show(shown: Shown) -> None:
    """The whole part."""
    chosen = shown.chosen
    columns = ["name", *STANDING.names()]
    order = chosen.reports.select("report", order=pl.int_range(pl.len()))
    found = (
        pl.concat([chosen.failed.select(columns), chosen.solved.select(columns)])
        .join(order, on="report", maintain_order="left")
        .sort("order", maintain_order=True)
    )
    changed = changed_rows(chosen.reports, *data.changed(shown.filters.year), shown.roster)
    if found.is_empty() and not changed:
        filters.left(words.ACCOUNT_EMPTY)
        return
    body = rows(found, shown.versions(), shown.roster, data.today())
    tally = counts(chosen.tally())
    st.markdown(words.ACCOUNT_COUNT.format(rows=len(body), tally=tally))
    st.caption(words.ACCOUNT_LINE)
    if changed:
        reports = len({row[1] for row in changed})
        st.caption(words.ACCOUNT_CHANGED.format(reports=reports, count=len(changed)))
    year = shown.filters.year
    st.download_button(
        words.ACCOUNT_TAKE,
        lambda: workbook(body, year, speaking(DEFAULT)(counts)(chosen.tally()), changed),
        file_name=said.ACCOUNT_FILE.format(year=year) + ".xlsx",
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        type="primary",
        key="account",
    )
    names = list(said.ACCOUNT_COLUMNS)
    table = [
        {name: row[names.index(name)] for name in SHOWN} | {"number": str(number)}
        for number, row in enumerate(body[:LISTED], 1)
    ]
    st.dataframe(
        pl.DataFrame(table, schema=dict.fromkeys(SHOWN, pl.String)),
        hide_index=True,
        height=tables.height(len(table), HEIGHT),
        placeholder="",
        column_config=glossary.columns({name: said.ACCOUNT_COLUMNS[name] for name in SHOWN}),
    )
    if len(body) > LISTED:
        st.caption(words.ACCOUNT_SHOWN.format(shown=LISTED))
