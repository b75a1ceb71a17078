"""横向对比: reports beside each other, one question a view, with nothing ranked that must not be."""

from nianbao.ui import data, evidence, greeting, navigation
from nianbao.ui.comparing import page
from nianbao.ui.guard import guard

guard()
navigation.head("comparison")
greeting.greet()
evidence.style()
page.draw(data.desk())
