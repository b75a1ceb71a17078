"""Titles and sentences of the rules, and what every sentence may ask for."""

from nianbao.wording.reading import words

_RULES = words("en", "rules")

TITLES: dict[str, str] = {rule: told["title"] for rule, told in _RULES.items()}
"""Titles by rule."""

BASES: dict[str, str] = {rule: told["basis"] for rule, told in _RULES.items()}
"""What the regulator's text says, by rule."""

MESSAGES: dict[str, dict[str, str]] = {rule: told["messages"] for rule, told in _RULES.items()}
"""Sentences by rule and variant."""

ASKS_CORRECTION = "please check and correct"
ASKS_CHECK = "please verify"
FOR_REFERENCE = "for reference"
OFFICIAL_TEXT = "Please compare with the official page"
COPY_NOTE = " (From the text at hand. Please compare with the official page.)"
OF_A_DRAFT = {
    "the page and its attachments": "the draft and its attachments",
    "compare with the official page": "compare with the original",
}
"""What is said of a published text, and of a draft instead."""
LAWSUITS = "Litigation"
AMONG_OTHERS = " and others"
LIST = ", "
CUT = "…"
NOT_ASSESSED = "{status}: {reason}"
