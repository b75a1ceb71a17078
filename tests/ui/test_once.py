"""What is made once is made once for each thing, not for things that look alike."""

import polars as pl

from nianbao.ui.once import once


def test_frames_are_told_apart_by_which_they_are() -> None:
    made = []

    @once(2)
    def height(frame: pl.DataFrame, more: int) -> int:
        made.append(more)
        return frame.height + more

    one, alike = pl.DataFrame({"a": [1]}), pl.DataFrame({"a": [1]})
    assert [height(one, 1), height(one, 1), height(one, True), height(alike, 1)] == [2, 2, 2, 2]
    assert len(made) == 3


def test_only_the_last_results_are_kept() -> None:
    made = []

    @once(1)
    def same(thing: list[int]) -> list[int]:
        made.append(thing)
        return thing

    one, other = [1], [2]
    assert [same(one), same(one), same(other), same(one)] == [[1], [1], [2], [1]]
    assert made == [[1], [2], [1]]
