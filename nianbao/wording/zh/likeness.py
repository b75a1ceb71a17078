"""Words of the comparison of wording: passages side by side, and section five against last year's."""

SIDE_BY_SIDE = "表述对照"
SHARE = "除去单位名称、日期、数字和通用表述，本报告这一部分约{share}%的文字在对照报告中也有；相同的已标出。"
SAME_NOWHERE = "没有相同的文字。"
UNSHARED = "其余{count}段没有相同的文字"
TITLE = "{name}{year}年年报{section}"
GONE = "对照的报告已不在库中。"

AGAINST_LAST = "与上年对照：{section}"
AGAINST_NOTE = "{year}年年报第五部分写过的问题和措施，本年怎样写；日期、数字和单位名称不计。"
AGAINST_EMPTY = "两年的第五部分没有可以逐条对照的问题和措施。"
AGAINST_COLUMNS = {
    "kind": "类别",
    "standing": "与上年相比",
    "text": "本年",
    "last_text": "上年",
}
KINDS = {"problem": "问题", "measure": "措施"}
STANDINGS = {"repeated": "逐字重复", "similar": "表述相近", "new": "本年新写", "gone": "本年未写"}
COUNTS = "{kind}：{parts}"
COUNT = "{standing}{count}条"
