"""What sentences say: one tuple a sentence, the text and every narrative figure that it gives."""

import pytest

from parsing.document import Document
from parsing.model import Scope, Statement
from parsing.normalise import Normalised
from parsing.statements import Prose, find

YEAR = 2024


def read(text: str, scope: Scope = "own", year: int = YEAR) -> Prose:
    return find(Document(text, "text"), Normalised.of(text).joined(), year=year, scope=scope)


def facts(text: str, scope: Scope = "own") -> dict[str, float | None]:
    return {
        f.id.removeprefix("narrative.").removeprefix("applications_"): f.value
        for f in read(text, scope).facts
    }


def figures(text: str, scope: Scope = "own") -> list[Statement]:
    return [s for s in read(text, scope).statements if s.kind in ("figure", "zero")]


APPLICATIONS = [
    ("我办共收到公开政府信息申请1件。", {"received": 1}),
    ("受理政府信息申请公开0件。", {"received": 0}),
    ("共收到申请公开件92件。", {"received": 92}),
    ("收到公开申请20件，其中当日办结5件，10日内办结12件，20日内办结3件。", {"received": 20}),
    ("收到涉及房屋征收的信息公开申请12件，涉及城市管理的信息公开申请8件。", {}),
    ("收到自然人公开申请18件、法人或其他组织申请2件，共20件。", {"organisation": 2}),
    ("收到公开申请20件，予以公开14件，不予公开、无法提供共6件。", {"received": 20, "granted": 14}),
    ("收到自然人公开申请18件、法人或其他组织申请5件。", {"organisation": 5}),
    ("收到公开申请20件，予以公开（含部分公开）20件。", {"received": 20}),
    ("收到公开申请20件，予以公开12件（含部分公开2件）。", {"received": 20, "partly_granted": 2}),
    ("收到公开申请20件，公开、部分公开20件。", {"received": 20}),
    ("收到公开申请20件，重复申请2件不予处理，信访类申请1件不予处理。", {"received": 20}),
    ("一季度收到信息公开申请3件，二季度收到信息公开申请0件，上半年收到信息公开申请3件。", {}),
    ("甲所收到信息公开申请1件，乙所收到信息公开申请2件，合计3件。", {}),
    ("上年结转信息公开申请6件，本年新收72件，共计78件。", {"carried_in": 6, "received": 72}),
    ("要求收到申请1件、登记1件、答复1件，做到件件有回音，依申请公开规范。", {}),
    ("共收到县政府办转来依申请公开件2件，依申请公开全部办结。", {}),
    ("收到信息公开申请4件，已办结3件，1件未按期补正，视为放弃申请。", {"received": 4}),
    ("未收到通过当面、信函提出的政府信息公开申请。", {}),
    ("未收到法人提出的政府信息公开申请。", {}),
    ("未收到公民、法人和其他组织提出的政府信息公开申请。", {"received": 0}),
    ("收到公开申请6件，予以公开1件，所申请信息已主动公开3件。", {"received": 6}),
    ("收到公开申请9件，其中予以公开3件，逾期未补正2件，其他处理4件。", {"received": 9, "granted": 3}),
    ("收到公开申请13件，已答复14件，其中上年结转答复1件。", {"received": 13, "answered": 14}),
    ("共办理政府信息公开申请17件，其中本局受理12件，协办5件。", {}),
    ("答复信息公开申请4件，其中主动公开答复1件，不同意公开答复数1件。", {"answered": 4}),
    ("本级收到信息公开申请4件，下属事业单位收到信息公开申请0件。", {"received": 4}),
    ("我镇收到书面申请2件、网上申请1件，合计3件，依申请公开规范有序。", {}),
    ("依申请公开平台收到申请7件，现场及信函收到申请4件。", {}),
    ("通过网站、信函等方式收到政府信息公开申请11件。", {"received": 11}),
    ("通过区门户网站共办理并答复信息公开申请4件、纸质申请20件。", {}),
    ("共受理依申请公开18件，包括2023年结转2024年政府信息公开申请3件。", {"received": 18}),
    ("通过微博微信发布信息120条。", {}),
    ("通过微博、微信发布信息120条。", {}),
    ("清理规范性文件后，继续有效20件，失效3件、废止5件。", {}),
    ("政府网站新增信息900条，通过电视台、省级主流媒体公开信息45条。", {}),
    ("收到信息公开申请12件，答复11件，1件申请人主动撤回。", {"received": 12}),
    ("收到信息公开申请12件，未办结1件，延期答复2件。", {"received": 12}),
    ("收到公开申请12件次，提出信息需求31项，其中24项予以公开，7项无法提供。", {"received": 12}),
    ("我局共收到政府信息公开申请12件，同比增长20%。", {"received": 12}),
    ("共收到12件政府信息公开申请，均已答复。", {"received": 12}),
    ("自2008年施行以来，累计收到信息公开申请1770件，2024年收到202件。", {"received": 202}),
    ("2023年收到政府信息公开申请9件，2024年收到政府信息公开申请15件，比上年增加6件。", {"received": 15}),
    ("新收政府信息公开申请10件，上年结转2件，共12件；已办结11件，结转下年度1件。",
     {"received": 10, "carried_in": 2, "answered": 11, "carried_out": 1}),
    ("本年度收到依申请公开三件，均按时答复。", {"received": 3}),
    ("（二）依申请公开。收到12件申请，较去年减少3件，已全部办结。", {"received": 12}),
    ("（二）依申请公开：2024年受理0件。", {"received": 0}),
    ("成功办结政府依申请公开事项1件。", {"answered": 1}),
    ("全年办理依申请公开件800余件。", {"answered": 800}),
    ("未办结依申请公开事项7件。", {}),
    ("收到并办理依申请公开事项7件。", {"received": 7}),
    ("答复公开申请9件（含上年度转结申请3件，另有2件申请转结下年度继续办理）。",
     {"answered": 9, "carried_in": 3, "carried_out": 2}),
    ("（二）依申请公开。受理依申请公开事项8起，上一年度结转0起。", {"received": 8, "carried_in": 0}),
    ("（二）依申请公开。全年受理申请6件，办结4件，其余2件因需征求意见，结转下一年度继续办理。",
     {"received": 6, "answered": 4, "carried_out": 2}),
    ("2024年结转2025年办理的政府信息公开申请4件。", {"carried_out": 4}),
    ("全年办理政府信息公开申请21件。", {"answered": 21}),
    ("受理依申请信息公开3件。", {"received": 3}),
    ("共受理公开申请7件，其中5件予以公开，2件不予公开。", {"received": 7, "granted": 5, "refused": 2}),
    ("收到政府信息公开申请20件，其中自然人15件、法人或其他组织5件。",
     {"received": 20, "natural_person": 15, "organisation": 5}),
    ("共收到政府信息公开申请16件，其中12件为自然人申请，4件为法人或其他组织申请。",
     {"received": 16, "natural_person": 12, "organisation": 4}),
    ("收到政府信息公开申请2件，均为自然人提出，1件予以公开，1件因信息不存在无法提供。",
     {"received": 2, "granted": 1}),
    ("（二）依申请公开。受理申请50件（新收45件，上年结转5件），办结48件。",
     {"received": 45, "carried_in": 5, "answered": 48}),
    ("没有上年结转和结转下年的申请。", {"carried_in": 0, "carried_out": 0}),
    ("全年未收到公民、法人或者其他组织提出的政府信息公开申请。", {"received": 0}),
    ("我局全年无依申请公开事项。", {"received": 0}),
]  # fmt: skip

