"""设置: deadlines, publication dates, and where the data lies."""

from nianbao.ui import data, dates, navigation, notices
from nianbao.ui.guard import guard

guard()
navigation.head("settings")
notices.show()

library = data.library()
dates.deadlines(library)
dates.dates(library, data.versions())
dates.place(library)
