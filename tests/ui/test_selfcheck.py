"""自查 on screen: the same findings as in the library, and nothing kept of the file."""

import tempfile
from hashlib import sha256
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import resource
from nianbao.library import Library, samples
from nianbao.selfcheck import Checked, check
from nianbao.selfcheck.sheet import rows
from nianbao.ui.selfcheck import HELD
from nianbao.wording import letters, likeness, screens, views
from nianbao.wording import selfcheck as words
from tests.ui.grids import drawn
from tests.ui.screens import SECONDS, screen, values
from tests.ui.screens import words as said
from tests.ui.test_private import draft

WRONG = "jiaoyu-2024.txt"


def _alone() -> None:
    from pathlib import Path
    from runpy import run_path

    import pages
    from nianbao.ui.guard import frame

    with frame():
        run_path(str(Path(pages.__file__).with_name("selfcheck.py")))


def sample(name: str) -> str:
    return resource(f"samples/{name}").read_bytes().decode("utf-16")


def pasted(text: str) -> AppTest:
    """The screen after ``text`` was pasted and checked; alone, for AppTest loses presses between pages."""
    app = AppTest.from_function(_alone, default_timeout=SECONDS).run()
    app.segmented_control(key="selfcheck:source:0").set_value("paste").run()
    app.text_area[0].set_value(text)
    next(button for button in app.button if button.label == words.START).click()
    return app.run()


def contents(folder: Path) -> dict[str, str]:
    """Every file below ``folder`` with the fingerprint of its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_screen_says_that_nothing_is_kept(empty: str) -> None:
    app = screen("selfcheck")
    assert not app.exception
    assert app.title[0].value == screens.SCREENS["selfcheck"].title
    assert "不收进报告库" in said(app)


def test_nothing_is_kept(empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library.open(empty)
    samples.load(library)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    before = library.revision(), len(library.versions()), contents(tmp_path)
    app = pasted(sample(WRONG).replace("8件", "7件"))
    assert not app.exception
    assert "错误" in said(app)
    assert (library.revision(), len(library.versions()), contents(tmp_path)) == before


def test_a_draft_shows_its_errors_by_section_with_the_sentence(empty: str) -> None:
    app = pasted(sample(WRONG))
    assert not app.exception
    assert "一、总体情况" in said(app)
    shown = "\n".join(values(app, "html"))
    assert "2024年共收到政府信息公开申请8件" in shown
    assert "nb-print" in shown
    assert words.NO_LAST in said(app)
    assert len([key for key in drawn(app) if key.startswith("self:requests")]) == 1
    assert views.TABLE_SECTIONS["requests"] in said(app)


def test_another_one_forgets_the_first(empty: str) -> None:
    app = pasted(sample(WRONG))
    next(button for button in app.button if button.label == words.AGAIN).click()
    app.run()
    assert "selfcheck" not in app.session_state
    assert words.START in [button.label for button in app.button]


def test_what_is_no_report_is_said_so(empty: str) -> None:
    app = pasted("关于召开会议的通知\n各单位：\n请按时参加。")
    assert not app.exception
    assert "没有核对" in app.error[0].value


def test_what_repeats_last_years_report_stands_beside_it_though_no_library_has_it(empty: str) -> None:
    found = check(("今年.txt", draft(1, 2024)), ("上年.txt", draft(1, 2023)))
    assert isinstance(found, Checked)
    app = AppTest.from_function(_alone, default_timeout=SECONDS)
    app.session_state[HELD] = found
    app.run()
    assert not app.exception
    assert likeness.GONE not in said(app)
    assert likeness.TITLE.format(name=found.report.agency, year=2023, section="第五部分") in said(app)
    assert "公开栏更新不及时" in "".join(value for value in values(app, "html") if "<mark>" in value)
    assert letters.ANNEXED not in str(rows(found))
