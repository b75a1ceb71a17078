"""The sample reports that ship with the program: fictional agencies, some with planted faults."""

import json
from collections.abc import Callable

from data import resource
from nianbao.intake import read_files
from nianbao.library.records import Stage
from nianbao.library.store import Library

FOLDER = "samples"


def _manifest() -> list[dict[str, str]]:
    entries: list[dict[str, str]] = json.loads(resource(f"{FOLDER}/manifest.json").read_text("utf-8"))
    return entries


def names() -> list[str]:
    """The files of the sample reports, sorted."""
    return sorted(entry["file"] for entry in _manifest())


def load(library: Library, on_progress: Callable[[int, str], None] | None = None) -> int:
    """Reads and stores every sample with its stage; how many are on file then. Again, it changes nothing."""
    stages = {entry["file"]: entry["stage"] for entry in _manifest()}
    files = [(name, resource(f"{FOLDER}/{name}").read_bytes()) for name in names()]
    stored = 0
    for outcome in read_files(files, on_progress=on_progress):
        stage: Stage = "draft" if stages[outcome.name] == "draft" else "published"
        stored += library.add(outcome.report, outcome.data, stage).version_id is not None
    return stored
