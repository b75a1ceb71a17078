"""Rosters from files: encodings, titles of columns, bad rows, what saving changes; lists going out."""

import re
from datetime import date
from io import BytesIO

import polars as pl
import pytest
from openpyxl import Workbook, load_workbook

from nianbao.ledger import LEDGER, rosters, sheets, view
from nianbao.ledger.rosters import RosterError, read
from nianbao.library import Body, Library
from nianbao.wording import ledger as words

CSV = """云川县2024年度应报单位名单,,,,
序号,单位全称（必填）,所属县区,单位性质,联系人,联系电话,报送要求,备注,传真
1,青禾镇人民政府,云川县,镇,王敏,0000-1,,,
2,教育局,云川县,部门,李强,,更名,原教体局,
3,气象局,云川县,直属单位,,,垂管,,
4,,云川县,,赵芳,,,,
5,青禾镇人民政府,云川县,镇,,,,,
6,档案馆,云川县,,,,暂缓,,
,,,,,,,,
"""
BODIES = [
    ("青禾镇人民政府", "town", None, "王敏 0000-1", "owes", None),
    ("教育局", "department", None, "李强", "renamed", "原教体局"),
    ("气象局", None, "直属单位", None, "vertical", None),
    ("档案馆", None, None, None, "owes", "暂缓"),
]
PROBLEMS = (
    words.COLUMN_UNUSED.format(title="传真"),
    words.ROW_NAMELESS.format(row=6),
    words.ROW_DOUBLE.format(row=7, name="青禾镇人民政府", first=3),
    words.ROW_STANDING.format(row=8, name="档案馆", word="暂缓"),
)


def told(roster: rosters.Roster) -> list[tuple[object, ...]]:
    return [(b.name, b.kind, b.class_, b.contact, b.standing, b.note) for b in roster.bodies]


def workbook(rows: list[list[str]], *merged: str) -> bytes:
    book = Workbook()
    first = book.active
    first.append(["说明：请按时报送"])
    sheet = book.create_sheet("名单")
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    into = BytesIO()
    book.save(into)
    return into.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_in_any_encoding(encoding: str) -> None:
    roster = read(CSV.encode(encoding), "名单.csv")
    assert (told(roster), roster.problems) == (BODIES, PROBLEMS)


def test_lines_under_the_list_and_a_head_printed_again_are_no_bodies() -> None:
    lines = [
        "单位名称,地区",
        "青禾镇人民政府,云川县",
        "单位名称,地区",
        "合计：1个,",
        "制表人：王敏,",
        "12345,",
        "注册管理处,",
    ]
    roster = read("\n".join(lines).encode(), "名单.csv")
    assert [body.name for body in roster.bodies] == ["青禾镇人民政府", "注册管理处"]
    wrong = {4: "合计：1个", 5: "制表人：王敏", 6: "12345"}
    assert roster.problems == tuple(words.ROW_NO_BODY.format(row=n, name=name) for n, name in wrong.items())


@pytest.mark.parametrize("mark", ["\t", ";"])
def test_other_separators(mark: str) -> None:
    assert told(read(CSV.replace(",", mark).encode(), "名单.txt")) == BODIES


def test_a_workbook_is_read_like_a_csv() -> None:
    rows = [line.split(",") for line in CSV.splitlines()]
    roster = read(workbook(rows), "名单.xlsx")
    assert (told(roster), roster.problems) == (BODIES, PROBLEMS)


def test_one_column_and_merged_cells_lose_nothing() -> None:
    names = ["青禾镇人民政府", "白石镇人民政府"]
    assert [b.name for b in read(workbook([["单位"], *([n] for n in names)]), "").bodies] == names
    merged = read(workbook([["单位", "地区"], [names[0], "云川县"], [names[1]]], "B2:B3"), "")
    assert [b.area for b in merged.bodies] == ["云川县"] * 2


TWO_ROWS = [
    ["序号", "单位", "基本情况", "", "联系人", "", "备注"],
    ["", "名称", "单位性质", "所属县区", "姓名", "手机", ""],
    ["1", "青禾镇人民政府", "镇", "云川县", "王敏", "0000-1", "新设"],
    ["2", "教育局", "部门", "云川县", "李强", "", ""],
]
GROUPED = [["", "基本情况", "", "", "联系人", "", "备注"], ["序号", "名称", *TWO_ROWS[1][2:]], *TWO_ROWS[2:]]
MERGED = ["A1:A2", "C1:D1", "E1:F1", "G1:G2"]


