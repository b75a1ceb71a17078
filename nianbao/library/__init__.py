"""The library: original files, what was read from them, and what the office says about them."""

from nianbao.library.errors import LibraryError
from nianbao.library.records import (
    STAGES,
    Added,
    Agency,
    AgencyMatch,
    Decision,
    Outcome,
    Review,
    Ruling,
    Settings,
    Stage,
    Standing,
    Version,
)
from nianbao.library.register import Body, Register
from nianbao.library.store import Corrections, Library

__all__ = [
    "STAGES",
    "Added",
    "Agency",
    "AgencyMatch",
    "Body",
    "Corrections",
    "Decision",
    "Library",
    "LibraryError",
    "Outcome",
    "Register",
    "Review",
    "Ruling",
    "Settings",
    "Stage",
    "Standing",
    "Version",
]
