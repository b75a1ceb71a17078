"""Problems of reading: their sentences stand in ``data/wording/zh/problems.json``, one per code."""

import json
from functools import cache

from data import resource
from parsing.model import Problem


class Unreadable(Exception):
    """A file that cannot be read, with the problem that says what a person can do."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.problem = problem(code, **values)


@cache
def _sentences() -> dict[str, str]:
    sentences: dict[str, str] = json.loads(resource("wording/zh/problems.json").read_text("utf-8"))
    return sentences


def problem(code: str, **values: object) -> Problem:
    """The problem ``code`` with ``values`` in its sentence; KeyError for an unknown code."""
    return Problem(code, _sentences()[code].format(**values))
