"""The entrance of the dashboard: the frame, and in it the screen that was asked for."""

from nianbao.ui import navigation

navigation.run()
