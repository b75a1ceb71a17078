"""A reviewer's day in 审核工作台: keys, undo, many at once, a misread cell, a new version."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from nianbao.desk import desk_of
from nianbao.library import Library
from nianbao.wording import entries, names
from nianbao.wording import review as words
from tests.browser.conftest import Visitor, settled
from tests.browser.test_journey import open_screen
from tests.dashboard import Dashboard
from tests.library.filed import filed
from tests.ui.screens import BUILD, TOWNS

pytestmark = pytest.mark.browser

WHO = "王敏"
RULE = "arithmetic.requests_row"
CELL = "requests.received.total"
WRONG = {CELL: 3.0}
CONFIRMED, DISMISSED = names.DECISIONS["confirmed"].short, names.DECISIONS["dismissed"].short


QUICKLY = "([one, other]) => { one.click(); setTimeout(() => other.click(), 40); }"
"""As fast as a person's hand: the run that the first click began has not yet drawn anything."""


def fill(dashboard: Dashboard, towns: int = 3) -> Library:
    """A library of towns with one wrong sum each."""
    library = Library.open(dashboard.library_url)
    for name in TOWNS[:towns]:
        library.add(*filed(name.encode(), agency=name, values=WRONG, structure=BUILD))
    return library


def begin(page: Page, dashboard: Dashboard, **address: str) -> Locator:
    """The list, with the reviewer's name typed; its rows."""
    open_screen(page, dashboard, "compliance", year="2024", layout="list", **address)
    field = page.get_by_label(words.WHO, exact=True)
    field.fill(WHO)
    field.press("Tab")
    rows = page.locator(".rows .row")
    rows.first.click()
    expect(rows.first).to_have_class(re.compile("selected"))
    settled(page)
    return rows


def states(library: Library) -> list[tuple[str, str | None, str]]:
    return [(d.state, d.reason, d.who) for d in library.rulings() if not d.withdrawn]


def test_keys_decide_and_take_back(dashboard: Dashboard, visitor: Visitor) -> None:
    library = fill(dashboard)
    page = visitor.page
    rows = begin(page, dashboard, rule=RULE)
    page.keyboard.press("1")
    expect(rows.nth(0)).to_contain_text(CONFIRMED)
    expect(rows.nth(1)).to_have_class(re.compile("selected"))
    rows.nth(0).click()  # chosen again after a key led away: what stands beside the list follows
    expect(page.get_by_role("button", name=words.UNDO, exact=True)).to_be_visible()
    rows.nth(1).click()
    page.keyboard.press("2")
    expect(page.get_by_text(words.REASON_PROMPT)).to_be_visible()
    page.keyboard.press("3")
    expect(rows.nth(1)).to_contain_text(DISMISSED)
    page.keyboard.press("k")
    page.keyboard.press("j")
    page.keyboard.press("3")
    expect(rows.nth(2)).to_contain_text(names.DECISIONS["explained"].short)
    assert states(library) == [
        ("confirmed", None, WHO),
        ("dismissed", words.REASONS[2], WHO),
        ("explained", None, WHO),
    ]
    page.keyboard.press("u")
    expect(rows.nth(2)).to_contain_text(names.DECISIONS["none"].short)
    expect(page.get_by_text(words.UNDONE.format(count=1))).to_be_visible()
    assert len(states(library)) == 2


