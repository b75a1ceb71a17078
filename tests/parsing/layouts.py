"""The official tables printed in many layouts, from values, for tests of the table recogniser."""

from collections.abc import Callable, Mapping, Sequence

from parsing.forms import Block, form
from parsing.model import FormVersion

Row = list[str]
Cells = Mapping[str, str]

SECTIONS = ("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况")
LAST = "四、政府信息公开行政复议、行政诉讼情况"
FIVE = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]


def _block(block: Block, cells: Cells) -> list[Row]:
    rows = [[block.title], ["信息内容", *(c.label for c in block.columns)]]
    for row in block.rows:
        rows.append([row.label, *(cells[f"proactive.{row.id}.{c.id}"] for c in block.columns)])
    return rows


def _requests(version: FormVersion, cells: Cells) -> list[Row]:
    block = form(version).requests
    rows = [
        [f"({block.title})", "申请人情况"],
        ["自然人", "法人或其他组织", "总计"],
        ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
    ]
    group = None
    for row in block.rows:
        labels = []
        if row.group is not None and row.group != group:
            if row.id == "granted":
                labels.append("三、本年度办理结果")
            elif row.group.startswith("("):
                labels.append(row.group)
        group = row.group
        rows.append([*labels, row.label, *(cells[f"requests.{row.id}.{c.id}"] for c in block.columns)])
    return rows


def tables(version: FormVersion, cells: Cells) -> list[tuple[str, list[Row]]]:
    """Headings with the rows of the table under them."""
    proactive = [row for block in form(version).proactive for row in _block(block, cells)]
    disputes = [
        ["行政复议", "行政诉讼"],
        [*FIVE, "未经复议直接起诉", "复议后起诉"],
        [*FIVE, *FIVE],
        [cells[c] for c in form(version).cells() if c.startswith("disputes.")],
    ]
    return [(SECTIONS[0], proactive), (SECTIONS[1], _requests(version, cells)), (LAST, disputes)]


def _lines(end: str) -> Callable[[Sequence[Row]], str]:
    return lambda rows: "".join(cell + end for row in rows for cell in row)


def _rows(between: str, end: str = "\n", start: str = "") -> Callable[[Sequence[Row]], str]:
    return lambda rows: "".join(start + between.join(row) + end for row in rows)


DELIMITED: dict[str, Callable[[Sequence[Row]], str]] = {
    "bars": _rows(" | ", " |\n"),
    "bars without an end": _rows(" | "),
    "bars and trailing bars": _rows(" | ", " |||||\n"),
    "tabs": _rows("\t"),
    "markdown": _rows(" | ", " |\n", "| "),
}
"""Layouts that show where a blank cell is."""

LAYOUTS: dict[str, Callable[[Sequence[Row]], str]] = {
    **DELIMITED,
    "a line a cell": _lines("\n"),
    "blank lines between": _lines("\n\n"),
    "a bar behind each": _lines(" |\n"),
    "bars on their own": _lines("\n|\n"),
    "windows lines": _lines("\r\n"),
    "spaces": _rows("  "),
    "one line": lambda rows: " ".join(cell for row in rows for cell in row) + " ",
}


def glued(version: FormVersion, cells: Cells) -> str:
    """A report on one line without anything between cells."""
    parts = [
        heading + "".join(cell for row in rows for cell in row) for heading, rows in tables(version, cells)
    ]
    return "一、总体情况本年度工作有序开展。" + "".join(parts) + "五、存在的主要问题及改进情况"


def text(version: FormVersion, cells: Cells, layout: str) -> str:
    """A report's tables, with headings and some words around them."""
    parts = ["某镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n本年度工作有序开展。\n"]
    for heading, rows in tables(version, cells):
        parts.append(heading + "\n" + LAYOUTS[layout](rows) + "\n")
    return "".join(
        [*parts, "五、存在的主要问题及改进情况\n主要问题：人员不足。\n六、其他需要报告的事项\n无\n"]
    )
