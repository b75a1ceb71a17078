"""What was found in short strings is kept for the next report, which prints many of them again."""

from collections.abc import Callable
from typing import TypeVar

_Found = TypeVar("_Found")


class Kept(dict[str, _Found]):
    """``kept[string]`` is what ``find`` gives for it; begun anew when there are ``most``.

    A hit is a plain look into a dictionary: ``functools.lru_cache`` also makes a key and notes the order of
    use, which is too slow for every line of every report.
    """

    def __init__(self, find: Callable[[str], _Found], most: int) -> None:
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, string: str) -> _Found:
        if len(self) >= self._most:
            self.clear()
        found = self[string] = self._find(string)
        return found
