"""The declarations of cells and figures, as ``data/concepts.json`` has them."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from data import resource


@cache
def concepts() -> Mapping[str, Mapping[str, Any]]:
    """The declarations of ``data/concepts.json`` by concept id."""
    return {c["id"]: c for c in json.loads(resource("concepts.json").read_text("utf-8"))}
