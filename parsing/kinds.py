"""Which files of a folder or an archive may hold a report, by their names."""

from pathlib import PurePosixPath

SUFFIXES = (
    *(".txt", ".md", ".pdf", ".html", ".htm", ".mht", ".mhtml", ".zip"),
    *(".docx", ".docm", ".doc", ".wps", ".rtf", ".xlsx", ".xlsm", ".xls", ".et"),
)
"""What is taken from a folder, while the rest is passed over. A file named by itself is always tried."""

_PASSED_OVER = (".", "~$", "__MACOSX")


def wanted(name: str) -> bool:
    """Whether a file, named with its path inside a folder or an archive, is taken from there."""
    path = PurePosixPath(name)
    return path.suffix.lower() in SUFFIXES and not any(part.startswith(_PASSED_OVER) for part in path.parts)
