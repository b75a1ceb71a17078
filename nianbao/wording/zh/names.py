"""Names of faults, severities, statuses, decisions, dimensions, grades, kinds of agency and reasons."""

from nianbao.wording.model import Name

FAULTS: dict[str, Name] = {
    "late": Name("不按时报送、发布", "时限"),
    "inaccurate": Name("内容不准确", "准确性"),
    "incomplete": Name("内容不全面", "完整性"),
    "copied": Name("内容雷同", "雷同", "程序只提示表述高度重复，是否雷同由人工认定"),
    "perfunctory": Name("内容空泛", "空泛", "由人工认定"),
    "form": Name("格式不规范", "格式"),
    "integrity": Name("内容安全风险", "内容安全", "先核对官网原文，再认定"),
}

STATUSES: dict[str, Name] = {
    "pass": Name("符合", "符合"),
    "fail": Name("不符合", "不符合"),
    "not_assessable": Name("无法核验", "无法核验", "缺少核验所需的内容"),
    "not_applicable": Name("不适用", "不适用"),
}

SEVERITIES: dict[str, Name] = {
    "error": Name("错误", "错误", "须更正"),
    "warning": Name("疑点", "疑点", "请核实"),
    "info": Name("提示", "提示", "供参考，不扣分、默认不进文书"),
}

DECISIONS: dict[str, Name] = {
    "none": Name("待认定", "待认定"),
    "confirmed": Name("属实", "属实", "进入文书和得分"),
    "dismissed": Name("不成立", "不成立", "须写明理由"),
    "explained": Name("说明已采纳", "说明已采纳", "单位对统计口径的说明已采纳"),
    "sent_back": Name("已退回", "已退回"),
    "corrected": Name("已更正", "已更正", "由程序标注，复核通过后办结"),
    "not_corrected": Name("未更正", "未更正"),
    "reading_corrected": Name("识别值已校正", "识别值已校正", "程序识别有误，单位填报无误"),
}


DIMENSIONS: dict[str, Name] = {
    "timeliness": Name("及时", "及时"),
    "completeness": Name("完整与格式", "完整与格式"),
    "accuracy": Name("数据准确", "数据准确"),
    "content": Name("内容质量", "内容质量"),
    "safety": Name("内容安全", "内容安全"),
    "availability": Name("可获取", "可获取"),
}

READERS: dict[str, str] = {
    "text": "文本",
    "html": "网页",
    "docx": "Word",
    "xlsx": "Excel",
    "pdf": "PDF",
    "ocr": "扫描识别",
}
"""How a file was read."""

AGENCY_KINDS: dict[str, Name] = {
    "town": Name("镇人民政府", "镇"),
    "township": Name("乡人民政府", "乡"),
    "subdistrict": Name("街道办事处", "街道"),
    "government": Name("县级以上人民政府", "政府"),
    "office": Name("政府办公厅（室）", "办公室"),
    "department": Name("部门", "部门"),
    "zone": Name("管委会", "管委会"),
}

SCOPES: dict[str, Name] = {
    "own": Name("本机关", "本机关", "只反映本机关的数据"),
    "area": Name("全地区", "全地区", "汇总所属各机关的数据"),
}

STAGES: dict[str, Name] = {
    "draft": Name("送审稿", "送审稿"),
    "published": Name("发布稿", "发布稿"),
    "corrected": Name("更正后发布稿", "更正稿"),
}

CELL_STATES: dict[str, Name] = {
    "reported": Name("已填数字", "已填"),
    "blank": Name("空白", "空白"),
    "mark": Name("填写符号", "符号"),
    "uncertain": Name("识别存疑，请选定数值", "存疑"),
}

FORMS: dict[str, Name] = {
    "2021": Name("2021年版格式", "2021年版", "国办公开办函〔2021〕30号"),
    "2019": Name("2019年版格式", "2019年版", "国办公开办函〔2019〕60号"),
    "older": Name("2018年及以前的报告", "旧版", "没有统一表格"),
}

