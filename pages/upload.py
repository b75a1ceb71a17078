"""收件: files in, and what each was taken for."""

from nianbao.ui import data, inbox, navigation, notices, receipts
from nianbao.ui.guard import guard

guard()
navigation.head("upload")
notices.show()

library = data.library()
tray = inbox.tray()
inbox.take(library, tray, inbox.given())
receipts.show(library, tray)
