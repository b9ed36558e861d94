"""Checks: what is wrong with a string, an article, a catalog or the newsroom, behind one registry."""

from localize.checks.base import Check, Flaw, Scope, inspect
from localize.checks.broken import broken
from localize.checks.registry import Checks, select
from localize.checks.subjects import ArticleSubject, CatalogSubject, NewsroomSubject, StringSubject

__all__ = [
    "ArticleSubject",
    "CatalogSubject",
    "Check",
    "Checks",
    "Flaw",
    "NewsroomSubject",
    "Scope",
    "StringSubject",
    "broken",
    "inspect",
    "select",
]
