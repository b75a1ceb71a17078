"""Batches in supervised workers: order, limits, and files that bring a worker down."""

from pathlib import Path
from threading import Event, Timer

import psutil
import pytest

from nianbao.intake import Item, Limits, Listeners, Outcome, read_files, supervisor

MEGABYTE = 1 << 20


@pytest.fixture
def troublesome(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers that do what a file's name says."""
    monkeypatch.setattr(supervisor, "WORKER", "tests.intake.troublesome")


def told(outcome: Outcome) -> tuple[str, ...]:
    return (outcome.name, outcome.report.kind, *(problem.code for problem in outcome.report.problems))


@pytest.mark.usefixtures("troublesome")
def test_one_file_harms_no_other() -> None:
    names = ["a", "crash", "b", "exit", "raise", "hang", "print-c", "devour", "d"]
    limits = Limits(seconds=3, memory=300)
    outcomes = list(read_files([(name, name.encode()) for name in names], 2, None, limits))
    assert [told(outcome) for outcome in outcomes] == [
        ("a", "report"),
        ("crash", "unreadable", "crashed"),
        ("b", "report"),
        ("exit", "unreadable", "crashed"),
        ("raise", "unreadable", "crashed"),
        ("hang", "unreadable", "timeout"),
        ("print-c", "report"),
        ("devour", "unreadable", "memory"),
        ("d", "report"),
    ]
    assert outcomes[5].report.problems[0].message.startswith("读取超过3秒")
    assert [outcome.data for outcome in outcomes] == [name.encode() for name in names]


@pytest.mark.usefixtures("troublesome")
def test_progress_and_few_workers() -> None:
    heard: list[tuple[int, str]] = []
    names = [f"{n:02}" for n in range(20)]
    outcomes = list(read_files([(n, b"") for n in names], 2, lambda *said: heard.append(said)))
    assert heard == list(enumerate(names, start=1))
    workers = {int(outcome.report.parser) for outcome in outcomes}
    assert len(workers) <= 2
    assert not any(psutil.pid_exists(worker) for worker in workers)


@pytest.mark.usefixtures("troublesome")
def test_an_abandoned_batch_leaves_no_worker() -> None:
    batch = read_files(((name, b"") for name in ["a", "b", *["hang"] * 9]), 2)
    worker = int(next(batch).report.parser)
    assert psutil.pid_exists(worker)
    batch.close()  # type: ignore[attr-defined] # a generator has it
    assert not psutil.pid_exists(worker)


@pytest.mark.usefixtures("troublesome")
def test_pages_are_told_and_give_a_long_file_its_time() -> None:
    heard: list[tuple[str, int, int]] = []
    listeners = Listeners(on_page=lambda *said: heard.append(said))
    limits = Limits(seconds=1.2, page_seconds=1.2)
    (outcome,) = read_files([("leaf", b"")], 1, None, limits, listeners=listeners)
    assert told(outcome) == ("leaf", "report")
    assert heard == [("leaf", 0, 0), *(("leaf", page, 5) for page in range(1, 6))]


@pytest.mark.usefixtures("troublesome")
def test_what_was_read_before_is_not_read_again() -> None:
    before = next(read_files([("a", b"1")], 1)).report
    listeners = Listeners(known=lambda data: before if data == b"1" else None)
    outcomes = list(read_files([("hang", b"1"), ("b", b"2")], 1, listeners=listeners))
    assert [told(outcome) for outcome in outcomes] == [("hang", "report"), ("b", "report")]
    assert outcomes[0].report.parser == before.parser


@pytest.mark.usefixtures("troublesome")
def test_a_stopped_batch_gives_what_was_read_and_ends_its_workers() -> None:
    stop = Event()
    batch = read_files([(name, b"") for name in ["a", "hang", "b", "c", "d"]], 2, stop=stop)
    first = next(batch)
    timer = Timer(0.8, stop.set)
    timer.start()
    rest = [outcome.name for outcome in batch]
    timer.join()
    assert rest[:1] == ["b"]  # read while the one before it hung
    assert "hang" not in rest
    assert not psutil.pid_exists(int(first.report.parser))


def test_files_that_are_not_even_opened(tmp_path: Path) -> None:
    large, gone = tmp_path / "large.pdf", tmp_path / "gone.txt"
    large.write_bytes(b"%PDF" + bytes(MEGABYTE))
    items: list[Item] = [
        ("bytes.txt", bytes(MEGABYTE + 1)),
        ("large.pdf", large),
        ("gone.txt", gone),
        ("dir", tmp_path),
    ]
    outcomes = list(read_files(items, 1, None, Limits(size=1)))
    assert [told(outcome) for outcome in outcomes] == [
        ("bytes.txt", "unreadable", "too_large"),
        ("large.pdf", "unreadable", "too_large"),
        ("gone.txt", "unreadable", "cannot_open"),
        ("dir", "unreadable", "cannot_open"),
    ]
    assert outcomes[1].report.reader == "pdf"


def test_a_worker_that_never_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "WORKER", "nianbao.no_such_module")
    assert told(next(read_files([("a", b"")], 1))) == ("a", "unreadable", "not_started")


def test_modules_of_the_folder_one_stands_in_are_not_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(1)", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert next(read_files([("empty.txt", b"")], 1)).report.problems[0].code != "not_started"


def test_nothing_to_read() -> None:
    assert list(read_files([])) == []


@pytest.mark.parametrize("limits", [{"seconds": 0}, {"memory": -1}, {"size": 0}])
def test_limits_are_positive(limits: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="positive"):
        Limits(**limits)
