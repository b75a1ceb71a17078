"""What was typed into a table outlives its pages, and never lands in another row."""

import polars as pl

from nianbao.ui.drafts import ROW, Draft

ROWS = pl.DataFrame({"name": ["甲", "乙", "丙"], "note": [None, "x", None], ROW: ["0", "1", "2"]})


def _told(draft: Draft) -> list[tuple[str, str | None]]:
    return draft.over(ROWS).select("name", "note").rows()


def test_what_was_typed_on_one_page_stands_beside_what_was_typed_on_the_next() -> None:
    first = Draft((), keys=("0", "1")).taking({"edited_rows": {1: {"note": "y"}}})
    first.keys = ("2",)
    both = first.taking({"edited_rows": {0: {"name": "丁"}}})
    assert _told(both) == [("甲", None), ("乙", "y"), ("丁", None)]
    assert both.count() == 2
    assert _told(first) == [("甲", None), ("乙", "y"), ("丙", None)]


def test_rows_taken_out_and_added_keep_their_own_keys() -> None:
    draft = Draft((), keys=("0", "1", "2")).taking({"deleted_rows": [0], "added_rows": [{"name": "戊"}]})
    assert _told(draft) == [("乙", "x"), ("丙", None), ("戊", None)]
    draft.keys = tuple(draft.over(ROWS)[ROW])
    again = draft.taking({"edited_rows": {2: {"note": "z"}}, "deleted_rows": [0], "added_rows": [{}]})
    assert _told(again) == [("丙", None), ("戊", "z"), (None, None)]
    again.keys = tuple(again.over(ROWS)[ROW])
    assert _told(again.taking({"deleted_rows": [1, 2]})) == [("丙", None)]


def test_nothing_typed_is_nothing_to_save() -> None:
    assert Draft(()).taking({"edited_rows": {}, "deleted_rows": [], "added_rows": []}).count() == 0
    assert Draft(()).over(ROWS).equals(ROWS)
