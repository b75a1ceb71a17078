"""The sample reports that come with the program."""

import json
from collections.abc import Callable

from data import resource
from nianbao.library import Library
from nianbao.ui.receiving import Incoming, Received, Tray, take_in

FOLDER = "samples"


def _manifest() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads(resource(f"{FOLDER}/manifest.json").read_text("utf-8"))
    return rows


def count() -> int:
    """How many sample reports there are."""
    return len(_manifest())


def load(library: Library, on_progress: Callable[[int, int, str], None]) -> list[Received]:
    """Takes the sample reports into ``library``; ``on_progress`` hears (done, total, name)."""
    files = [
        Incoming(
            key=row["file"],
            name=row["file"],
            data=resource(f"{FOLDER}/{row['file']}").read_bytes(),
            stage="draft" if row["stage"] == "draft" else "published",
        )
        for row in _manifest()
    ]
    return take_in(library, Tray(), files, on_progress)
