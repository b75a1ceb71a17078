"""设置: what is set elsewhere, publication dates, lengths, schemes, the data, its backups."""

from nianbao.ui import backups, data, dates, lengths, navigation, notices, schemes
from nianbao.ui.guard import guard

guard()
navigation.head("settings")
notices.show()

library = data.library()
dates.elsewhere()
dates.dates(library, data.versions())
lengths.section(library)
schemes.section(library)
dates.place(library)
backups.section(library)
