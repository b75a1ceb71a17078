"""What stands in papers follows what people decided, through new readings and versions."""

import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from threading import Barrier

import polars as pl
import pytest
from openpyxl import load_workbook

from nianbao.checks.deadlines import Day
from nianbao.desk import desk_of
from nianbao.ledger.returning import give_back
from nianbao.letters import circular as told
from nianbao.letters.account import changed_rows, outcome, rows, workbook
from nianbao.letters.annex import annexed, passages
from nianbao.letters.collect import letters, since_passed
from nianbao.letters.kinds import shipped, template
from nianbao.letters.letter import Item, Letter, Occasion, document
from nianbao.letters.reading import Grid, Line, paper
from nianbao.library import Library, LibraryError, Stage
from nianbao.review import Choice, changed_after_passing, pairs, rulings_about
from nianbao.ui.reports import of_year
from nianbao.wording import letters as words
from nianbao.wording.language import speaking
from parsing import read
from tests.letters.conftest import Sampled
from tests.library.filed import add, filed
from tests.ui.test_private import draft

ROW = "arithmetic.requests_row"
CELL = "requests.received.total"
WRONG: Mapping[str, float] = {"requests.received.natural_person": 3.0, CELL: 5.0}
WORSE: Mapping[str, float] = {"requests.received.natural_person": 3.0, CELL: 6.0}
WHO = "王敏"
TEMPLATE = template("correction", shipped("correction"))
OCCASION = Occasion(date(2025, 1, 10), date(2025, 1, 20), {"office": "云川县政务公开办"})


@pytest.fixture
def library(library_url: str) -> Library:
    """An empty library."""
    return Library.open(library_url)


def decide(library: Library, state: str) -> None:
    """Decides about what ROW finds."""
    found = desk_of(library).standing.filter(rule=ROW)
    library.rule(rulings_about(found.to_dicts(), Choice(state)), WHO)


def only(library: Library, **options: pl.DataFrame) -> Letter:
    """The letter about the one report."""
    [letter] = letters(desk_of(library).standing, library.versions(current=True), **options)  # type: ignore[arg-type]  # by name
    return letter


def said(letter: Letter) -> list[str]:
    return [item.sentence for item in letter.items]


def test_what_was_found_true_stays_in_the_letter_until_its_evidence_changes(library: Library) -> None:
    add(library, b"1", values=WRONG)
    waiting = only(library).waiting
    assert said(only(library)) == []
    decide(library, "confirmed")
    assert [("5" in sentence) for sentence in said(only(library))] == [True]
    library.set_days([Day("publish", 1, 1, "town")])  # everything is checked anew
    assert len(said(only(library))) == 1
    add(library, b"2", values=WORSE)
    assert said(only(library)) == []
    assert only(library).waiting >= waiting


def test_what_is_given_back_is_written_again_what_is_put_right_is_not(library: Library) -> None:
    add(library, b"1", values=WRONG)
    decide(library, "sent_back")
    assert said(only(library)) == []  # nobody found it true
    decide(library, "confirmed")
    assert give_back(library, [1], WHO, date(2025, 2, 1)) == []  # it went back with the first finding
    decide(library, "sent_back")
    assert len(said(only(library))) == 1
    decide(library, "corrected")
    assert said(only(library)) == []


def test_a_report_is_given_back_once_a_version(library: Library) -> None:
    add(library, b"1", values=WRONG)
    decide(library, "confirmed")
    assert [give_back(library, [1, 1], WHO, date(2025, 2, 1)) for _ in range(2)] == [[1], []]
    [row] = desk_of(library).standing.filter(rule=ROW).to_dicts()
    assert (row["decision"], row["times"], row["due"]) == ("sent_back", 1, date(2025, 2, 1))
    assert len(said(only(library))) == 1
    add(library, b"2", values=WRONG)
    assert give_back(library, [2], WHO, date(2025, 3, 1)) == [2]
    add(library, b"3", values=WRONG)
    with pytest.raises(LibraryError):
        give_back(library, [3], " ", date(2025, 3, 1))


def test_two_who_give_back_at_one_moment_keep_it_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'n.db'}"
    add(Library.open(url))
    both = Barrier(2)

    def ask(_: int) -> list[int]:
        library = Library.open(url)
        both.wait()
        return give_back(library, [1], WHO, date(2025, 2, 1))

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(ask, range(2))) == [[], [1]]
    assert len(Library.open(url).register.reviews()) == 1


def test_what_the_filters_leave_out_is_counted(library: Library) -> None:
    add(library, b"1", values=WRONG)
    decide(library, "confirmed")
    none = desk_of(library).standing.select("report", "key").clear()
    letter = only(library, among=none)
    assert (said(letter), letter.left) == ([], 1)


