"""Pictures of pages, drawn by a worker that stays alive between requests."""

import atexit
from threading import Lock

from nianbao.intake.limits import Limits, sentence
from nianbao.intake.supervisor import Worker, WorkerLost

LIMITS = Limits(seconds=30.0)


class RenderError(Exception):
    """The page cannot be drawn; ``str()`` is the sentence to show."""


_worker = Worker(LIMITS)
_one_at_a_time = Lock()
atexit.register(_worker.retire)


def render_page(data: bytes, page: int, dpi: int = 110) -> bytes:
    """The page (from 1) of a PDF as a PNG picture of ``dpi`` pixels an inch; raises RenderError.

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
