"""The nouns: frozen dataclasses, standard library only, no disk, no network, no clock."""

from localize.model.article import Article, ArticleHead, Segment, UsedLabel, labels_in
from localize.model.decision import DECIDED, DERIVED, IMPORT, PERSON, Decision, Ledger, ReviewState, by_person
from localize.model.domain import UI, Domain
from localize.model.locale import Locale
from localize.model.message import FUZZY, Catalog, Message, MessageKey, Previous, targets_digest
from localize.model.report import APPROVAL_FELL, Change, FailOn, Finding, Report, Severity, Suggestion

__all__ = [
    "APPROVAL_FELL",
    "DECIDED",
    "DERIVED",
    "FUZZY",
    "IMPORT",
    "PERSON",
    "UI",
    "Article",
    "ArticleHead",
    "Catalog",
    "Change",
    "Decision",
    "Domain",
    "FailOn",
    "Finding",
    "Ledger",
    "Locale",
    "Message",
    "MessageKey",
    "Previous",
    "Report",
    "ReviewState",
    "Segment",
    "Severity",
    "Suggestion",
    "UsedLabel",
    "by_person",
    "labels_in",
    "targets_digest",
]
