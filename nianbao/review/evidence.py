"""What a finding was judged on: values and quotes, never positions, which reading a file again may move."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from unicodedata import normalize

LIKENESS = ("copied.own_last_year", "copied.other_agency")
"""Checks whose share moves a little with every report on file: it is judged in tens of percent."""

PASSING = ("other", "share")
"""Terms of these that are no evidence: under which number the other report is filed, the share again."""


def _plain(text: str | None) -> str:
    """``text`` without white space, in one width: what a reader may set otherwise without changing it."""
    return "".join(normalize("NFKC", text or "").split())


def seen_in(finding: Mapping[str, Any]) -> dict[str, Any]:
    """What a person sees of a complete finding (a row of FINDINGS).

    expected, actual, quotes (in the order of reading), terms (name to value) and message.
    """
    expected, actual = finding["expected"], finding["actual"]
    terms = {t["name"]: t["value"] for t in finding["terms"] or ()}
    if finding["rule"] in LIKENESS:
        expected, actual = None, None if actual is None else float(round(actual, -1))
        terms = {name: value for name, value in terms.items() if name not in PASSING}
    return {
        "expected": expected,
        "actual": actual,
        "quotes": [" ".join((e["quote"] or "").split()) for e in finding["evidence"] or ()],
        "terms": terms,
        "message": finding["message"],
    }


def digest(seen: Mapping[str, Any]) -> str:
    """A short name of what was judged, the same wherever it stands and however it is put into words."""
    judged = {
        "expected": seen["expected"],
        "actual": seen["actual"],
        "quotes": sorted(_plain(quote) for quote in seen["quotes"]),
        "terms": sorted((name, _plain(value)) for name, value in seen["terms"].items()),
    }
    text = json.dumps(judged, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode("utf-8")).hexdigest()[:32]


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What became of the quotes: pairs of those that went and that came.

    Of the finding's own sentences, which say whose figures they are, where none of the quotes changed or
    those that did are mere figures.
    """
    told = [(before["message"] or "", after["message"] or "")]
    old, new = list(before["quotes"]), list(after["quotes"])
    if len(old) == len(new):
        pairs = [(a, b) for a, b in zip(old, new, strict=True) if _plain(a) != _plain(b)]
    else:
        gone = [a for a in old if _plain(a) not in {_plain(b) for b in new}]
        come = [b for b in new if _plain(b) not in {_plain(a) for a in old}]
        longest = max(len(gone), len(come))
        pairs = list(
            zip(gone + [""] * (longest - len(gone)), come + [""] * (longest - len(come)), strict=True)
        )
    bare = not any(map(str.isalpha, "".join(map("".join, pairs))))
    return told if bare and (not pairs or told[0][0] != told[0][1]) else pairs