DISPUTES = [
    ("没有因政府信息公开被提起行政复议、行政诉讼被纠错的情况。", {}),
    ("无因信息公开引发的行政诉讼，行政复议1件由申请人撤回。",
     {"litigation_total": 0, "reconsideration_total": 1}),
    ("因信息公开引起行政复议1件，未经复议直接起诉1件，复议后起诉2件（维持1件，其他结果1件）。",
     {"reconsideration_total": 1}),
    ("2024年，以市政府为复议机关的信息公开行政复议案件27件。", {}),
    ("因政府信息公开被申请行政复议3件，其中维持2件、纠正1件；被提起行政诉讼1件，尚未审结1件。",
     {"reconsideration_total": 3, "reconsideration_upheld": 2, "reconsideration_corrected": 1,
      "litigation_total": 1, "litigation_pending": 1}),
    ("涉信息公开的行政复议案件4件，行政诉讼案件0件，结果维持3件，结果纠错1件。",
     {"reconsideration_total": 4, "litigation_total": 0,
      "reconsideration_upheld": 3, "reconsideration_corrected": 1}),
    ("因信息公开引起行政复议0宗、行政诉讼0宗。", {"reconsideration_total": 0, "litigation_total": 0}),
    ("通过信息公开平台发布信息55条，其中提案答复10条，行政复议（指南）1条。", {"proactive_total": 55}),
    ("收到行政复议申请2件，其中涉及政府信息公开1件。", {}),
    ("政府信息公开行政复议、行政诉讼均为0件。", {"reconsideration_total": 0, "litigation_total": 0}),
    ("本年度未发生因政府信息公开申请提起的行政复议、行政诉讼案件。",
     {"reconsideration_total": 0, "litigation_total": 0}),
    ("没有收到政府信息公开申请、行政复议和行政诉讼。",
     {"received": 0, "reconsideration_total": 0, "litigation_total": 0}),
]  # fmt: skip

