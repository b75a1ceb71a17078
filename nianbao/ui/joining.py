"""Reports that may be one: offered to a person, never merged by the program itself."""

from nianbao.library import Version


def _alike(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def candidates(version: Version, current: tuple[Version, ...]) -> list[Version]:
    """Other reports that ``version`` may continue, the same agency first.

    Those of the same year and scope whose agency is the same; an unknown part is like every other.
    """
    others = [
        v
        for v in current
        if v.current
        and v.chain != version.chain
        and _alike(v.scope, version.scope)
        and (v.year is None or version.year is None or v.year == version.year)
        and _alike(v.agency, version.agency)
    ]
    return sorted(others, key=lambda v: (v.agency != version.agency, v.area or "", v.agency or "", v.id))


def doubtful(version: Version, current: tuple[Version, ...]) -> bool:
    """Whether a person should look: a part is unknown, or the same agency stands under another area."""
    found = candidates(version, current)
    if not version.identified:
        return bool(found)
    return any(v.agency == version.agency for v in found)
