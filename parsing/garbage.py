"""How often a process that does nothing but read looks for garbage.

Python looks through new objects after every 700 of them, and now and then through all there are: modules,
compiled patterns and kept labels, none of which is ever garbage. A report is hundreds of small records, which
are freed as soon as nobody holds them; what is left to look for are the cycles of libraries that read files.
"""

import gc

_SELDOM = 20_000
"""New objects after which garbage is looked for: some megabytes."""


def seldom() -> None:
    """To be called once, when a first file was read: what is loaded by then is set apart for good."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_SELDOM)
