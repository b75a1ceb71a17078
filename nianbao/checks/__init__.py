"""The catalogue of checks and the findings that it yields over frames."""

from nianbao.checks.again import Checked, checked
from nianbao.checks.catalogue import Check, catalogue, of_roster
from nianbao.checks.complete import bare, complete
from nianbao.checks.deadlines import Deadlines
from nianbao.checks.engine import outcomes, outcomes_among, outcomes_instead, run, stream
from nianbao.checks.limits import Limits
from nianbao.checks.schema import FINDINGS, OUTCOMES

__all__ = [
    "FINDINGS",
    "OUTCOMES",
    "Check",
    "Checked",
    "Deadlines",
    "Limits",
    "bare",
    "catalogue",
    "checked",
    "complete",
    "of_roster",
    "outcomes",
    "outcomes_among",
    "outcomes_instead",
    "run",
    "stream",
]
