"""What is made from things that stay as they are is made once."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar, TypeVarTuple

T = TypeVar("T")
Given = TypeVarTuple("Given")

PLAIN = (str, int, bool, type(None))
"""What is told apart by what it says; everything else by which thing it is."""


class _Same:
    """A thing, equal to itself alone."""

    __slots__ = ("thing",)

    def __init__(self, thing: object) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.thing is other.thing


def once(size: int) -> Callable[[Callable[[*Given], T]], Callable[[*Given], T]]:
    """Keeps the last ``size`` results of a function, each with what it was made from.

    Frames and other containers are known by identity, so that looking a result up costs nothing: they may
    never be changed, nor may the result.
    """

    def keeping(make: Callable[[*Given], T]) -> Callable[[*Given], T]:
        plainly: Callable[..., T] = make

        @lru_cache(size, typed=True)
        def kept(*given: object) -> T:
            return plainly(*(one.thing if isinstance(one, _Same) else one for one in given))

        @wraps(make)
        def made(*given: *Given) -> T:
            return kept(*(one if isinstance(one, PLAIN) else _Same(one) for one in given))

        return made

    return keeping
