"""Every word of ours: a module per subject and language, and the sentences of findings.

``from nianbao.wording import views`` gives the words of the language spoken at the moment each is used; so a
word is never kept in a constant, a default or a cache of another module.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from nianbao.wording.language import language

if TYPE_CHECKING:
    from nianbao.wording.zh import (
        backups,
        briefs,
        comparison,
        dictionary,
        entries,
        glossary,
        grids,
        indicators,
        ledger,
        letters,
        likeness,
        names,
        native,
        office,
        papers,
        review,
        rules,
        schemes,
        scorecard,
        screens,
        selfcheck,
        sheets,
        totals,
        tour,
        views,
    )

__all__ = [
    "backups",
    "briefs",
    "comparison",
    "dictionary",
    "entries",
    "glossary",
    "grids",
    "indicators",
    "ledger",
    "letters",
    "likeness",
    "names",
    "native",
    "office",
    "papers",
    "review",
    "rules",
    "schemes",
    "scorecard",
    "screens",
    "selfcheck",
    "sheets",
    "totals",
    "tour",
    "views",
]


class _Spoken(ModuleType):
    """The words of one subject, looked up in the language spoken now."""

    def __init__(self, subject: str) -> None:
        super().__init__(subject)
        self.__dict__.update(_subject=subject, _modules={})

    def __getattr__(self, word: str) -> Any:
        tag, known = language(), self.__dict__["_modules"]
        if tag not in known:
            known[tag] = import_module(f"nianbao.wording.{tag}.{self.__dict__['_subject']}")
        return getattr(known[tag], word)


_SPOKEN = {subject: _Spoken(subject) for subject in __all__}


def __getattr__(name: str) -> Any:
    if name in _SPOKEN:
        return _SPOKEN[name]
    raise AttributeError(name)