def test_private_numbers_are_masked(library: Library) -> None:
    number = "11010519491231002X"
    add(library, b"1", values=WRONG, title=f"张三{number}的报告")
    decide(library, "confirmed")
    judged = desk_of(library).standing.with_columns(message=pl.lit(f"写有身份证号码{number}。"))
    [letter] = letters(judged, library.versions(current=True))
    assert number not in repr(letter)
    assert "110*" in letter.title
    table = rows(judged.with_columns(name=pl.lit("甲")), library.versions(), {}, date(2025, 1, 1))
    assert number not in repr(table)


def test_the_circular_counts_what_is_true_and_names_who_is_wanted(sampled: Sampled) -> None:
    desk = sampled.desk
    reports = of_year(desk.frames.reports, 2024)
    made = told.circular(desk.standing, reports, 2024)
    mine = desk.standing.filter(
        pl.col("report").is_in(reports["report"].to_list()), pl.col("severity") != "info"
    )
    assert made.count == mine.height == sum(one.count for one in made.classes) + made.others
    assert made.faulty == mine["report"].n_unique()
    assert all(rule.reports >= told.COMMON for one in made.classes for rule in one.rules)
    names = reports["name"].to_list()
    assert [n for n in names if n in repr(tuple(_text(made)))] == []
    wanted = mine["report"][0]
    named = told.circular(desk.standing, reports, 2024, [wanted])
    name = reports.filter(report=wanted)["name"][0]
    assert [n for n in names if n in repr(tuple(_text(named)))] == [name]
    waiting = desk.standing.with_columns(decision=pl.lit("none"))
    assert told.circular(waiting, reports, 2024, names).count == 0


def _lines(file: bytes) -> list[str]:
    """The paragraphs of a paper, without its tables."""
    return [block.text for block in paper(file) if isinstance(block, Line)]


def _text(made: told.Circular) -> list[str]:
    """The lines of the circular's file."""
    file = told.document(made, template("circular", shipped("circular")), OCCASION)
    lines = _lines(file)
    assert not any("疑点" in line or "{" in line for line in lines)
    assert not any(word in line for line in lines for word in ("违法", "造假", "瞒报", "抄袭", "糊弄"))
    return lines


def test_the_account_has_a_row_a_finding_and_no_formula(sampled: Sampled) -> None:
    found = sampled.desk.standing.with_columns(name=pl.lit("=1+1"), note=pl.lit("@SUM(A1)"))
    with speaking("en"):
        body = rows(found, sampled.versions, {found["report"][0]: {"class": "镇街"}}, date(2025, 1, 1))
    assert not any("Section" in str(row) or "Table" in str(row) for row in body)
    sheet = load_workbook(BytesIO(workbook(body, 2024, "=3")))[words.ACCOUNT]
    table = list(sheet.iter_rows(min_row=3))
    assert [cell.value for cell in table[0]] == list(words.ACCOUNT_COLUMNS.values())
    assert len(table) == found.height + 1
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert (table[1][1].value, table[1][2].value) == ("=1+1", "镇街")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C4", f"A3:T{found.height + 3}")
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"


@pytest.mark.parametrize(
    ("decision", "proposal", "due", "became"),
    [
        ("none", None, None, "open"),
        ("none", "not_corrected", None, "still"),
        ("dismissed", None, None, "settled"),
        ("confirmed", None, None, "to_send"),
        ("confirmed", "corrected", None, "proposed"),
        ("sent_back", None, date(2025, 1, 9), "overdue"),
        ("sent_back", None, date(2025, 1, 10), "waiting"),
        ("sent_back", "not_corrected", date(2025, 1, 10), "still"),
        ("corrected", None, None, "corrected"),
        ("not_corrected", None, None, "not_corrected"),
        ("reading_corrected", None, None, "reading_corrected"),
    ],
)
def test_what_became_of_a_finding(decision: str, proposal: str | None, due: date | None, became: str) -> None:
    row = {"decision": decision, "proposal": proposal, "due": due}
    assert outcome(row, date(2025, 1, 10)) == became
    assert became in words.OUTCOMES


def test_what_a_letter_points_to_goes_with_it(sampled: Sampled) -> None:
    def find(own: str, other: str, section: int) -> tuple[str, str] | None:
        return passages(sampled.library.report(int(own)), sampled.library.report(int(other)), section)

    made = letters(sampled.desk.standing, sampled.versions)
    pointing = [one for one in made if any(words.ANNEXED in item.sentence for item in one.items)]
    assert pointing
    for letter in pointing:
        text = "".join(_lines(document(annexed(letter, find), TEMPLATE, OCCASION)))
        assert "附件：有关原文" in text
        assert len(re.findall("对照文本：“[^”]{20}", text)) == text.count(words.ANNEXED)
        without = annexed(letter, lambda own, other, section: None)
        assert not any(words.ANNEXED in item.sentence for item in without.items)


