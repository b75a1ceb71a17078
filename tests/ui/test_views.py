"""What the review screens are drawn from: indicators in words, the matrix, deductions, comparisons, years."""

from dataclasses import replace

import polars as pl
import pytest

from nianbao.desk import Desk, evaluate
from nianbao.frames import frames_of
from nianbao.ui import matrix, scorecard, series, towns
from nianbao.ui.findings import of_report
from nianbao.ui.rates import in_words
from nianbao.ui.selection import Filters, select
from nianbao.wording import views as words
from parsing.model import Place, Report, Structure
from tests.factory import report

ANSWERED = "requests.total.total"


def desk(*reports: Report) -> Desk:
    """The reports evaluated, keyed by their place in the list from 1."""
    return evaluate(frames_of({str(n): one for n, one in enumerate(reports, 1)}))


@pytest.mark.parametrize(
    ("indicator", "value", "numerator", "denominator", "state", "shown", "counts"),
    [
        ("granted_rate", 0.75, 15.0, 20.0, "ok", "75.0%", "15 / 20 件"),
        ("granted_rate", 0.75, 15.0, 20.0, "approximate", "约 75.0%", "15 / 20 件"),
        ("granted_rate", None, 1.0, 3.0, "small_sample", "1 / 3 件", "样本过小，只列件数"),
        ("granted_rate", None, 0.0, 0.0, "not_applicable", "不适用（分母为零）", "0 / 0 件"),
        ("granted_rate", None, None, 3.0, "missing", words.INDICATOR_STATES["missing"], ""),
        ("requests_received", 12.0, 12.0, None, "ok", "12 件", ""),
        ("fees_amount", 4166.241619, 4166.241619, None, "ok", "4166.241619 万元", ""),
        ("fees_amount", None, None, None, "not_in_form", "本版表格无此项", ""),
    ],
)
def test_indicators_in_words(
    indicator: str,
    value: float | None,
    numerator: float | None,
    denominator: float | None,
    state: str,
    shown: str,
    counts: str,
) -> None:
    shape = dict.fromkeys(("value", "numerator", "denominator"), pl.Float64)
    row = {"value": value, "numerator": numerator, "denominator": denominator}
    frame = pl.DataFrame([row], schema=shape).with_columns(indicator=pl.lit(indicator), state=pl.lit(state))
    assert in_words(frame).select("shown", "counts").row(0) == (shown, counts)


def test_the_matrix_puts_the_worst_first_and_counts_agencies() -> None:
    wrong = {"requests.received.total": 3.0}
    blank = {"requests.received.business": None}
    judged = desk(
        report("甲镇人民政府"), report("乙镇人民政府", values=wrong), report("丙镇人民政府", values=blank)
    )
    shown = matrix.matrix(judged, select(judged, Filters(2024)), "rule")
    assert [agency.report for agency in shown.agencies] == ["2", "3", "1"]
    assert (shown.places["arithmetic.requests_row"], shown.places["form.cells"]) == (1, 1)
    assert shown.agencies[1].cells["form.cells"][0] == "warning"
    assert len(matrix.rows(shown, 1, 3)) == 2
    chosen = select(judged, Filters(2024))
    assert [a.report for a in matrix.matrix(judged, chosen, order="name").agencies] == ["3", "2", "1"]
    assert [a.open for a in matrix.matrix(judged, chosen, order="open").agencies] == sorted(
        (a.open for a in shown.agencies), reverse=True
    )


def test_a_severity_that_is_not_asked_for_counts_as_passed() -> None:
    judged = desk(report(values={"requests.received.business": None}))
    errors = Filters(2024, severities=("error",))
    shown = matrix.matrix(judged, select(judged, errors), "rule")
    assert shown.agencies[0].cells["form.cells"][0] == "pass"
    assert select(judged, replace(errors, failing_only=True)).reports.is_empty()


@pytest.mark.parametrize(
    ("value", "expected"),
    [("7|form.cells", ("7", "form.cells")), ("7|", ("7", "")), ("|a.b", ("", "a.b")), ("", ("", ""))],
)
def test_what_a_picked_cell_names(value: str, expected: tuple[str, str]) -> None:
    assert matrix.picked(value) == expected


