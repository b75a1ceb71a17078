"""报送台账: who owes a report and by when, who submitted, who is to be checked, who published."""

from nianbao.ui import navigation, notices, roster
from nianbao.ui.guard import guard

guard()
corner = navigation.head("roster")
notices.show()

with corner:
    year = roster.year()
roster.show(roster.part(year), year)
