"""简报: a year at a glance for those who lead, as figures, a table and a paper."""

from nianbao.briefs.beginnings import Beginnings, First, beginnings, first_versions
from nianbao.briefs.bodies import BODIES, in_words
from nianbao.briefs.faults import FAULTS_FOUND, commonest
from nianbao.briefs.mending import MENDING, Mending, mending
from nianbao.briefs.sums import Figure, beside_last_year
from nianbao.briefs.year import Year, year_of

__all__ = [
    "BODIES",
    "FAULTS_FOUND",
    "MENDING",
    "Beginnings",
    "Figure",
    "First",
    "Mending",
    "Year",
    "beginnings",
    "beside_last_year",
    "commonest",
    "first_versions",
    "in_words",
    "mending",
    "year_of",
]
