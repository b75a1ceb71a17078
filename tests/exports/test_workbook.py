import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import polars as pl
import pytest

from nianbao.exports import Export, workbook
from nianbao.exports.lists import More
from nianbao.exports.text import width
from nianbao.frames import Frames, frames_of
from nianbao.review import judge
from nianbao.scoring import Scores, evaluate, indicators, scheme
from nianbao.wording.cells import cell_name
from parsing.model import Report
from tests.factory import report
from tests.scoring.findings import finding, findings

HOSTILE = '=HYPERLINK("http://example.invalid","点此")'
TOTAL, GRANTED = "requests.total.total", "requests.granted.total"
SUMMARY = ["得分", "指标", "问题", "图表", "按表样排列", "数据", "说明"]


@dataclass(frozen=True)
class Evaluated:
    frames: Frames
    outcomes: pl.DataFrame
    standing: pl.DataFrame
    scores: Scores
    indicators: pl.DataFrame


def evaluated(reports: Mapping[str, Report], *rows: dict[str, object]) -> Evaluated:
    """Every rule of the scheme passes in every report but for those that ``rows`` name."""
    named = {(row["report"], row["rule"]) for row in rows}
    rules = [rule.rule for dimension in scheme().dimensions for rule in dimension.rules]
    passes = [finding(rule, report=key) for key in reports for rule in rules if (key, rule) not in named]
    frames, made = frames_of(reports), findings([*passes, *rows])
    return Evaluated(frames, made, judge(frames, made).standing, evaluate(frames, made), indicators(frames))


def opened(export: Export) -> openpyxl.Workbook:
    assert export.suffix == ".xlsx"
    return openpyxl.load_workbook(BytesIO(export.data))


def rows_of(book: openpyxl.Workbook, name: str) -> list[list[object]]:
    return [list(row) for row in book[name].iter_rows(values_only=True)]


@pytest.fixture(scope="module")
def desk() -> Evaluated:
    values = {TOTAL: 20.0, GRANTED: 5.0, "proactive.fees.amount": 4166.241619}
    quote = {"quote": "=1+1，全年\n收到申请12件", "where": None}
    return evaluated(
        {
            "甲": report("青禾镇人民政府", values=values),
            "乙": report(HOSTILE, values={TOTAL: 9.0, GRANTED: 9.0}, title="+标题", file="@文件.txt"),
            "丙": report("青禾镇人民政府", area="别县", without=("requests",), published=None),
        },
        finding(
            "text.received",
            "fail",
            report="甲",
            expected=14.0,
            actual=12.0,
            difference=-2.0,
            evidence=[quote],
        ),
        finding("text.composition", "fail", report="甲", severity="warning", message="-请核实"),
        finding(
            "form.cells",
            "fail",
            report="乙",
            severity="info",
            fault="form",
            place={"table": "requests"},
            facts=["requests.total.total", "requests.total.business", "requests.granted.total"],
            evidence=[{"quote": quote, "where": None} for quote in ("=9", "", "0")],
        ),
        finding("time.submitted", "not_assessable", report="丙", reason="no_submission"),
        finding("time.published", "not_assessable", report="丙", reason="no_date"),
    )


@pytest.fixture(scope="module")
def book(desk: Evaluated) -> openpyxl.Workbook:
    return opened(workbook(desk))


def test_sheets_are_those_about_all_and_one_a_report(book: openpyxl.Workbook) -> None:
    hostile = "HYPERLINK(httpexample.invalid,点"
    assert book.sheetnames == [*SUMMARY, hostile, "青禾镇人民政府", "青禾镇人民政府(2)"]


def test_nothing_from_a_report_is_a_formula(book: openpyxl.Workbook) -> None:
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"n", "s"}
    texts = {cell.value for cell in cells}
    assert {HOSTILE, "+标题", "@文件.txt", "-请核实", "=1+1，全年 收到申请12件"} <= texts
    links = [cell.hyperlink for cell in cells if cell.hyperlink]
    assert len(links) == 6  # from the scores to each agency's sheet, and there to the official tables
    assert all(link.target is None for link in links)
    assert sum(str(link.location).endswith("!A1") for link in links) == 3


def records(book: openpyxl.Workbook, name: str) -> list[dict[object, object]]:
    head, *body = rows_of(book, name)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_scores_with_dimensions_and_counts(book: openpyxl.Workbook) -> None:
    hostile, ours, undated = records(book, "得分")
    wanted = ("单位", "年度", "得分", "等次", "可核验率", "扣分合计", "错误", "疑点", "提示", "待认定")
    assert [ours[name] for name in wanted] == ["青禾镇人民政府", "2024", 95.8, "优秀", 1, 4, 1, 1, 0, 1]
    assert (ours["数据准确（30分）"], ours["可获取（5分）"]) == (26, "尚无可核验规则")
    assert (hostile["单位"], hostile["同类排名"], hostile["同类参排数"]) == (HOSTILE, 1, 2)
    assert (undated["得分"], undated["等次"], undated["同类排名"]) == (None, "暂不评分", None)
    assert (undated["及时（20分）"], undated["发布日期"]) == ("无法核验", "未知")
    assert ours["发布日期"] == "2025-01-20（未确认）"


