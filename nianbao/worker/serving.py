"""A worker's work: it reads files and draws pages.

It answers one message after the other until its input ends; before an answer it may tell how many pages are
done (a head with ``page``). Nothing in here is trusted to end or to survive;
the supervisor watches from outside.
"""

import faulthandler
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict
from io import BytesIO
from typing import BinaryIO

from nianbao.worker.messages import Head, receive, send
from parsing import garbage

GRACE_SECONDS = 10.0
"""After its time a worker ends itself, should the supervisor no longer be there to do so."""


Tell = Callable[[Head], None]
"""Sends word to the supervisor before the answer."""


def _read(head: Head, body: bytes, tell: Tell) -> tuple[Head, bytes]:
    from parsing import read
    from parsing.progress import heard_by
    from parsing.serialise import dump

    with heard_by(lambda done, pages: tell({"page": done, "pages": pages})):
        report = read(body, head["name"])
    return {"ok": True}, dump(report).encode("utf-8", "surrogatepass")


def _unpack(head: Head, body: bytes, _: Tell) -> tuple[Head, bytes]:
    """The files of an archive: their names, sizes and problems, and their bytes one after the other."""
    from parsing.archives import unpack
    from parsing.problems import Unreadable

    try:
        members = unpack(body)
    except Unreadable as error:
        return {"archive": True, "refused": asdict(error.problem), "members": []}, b""
    told = [
        {"name": m.name, "size": len(m.data), "problem": asdict(m.problem) if m.problem else None}
        for m in members or ()
    ]
    return {"archive": members is not None, "refused": None, "members": told}, b"".join(
        m.data for m in members or ()
    )


def _table(head: Head, body: bytes, _: Tell) -> tuple[Head, bytes]:
    """The cells of a table, each as [row, column, text, rows, columns]."""
    from parsing.problems import Unreadable
    from parsing.readers import read_document

    try:
        flow = read_document(body)[0].flow
    except Unreadable:
        flow = None
    if flow is None or not 1 <= head["table"] <= len(flow.tables):
        return {"ok": False}, b""
    cells = [[c.row, c.column, c.text, c.rows, c.columns] for c in flow.tables[head["table"] - 1]]
    return {"ok": True, "cells": cells}, b""


def _sheets(head: Head, body: bytes, _: Tell) -> tuple[Head, bytes]:
    """The rows of every visible sheet of a workbook."""
    from parsing.problems import Unreadable
    from parsing.readers.xlsx import read_sheets

    try:
        return {"ok": True, "sheets": read_sheets(body)}, b""
    except Unreadable as error:
        return {"ok": False, "message": error.problem.message}, b""


def _render(head: Head, body: bytes, _: Tell) -> tuple[Head, bytes]:
    """The page of a PDF, or the only page of a picture, as PNG."""
    import pypdfium2

    from parsing.problems import Unreadable
    from parsing.readers.detect import kind_of
    from parsing.readers.picture import drawn

    shown = BytesIO()
    try:
        if kind_of(body) == "picture":
            if head["page"] != 1:
                return {"ok": False}, b""
            drawn(body, head["dpi"]).save(shown, "PNG")
            return {"ok": True}, shown.getvalue()
        with pypdfium2.PdfDocument(body) as document:
            if not 1 <= head["page"] <= len(document):
                return {"ok": False}, b""
            document[head["page"] - 1].render(scale=head["dpi"] / 72).to_pil().save(shown, "PNG")
            return {"ok": True}, shown.getvalue()
    except (pypdfium2.PdfiumError, Unreadable):  # neither, or one that cannot be drawn
        return {"ok": False}, b""


_TASKS = {"read": _read, "unpack": _unpack, "table": _table, "render": _render, "sheets": _sheets}


def _serve(requests: BinaryIO, answers: BinaryIO) -> None:
    send(answers, {"pid": os.getpid()})
    first = True
    while True:
        try:
            head, body = receive(requests)
        except EOFError:
            return
        seconds = head["seconds"] + GRACE_SECONDS

        def tell(word: Head, seconds: float = seconds) -> None:
            faulthandler.dump_traceback_later(seconds, exit=True)
            send(answers, word)

        faulthandler.dump_traceback_later(seconds, exit=True)
        answer = _TASKS[head["task"]](head, body, tell)
        faulthandler.cancel_dump_traceback_later()
        send(answers, *answer)
        if first and head["task"] == "read":
            garbage.seldom()
            first = False


def main() -> None:
    """Serves on the standard streams; whatever else prints goes to the error stream."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C is the supervisor's: it lets this one finish or ends it
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        _serve(sys.stdin.buffer, answers)
