"""Placeholder of the screen until it is drawn."""

from nianbao.ui import navigation
from nianbao.ui.guard import guard

guard()
navigation.head("library")
