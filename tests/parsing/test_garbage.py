"""A process that reads file after file looks for garbage seldom, and still finds it."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from parsing import garbage


class _Knot:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def as_it_was() -> Iterator[None]:
    """The collector as before afterwards."""
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("as_it_was")
def test_what_is_loaded_is_set_apart_and_later_garbage_is_found() -> None:
    garbage.seldom()
    assert gc.get_freeze_count() > 0
    first = ref(_Knot())
    assert first() is not None
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    assert first() is None, f"still there after {len(kept)} more"
