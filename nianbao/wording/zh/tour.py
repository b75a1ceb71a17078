"""Words of the tour over the sample reports, and of the samples themselves."""

from nianbao.wording.model import Step

NAME = "四步导览"
LINE = (
    "用 {count} 份虚构单位的示例报告，在真实页面上走一遍：收件、审核、评分、对比。"
    "随时可以结束，示例随时可以移除。"
)


STEPS: dict[str, Step] = {
    "upload": Step(
        "收件",
        "单位、年度和三张表由程序认出，认错的在识别结果里双击改正。自己的年报，拖进虚线框就行。",
    ),
    "compliance": Step(
        "审核",
        "查出的问题逐条列出，选一条就看到原文、原表和算式。认定“属实”的写进审核意见，“不成立”的不再计，都可以撤回。",
    ),
    "scorecard": Step(
        "评分",
        "每一分扣在哪个方面、凭哪一处原文，都列在这一页。没有经人认定以前，只是预评分。",
    ),
    "comparison": Step(
        "对比、取走",
        "几个单位并排看，比率下面都有件数，件数太少的只列件数。“{workbook}”取走表格；审核意见、通报、简报在“{papers}”。",
    ),
}
STEP_OF = "第 {number} 步，共 {count} 步"
STEP_EMPTY = "报告库还是空的。先载入示例报告，再往下走。"
STEP_READING = "正在读入示例报告，读完就可以往下走。"
LOAD = "载入示例报告"
BACK = "上一步"
NEXT = "下一步"
END = "结束导览"
DONE = "看完了"
ENDED = "导览已结束。想再看，点左侧栏最下面的“四步导览”。"

SAMPLES = "示例"
SAMPLES_ONLY = "虚构单位的报告，共 {count} 份"
SAMPLES_MIXED = "报告库里混有 {count} 份虚构单位的示例报告，会计入合计、名次和对比。"
REMOVE = "移除示例"
REMOVE_LINE = "移除 {count} 份示例报告，连同对它们的认定。其他报告不受影响；可以在报告库的“最近删除”里恢复。"
REMOVE_DO = "确认移除"
REMOVED = "已移除 {count} 份示例报告。"
