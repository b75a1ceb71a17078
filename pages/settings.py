"""设置: where last days are set, publication dates, schemes, where the data lies, and its backups."""

from nianbao.ui import backups, data, dates, navigation, notices, schemes
from nianbao.ui.guard import guard

guard()
navigation.head("settings")
notices.show()

library = data.library()
dates.days()
dates.dates(library, data.versions())
schemes.section(library)
dates.place(library)
backups.section(library)
