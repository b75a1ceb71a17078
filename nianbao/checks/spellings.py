"""One name for a place that reports name in two ways: 云川 is 云川县 where nothing else can be meant."""

from collections import defaultdict
from collections.abc import Iterable

import polars as pl

from parsing import places

ENDINGS = "省市县区旗州盟"

Named = tuple[str, str | None]
"""Names of a place from above, and its code of 6 digits where the list of divisions has it."""


def _parted(home: str) -> tuple[str, str]:
    """The names above a place, and its own: 甲市, 云川 of 甲市云川."""
    cut = max(home.rfind(ending, 0, -1) for ending in ENDINGS) + 1
    return home[:cut], home[cut:]


def _meet(one: str, other: str) -> bool:
    """Whether the names above two places do not speak against each other."""
    return one.endswith(other) or other.endswith(one)


def _meant(home: str, full: dict[str, dict[str, set[Named]]]) -> Named | None:
    """What ``home``, which ends in no word for a division, stands for; None where that is open."""
    above, stem = _parted(home)
    met = {
        name: {place for place in held if _meet(above, _parted(place[0])[0])}
        for name, held in full.get(stem, {}).items()
    }
    listed = {stem + ending for ending in ENDINGS if places.candidates(stem + ending)}
    if len(met) != 1 or listed - set(met):
        return None
    [(name, held)] = met.items()
    lead = {_parted(text)[0] for text, _ in held}
    if not held or (not above and len(lead - {""}) > 1):
        return None
    codes = {code for _, code in held if code}
    if len(codes) > 1:
        return None
    return (above or min(lead)) + name, next(iter(codes), None)


def meanings(homes: Iterable[Named]) -> dict[str, Named]:
    """What those of ``homes`` that end in no word for a division stand for, of a year.

    云川 is 云川县 where the homes name one place only that is 云川 and such a word, and the list of divisions
    has no other.
    """
    known = set(homes)
    short = {text for text, code in known if code is None and text[-1:] not in ENDINGS}
    if not short:
        return {}
    full: dict[str, dict[str, set[Named]]] = defaultdict(lambda: defaultdict(set))
    for text, code in known:
        above, own = _parted(text)
        if len(own) > 2 and own[-1] in ENDINGS:
            full[own[:-1]][own].add((above + own, code))
    found = {text: _meant(text, full) for text in sorted(short)}
    return {text: meant for text, meant in found.items() if meant is not None}


def united(homes: pl.DataFrame, known: pl.DataFrame | None = None) -> pl.DataFrame:
    """``homes`` (year, home, home_code) with one name for a place of a year, and the old one as ``spelled``.

    ``known``: more homes that tell which places there are. ``spelled`` is null where nothing changed.
    """
    columns = ["year", "home", "home_code"]
    every = pl.concat([homes.select(columns), *([] if known is None else [known.select(columns)])])
    rows = []
    for (year,), named in every.drop_nulls("home").unique().group_by("year"):
        for text, (home, code) in meanings(named.select("home", "home_code").iter_rows()).items():
            rows.append((year, text, home, code))
    told = pl.DataFrame(
        rows,
        schema={"year": pl.Int64, "home": pl.String, "new": pl.String, "code": pl.String},
        orient="row",
    )
    changed = pl.col("home_code").is_null() & pl.col("new").is_not_null()
    return (
        homes.join(told, on=["year", "home"], how="left", maintain_order="left")
        .with_columns(
            spelled=pl.when(changed).then("home"),
            home=pl.when(changed).then("new").otherwise("home"),
            home_code=pl.when(changed).then("code").otherwise("home_code"),
        )
        .drop("new", "code")
    )
