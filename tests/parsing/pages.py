"""Web pages with the official tables, printed from values in the ways that sites print them."""

from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from parsing.forms import form
from tests.parsing.layouts import Row, tables

AGENCY, YEAR = "青禾镇人民政府", 2024
TITLE = f"{AGENCY}{YEAR}年政府信息公开工作年度报告"
ABOVE = ("一、总体情况", "本年度工作有序开展，全年主动公开信息若干。")
BELOW = (
    "五、存在的主要问题及改进情况",
    "主要问题：人员不足。",
    "六、其他需要报告的事项",
    "本年度没有收取信息处理费。",
)
SIDE = ("首页", "政务公开", "办事服务", "互动交流", "走进青禾")


def values(version: str = "2021") -> dict[str, str]:
    """A value for every cell of the form, each its own."""
    return {c: str(1000 + n) for n, c in enumerate(form("2021" if version == "2021" else "2019").cells())}


def _official(rows: Sequence[Row], width: int) -> str:
    """Rows as the form prints them: what is short of the table's width is spanned by the first cell."""
    lines = []
    for row in rows:
        span = width - len(row) + 1
        first = f' colspan="{span}"' if span > 1 else ""
        cells = "".join(
            f"<td{first if number == 0 else ''}>{escape(cell)}</td>" for number, cell in enumerate(row)
        )
        lines.append(f"<tr>{cells}</tr>")
    return f"<table border=1><tbody>{''.join(lines)}</tbody></table>"


def spanned(rows: Sequence[Row]) -> str:
    """A table with merged cells."""
    return _official(rows, max(map(len, rows)))


def paragraphs_in_cells(rows: Sequence[Row]) -> str:
    """Every cell holds a paragraph, its words torn by spans and line breaks, as word processors save them."""

    def words(cell: str) -> str:
        half = len(cell) // 2
        return f'<p class="MsoNormal"><span>{escape(cell[:half])}</span>\n<b>{escape(cell[half:])}</b></p>'

    lines = "".join("<tr>" + "".join(f"<td>\n{words(c)}\n</td>" for c in row) + "</tr>" for row in rows)
    return f"<table>{lines}</table>"


def nested(rows: Sequence[Row]) -> str:
    """The table lies in tables that only lay out the page."""
    inner = spanned(rows)
    return f"<table><tr><td><table><tr><td>&nbsp;</td><td>{inner}</td></tr></table></td></tr></table>"


def boxes(rows: Sequence[Row]) -> str:
    """No table at all: a box for every cell."""
    lines = "".join("<div>" + "".join(f"<div>{escape(c)}</div>" for c in row) + "</div>" for row in rows)
    return f'<div class="grid">{lines}</div>'


def inline_boxes(rows: Sequence[Row]) -> str:
    """Cells side by side by their style only."""
    cell = '<span style="display:inline-block;width:9em">{}</span>'
    return "".join("<p>" + "".join(cell.format(escape(c)) for c in row) + "</p>" for row in rows)


def a_table_each_row(rows: Sequence[Row]) -> str:
    """Every row is a table of its own."""
    return "".join(spanned([row]) for row in rows)


def pre(rows: Sequence[Row]) -> str:
    """As it was typed."""
    return "<pre>" + "\n".join("\t".join(map(escape, row)) for row in rows) + "</pre>"


LAYOUTS: dict[str, Callable[[Sequence[Row]], str]] = {
    "spans": spanned,
    "paragraphs in cells": paragraphs_in_cells,
    "nested": nested,
    "boxes": boxes,
    "inline boxes": inline_boxes,
    "a table each row": a_table_each_row,
    "preformatted": pre,
}


def article(cells: Mapping[str, str], layout: str = "spans") -> str:
    """The report's words and tables in HTML, without its title."""
    parts = [*(f"<p>　　{words}</p>" for words in ABOVE)]
    for heading, rows in tables("2021", cells):
        parts += [f"<p><strong>{heading}</strong></p>", LAYOUTS[layout](rows)]
    return "\n".join([*parts, *(f"<p>{words}</p>" for words in BELOW)])


def page(body: str, *, charset: str = "utf-8", title: str = TITLE) -> str:
    """A page of a site around an article: script, style, menus, breadcrumb, side bar, footer."""
    links = "".join(f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(SIDE))
    related = "".join(
        f'<li><a href="#">白石镇{year}年政府信息公开工作年度报告</a></li>' for year in range(2019, 2024)
    )
    return f"""<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>{title}_青禾县人民政府门户网站</title>
<style>.x{{color:red}}</style><script>var t = "2011年政府信息公开工作年度报告";</script></head>
<body><form id="f"><div class="header"><ul>{links}</ul></div>
<div class="crumbs">当前位置：<a>首页</a>&gt;<a>政务公开</a>&gt;<a>青禾镇</a>&gt;<a>年报</a></div>
<div class="main"><div class="side"><ul>{related}</ul></div>
<div class="article"><h1>{title}</h1>
<div class="info"><span>发布日期：2025-01-20</span><span>来源：青禾镇</span></div>
<div style="display:none">隐藏：本年新收政府信息公开申请 9 9 9 9 9 9 9</div>
<div id="zoom">{body}</div></div></div>
<div class="footer"><p>主办：云岭市人民政府办公室　版权所有</p><p>2099-12-31</p></div></form></body></html>"""


def mhtml(pages: Sequence[tuple[str, str]]) -> bytes:
    """Pages (with their encodings) in one envelope, as browsers save them, with a picture."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "<Saved by a browser>"
    message["Subject"] = TITLE
    message.set_content("", subtype="plain")
    message.make_related()
    message._payload = []  # type: ignore[attr-defined]  # the parts are all that counts
    for text, charset in pages:
        part = EmailMessage(policy=SMTP)
        part.set_content(text.encode(charset, "replace"), "text", "html", cte="base64")
        part.set_param("charset", charset)
        message.attach(part)
    picture = EmailMessage(policy=SMTP)
    picture.set_content(b"\x89PNG\r\n", "image", "png")
    message.attach(picture)
    return message.as_bytes()
