"""The catalogue of checks and the findings that it yields over frames."""

from nianbao.checks.catalogue import Check, catalogue
from nianbao.checks.deadlines import Deadlines
from nianbao.checks.engine import run
from nianbao.checks.schema import FINDINGS

__all__ = ["FINDINGS", "Check", "Deadlines", "catalogue", "run"]