PUBLISHED = [
    ("历年累计主动公开信息1770条，2024年新增主动公开政府信息202条。", {"proactive_total": 202}),
    ("通过政府网站公开信息300条，微信公众号发布信息120条，主动公开政府信息共420条。",
     {"proactive_total": 420, "website_items": 300, "wechat_items": 120}),
    ("在县政府网站公开各类信息168条。", {"proactive_total": 168}),
    ("街道累计公开信息7000条（2024年新增310条）。", {}),
    ("门户网站和微信公众号分别发布信息31条、52条。", {}),
    ("省门户网站和“青禾发布”微信公众号共发布信息520条。", {"proactive_total": 520}),
    ("网站更新动态20条、通知30条、预决算25条，总计75条。", {"proactive_total": 75}),
    ("全年主动公开信息1.8万余条。", {"proactive_total": 18_000}),
    ("印发《2022年度政务公开工作要点》；全年主动公开政府信息640条，其中通过网站公开410条，通过线下方式公开信息230条。",
     {"proactive_total": 640, "website_items": 410}),
    ("全年共公开信息36条。制作信息90条，其中主动公开信息数12条，依申请公开信息数50条，不予公开信息数28条。",
     {"proactive_total": 36}),
    ("通过门户网站公开信息217条，通过微信公众号、头条号等新媒体公开信息103条。", {"website_items": 217}),
    ("局网站发布信息390条，“青禾”官方微博更新52条。", {"website_items": 390}),
    ("通过网站、微信公众号等渠道主动公开政府信息20条，其中微信公众号发布15条。",
     {"proactive_total": 20, "wechat_items": 15}),
    ("按照《条例》及有关文件要求，主动公开政府信息195条。", {"proactive_total": 195}),
    ("在官方网站发布各类信息75条，更新信息6条。", {}),
    ("通过政府网站公开政府信息54条，通过政务新媒体公开政府信息208条，通过其他方式公开政府信息4条。",
     {"website_items": 54}),
    ("通过青禾政务网、青禾微信等网络渠道发布信息70余条。青禾政务网发布信息17条，其中公文6条。",
     {"proactive_total": 70, "website_items": 17}),
    ("政务微信发布信息365期2238条。", {}),
    ("通过各类政务新媒体发布政府信息448条；通过政府网站发布政府信息796条，其中会议信息22条。",
     {"website_items": 796}),
    ("通过门户网站发布各类信息63条。通过上级官网、微信公众号等平台发布信息25条。", {"website_items": 63}),
    ("在区政府网站发布信息57条，及时更新机构职能。通过青禾镇微信公众号发布信息130篇。",
     {"website_items": 57, "wechat_items": 130}),
    ("在区政府网站公开信息57条，“平安青禾”美篇推送31条。", {"website_items": 57}),
    ("全县累计发布各类政府信息10600条，其中县政府网站发布3300条，政务新媒体发布6300条。", {}),
    ("截至2024年底，累计发布各类政府信息10600条，其中2024年政府网站发布3300条。", {"website_items": 3300}),
    ("全年共公开各类信息19条。微信公众号“青禾”公开信息85条。", {"wechat_items": 85}),
    ("全年共公开各类信息119条。微信公众号“青禾”公开信息85条。", {"proactive_total": 119, "wechat_items": 85}),
    ("通过县人民政府网已公开各类信息1030条，通过政务微信发布信息250条。",
     {"website_items": 1030, "wechat_items": 250}),
    ("在局官网公开各类信息30条，通过微博发布信息250条。", {"website_items": 30}),
    ("通过县人民政府网公开各类信息1030条。", {"proactive_total": 1030}),
    ("通过“青禾市场”微信公众号发布政策解读、消费提示等信息178条。", {"wechat_items": 178}),
    ("通过微信公众号、抖音等发布政策解读、消费提示等信息178条。", {}),
    ("“青禾”公众号、门户网站发布解读、提示等信息178条。", {}),
    ("截至12月31日，累计主动公开政府信息310条。政府网站：发布信息57条。", {"website_items": 57}),
    ("上半年，全镇主动公开政府信息57条。", {}),
    ("主动公开政府信息88条，其中通过门户网站公开信息6条，通过公示平台公开信息80条。",
     {"proactive_total": 88, "website_items": 6}),
    ("发布信息900条（其中网站公开500条，政务微信公开269次<天>400条）。", {"proactive_total": 900}),
    ("主动公开信息142条，其中动态101条，公开专栏发布信息9条。", {"proactive_total": 142}),
    ("“青禾发布”公众号全年更新125期、388条。", {}),
    ("微信公众号“青禾发布”发布原创信息102条，转发信息205条。", {}),
    ("本镇应公开政府信息120条，实际公开118条。", {}),
    ("公开政府信息300条，其中主动公开280条，依申请公开20条。", {}),
    ("全镇12个村公开村务信息360条。", {}),
    ("公开信息共计167条，其中，在处罚公示专栏公示信息8条，在预决算专栏公示信息3条。",
     {"proactive_total": 167}),
    ("2024年，本局加强公开，截至12月31日，累计主动公开政府信息310条。", {"proactive_total": 310}),
    ("2024年，本局加强公开，截至12月31日，网站累计发布信息15000条。", {}),
    ("2024年，截至12月31日，累计收到信息公开申请12件。", {"received": 12}),
    ("通过门户网站主动公开政务信息25条，新开栏目2个。\n平台日常有人值守。\n微信公众号“青禾”发布信息802条。",
     {"website_items": 25, "wechat_items": 802}),
    ("通过门户网站主动公开政务信息25条。微信公众号“青禾”发布信息40条。",
     {"proactive_total": 25, "wechat_items": 40}),
    ("受理公开申请7件，不属本机关4件，网站已对外公开1件。", {"received": 7}),
    ("主动公开河道水质信息20篇；排污单位监测结果58条；处罚信息31件。", {}),
    ("主动公开水质信息20篇；废水、废气监测结果58条。", {}),
    ("局子站主动公开决算3条、文件28条。“爱青禾”APP主动公开信息102条。", {}),
    ("通过门户网站、《公报》及官方微博微信等主动公开政府信息345条。", {"proactive_total": 345}),
    ("法定主动公开信息16条，发布政务公开年报1条。", {}),
    ("青禾镇网站共发布政府信息75条，其中，主动公开67条。", {"website_items": 75}),
    ("通过省局网站主动公开政府信息14条，通过县政府网站主动公开通知3条。", {}),
    ("在市门户网站主动公开动态、文件等政府信息345条，在局网站主动公开各类信息335条。", {}),
    ("通过市门户网站公开信息20条，通过局网站公开信息30条，共主动公开政府信息50条。", {"proactive_total": 50}),
    ("通过县“三务公开”平台公开各类信息220条，村村有栏。", {}),
    ("在社会信用信息平台共计录入公开信息1700余条。", {}),
    ("通过县政府网公开7项，通过其它方式公开信息数8项。", {}),
    ("通过县政府网站、青禾融媒、“青禾发布”微信公众号主动公开政府信息80条。", {"proactive_total": 80}),
    ("通过县人民政府网、微信公众号共发布各类信息94条，其中微信公众号发布动态45条。", {"wechat_items": 45}),
    ("通过公开栏、广播、微信公众号发布信息94条。", {}),
    ("全镇有微信公众号2个，共发布信息860条。", {}),
    ("网站公开信息100条，占全部信息的83.3%，全年公开信息120条。",
     {"proactive_total": 120, "website_items": 100}),
    ("“十四五”以来主动公开政府信息5600条，近三年收到政府信息公开申请12件。", {}),
    ("废止2019年制定的规范性文件2件。", {}),
    ("新收政府信息公开申请12件，上年结转3件，共办理15件，其中予以公开13件，结转下年度2件。",
     {"received": 12, "carried_in": 3, "granted": 13, "carried_out": 2}),
    ("县政府办公室制发规范性文件8件，各部门制发规范性文件15件。", {}),
    ("12345热线满意率由96%提升至98.5%。", {"hotline_satisfaction_percent": 98.5}),
    ("通过政府网站发布各类信息56条，其中动态36条，通知20条，微信公众号发布42条。",
     {"website_items": 56, "wechat_items": 42}),
    ("在微信公众号及村级群发布信息194条。", {}),
    ("通过“青禾应急与执法”微信公众号发表文章49篇。", {"wechat_items": 49}),
    ("通过县文化和旅游局微信公众号发布信息49条。", {"wechat_items": 49}),
    ("办理县长信箱、12345热线工单120件，满意率98%。", {}),
    ("制定规章和规范性文件5件。", {}),
    ("接听12345热线350个，办理工单300件。", {"hotline_received": 300}),
    ("召开工作会议和业务培训会共4次。", {}),
    ("全镇12个村公开村务信息360条，镇级公开政府信息88条。", {"proactive_total": 88}),
    ("制发行政规范性文件3件，废止2件，现行有效18件。",
     {"normative_issued": 3, "normative_abolished": 2, "normative_in_force": 18}),
    ("公众号“青禾发布”共推送图文消息520篇，总阅读量30万次，粉丝1.2万人。", {"wechat_items": 520}),
    ("发布政策解读稿件21篇，解读率100%。", {"interpretations": 21}),
]  # fmt: skip

