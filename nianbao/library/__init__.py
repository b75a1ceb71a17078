"""The library: original files, what was read from them, and what the office says about them."""

from nianbao.library.errors import LibraryError
from nianbao.library.records import (
    STAGES,
    Added,
    Agency,
    Decision,
    Outcome,
    Settings,
    Stage,
    Version,
)
from nianbao.library.store import Corrections, Library

__all__ = [
    "STAGES",
    "Added",
    "Agency",
    "Corrections",
    "Decision",
    "Library",
    "LibraryError",
    "Outcome",
    "Settings",
    "Stage",
    "Version",
]
