"""Single cells and small tables: each case is the smallest text that once was read wrongly or might be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.document import Document
from parsing.forms import FORMS, form, version_for
from parsing.model import Fact
from parsing.normalise import Normalised
from parsing.tables import TablesRead, read_tables
from parsing.tables.splits import cuts, only_cut

HEAD = (
    "二、主动公开政府信息情况\n第二十条第(一)项 |\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
)
TAIL = (
    "第二十条第(五)项 |\n信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n三、收到和处理政府信息公开申请情况\n"
)


def read(text: str) -> TablesRead:
    return read_tables(Document(text, "text"), Normalised.of(text))


def facts(text: str) -> dict[str, Fact]:
    return {f.id: f for f in read(text).facts}


@pytest.mark.parametrize(
    ("printed", "state", "value"),
    [
        ("0", "reported", 0),
        ("12", "reported", 12),
        ("１２", "reported", 12),
        ("1 2", "reported", 12),
        ("1,234", "reported", 1234),
        ("0.00", "reported", 0),
        ("4166.241619", "reported", 4166.241619),
        ("-3", "reported", -3),
        ("12件", "reported", 12),
        ("22（其中修订16件）", "reported", 22),
        ("", "blank", None),
        ("/", "mark", None),
        ("-", "mark", None),
        ("—", "mark", None),
        ("无", "mark", None),
    ],
)
def test_a_cell(printed: str, state: str, value: float | None) -> None:
    text = f"{HEAD}规章 | 0 | 0 | 0 |\n行政规范性文件 | {printed} | 3 | 4 |\n{TAIL}"
    found = facts(text)
    cell = found["proactive.normative_documents.issued"]
    assert (cell.state, cell.value, cell.raw) == (state, value, printed)
    assert text[cell.start : cell.end] == printed
    assert found["proactive.normative_documents.in_force"].value == 4


@given(st.integers(0, 10**9) | st.decimals(0, 10**6, places=2).map(float))
def test_any_number_keeps_its_value(value: float) -> None:
    found = facts(f"{HEAD}规章 | 0 | 0 | 0 |\n规范性文件 | {value} | 3 | 4 |\n{TAIL}")
    assert found["proactive.normative_documents.issued"].value == value


@pytest.mark.parametrize(
    "label", ["行政规范性文件", "规范性文件", "行 政 规 范 性 文 件", "行政规范性\n文件"]
)
def test_labels_may_be_torn_or_reworded(label: str) -> None:
    found = facts(f"{HEAD}规章 | 0 | 0 | 0 |\n{label} | 1 | 2 | 3 |\n{TAIL}")
    assert found["proactive.normative_documents.in_force"].value == 3


ROW = "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("2.其他法律行政止公开", "refused_by_law"),
        ("（二）部分公开", "partly_granted"),
        ("四、结转下年度继续办理", "carried_out"),
        ("1.逾期不补正", "other_no_correction"),
        ("3.其他", "other_reason"),
        ("(六)其他处理", "other"),
        ("（七） 总计", "total"),
    ],
)
def test_rows_of_table_three_by_their_labels(label: str, concept: str) -> None:
    found = facts(f"申请人情况\n{ROW}{label} | 2 | 1 | 0 | 0 | 0 | 0 | 3 |\n四、其他\n")
    assert found[f"requests.{concept}.total"].value == 3
    assert len(found) == 14


def test_a_page_number_inside_a_table_is_no_cell() -> None:
    found = facts(f"申请人情况\n{ROW}- 3 -\n二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n")
    assert len(found) == 14


def test_a_lost_cell_makes_the_row_uncertain() -> None:
    found = facts("申请人情况\n一、本年新收政府信息公开申请数量\n11\n0\n0\n0\n0\n2\n四、其他\n")
    assert {f.state for f in found.values()} == {"uncertain"}
    assert found["requests.received.natural_person"].candidates == (11.0,)
    assert found["requests.received.business"].candidates == (0.0, 11.0)


def test_a_row_with_wrong_sums_is_read_as_printed() -> None:
    found = facts("申请人情况\n一、本年新收政府信息公开申请数量 10 1 0 0 0 0 0\n四、其他\n")
    assert [found[f"requests.received.{c}"].value for c in ("natural_person", "business", "total")] == [
        10,
        1,
        0,
    ]


def test_a_table_printed_twice_is_one_with_more_places() -> None:
    found = facts(f"申请人情况\n{ROW}四、结转\n申请人情况\n{ROW}")
    assert [len(f.also) for f in found.values()] == [1] * 7
    different = facts(f"申请人情况\n{ROW}四、结转\n申请人情况\n{ROW.replace('1', '2')}")
    assert different["requests.received.total"].candidates == (1.0, 2.0)
    assert different["requests.received.business"].value == 0


def test_padding_of_merged_cells_is_no_blank() -> None:
    rows = (
        "（三）不予公开 | | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"
        "（六）其他处理 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
        "（七）总计 | | 1 | 0 | | 0 | 0 | 0 | 1 |\n"
    )
    found = facts(f"申请人情况\n{ROW}{rows}四、其他\n")
    assert found["requests.other.natural_person"].value == 1
    assert found["requests.total.research"].state == "blank"
    assert found["requests.total.total"].value == 1


OLD = "第二十条第(一)项\n信息内容|本年新制作数量|本年新公开数量|对外公开总数量\n"


def test_rows_whose_last_cells_are_blank_have_no_outer_bars() -> None:
    found = facts(f"{OLD}规章|1||\n规范性文件||2|\n三、\n")
    assert {i.split(".", 1)[1]: f.value for i, f in found.items() if f.value is not None} == {
        "regulations.made": 1,
        "normative_documents.published": 2,
    }


def test_a_number_in_the_cell_of_a_label_is_the_rows_first() -> None:
    found = facts(f"申请人情况\n{ROW}四、结转下年度继续办理 5|0|2||0|0|7|\n五、其他\n")
    assert [f.value for f in found.values()][7:] == [5, 0, 2, None, 0, 0, 7]


def test_cells_apart_by_two_bars_keep_their_columns() -> None:
    labels = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量")
    found = facts(f"申请人情况\n{labels[0]}||1||0||0||0||0||0||1\n{labels[1]}||||||||||5||||5\n四、其他\n")
    assert found["requests.carried_in.legal_service"].value == 5
    assert found["requests.carried_in.total"].value == 5
    assert found["requests.carried_in.business"].state == "blank"


@pytest.mark.parametrize(
    "text",
    [
        f"{OLD.replace('|', '  ')}规章  0  0  0\n规范性文件  268    \n三、\n",
        f"{OLD.replace('|', '')}规章12\n规范性文件268\n三、\n",
        f"{OLD.replace('|', '')}规章000\n规范性文件268/\n三、\n",
    ],
)
def test_a_number_is_not_cut_where_cells_may_be_blank(text: str) -> None:
    states = {i: f.state for i, f in facts(text).items() if "normative" in i}
    assert set(states.values()) == {"uncertain"}


def test_glued_rows_beside_one_with_too_few_digits_need_their_sums() -> None:
    rows = (
        "一、本年新收政府信息公开申请数量1200012二、上年结转政府信息公开申请数量2000013（一）予以公开000000"
    )
    found = facts(f"申请人情况\n{rows}（二）部分公开0000000四、结转下年度继续办理0000000\n五、其他\n")
    assert {i.split(".")[1] for i, f in found.items() if f.value is not None} == {
        "carried_in",
        "partly_granted",
        "carried_out",
    }


FIVE = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计"


@pytest.mark.parametrize("row", ["/ | 0 | 0 | 0 | 0 ||", " 0  无  0  0  0 |", "025-0-2020-315 |"])
def test_a_mark_in_the_cell_of_a_label_moves_no_number(row: str) -> None:
    assert facts(f"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n{FIVE}{row}\n五、其他问题\n") == {}


def test_lawsuits_in_tables_of_their_own() -> None:
    head = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n"
    text = "".join(
        f"{name}\n{head}{n} | 0 | 0 | 0 | {n} |\n"
        for n, name in enumerate(("行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"), 1)
    )
    found = facts("四、政府信息公开行政复议、行政诉讼情况\n" + text)
    assert [found[f"disputes.{g.id}.total"].value for g in form("2021").disputes.rows] == [1, 2, 3]


def test_prose_is_no_table() -> None:
    text = "一、总体情况\n行政许可5件，行政处罚3件。编号1、2、3、4、5、6、7。行政复议1件、行政诉讼2件。\n"
    assert facts(text) == {}


def test_cuts() -> None:
    assert cuts(["21710000218"], 7, 7) == (("217", "1", "0", "0", "0", "0", "218"),)
    assert cuts(["161000017"], 7, 7) == (
        ("1", "6", "10", "0", "0", "0", "17"),
        ("16", "1", "0", "0", "0", "0", "17"),
    )
    assert cuts(["25380363300630003"], 15, 5) is not None
    assert cuts(["7" * 60], 15) is None
    assert cuts(["7" * 5_000], 7, 7) is None
    assert only_cut(["0000000"], 7) == ("0",) * 7
    assert only_cut(["15", "-15"], 2) == ("15", "-15")
    assert only_cut(["6233440"], 3) is None
    assert only_cut(["12"], 3) is None


def test_forms_have_the_cells_of_the_concepts() -> None:
    assert [len(list(form(version).cells())) for version in FORMS] == [198, 200]
    assert [version_for(year) for year in (2018, 2019, 2020, 2021, 2026)] == [
        "older",
        "2019",
        "2019",
        "2021",
        "2021",
    ]
    with pytest.raises(KeyError):
        form("older")
