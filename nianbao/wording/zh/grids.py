"""Names of tables, rows, columns, groups and sections as the form prints them."""

from nianbao.wording.concepts import concepts
from nianbao.wording.reading import grids

_WORDS = grids("zh")

TABLES = _WORDS.tables
"""表二, 表三, 表四 by table id."""

TABLE_SECTIONS = _WORDS.table_sections
ROWS = _WORDS.rows
COLUMNS = _WORDS.columns
GROUPS = _WORDS.groups
SECTIONS = _WORDS.sections
NUMERALS = ("零", "一", "二", "三", "四", "五", "六")
SEPARATOR = " · "
SECTION_NUMBERED = "第{numeral}部分"
PROSE = "正文"
NARRATIVE = {
    concept: str(told["row"]).partition("(")[0]
    for concept, told in concepts().items()
    if told["table"] == "narrative"
}
"""Figures of the prose by their id."""