def test_every_lost_point_belongs_to_a_finding() -> None:
    judged = desk(report(values={"requests.received.total": 3.0}))
    card = scorecard.card_of(judged, "1")
    keys = {finding.key for finding in card.failed("error")}
    lost = [d for dimension in card.dimensions for d in dimension.deductions]
    assert lost
    assert {d.key for d in lost} <= keys
    assert sum(card.cost(f) for f in card.findings) == pytest.approx(sum(d.points for d in lost))


def test_findings_of_one_cause_stand_together() -> None:
    judged = desk(report(values={"requests.granted.total": 3.0}))
    failed = [f for f in of_report(judged.findings, "1") if f.failed]
    groups = scorecard.grouped(failed)
    assert sorted(f.key for group in groups for f in group) == sorted(f.key for f in failed)
    for group in groups:
        assert len({f.root for f in group}) == 1 or len(group) == 1


def test_tables_that_are_not_there_are_one_card() -> None:
    judged = desk(report(without=("proactive", "requests", "disputes")))
    card = scorecard.card_of(judged, "1")
    groups = scorecard.grouped(card.failed("warning"))
    assert [len(group) for group in groups if group[0].rule == "form.table"] == [3]


def test_the_strip_needs_peers_and_a_figure_of_its_own() -> None:
    figures = {"requests.granted.total": 15.0, ANSWERED: 20.0}
    alone = desk(report("甲镇人民政府", values=figures))
    assert scorecard.strip(alone, "1").is_empty()
    among = desk(*(report(f"{name}镇人民政府", values=figures) for name in "甲乙丙"))
    drawn = scorecard.strip(among, "1")
    assert drawn.filter("mine").get_column("agency").unique().to_list() == ["甲镇人民政府"]


def test_years_are_cut_where_the_form_changed() -> None:
    documents = {"proactive.normative_documents.in_force": 4.0}
    past = report(year=2020, form="2019")
    told = series.over_years(
        desk(past, report(year=2021, values=documents), report(year=2022, values=documents)), "3"
    )
    drawn = series.panels(told)["行政规范性文件现行有效件数"]
    assert drawn.select("year", "broken").rows() == [(2021, True), (2022, False)]
    assert drawn["piece"].n_unique() == 1
    received = series.panels(told)["新收申请量"]
    assert received["broken"].to_list() == [False, True, False]
    assert received["piece"].n_unique() == 2
    points = series.listed(told)["行政规范性文件现行有效件数"]
    assert [point.why for point in points] == ["", "form", ""]


def test_unequal_cells_are_marked_equal_ones_are_not() -> None:
    judged = desk(report("甲镇人民政府", values={ANSWERED: 2.0}), report("乙镇人民政府"))
    cells = towns.cells(judged, ["1", "2"], "requests")
    assert [v.differs for v in cells[ANSWERED]] == [True, True]
    assert [v.differs for v in cells["requests.granted.total"]] == [False, False]


def test_a_cell_that_was_not_read_differs_from_no_figure() -> None:
    """Where two reports agree and a third was not read, nothing differs; nor where a form lacks the cell."""
    unread = report("丙镇人民政府", values={ANSWERED: None})
    other = report("丁镇人民政府", form="2019")
    judged = desk(report("甲镇人民政府"), report("乙镇人民政府"), unread, other)
    for table in ("requests", "proactive"):
        cells = towns.cells(judged, ["1", "2", "3", "4"], table)
        assert not any(value.differs for values in cells.values() for value in values)


def test_a_table_that_was_not_read_is_no_zero_beside_others() -> None:
    judged = desk(report("甲镇人民政府", without=("requests",)), report("乙镇人民政府"))
    assert [v.shown for v in towns.cells(judged, ["1", "2"], "requests")[ANSWERED]] == ["未读到", "0"]


def test_what_waits_for_the_original_is_a_reason() -> None:
    spam = Structure("spam", "示例", 0, 2, Place(0, 2))
    card = scorecard.card_of(desk(report(structure=(spam,))), "1")
    assert "waits" in card.reasons("safety")
    assert scorecard.card_of(desk(report()), "1").reasons("safety") == {}
