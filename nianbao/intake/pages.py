"""Pictures of pages, and tables of sources without pages, from a worker that stays alive between requests."""

import atexit
from threading import Lock

from nianbao.intake.limits import Limits, sentence
from nianbao.intake.supervisor import Worker, WorkerLost
from parsing.document import Cell, Table

LIMITS = Limits(seconds=30.0)


class RenderError(Exception):
    """The page cannot be drawn; ``str()`` is the sentence to show."""


_worker = Worker(LIMITS)
_one_at_a_time = Lock()
atexit.register(_worker.retire)


def render_page(data: bytes, page: int, dpi: int = 110) -> bytes:
    """The page (from 1) of a PDF, or what a picture shows, as a PNG of ``dpi`` pixels an inch; RenderError.

    The first call takes as long as a process takes to start. One pixel is 72 / dpi points of a place's box.
    """
    try:
        with _one_at_a_time:
            head, picture = _worker.ask({"task": "render", "page": page, "dpi": dpi}, data)
    except WorkerLost as loss:
        raise RenderError(sentence(loss.code, LIMITS)) from loss
    if not head["ok"]:
        raise RenderError(sentence("no_page", LIMITS))
    return picture


def read_table(data: bytes, table: int) -> Table | None:
    """The cells of a table (from 1) as places count them; None where the file has no such table."""
    try:
        with _one_at_a_time:
            head, _ = _worker.ask({"task": "table", "table": table}, data)
    except WorkerLost:
        return None
    if not head["ok"]:
        return None
    return tuple(Cell(row, column, text, *spans) for row, column, text, *spans in head["cells"])


class SheetError(Exception):
    """The workbook cannot be read; ``str()`` is the sentence to show."""


def read_sheets(data: bytes) -> list[list[tuple[int, list[str | None]]]]:
    """(row from 1, cells) of each row with text, for every visible sheet of an XLSX; raises SheetError.

    None is a formula whose value was not saved with the workbook.
    """
    try:
        with _one_at_a_time:
            head, _ = _worker.ask({"task": "sheets"}, data)
    except WorkerLost as loss:
        raise SheetError(sentence(loss.code, LIMITS)) from loss
    if not head["ok"]:
        raise SheetError(head["message"])
    return [[(row, cells) for row, cells in sheet] for sheet in head["sheets"]]
