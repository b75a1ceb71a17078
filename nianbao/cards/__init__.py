"""The printed scorecard: one agency's report on two pages of A4, as PDF and as DOCX."""

from nianbao.cards.content import Box, Content, Figure, Measure, Panel, Point, Problem, Problems, Side, Table
from nianbao.cards.pdf import pdf
from nianbao.cards.word import docx

__all__ = [
    "Box",
    "Content",
    "Figure",
    "Measure",
    "Panel",
    "Point",
    "Problem",
    "Problems",
    "Side",
    "Table",
    "docx",
    "pdf",
]
