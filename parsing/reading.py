"""The stages of reading one file, put together."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from operator import attrgetter, itemgetter

from parsing import foreign, integrity, mentions, slips, statements, structure
from parsing.document import Document
from parsing.forms import version_for
from parsing.identity import identify
from parsing.model import Fact, Problem, Report
from parsing.normalise import Normalised
from parsing.problems import Unreadable, problem
from parsing.readers import read_document, reader_of
from parsing.several import named
from parsing.tables import read_tables

_FIRST_YEAR = 2000
"""No report is older; the duty to report began in 2008, a few cities were earlier."""

_TITLE = re.compile(r"(?<!\d)(\d{4})年度?(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?报告")


_FACT_ORDER = itemgetter(Fact._fields.index("start"), Fact._fields.index("id"))
_ROW_ORDER = attrgetter("start", "end")


def read_report(data: bytes, name: str, parser: str) -> Report:
    """See ``parsing.read``; ``parser`` is the version written into the report."""
    made = partial(Report, name, sha256(data).hexdigest(), parser=parser)
    try:
        document, problems = read_document(data)
        return _report(made, document, problems)
    except Unreadable as error:
        return made("unreadable", reader_of(data), problems=(error.problem,))
    except Exception:  # noqa: BLE001  # one file that trips the parser must not stop a batch of thousands
        return made("unreadable", reader_of(data), problems=(problem("failed"),))


def _printed_year(text: str) -> int | None:
    """The year in front of a title, whatever year it is."""
    found = _TITLE.search(text)
    return int(found[1]) if found else None


def _report(made: Callable[..., Report], document: Document, problems: tuple[Problem, ...]) -> Report:
    normalised = Normalised.of(document.text)
    tables = read_tables(document, normalised)
    joined = normalised.joined()
    build = structure.find(document, normalised, tables.spans, joined)
    known = identify(
        normalised,
        sections=len({number for _, number in build.sections}),
        has_tables=any(fact.value is not None for fact in tables.facts),
        begin=normalised.at(build.sections[0][0]) if build.sections else 0,
    )
    if not known.is_report:
        return made(
            "not_report",
            document.reader,
            problems=(*problems, problem("not_report")),
            text=document.text,
        )
    if known.several:
        raise Unreadable("several", count=len(known.several), titles=named(known.several))
    year = known.year or _printed_year(normalised.text)
    if year is not None and not _FIRST_YEAR <= year <= datetime.now(UTC).year:
        raise Unreadable("year_impossible", year=year)
    prose = statements.find(
        document,
        joined,
        year=year,
        scope=known.scope,
        town=known.agency_kind in ("town", "township", "subdistrict"),
        tables=tables.spans,
        sections=build.sections,
    )
    mentioned = mentions.find(
        document, joined, tables, build.rows, (known.agency or "").removeprefix(known.whereabouts.area or "")
    )
    if prose.unread:
        problems = (*problems, problem("prose_unbroken", count=prose.unread))
    others = foreign.find(
        document,
        joined,
        begin=build.sections[0][0] if build.sections else 0,
        agency=known.agency,
        area=known.whereabouts.area,
        kind=known.agency_kind,
        title=known.title,
    )
    slipped = slips.find(document, joined, tables.spans, build.rows, year)
    rows = (*build.rows, *integrity.find(document, normalised), *mentioned, *slipped, *others)
    return made(
        "report",
        document.reader,
        title=known.title,
        agency=known.agency,
        area=known.whereabouts.area,
        area_from=known.whereabouts.area_from,
        area_code=known.whereabouts.area_code,
        code=known.whereabouts.code,
        agency_kind=known.agency_kind,
        scope=known.scope,
        year=year,
        format=tables.format or (version_for(year) if year is not None else None),
        published=known.published,
        whole=build.whole,
        tables=tables.recognition,
        table_forms=tables.forms,
        facts=tuple(sorted((*tables.told(prose.facts).facts, *prose.facts), key=_FACT_ORDER)),
        statements=prose.statements,
        structure=tuple(sorted(rows, key=_ROW_ORDER)),
        problems=problems,
        text=document.text,
    )
