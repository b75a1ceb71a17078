"""The screens in English: every one of them, while names, kept decisions and files stay as they are."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from nianbao.desk import desk_of
from nianbao.exports import workbook
from nianbao.ledger.rosters import RosterError, read
from nianbao.letters.parts import Refused, opened
from nianbao.library import Library
from nianbao.ui import reports, roster_list
from nianbao.ui.drafts import Draft
from nianbao.wording import comparison, ledger, names, screens
from nianbao.wording.language import LANGUAGES, speaking
from nianbao.wording.messages import with_messages
from tests.ui.screens import ROOT, SECONDS, TOWNS, screen, values
from tests.ui.test_private import drawn

CHINESE = re.compile(r"[\u4e00-\u9fff]")
STOPS = re.compile(r"[。；：，（）]")
ENGLISH_ONLY = r"^[ -~]+$"
ENGLISH = {"nianbao_language": "en"}


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that remembers English."""
    monkeypatch.setattr("nianbao.ui.cookies.kept", lambda name: ENGLISH.get(name, ""))


@pytest.mark.parametrize("name", list(screens.SCREENS))
def test_every_screen_speaks_english(name: str, five_reports: str, english: None) -> None:
    app = screen(name)
    assert not app.exception
    assert not app.error
    with speaking("en"):
        assert app.title[0].value == screens.SCREENS[name].title
    said = [button.label for button in app.button] + [metric.label for metric in app.metric]
    assert [label for label in said if CHINESE.search(label)] == []


@pytest.mark.parametrize("view", comparison.VIEWS)
def test_what_a_view_says_ends_as_its_language_does(view: str, five_reports: str, english: None) -> None:
    app = screen("comparison", show=view, year="2024", towns=[f"云川县{name}" for name in TOWNS])
    assert not app.exception
    assert [line for line in values(app, "caption", "info") if STOPS.search(line)] == []


def test_a_sentence_is_told_in_english_and_kept_in_chinese(five_reports: str, english: None) -> None:
    desk = desk_of(Library.open(five_reports))
    failed = desk.findings.filter(status="fail", severity="error")
    name = reports.named(desk.frames.reports).filter(report=failed["report"][0])["name"][0]
    app = screen("scorecard", agency=name, year="2024")
    assert not app.exception
    kept = failed["message"].to_list()
    with speaking("en"):
        told = with_messages(failed)["message"].to_list()
    assert all(CHINESE.search(sentence) for sentence in kept)
    assert all("table" in sentence for sentence in told)
    shown = "".join(drawn(app.main))
    assert any(sentence.rsplit('"')[-1] in shown for sentence in told)


def test_names_in_addresses_and_workbooks_are_the_same_in_every_language(five_reports: str) -> None:
    desk = desk_of(Library.open(five_reports))
    keys = desk.frames.reports["report"].to_list()
    with speaking("en"):
        named = reports.named(desk.frames.reports)
        english = workbook(desk, keys).data
    assert named.equals(reports.named(desk.frames.reports))
    assert english == workbook(desk, keys).data


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_is_typed_into_the_roster_means_the_same_in_every_language(tag: str) -> None:
    with speaking(tag):
        row = {
            "name": "青禾镇人民政府",
            "kind": names.AGENCY_KINDS["town"].full,
            "standing": ledger.STANDINGS["merged"],
        }
        typed = roster_list.edited((), Draft(()).taking({"added_rows": [row]}))
    [body] = typed.bodies
    assert (body.kind, body.standing, body.class_, body.note, typed.problems) == (
        "town",
        "merged",
        None,
        None,
        (),
    )


def test_what_is_wrong_with_a_file_is_said_in_the_language_spoken() -> None:
    with speaking("en"), pytest.raises(Refused, match=ENGLISH_ONLY):
        opened(b"no document")
    with speaking("en"), pytest.raises(RosterError, match=ENGLISH_ONLY):
        read(b"", "empty.csv")


def test_the_language_holds_though_the_switch_forgot_it(five_reports: str) -> None:
    """As it does in a run that goes to another page before the switch is drawn."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    app.session_state["language:held"] = "en"
    assert app.run().session_state["language"] == "en"
