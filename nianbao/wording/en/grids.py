"""Names of tables, rows, columns, groups and sections."""

from nianbao.wording.reading import grids, words

_WORDS = grids("en")

TABLES = _WORDS.tables
"""Table 2, 3, 4 by table id."""

TABLE_SECTIONS = _WORDS.table_sections
ROWS = _WORDS.rows
COLUMNS = _WORDS.columns
GROUPS = _WORDS.groups
SECTIONS = _WORDS.sections
NUMERALS = ("0", "1", "2", "3", "4", "5", "6")
SEPARATOR = " · "
SECTION_NUMBERED = "Section {numeral}"
PROSE = "The text"
NARRATIVE: dict[str, str] = words("en", "cells")["narrative"]
"""Figures of the prose by their id."""
