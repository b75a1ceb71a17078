"""The machines a portable folder is made for, and which locked packages each of them needs."""

from collections.abc import Iterator
from dataclasses import dataclass

from packaging.requirements import Requirement


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of machine: what pip calls its wheels, and what the markers of requirements see there."""

    name: str
    tags: tuple[str, ...]
    markers: tuple[tuple[str, str], ...]


def _linux(name: str, machine: str) -> Target:
    glibc = (35, 34, 31, 28, 27, 26, 24, 17)
    return Target(
        name,
        (*(f"manylinux_2_{minor}_{machine}" for minor in glibc), f"manylinux2014_{machine}"),
        (
            ("sys_platform", "linux"),
            ("platform_system", "Linux"),
            ("os_name", "posix"),
            ("platform_machine", machine),
        ),
    )


TARGETS = {
    target.name: target
    for target in (
        Target(
            "windows-x64",
            ("win_amd64",),
            (
                ("sys_platform", "win32"),
                ("platform_system", "Windows"),
                ("os_name", "nt"),
                ("platform_machine", "AMD64"),
            ),
        ),
        _linux("linux-x64", "x86_64"),
        _linux("linux-arm64", "aarch64"),
    )
}
"""By the name the launcher finds for the machine it runs on."""


def needed(locked: str, target: Target, python: str) -> Iterator[str]:
    """The requirements of ``locked`` that hold on ``target`` under CPython ``python`` ("3.12").

    ``locked`` is a requirements file as ``uv export`` writes it: pinned, with hashes on continued lines and
    markers. Yields each as one line, ``name==version --hash=…``, without its marker.

    Raises:
        packaging.requirements.InvalidRequirement: a line is none.
    """
    here = {
        **dict(target.markers),
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_version": f"{python}.0",
        "extra": "",
    }
    for line in locked.replace("\\\n", " ").splitlines():
        pinned, *hashes = line.split("#", 1)[0].split("--hash=")
        if not pinned.strip():
            continue
        requirement = Requirement(pinned.strip())
        if requirement.marker is None or requirement.marker.evaluate(here):
            requirement.marker = None
            yield " ".join([str(requirement), *(f"--hash={one.strip()}" for one in hashes)])
