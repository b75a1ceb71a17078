"""Cases of slips in prose, of the fee for handling information, and of private numbers."""

from tests.checks.cases import Case, Verdict, built, element, figure, told, zero

FEE = "fees_collected_yuan"
GARBLED = (element("garbled", "\ufffd", 5, characters=9),)
UNPAID = {"requests.other_fee_unpaid.total": 1.0}
QUIET = (("not_applicable", "6", "silent", None, None),)


def slip(kind: str, *more: object, **changes: object) -> tuple[Case, ...]:
    """A report without, one with, and one whose damaged text may have lost what is not there."""
    row = (element(kind, "若干", 5, **changes),)
    verdict: Verdict = ("warning", "1", "fail", None, None)
    return Case("none", (built(),), passes=1), Case("one", (built(row),), (verdict,))


def private(kind: str, severity: str, *, sure: bool) -> Case:
    row = (element("private", "139******21", 5, expected=kind, official=sure),)
    return Case(kind, (built(row),), ((severity, "1", kind, None, None),))


CASES: dict[str, tuple[Case, ...]] = {
    "text.missing_number": (
        *slip("missing"),
        Case(
            "words are lost",
            (built((element("missing", "公开信息  条", 5),), GARBLED),),
            (("not_assessable", "1", "damaged_text", None, None),),
        ),
    ),
    "text.stale_year": slip("stale"),
    "integrity.personal_data": (
        Case("none", (built(),), passes=1),
        private("identity", "error", sure=True),
        private("mobile", "warning", sure=False),
    ),
    "text.fee": (
        Case("none charged", (told(zero(FEE)),), passes=1),
        Case("both", (told(zero(FEE), figure(FEE, 200)),), (("error", "6", "fail", 0, 200),)),
        Case("silent", (told(),), QUIET),
        Case("more than all fees", (told(figure(FEE, 200)),), (("info", "6", "above", 0, 200),)),
        Case("unpaid, no notice", (told(values=UNPAID),), (("warning", "6", "notice", 0, 1),)),
        Case(
            "unpaid, with a notice",
            (
                built(
                    (element("notice", "发出收费通知1份", 600, section=6),), facts=told(values=UNPAID).facts
                ),
            ),
            QUIET,
        ),
    ),
}