@pytest.mark.parametrize("rows", [TWO_ROWS, GROUPED])
def test_a_head_over_two_rows_names_all_columns(rows: list[list[str]]) -> None:
    text = "\n".join(map(",".join, rows))
    for data in (text.encode(), workbook(rows), workbook(rows, *MERGED)):
        roster = read(data, "名单")
        assert [(b.name, b.kind, b.area, b.contact, b.note) for b in roster.bodies] == [
            ("青禾镇人民政府", "town", "云川县", "王敏 0000-1", "新设"),
            ("教育局", "department", "云川县", "李强", None),
        ]
        assert roster.problems == ()


def test_a_nameless_row_under_the_head_is_no_part_of_it() -> None:
    roster = read("序号,单位,单位性质,传真\n1,,镇,12\n2,教育局,部门,\n".encode(), "")
    assert roster.problems[1:] == (words.ROW_NAMELESS.format(row=2),)


def test_an_area_for_those_without_one() -> None:
    text = "单位,地区\n青禾镇人民政府,\n白石镇人民政府,白石县\n"
    assert [b.area for b in read(text.encode(), "", " 云川县 ").bodies] == ["云川县", "白石县"]


BAD = [
    (b"", words.FILE_EMPTY),
    (b"\xd0\xcf\x11\xe0 old", words.FILE_UNREADABLE),
    ("甲,乙\n丙,丁\n".encode(), words.FILE_NO_HEADER),
]


@pytest.mark.parametrize(("data", "sentence"), BAD)
def test_what_is_no_roster(data: bytes, sentence: str) -> None:
    with pytest.raises(RosterError) as error:
        read(data, "x")
    assert str(error.value) == sentence


def test_a_damaged_workbook_is_said_to_be_so() -> None:
    with pytest.raises(RosterError):
        read(b"PK\x03\x04 nothing", "x.xlsx")


def test_a_formula_without_a_value_costs_its_row_only(library: Library) -> None:
    rows = [
        ["序号", "单位", "联系人", "电话"],
        ["=ROW()-1", "甲镇", "王敏", "1"],
        ["=ROW()-1", "乙镇", "李强", "=1+1"],
        ["3", "=A1", "", ""],
    ]
    roster = read(workbook(rows), "")
    assert [(b.name, b.contact) for b in roster.bodies] == [("甲镇", "王敏 1")]
    assert roster.problems == (
        words.ROW_FORMULA.format(row=3, whose="“乙镇”", columns="联系人"),
        words.ROW_FORMULA.format(row=4, whose="", columns="单位名称"),
    )
    library.register.save([Body("乙镇", contact="赵芳", note="旧"), Body("丙镇")])
    found = rosters.changes(library.roster(), roster.over(library.roster()))
    assert ([b.name for b in found.new], found.changed, found.same) == (["甲镇"], (), 1)
    assert [a.name for a in found.removed] == ["丙镇"]


def test_long_names_and_codes() -> None:
    text = f"单位,区划代码\n{'长' * 61},1\n青禾镇,12345\n白石镇,441900\n"
    roster = read(text.encode(), "")
    assert [(b.name, b.code) for b in roster.bodies] == [("青禾镇", None), ("白石镇", "441900")]
    assert [p[:4] for p in roster.problems] == ["第2行的", "第3行“"]


def test_what_saving_would_change(library: Library) -> None:
    library.register.save([Body("甲镇"), Body("乙镇"), Body("丙镇", contact="王敏")])
    wanted = [Body("丙镇", contact="李强"), Body("甲镇"), Body("丁镇")]
    found = rosters.changes(library.roster(), wanted)
    assert [b.name for b in found.new] == ["丁镇"]
    assert [(c.body.name, c.fields) for c in found.changed] == [("丙镇", {"contact": ("王敏", "李强")})]
    assert ([a.name for a in found.removed], found.same, found.reordered) == (["乙镇"], 1, True)
    again = rosters.changes(library.roster(), read(sheets.roster_csv(library.roster()), "").bodies)
    assert (again.new, again.changed, again.removed, again.reordered) == ((), (), (), False)


