"""The sample reports with all that is wrong in them found true, made once: nothing here changes them."""

from dataclasses import dataclass

import pytest

from nianbao.desk import Desk, desk_of
from nianbao.library import Library, Version, samples
from nianbao.review import Choice, rulings_about


@dataclass(frozen=True)
class Sampled:
    """A library, its desk and the current versions of its reports."""

    library: Library
    desk: Desk
    versions: tuple[Version, ...]


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Sampled:
    """The samples, all of whose findings were found true."""
    place = tmp_path_factory.mktemp("letters") / "library.sqlite"
    library = Library.open(f"sqlite:///{place.as_posix()}")
    samples.load(library)
    found = desk_of(library).standing.to_dicts()
    library.rule(rulings_about(found, Choice("confirmed")), "王敏")
    return Sampled(library, desk_of(library), library.versions(current=True))
