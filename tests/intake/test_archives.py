"""Archives in a batch: each file on its own, in order, whoever else is in the batch."""

from pathlib import Path

import pytest

from nianbao.intake import Item, Limits, read_files
from nianbao.intake.supervisor import Worker, WorkerLost
from nianbao.worker.messages import Head
from tests.parsing.test_archives import zipped

NOTE = "关于召开会议的通知\n请各单位按时参加。\n".encode()


def test_the_files_of_an_archive_take_its_place(tmp_path: Path) -> None:
    archive = tmp_path / "包.zip"
    archive.write_bytes(zipped({"a.txt": NOTE, "坏.txt": b"", "里.zip": zipped({"b.txt": NOTE})}))
    items: list[Item] = [("前.txt", NOTE), ("包.zip", archive), ("空.zip", zipped({})), ("后.txt", NOTE)]
    outcomes = list(read_files(items, 2))
    assert [(o.name, o.item, o.last, o.more) for o in outcomes] == [
        ("前.txt", 0, True, 0),
        ("包.zip/a.txt", 1, False, 2),
        ("包.zip/坏.txt", 1, False, 2),
        ("包.zip/里.zip/b.txt", 1, True, 2),
        ("空.zip", 2, True, 2),
        ("后.txt", 3, True, 2),
    ]
    kinds = [o.report.kind for o in outcomes]
    assert kinds == ["not_report", "not_report", "unreadable", "not_report", "unreadable", "not_report"]
    assert outcomes[4].report.problems[0].code == "archive_empty"
    assert outcomes[1].data == outcomes[3].data == NOTE
    assert all(o.report.file == o.name for o in outcomes)


def test_an_archive_that_brings_its_worker_down_is_one_unreadable_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def ask(self: Worker, head: Head, body: bytes, *_: object) -> tuple[Head, bytes]:
        if head["task"] == "unpack":
            raise WorkerLost("memory")
        return answered(self, head, body)

    answered = Worker.ask
    monkeypatch.setattr(Worker, "ask", ask)
    outcomes = list(read_files([("包.zip", zipped({"a.txt": NOTE})), ("后.txt", NOTE)], 1))
    assert [(o.name, o.report.kind) for o in outcomes] == [("包.zip", "unreadable"), ("后.txt", "not_report")]
    assert outcomes[0].report.problems[0].code == "memory"


def test_an_archive_that_is_too_large_is_not_unpacked() -> None:
    data = zipped({"a.txt": NOTE}) + bytes(2 << 20)
    (outcome,) = read_files([("包.zip", data)], 1, None, Limits(size=1))
    assert (outcome.name, outcome.report.problems[0].code) == ("包.zip", "too_large")
