"""Every id that can reach a screen has a Chinese name, and no name says what the office must not say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data import resource
from nianbao.checks import catalogue
from nianbao.checks.schema import FAULTS as FAULT_IDS
from nianbao.checks.schema import SEVERITIES as SEVERITY_IDS
from nianbao.checks.schema import STATUSES as STATUS_IDS
from nianbao.wording import names as terms
from nianbao.wording.cells import cell_name, place_name
from nianbao.wording.concepts import concepts

FORBIDDEN = ("违法", "造假", "瞒报", "抄袭", "糊弄", "敷衍塞责", "追责")
ROOT = Path(__file__).parents[2]


def written() -> Iterator[Path]:
    """Every file whose words reach a screen or a letter."""
    yield from sorted((ROOT / "nianbao").rglob("*.py"))
    yield from sorted((ROOT / "pages").rglob("*.py"))
    for folder in ("checks", "wording"):
        yield from sorted(Path(str(resource(folder))).glob("*.json"))


def test_forbidden_words_are_nowhere() -> None:
    found = [(str(path), word) for path in written() for word in FORBIDDEN if word in path.read_text("utf-8")]
    assert found == []


def test_ids_have_names() -> None:
    assert set(terms.FAULTS) == set(FAULT_IDS)
    assert list(terms.STATUSES) == list(STATUS_IDS)
    assert list(terms.SEVERITIES) == list(SEVERITY_IDS)
    assert all(
        name.full and name.short
        for names in (terms.FAULTS, terms.STATUSES, terms.SEVERITIES)
        for name in names.values()
    )


@pytest.mark.parametrize("concept", sorted(concepts()))
def test_cells_have_names(concept: str) -> None:
    assert not cell_name(concept).isascii()
    assert not any(c.isascii() and c.isalpha() for c in cell_name(concept))


def test_names_of_cells_tell_them_apart() -> None:
    cells = [c for c in concepts() if not c.startswith("narrative.")]
    assert len({cell_name(c) for c in cells}) == len(cells)
    assert cell_name("requests.received.natural_person") == "表三 · 本年新收 · 自然人"
    assert cell_name("disputes.litigation_direct.total") == "表四 · 未经复议直接起诉 · 总计"


def test_places() -> None:
    assert place_name({}) == ""
    assert place_name({"section": 1}) == "第一部分"
    assert place_name({"table": "requests", "row": "refused", "section": 1}) == "表三 · 不予公开"
    assert place_name({"table": "disputes", "group": "reconsideration"}) == "表四 · 行政复议"


def test_titles_are_short() -> None:
    assert all(len(check.title) <= 14 for check in catalogue())
