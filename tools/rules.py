"""The page of all checks, ``docs/rules.md``, from their declarations: ``python -m tools.rules``."""

from pathlib import Path

from nianbao.checks import Check, catalogue, of_roster
from nianbao.wording.zh import names

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"
HEAD = """# 核验规则一览

每条规则有固定编号，命令输出和导出文件都用它。程度是这条规则可能给出的最重程度：错误须更正，疑点请核实，提示供参考。
本页由 `python -m tools.rules` 按 `data/checks/` 的声明生成。
"""
COLUMNS = "| 编号 | 名称 | 核对什么 | 依据 | 程度 | 适用 |\n| --- | --- | --- | --- | --- | --- |"


def _scope(check: Check) -> str:
    parts = [
        "、".join(f"{form}年版" for form in check.forms),
        "、".join(names.AGENCY_KINDS[kind].full for kind in check.kinds),
        f"{check.first_year}年度起" if check.first_year else "",
        f"{check.last_year}年度止" if check.last_year else "",
    ]
    return "；".join(part for part in parts if part) or "全部"


def _row(check: Check) -> str:
    severity = names.SEVERITIES[check.severity].full
    return f"| `{check.id}` | {check.title} | {check.basis} | {check.source} | {severity} | {_scope(check)} |"


def page() -> str:
    """The whole page, a table for each class of faults."""
    parts = [HEAD]
    for fault, name in names.FAULTS.items():
        rows = [_row(check) for check in (*catalogue(), *of_roster()) if check.fault == fault]
        if rows:
            parts.append("\n".join([f"## {name.full}\n", COLUMNS, *rows]) + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")
