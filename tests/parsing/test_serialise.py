"""JSON of reports: complete for other programs, lossless for the library."""

import json
from dataclasses import replace

from parsing.model import Fact, Part, Place, Problem, Statement, Structure
from parsing.serialise import dump, load, to_json
from tests.factory import report

_PAGE = Place(3, 5, 2, (1.5, 2.0, 3.0, 4.0))
_FULL = replace(
    report(values={"requests.received.total": 12, "proactive.fees.amount": 0.5}),
    facts=(
        Fact("requests.received.total", 12.0, "reported", "12", 3, 5, _PAGE, "table", also=(Place(8, 10),)),
        Fact("proactive.fees.amount", None, "uncertain", "05", 9, 11, Place(9, 11), "table", (0.0, 5.0)),
    ),
    statements=(Statement("composition", "共3条", 0, 3, Place(0, 3), parts=(Part("动态", 3.0, 1, 2),)),),
    structure=(Structure("section", "总体情况", 0, 4, Place(0, 4), number=1, official=True, characters=9),),
    problems=(Problem("code", "说明。"),),
)


def test_what_was_dumped_loads_equal() -> None:
    assert load(dump(_FULL)) == _FULL
    assert load(dump(report())) == report()


def test_the_object_for_other_programs() -> None:
    got = json.loads(json.dumps(to_json(_FULL)))
    assert list(got) == [
        "file",
        "sha256",
        "kind",
        "reader",
        "parser",
        "agency",
        "area",
        "area_from",
        "area_code",
        "code",
        "agency_kind",
        "scope",
        "year",
        "format",
        "published",
        "sections",
        "tables",
        "facts",
        "problems",
    ]
    assert got["sections"] == [{"number": 1, "title": "总体情况", "official": True, "characters": 9}]
    assert got["facts"][0] == {
        "id": "requests.received.total",
        "value": 12,
        "state": "reported",
        "raw": "12",
        "candidates": [],
        "approximate": False,
        "source": "table",
        "decided_by": "print",
        "confidence": 1.0,
        "where": {"page": 2, "box": [1.5, 2.0, 3.0, 4.0]},
        "also": [{"start": 8, "end": 10}],
    }
    assert got["facts"][1]["value"] is None
    assert got["facts"][1]["candidates"] == [0, 5]


def test_every_table_is_named_where_nothing_was_read() -> None:
    assert set(to_json(replace(report(), tables={}))["tables"].values()) == {"not_recognised"}
