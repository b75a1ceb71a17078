"""Blocks copied from spreadsheets find their cells, with labels and heads or without."""

import pytest

from nianbao.entries.pasting import lay
from nianbao.ui.entry import Draft
from parsing.model import FormVersion, TableId

HEADS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
TABLES: tuple[TableId, ...] = ("proactive", "requests", "disputes")


def numbered(draft: Draft) -> dict[str, str]:
    """Another number for each cell."""
    return {concept: str(number) for number, concept in enumerate(draft.cells, 1)}


def bare(draft: Draft) -> list[list[str]]:
    values = numbered(draft)
    return [[values[concept] for concept in line] for line in draft.lines]


def tabbed(rows: list[list[str]]) -> str:
    return "\r\n".join("\t".join(row) for row in rows) + "\r\n"


@pytest.mark.parametrize("form", ["2019", "2021"])
@pytest.mark.parametrize("table", TABLES)
def test_bare_numbers_of_a_whole_table(table: TableId, form: FormVersion) -> None:
    draft = Draft(table, form)
    rows = [[*row, *[""] * (3 - len(row))] for row in bare(draft)] if table == "proactive" else bare(draft)
    laid = lay(tabbed(rows), draft.lines, draft.labels, draft.cells[0])
    assert laid.cells == numbered(draft)
    assert laid.left_over == ()


@pytest.mark.parametrize("form", ["2019", "2021"])
@pytest.mark.parametrize("table", ["proactive", "requests"])
def test_labels_say_where_rows_go(table: TableId, form: FormVersion) -> None:
    draft = Draft(table, form)
    rows = [
        ["", f"{n}", label, *row]
        for n, (label, row) in enumerate(zip(draft.labels, bare(draft), strict=True))
    ]
    laid = lay(tabbed([["信息内容"], ["", "", "", *HEADS], *rows]), draft.lines, draft.labels, draft.cells[5])
    assert laid.cells == numbered(draft)


def test_a_row_left_out_of_a_labelled_block_leaves_its_cells_alone() -> None:
    draft = Draft("requests", "2021")
    rows = [[label, *row] for label, row in zip(draft.labels, bare(draft), strict=True)]
    laid = lay(tabbed([*rows[:3], *rows[4:]]), draft.lines, draft.labels, draft.cells[0])
    missing = set(draft.lines[3])
    assert laid.cells == {c: v for c, v in numbered(draft).items() if c not in missing}


def test_the_head_of_table_four_is_passed_over() -> None:
    draft = Draft("disputes", "2021")
    head = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3
    laid = lay(tabbed([head, *bare(draft)]), draft.lines, draft.labels, draft.cells[7])
    assert laid.cells == numbered(draft)


def test_a_small_block_begins_where_the_person_stands() -> None:
    draft = Draft("requests", "2021")
    laid = lay("1\t2\n3\t4", draft.lines, draft.labels, draft.lines[2][5])
    expected = [draft.lines[2][5], draft.lines[2][6], draft.lines[3][5], draft.lines[3][6]]
    assert laid.cells == dict(zip(expected, "1234", strict=True))
    laid = lay("1\t2\t3", draft.lines, draft.labels, draft.lines[24][5])
    assert laid.left_over == ("3",)


def test_merged_cells_and_separators_survive() -> None:
    draft = Draft("proactive", "2021")
    text = tabbed([["行政许可", "", "1,298", ""], ['"行政\n处罚"', "9", "", ""], ["其他事项", "5", "", ""]])
    laid = lay(text, draft.lines, draft.labels, draft.cells[0])
    assert list(laid.cells.values()) == ["1,298", "9"]
    assert laid.left_over == ("其他事项",)


def test_blanks_and_marks_are_kept() -> None:
    draft = Draft("disputes", "2021")
    row = ["0", "", "/", "无", "-", *["0"] * 10]
    laid = lay(tabbed([row]), draft.lines, draft.labels, draft.cells[0])
    assert list(laid.cells.values()) == row