REASONS: dict[str, str] = {
    "table_not_recognised": "未识别到所需表格，请核对原件。",
    "recognised": "文字由扫描件识别，错别字和乱码无法核验，请核对原件。",
    "missing_cell": "所需的表格数字没有识别到，请核对原件。",
    "blank": "所需的表格单元格为空白。",
    "mark": "所需的表格单元格填的是符号，不是数字。",
    "uncertain": "所需的表格数字识别存疑，请选定数值。",
    "decided_by_sums": "所需的数字连写在一起或识别不清，系按表内合计关系确定，不能再用来核验合计。",
    "damaged_text": "所读文本在此处有缺损或被篡改的字样，请核对官网原文。",
    "approximate": "正文写的是约数，不能精确核验。",
    "no_date": "没有发布日期，请补充。",
    "no_submission": "没有报送日期，请在报送台账登记。",
    "no_office": "报送日期由报送台账登记，命令不核验。",
    "draft": "送审稿尚未发布。",
    "no_kind": "没有识别出单位类别，请补充。",
    "no_year": "没有识别出报告年度，请补充。",
    "no_agency": "没有识别出单位名称，请补充。",
    "no_sections": "没有识别出报告的各部分标题，请核对原件。",
    "not_whole": "文本不完整，请核对原件。",
    "several_last_year": "上一年度有不止一份报告且数据不同，请先确定采用哪一份。",
    "last_year_unread": "上一年度报告的“结转下年度继续办理”没有可用的数字。",
    "zero_denominator": "分母为零。",
    "unclear_figure": "句中有几个数字，不能确定增减的是哪一个。",
    "last_year_figure": "上一年度的报告没有可以比较的同一数字。",
    "too_short": "除去通用表述后文字过少，不作比较。",
    "last_year_cell": "上一年度报告的这一格没有可用的数字。",
    "few_figures": "表格中的非零数字过少，不作比较。",
    "may_make": "本单位可能有规章制定权。",
    "no_comparison": "没有可以比较的上一年度或同类单位的金额。",
    "first_year": "库中没有该单位上一年度的报告。",
    "silent": "正文没有写这一项。",
    "table_used": "已有表格，按表格核验。",
    "other_form": "不适用于本报告采用的格式。",
    "other_year": "不适用于本报告年度。",
    "other_kind": "不适用于这一类单位。",
    "no_lists": "正文没有分项标题和序号。",
    "other_body": "正文写的不是本单位的数据。",
    "own_scope": "本机关的报告，不是全地区的汇总报告。",
    "no_bodies": "库中没有该地区所属单位这一年度的报告。",
    "parts_unread": "所属单位的报告在这一格都没有可用的数字。",
    "no_title": "没有识别出报告的标题，请核对原件。",
}
"""Why a check could not be made, or does not apply."""

CHANGES: dict[str, str] = {
    "rise": "增长",
    "fall": "下降",
    "more": "增加",
    "fewer": "减少",
    "same": "没有变化",
}
"""How a figure stands to last year's: as a share, as a count."""

ACCOUNTS: dict[str, str] = {"assessment": "工作考核", "review": "社会评议", "accountability": "责任追究"}
"""What a government's report accounts for, by the kind of mention."""

SUBJECTS: dict[str, str] = {
    "proactive": "主动公开",
    "requests": "依申请公开",
    "management": "政府信息管理",
    "platforms": "平台建设",
    "supervision": "监督保障",
}
"""The five aspects of the overview."""

TITLE_PARTS: dict[str, str] = {
    "agency": "单位名称",
    "year": "年度",
    "kind": "“政府信息公开工作年度报告”字样",
}
"""What a title is made of."""

LABEL_OTHERWISE = "“{}”，格式所列为“{}”"
"""A label as printed, and as the form has it."""

NUMBERING: dict[str, tuple[str, tuple[str, ...]]] = {
    "gap": ("“{}”处序号由{}跳至{}", ("title", "before", "number")),
    "repeat": ("“{}”处序号{}重复", ("title", "number")),
    "back": ("“{}”处序号{}之后又出现{}", ("title", "before", "number")),
    "headless": ("“{}”处序号从{}开始", ("title", "number")),
    "empty": ("“{}”标题下没有内容", ("title",)),
}
"""What is wrong with a numbering, and what its words name in their order."""

COMMON: dict[str, str] = {
    "provisional": "预评分（未经人工认定）",
    "no_score": "暂不评分（可核验内容不足）",
    "assessable": "可核验率",
}
