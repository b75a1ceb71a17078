"""How far the reading of one file has come, page by page, for whoever waits for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Listener = Callable[[int, int], None]
"""Hears (pages done, pages in all)."""

_listeners: list[Listener] = []


def tell(done: int, pages: int) -> None:
    """Says that ``done`` of a file's ``pages`` are read; readers of paged files call it after each page."""
    for listener in _listeners:
        listener(done, pages)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Lets ``listener`` hear of the files that this process reads meanwhile."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)
