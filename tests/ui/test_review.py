"""单位评分表, 审核工作台, 横向对比 and 指标与规则: over an empty, a small and a mixed library."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from nianbao.checks import catalogue
from nianbao.scoring import scheme
from nianbao.scoring.indicator import catalogue as indicators
from nianbao.wording import office, screens
from nianbao.wording import views as told
from parsing.model import Place, Report, Structure
from tests.factory import report
from tests.ui.grids import drawn, texts
from tests.ui.screens import TOWNS, fill, five, screen, values, words

PAGES = ("scorecard", "compliance", "comparison", "methods")
FIRST, SECOND = (f"云川县{name}" for name in TOWNS[:2])


def answered(received: float, granted: float) -> dict[str, float | None]:
    """Consistent figures of table three: all from natural persons, granted or refused for a third party."""
    rows = {
        "received": received,
        "granted": granted,
        "refused_third_party": received - granted,
        "total": received,
    }
    return {
        f"requests.{row}.{column}": n for row, n in rows.items() for column in ("natural_person", "total")
    }


def all_texts(app: AppTest) -> str:
    """Everything in the screen's tables and text elements."""
    tables = [word for table in drawn(app).values() for word in texts(table)]
    return "\n".join([words(app), *tables, *values(app, "html")])


@pytest.mark.parametrize("name", PAGES)
def test_over_an_empty_library(name: str, empty: str) -> None:
    app = screen(name)
    assert not app.exception
    assert not app.error
    assert app.title[0].value == screens.SCREENS[name].title
    if name != "methods":
        assert office.WELCOME in words(app)


@pytest.mark.parametrize("name", PAGES)
def test_over_five_reports(name: str, five_reports: str) -> None:
    app = screen(name, year="2024")
    assert not app.exception
    assert not app.error


def test_scorecard_without_an_agency_offers_all(five_reports: str) -> None:
    app = screen("scorecard", year="2024")
    assert told.CHOOSE_HINT in words(app)
    assert len(app.dataframe[0].value) == 5


def test_scorecard_shows_score_deductions_and_findings(five_reports: str) -> None:
    app = screen("scorecard", year="2024", agency=FIRST)
    assert "".join(app.query_params["agency"]) == FIRST
    shown = all_texts(app)
    assert "预评分（未经人工认定）" in shown
    assert "可核验率" in shown
    assert "错误（须更正）" in shown or "✕ 错误" in shown
    score = next(table for key, table in drawn(app).items() if key.startswith("score:"))
    assert any("−" in word for word in texts(score))
    assert any("折算成百分制" in caption for caption in values(app, "caption"))


def test_scorecard_says_what_is_missing_for_a_score(empty: str) -> None:
    fill(empty, [report(TOWNS[0], 2024, published=None)])
    app = screen("scorecard", year="2024", agency=FIRST)
    score = next(table for key, table in drawn(app).items() if key.startswith("score:"))
    assert any("没有发布日期" in word and "设置" in word for word in texts(score))
    assert told.PARTLY_ASSESSED in texts(score)
    assert any(caption.endswith("暂不评分。") for caption in values(app, "caption"))


def test_lateness_is_shown_with_the_day_of_publication(empty: str) -> None:
    fill(empty, [report(TOWNS[0], 2024, published="2025-03-20")])
    captions = values(screen("scorecard", year="2024", agency=FIRST), "caption")
    assert any("2025-03-20" in caption.replace("\\", "") for caption in captions)


def test_what_is_missing_is_shown_with_the_headings(empty: str) -> None:
    heading = Structure("section", "主动公开政府信息情况", 0, 10, Place(0, 10), section=2, number=2)
    fill(empty, [report(TOWNS[0], 2024, without=("proactive",), structure=(heading,))])
    app = screen("scorecard", year="2024", agency=FIRST)
    assert any("原文标题：二、" in caption for caption in values(app, "caption"))


def test_scorecard_of_an_unknown_agency_says_so_and_shows_no_other(five_reports: str) -> None:
    app = screen("scorecard", year="2024", agency="没有这个镇人民政府")
    assert "没有这个镇人民政府" in app.info[0].value
    assert not [key for key in drawn(app) if key.startswith("score:")]
    assert len(app.dataframe[0].value) == 5


@pytest.mark.parametrize("tab", [told.TAB_FORMS, told.TAB_INDICATORS, told.TAB_YEARS])
def test_scorecard_draws_each_tab(tab: str, empty: str) -> None:
    fill(empty, [*five(2020), *five(2023), *five(2024)])
    app = screen("scorecard", year="2024", agency=FIRST, view=tab)
    assert not app.exception
    assert not app.error
    prefix = {told.TAB_FORMS: "form:", told.TAB_INDICATORS: "indicators:", told.TAB_YEARS: "years:"}[tab]
    assert [key for key in drawn(app) if key.startswith(prefix)]


def test_a_missing_table_is_not_shown_as_zeros(empty: str) -> None:
    fill(empty, [report(TOWNS[0], 2024, without=("requests",))])
    app = screen("scorecard", year="2024", agency=FIRST, view=told.TAB_FORMS)
    assert told.TABLE_NOT_RECOGNISED in [w.value for w in app.warning]
    assert not [key for key in drawn(app) if key.startswith("form:requests")]


