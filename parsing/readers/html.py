"""Web pages, saved as HTML or MHTML: the article's paragraphs and tables, each with its place."""

import codecs
import re

from parsing.document import Document
from parsing.flow import FlowWriter
from parsing.problems import Unreadable
from parsing.readers.article import Item, article, signals, words
from parsing.readers.grids import closed
from parsing.readers.markup import Page, parse
from parsing.readers.text import LONGEST, decode

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([a-zA-Z0-9_-]{2,20})", re.I)
_HEAD = 4096
_MOST_LOST = 0.005
_BREAKS = re.compile(r"[-_|－—–｜]+")
_DATE = re.compile(r"20\d\d ?[-年./] ?\d{1,2} ?[-月./] ?\d{1,2}")
_TOP = 3
_LONGEST_TITLE = 60


def read_html(data: bytes, declared: str | None = None) -> Document:
    """The article of a page. ``declared``: the encoding that its envelope names.

    ``Unreadable`` for a page without text, one that is no text at all, and endless markup.
    """
    text = decode_page(data, declared)
    page = parse(text)
    if not signals(page.body):
        whole = parse(text, hidden=True)  # a page saved while another of its tabs was shown
        page = whole if signals(whole.body) else page
    above, inside = article(page.body)
    items = [*_from_head(page, above, inside), *above, *inside]
    writer = FlowWriter()
    for item in items:
        if isinstance(item, str):
            writer.paragraph(item)
        else:
            writer.table(item)
    document = writer.document("html")
    if not any(c.isalnum() for c in document.text):
        raise Unreadable("html_empty")
    if len(document.text) > LONGEST:
        raise Unreadable("too_long", limit=LONGEST // 10_000)
    return document


def decode_page(data: bytes, declared: str | None = None) -> str:
    """The text of a page: by its mark, as UTF-8 where it is, as it declares itself, else as GB 18030.

    What an editor saved anew is UTF-8 whatever it still declares. A few broken characters are replaced.
    """
    named = _CHARSET.search(data[:_HEAD])
    encoding = _codec(declared) or _codec(named[1].decode("ascii") if named else None)
    if encoding not in (None, "utf-8", "gb18030") and not _is_utf8(data):
        return _lenient(data, encoding or "utf-8")
    try:
        return decode(data)
    except Unreadable:
        return _lenient(data, encoding or "gb18030")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _codec(name: str | None) -> str | None:
    """The codec of a declared encoding; the small Chinese ones are read as the large one that holds them."""
    if not name:
        return None
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if found in ("gb2312", "gbk", "gb18030", "hz"):
        return "gb18030"
    return found if found in ("utf-8", "big5", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be") else None


def _lenient(data: bytes, encoding: str) -> str:
    text = data.decode(encoding, errors="replace")
    if text.count("\ufffd") + text.count("\x00") > len(text) * _MOST_LOST:
        raise Unreadable("undecodable")
    return text.replace("\x00", "")


def _from_head(page: Page, above: list[Item], inside: list[Item]) -> list[str]:
    """Title, date and source that only the page's head tells."""
    kept = [item for item in (*above, *inside) if isinstance(item, str)]
    top = "\n".join([*(i for i in above if isinstance(i, str)), *kept[len(above) : len(above) + _TOP]])
    found = []
    title = re.compile(words()["title"])
    if not any(len(line) <= _LONGEST_TITLE and "。" not in line and title.search(line) for line in kept):
        pieces = [closed(p) for p in (page.meta.get("articletitle", ""), *_BREAKS.split(page.title))]
        found += [piece for piece in pieces if title.search(piece)][:1]
    date, source = page.meta.get("pubdate", ""), page.meta.get("contentsource", "")
    if _DATE.search(date) and not _DATE.search(top):
        found.append(words()["dated"].format(value=date))
    if source and "来源" not in top:
        found.append(words()["source"].format(value=source))
    return found
