"""A draft is judged as it would be in the library, alone or beside last year's report."""

from io import BytesIO

import openpyxl
import polars as pl
import pytest

from data import resource
from nianbao.desk import evaluate
from nianbao.frames import frames_of
from nianbao.selfcheck import Checked, Refused, check, workbook
from nianbao.selfcheck.sheet import rows as listed_rows
from nianbao.wording import selfcheck as words
from nianbao.wording.language import speaking
from parsing import read

WRONG, NOW, BEFORE = "jiaoyu-2024.txt", "baishi-2024.pdf", "baishi-2023.txt"


def item(name: str) -> tuple[str, bytes]:
    return name, resource(f"samples/{name}").read_bytes()


def checked(name: str, last: str | None = None) -> Checked:
    found = check(item(name), None if last is None else item(last))
    assert isinstance(found, Checked)
    return found


def failed(findings: pl.DataFrame) -> list[tuple[str, str]]:
    rows = findings.filter(pl.col("status") == "fail", pl.col("fault") != "late")
    return rows.select("rule", "message").rows()


def test_the_findings_are_those_of_the_library() -> None:
    name, data = item(WRONG)
    alone = evaluate(frames_of([read(data, name)]))
    assert failed(checked(WRONG).findings) == failed(alone.about(name))


def test_lateness_is_for_the_office() -> None:
    assert checked("fuban-2024.md").findings.filter(pl.col("fault") == "late").is_empty()


@pytest.mark.parametrize(
    ("last", "compared", "fails"), [(BEFORE, True, True), (None, False, False), (WRONG, False, False)]
)
def test_years_are_compared_where_last_years_report_is_given(
    last: str | None, compared: bool, fails: bool
) -> None:
    found = checked(NOW, last)
    assert found.compared == compared
    assert ("years.carry" in {rule for rule, _ in failed(found.findings)}) == fails


def test_what_is_no_report_is_refused() -> None:
    notice = check(("通知.txt", "关于召开会议的通知".encode()))
    assert isinstance(notice, Refused)
    assert notice.why == "not_report"
    found = check(("空.txt", b""))
    assert isinstance(found, Refused)
    assert found.why == "unreadable"
    assert found.sentences


def test_the_list_has_what_was_found_and_what_was_not_checked() -> None:
    found = checked("liuxi-2024.txt")
    [sheet] = openpyxl.load_workbook(BytesIO(workbook(found))).worksheets
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    listed = found.findings.filter(pl.col("status").is_in(["fail", "not_assessable"]))
    assert len(rows) == listed.height
    assert rows[-1][1] == words.NOT_CHECKED


def test_what_the_list_quotes_are_sentences_not_bare_figures() -> None:
    place = words.LIST_COLUMNS.index("原文")
    [quoted] = {
        row[place] for row in listed_rows(checked("linxi-2024.txt")) if row[2] == "正文与表格：没有发生"
    }
    assert quoted == "临溪镇未收到政府信息公开申请"


def test_the_list_is_chinese_whatever_language_the_screen_speaks() -> None:
    chinese = listed_rows(checked("linxi-2024.txt"))
    with speaking("en"):
        assert listed_rows(checked("linxi-2024.txt")) == chinese
