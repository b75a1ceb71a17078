"""What each indicator is called, how it is counted and what to mind."""

from nianbao.wording.reading import words

_TOLD = words("en", "indicators")

TITLES: dict[str, str] = {name: told["title"] for name, told in _TOLD.items()}
FORMULAS: dict[str, str] = {name: told["formula"] for name, told in _TOLD.items()}
CAVEATS: dict[str, str] = {name: told["caveat"] for name, told in _TOLD.items()}
