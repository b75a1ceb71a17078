"""What stays in memory is set apart from what Streamlit looks through for garbage.

After every run of a screen Streamlit has Python look through all objects there are, which holds everything
else up: the last parts of an answer wait for it. Modules and what is kept of a library are not garbage.
"""

import gc
import sys

_apart = 0
"""How many modules were loaded when memory was last set apart; 0: something large was made since."""


def made() -> None:
    """Says that something large was made which will be kept."""
    global _apart
    _apart = 0


def settle() -> None:
    """Sets apart what is there by now, where that is more than the last time."""
    global _apart
    loaded = len(sys.modules)
    if loaded == _apart:
        return
    _apart = loaded
    gc.unfreeze()
    gc.collect()
    gc.freeze()
