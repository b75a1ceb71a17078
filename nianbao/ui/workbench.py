"""The parts of 审核工作台: filters in the address, the counts, the list with its keys, the matrix."""

from collections.abc import Mapping

import polars as pl
import streamlit as st

from nianbao.desk import Desk
from nianbao.ledger import Book
from nianbao.ui import (
    addressed,
    bulk,
    data,
    deciding,
    drill,
    evidence,
    glossary,
    grid,
    matrix,
    navigation,
    panel,
    person,
    scorecard,
    spoken,
    state,
    worklist,
)
from nianbao.ui import filters as filter_bar
from nianbao.ui.matrix import Matrix
from nianbao.ui.once import once
from nianbao.ui.selection import Filters, Selection, Tally, select
from nianbao.wording import names, screens, views
from nianbao.wording import review as words
from nianbao.wording.cells import cell_name

PAGE = 50
LISTED = 200
HEIGHT = 640
TAGS = {"confirmed": "firm", "sent_back": "firm", "not_corrected": "firm"}


def roster_of(year: int) -> Mapping[str, Mapping[str, str | None]]:
    """Class and reviewers by report, as the ledger of ``year`` has them."""
    return _roster(data.book(year, data.today()))


@once(2)
def _roster(book: Book) -> Mapping[str, Mapping[str, str | None]]:
    rows = pl.concat([book.rows, book.outside]).filter(pl.col("report").is_not_null())
    return {row["report"]: row for row in rows.select("report", "class", "first", "second").to_dicts()}


def _severities(held: Mapping[str, int]) -> str:
    told = [words.TALLY_SEVERITY[severity].format(count=count) for severity, count in held.items()]
    return words.TALLY_BETWEEN.join(told)


def counts(tally: Tally) -> str:
    """The counts of what is shown, in words; severities that are not asked for only where they have any."""
    shown = {"error": tally.errors, "warning": tally.warnings, "info": tally.infos}
    parts = [
        words.TALLY.format(
            reports=tally.reports,
            total=tally.total,
            severities=_severities({severity: shown[severity] for severity in tally.asked}),
        )
    ]
    left = {severity: tally.unasked[severity] for severity in shown if tally.unasked.get(severity)}
    parts += [words.TALLY_UNASKED.format(severities=_severities(left))] if left else []
    parts += [words.TALLY_OPEN.format(open=tally.open)] if tally.open else []
    parts += [words.TALLY_SETTLED.format(settled=tally.settled)] if tally.settled else []
    parts += [words.TALLY_PROPOSED.format(proposed=tally.proposed)] if tally.proposed else []
    return screens.CLAUSES.join(parts)


def _row(finding: Mapping[str, object], titles: Mapping[str, str], said: Mapping[str, str]) -> worklist.Row:
    decision, severity = str(finding["decision"]), str(finding["severity"])
    kept = str(finding["message"] or "")
    tags = [
        worklist.Tag(
            names.DECISIONS[decision].short, TAGS.get(decision, "settled" if decision != "none" else "")
        )
    ]
    if finding["returns"]:
        tags.append(worklist.Tag(words.RETURNS, "look"))
    if finding["status"] != "fail" and finding["proposal"]:
        tags.append(worklist.Tag(words.GONE, "look"))
    elif finding["proposal"] or finding["since"]:
        tags.append(
            worklist.Tag(words.SINCE[str(finding["since"] or "still")], "look" if finding["proposal"] else "")
        )
    return worklist.Row(
        id=deciding.row_id(finding),
        kind=severity,
        sign=evidence.SIGNS.get(severity, ""),
        agency=str(finding["name"]),
        what=titles.get(str(finding["rule"]), str(finding["rule"])),
        text=said.get(kept, kept),
        tags=tuple(tags),
    )


def _unknown(chosen: Selection) -> None:
    """What could not be assessed, below the list: nothing of it can be decided."""
    rows = chosen.others.filter(pl.col("status") == "not_assessable").collect()
    if rows.is_empty():
        return
    titles = scorecard.titles()
    order = chosen.reports.select("report", order=pl.int_range(pl.len()))
    with st.expander(f"{words.NOT_FAILED} {rows.height}"):
        shown = (
            rows.join(order, on="report", maintain_order="left")
            .sort("order", maintain_order=True)
            .select("name", "rule", "reason")
            .head(LISTED)
            .with_columns(pl.col("rule").replace(titles), pl.col("reason").replace(names.REASONS))
        )
        st.dataframe(
            shown,
            hide_index=True,
            column_config=glossary.columns(dict(zip(shown.columns, words.UNKNOWN_COLUMNS, strict=True))),
        )


def _in_order(chosen: Selection, whose: pl.Series) -> pl.Series:
    """Where the rows about the reports ``whose`` stand, those of each report together."""
    order = chosen.reports.select("report", order=pl.int_range(pl.len()))
    rows = whose.to_frame().with_row_index("row").join(order, on="report", how="left", maintain_order="left")
    return rows.sort("order", maintain_order=True)["row"]


