"""A letter about one report, as records: who, what, by when; and the file that a template makes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from nianbao.letters.kinds import OFFICE_FIELDS, LetterKind
from nianbao.letters.template import Record, Template
from nianbao.wording.language import DEFAULT, speaking
from nianbao.wording.zh import letters as words


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence in a letter, and its severity.

    ``findings``: how many findings it tells; none where it tells what was not found by a check.
    ``pairs``: passages of this report with those that they are set beside, or with nothing; ``against``: the
    report and the section whose passages are still to be set beside them (nianbao.letters.annex).
    ``unshown``: how many places besides are not shown. ``late``: it tells of a day that was missed.
    """

    severity: str
    sentence: str
    findings: int = 1
    pairs: tuple[tuple[str, str], ...] = ()
    against: tuple[str, int] | None = None
    unshown: int = 0
    late: bool = False

    @property
    def part(self) -> str:
        """Which part of a letter it stands in (``words.PARTS``)."""
        return "late" if self.late else self.severity


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says: ``items`` by severity, each severity in the order of the report.

    ``report`` is the report's key; ``waiting`` counts its findings without a decision (errors and warnings),
    which stand in no letter; ``left`` what was found true and was not asked for.
    """

    kind: LetterKind
    report: str
    agency: str
    area: str
    year: int
    title: str
    ordinal: int
    items: tuple[Item, ...]
    waiting: int
    left: int = 0

    @property
    def count(self) -> int:
        """How many findings the letter tells."""
        return sum(item.findings for item in self.items)

    @property
    def name(self) -> str:
        """The agency with its area before it."""
        return self.agency if self.agency.startswith(self.area) else self.area + self.agency


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the office fills in for all letters: the day they are dated, the deadline, and OFFICE_FIELDS."""

    day: date
    due: date
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a letter: its heading, its name in ``words.PARTS``, its numbered sentences."""

    head: str
    name: str
    sentences: tuple[str, ...]


def day_text(day: date) -> str:
    """``1月5日``."""
    return words.DAY.format(month=day.month, day=day.day)


def date_text(day: date) -> str:
    """``2025年1月5日``."""
    return words.DATE.format(year=day.year, month=day.month, day=day.day)


def parts(letter: Letter) -> tuple[Part, ...]:
    """The parts of a letter that have something to say; numbers run through them."""
    made: list[Part] = []
    number = 0
    for name, title in words.PARTS.items():
        own = [item for item in letter.items if item.part == name]
        if not own:
            continue
        sentences = []
        for item in own:
            number += 1
            sentences.append(words.ITEM.format(number=number, sentence=item.sentence))
        head = words.PART_HEAD.format(numeral=words.NUMERALS[len(made)], title=title)
        made.append(Part(head, name, tuple(sentences)))
    return tuple(made)


def closing(letter: Letter) -> str:
    """The closing sentences: on doubts and missed days by the numbers of their parts, on publishing again.

    The last where there is something to correct.
    """
    numerals = dict(zip((part.name for part in parts(letter)), words.NUMERALS, strict=False))
    told = {"late": words.CLOSING_LATE, "warning": words.CLOSING_DOUBTS}
    asked = "".join(told[name].format(numeral=numerals[name]) for name in told if name in numerals)
    return asked if set(numerals) == {"late"} else asked + words.CLOSING


def ordered(letter: Letter) -> tuple[Item, ...]:
    """The items in the order of their numbers."""
    return tuple(item for name in words.PARTS for item in letter.items if item.part == name)


def _receipt(number: int, item: Item) -> Record:
    return {"序号": str(number), "问题": item.sentence}


def _annex(items: Sequence[Item]) -> list[Record]:
    lines: list[Record] = []
    for number, item in enumerate(items, 1):
        for own, other in item.pairs:
            first = words.ANNEX_ITEM if other else words.ANNEX_ALONE
            lines.append({"附件内容": first.format(number=number, own=own)})
            if other:
                lines.append({"附件内容": words.ANNEX_OTHER.format(number=number, other=other)})
        if item.unshown:
            lines.append({"附件内容": words.ANNEX_UNSHOWN.format(number=number, count=item.unshown)})
    return [{"附件": words.ANNEX, "附件内容": lines}] if lines else []


def office_values(occasion: Occasion) -> dict[str, str]:
    """The gaps that every paper may have."""
    filled = {gap: occasion.fields.get(field_, "") for field_, gap in OFFICE_FIELDS.items()}
    return {**filled, "日期": date_text(occasion.day), "期限": day_text(occasion.due)}


def values(letter: Letter, occasion: Occasion) -> Record:
    """What the gaps of a letter's template are filled with."""
    items = ordered(letter)
    told: list[Record] = [
        {"部分": part.head, "意见": [{"意见": sentence} for sentence in part.sentences]}
        for part in parts(letter)
    ]
    return {
        **office_values(occasion),
        "单位": letter.agency,
        "年度": str(letter.year),
        "标题": letter.title,
        "稿次": str(letter.ordinal),
        "结尾": closing(letter),
        "部分": told,
        "意见": [{"意见": sentence} for part in parts(letter) for sentence in part.sentences],
        "附件": _annex(items),
        "回执": [_receipt(number, item) for number, item in enumerate(items, 1)],
    }


@speaking(DEFAULT)
def document(letter: Letter, template: Template, occasion: Occasion) -> bytes:
    """The letter as a DOCX file."""
    return template.fill(values(letter, occasion))
