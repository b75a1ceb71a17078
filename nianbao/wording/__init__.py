"""Every Chinese word of ours: names, and the sentences of findings."""

from nianbao.wording.cells import cell_name, place_name
from nianbao.wording.messages import with_messages
from nianbao.wording.names import (
    AGENCY_KINDS,
    DECISIONS,
    DIMENSIONS,
    FAULTS,
    REASONS,
    SCOPES,
    SEVERITIES,
    STATUSES,
)

__all__ = [
    "AGENCY_KINDS",
    "DECISIONS",
    "DIMENSIONS",
    "FAULTS",
    "REASONS",
    "SCOPES",
    "SEVERITIES",
    "STATUSES",
    "cell_name",
    "place_name",
    "with_messages",
]