def _list(desk: Desk, chosen: Selection, filters: Filters) -> None:
    """The findings one by one, the one that is looked at with its evidence beside it."""
    everything = pl.concat([chosen.failed, chosen.solved.select(chosen.failed.columns)])
    if everything.is_empty():
        filter_bar.left(words.LIST_EMPTY, views.NO_FINDINGS)
        return
    left, right = st.columns([2, 7], vertical_alignment="bottom")
    with left:
        person.ask("workbench", words.WHO)
    with right:
        bulk.bar(chosen, filters)
    pages = -(-everything.height // LISTED)
    page = addressed.page(pages, "list")
    shown = _in_order(chosen, everything["report"]).slice((page - 1) * LISTED, LISTED)
    found = everything[shown].to_dicts()
    by_id = {deciding.row_id(row): row for row in found}
    titles, said = scorecard.titles(), spoken.sentences(desk, {row["report"] for row in found})
    left, right = st.columns([5, 6], gap="medium")
    with left:
        at = worklist.draw(
            "worklist",
            [_row(row, titles, said) for row in found],
            lambda act: panel.heard(act, by_id),
            panel.noted,
            label=words.VIEWS["list"],
            height=HEIGHT,
        )
    with right, st.container(border=True, height=HEIGHT + 40):
        if at in by_id:
            panel.show(desk, by_id[at])
    deciding.shown()
    if panel.opened():
        panel.enlarge(desk, by_id.get(at))


def _picked(desk: Desk, chosen: Selection, shown: Matrix, value: str, filters: Filters) -> None:
    """What a picked cell stands for: an agency, a column, or the two together."""
    report, column = matrix.picked(value)
    agency = next((a for a in shown.agencies if a.report == report), None)
    known = any(one.id == column for one in shown.columns)
    if agency and known and shown.by == "rule":
        drill.cell(desk, agency, column, filters.year)
    elif agency and known:
        filter_bar.narrow(find=agency.name, fault=column)
    elif agency:
        navigation.go("scorecard", year=str(filters.year), agency=agency.name)
    elif known and shown.by == "rule":
        drill.check(desk, chosen, column)
    elif known:
        filter_bar.narrow(find=filters.name, fault=column)


def _matrix(desk: Desk, chosen: Selection, filters: Filters) -> None:
    """The matrix, a page of agencies at a time."""
    left, right, _ = st.columns([3, 3, 6])
    with left:
        by = state.choose("columns", words.COLUMN_CHOICES, words.COLUMNS, default="fault", quiet=True)
    with right:
        order = state.choose("order", words.ROW_ORDERS, words.ROWS, default="count", quiet=True)
    shown = matrix.matrix(desk, chosen, by or "fault", order or "count")
    if not shown.agencies or not shown.columns:
        filter_bar.left(views.MATRIX_EMPTY)
        return
    st.caption(matrix.caption(shown))
    pages = -(-len(shown.agencies) // PAGE)
    page = addressed.page(pages, "matrix")
    first = (page - 1) * PAGE
    picked = grid.draw(
        "compliance",
        matrix.head(shown),
        matrix.rows(shown, first, first + PAGE),
        legend=matrix.legend(),
        height=HEIGHT,
        fixed=True,
    )
    if picked:
        _picked(desk, chosen, shown, picked, filters)


def _changed(chosen: Selection, year: int) -> None:
    """The published texts whose figures differ from those of the draft that was passed, findings or not."""
    drafts, figures = data.changed(year)
    mine = chosen.reports.select("report", "name").join(
        figures, on="report", how="inner", maintain_order="left_right"
    )
    if mine.is_empty():
        return
    title = words.CHANGED_SINCE.format(reports=mine["report"].n_unique(), count=mine.height)
    with st.expander(title, icon=":material/difference:"):
        rows = [
            (
                row["name"],
                (words.SINCE_PASSED if drafts[row["report"]].passed else words.SINCE_DRAFT).format(
                    n=drafts[row["report"]].ordinal
                ),
                cell_name(row["concept"]),
                row["before"] or words.NOT_THERE,
                row["after"] or words.NOT_THERE,
            )
            for row in mine.head(LISTED).iter_rows(named=True)
        ]
        shown = pl.DataFrame(rows, schema=dict.fromkeys(words.CHANGED_COLUMNS, pl.String), orient="row")
        st.dataframe(shown, hide_index=True, column_config=glossary.columns({n: n for n in shown.columns}))


def show(desk: Desk, filters: Filters, roster: Mapping[str, Mapping[str, str | None]]) -> None:
    """What the filters leave of the year, as a list or as a matrix."""
    crosswise = st.session_state.get("choice:layout") == "matrix"
    chosen = select(desk, filters, roster, passes=crosswise)
    st.markdown(counts(chosen.tally()))
    _changed(chosen, filters.year)
    if crosswise:
        _matrix(desk, chosen, filters)
    else:
        _list(desk, chosen, filters)
    _unknown(chosen)
