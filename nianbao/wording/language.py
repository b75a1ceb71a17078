"""Which language is spoken now: what a session asks for, unless a piece of work insists on one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

LANGUAGES = {"zh": "中文", "en": "English"}
"""Languages by their tag, each in its own words; the first is spoken where nobody asks."""

DEFAULT = "zh"

BEGINS_LARGE = ("en",)
"""Languages whose sentences begin with a capital."""

_insisted: ContextVar[str | None] = ContextVar("insisted", default=None)
_settled: ContextVar[str | None] = ContextVar("settled", default=None)
_asked: list[Callable[[], str]] = []


def asked_by(ask: Callable[[], str]) -> None:
    """``ask`` tells from now on which language the session at hand wants."""
    _asked[:] = [ask]


def language() -> str:
    """The tag of the language spoken now."""
    insisted = _insisted.get()
    if insisted is not None:
        return insisted
    wanted = _settled.get() or (_asked[0]() if _asked else DEFAULT)
    return wanted if wanted in LANGUAGES else DEFAULT


def speak(tag: str) -> None:
    """In this thread ``tag`` is spoken from now on, without asking again at each of thousands of words."""
    _settled.set(tag)


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """While inside, ``tag`` is spoken whatever the session wants; also a decorator.

    What leaves the house is in Chinese: letters, workbooks, data that other programs read by name.
    """
    token = _insisted.set(tag)
    try:
        yield
    finally:
        _insisted.reset(token)
