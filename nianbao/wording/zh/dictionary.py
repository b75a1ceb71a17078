"""The data dictionary: every column of the tables to take home, its meaning and its unit."""

FILE = "数据字典.csv"
HEADS = ("表", "表名", "列名", "类型", "含义", "单位或取值")
TABLES = {"reports": "报告", "facts": "数据项", "findings": "核对结果"}
KINDS = {"String": "文本", "Int64": "整数", "Float64": "数", "Date": "日期", "Boolean": "是否"}

_KIND = (
    "town 镇，township 乡，subdistrict 街道，government 县级以上政府，office 办公厅（室），"
    "department 部门，zone 管委会"
)
_SCOPE = "own 本机关，area 全地区（不得与本机关相加）"
_TABLE = "recognised 已识别，partial 部分识别，not_recognised 未识别到表格，entered 人工录入"
_REPORT = ("报告编号：同一份报告在三张表中相同", "")
_AGENCY = ("单位名称", "空：未识别")
_AREA = ("所在地区", "空：未识别")
_YEAR = ("报告年度（数据所属年度）", "年")

COLUMNS: dict[str, dict[str, tuple[str, str]]] = {
    "reports": {
        "report": _REPORT,
        "agency": _AGENCY,
        "area": _AREA,
        "area_code": ("所在地区的行政区划代码", "6位"),
        "agency_kind": ("单位类别", _KIND),
        "scope": ("统计范围", _SCOPE),
        "year": _YEAR,
        "form": ("所用表样的版本", "2019，2021，older 以前的格式"),
        "stage": ("阶段", "draft 送审稿，published 发布稿"),
        "title": ("报告标题", "原文"),
        "file": ("文件名", ""),
        "reader": ("读取方式", "text，html，docx，xlsx，pdf，ocr 扫描识别"),
        "submitted": ("首次报送日期", "空：不知道"),
        "submitted_confirmed": ("报送日期经人登记", "true，false"),
        "published": ("首次发布日期", "空：不知道"),
        "published_confirmed": ("发布日期经人确认", "true，false"),
        "proactive": ("表二的识别情况", _TABLE),
        "requests": ("表三的识别情况", _TABLE),
        "disputes": ("表四的识别情况", _TABLE),
        "characters": ("正文长度", "字"),
        "score": ("得分（预评分，以人工认定为准）", "分，0至100；空：可核验内容不足，暂不评分"),
        "grade": ("等次", "评分办法中的名称"),
        "assessable": ("可核验率：评分办法中得到核验的分值所占比例", "0至1"),
        "lost": ("扣分合计", "分"),
        "scheme": ("评分办法的编号", ""),
    },
    "facts": {
        "report": _REPORT,
        "agency": _AGENCY,
        "area": _AREA,
        "scope": ("统计范围", _SCOPE),
        "year": _YEAR,
        "concept": ("数据项编号：proactive 表二，requests 表三，disputes 表四，narrative 正文", ""),
        "name": ("数据项名称", ""),
        "unit": (
            "计量单位",
            "count 件（条），CNY_10k 万元，CNY 元，percent %，CNY as printed (元 or 万元) 元或万元，照原文",
        ),
        "value": ("数值", "见 unit；空：没有填数字或识别存疑，不是零"),
        "state": ("填写情况", "reported 数字，blank 空白，mark 符号，uncertain 识别存疑"),
        "raw": ("原文；人工录入、校正的，是人填写的", ""),
        "read": ("人工录入、校正之前程序的识别值", "空：没有人工录入或校正，或者识别时未读到"),
        "approximate": ("原文是约数", "true，false"),
        "source": ("出处", "table 表格，narrative 正文"),
        "decided_by": (
            "数值的依据",
            "print 照原文，sums 按表内勾稽关系，entered 人工录入，corrected 人工校正",
        ),
        "candidates": ("识别存疑时可能的数值", "分号隔开"),
        "confidence": ("识别的把握", "0至1"),
        "page": ("所在页", "从1起；空：不分页"),
    },
    "findings": {
        "report": _REPORT,
        "agency": _AGENCY,
        "area": _AREA,
        "scope": ("统计范围", _SCOPE),
        "year": _YEAR,
        "rule": ("核对事项编号", ""),
        "title": ("核对事项名称", ""),
        "fault": (
            "问题类别",
            "late 时限，inaccurate 准确性，incomplete 完整性，copied 雷同，perfunctory 空泛，form 格式，"
            "integrity 内容安全",
        ),
        "severity": ("程度", "error 错误，warning 疑点，info 提示"),
        "status": ("核验结果", "pass 符合，fail 不符合，not_assessable 无法核验，not_applicable 不适用"),
        "place": ("位置", ""),
        "expected": ("应为", "件、条、万元等，与所核对的数据项相同"),
        "actual": ("实为", "同上"),
        "difference": ("相差：实为减应为", "同上"),
        "message": ("说明", "只有不符合的有"),
        "reason": ("不能核验或不适用的原因代码", ""),
        "decision": (
            "人工认定",
            "none 待认定，confirmed 属实，dismissed 不成立，explained 说明已采纳，sent_back 已退回，"
            "corrected 已更正，not_corrected 未更正，reading_corrected 识别值已校正；空：不需认定",
        ),
        "decision_reason": ("认定理由", ""),
        "key": ("核对事项和位置的编号：同一报告内不重复", ""),
    },
}
