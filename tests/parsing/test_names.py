"""Names of bodies in titles: farms and zones, two names, offices that write for their town, years behind."""

import pytest

from tests.parsing.test_identity import BODY, identity

TITLES = [
    ("云川县青禾镇政府信息公开工作年度报告（2024年度）\n", ("云川县青禾镇", "云川县", "town", "own")),
    ("云川县教育局政府信息公开年度报告\n（2024）\n", ("云川县教育局", "云川县", "department", "own")),
    ("云川县教育局政府信息公开工作2024年度报告\n", ("云川县教育局", "云川县", "department", "own")),
    ("云川县教育局2024政府信息公开工作年度报告\n", ("云川县教育局", "云川县", "department", "own")),
    ("2024年度\n云川县水利局\n政府信息公开工作年度报告\n", ("云川县水利局", "云川县", "department", "own")),
    ("现将2024年云川县水利局政府信息公开工作年度报告公布。\n",
     ("云川县水利局", "云川县", "department", "own")),
    ("云川县水利局关于报送2024年政府信息公开工作年度报告的函\n",
     ("云川县水利局", "云川县", "department", "own")),
    ("青禾镇人民政府关于2024年政府信息公开工作情况的报告\n", ("青禾镇人民政府", None, "town", "own")),
    ("云川县文旅局（云川县文物局）2024年政府信息公开工作年度报告\n",
     ("云川县文旅局", "云川县", "department", "own")),
    ("2024年度云川县财政局（国资局）政府信息公开工作年度报告\n",
     ("云川县财政局", "云川县", "department", "own")),
    ("中共云川县青禾镇委员会 云川县青禾镇人民政府2024年政府信息公开工作年度报告\n",
     ("青禾镇人民政府", "云川县", "town", "own")),
    ("青禾街道党工委办事处2024年政府信息公开工作年度报告\n",
     ("青禾街道办事处", None, "subdistrict", "own")),
    ("云川县青禾工业集中区2024年政府信息公开工作年度报告\n",
     ("云川县青禾工业集中区", "云川县", "zone", "own")),
    ("第九师169团2024年政府信息公开工作年度报告\n", ("第九师169团", None, "department", "own")),
    ("自治区人民政府办公厅2024政府信息公开工作年度报告\n", ("自治区人民政府办公厅", None, "office", "own")),
    ("南原市城市管理委员会2024年政府信息公开工作年度报告\n",
     ("南原市城市管理委员会", "南原市", "department", "own")),
    ("审计局2024年政府信息公开工作年度报告\n请与辉县市审计局联系。\n",
     ("辉县市审计局", "辉县市", "department", "own")),
    ("审计局2024年政府信息公开工作年度报告\n辉县市审计局、林州市审计局。\n",
     ("审计局", None, "department", "own")),
    ("云川县发改局 云川县粮食局2024年政府信息公开工作年度报告\n",
     ("云川县发改局", "云川县", "department", "own")),
    ("云川县发改局、粮食局2024年政府信息公开工作年度报告\n",
     ("云川县发改局", "云川县", "department", "own")),
    ("望澜街道办事处党政综合办公室2024年政府信息公开工作年度报告\n",
     ("望澜街道办事处", None, "subdistrict", "own")),
    ("2024年政府信息公开工作年度报告\n报告单位：云川县财政局\n",
     ("云川县财政局", "云川县", "department", "own")),
    ("南原经开区（青禾镇）2024年政府信息公开工作年度报告\n", ("南原经开区", None, "zone", "area")),
    ("云川县青禾镇人民政府办公室2024年政府信息公开工作年度报告\n",
     ("青禾镇人民政府", "云川县", "town", "own")),
    ("云川县青禾镇党政办2024年政府信息公开工作年度报告\n", ("云川县青禾镇", "云川县", "town", "own")),
    ("云川县国营青禾农场2024年政府信息公开工作年度报告\n",
     ("云川县国营青禾农场", "云川县", "department", "own")),
    ("第九师一七〇团2024年政府信息公开工作年度报告\n", ("第九师一七〇团", None, "department", "own")),
    ("白石湿地自然保护区2024年政府信息公开工作年度报告\n", ("白石湿地自然保护区", None, "zone", "own")),
    ("特公布2024年白云乡人民政府信息公开工作情况报告。\n", ("白云乡人民政府", None, "township", "own")),
    ("中共云川县委机构编制委员会办公室2024年政府信息公开工作年度报告\n",
     ("中共云川县委机构编制委员会办公室", "云川县", "department", "own")),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), TITLES)
def test_names(head: str, expected: tuple[str | None, ...]) -> None:
    found = identity(head + BODY)
    assert found.is_report
    assert (found.agency, found.whereabouts.area, found.agency_kind, found.scope) == expected
    assert found.year == 2024


def test_a_year_is_no_part_of_a_name() -> None:
    assert identity(BODY.replace("2024年，本机关", "2024年青禾镇加强公开，我镇")).agency == "青禾镇"
