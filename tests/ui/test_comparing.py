"""The screen 横向对比: every view over no, one and five reports, its address, what it never says."""

import pytest

from nianbao.likeness.passages import Passage, Piece
from nianbao.ui.comparing.page import VIEWS
from nianbao.ui.likeness import as_html
from nianbao.wording import comparison as told
from nianbao.wording import office
from tests.factory import report
from tests.ui.screens import TOWNS, fill, five, screen, values, words

NAMES = [f"云川县{name}" for name in TOWNS]
WRONG = {
    "among": "towns:没有这个县",
    "measure": "drop table",
    "across": "<b>",
    "section": "99",
    "page": "-1",
    "own": "没有这个镇",
    "rank": "town:nowhere",
    "kind": "king",
    "band": "最优",
}


def test_an_empty_library_says_so(empty: str) -> None:
    app = screen("comparison", show="order")
    assert not app.error
    assert told.NO_REPORTS_YET in words(app) or office.LOAD_SAMPLES in [b.label for b in app.button]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("count", [0, 5])
def test_a_view_over_five_reports_with_some_chosen(view: str, count: int, five_reports: str) -> None:
    app = screen("comparison", year="2024", among="all", show=view, towns=NAMES[:count])
    assert not app.exception
    assert not app.error
    assert told.QUESTIONS[view] in words(app)


@pytest.mark.parametrize("view", ["beside", "years", "forms", "text"])
def test_several_years_stand_side_by_side(view: str, empty: str) -> None:
    fill(empty, [*five(2020), *five(2023), *five(2024)])
    app = screen("comparison", year=["2024", "2023", "2020"], show=view, towns=NAMES[:2])
    assert not app.exception
    assert not app.error


@pytest.mark.parametrize("view", ["nonsense", "peers", "heat", "pairs", "spread", "text", "order"])
def test_a_wrong_address_does_no_harm(view: str, five_reports: str) -> None:
    app = screen("comparison", year="2024", towns=NAMES[:2], **{**WRONG, "show": view})
    assert not app.exception
    assert not app.error


def test_every_town_of_an_area_is_one_choice(five_reports: str) -> None:
    app = screen("comparison", year="2024", show="order")
    among = app.selectbox(key="choice:among")
    assert told.AMONG_TOWNS.format(area="云川县") in among.options
    among.set_value("towns:云川县").run()
    assert "".join(app.query_params["among"]) == "towns:云川县"
    assert "5 份报告" in words(app)


def test_a_press_takes_agencies_from_the_field(five_reports: str) -> None:
    app = screen("comparison", year="2024", among="all")
    app.button(key="take").click().run()
    assert len(app.query_params["towns"]) == 5


def test_shares_of_one_agency_stand_among_those_of_its_peers(empty: str) -> None:
    full = dict.fromkeys(("requests.received.total", "requests.total.total", "requests.granted.total"), 20.0)
    fill(empty, [report(name, 2024, full) for name in TOWNS])
    app = screen("comparison", year="2024", show="peers")
    assert not app.error
    assert told.PEERS_SENTENCE in words(app)


def test_a_report_without_a_score_stands_apart_from_the_order(empty: str) -> None:
    fill(empty, [*five(), report("无表镇人民政府", 2024, without=("requests", "proactive", "disputes"))])
    app = screen("comparison", year="2024", show="order")
    assert told.APART_NO_SCORE.format(count=1, names="云川县无表镇人民政府") in words(app)


def test_figures_without_a_better_end_are_not_offered_for_an_order(five_reports: str) -> None:
    app = screen("comparison", year="2024", show="order")
    assert not [box for box in app.selectbox if box.key == "choice:measure"]


def test_private_numbers_are_masked_in_texts_beside_each_other() -> None:
    number = "110101199003077758"
    pieces = (Piece(f"联系人身份证号{number[:9]}", False), Piece(f"{number[9:]}，请联系。", True))
    assert number not in as_html(Passage(pieces, 0, 30)).replace("<mark>", "").replace("</mark>", "")


def test_views_never_name_what_is_banned(five_reports: str) -> None:
    for view in ("order", "peers", "text"):
        seen = "".join(values(screen("comparison", year="2024", show=view, towns=NAMES[:3]), "caption"))
        assert not [word for word in ("违法", "造假", "瞒报", "抄袭", "糊弄") if word in seen]


@pytest.mark.parametrize(
    ("measure", "counted"), [("requests_answered", False), ("natural_person_share", True)]
)
def test_a_table_has_no_column_that_says_nothing(measure: str, counted: bool, empty: str) -> None:
    """Shares stand beside the counts under them; a count has none, and figures stand at the right."""
    figures: dict[str, float | None] = {
        f"requests.received.{name}": 40.0 for name in ("total", "natural_person")
    }
    fill(empty, [report(name, 2024, figures) for name in TOWNS])
    [table] = screen("comparison", year="2024", show="spread", among="all", measure=measure).dataframe
    assert ("counts" in table.value.columns) is counted
    assert '"alignment": "right"' in table.proto.columns