def test_every_rate_stands_beside_its_counts(book: openpyxl.Workbook) -> None:
    page = book["指标"]
    heads = {str(cell.value): cell.column for cell in page[1] if cell.value}
    rate = heads["予以公开率"]
    assert [page.cell(2, rate + n).value for n in (0, 1)] == ["比率", "件数"]
    shown = [tuple(page.cell(row, rate + n).value for n in (0, 1)) for row in (3, 4, 5)]
    assert shown == [("样本过小", "9 / 9"), (0.25, "5 / 20"), ("缺数据", "— / —")]
    assert page.cell(4, rate).number_format == "0.0%"
    fees = page.cell(4, heads["行政事业性收费金额（万元）"])
    assert (fees.value, fees.number_format) == (4166.241619, "#,##0.00####")
    assert page.cell(4, heads["办理量（件）"]).number_format == "#,##0"
    assert not page.conditional_formatting


def test_problems_carry_message_evidence_and_cost(book: openpyxl.Workbook) -> None:
    info, error, warning = records(book, "问题")
    assert [row["程度"] for row in (info, error, warning)] == ["提示", "错误", "疑点"]
    assert [error[name] for name in ("原文", "应为", "实为", "相差", "扣分")] == [
        *("=1+1，全年 收到申请12件", 14, 12, -2, 4),
    ]
    assert (warning["说明"], warning["扣分"]) == ("-请核实", None)
    assert info["位置"] == "表三"
    assert str(info["原文"]).splitlines() == [
        "表三 · 办理结果总计 · 总计：=9",
        "表三 · 办理结果总计 · 商业企业：（空）",
        "（其余1格为0）",
    ]


def test_a_scorecard_tells_what_was_lost_and_what_was_not_assessed(book: openpyxl.Workbook) -> None:
    cells = [row[:6] for row in rows_of(book, "青禾镇人民政府")]
    assert cells[0][0] == "青禾镇人民政府 2024"
    assert ["数据准确", 30, 30, 4, 26, "已核验"] in cells
    assert ["可获取", 5, 0, 0, None, "尚无可核验规则"] in cells
    assert [row[0] for row in cells].index("疑点") > [row[0] for row in cells].index("错误")
    undated = {str(cell) for row in rows_of(book, "青禾镇人民政府(2)") for cell in row if cell is not None}
    assert {"没有发布日期，请补充。", "暂不评分", "没有发现问题。"} <= undated


def test_heads_stay_and_columns_fit_chinese(book: openpyxl.Workbook) -> None:
    assert {page.title: page.freeze_panes for page in book if page.title in SUMMARY} == {
        "得分": "B2",
        "指标": "B3",
        "问题": "B2",
        "图表": None,
        "按表样排列": "B2",
        "数据": "B2",
        "说明": "A2",
    }
    assert all(page.freeze_panes == "B6" for page in book if page.title not in SUMMARY)
    for name in ("得分", "问题"):
        page = book[name]
        wide = {n: d.width for d in page.column_dimensions.values() for n in range(d.min, d.max + 1)}
        for place, column in enumerate(page.iter_cols(min_row=2, values_only=True), 1):
            need = max((width(value) for value in column if isinstance(value, str)), default=0)
            assert wide[place] >= min(need, 32), (name, place)
        assert page.auto_filter.ref


def test_colours_are_only_for_grades_scores_and_severities(book: openpyxl.Workbook) -> None:
    def coloured(name: str) -> set[str]:
        return {str(area.sqref) for area in book[name].conditional_formatting}

    assert coloured("得分") == {"F2:F4", "G2:G4", "H2:H4"}
    assert coloured("问题") == {"D2:D4"}
    assert coloured("指标") == coloured("说明") == set()


def test_equal_input_gives_equal_bytes_and_a_choice_of_reports(desk: Evaluated) -> None:
    assert workbook(desk).data == workbook(desk).data
    assert opened(workbook(desk, ["丙"])).sheetnames == [*SUMMARY, "青禾镇人民政府"]
    assert opened(workbook(desk, [])).sheetnames == [name for name in SUMMARY if name != "按表样排列"]


def test_years_stand_in_the_names_where_there_are_several() -> None:
    both = evaluated({"a": report("甲镇", 2023), "b": report("甲镇", 2024)})
    assert opened(workbook(both)).sheetnames[len(SUMMARY) :] == ["甲镇 2023", "甲镇 2024"]


def test_a_report_of_which_nothing_is_known_has_its_sheet_too() -> None:
    known = report()
    unknown = Report(known.file, known.sha256, known.kind, known.reader, known.parser)
    made = opened(workbook(evaluated({"a": unknown})))
    assert made.sheetnames[-1] == "单位未识别"
    assert [made["得分"].cell(2, n).value for n in range(1, 6)] == ["单位未识别", None, None, None, None]