def test_an_annex_has_few_pages_and_says_what_it_leaves_out() -> None:
    long, short = "各单位要按时公开有关事项。" * 80, "打开网址。"
    items = [Item("warning", f"第{n}句（对照附后）。", against=("2", n)) for n in range(12)]
    spam = Item("error", "有无关字样。", pairs=tuple((short, "") for _ in range(30)), unshown=7)
    letter = Letter("opinion", "1", "青禾镇人民政府", "云川县", 2024, "标题", 2, (spam, *items), 0)
    made = annexed(letter, lambda own, other, section: (long, long))
    texts = [text for item in made.items for pair in item.pairs for text in pair if text]
    assert texts.count(short) == 30
    cut = [re.fullmatch("(.+。)……（以下略去(\\d+)字）", text) for text in texts if text != short]
    assert [len(found[1]) + int(found[2]) for found in cut if found] == [len(long)] * 24
    assert 1400 < sum(len(found[1]) for found in cut if found) <= 2000
    assert "第1条　其余7处从略。" in "".join(_lines(document(made, TEMPLATE, OCCASION)))
    alone = annexed(replace(letter, items=(items[0],)), lambda own, other, section: (long[:500], long[:500]))
    assert alone.items[0].pairs == ((long[:500], long[:500]),)


def test_a_paper_is_read_as_it_stands(sampled: Sampled) -> None:
    whole = letters(sampled.desk.standing, sampled.versions)
    letter = max(whole, key=lambda one: len(one.items))
    blocks = list(paper(document(letter, template(letter.kind, shipped(letter.kind)), OCCASION)))
    titles = [b.text for b in blocks if isinstance(b, Line) and b.align == "centre"]
    assert titles[-1] == "回　执"
    [receipt] = [b for b in blocks if isinstance(b, Grid)]
    assert [row[1] for row in receipt.rows[1:]] == [
        item.sentence for severity in words.PARTS for item in letter.items if item.severity == severity
    ]


@pytest.mark.parametrize("passed", [True, False])
def test_a_request_to_correct_tells_the_figures_changed_since_the_draft_was_passed(
    library: Library, passed: bool
) -> None:
    library.add(*filed(b"1", values={CELL: 3.0}), "draft")
    if passed:
        library.register.review([1], "passed", WHO)
    add(library, b"2", values={CELL: 5.0})
    compared = pairs(library.versions(), library.register.reviews())
    figures = changed_after_passing(library, library.frames().facts, compared)
    drafts = {str(pair.published): pair for pair in compared}
    changed = since_passed(drafts, figures)
    [letter] = letters(desk_of(library).standing, library.versions(current=True), changed=changed)
    assert letter.kind == "correction"
    assert letter.count == 0
    told_ = [sentence for sentence in said(letter) if "通过稿为3，发布稿为5" in sentence]
    assert bool(told_) is passed
    if passed:
        assert "第1稿相比，有1个数字不同" in told_[0]
        assert told_[0] in str(list(paper(document(letter, TEMPLATE, OCCASION))))
    reports = library.frames().reports.select("report", name=pl.lit("青禾镇"))
    body = changed_rows(reports, drafts, figures, {})
    book = load_workbook(BytesIO(workbook([], 2024, "无", body)))
    [row] = book[words.ACCOUNT_CHANGED].iter_rows(min_row=4, values_only=True)
    assert row[1:2] + row[3:4] + row[5:] == (
        "青禾镇",
        "通过稿（第 1 稿）" if passed else "送审稿（第 1 稿）",
        "3",
        "5",
    )


@pytest.mark.parametrize(("stage", "looked_at"), [("draft", "文稿及附件"), ("published", "网页及附件")])
def test_a_sentence_said_of_several_places_is_written_once_with_their_number(
    library: Library, stage: Stage, looked_at: str
) -> None:
    text = draft(1, 2024)
    library.add(read(text, "a.txt"), text, stage)
    found = desk_of(library).standing.filter(rule="integrity.personal_data", status="fail")
    library.rule(rulings_about(found.to_dicts(), Choice("confirmed")), WHO)
    letter = only(library)
    assert (letter.count, letter.left) == (found.height, 0)
    assert len(letter.items) == len(set(found["message"]))
    twice = [sentence for sentence in said(letter) if sentence.endswith(words.PLACES.format(count=2))]
    assert [looked_at in sentence for sentence in twice] == [True, True]
