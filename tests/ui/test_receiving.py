"""Files in: read, stored, remembered; corrected and joined by a person."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from threading import Event
from time import monotonic, sleep

import pytest

from nianbao import intake
from nianbao.intake import Outcome
from nianbao.library import Library
from nianbao.ui import joining, receiving, results
from nianbao.ui.receiving import Incoming, Tray
from nianbao.ui.results import Stored
from nianbao.ui.visits import Visit
from nianbao.wording import office
from nianbao.wording.language import speaking
from parsing.model import Problem, Report
from tests.factory import report
from tests.parsing import pages
from tests.parsing.test_archives import zipped


def _outcome(name: str, data: bytes) -> Outcome:
    digest = sha256(data).hexdigest()
    if data.startswith(b"report"):
        return Outcome(name, data, replace(report(file=name), sha256=digest))
    problem = Problem("empty", "文件是空的，请检查。")
    return Outcome(name, b"", Report(name, digest, "unreadable", "text", "test", problems=(problem,)))


@pytest.fixture
def library(library_url: str, monkeypatch: pytest.MonkeyPatch) -> Library:
    """An empty library, and a reader that takes bytes beginning with ``report`` for a report."""

    def read_files(items: list[tuple[str, bytes]], **_: object) -> Iterator[Outcome]:
        return (replace(_outcome(name, data), item=i) for i, (name, data) in enumerate(items))

    monkeypatch.setattr(intake, "read_files", read_files)
    return Library.open(library_url)


def _file(name: str, data: bytes) -> Incoming:
    return Incoming(name, name, data, "draft")


def test_a_bad_file_does_not_harm_the_others(library: Library) -> None:
    tray, heard = Tray(), []
    files = [_file("一.txt", b"report 1"), _file("空.txt", b""), _file("二.txt", b"report 2")]
    receiving.take_in(library, tray, files, lambda *said: heard.append(said))
    assert [r.outcome for r in tray.received] == ["new", "unreadable", "newer"]
    assert tray.received[1].sentences == ("文件是空的，请检查。",)
    assert heard[-1] == (3, 3, "二.txt")
    assert [v.stage for v in library.versions()] == ["draft", "draft"]


def test_a_day_that_was_given_is_that_of_the_first_draft(library: Library) -> None:
    first, later = date(2025, 1, 6), date(2025, 1, 20)
    for name, day in (("一", first), ("二", later)):
        file = replace(_file(f"{name}.txt", f"report {name}".encode()), submitted=day)
        receiving.take_in(library, Tray(), [file])
    assert [v.submitted for v in library.versions()] == [first, None]


def test_the_same_bytes_are_said_so(library: Library) -> None:
    tray = Tray()
    receiving.take_in(library, tray, [_file("一.txt", b"report 1"), _file("副本.txt", b"report 1")])
    assert [r.outcome for r in tray.received] == ["new", "same"]
    assert receiving.summed_up(tray.received) == office.READING_DONE.format(
        stored=1, rest=office.SAME_COUNT.format(count=1)
    )


def test_what_is_done_is_not_done_again(library: Library) -> None:
    tray, files = Tray(), [_file("一.txt", b"report 1"), _file("二.txt", b"report 2")]
    receiving.take_in(library, tray, files[:1])
    assert tray.waiting(files) == files[1:]


def test_the_files_of_an_archive_are_received_one_by_one(library_url: str) -> None:
    library, tray, heard = Library.open(library_url), Tray(), []
    page = pages.page(pages.article(dict.fromkeys(pages.values(), "0"))).encode()
    archive = _file("包.zip", zipped({"夹/页.html": page, "空.txt": b"", "图.gif": b"x"}))
    receiving.take_in(library, tray, [archive], lambda *said: heard.append(said))
    assert [(r.name, r.outcome) for r in tray.received] == [
        ("包.zip/夹/页.html", "new"),
        ("包.zip/空.txt", "unreadable"),
    ]
    assert heard == [(1, 2, "包.zip/夹/页.html"), (2, 2, "包.zip/空.txt")]
    assert tray.waiting([archive]) == []
    (version,) = library.versions()
    assert (version.file, library.original(version.id)) == ("页.html", page)


def test_an_archive_with_several_files_is_no_newer_version(library_url: str) -> None:
    library = Library.open(library_url)
    page = pages.page(pages.article(dict.fromkeys(pages.values(), "0"))).encode()
    receiving.take_in(library, Tray(), [_file("页.html", page)])
    (version,) = library.versions()
    other = page.replace("人员不足".encode(), "经费不足".encode())
    several = _file("包.zip", zipped({"一.html": other, "二.txt": b"x"}))
    assert receiving.replace(library, several, version, meant=False).outcome == "several"
    assert len(library.versions()) == 1
    one = _file("包.zip", zipped({"一.html": other}))
    assert receiving.replace(library, one, version, meant=False).outcome == "newer"


def test_nothing_stored_is_said_so(library: Library) -> None:
    fresh = receiving.take_in(library, Tray(), [_file("空.txt", b"")])
    assert receiving.summed_up(fresh) == office.READING_NONE


def test_corrections_in_the_table(library: Library) -> None:
    tray = Tray()
    receiving.take_in(library, tray, [_file("一.txt", b"report 1")])
    items = results.stored(tray.received, library.versions())
    edit = {"agency": "新河乡人民政府", "kind": "乡", "year": 2023, "stage": "发布稿", "area": None}
    assert results.save(library, items, {0: edit}) == office.CORRECTIONS_SAVED.format(count=1)
    version = library.versions()[0]
    assert (version.agency, version.agency_kind, version.year) == ("新河乡人民政府", "township", 2023)
    assert (version.stage, version.area) == ("published", None)


def _items(library: Library, *files: Incoming) -> list[Stored]:
    tray = Tray()
    receiving.take_in(library, tray, files)
    return results.stored(tray.received, library.versions())[::-1]


def test_the_day_of_each_draft_is_corrected_by_itself(library: Library) -> None:
    other = {"agency": "新河镇人民政府"}
    items = _items(library, _file("一.txt", b"report 1"))
    results.save(library, items, {0: other | {"submitted": "2025-01-06T00:00:00.000"}})
    items += _items(library, _file("二.txt", b"report 2"))
    results.save(library, items, {1: {"submitted": "2025-01-08"}})
    assert [v.submitted for v in library.versions()] == [date(2025, 1, 6), date(2025, 1, 8)]
    results.save(library, items, {1: {"submitted": None}})
    assert [v.submitted for v in library.versions()] == [date(2025, 1, 6), None]


@pytest.mark.parametrize(
    ("row", "edit", "sentence"),
    [
        (0, {"submitted": "2025-01-08"}, None),
        (0, {"submitted": None}, None),
        (0, {"submitted": "2024-06-01"}, office.SUBMITTED_EARLY),
        (0, {"submitted": "2024-06-01", "year": 2023}, None),
        (0, {"submitted": "2025-01-08", "stage": "发布稿"}, office.SUBMITTED_PUBLISHED),
        (1, {"submitted": "2025-01-08"}, office.SUBMITTED_LATER),
        (1, {"year": 2023}, None),
    ],
)
def test_a_day_that_is_not_the_submissions_is_refused(
    library: Library, row: int, edit: dict[str, object], sentence: str | None
) -> None:
    items = _items(library, _file("一.txt", b"report 1"), _file("二.txt", b"report 2"))
    said = results.problem(items[row], edit)
    assert (said is None) if sentence is None else (said and sentence.partition("”")[2][:4] in said)


def test_a_draft_that_a_correction_takes_into_a_report_leaves_its_day(library: Library) -> None:
    items = _items(library, _file("一.txt", b"report 1"))
    results.save(library, items, {0: {"agency": "新河镇人民政府"}})
    [other] = _items(library, _file("二.txt", b"report 2"))
    said = results.save(library, [other], {0: {"agency": "新河镇人民政府", "submitted": "2025-01-30"}})
    assert office.SUBMITTED_LATER.partition("”")[2] in said
    assert [v.submitted for v in library.versions()] == [None, None]


def test_published_reports_have_no_day_of_submission_to_fill_in(library: Library) -> None:
    items = _items(library, replace(_file("一.txt", b"report 1"), stage="published"))
    assert "submitted" not in results.table(items).columns
    items += _items(library, _file("二.txt", b"report 2"))
    assert "submitted" in results.table(items).columns


def test_a_version_that_a_correction_moves_is_said_so(library: Library) -> None:
    tray = Tray()
    receiving.take_in(library, tray, [_file("一.txt", b"report 1"), _file("二.txt", b"report 2")])
    items = results.stored(tray.received, library.versions())
    said = results.save(library, items, {0: {"year": 2023}})
    assert office.MOVED_ALONE.partition("：")[2] in said
    items = results.stored(tray.received, library.versions())
    said = results.save(library, items, {0: {"year": 2024}})
    assert office.MOVED_INTO.partition("：")[2] in said


def test_what_a_stopped_batch_left_is_named(library: Library) -> None:
    tray, stop = Tray(), Event()
    files = [_file(f"{n}.txt", f"report {n}".encode()) for n in range(3)]

    def read_one(items: list[tuple[str, bytes]], **_: object) -> Iterator[Outcome]:
        stop.set()
        yield _outcome(*items[0])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(intake, "read_files", read_one)
        fresh = receiving.take_in(library, tray, files, stop=stop)
    assert [(r.name, r.outcome) for r in fresh[1:]] == [("1.txt", "not_read"), ("2.txt", "not_read")]
    assert tray.waiting(files) == files[1:]
    counts = [office.STORED_COUNT.format(count=1), office.UNREAD_COUNT.format(count=2)]
    assert receiving.summed_up(fresh) == office.READING_STOPPED.format(rest="，".join(counts))


def test_a_batch_is_read_once_and_seen_by_all(library: Library) -> None:
    visit = Visit("v")
    go = Event()

    def slowly(items: list[tuple[str, bytes]], **_: object) -> Iterator[Outcome]:
        go.wait(20)
        return (replace(_outcome(name, data), item=i) for i, (name, data) in enumerate(items))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(intake, "read_files", slowly)
        assert visit.start(library, [_file("一.txt", b"report 1")])
        assert not visit.start(library, [_file("一.txt", b"report 1")])
        assert visit.batch is not None
        assert visit.batch.share == 0
        go.set()
        end = monotonic() + 20
        while visit.batch is not None and monotonic() < end:
            sleep(0.02)
    assert (visit.summary, visit.good) == (office.READING_ALL.format(stored=1), True)
    assert len(library.versions()) == 1


def test_a_batch_of_which_something_was_refused_asks_for_a_look(library: Library) -> None:
    visit = Visit("1")
    assert visit.start(library, [_file("一.txt", b"report 1"), _file("空.txt", b"")])
    end = monotonic() + 20
    while visit.batch is not None and monotonic() < end:
        sleep(0.02)
    assert (len(visit.tray.received), visit.good) == (2, False)


def test_a_batch_is_summed_up_in_the_language_it_was_begun_in(library: Library) -> None:
    visit = Visit("1")
    with speaking("en"):
        assert visit.start(library, [_file("一.txt", b"report 1")])
        said = office.READING_ALL.format(stored=1)
    end = monotonic() + 20
    while visit.batch is not None and monotonic() < end:
        sleep(0.02)
    assert visit.summary == said != office.READING_ALL.format(stored=1)


def test_the_table_shows_what_holds(library: Library) -> None:
    tray = Tray()
    receiving.take_in(library, tray, [_file("一.txt", b"report 1"), _file("空.txt", b"")])
    frame = results.table(results.stored(tray.received, library.versions()))
    assert frame.select("file", "outcome", "agency", "year", "stage", "tables").rows() == [
        ("一.txt", "新报告", "青禾镇人民政府", 2024, "送审稿", "表二 表三 表四")
    ]
    assert [r.name for r in results.refused(tray.received)] == ["空.txt"]


def test_a_name_of_another_year_is_a_remark_until_the_year_is_that(library: Library) -> None:
    items = _items(library, _file("2023年度报告.txt", b"report 1"), _file("2024年度报告.txt", b"report 2"))
    said = office.NAMED_YEAR.format(named=2023, year=2024)
    assert sorted(results.table(items)["problems"]) == ["", said]
    assert results.misnamed(items, 1) == [office.NAMED_YEAR_FILE.format(file="2023年度报告.txt", said=said)]
    assert results.misnamed(items * 3, 1)[1:] == [office.NAMED_YEAR_MORE.format(count=2)]
    row = results.table(items)["problems"].to_list().index(said)
    results.save(library, items, {row: {"year": 2023}})
    items = results.stored([item.received for item in items], library.versions())
    assert results.table(items)["problems"].to_list() == ["", ""]


def test_a_report_without_area_meets_its_like(library: Library) -> None:
    for number, area in enumerate(["云川县", None]):
        data = f"x{number}".encode()
        library.add(replace(report(area=area), sha256=sha256(data).hexdigest()), data)
    other = replace(report("白石镇人民政府"), sha256=sha256(b"y").hexdigest())
    library.add(other, b"y")
    versions = library.versions()
    alone = next(v for v in versions if v.area is None)
    assert joining.doubtful(alone, versions)
    assert [v.area for v in joining.candidates(alone, versions)] == ["云川县"]
    assert not joining.doubtful(next(v for v in versions if v.agency == "白石镇人民政府"), versions)
