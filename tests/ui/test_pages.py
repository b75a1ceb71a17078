"""Every screen of the office: it draws over an empty library and over a small one."""

import pytest

from nianbao.library import Body, Library
from nianbao.ui import samples
from nianbao.wording import briefs, office, screens
from tests.factory import report
from tests.ui.screens import TOWNS, fill, five, front, screen, values, words

MINE = {
    "overview": (office.WELCOME, briefs.TABLE_TITLE),
    "upload": (office.UPLOAD_FILES_TAB, ""),
    "library": (office.WELCOME, office.LIBRARY_COUNT.format(count=5, versions=5)),
    "settings": (office.DATES_EMPTY, office.DATES_LINE),
}


@pytest.mark.parametrize("name", MINE)
def test_over_an_empty_library(name: str, empty: str) -> None:
    app = screen(name)
    assert not app.exception
    assert not app.error
    assert app.title[0].value == screens.SCREENS[name].title
    if name != "upload":
        assert MINE[name][0] in words(app)


@pytest.mark.parametrize("name", MINE)
def test_over_five_reports(name: str, five_reports: str) -> None:
    app = screen(name)
    assert not app.exception
    assert not app.error
    assert app.title[0].value == screens.SCREENS[name].title
    assert MINE[name][1] in words(app)


def test_the_first_screen_stands_at_the_root(five_reports: str) -> None:
    app = front()
    assert app.title[0].value == screens.SCREENS["overview"].title


def test_an_empty_library_offers_samples_and_upload(empty: str) -> None:
    labels = [button.label for button in screen("overview").button]
    assert office.LOAD_SAMPLES in labels
    assert office.UPLOAD_REPORTS in labels


def test_overview_counts_the_year(five_reports: str) -> None:
    metrics = {m.label: m.value for m in screen("overview").metric}
    assert metrics[briefs.OWED] == metrics[briefs.MISSING] == briefs.NONE
    assert metrics[briefs.TO_CORRECT] == briefs.PLACES.format(count=2)
    assert metrics[briefs.CORRECTED] == briefs.PLACES.format(count=0)


def test_overview_without_a_roster_says_what_is_missing_and_leads_there(five_reports: str) -> None:
    assert briefs.NO_ROSTER in words(screen("overview"))


def test_overview_lists_bodies_in_the_order_of_the_roster_never_by_their_faults(five_reports: str) -> None:
    order = [TOWNS[3], TOWNS[0], TOWNS[4], TOWNS[1], TOWNS[2]]
    Library.open(five_reports).register.save([Body(name, "云川县") for name in order])
    table = screen("overview").dataframe[0].value
    assert sorted(table["name"]) == sorted(order)
    towns = [name for name in table["name"] if name.endswith("镇人民政府")]
    assert towns == [TOWNS[0], TOWNS[4], TOWNS[1]]


def test_the_year_stands_in_the_address(empty: str) -> None:
    fill(empty, [*five(2023), *five(2024)])
    app = screen("overview", year="2023")
    assert app.selectbox[0].value == "2023"
    app.selectbox[0].set_value("2024").run()
    assert "".join(app.query_params["year"]) == "2024"


def test_an_unknown_year_is_said_so(five_reports: str) -> None:
    app = screen("overview", year="1999")
    assert "1999" in app.info[0].value
    assert "".join(app.query_params["year"]) == "2024"


def test_a_year_that_is_no_year_does_no_harm(five_reports: str) -> None:
    app = screen("overview", year="<script>**x**")
    assert not app.exception
    assert "\\<script\\>\\*\\*x\\*\\*" in app.info[0].value


def test_library_filters_by_name(five_reports: str) -> None:
    app = screen("library", find="白石")
    assert list(app.dataframe[0].value["agency"]) == ["白石镇人民政府"]


def test_library_says_when_nothing_fits(five_reports: str) -> None:
    assert office.LIBRARY_NO_MATCH in words(screen("library", find="没有这个单位"))


def test_library_shows_old_versions_on_demand(five_reports: str) -> None:
    fill(five_reports, [report(TOWNS[0], 2024, file="第二稿.txt")])
    for app, rows in ((screen("library"), 5), (screen("library", old="true"), 6)):
        assert len(app.dataframe[0].value) == rows
        assert office.LIBRARY_COUNT.format(count=5, versions=6) in words(app)  # hidden drafts are counted


def test_deleted_reports_are_listed(five_reports: str) -> None:
    library = Library.open(five_reports)
    library.delete(library.versions()[0].id)
    app = screen("library")
    assert len(app.dataframe[0].value) == 4
    app.segmented_control(key="addressed:shelf").set_value("gone").run()
    assert len(app.dataframe[0].value) == 1


def test_names_from_reports_are_no_markup(empty: str) -> None:
    name = "<img src=x onerror=alert(1)>**x**"
    fill(empty, [report(name + "镇人民政府", 2024, {"requests.received.total": 3.0}, file=f"{name}.txt")])
    for page in MINE:
        app = screen(page)
        assert not app.exception
        assert not any(name in value for value in values(app, "markdown", "caption", "html"))


def test_the_button_under_pasted_text_is_never_off(empty: str) -> None:
    app = screen("upload")
    assert app.button[0].disabled
    app.segmented_control(key="source").set_value("paste").run()
    assert not app.button[0].disabled


def test_the_samples_load(empty: str) -> None:
    app = front()
    next(button for button in app.button if button.label == office.LOAD_SAMPLES).click().run()
    assert not app.error
    assert len(Library.open(empty).versions()) == samples.count()
    assert app.metric


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("library", {"find": "没有这个单位"}),
        ("library", {"find": "没有这个单位", "kind": "town"}),
        ("compliance", {"find": "没有这个单位", "fault": "late"}),
        ("compliance", {"decision": "dismissed"}),
    ],
)
def test_filters_that_leave_nothing_are_lifted_at_once(
    name: str, address: dict[str, str], five_reports: str
) -> None:
    app = screen(name, **address)
    lift = app.button(key="lift")
    assert lift.label == office.LIFT_FILTERS
    lift.click().run()
    assert office.LIFT_FILTERS not in [button.label for button in app.button]
    assert not set(address) & set(app.query_params)
