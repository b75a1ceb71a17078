"""What people enter where reading fails: a whole table typed or pasted, or one cell corrected.

An entry stands beside the reading of a file and never changes it; what holds is the reading with the entries
laid over it.
"""

from nianbao.entries.model import CORRECTED, ENTERED, Entry, Kind, Typed, standing
from nianbao.entries.overlay import overlay

__all__ = ["CORRECTED", "ENTERED", "Entry", "Kind", "Typed", "overlay", "standing"]
