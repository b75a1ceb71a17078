"""Kinds of files by content, encodings, and bad input: one clear sentence each, never an exception."""

import codecs
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing import read
from parsing.problems import Unreadable
from parsing.readers import read_document
from parsing.readers.text import LONGEST, decode

TEXT = "青禾镇人民政府2024年政府信息公开工作年度报告\r\n一、总体情况\n主动公开信息１２条。\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("gb18030"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 mark", "gb18030", "utf-16-le mark", "utf-16-be mark", "utf-16-le", "utf-16-be"],
)
def test_encodings_give_one_text(data: bytes) -> None:
    document, problems = read_document(data)
    assert (document.text, document.reader, problems) == (TEXT, "text", ())


def test_a_character_cut_at_the_end_is_dropped() -> None:
    for encoding in ("utf-8", "gb18030"):
        assert decode(TEXT.rstrip().encode(encoding)[:-1]) == TEXT.rstrip()[:-1]


def _zip(*names: str) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()


def _compound(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + stream.encode("utf-16-le")


@pytest.fixture
def _no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsing.readers.conversion.program", lambda: None)


@pytest.mark.usefixtures("_no_libreoffice")
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x00" * 5000, "binary"),
        (b"%PDF-1.7\nbroken", "pdf_damaged"),
        (b"<!DOCTYPE html><html><body><script>x</script></body></html>", "html_empty"),
        (b"<html>" + b"<div>" * 5000, "html_too_complex"),
        (b"<?xml version='1.0'?><x/>", "xml"),
        (_zip("[Content_Types].xml", "word/document.xml"), "docx_damaged"),
        (_zip("[Content_Types].xml", "xl/workbook.xml"), "xlsx_damaged"),
        (_zip("OFD.xml", "Doc_0/Document.xml"), "ofd"),
        (_zip("a.txt"), "zip"),
        (_zip("a.txt")[:30], "archive_damaged"),
        (b"Rar!\x1a\x07\x01\x00", "archive"),
        (_compound("WordDocument"), "doc_needs_libreoffice"),
        (_compound("Workbook"), "xls_needs_libreoffice"),
        (_compound("EncryptedPackage"), "office_password"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture_damaged"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture_damaged"),
        (b"II*\x00\x08\x00\x00\x00", "image"),
        (b"{\\rtf1 x}", "rtf_needs_libreoffice"),
        (("长" * (LONGEST + 1)).encode(), "too_long"),
    ],
)
def test_what_is_not_read_says_so_in_one_sentence(data: bytes, code: str) -> None:
    report = read(data, "年报.txt")
    assert (report.kind, [p.code for p in report.problems]) == ("unreadable", [code])
    message = report.problems[0].message
    assert message.endswith("。")
    assert message.count("。") == 1
    assert "{" not in message


def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsing.readers.detect.LARGEST_MB", 0)
    with pytest.raises(Unreadable) as refused:
        read_document(b"text")
    assert refused.value.problem.code == "too_large"


@pytest.mark.parametrize("year", [1890, 2099])
def test_a_report_of_an_impossible_year_is_refused(year: int) -> None:
    text = TEXT.replace("2024", str(year)) + "二、主动公开政府信息情况\n六、其他需要报告的事项\n无\n"
    report = read(text.encode(), "x.txt")
    assert (report.kind, [p.code for p in report.problems]) == ("unreadable", ["year_impossible"])
    assert str(year) in report.problems[0].message


def test_a_text_that_is_no_report_is_told_so() -> None:
    report = read("关于召开会议的通知\n请各单位参加。".encode(), "x.txt")
    assert (report.kind, [p.code for p in report.problems]) == ("not_report", ["not_report"])


def test_the_name_does_not_decide() -> None:
    assert read(TEXT.encode(), "年报.pdf").reader == "text"
    assert read(b"%PDF-1.7\nbroken", "年报.txt").reader == "pdf"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_bytes_raise(data: bytes) -> None:
    assert read(data, "x").kind in ("report", "not_report", "unreadable")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_stray_zero_makes_no_text_unreadable(encoding: str) -> None:
    text = TEXT.replace("政府", "政\0府", 1) + "认真做好各项信息公开工作，及时更新栏目内容。\n" * 20
    assert decode(text.encode(encoding)) == text
    report = read(
        (text + "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n").encode(encoding), "a"
    )
    assert (report.kind, report.agency) == ("report", "青禾镇人民政府")
