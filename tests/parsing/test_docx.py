"""Word documents: every cell with its place, whatever way the document was written."""

from itertools import product

import pytest

from parsing import read
from parsing.forms import FORMS
from parsing.model import FormVersion, Report
from parsing.readers import read_document
from tests.parsing import docx_files as word
from tests.parsing.official import Truth, truth

WAYS = (
    (),
    ("tracked",),
    ("split",),
    ("nested",),
    ("boxes",),
    ("numbered",),
    ("tracked", "split", "nested", "boxes"),
)
MARKS = frozenset("/—无")


def shown(report: Report) -> Truth:
    """What the report's tables show."""
    return {fact.id: fact.raw for fact in report.facts if fact.source == "table"}


def text(body: str) -> str:
    """The text of a document with ``body``."""
    return read_document(word.docx(body))[0].text


@pytest.mark.parametrize(("version", "ways"), list(product(FORMS, WAYS)), ids=str)
def test_every_cell_of_both_forms(version: FormVersion, ways: tuple[str, ...]) -> None:
    for seed in range(3):
        cells = truth(version, seed)
        report = read(word.Writer(seed, ways).report(version, cells), "年报.docx")
        assert (report.kind, report.reader, report.problems) == ("report", "docx", ())
        assert shown(report) == cells
        assert (report.format, report.year, report.agency) == (version, 2023, "青禾镇人民政府")
        assert set(report.tables.values()) == {"recognised"}
        assert [s.number for s in report.structure if s.kind == "section" and s.official] == [
            1,
            2,
            3,
            4,
            5,
            6,
        ]


@pytest.mark.parametrize("version", FORMS)
def test_blank_cells_and_marks_stay_what_they_are(version: FormVersion) -> None:
    for seed in range(4):
        cells = truth(version, seed, blanks=True)
        report = read(word.Writer(seed).report(version, cells), "年报.docx")
        facts = {f.id: f for f in report.facts if f.source == "table"}
        for concept, printed in cells.items():
            wanted = "blank" if not printed else "mark" if printed in MARKS else "reported"
            assert (concept, facts[concept].state, facts[concept].raw.strip()) == (concept, wanted, printed)
