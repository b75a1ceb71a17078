"""The field that finds one of very many names: what is offered for what is typed."""

import pytest

from nianbao.ui import finder
from nianbao.wording import screens as words

NAMES = dict.fromkeys(
    ["云川县青禾镇人民政府", "云川县教育局", "青禾镇人民政府", "青河区教育局", "青禾区民政局"]
)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", list(NAMES)),
        ("青禾", ["青禾镇人民政府", "青禾区民政局", "云川县青禾镇人民政府"]),
        ("qhz", ["青禾镇人民政府", "云川县青禾镇人民政府"]),
        ("QH jyj", ["青河区教育局"]),
        ("云川 教育", ["云川县教育局"]),
        ("青禾镇人民政府", ["青禾镇人民政府", "云川县青禾镇人民政府"]),
        (".*", []),
    ],
)
def test_names_are_found_by_parts_and_initials_the_closest_first(typed: str, offered: list[str]) -> None:
    assert finder.found(NAMES, typed).to_list() == offered


def test_the_names_after_the_chosen_one_are_offered_and_never_more_than_a_few_dozens() -> None:
    names = dict.fromkeys(f"第{n:03}镇" for n in range(100))
    told = finder.offer(names, "第050镇", "")
    assert told["found"][0] == "第050镇"
    assert len(told["found"]) == finder.OFFERED
    assert told["note"] == words.FIND_MORE.format(shown=finder.OFFERED, count=100)
    assert finder.offer(names, None, "没有")["note"] == words.FIND_NONE


def test_what_is_chosen_is_offered_no_more_and_nothing_where_all_are() -> None:
    chosen = list(NAMES)[:2]
    assert finder.offer_more(NAMES, chosen, 3, "")["found"] == list(NAMES)[2:]
    assert finder.offer_more(NAMES, chosen, None, "教育")["found"] == ["青河区教育局"]
    full = finder.offer_more(NAMES, chosen, 2, "")
    assert (full["found"], full["note"]) == ([], words.FIND_FULL.format(most=2))