OTHERS = [
    ("12345热线受理工单1,204件，办结率100%，满意率98.5%。",
     {"hotline_received": 1204, "hotline_satisfaction_percent": 98.5}),
    ("全年办理12345热线工单860件；办理书记信箱45件。", {"hotline_received": 860}),
    ("公开12345政务服务热线办件734件、人大代表建议及答复17件。", {}),
    ("答复市长热线诉求，均按时办结。公开我局承办的13件人大代表建议和8件政协提案。", {}),
    ("收到网民留言45条，全部回复。书记信箱来信7件。", {"messages_received": 45}),
    ("召开政务公开培训会2次，培训150人次，开展安全生产培训5次。", {"trainings": 2}),
    ("发出收费通知3件，总金额560元，实际收取信息处理费280元。", {"fees_collected_yuan": 280}),
    ("受理县长热线12件、12345平台转办单86件。", {"hotline_received": 86}),
    ("办理“12345”“12366”各类工单117件。12333咨询热线受理来电447起。", {}),
    ("全年共收取信息处理费1.2万元。", {"fees_collected_yuan": 12_000}),
    ("未向申请人收取任何费用。", {"fees_collected_yuan": 0}),
]  # fmt: skip

NOTHING = [
    "各单位每年主动公开信息不少于12条，2025年将公开信息500条。",
    "收到群众举报投诉5件，均已办结。",
    "办理行政复议案件120件，应诉行政诉讼案件15件。",
    "依法做好相关行政复议、行政诉讼案件的应诉工作，共办理相关案件74件。",
    "制定政策性文件11件，公开政策文件及政策解读信息14条。",
    "公开财政预决算信息3条，三公经费信息2条。",
    "2024年度政府信息公开工作年度报告1份，公开指南1份。",
    "办理人大代表建议12件、政协提案8件，办结率100%。",
    "未收到超期答复申请的投诉。",
    "按要求报送约稿信息20余篇。",
    "较2023年增加主动公开信息120条，同比增长15%。",
    "在微信公众号、微博、抖音等平台发布信息2300条。",
    "2023年主动公开政府信息88条。",
    "按照规定收取信息处理费。行政事业性收费8.83万元。",
    "不予公开信息48条。",
    "制发公文125件，其中主动公开80件、依申请公开15件、不予公开30件。",
    "截至2024年底，门户网站累计主动公开信息15000条。",
    "2025年1月，我局收到政府信息公开申请2件。",
    "高效办成一件事，办好每一件申请。",
    "开展政策解读宣传，参加上级业务培训2次。",
    "行政处罚46件，行政许可120件，申请法院强制执行3件。",
    "制发文件60件，其中依申请公开9件。受理不动产登记申请8,640件，办结8,598件。",
    "制定规范性文件2件，其中行政规范性文件1件、党组规范性文件1件。",
    "按规定应收信息处理费360元，申请人未缴纳。",
    "发布文字解读12篇、图文解读9篇、视频解读3个，共计24个。",
    "行政复议案件14件、行政诉讼案件9件，均与行政处罚有关，无涉及政府信息公开的案件。",
]


