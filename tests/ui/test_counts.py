"""Matrix, list, overview, scorecards and workbook count the same over the samples, decisions taken."""

import json
from io import BytesIO

import openpyxl
import polars as pl
import pytest

from data import resource
from nianbao.desk import Desk, desk_of
from nianbao.exports import workbook
from nianbao.library import Library
from nianbao.library.samples import names
from nianbao.review import Choice, counted, rulings_about
from nianbao.ui import matrix, scorecard, summary, workbench
from nianbao.ui.selection import Filters, Selection, select
from parsing import read

SEVERITIES = ("error", "warning", "info")
STATES = ("none", "confirmed", "dismissed", "explained", "sent_back", "not_corrected")
WHO = "王敏"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The samples, with every state taken in turn."""
    file = tmp_path_factory.mktemp("counts") / "library.sqlite"
    library = Library.open(f"sqlite:///{file.as_posix()}")
    stages = {s["file"]: s["stage"] for s in json.loads(resource("samples/manifest.json").read_text("utf-8"))}
    for name in names():
        data = resource(f"samples/{name}").read_bytes()
        library.add(read(data, name), data, "draft" if stages[name] == "draft" else "published")
    failed = desk_of(library).standing.to_dicts()
    for number, state in enumerate(STATES[1:], 1):
        library.rule(rulings_about(failed[number :: len(STATES)], Choice(state, "原文无误")), WHO)
    return desk_of(library)


def years(desk: Desk) -> list[int]:
    return sorted(desk.frames.reports["year"].drop_nulls().unique())


def shown(desk: Desk, year: int) -> Selection:
    return select(desk, Filters(year, severities=SEVERITIES))


def test_every_state_was_taken(desk: Desk) -> None:
    assert set(desk.standing["decision"]) == set(STATES)
    assert counted(desk.standing).height < desk.standing.height


def test_matrix_list_and_overview_count_the_same(desk: Desk) -> None:
    for year in years(desk):
        chosen = shown(desk, year)
        tally, index = chosen.tally(), summary.index_of(desk, year)
        assert (tally.errors, tally.warnings) == (index.errors, index.warnings)
        assert tally.total == counted(chosen.failed).height
        for by in ("fault", "rule"):
            drawn = matrix.matrix(desk, chosen, by)
            assert sum(drawn.places.values()) == sum(a.total for a in drawn.agencies) == tally.total
            assert sum(agency.open for agency in drawn.agencies) == tally.open


def test_the_line_tells_of_what_is_not_chosen_what_choosing_it_would_add(desk: Desk) -> None:
    for year in years(desk):
        line = workbench.counts(select(desk, Filters(year)).tally())
        infos = shown(desk, year).tally().infos
        assert "提示 0" not in line
        assert (f"未选的另有提示 {infos}" in line) == bool(infos)
    assert any(shown(desk, year).tally().infos for year in years(desk))


def test_scorecards_and_the_workbook_count_the_same(desk: Desk) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(desk).data))
    head, *rows = list(book["得分"].iter_rows(values_only=True))
    sheet = {name: sum(int(str(row[head.index(name)])) for row in rows) for name in ("错误", "疑点", "提示")}
    by = dict(counted(desk.standing).group_by("severity").len().iter_rows())
    assert list(sheet.values()) == [by.get(severity, 0) for severity in SEVERITIES]
    cards = [scorecard.card_of(desk, report) for report in desk.frames.reports["report"]]
    assert [sum(len(card.failed(s)) for card in cards) for s in SEVERITIES] == list(sheet.values())


def test_warnings_cost_nothing_until_they_are_found_true_and_settled_findings_never(desk: Desk) -> None:
    cost = desk.scores.deductions.join(desk.standing, on=["report", "key"], how="left")
    assert cost.filter(pl.col("decision").is_in(["dismissed", "explained"])).is_empty()
    warnings = cost.filter(pl.col("severity") == "warning")
    assert set(warnings["decision"]) <= {"confirmed", "not_corrected"}


def test_what_may_be_hijacked_waits_for_the_original(desk: Desk) -> None:
    waiting = desk.standing.filter(pl.col("fault") == "integrity", pl.col("decision") == "none")
    cost = desk.scores.deductions.join(waiting, on=["report", "key"], how="semi")
    assert cost.is_empty()
