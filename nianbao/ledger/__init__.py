"""报送台账: who owes a report, whose report is whose, and how far each one is."""

from nianbao.ledger.book import LEDGER, OWING, Book, book, ledger
from nianbao.ledger.findings import ROSTER_FINDINGS, not_submitted
from nianbao.ledger.matching import Matching, Proposal, match

__all__ = [
    "LEDGER",
    "OWING",
    "ROSTER_FINDINGS",
    "Book",
    "Matching",
    "Proposal",
    "book",
    "ledger",
    "match",
    "not_submitted",
]
