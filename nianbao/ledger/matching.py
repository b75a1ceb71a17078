"""Which report is which body's: exact names, forms of one name, and what people confirmed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz, process

from nianbao.checks.deadlines import within
from nianbao.library import Agency, AgencyMatch, Version
from parsing.names import agency_of, kind_of
from parsing.places import plain
from parsing.whereabouts import codes

LIKE = 78.0
"""Likeness of two names, of 100, from which a person is asked; below it where one shortens the other."""

SHORTEST = 3
"""Letters of a name that may shorten another, or be a former one in a note."""

MOST = 3
"""Bodies proposed for one report."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A report that may be a body's; ``likeness`` of their names from 0 to 100."""

    version: Version
    agency: Agency
    likeness: float


@dataclass(frozen=True, slots=True)
class Matching:
    """The report of each body (by the body's id), what a person should look at, and reports of nobody's.

    ``double``: other reports that are a body's as well, by the body's id. They are ``outside``, too.
    """

    reports: Mapping[int, Version]
    proposals: tuple[Proposal, ...] = ()
    outside: tuple[Version, ...] = ()
    double: Mapping[int, tuple[Version, ...]] = field(default_factory=dict)


@lru_cache(maxsize=1 << 13)
def _level(area: str | None) -> str:
    """The lowest place that ``area`` names: 乙县 of 甲市乙县."""
    text = area or ""
    cut = max((text.rfind(end, 0, len(text) - 1) for end in "省市县区旗州盟"), default=-1)
    return text[cut + 1 :] if len(text) - cut > 2 else text


def bare(name: str, area: str | None) -> str:
    """The name of a body without the place it is in: 教育局 of 云川县教育局."""
    for above in (area or "", _level(area)):
        rest = name.removeprefix(above) if above else name
        if rest != name and len(rest) > 1:
            return rest
    return name


def _tells_place(name: str) -> bool:
    """Whether a whole name says where the body is: 云川县教育局 does, 青禾镇人民政府 does not."""
    named = agency_of(name)
    return named is not None and (named.area is not None or named.kind in ("government", "office", "zone"))


def _placed(agency: Agency, version: Version) -> bool:
    """Whether both are said to be in one place: by the area, or by a name that begins with it."""
    if not agency.area:
        return agency.name == version.agency and _tells_place(agency.name)
    if not version.area:
        return bool(version.agency and version.agency.startswith(_level(agency.area)))
    wheres = [version.area]
    if version.agency_kind == "government":  # an area's own government lies in it
        wheres.append(version.area + plain(version.agency or ""))
    return any(within(where, agency.area) or within(agency.area, where) for where in wheres)


def _code(agency: Agency) -> str | None:
    """The body's code: the roster's, else that of the list of divisions."""
    return agency.code or codes(agency.name, agency.kind or kind_of(agency.name), agency.area)[1]


def _one_code(agency: Agency, version: Version) -> bool:
    if version.code is None or version.agency_kind != (agency.kind or kind_of(agency.name)):
        return False
    return _code(agency) == version.code


def _names(name: str, areas: Iterable[str | None]) -> set[str]:
    """The forms by which a name is found: as it is, and without the place before it."""
    return {name, *(bare(name, area) for area in areas)}


def _same(agency: Agency, version: Version) -> int:
    """How surely a report is a body's: 2 by its name, 1 by a form of it, 0 not."""
    if version.agency is None:
        return 0
    areas = agency.area, version.area
    ours, theirs = _names(agency.name, areas), _names(version.agency, areas)
    if ours & theirs and _placed(agency, version):
        return 2
    if _one_code(agency, version):
        return 1
    alike = {plain(name) for name in ours} & {plain(name) for name in theirs}
    kinds = kind_of(agency.name), version.agency_kind or kind_of(version.agency)
    return int(bool(alike) and _placed(agency, version) and kinds[0] == kinds[1])


class _Said:
    """What people said about names, by name and area as read."""

    def __init__(self, matches: Iterable[AgencyMatch]) -> None:
        self._yes: dict[tuple[str, str], int] = {}
        self._no: set[tuple[int, str, str]] = set()
        for match in matches:
            name = match.read_name, match.read_area
            if match.same:
                self._yes[name] = match.agency
            else:
                self._no.add((match.agency, *name))

    def body(self, version: Version) -> int | None:
        """The body that a person named for the report."""
        return self._yes.get((version.agency or "", version.area or ""))

    def refused(self, agency: Agency, version: Version) -> bool:
        """Whether a person said that the report is not the body's."""
        return (agency.id, version.agency or "", version.area or "") in self._no


def _preferred(agency: Agency, version: Version, sure: int) -> tuple[int, bool, int]:
    """Of several reports of one body: the surest, of the scope that its kind owes, the newest."""
    government = (agency.kind or kind_of(agency.name)) == "government"
    return sure, (version.scope == "area") == government, version.id


def _all_forms(name: str, areas: Iterable[str | None]) -> set[str]:
    forms = _names(name, areas)
    return forms | {plain(form) for form in forms}


