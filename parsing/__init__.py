"""A file in, a ``Report`` out.

bytes → ``Document`` (readers) → ``Normalised`` → identity, tables, structure, statements → ``Report``.
"""

from parsing.model import Report

VERSION = "11"
"""Version of what is read: raised when the same bytes would give another report."""


def read(data: bytes, name: str) -> Report:
    """The report in the bytes of a file called ``name``.

    Never raises for bad input: such a file is ``unreadable`` and carries a problem whose message says what a
    person can do.
    """
    from parsing.reading import read_report

    return read_report(data, name, VERSION)
