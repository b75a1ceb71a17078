"""The stages of reading one file, put together."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

from parsing.document import Document
from parsing.forms import version_for
from parsing.model import Problem, Report
from parsing.normalise import Normalised
from parsing.problems import Unreadable, problem
from parsing.readers import read_document
from parsing.tables import read_tables

_FIRST_YEAR = 2000


def read_report(data: bytes, name: str, parser: str) -> Report:
    """See ``parsing.read``; ``parser`` is the version written into the report."""
    reader = "pdf" if data.lstrip()[:5] == b"%PDF-" else "text"
    blank = Report(name, sha256(data).hexdigest(), "unreadable", reader, parser)  # type: ignore[arg-type]
    try:
        document, problems = read_document(data)
        return _report(replace(blank, reader=document.reader, text=document.text), document, problems)
    except Unreadable as error:
        return replace(blank, problems=(error.problem,))
    except Exception:  # noqa: BLE001  # one file that trips the parser must not stop a batch of thousands
        return replace(blank, problems=(problem("failed"),))


def _report(blank: Report, document: Document, problems: tuple[Problem, ...]) -> Report:
    normalised = Normalised.of(document.text)
    found = re.search(r"(\d{4})年.{0,8}政府信息公开(?:工作)?年?度?(?:工作)?报告", normalised.text)
    if found is None:
        return replace(blank, kind="not_report", problems=(*problems, problem("not_report")))
    year = int(found[1])
    if not _FIRST_YEAR <= year <= datetime.now(UTC).year:
        raise Unreadable("year_impossible", year=year)
    tables = read_tables(document, normalised)
    return replace(
        blank,
        kind="report",
        year=year,
        format=tables.format or version_for(year),
        tables=tables.recognition,
        table_forms=tables.forms,
        facts=tables.facts,
        problems=problems,
    )