def test_what_a_file_has_no_column_for_stays(library: Library) -> None:
    library.register.save([Body("甲镇", "云川县", "town", "备注", "镇街", contact="王敏")])
    given = read("单位,地区,联系人\n甲镇,云川县,\n乙镇,云川县,李强\n".encode(), "")
    first, second = given.over(library.roster())
    assert (first.kind, first.class_, first.note, first.contact) == ("town", "镇街", "备注", None)
    assert (second.class_, second.contact) == (None, "李强")


def test_the_roster_comes_back_as_it_went_out(library: Library) -> None:
    bodies = [
        Body("青禾镇人民政府", "云川县", "town", "=1+1", "镇街", "县政府", "王敏", "renamed", "441900121"),
        Body("云川县气象局", "云川县", standing="vertical"),
    ]
    library.register.save(bodies)
    for data in (sheets.roster_xlsx(library.roster()), sheets.roster_csv(library.roster())):
        back = read(data, "")
        assert (list(back.bodies), back.problems) == (bodies, ())
    for template in (sheets.roster_xlsx(), sheets.roster_csv()):
        with pytest.raises(RosterError, match=re.escape(words.FILE_NO_BODIES)):
            read(template, "")


ROWS = pl.DataFrame(
    [
        {
            "name": name,
            "contact": contact,
            "submission": state,
            "owes": True,
            "returned": 0,
            "submit_due": date(2025, 1, 31),
        }
        for name, contact, state in (
            ("青禾镇", "王敏 0000", "missing"),
            ("白石镇", None, "on_time"),
            ("柳溪乡", None, "missing"),
        )
    ],
    schema_overrides={"contact": pl.String},
)
WHOLE = pl.concat([LEDGER.to_frame(), ROWS.cast({"returned": pl.Int64})], how="diagonal")


def test_those_to_be_reminded() -> None:
    late = sheets.missing(WHOLE)
    assert sheets.reminder(late, 2024, date(2025, 2, 3)).split("\n") == [
        "截至2025年2月3日，以下2个单位尚未报送2024年政府信息公开工作年度报告：",
        "1. 青禾镇（期限1月31日，联系人：王敏 0000）",
        "2. 柳溪乡（期限1月31日）",
    ]
    sheet = load_workbook(BytesIO(sheets.reminder_xlsx(late, date(2025, 2, 3)))).active
    assert [row[:2] + row[5:6] for row in sheet.iter_rows(values_only=True)] == [
        ("序号", "单位", "逾期天数"),
        (1, "青禾镇", 3),
        (2, "柳溪乡", 3),
    ]


def test_the_ledger_as_a_workbook_says_what_the_screen_says() -> None:
    table = view.in_words(WHOLE)
    sheet = load_workbook(BytesIO(sheets.ledger_xlsx(table))).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == tuple(words.COLUMNS[name] for name in table.columns)
    assert [row[1] for row in rows[1:]] == WHOLE["name"].to_list()
    assert [row[4] for row in rows[1:]] == ["未报", "按时", "未报"]


@pytest.mark.parametrize("mark", ["；", "|"])
def test_rarer_marks_between_cells(mark: str) -> None:
    data = f"单位名称{mark}地区\n甲镇{mark}云川县\n".encode()
    assert [(body.name, body.area) for body in read(data, "名单.csv").bodies] == [("甲镇", "云川县")]


def test_a_quotation_mark_never_closed_swallows_no_rows() -> None:
    data = '单位名称,地区\n"甲镇,云川县\n乙局,云川县\n'.encode()
    assert [body.name for body in read(data, "名单.csv").bodies] == ["甲镇", "乙局"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("单位名称,地区\n", words.FILE_NO_BODIES),
        ("甲镇,镇,云川县\n乙局,部门,云川县\n丙局,部门,云川县\n", words.FILE_NO_HEADER),
    ],
)
def test_titles_alone_and_bodies_alone_are_told(text: str, sentence: str) -> None:
    with pytest.raises(RosterError, match=re.escape(sentence)):
        read(text.encode(), "名单.csv")
