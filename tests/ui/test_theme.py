"""Words of others in places that read Markdown."""

import tomllib

import pytest
from streamlit.testing.v1 import AppTest

from nianbao.ui.theme import LARGEST, plain
from nianbao.wording import screens
from parsing.readers import detect
from tests.ui.screens import ROOT, values


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("青禾镇人民政府", "青禾镇人民政府"),
        ("**重要**", r"\*\*重要\*\*"),
        ("<b>x</b>", r"\<b\>x\<\/b\>"),
        (":red[x] $a$", r"\:red\[x\] \$a\$"),
        ("一\n\n# 二", r"一 \# 二"),
        ("", ""),
    ],
)
def test_plain(text: str, shown: str) -> None:
    assert plain(text) == shown


def _fields() -> None:
    from nianbao.ui import theme

    theme.apply()
    theme.files_box("small", "2 MB")
    theme.files_box("lists", kinds=(".csv", ".xlsx"))


def test_a_field_for_files_says_its_own_limit_and_kinds() -> None:
    every, small, lists = values(AppTest.from_function(_fields).run(), "html")[-3:]
    assert (every.count("50 MB"), small.count("2 MB")) == (2, 2)
    assert ".csv、.xlsx" in lists
    assert screens.UPLOAD_LARGE.format(most="50 MB") not in lists  # a file of another kind is not too large


def test_the_limit_that_is_told_is_the_limit() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert f"{config['server']['maxUploadSize']} MB" == f"{detect.LARGEST_MB} MB" == LARGEST
