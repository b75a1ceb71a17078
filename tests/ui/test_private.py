"""A private person's numbers in a report: no screen and no file shows them whole, wherever they stand."""

import io
import json
import zipfile
from collections.abc import Iterator

import pytest
from streamlit.testing.v1.element_tree import Block, Element

from benchmarks.plantings import worded
from benchmarks.reports import plan, printed
from nianbao import selfcheck
from nianbao.answers import findings_json
from nianbao.desk import desk_of
from nianbao.exports import workbook
from nianbao.exports.data import archive
from nianbao.library import Library
from nianbao.likeness.announced import against_last_year
from nianbao.review import Choice, rulings_about
from nianbao.ui.comparing.page import VIEWS
from nianbao.wording import screens, views
from parsing import read
from tests.ui.screens import screen

IDENTITY, MOBILE = "110101199003070134", "13812345678"
TABS = (views.TAB_FINDINGS, views.TAB_YEARS, views.TAB_FORMS)
MASKED = "138******78"
PLACES: tuple[tuple[str, dict[str, str], bool], ...] = (
    *((name, {}, name == "compliance") for name in screens.SCREENS),
    *(("scorecard", {"view": tab}, False) for tab in TABS),
    *(("comparison", {"show": view}, False) for view in VIEWS),
)
"""Screens with their addresses, and whether the numbers are to be seen there, masked."""


def draft(number: int, year: int) -> bytes:
    """A report that names a person in a counted sentence, in section five, and under a wrong heading."""
    planned = plan(4)
    planned.year, planned.name = year, planned.place + "镇人民政府"
    text = worded(printed(planned, "lines"), number)
    told = f"村民张某（身份证号{IDENTITY}，手机{MOBILE}）"
    text = text.replace("全年新收政府信息公开申请", f"{told}来访后，全年新收政府信息公开申请9")
    text = text.replace(
        "问题是：", f"问题是：{told}反映公开栏更新不及时，材料要跑三趟才能拿到，邻居也有同样的意见。"
    )
    return text.replace("（三）政府信息管理。", f"（四）政府信息管理。{told}。").encode()


@pytest.fixture
def named(empty: str) -> Library:
    """A library of two years of a body; the second year repeats the first one's section five."""
    library = Library.open(empty)
    for year in (2023, 2024):
        data = draft(1, year)
        library.add(read(data, f"{year}.txt"), data, "draft")
    failed = desk_of(library).standing.to_dicts()
    noted = Choice("confirmed", note=f"村民张某手机{MOBILE}来过")
    library.rule(rulings_about(failed, noted), "王敏")
    return library


def drawn(block: Block) -> Iterator[str]:
    """What the elements of a screen send to the browser."""
    for child in block.children.values():
        if isinstance(child, Block):
            yield from drawn(child)
        elif isinstance(child, Element):
            yield str(child.proto)


def assert_masked(text: str) -> None:
    assert IDENTITY not in text
    assert MOBILE not in text


def inside(data: bytes) -> Iterator[str]:
    """The texts of the files of an archive, and of archives in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for name in packed.namelist():
            part = packed.read(name)
            yield from (
                inside(part) if zipfile.is_zipfile(io.BytesIO(part)) else (part.decode("utf-8", "replace"),)
            )


def test_no_screen_shows_them(named: Library) -> None:
    for name, address, told in PLACES:
        app = screen(name, **address)
        assert not app.exception
        shown = "\n".join((*drawn(app.main), *drawn(app.sidebar)))
        assert_masked(shown)
        assert (MASKED in shown) >= told, (name, address)


def test_no_file_shows_them(named: Library) -> None:
    desk = desk_of(named)
    assert desk.findings.filter(rule="integrity.personal_data", status="fail").height
    for data in (workbook(desk).data, archive(desk)):
        for text in inside(data):
            assert_masked(text)


def test_no_answer_and_no_self_check_shows_them() -> None:
    checked = selfcheck.check(("a.txt", draft(1, 2024)))
    assert isinstance(checked, selfcheck.Checked)
    for text in inside(selfcheck.workbook(checked)):
        assert_masked(text)
    [answer] = findings_json(checked.desk, {"this": "a.txt"})
    assert_masked(json.dumps(answer, ensure_ascii=False))


def test_problems_beside_last_years_are_masked() -> None:
    reports = [read(draft(1, year), "a.txt") for year in (2024, 2023)]
    told = against_last_year(*reports)
    said = "".join(text for text in (*told["text"], *told["last_text"]) if text)
    assert MASKED in said
    assert_masked(said)
