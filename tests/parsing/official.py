"""The official tables with their merged cells, filled in with numbers, as writers of files need them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from parsing.forms import Block, Form, form
from parsing.model import FormVersion

TITLE = "青禾镇人民政府2023年政府信息公开工作年度报告"
OPENING = ("一、总体情况", "本年度依法做好政府信息公开工作，主动公开政府信息36条。")
HEADINGS = (
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
)
CLOSING = (
    "五、存在的主要问题及改进情况",
    "主要问题是公开内容不够细致。下一步将加强业务培训。",
    "六、其他需要报告的事项",
    "本年度未收取信息处理费。",
)
_BLANKS = ("", "/", "—", "无")
_WIDE = 12
_RESULTS = "三、本年度办理结果"


@dataclass(frozen=True, slots=True)
class Box:
    """A cell as printed: what it shows, how many columns and rows it takes, which figure it is."""

    text: str
    columns: int = 1
    rows: int = 1
    concept: str | None = None


Rows = list[list[Box]]
Truth = dict[str, str]


def truth(version: FormVersion, seed: int, *, blanks: bool = False) -> Truth:
    """A printed figure for every cell of a form; some of them blank or marks where ``blanks``."""
    random = Random(seed)
    found = {}
    for concept in form(version).cells():
        number = str(random.choice((0, 0, random.randrange(10), random.randrange(3000))))
        if concept.endswith("amount"):
            number = f"{random.randrange(5000)}.{random.randrange(1, 10)}"
        if concept.endswith("change") and random.random() < 0.5:
            number = f"-{random.randrange(1, 40)}"
        blank = blanks and random.random() < 0.15
        found[concept] = random.choice(_BLANKS) if blank else number
    return found


def tables(version: FormVersion, cells: Mapping[str, str]) -> tuple[Rows, Rows, Rows]:
    """Tables two, three and four of a form. A merged cell stands in its first row only."""
    shape = form(version)
    proactive = [row for block in shape.proactive for row in _block(block, cells)]
    return proactive, list(_requests(shape, cells)), _disputes(shape, cells)


def _block(block: Block, cells: Mapping[str, str]) -> Iterator[list[Box]]:
    width = _WIDE // (len(block.columns) + 1)
    first = _WIDE - width * len(block.columns)
    yield [Box(block.title, _WIDE)]
    yield [Box("信息内容", first), *(Box(column.label, width) for column in block.columns)]
    for row in block.rows:
        concepts = [f"proactive.{row.id}.{column.id}" for column in block.columns]
        yield [Box(row.label, first), *(Box(cells[c], width, concept=c) for c in concepts)]


def _requests(shape: Form, cells: Mapping[str, str]) -> Iterator[list[Box]]:
    block = shape.requests
    yield [Box(f"（{block.title}）", 3, 3), Box("申请人情况", 7)]
    yield [Box("自然人", rows=2), Box("法人或其他组织", 5), Box("总计", rows=2)]
    yield [Box(column.label) for column in block.columns[1:-1]]
    results = [row for row in block.rows if row.group is not None]
    above = None
    for row in block.rows:
        labels = [Box(row.label, 3)]
        if row.group is not None:
            labels = [Box(_RESULTS, rows=len(results))] if row is results[0] else []
            if row.group == _RESULTS:
                labels.append(Box(row.label, 2))
            else:
                same = sum(other.group == row.group for other in results)
                labels += [Box(row.group, rows=same)] if row.group != above else []
                labels.append(Box(row.label))
        above = row.group
        concepts = [f"requests.{row.id}.{column.id}" for column in block.columns]
        yield [*labels, *(Box(cells[c], concept=c) for c in concepts)]


def _disputes(shape: Form, cells: Mapping[str, str]) -> Rows:
    block = shape.disputes
    results = [column.label for column in block.columns]
    concepts = [f"disputes.{group.id}.{column.id}" for group in block.rows for column in block.columns]
    return [
        [Box("行政复议", 5), Box("行政诉讼", 10)],
        [*(Box(label, rows=2) for label in results), *(Box(row.label, 5) for row in block.rows[1:])],
        [Box(label) for label in (*results, *results)],
        [Box(cells[concept], concept=concept) for concept in concepts],
    ]


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell in the grid of its table: its first row and column, from 0."""

    row: int
    column: int
    box: Box


def laid_out(rows: Sequence[Sequence[Box]]) -> list[Spot]:
    """Where each cell comes to lie: those that reach down from above take up their columns."""
    taken: set[tuple[int, int]] = set()
    spots = []
    for number, row in enumerate(rows):
        column = 0
        for box in row:
            while (number, column) in taken:
                column += 1
            spots.append(Spot(number, column, box))
            taken.update((number + r, column + c) for r in range(box.rows) for c in range(box.columns))
            column += box.columns
    return spots
