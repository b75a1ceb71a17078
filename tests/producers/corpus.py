"""The corpus: reports of every kind, each file with its truth; the same files for everybody."""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from zlib import crc32

from playwright.sync_api import Browser

from parsing.model import FormVersion
from parsing.readers.conversion import program
from tests.prepare import browser
from tests.producers import canvas, spoiled, typeset, web, word
from tests.producers.canvas import Pen
from tests.producers.drawn import Place
from tests.producers.look import Look
from tests.producers.report import Figures, Paper, paper

FULL = 12
"""How many files of each kind the whole corpus has."""

_FOOTERS = ("- # -", "#", "第 # 页", "—#—", "")
_WPS = Pen(bold=True, single=True, radicals=True, filled=True)
_BROKEN = Look(torn=True, size=12.0, padding=4.0)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: the program that writes it, what is fixed in its looks, how it prints numbers."""

    producer: str
    look: Look = field(default_factory=Look)
    figures: tuple[Figures, ...] = ("sums", "any")
    pen: Pen = field(default_factory=Pen)


KINDS: Mapping[str, Kind] = {
    "chromium ruled": Kind("chromium"),
    "chromium horizontal": Kind("chromium", Look(rules="horizontal")),
    "chromium unruled": Kind("chromium", Look(rules="none")),
    "chromium landscape": Kind("chromium", Look(landscape=True, size=10.0)),
    "chromium broken": Kind("chromium", _BROKEN),
    "chromium separators": Kind("chromium", figures=("grouped", "spaced")),
    "libreoffice ruled": Kind("libreoffice"),
    "libreoffice horizontal": Kind("libreoffice", Look(rules="horizontal")),
    "libreoffice unruled": Kind("libreoffice", Look(rules="none")),
    "libreoffice landscape": Kind("libreoffice", Look(landscape=True)),
    "libreoffice broken": Kind("libreoffice", _BROKEN),
    "libreoffice blanks": Kind("libreoffice", figures=("blanks",)),
    "wps ruled": Kind("wps", pen=_WPS),
    "wps broken": Kind("wps", _BROKEN, pen=_WPS),
    "wps spread": Kind("wps", Look(spread=1.0, size=8.0), ("sums", "grouped"), _WPS),
    "reportlab named font": Kind("reportlab", pen=Pen(embedded=False)),
    "reportlab embedded": Kind("reportlab", figures=("sums", "spaced")),
    "reportlab turned": Kind("reportlab", Look(landscape=True), pen=Pen(turned=True)),
    "reportlab horizontal": Kind("reportlab", Look(rules="horizontal"), pen=Pen(embedded=False)),
    "reportlab unruled": Kind("reportlab", Look(rules="none"), pen=Pen(embedded=False)),
    "reportlab blanks": Kind("reportlab", figures=("blanks",), pen=Pen(embedded=False)),
    "reportlab broken": Kind("reportlab", _BROKEN, ("blanks", "any"), Pen(embedded=False)),
    "typst ruled": Kind("typst"),
    "typst horizontal": Kind("typst", Look(rules="horizontal")),
    "typst unruled": Kind("typst", Look(rules="none")),
    "typst broken": Kind("typst", _BROKEN),
    "typst dense": Kind("typst", Look(size=6.5, padding=0.0), ("sums", "blanks")),
}
"""PDFs with a text layer in which every cell is to be read."""

UNMAPPED: Mapping[str, Kind] = {
    "chromium without mapping": Kind("chromium"),
    "reportlab without mapping": Kind("reportlab"),
}
"""PDFs whose characters no program can tell; only a picture of the page shows them."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file of the corpus: its bytes, the report in it and, where known, each cell's page and box."""

    name: str
    data: bytes
    paper: Paper
    places: Mapping[str, tuple[int, Place]] | None = None
    """None: only the characters on the page tell; empty: nothing does."""


def missing(kind: str) -> str | None:
    """Why files of this kind cannot be written on this machine; None where they can."""
    producer = _kind(kind).producer
    if producer == "chromium" and browser() is None:
        return "no Chromium is installed (python -m tests.prepare)"
    if producer == "libreoffice" and program() is None:
        return "LibreOffice is not installed (python -m tests.prepare)"
    if producer in ("wps", "reportlab") and _kind(kind).pen.embedded and canvas.truetype() is None:
        return "no TrueType font with Chinese characters is installed (python -m tests.prepare)"
    return None


def _kind(kind: str) -> Kind:
    return KINDS.get(kind) or UNMAPPED[kind]


def planned(kind: str, number: int) -> tuple[Paper, Look]:
    """The report and the looks of file ``number`` of a kind."""
    known = _kind(kind)
    seed = crc32(kind.encode()) % 10_000 * 100 + number
    chance = Random(seed)
    fixed = known.look
    look = replace(
        fixed,
        torn=fixed.torn or chance.random() < 0.3,
        repeated=chance.random() < 0.5,
        footer=chance.choice(_FOOTERS),
        offset=chance.choice((0, 0, 60, 150, 260)),
        align=chance.choice(("center", "center", "right", "left")),
        padding=fixed.padding + chance.choice((0.0, 0.5, 1.5)),
    )
    version: FormVersion = "2019" if number % 3 == 2 else "2021"
    return paper(seed, known.figures[number % len(known.figures)], version), look


def made(kind: str, numbers: Sequence[int] = range(FULL), source: Browser | None = None) -> Iterator[Made]:
    """Files of a kind, by number; ``source``: a browser that is running already, for those it prints."""
    known = _kind(kind)
    plans = [planned(kind, number) for number in numbers]
    names = [f"{kind.replace(' ', '-')}-{number:02}.pdf" for number in numbers]
    spoil: Callable[[bytes], bytes] = spoiled.without_mapping if kind in UNMAPPED else bytes
    if known.producer == "chromium":
        with nullcontext(source) if source else web.chromium() as running:
            for name, plan, data in zip(names, plans, web.printed(running, plans), strict=True):
                yield Made(name, spoil(data), plan[0])
    elif known.producer == "libreoffice":
        with tempfile.TemporaryDirectory(prefix="nianbao-") as folder:
            for name, plan, data in zip(names, plans, word.printed(plans, Path(folder)), strict=True):
                yield Made(name, spoil(data), plan[0])
    else:
        for name, (content, look) in zip(names, plans, strict=True):
            if known.producer == "typst":
                yield Made(name, spoil(typeset.printed(content, look)), content)
                continue
            data = canvas.printed(content, look, known.pen)
            yield Made(name, spoil(data), content, canvas.layout(content, look, known.pen).places)
