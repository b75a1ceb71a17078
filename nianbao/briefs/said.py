"""Figures of a year in words, for screen and paper alike."""

from nianbao.briefs.sums import Figure
from nianbao.briefs.year import Year
from nianbao.scoring.indicator import small_denominator
from nianbao.wording import briefs as words


def number(value: float) -> str:
    """A count as people read it."""
    return f"{value:,.15g}"


def rate_in_words(year: Year) -> tuple[str, bool]:
    """整改率, and whether it is one: with too few places there are only the counts."""
    if year.rate is None:
        return words.NOT_APPLICABLE, False
    if year.to_correct < small_denominator():
        return words.RATE_COUNTS.format(corrected=year.corrected, to_correct=year.to_correct), False
    return f"{year.rate:.1%}", True


def change_in_words(figure: Figure) -> str:
    """What became of the figure in those bodies that have it in both years; nothing where there are none."""
    if figure.change is None:
        return ""
    if not figure.change:
        said = words.SAME
    else:
        said = (words.MORE if figure.change > 0 else words.FEWER).format(count=number(abs(figure.change)))
    return words.ALIKE.format(count=figure.alike, change=said)
