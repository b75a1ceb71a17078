"""简报: what is in the paper, and that the same year gives the same paper."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from nianbao.briefs import Year
from nianbao.briefs.document import brief, shipped, template
from nianbao.briefs.pictured import file
from nianbao.wording import briefs as words
from parsing import read
from tests.briefs.conftest import ABSENT, library, seen
from tests.ui.screens import TOWNS
from tools import brief as tool
from tools.templates import FOLDER, MM


def test_the_paper_says_the_year_and_has_its_pictures(year: Year) -> None:
    data = brief(year, "云川县人民政府办公室")
    assert data == brief(year, "云川县人民政府办公室")
    with ZipFile(BytesIO(data)) as packed:
        document = packed.read("word/document.xml").decode()
        pictures = [packed.read(f"word/media/{file(number)}") for number in (1, 2, 3)]
    assert document.count('descr="图1') == 2
    assert all(len(picture) > 1000 for picture in pictures)
    assert "〔" not in document
    text = read(data, "brief.docx").text
    for part in (
        "应报年报的单位6个，已报5个",
        "期限已过未报1个",
        "已更正2处",
        ABSENT,
        *TOWNS,
        "云川县人民政府办公室",
    ):
        assert part in text
    assert "疑点" not in text.replace("未经人工认定的疑点不扣分", "")


def test_an_own_template_says_what_it_likes_and_keeps_the_width_of_its_pictures(year: Year) -> None:
    into = BytesIO()
    with ZipFile(BytesIO(shipped())) as old, ZipFile(into, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b'cx="5616000" cy="3000001"', b'cx="2808000" cy="77"')
            new.writestr(name, part)
    own = template(into.getvalue())
    with ZipFile(BytesIO(brief(year, made_with=own))) as packed:
        document = packed.read("word/document.xml").decode()
    assert document.count('cx="2808000" cy="77"') == 0
    assert document.count('cx="2808000"') == 2


def test_a_chart_without_anything_to_show_is_left_out(tmp_path: Path) -> None:
    held = library(tmp_path, roster=False)
    for version in held.versions():
        if version.agency in TOWNS[:2]:
            held.delete(version.id)
    text = read(brief(seen(held)), "brief.docx").text
    assert words.SAID_NOTHING_WRONG in text
    assert "图2" in text
    assert "图3" not in text


def test_the_template_is_what_its_maker_makes() -> None:
    assert (FOLDER / "brief.docx").read_bytes() == tool.template()


def test_no_head_and_no_day_takes_two_lines() -> None:
    day, room = 10 * tool.SMALL / 2, {}
    for title, wide in zip(tool.ROW_GAPS, tool.WIDTHS, strict=True):
        room[title] = (wide - 2 * tool.SIDE) / 25.4 * 72
        assert room[title] >= len(title) * tool.SMALL, title
    assert min(room[words.COLUMNS[name]] for name in ("submitted", "published")) >= day
    assert (
        f'<w:left w:w="{round(tool.SIDE * MM)}"'
        in ZipFile(BytesIO(shipped())).read("word/document.xml").decode()
    )
