"""The kinds of papers, the gaps of their templates, and the templates that ship."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, get_args

from data import resource
from nianbao.letters.template import Kind, Template

LetterKind = Literal["opinion", "correction"]
PaperKind = Literal["opinion", "correction", "circular"]
LETTERS: tuple[LetterKind, ...] = get_args(LetterKind)
PAPERS: tuple[PaperKind, ...] = get_args(PaperKind)

OFFICE_FIELDS = {
    "number": "文号",
    "signer": "签发人",
    "office": "主管部门",
    "contact": "联系人",
    "phone": "联系电话",
}
"""What the office fills in: field → gap."""

_OFFICE = frozenset((*OFFICE_FIELDS.values(), "日期", "期限"))
_LETTER = Kind(
    gaps=_OFFICE | {"单位", "年度", "标题", "稿次", "结尾"},
    groups={"部分": "意见", "附件": "附件内容"},
    lines=frozenset(),
    row="回执",
    rows=frozenset(("序号", "问题")),
    needed=("单位", "意见"),
)
_CIRCULAR = Kind(
    gaps=_OFFICE | {"年度", "报告数", "单位数", "问题数", "问题报告数"},
    groups={"类别": "情况", "有关单位": "单位情况"},
    lines=frozenset(("其他",)),
    row="列表",
    rows=frozenset(("序号", "核对事项", "处数", "报告份数")),
    needed=("类别", "情况"),
)
KINDS: Mapping[PaperKind, Kind] = {"opinion": _LETTER, "correction": _LETTER, "circular": _CIRCULAR}


def shipped(paper: PaperKind) -> bytes:
    """The template that ships, as a DOCX file."""
    return resource(f"templates/{paper}.docx").read_bytes()


@lru_cache(maxsize=8)
def template(paper: PaperKind, data: bytes) -> Template:
    """``data`` compiled as the template of ``paper``; Refused where it cannot be."""
    return Template(data, KINDS[paper])
