"""What counts as the same wording: names, dates and figures do not, official wording neither."""

import pytest

from nianbao.likeness.masking import masked, masks, with_places
from nianbao.likeness.passages import compare
from nianbao.likeness.shingles import among, official, shingles
from nianbao.likeness.signature import BINS, signatures
from tests.checks.copied_cases import OFFICIAL, RENUMBERED, WORK, of, written

MASK = masks("云川县青禾镇人民政府", "云川县")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("2024年，青禾镇公开信息247条", "公开信息条"),
        ("青禾镇人民政府在青禾发布", "在发布"),
        ("我镇印发文件十二件；本单位无", "印发文件件无"),
        ("二〇二四年度，约1.2万条", "约条"),
    ],
)
def test_names_dates_and_figures_do_not_count(text: str, left: str) -> None:
    assert masked(text, MASK) == left
    kept = with_places(text, MASK)
    assert kept.text == left
    assert "".join(text[place] for place in kept.places) == left


def test_a_shingle_has_one_number_everywhere() -> None:
    assert shingles("政府信息公开工作").tolist() == [3639600260, 2548563931, 689417447]
    assert shingles("太短").tolist() == []


def test_official_wording_is_not_a_reports_own() -> None:
    assert among(
        shingles(masked("未发生因政府信息公开申请行政复议、提起行政诉讼的情况", MASK)), official()
    ).all()
    assert sum(section.size for section in signatures(written(OFFICIAL))) <= 10


def test_a_signature_keeps_the_smallest_number_of_each_bin() -> None:
    [first, *_] = signatures(of(2024, WORK))
    known = first.minima[first.minima != 0xFFFFFFFF]
    assert len(first.minima) == BINS
    assert 0 < len(known) <= first.size
    assert (known % BINS).tolist() == sorted(known % BINS)


def test_the_same_text_with_other_figures_has_the_same_signature() -> None:
    now, then = (signatures(of(year, text))[0] for year, text in ((2024, WORK), (2023, RENUMBERED)))
    assert (now.minima == then.minima).all()


def test_passages_mark_what_is_the_same() -> None:
    found = compare(of(2024, WORK[:60] + "这是今年才有的新办法。"), of(2023, RENUMBERED), 1)
    [left], [right] = found.left, found.right
    assert next(piece.text for piece in left.pieces if not piece.same) == "2024年，"
    assert "新办法" in left.pieces[-1].text
    assert not left.pieces[-1].same
    assert "".join(piece.text for piece in right.pieces) == f"2023年，{RENUMBERED}"
    assert found.share is not None
    assert 0.7 < found.share < 1
    assert compare(of(2024, WORK), of(2023, WORK), 2).share is None
