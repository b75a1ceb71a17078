"""Words of others in places that read Markdown."""

import pytest

from nianbao.ui.theme import plain


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
