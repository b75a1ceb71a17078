"""Which files of a folder or an archive may hold a report, by their names."""

from pathlib import PurePosixPath

PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")

SUFFIXES = (
    *PICTURES,
    *(".txt", ".md", ".pdf", ".html", ".htm", ".mht", ".mhtml", ".zip"),
    *(".docx", ".docm", ".doc", ".wps", ".rtf", ".xlsx", ".xlsm", ".xls", ".et"),
    *(".ofd", ".rar", ".7z"),
)
"""What is taken from a folder, while the rest is passed over. A file named by itself is always tried.

The kinds that cannot be read but may well hold a report are among them: a sentence says what to do.
"""

_BESIDE_PAGES = ("_files", ".files")
"""Folders in which browsers save the pictures of a page."""

_PASSED_OVER = (".", "~$", "__MACOSX")
_UPWARDS = ".."


def wanted(name: str) -> bool:
    """Whether a file, named with its path inside a folder or an archive, is taken from there."""
    path = PurePosixPath(name)
    if path.suffix.lower() in PICTURES and any(part.endswith(_BESIDE_PAGES) for part in path.parts[:-1]):
        return False
    named = [part for part in path.parts if part != _UPWARDS]
    return path.suffix.lower() in SUFFIXES and not any(part.startswith(_PASSED_OVER) for part in named)
