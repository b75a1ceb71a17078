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
        backups as backups,
    )
    from nianbao.wording.zh import (
        briefs as briefs,
    )
    from nianbao.wording.zh import (
        comparison as comparison,
    )
    from nianbao.wording.zh import (
        dictionary as dictionary,
    )
    from nianbao.wording.zh import (
        entries as entries,
    )
    from nianbao.wording.zh import (
        glossary as glossary,
    )
    from nianbao.wording.zh import (
        grids as grids,
    )
    from nianbao.wording.zh import (
        ledger as ledger,
    )
    from nianbao.wording.zh import (
        letters as letters,
    )
    from nianbao.wording.zh import (
        likeness as likeness,
    )
    from nianbao.wording.zh import (
        names as names,
    )
    from nianbao.wording.zh import (
        office as office,
    )
    from nianbao.wording.zh import (
        papers as papers,
    )
    from nianbao.wording.zh import (
        review as review,
    )
    from nianbao.wording.zh import (
        rules as rules,
    )
    from nianbao.wording.zh import (
        schemes as schemes,
    )
    from nianbao.wording.zh import (
        scorecard as scorecard,
    )
    from nianbao.wording.zh import (
        screens as screens,
    )
    from nianbao.wording.zh import (
        selfcheck as selfcheck,
    )
    from nianbao.wording.zh import (
        sheets as sheets,
    )
    from nianbao.wording.zh import (
        totals as totals,
    )
    from nianbao.wording.zh import (
        tour as tour,
    )
    from nianbao.wording.zh import (
        views as views,
    )

SUBJECTS = (
    "backups",
    "briefs",
    "comparison",
    "dictionary",
    "entries",
    "glossary",
    "grids",
    "ledger",
    "letters",
    "likeness",
    "names",
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
)


class _Spoken(ModuleType):
    """The words of one subject, looked up in the language spoken now."""

    def __init__(self, subject: str) -> None:
        super().__init__(subject)
        self.__dict__["_subject"] = subject

    def __getattr__(self, word: str) -> Any:
        return getattr(import_module(f"nianbao.wording.{language()}.{self._subject}"), word)


_SPOKEN = {subject: _Spoken(subject) for subject in SUBJECTS}


def __getattr__(name: str) -> Any:
    if name in _SPOKEN:
        return _SPOKEN[name]
    raise AttributeError(name)
