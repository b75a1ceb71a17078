"""Words that no paper says: in what people type, and in templates."""

import json
import re
from functools import cache

from data import resource


@cache
def banned() -> tuple[str, ...]:
    """The words, as ``data/words/banned.json`` lists them."""
    words: list[str] = json.loads(resource("words/banned.json").read_text("utf-8"))["banned"]
    return tuple(words)


def banned_in(text: str) -> tuple[str, ...]:
    """Those of the words that ``text`` holds, spaces between their characters or not."""
    close = re.sub(r"\s+", "", text)
    return tuple(word for word in banned() if word in close)
