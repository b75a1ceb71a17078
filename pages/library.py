"""报告库: every report with its versions; open, replace, delete, restore."""

from nianbao.ui import data, greeting, navigation, notices, shelf
from nianbao.ui.guard import guard

guard()
navigation.head("library")
notices.show()

library = data.library()
versions, deleted = data.versions(), data.versions(deleted=True)
if (versions or deleted) and shelf.with_deleted(len(deleted)):
    shelf.gone(library, deleted)
else:
    greeting.greet()
    shelf.present(library, versions)
