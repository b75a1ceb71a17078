"""指标与规则: formulas, checks and points, from their declarations alone."""

from nianbao.ui import addressed, navigation, rules
from nianbao.ui.guard import guard
from nianbao.wording import glossary as terms
from nianbao.wording import views as words

guard()
navigation.head("methods")

tabs = addressed.tabs(
    "view",
    {
        "checks": words.TAB_CHECKS,
        "indicators": words.TAB_INDICATORS,
        "scheme": words.TAB_SCHEME,
        "glossary": terms.TITLE,
    },
)
with tabs["checks"]:
    rules.checks()
with tabs["indicators"]:
    rules.indicators()
with tabs["scheme"]:
    rules.scoring()
with tabs["glossary"]:
    rules.glossary()