@pytest.mark.parametrize(("text", "expected"), [*APPLICATIONS, *DISPUTES, *PUBLISHED, *OTHERS])
def test_figures(text: str, expected: dict[str, float]) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_sentences_that_say_none_of_the_figures(text: str) -> None:
    assert facts(text) == {}


def test_figures_that_include_what_was_carried_in() -> None:
    said = figures("全年受理政府信息公开申请749件（含上年结转36件），办结718件。")
    assert [(s.concept, s.value, s.includes_carried_in) for s in said] == [
        ("narrative.applications_received", 749, True),
        ("narrative.applications_carried_in", 36, False),
        ("narrative.applications_answered", 718, False),
    ]


def test_new_applications_stand_before_those_with_what_was_carried_in() -> None:
    assert facts("共受理政府信息公开申请12件（其中上年结转2件），本年新收10件。") == {
        "received": 10,
        "carried_in": 2,
    }


def test_what_follows_the_figure_of_one_body_is_that_bodys() -> None:
    said = figures("县政府办公室收到政府信息公开申请12件，办结12件。", "area")
    assert [s.subject for s in said] == ["other", "other"]
    said = figures("县政府办公室收到政府信息公开申请12件，全县共办结46件。", "area")
    assert [s.subject for s in said] == ["other", "own"]


