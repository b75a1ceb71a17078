"""What reading one file may cost, and the sentences for what went beyond."""

import json
from dataclasses import dataclass
from functools import cache

from data import resource

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file: seconds for reading it, megabytes of the worker's memory, megabytes of the file.

    A file that tells of a page done has at least ``page_seconds`` from then on: scans are long.
    """

    seconds: float = 120.0
    page_seconds: float = 60.0
    memory: int = 1500
    size: int = 50

    def __post_init__(self) -> None:
        if min(self.seconds, self.page_seconds, self.memory, self.size) <= 0:
            raise ValueError("limits are positive")


@cache
def _sentences() -> dict[str, str]:
    sentences: dict[str, str] = json.loads(resource("wording/zh/intake.json").read_text("utf-8"))
    return sentences


def sentence(code: str, limits: Limits) -> str:
    """The Chinese sentence for ``code``: what happened and what to do."""
    return _sentences()[code].format(
        seconds=f"{limits.seconds:g}", megabytes=limits.size if code == "too_large" else limits.memory
    )
