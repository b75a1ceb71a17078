"""Backups on 设置: made and shown; nothing is replaced before asking."""

from streamlit.testing.v1 import AppTest

from nianbao.library import Library
from nianbao.wording import backups as words
from tests.library.filed import add
from tests.ui.screens import SECONDS


def _alone() -> None:
    from nianbao.ui import backups, data, notices

    notices.show()
    backups.section(data.library())


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    return app.run()


def test_a_backup_is_made_and_a_restore_asks_first(five_reports: str) -> None:
    library = Library.open(five_reports)
    app = AppTest.from_function(_alone, default_timeout=SECONDS).run()
    assert words.NONE in [caption.value for caption in app.caption]
    press(app, words.MAKE)
    assert [path.suffix for path in library.backups.iterdir()] == [".sqlite"]
    assert app.success

    add(library, b"one more", agency="石桥镇人民政府")
    press(app, words.RESTORE)
    assert {words.DO, words.CANCEL} <= {button.label for button in app.button}
    assert (len(library.versions()), len(list(library.backups.iterdir()))) == (6, 1)
