"""单位评分表: both scores, a signature that lapses when the score changes, the card that is printed."""

from dataclasses import replace

import pypdfium2
import pytest

from nianbao import cards
from nianbao.library import Library
from nianbao.scoring import scheme
from nianbao.ui import data, paper, prose, result, scorecard
from nianbao.ui.reports import of_year
from nianbao.wording import scorecard as words
from tests.factory import report
from tests.ui.screens import BUILD, TOWNS, fill


def _key(name: str) -> str:
    rows = of_year(data.desk().frames.reports, 2024)
    return str(rows.filter(agency=name)["report"].item())


def test_a_corrected_report_has_both_scores(five_reports: str) -> None:
    better = replace(report(TOWNS[0], 2024, structure=BUILD), file="second.txt")
    fill(five_reports, [better])
    told = result.result_of(data.desk(), _key(TOWNS[0]))
    assert (told.again, told.ordinal) == (True, 2)
    assert told.first is not None
    assert told.score is not None
    assert told.first < told.score
    assert [value for _, value, _ in result.heads(told)][:2] == [
        f"{told.first:.1f} 分",
        f"{told.score:.1f} 分",
    ]
    alone = result.result_of(data.desk(), _key(TOWNS[1]))
    assert result.heads(alone)[1][1:] == (words.NO_RANK, words.NOT_MENDED)


def test_a_rank_that_others_have_too_is_called_shared(five_reports: str) -> None:
    told = result.result_of(data.desk(), _key(TOWNS[1]))
    ranks = data.desk().scores.scores["rank"].to_list()
    assert told.rank is not None
    assert ranks.count(told.rank) > 1
    assert result.heads(told)[5][1] == words.RANK_SHARED.format(rank=told.rank)
    alone = replace(told, shared=False)
    assert result.heads(alone)[5][1] == words.RANK.format(rank=told.rank)


def test_a_signature_holds_until_the_score_changes(five_reports: str) -> None:
    library = Library.open(five_reports)
    told = result.result_of(data.desk(), _key(TOWNS[0]))
    assert result.state(told) == words.PROVISIONAL_LINE
    assert told.score is not None
    assert told.basis is not None
    library.marking.approve(int(told.report), told.score, told.grade, told.scheme.title, told.basis, "甲")
    assert result.state(result.result_of(data.desk(), told.report)).startswith("已核定：甲")
    lost = data.desk().scores.deductions.filter(report=told.report).row(0, named=True)
    ruling = library.decide(int(told.report), lost["rule"], lost["key"], "dismissed", who="乙")
    changed = result.state(result.result_of(data.desk(), told.report))
    assert words.CHANGED in changed
    assert words.PROVISIONAL in changed
    library.withdraw(ruling, "乙")
    again = result.result_of(data.desk(), told.report)
    assert again.signature is not None
    assert again.signature.holds
    library.marking.withdraw(again.signature.approval.id, "甲")
    assert result.state(result.result_of(data.desk(), told.report)) == words.PROVISIONAL_LINE


def test_a_year_that_takes_another_scheme_is_scored_by_it(five_reports: str) -> None:
    library = Library.open(five_reports)
    before = result.result_of(data.desk(), _key(TOWNS[0]))
    cheap = tuple(
        replace(d, rules=tuple(replace(r, points=r.points / 2) for r in d.rules)) for d in scheme().dimensions
    )
    number = library.marking.keep(replace(scheme(), title="自定方案", dimensions=cheap), "甲")
    library.marking.choose(2024, number)
    after = result.result_of(data.desk(), _key(TOWNS[0]))
    assert after.scheme.title == "自定方案"
    assert before.score is not None
    assert after.score is not None
    assert before.score < after.score


def test_the_printed_card_of_a_report(five_reports: str) -> None:
    desk = data.desk()
    key = _key(TOWNS[0])
    card = scorecard.card_of(desk, key)
    content = paper.content(desk, card, TOWNS[0], result.result_of(desk, key))
    with pypdfium2.PdfDocument(cards.pdf(content)) as document:
        said = [page.get_textpage().get_text_range() for page in document]
    assert len(said) == 2
    assert words.PROVISIONAL_LINE in said[0]
    assert "×3" in said[1]
    assert cards.docx(content)[:2] == b"PK"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("收到申请5件；办结5件。", "办结5", "办结5件。"),
        ("六、其他需要报告的事项\n未收取费用。", "未收取", "未收取费用。"),
        ("上年结\n转1件，办结。", "1件", "上年结转1件，办结。"),
        ("甲" * 300 + "收到5件" + "乙" * 300, "5件", "甲" * 58 + "收到5件" + "乙" * 60),
    ],
)
def test_the_sentence_of_a_figure(text: str, figure: str, expected: str) -> None:
    start = text.index(figure)
    assert prose.sentence(text, start, start + len(figure)) == expected
