"""指标并列 and 原表并列: up to a dozen reports next to each other."""

import streamlit as st

from nianbao.ui import side_by_side, towns
from nianbao.ui.comparing import picking, shown
from nianbao.ui.comparing.scene import Scene
from nianbao.wording import comparison as words
from nianbao.wording import views


def _columns(scene: Scene) -> dict[str, str]:
    columns = scene.columns()
    left = len(scene.every()) - len(columns)
    if left:
        shown.sentence(words.COLUMNS_CUT.format(most=len(columns), left=left))
    if len(columns) < side_by_side.LEAST:
        wanted = views.CHOOSE_TWO if columns else words.CHOOSE_SOME.format(take=picking.take())
        st.info(wanted, icon=":material/compare_arrows:")
    return columns


def indicators(scene: Scene) -> None:
    """Indicators as charts where they compare, and as a table with counts and reasons."""
    names = _columns(scene)
    if not names:
        return
    comparable = side_by_side.cautions(scene.desk, names)
    told = towns.told(scene.desk, list(names), names)
    if comparable:
        side_by_side.drawings(scene, told)
    picked = side_by_side.indicators(scene.desk, told, names)
    shown.open_report(scene, picked)


def forms(scene: Scene) -> None:
    """The three official tables, the reports across, what differs tinted."""
    names = _columns(scene)
    if not names:
        return
    side_by_side.cautions(scene.desk, names)
    shown.sentence(views.DIFFERENCES)
    for table in ("proactive", "requests", "disputes"):
        shown.open_report(scene, side_by_side.table(scene.desk, names, table))
