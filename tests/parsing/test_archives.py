"""ZIP archives: their files one by one, names of every origin, and what is refused in one sentence."""

import struct
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from parsing import archives
from parsing.archives import unpack
from parsing.kinds import wanted
from parsing.problems import Unreadable
from parsing.readers.detect import MEGABYTE


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of ``files``."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def windows(name: str, data: bytes, encoding: str = "gb18030") -> bytes:
    """An archive with one file, its name in ``encoding`` without the mark for UTF-8."""
    encoded = name.encode(encoding)
    plain = zipped({"x" * (len(encoded) - 4) + ".txt": data})
    return plain.replace(b"x" * (len(encoded) - 4) + b".txt", encoded)


def told(data: bytes) -> list[tuple[str, bytes, str | None]]:
    """The files of an archive with the codes of their problems."""
    return [(m.name, m.data, m.problem.code if m.problem else None) for m in unpack(data) or ()]


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("a.txt", True),
        ("夹/报告.PDF", True),
        ("网页.HTML", True),
        ("页.mhtml", True),
        ("稿/年报.DOCX", True),
        ("年报.wps", True),
        ("年报.xls", True),
        ("~$年报.docx", False),
        ("包.zip", True),
        (".DS_Store", False),
        ("__MACOSX/._a.txt", False),
        (".git/a.txt", False),
        ("~$稿.txt", False),
        ("图.png", True),
        ("年报_files/图.png", False),
        ("图.gif", False),
        ("乡镇.rar", True),
        ("公文.OFD", True),
        ("扫描.tif", True),
        ("../../etc/a.txt", True),
        ("../.git/a.txt", False),
    ],
)
def test_kinds_in_a_folder(name: str, taken: bool) -> None:
    assert wanted(name) is taken


def test_files_of_other_kinds_are_passed_over() -> None:
    data = zipped({"b/二.txt": b"2", "图.gif": b"x", "__MACOSX/._a.txt": b"x", "a.txt": b"1"})
    assert told(data) == [("b/二.txt", b"2", None), ("a.txt", b"1", None)]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_without_the_mark_for_utf8(encoding: str) -> None:
    assert told(windows("青禾镇/年报.txt", b"1", encoding)) == [("青禾镇/年报.txt", b"1", None)]
    assert told(windows("青禾镇\\年报.txt", b"1", encoding)) == [("青禾镇/年报.txt", b"1", None)]


def test_archives_in_archives() -> None:
    inner = zipped({"c.txt": b"3"})
    data = zipped({"a.txt": b"1", "内.zip": zipped({"b.txt": b"2", "里.zip": inner})})
    assert told(data) == [
        ("a.txt", b"1", None),
        ("内.zip/b.txt", b"2", None),
        ("内.zip/里.zip/c.txt", b"3", None),
    ]
    assert told(zipped({"外.zip": data}))[-1] == ("外.zip/内.zip/里.zip", b"", "archive_depth")


def test_an_archive_inside_is_known_though_it_holds_a_pdf_as_it_is() -> None:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("a.pdf", b"%PDF-1.7")
    assert told(zipped({"x.zip": target.getvalue()})) == [("x.zip/a.pdf", b"%PDF-1.7", None)]


@pytest.mark.parametrize("data", [b"", b"text", b"%PDF-1.7", zipped({"word/document.xml": b"x"})])
def test_other_files_are_no_archives(data: bytes) -> None:
    assert unpack(data) is None


def test_a_file_with_a_password_is_named_and_harms_no_other() -> None:
    data = bytearray(zipped({"a.txt": b"1", "b.txt": b"2"}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    assert told(bytes(data)) == [("a.txt", b"", "archive_locked"), ("b.txt", b"2", None)]


def test_a_damaged_file_is_named_and_harms_no_other() -> None:
    data = zipped({"a.txt": b"1" * 99, "b.txt": b"2"}).replace(b"a.txt", b"c.txt", 1)
    assert told(data) == [("a.txt", b"", "archive_file_damaged"), ("b.txt", b"2", None)]


def test_a_method_of_packing_that_nobody_knows() -> None:
    data = bytearray(zipped({"a.txt": b"1"}))
    data[data.index(b"PK\x01\x02") + 10] = 99
    data[data.index(b"PK\x03\x04") + 8] = 99
    assert told(bytes(data)) == [("a.txt", b"", "archive_file_damaged")]


def test_what_unpacks_beyond_measure_is_a_trap() -> None:
    data = zipped({"a.txt": bytes(20 * MEGABYTE), "b.txt": b"2"})
    assert told(data) == [("a.txt", b"", "archive_trap"), ("b.txt", b"2", None)]
    assert told(zipped({"a.txt": bytes(60 * MEGABYTE)})) == [("a.txt", b"", "too_large")]


def _refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        unpack(data)
    message = refused.value.problem.message
    assert message.endswith("。")
    assert message.count("。") == 1
    return refused.value.problem.code


def test_a_size_that_is_a_lie_gives_no_more_than_it_says() -> None:
    data = bytearray(zipped({"a.txt": b"1" * 5000}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 10)
    assert told(bytes(data)) == [("a.txt", b"", "archive_file_damaged")]


def test_archives_beyond_the_limits_are_refused_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _refused(zipped({})) == "archive_empty"
    assert _refused(zipped({"图.gif": b"1"})) == "archive_empty"
    assert _refused(zipped({f"{n}.txt": b"1" for n in range(archives.MOST_FILES + 1)})) == "archive_files"
    monkeypatch.setattr(archives, "MOST_MB", 1)
    assert _refused(zipped({f"{n}.txt": bytes(MEGABYTE // 2) for n in range(3)})) == "archive_size"


def test_an_archive_torn_off_is_refused() -> None:
    assert unpack(zipped({"a.txt": b"1" * 5000})[:-30]) is None


def test_the_archives_in_an_archive_share_its_limits() -> None:
    inner = zipped({f"{n}.txt": b"1" for n in range(900)})
    codes = [code for _, _, code in told(zipped({f"{n}.zip": inner for n in range(3)}))]
    assert codes.count("archive_files") == 1
    assert len(codes) == 1801


def test_a_name_with_a_zero_byte_ends_there() -> None:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        info = ZipInfo("a.txt")
        archive.writestr(info, b"1")
    data = target.getvalue().replace(b"a.txt", b"a.tx\0")
    with pytest.raises(Unreadable):
        unpack(data)