def matrix_of(app: AppTest) -> dict[str, Any]:
    return drawn(app)["compliance"]


def test_compliance_marks_what_fails(five_reports: str) -> None:
    matrix = matrix_of(screen("compliance", year="2024", layout="matrix"))
    first = matrix["rows"][0]
    assert first[0]["t"] == FIRST
    assert [cell for cell in first if "error" in cell.get("k", ())]
    others = [cell for row in matrix["rows"][1:] for cell in row]
    assert not [cell for cell in others if "error" in cell.get("k", ())]


def test_compliance_finds_by_name(five_reports: str) -> None:
    app = screen("compliance", year="2024", layout="matrix")
    app.text_input[0].set_value("白石").run()
    matrix = matrix_of(app)
    assert [row[0]["t"] for row in matrix["rows"]] == [SECOND]
    app.text_input[0].set_value("(?没有").run()
    assert told.MATRIX_EMPTY in words(app)


def test_compliance_filters_stand_in_the_address(five_reports: str) -> None:
    address = {"year": "2024", "layout": "matrix", "fault": "时限", "find": "白石"}
    matrix = matrix_of(screen("compliance", **address))
    assert [cell["t"] for cell in matrix["head"][0][4:]] == ["时限"]
    assert [row[0]["t"] for row in matrix["rows"]] == [SECOND]


@pytest.mark.parametrize("address", [{"fault": "nonsense"}, {"severity": "x"}, {"failing": "perhaps"}])
def test_compliance_survives_a_wrong_address(five_reports: str, address: dict[str, str]) -> None:
    app = screen("compliance", year="2024", layout="matrix", **address)
    assert not app.exception
    assert not app.error
    assert matrix_of(app)


def test_compliance_turns_pages(empty: str) -> None:
    many: list[Report] = [report(f"第{n}镇人民政府", 2024) for n in range(120)]
    fill(empty, many)
    assert len(matrix_of(screen("compliance", year="2024", layout="matrix"))["rows"]) == 50


def test_comparison_asks_for_two(five_reports: str) -> None:
    assert told.CHOOSE_TWO in words(screen("comparison", year="2024", towns=[FIRST]))


def test_comparison_shows_counts_under_each_rate_and_small_samples_as_counts(empty: str) -> None:
    fill(empty, [report(TOWNS[0], 2024, answered(20, 15)), report(TOWNS[1], 2024, answered(3, 1))])
    app = screen("comparison", year="2024", towns=[FIRST, SECOND])
    assert not app.error
    table = drawn(app)["towns:indicators"]
    rates = next(row for row in table["rows"] if row[0]["t"] == "予以公开率")
    assert (rates[1]["t"], rates[1]["s"]) == ("75.0%", "15 / 20 件")
    assert (rates[2]["t"], rates[2]["s"]) == ("1 / 3 件", "样本过小，只列件数")
    none = next(row for row in table["rows"] if row[0]["t"] == "复议纠错率")
    assert {none[1]["t"], none[2]["t"]} == {"不适用（分母为零）"}


def test_comparison_says_that_scopes_do_not_compare(empty: str) -> None:
    area = report("云川县人民政府", 2024, agency_kind="government", scope="area", area=None)
    fill(empty, [report(TOWNS[0], 2024), area])
    app = screen("comparison", year="2024", towns=[FIRST, "云川县人民政府（全地区）"])
    assert told.MIXED_SCOPES in [w.value for w in app.warning]
    assert told.NO_RANKING not in words(app)
    assert "towns:indicators" in drawn(app)


def test_comparison_passes_over_unknown_towns(five_reports: str) -> None:
    app = screen("comparison", year="2024", towns=[FIRST, "没有这个镇", SECOND])
    assert "没有这个镇" in app.info[0].value
    assert app.query_params["towns"] == [FIRST, SECOND]


def test_comparison_of_too_many_towns_shows_the_first(empty: str) -> None:
    fill(empty, [report(f"第{n}镇人民政府", 2024) for n in range(14)])
    names = [f"云川县第{n}镇人民政府" for n in range(14)]
    app = screen("comparison", year="2024", towns=names)
    assert not app.error
    assert app.query_params["towns"] == names[:12]
    assert "12" in app.info[0].value


def test_methods_lists_every_check_indicator_and_rule_of_the_scheme(empty: str) -> None:
    tables = drawn(screen("methods"))
    checks, formulas, points = (texts(tables[f"methods:{n}"]) for n in ("checks", "indicators", "scheme"))
    assert {check.title for check in catalogue()} <= set(checks)
    assert {i.formula for i in indicators()} <= set(formulas)
    assert {f"{d.points:g}" for d in scheme().dimensions} <= set(points)


@pytest.mark.parametrize("name", PAGES)
def test_names_from_reports_are_no_markup(name: str, empty: str) -> None:
    evil = "<img src=x onerror=alert(1)>**x**"
    wrong = {"requests.received.total": 3.0}
    fill(empty, [report(f"{evil}{n}镇人民政府", 2024, wrong, file=f"{evil}.txt") for n in "甲乙"])
    towns = [f"云川县{evil}{n}镇人民政府" for n in "甲乙"]
    app = screen(name, year="2024", agency=towns[0], towns=towns)
    assert not app.error
    assert not any(evil in value for value in values(app, "markdown", "caption", "html", "info"))