def test_a_note_is_typed_where_a_key_asks_for_it_and_a_step_taken_back_after_a_reload(
    dashboard: Dashboard, visitor: Visitor
) -> None:
    library = fill(dashboard, 1)
    page = visitor.page
    rows = begin(page, dashboard, rule=RULE)
    page.keyboard.press("2")
    page.keyboard.press(str(len(words.REASONS)))
    field = page.get_by_label(words.NOTE_NEEDED, exact=True)
    expect(field).to_be_focused()
    page.keyboard.type("另有规定")
    page.keyboard.press("Enter")
    settled(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(rows.first).to_contain_text(DISMISSED)
    assert [(d.state, d.reason, d.note) for d in library.rulings()] == [
        ("dismissed", words.REASONS[-1], "另有规定")
    ]
    page.reload()
    page.get_by_role("button", name=words.UNDO_LAST.format(count=1)).click()
    expect(rows.first).to_contain_text(names.DECISIONS["none"].short)
    assert states(library) == []


def test_keys_faster_than_the_server_are_all_heard(dashboard: Dashboard, visitor: Visitor) -> None:
    library = fill(dashboard)
    page = visitor.page
    rows = begin(page, dashboard, rule=RULE)
    for _ in range(3):
        page.keyboard.press("1")
    for number in range(3):
        expect(rows.nth(number)).to_contain_text(CONFIRMED)
    assert len({row.key + str(row.chain) for row in library.decisions()}) == 3


def test_a_press_is_heard_where_the_next_one_follows_at_once(dashboard: Dashboard, visitor: Visitor) -> None:
    library = fill(dashboard)
    page = visitor.page
    rows = begin(page, dashboard, rule=RULE)
    for number in range(3):
        rows.nth(number).click()
        settled(page)
        report = (rows.nth(number).get_attribute("data-id") or "").partition("|")[0]
        button = page.locator(f'[class*="st-key-do-confirmed-{report}-"] button')
        both = [button.element_handle(), rows.nth((number + 1) % 3).element_handle()]
        page.evaluate(QUICKLY, both)
        expect(rows.nth(number)).to_contain_text(CONFIRMED)
    assert states(library) == [("confirmed", None, WHO)] * 3


def test_what_is_pressed_and_noted_is_about_one_finding(dashboard: Dashboard, visitor: Visitor) -> None:
    library = fill(dashboard)
    page = visitor.page
    rows = begin(page, dashboard, rule=RULE)
    page.get_by_role("button", name=words.SEND_BACK).click()
    beside = page.get_by_test_id("stPopoverBody").get_by_label(words.NOTE)
    beside.fill("第一家的备注")
    beside.press("Tab")
    settled(page)
    page.keyboard.press("Escape")
    rows.nth(1).click()
    settled(page)
    page.get_by_role("button", name=words.SEND_BACK).click()
    expect(beside).to_have_value("")
    page.keyboard.press("Escape")
    page.get_by_label(words.NOTE, exact=True).first.fill("口径已说明")
    rows.nth(1).click()
    settled(page)
    for _ in range(3):
        page.keyboard.down("3")  # held down: a key that repeats
    page.keyboard.up("3")
    expect(rows.nth(1)).to_contain_text(names.DECISIONS["explained"].short)
    settled(page)
    assert [(d.state, d.note) for d in library.rulings()] == [("explained", "口径已说明")]
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.keyboard.press("1")  # the evidence lies over the list, which hears nothing
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.keyboard.press("k")
    expect(rows.nth(1)).to_have_class(re.compile("selected"))
    assert len(library.rulings()) == 1


def test_many_are_decided_at_once_and_taken_back_at_once(dashboard: Dashboard, visitor: Visitor) -> None:
    library = fill(dashboard)
    page = visitor.page
    rows = begin(page, dashboard, rule=RULE)
    page.get_by_role("button", name=words.BULK).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=words.BULK_DO.format(count=3)).click()
    expect(rows.nth(2)).to_contain_text(CONFIRMED)
    assert [state for state, _, _ in states(library)] == ["confirmed"] * 3
    page.get_by_role("button", name=words.UNDO_LAST.format(count=3)).click()
    expect(rows.nth(2)).to_contain_text(names.DECISIONS["none"].short)
    assert states(library) == []
    rows.first.click()
    page.keyboard.press("3")
    expect(rows.nth(0)).to_contain_text(names.DECISIONS["explained"].short)
    settled(page)
    page.get_by_role("button", name=words.BULK).click()
    dialog.get_by_role("button", name=words.BULK_DO.format(count=2)).click()
    expect(rows.nth(2)).to_contain_text(CONFIRMED)
    assert [state for state, _, _ in states(library)] == ["explained", "confirmed", "confirmed"]


def test_a_misread_cell_is_set_right_beside_its_finding(dashboard: Dashboard, visitor: Visitor) -> None:
    library = fill(dashboard, 1)
    page = visitor.page
    rows = begin(page, dashboard, rule=RULE)
    expect(rows.first).to_contain_text(names.DECISIONS["none"].short)
    page.get_by_role("button", name=words.SET_RIGHT).click()
    page.get_by_label(words.SET_RIGHT_CELL).first.click()
    page.get_by_role("option", name=re.compile("总计$")).click()
    settled(page)
    page.get_by_text(entries.CORRECT, exact=True).click()
    page.get_by_label(entries.OTHER_VALUE).fill("0")
    page.get_by_label(entries.OTHER_VALUE).press("Tab")
    page.get_by_role("button", name=entries.SAVE_CELL).click()
    expect(page.locator(".rows .row").first).to_contain_text(names.DECISIONS["reading_corrected"].short)
    [entry] = library.entries(1)
    assert (entry.cells[0].concept, entry.who) == (CELL, WHO)
    assert set(desk_of(library).solved["decision"]) == {"reading_corrected"}


def test_a_new_version_shows_what_is_solved_new_and_still_there(
    dashboard: Dashboard, visitor: Visitor
) -> None:
    library = fill(dashboard, 1)
    worse = WRONG | {"requests.carried_in.total": 2.0}
    library.add(*filed(b"2", agency=TOWNS[0], values=worse, structure=BUILD))
    page = visitor.page
    rows = begin(page, dashboard)
    expect(rows.filter(has_text=words.SINCE["still"]).first).to_be_visible()
    expect(rows.filter(has_text=words.SINCE["new"]).first).to_be_visible()
    library.add(*filed(b"3", agency=TOWNS[0], structure=BUILD))
    page.reload()
    gone = page.locator(".rows .row").filter(has_text=words.GONE)
    gone.first.click()
    page.get_by_role("button", name=words.DO["corrected"]).click()
    expect(
        page.locator(".rows .row").filter(has_text=names.DECISIONS["corrected"].short).first
    ).to_be_visible()
    assert [state for state, _, _ in states(library)] == ["corrected"]
