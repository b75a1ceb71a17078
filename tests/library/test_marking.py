"""Schemes and signatures in a library: kept, chosen, taken back, and there after it is opened again."""

from dataclasses import replace

import pytest

from nianbao.library import Library, LibraryError
from nianbao.scoring import scheme
from nianbao.scoring.schemes import digest
from tests.library.filed import add


def test_a_scheme_is_kept_chosen_and_dropped(library: Library, library_url: str) -> None:
    before = library.content()
    own = replace(scheme(), title="自定方案", minimum_assessable=0.7)
    number = library.marking.keep(own, "甲")
    library.marking.choose(2024, number)
    held = Library.open(library_url).marking
    assert {year: digest(s) for year, s in held.by_year().items()} == {2024: digest(own)}
    assert held.by_year()[2024].id == f"own-{number}"
    with pytest.raises(LibraryError, match="2024年正在使用"):
        held.drop(number)
    with pytest.raises(LibraryError, match="换一个名称"):
        held.keep(own, "乙")
    held.keep(replace(own, minimum_assessable=0.6), "乙", number)
    assert [(k.who, k.scheme.minimum_assessable) for k in held.schemes()] == [("乙", 0.6)]
    held.choose(2024, None)
    held.drop(number)
    assert (held.schemes(), dict(held.by_year())) == ((), {})
    assert library.content() == before


def test_a_signature_stays_when_it_is_withdrawn_and_goes_with_its_report(library: Library) -> None:
    add(library)
    with pytest.raises(LibraryError, match="姓名"):
        library.marking.approve(1, 91.5, "优秀", "默认分值", "b" * 64, " ")
    one = library.marking.approve(1, 91.5, "优秀", "默认分值", "b" * 64, "甲")
    library.marking.withdraw(one, "乙")
    library.marking.withdraw(one, "丙")
    (held,) = library.marking.approvals()
    assert (held.score, held.who, held.withdrawn_by) == (91.5, "甲", "乙")
    library.delete(1)
    library.purge(1)
    assert library.marking.approvals() == ()
