"""Words of 评分方案: the schemes of scoring, their table, their files and what is wrong with one."""

TITLE = "评分方案"
LINE = "各方面的分值、每条规则每处扣多少、最多扣多少，由主管部门按本地要求设定；没有全国统一的评分办法。"
YEAR = "年度"
USED = "{year} 年使用的方案"
USED_SAVED = "{year} 年的评分改用“{title}”。"
NO_YEARS = "还没有报告"
OPEN = "查看的方案"
TABLES = "分值、扣分和等次"
SHIPPED = "本程序默认分值，可调整"
OWN = "{who} {day} 保存"
POINTS = "各方面分值"
POINTS_HEAD = {"dimension": "方面", "points": "满分"}
RULES = "各规则扣分"
RULES_HEAD = {
    "used": "计分",
    "dimension": "方面",
    "title": "规则",
    "weight": "权重",
    "points": "每处扣分",
    "cap": "最多扣分",
}
RULES_LINE = "权重决定规则在本方面分值中所占的份额；不勾选“计分”的规则照常核验，不参加评分。"
LEAST = "可核验率低于多少暂不评分（%）"
GRADES = "等次"
GRADES_HEAD = {"name": "等次", "least": "不低于"}
NAME = "方案名称"
NAME_HINT = "例如：云川县2024年度评分方案"
KEEPER = "保存人"
SAVE = "保存为新方案"
UPDATE = "保存修改"
DROP = "删除方案"
SAVED = "已保存“{title}”。"
DROPPED = "已删除“{title}”。"
EXPORT = "导出方案文件"
IMPORT = "导入方案文件"
IMPORT_HINT = "评分方案文件（.json），不超过 256 KB"
IMPORTED = "已导入“{title}”，可在上面为年度选用。"
FILE = "评分方案-{title}"
EFFECT = "保存前看变化：{year} 年"
EFFECT_LINE = (
    "按现有认定重新计算，尚未保存。{moved} 个单位得分变化，{ranked} 个单位名次变化，{graded} 个单位等次变化。"
)
EFFECT_SAME = "按这一方案计算，{year} 年各单位的得分和名次都不变。"
EFFECT_HEAD = {
    "name": "单位",
    "kind": "类别",
    "before": "现得分",
    "after": "新得分",
    "moved": "变化",
    "rank_before": "现名次",
    "rank_after": "新名次",
    "grade_before": "现等次",
    "grade_after": "新等次",
}
EFFECT_SIGNED = "其中 {count} 个单位的评分已核定，改用这些数字后须重新核定。"
NO_CHANGE = "改动表中的数字后，这里显示对得分和名次的影响。"
OWN_LABEL = "主管部门自定分值"
OWN_BASIS = "分值由主管部门按本地要求设定。"

BAD = {
    "large": "方案文件超过 256 KB，请确认选的是评分方案文件。",
    "unreadable": "方案文件不能读取，请选择由本程序导出的评分方案文件（.json）。",
    "format": "这个文件不是评分方案，请选择由本程序导出的评分方案文件。",
    "title": "方案名称应为 1 至 40 个字，请改名后再试。",
    "dimension": "方案应有且只有六个方面，每个方面一次：{names}。",
    "points": "“{name}”的分值“{value}”不能用，应大于 0、不超过 100。",
    "rule": "规则“{name}”不在本程序的规则中，请用同一版本导出的方案。",
    "twice": "规则“{name}”在方案中出现两次，请删去一处。",
    "cap": "“{name}”最多扣分不能小于每处扣分。",
    "empty": "至少要有一条规则参加评分。",
    "least": "暂不评分的可核验率应在 1% 至 100% 之间。",
    "grades": "等次应为 2 至 8 个，名称 1 至 10 个字且不重复，分数从高到低，最后一个从 0 分起。",
}
