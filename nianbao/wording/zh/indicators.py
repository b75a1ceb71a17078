"""What each indicator is called, how it is counted and what to mind, as ``data/indicators.json`` has it."""

import json

from data import resource

_DECLARED = json.loads(resource("indicators.json").read_text("utf-8"))["indicators"]

TITLES: dict[str, str] = {given["id"]: given["title"] for given in _DECLARED}
FORMULAS: dict[str, str] = {given["id"]: given["formula"] for given in _DECLARED}
CAVEATS: dict[str, str] = {given["id"]: given["caveat"] for given in _DECLARED}
