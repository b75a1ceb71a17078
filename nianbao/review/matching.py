"""Which earlier things are the same as which findings: by what was judged first, by the place after that."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nianbao.review.evidence import digest, seen_in

Record = Mapping[str, Any]


def place_of(key: str) -> str:
    """The rule and place of a finding's key, without the number among the findings there."""
    return key.partition("#")[0]


@dataclass(frozen=True, slots=True)
class Known:
    """A finding (a row of FINDINGS) with what it is judged on."""

    row: Record
    evidence: str

    @property
    def key(self) -> str:
        """Rule, place and number."""
        return str(self.row["key"])


def known(rows: Sequence[Record]) -> list[Known]:
    """Complete findings with the digests of their evidence."""
    return [Known(row, digest(seen_in(row))) for row in rows]


@dataclass(frozen=True, slots=True)
class Matched:
    """Which of the earlier things are about a finding; ``changed``: what they were judged on is no more."""

    earlier: tuple[Record, ...] = ()
    changed: bool = False


def matched(earlier: Sequence[Record], now: Sequence[Known]) -> tuple[list[Matched], list[Record]]:
    """For each finding what was said of it ``earlier`` (rows with key and evidence), and what is about none.

    Evidence "" is that of whatever stands at the key. What has changed is told by its key.
    """
    present = {(place_of(f.key), f.evidence) for f in now}
    keys = {f.key for f in now}
    at_place: dict[tuple[str, str], list[Record]] = defaultdict(list)
    at_key: dict[str, list[Record]] = defaultdict(list)
    changed: dict[str, list[Record]] = defaultdict(list)
    gone = []
    for row in earlier:
        key, evidence = row["key"], row["evidence"]
        if not evidence and key in keys:
            at_key[key].append(row)
        elif (place_of(key), evidence) in present:
            at_place[place_of(key), evidence].append(row)
        elif key in keys:
            changed[key].append(row)
        else:
            gone.append(row)
    found = []
    for finding in now:
        same = [*at_place[place_of(finding.key), finding.evidence], *at_key[finding.key]]
        if same:
            found.append(Matched(tuple(sorted(same, key=lambda row: row.get("made_at") or ""))))
        else:
            found.append(Matched(tuple(changed[finding.key]), changed=True))
    return found, gone


def by_report(rows: Sequence[Record]) -> dict[str, list[Record]]:
    """Rows by their report, in their order."""
    parts: dict[str, list[Record]] = defaultdict(list)
    for row in rows:
        parts[row["report"]].append(row)
    return parts
