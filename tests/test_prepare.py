"""What the browser tests need is installed where that is allowed, else the command to type is printed."""

import pytest

from tests import prepare


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A Linux machine without browser and font, on which nothing may be installed; what was tried."""
    tried: list[str] = []
    monkeypatch.setattr(prepare, "browser", lambda: None)
    monkeypatch.setattr(prepare, "has_font", lambda: False)
    monkeypatch.setattr(prepare, "helpful", lambda: ["office"])
    monkeypatch.setattr("tests.prepare.sys.platform", "linux")
    monkeypatch.setattr(prepare, "_prefix", lambda: None)
    monkeypatch.setattr("tests.prepare.subprocess.run", lambda words, **_: tried.append(" ".join(words)))
    return tried


def test_the_command_is_printed_where_nothing_may_be_installed(
    bare: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert prepare.main() == 1
    assert "sudo apt-get install -y chromium fonts-noto-cjk" in capsys.readouterr().err.replace(
        "update && ", ""
    )
    assert bare == []


def test_what_is_missing_is_installed_where_that_is_allowed(
    bare: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare, "_prefix", lambda: [])
    prepare.main()
    assert [words.split()[2] for words in bare] == ["update", "install"]
    needed = "fontconfig chromium fonts-noto-cjk libreoffice-writer-nogui libreoffice-calc-nogui"
    assert bare[-1].endswith(needed)


def test_nothing_is_done_where_all_is_there(bare: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "browser", lambda: "chromium")
    monkeypatch.setattr(prepare, "has_font", lambda: True)
    monkeypatch.setattr(prepare, "helpful", list)
    assert prepare.main() == 0
    assert bare == []