def test_many_agencies_come_as_a_zip_of_workbooks() -> None:
    many = evaluated({f"{n:03}": report(f"第{n}镇") for n in range(250)})
    made = workbook(many)
    assert (made.suffix, made.media_type) == (".zip", "application/zip")
    with ZipFile(BytesIO(made.data)) as archive:
        assert archive.namelist() == ["汇总.xlsx", "评分表-01.xlsx", "评分表-02.xlsx"]
        sheets = [
            openpyxl.load_workbook(BytesIO(archive.read(name)), read_only=True).sheetnames
            for name in archive.namelist()
        ]
    assert [len(names) for names in sheets] == [6, 201, 51]  # each part has the list of its facts


def test_facts_stand_in_a_list_and_in_the_order_of_the_form(desk: Evaluated, book: openpyxl.Workbook) -> None:
    facts = records(book, "数据")
    assert len(facts) == desk.frames.facts.height
    mine = [row for row in facts if row["单位"] == "青禾镇人民政府" and row["地区"] == "云川县"]
    amount = next(row for row in mine if "金额" in str(row["数据项"]))
    assert (amount["表"], amount["数值"]) == ("表二", 4166.241619)
    wide = records(book, "按表样排列")
    assert len(wide) == len(desk.frames.reports)
    assert wide[1][cell_name(TOTAL)] == 20
    without = next(row for row in wide if row["地区"] == "别县")
    assert without[cell_name(TOTAL)] is None


def test_official_tables_stand_in_each_sheet_with_the_printed_numbers(book: openpyxl.Workbook) -> None:
    ours = [cell.value for row in book["青禾镇人民政府"].iter_rows() for cell in row]
    assert ours.count("（七）总计") == 1
    assert 4166.241619 in ours
    without = [cell.value for row in book["青禾镇人民政府(2)"].iter_rows() for cell in row]
    assert "未识别到表格，请核对原件" in without
    assert "（七）总计" not in without


def test_charts_are_the_spreadsheets_own(desk: Evaluated) -> None:
    book = opened(workbook(desk, more=More(chosen=("甲", "乙"))))
    assert len(book["图表"]._charts) == 2
    assert len(book["对比"]._charts) == 1
    assert [cell.value for cell in book["对比"][2]] == ["指标", "青禾镇人民政府", HOSTILE]


def test_compared_years_and_namesakes_are_told_apart() -> None:
    both = evaluated({"a": report("甲镇", 2023), "b": report("甲镇", 2024), "c": report("甲镇", area="别县")})
    page = opened(workbook(both, more=More(chosen=("a", "b", "c"))))["对比"]
    heads = [cell.value for cell in page[2]][1:4]
    assert heads == ["甲镇 2023", "甲镇 2024（云川县）", "甲镇 2024（别县）"]
    assert page.page_setup.orientation == "portrait"


def test_what_only_a_library_knows_has_its_sheets(desk: Evaluated) -> None:
    roster = pl.DataFrame({"单位": ["=1+1镇"], "退回次数": [2]})
    book = opened(workbook(desk, more=More(roster=roster)))
    assert rows_of(book, "名单") == [["单位", "退回次数"], ["=1+1镇", 2]]


def test_every_sheet_is_set_for_paper(book: openpyxl.Workbook) -> None:
    assert {page.page_setup.orientation for page in book} == {"landscape"}
    assert all(page.print_area for page in book if page.title not in SUMMARY)


def test_rows_are_as_high_as_their_text_needs() -> None:
    long = "本年“上年结转”总计3件，上一年度“结转下年度继续办理”17件，请核实哪一年数据有误；" * 3
    desk = evaluated({"a": report()}, finding("text.requests", "fail", report="a", message=long))
    roster = pl.DataFrame({"单位": ["甲镇", "乙镇"], "备注": [long, "无"]})
    book = opened(workbook(desk, more=More(roster=roster)))
    for name, row in (("问题", 2), ("名单", 2)):
        page = book[name]
        place = next(cell.column_letter for cell in page[row] if cell.value == long)
        need = -(-width(long) // page.column_dimensions[place].width)
        assert page.row_dimensions[row].height >= 14 * need
        assert all(cell.alignment.wrap_text for cell in page[row] if cell.value == long)
    assert book["名单"].row_dimensions[3].height is None
    card = book[book.sheetnames[-1]]
    labels = [cell for row in card.iter_rows() for cell in row if isinstance(cell.value, str)]
    [label] = [cell for cell in labels if str(cell.value).startswith("1.申请人无正当")]
    assert card.row_dimensions[label.row].height >= 30


def test_progress_is_told_card_by_card(desk: Evaluated) -> None:
    told: list[tuple[int, int]] = []
    workbook(desk, progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_xlsxwriter_is_imported_only_when_a_workbook_is_made() -> None:
    code = "import sys, nianbao.exports; sys.exit('xlsxwriter' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # our own code
