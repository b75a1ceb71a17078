"""Titles and sentences of the rules, as ``data/checks`` has them, and what every sentence may ask for."""

import json

from data import resource

_FILES = (
    "time",
    "form",
    "arithmetic",
    "text",
    "years",
    "area",
    "copied",
    "plausible",
    "integrity",
    "roster",
)
_RULES = [row for name in _FILES for row in json.loads(resource(f"checks/{name}.json").read_text("utf-8"))]

TITLES: dict[str, str] = {row["id"]: row["title"] for row in _RULES}
"""Titles by rule."""

BASES: dict[str, str] = {row["id"]: row["basis"] for row in _RULES}
"""What the regulator's text says, by rule."""

MESSAGES: dict[str, dict[str, str]] = {row["id"]: row["messages"] for row in _RULES}
"""Sentences by rule and variant."""

ASKS_CORRECTION = "请核对更正"
ASKS_CHECK = "请核实"
FOR_REFERENCE = "供参考"
OFFICIAL_TEXT = "请核对官网原文"
COPY_NOTE = "（依据所读文本，请核对官网原文。）"
OF_A_DRAFT = {"网页及附件": "文稿及附件", "请核对官网原文": "请核对原件"}
"""What is said of a published text, and of a draft instead."""
LAWSUITS = "行政诉讼"
AMONG_OTHERS = "等"
LIST = "、"
CUT = "……"
NOT_ASSESSED = "{status}：{reason}"