class _Register:
    """The bodies of a roster by the forms of their names, so that a report meets few of them.

    Thousands of towns share a few hundred names: only those count whose place fits, or whose code.
    """

    def __init__(self, roster: Sequence[Agency], *, coded: bool) -> None:
        self._found: dict[str, dict[str, list[Agency]]] = defaultdict(lambda: defaultdict(list))
        self._coded: dict[tuple[str, str], list[Agency]] = defaultdict(list)
        self._above: dict[str, set[str]] = defaultdict(set)
        self._around: dict[str, frozenset[str]] = {}
        for agency in roster:
            code = _code(agency) if coded else None
            for form in _all_forms(agency.name, [agency.area]):
                self._found[agency.area][form].append(agency)
                if code:
                    self._coded[code, form].append(agency)
        for area in self._found:
            for above in (area, _level(area)):
                self._above[above].add(area)

    def near(self, version: Version) -> list[Agency]:
        """The bodies that ``version`` may be of: one form of the name is the same, and the place or code."""
        name = version.agency or ""
        before = [a for end in range(1, len(name)) for a in self._above.get(name[:end], ())]
        forms = _all_forms(name, [version.area, *before])
        found = {
            a.id: a for area in self._areas(version) for f in forms for a in self._found[area].get(f, ())
        }
        if version.code:
            found |= {a.id: a for form in forms for a in self._coded.get((version.code, form), ())}
        return list(found.values())

    def _areas(self, version: Version) -> frozenset[str]:
        """The areas of bodies with which ``version`` may be in one place; those without an area have none."""
        nowhere = frozenset({""} & self._found.keys())
        name = version.agency or ""
        if not version.area:
            return nowhere | {area for area in self._found if area and name.startswith(_level(area))}
        found = nowhere | self._around_of(version.area)
        if version.agency_kind == "government":
            found |= self._around_of(version.area + plain(name))
        return found

    def _around_of(self, where: str) -> frozenset[str]:
        if where not in self._around:
            self._around[where] = frozenset(
                area for area in self._found if area and (within(where, area) or within(area, where))
            )
        return self._around[where]


def _sure(
    roster: Sequence[Agency], reports: Sequence[Version], said: _Said
) -> dict[int, list[tuple[tuple[int, bool, int], Version]]]:
    """The reports that are each body's without a doubt; each report is one body's at most."""
    known = {agency.id: agency for agency in roster}
    register = _Register(roster, coded=any(version.code for version in reports))
    found: dict[int, list[tuple[tuple[int, bool, int], Version]]] = defaultdict(list)
    for version in reports:
        told = said.body(version)
        if told in known:
            found[told].append((_preferred(known[told], version, 3), version))
            continue
        near = [agency for agency in register.near(version) if not said.refused(agency, version)]
        ranked = [(sure, agency.id) for agency in near if (sure := _same(agency, version))]
        best = max((sure for sure, _ in ranked), default=0)
        bodies = [body for sure, body in ranked if sure == best]
        if len(bodies) == 1:  # two bodies that a report fits alike are for a person to tell apart
            found[bodies[0]].append((_preferred(known[bodies[0]], version, best), version))
    return found


def _core(name: str, area: str | None) -> str:
    """What tells a name from others: without the place before it and the word of its office."""
    own = bare(name, area)
    return plain(own) or own


def _proposals(roster: Sequence[Agency], reports: Sequence[Version], said: _Said) -> tuple[Proposal, ...]:
    """For each report, the bodies whose names are most like its own."""
    proposals = []
    cores = [(agency, _core(agency.name, agency.area)) for agency in roster] if reports else []
    for version in reports:
        if version.agency is None:
            continue
        fitting = [(a, core) for a, core in cores if not said.refused(a, version) and _could_be(a, version)]
        open_, names = [a for a, _ in fitting], [core for _, core in fitting]
        own = _core(version.agency, version.area)
        like = process.extract(own, names, scorer=fuzz.ratio, limit=MOST, score_cutoff=LIKE)
        known = [
            index
            for index, (agency, name) in enumerate(zip(open_, names, strict=True))
            if _formerly(agency, version.agency, own) or _shortens(own, name)
        ]
        asked = dict.fromkeys([*known, *(index for _, _, index in like)])
        proposals += [
            Proposal(version, open_[index], round(fuzz.ratio(own, names[index])))
            for index in list(asked)[:MOST]
        ]
    return tuple(proposals)


def _formerly(agency: Agency, name: str, own: str) -> bool:
    """Whether the roster notes that the body had the name: 原云川县自然资源局."""
    note = agency.note or ""
    renamed = agency.standing == "renamed" and len(own) >= SHORTEST and own in note
    return renamed or f"原{name}" in note or (len(own) >= SHORTEST and f"原{own}" in note)


def _shortens(one: str, other: str) -> bool:
    """Whether one name shortens the other: 住建局 住房和城乡建设局, 管委会 管理委员会."""
    short, long = sorted((one, other), key=len)
    if not SHORTEST <= len(short) < len(long) or short[0] != long[0]:
        return False
    rest = iter(long)
    return all(letter in rest for letter in short)


def _could_be(agency: Agency, version: Version) -> bool:
    """Whether nothing that is known of both speaks against it."""
    return not agency.area or not version.area or _placed(agency, version)


def match(
    roster: Sequence[Agency], reports: Sequence[Version], matches: Iterable[AgencyMatch] = ()
) -> Matching:
    """The ``reports`` (current versions of one year) of the bodies on the ``roster``.

    Sure are: what a person said (``matches``), the same name in the same area, and another form of the name
    there (街道办事处 for 街道) or the same code of the list of divisions. Everything else is only proposed.
    """
    said = _Said(matches)
    found = _sure(roster, reports, said)
    ranked = {
        body: [v for _, v in sorted(several, key=lambda pair: pair[0], reverse=True)]
        for body, several in found.items()
    }
    taken = {body: versions[0] for body, versions in ranked.items()}
    held = {version.id for version in taken.values()}
    outside = [version for version in reports if version.id not in held]
    double = {body: tuple(versions[1:]) for body, versions in ranked.items() if len(versions) > 1}
    settled = {version.id for versions in double.values() for version in versions}
    waiting = [agency for agency in roster if agency.id not in taken]
    asked = [version for version in outside if version.id not in settled]
    return Matching(taken, _proposals(waiting, asked, said), tuple(outside), double)
