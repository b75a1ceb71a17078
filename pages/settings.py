"""设置: deadlines, publication dates, where the data lies, and its backups."""

from nianbao.ui import backups, data, dates, navigation, notices
from nianbao.ui.guard import guard

guard()
navigation.head("settings")
notices.show()

library = data.library()
dates.deadlines(library)
dates.dates(library, data.versions())
dates.place(library)
backups.section(library)
