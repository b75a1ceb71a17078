"""Addresses carry codes: a link opens the same in either language; old links with words still work."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from nianbao.wording import glossary as terms
from nianbao.wording import views as words
from tests.ui.screens import TOWNS, screen


def _chosen(app: AppTest, name: str) -> object:
    return app.session_state[f"addressed:{name}"]


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        (["error"], ["error"]),
        (["错误"], ["error"]),
        (["Error", "疑点"], ["error", "warning"]),
        (["none"], []),
        (["nonsense"], ["error", "warning"]),
    ],
)
def test_severities_of_a_link_are_understood(five_reports: str, asked: list[str], chosen: list[str]) -> None:
    app = screen("compliance", year="2024", severity=asked)
    assert _chosen(app, "severity") == chosen
    assert any("nonsense" in said.value for said in app.info) is (asked == ["nonsense"])


@pytest.mark.parametrize("asked", ["forms", "原表", "Tables"])
def test_a_tab_opens_by_its_code_and_by_its_words(five_reports: str, asked: str) -> None:
    app = screen("scorecard", year="2024", agency=f"云川县{TOWNS[0]}", view=asked)
    assert _chosen(app, "view") == words.TAB_FORMS


def test_what_is_chosen_goes_into_the_address_as_codes(five_reports: str) -> None:
    app = screen("compliance", year="2024")
    app.pills(key="addressed:fault").set_value(["form"]).run()
    app.pills(key="addressed:severity").set_value([]).run()
    assert "".join(app.query_params["fault"]) == "form"
    assert "".join(app.query_params["severity"]) == "none"


def test_the_deleted_reports_have_an_address(five_reports: str) -> None:
    assert _chosen(screen("library", shelf="gone"), "shelf") == "gone"


@pytest.mark.parametrize(
    ("page", "name", "asked", "chosen"),
    [
        ("methods", "view", "glossary", lambda: terms.TITLE),
        ("methods", "view", "checks", lambda: words.TAB_CHECKS),
        ("settings", "dates", ["missing"], lambda: ["missing"]),
    ],
)
def test_what_was_looked_up_can_be_sent_as_a_link(
    five_reports: str, page: str, name: str, asked: str | list[str], chosen: Callable[[], object]
) -> None:
    assert _chosen(screen(page, **{name: asked}), name) == chosen()


@pytest.mark.parametrize(
    ("page", "address", "said"),
    [
        ("compliance", {"rule": "nosuch"}, ["链接中的核验项“nosuch”"]),  # said beside the closed window
        ("library", {"of_year": "abc"}, ["链接中的年度“abc”"]),
        ("overview", {"year": ""}, []),
        ("overview", {"year": "9" * 500}, [f"链接中的年度“{'9' * 40}……”"]),
        ("scorecard", {"agency": "长" * 500}, [f"“{'长' * 40}……”2024年的报告不在报告库中"]),
    ],
)
def test_what_a_link_asks_for_in_vain_is_said_once_and_briefly(
    five_reports: str, page: str, address: dict[str, str], said: list[str]
) -> None:
    app = screen(page, **address)
    heard = [info.value for info in app.info if info.icon == ":material/link_off:"]
    assert [sentence[: len(start)] for sentence, start in zip(heard, said, strict=True)] == said
    assert not app.exception