def test_another_body_in_the_report_of_an_area() -> None:
    (said,) = figures("2024年，县政府办公室代表县政府受理政府信息公开申请17件。", "area")
    assert (said.value, said.subject) == (17, "other")


def test_the_government_in_the_report_of_its_office_is_another_body() -> None:
    (said,) = figures("今年县政府共印发3份规范性文件。")
    assert (said.subject, facts("今年县政府共印发3份规范性文件。")) == ("other", {})


def test_cases_only_filed_are_not_the_bodys_own() -> None:
    said = figures("全年备案政府信息公开领域行政复议案件134件，行政诉讼案件57件。", "area")
    assert {(s.value, s.subject) for s in said} == {(134, "other"), (57, "other")}


def test_approximate_figures_are_marked() -> None:
    (fact,) = read("全年主动公开政府信息约300条。").facts
    assert (fact.value, fact.approximate, fact.raw) == (300, True, "约300")


def test_zero_statements_have_the_whole_clause_as_quote() -> None:
    (said,) = figures("一年来，本镇未收到政府信息公开申请，平台运行良好。")
    assert (said.kind, said.quote) == ("zero", "本镇未收到政府信息公开申请")


def test_a_printed_none_is_a_mark_without_a_value() -> None:
    (fact,) = read("2、依申请公开政府信息的数量:无。").facts
    assert (fact.state, fact.value) == ("mark", None)


def test_repeats_are_places_of_one_fact() -> None:
    (fact,) = read("收到政府信息公开申请5件。\n本年新收政府信息公开申请5件。").facts
    assert (fact.value, len(fact.also)) == (5, 1)


def test_the_annex_of_older_reports() -> None:
    text = "附表：主动公开信息数 条 6 受理依申请公开信息总数 条 0 行政复议数 件 1 行政诉讼数 件 0"
    assert facts(text) == {
        "proactive_total": 6,
        "received": 0,
        "reconsideration_total": 1,
        "litigation_total": 0,
    }


def test_tables_are_not_prose() -> None:
    text = "收到政府信息公开申请5件。\n本年新收政府信息公开申请9件\n结束。"
    start = text.index("本年")
    prose = find(
        Document(text, "text"),
        Normalised.of(text).joined(),
        year=YEAR,
        tables=[(start, text.index("\n结束"))],
    )
    assert [f.value for f in prose.facts] == [5]


def test_places_point_into_the_raw_text() -> None:
    text = "我鎮(zhèn)收到政府信息公開(kāi)申請(qǐng)１２件,,其中自然人12件。"
    for fact in read(text).facts:
        assert text[fact.start : fact.end] == fact.raw
    assert {f.raw for f in read(text).facts} == {"１２", "12"}


def test_a_sentence_broken_over_two_lines() -> None:
    (said,) = figures("确保规范高效。\n县政府办代表县政府受理政府\n信息公开申请 17 件，均已答复。", "area")
    assert (said.value, said.subject) == (17, "other")


def test_applications_to_the_government_above_are_not_the_towns() -> None:
    text = "受理公民向区政府及其办公室提出的政府信息公开申请6件。"
    prose = find(Document(text, "text"), Normalised.of(text).joined(), year=YEAR, scope="own", town=True)
    assert [s.subject for s in prose.statements] == ["other"]
    assert not prose.facts


def test_what_an_area_puts_online_may_be_of_earlier_years() -> None:
    text = "全市发布行政规范性文件320件。全市制发行政规范性文件40件。"
    assert [(s.value, s.subject) for s in figures(text, "area")] == [(320, "other"), (40, "own")]
