"""Words for what people enter where reading fails: whole tables, and single cells."""

WHO = "录入人"
WHO_HINT = "姓名（填一次即可）"
WHEN = "%Y-%m-%d %H:%M"

# A whole table
ENTER = "录入这张表"
ENTER_LINE = "原件上有这张表而程序读不出来的，可以照原件录入。"
ENTER_PARTIAL = "整表重新录入"
ENTER_AGAIN = "修改录入"
FORM_CHOICE = "原件所用表样"
FORMS = {"2021": "2021年版", "2019": "2019年版"}
HOW = (
    "点第一格后粘贴，可以带行名和表头；也可逐格输入，方向键、Tab、回车换格。"
    "从 Excel、WPS 复制的整块区域会自动对到各行。"
)
FILLED = "已填 {filled} 格，共 {all} 格"
UNREADABLE = "有 {count} 格不是数字，也不是“/”“-”“无”等符号，请改正。"
LEFT_OVER = "下列内容没有对上表中的行，未填入：{rows}"
SUMS_HOLD = "已填各格之间的勾稽关系成立。"
SUM_BROKEN = {
    "row": "{cell}：{left}，同一行各项相加为 {right}",
    "column": "{cell}：{left}，同一列各项相加为 {right}",
}
SUM_BALANCE = "{column}：第一项加第二项为 {left}，第三项加第四项为 {right}"
SUMS_BROKEN = "以下合计与各项不符。原件如此的照原样录入，程序不会改动："
MORE_SUMS = "另有 {count} 处"
EMPTY_CELLS = "空着的 {count} 格"
EMPTY_CHOICES = {"blank": "原件上就是空的", "unknown": "看不清，暂不录入"}
EMPTY_HINT = "看不清的格子按“未读到”处理，不作空格，也不作零。"
SAVE = "保存录入"
CANCEL = "取消"
SAVED = "{table}已录入，核对和评分已按录入的数字重新计算。"

# What stands there
ENTERED = "人工录入：{who}，{when}，{form}"
ENTERED_MARK = "人工录入"
CORRECTED_MARK = "识别值已校正"
GIVEN = "{mark}：{who}，{when}"
READ = "识别值为“{read}”"
READ_NOTHING = "识别时未读到此格"
WITHDRAW = "撤回录入"
WITHDRAW_CELL = "撤回校正"
WITHDRAWN = "已撤回，恢复为程序识别的结果。"
HISTORY = "录入记录（{count} 条）"
HISTORY_ROW = "{when}　{who}　{what}"
HISTORY_TABLE = "录入整表，{count} 格（{form}）"
HISTORY_CELL = "校正 {cell} 为“{raw}”"
HISTORY_WITHDRAWN = "；{when} 由{who}撤回"

# One cell
CORRECT = "校正这一格"
CORRECT_LINE = "对照原件，程序读错的可以改成原件上的数字。只改程序的识别值，不是更正报告。"
CHOOSE = "识别存疑，请选定数值"
OTHER_VALUE = "原件上的内容"
OTHER_HINT = "数字，或“/”“-”“无”"
CELL_IS_EMPTY = "原件上空着"
CELL_MISSING = "还没有填数值；原件上空着的，请点“原件上空着”。"
CELL_NOT_EMPTY = "已经填了内容；原件上确实空着的，请先清除再点“原件上空着”。"
SAVE_CELL = "保存校正"
SAVE_CHOICE = "选定"
CELL_SAVED = "{cell}的识别值已校正，核对和评分已重新计算。"
CELL_UNREADABLE = "“{raw}”不是数字，也不是“/”“-”“无”等符号，请改正。"
