"""What stays in memory is set apart once, and again after something large was made."""

import gc
from collections.abc import Iterator

import pytest

from nianbao.ui import still


class _Knot:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    still.made()
    yield
    gc.unfreeze()
    still.made()


def test_what_stays_is_not_looked_through_again() -> None:
    still.settle()
    apart = gc.get_freeze_count()
    kept = [_Knot() for _ in range(3)]
    still.settle()
    assert len(gc.get_objects()) < apart
    assert gc.get_freeze_count() <= apart
    assert all(gc.is_tracked(knot) for knot in kept)


def test_something_large_is_set_apart_too_and_garbage_is_not_kept() -> None:
    still.settle()
    before = len(gc.get_objects())
    kept = [_Knot() for _ in range(1000)]
    assert len(gc.get_objects()) >= before + len(kept)
    still.made()
    still.settle()
    assert len(gc.get_objects()) < before + len(kept)
    del kept
    still.made()
    still.settle()
    gc.unfreeze()
    assert not any(isinstance(thing, _Knot) for thing in gc.get_objects())
