"""The labels of the official form, as printed or in the language spoken."""

from functools import cache

from nianbao.wording.language import DEFAULT, language
from nianbao.wording.reading import words


@cache
def _told(tag: str) -> dict[str, str]:
    return words(tag, "labels")


def label(printed: str) -> str:
    """The form's label ``printed`` in the language spoken."""
    return printed if language() == DEFAULT else _told(language()).get(printed, printed)
