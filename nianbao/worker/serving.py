"""A worker's work: it reads files and draws pages.

It answers one message after the other until its input ends. Nothing in here is trusted to end or to survive;
the supervisor watches from outside.
"""

import faulthandler
import os
import sys
from io import BytesIO
from typing import BinaryIO

from nianbao.worker.messages import Head, receive, send

GRACE_SECONDS = 10.0
"""After its time a worker ends itself, should the supervisor no longer be there to do so."""


def _read(head: Head, body: bytes) -> tuple[Head, bytes]:
    from parsing import read
    from parsing.serialise import dump

    report = read(body, head["name"])
    return {"ok": True}, dump(report).encode("utf-8", "surrogatepass")


def _render(head: Head, body: bytes) -> tuple[Head, bytes]:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(body) as document:
            if not 1 <= head["page"] <= len(document):
                return {"ok": False}, b""
            picture = BytesIO()
            document[head["page"] - 1].render(scale=head["dpi"] / 72).to_pil().save(picture, "PNG")
            return {"ok": True}, picture.getvalue()
    except pypdfium2.PdfiumError:  # no PDF, or one that PDFium cannot draw
        return {"ok": False}, b""


_TASKS = {"read": _read, "render": _render}


def _serve(requests: BinaryIO, answers: BinaryIO) -> None:
    send(answers, {"pid": os.getpid()})
    while True:
        try:
            head, body = receive(requests)
        except EOFError:
            return
        faulthandler.dump_traceback_later(head["seconds"] + GRACE_SECONDS, exit=True)
        answer = _TASKS[head["task"]](head, body)
        faulthandler.cancel_dump_traceback_later()
        send(answers, *answer)


def main() -> None:
    """Serves on the standard streams; whatever else prints goes to the error stream."""
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        _serve(sys.stdin.buffer, answers)
