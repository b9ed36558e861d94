"""Checks: what is wrong with a string, an article, a catalog or the newsroom.

The registry, which loads all of them, is asked for by its name: most verbs need a few.
"""

from localize.checks.base import Check, Flaw, Scope, inspect
from localize.checks.subjects import ArticleSubject, CatalogSubject, NewsroomSubject, StringSubject

__all__ = [
    "ArticleSubject",
    "CatalogSubject",
    "Check",
    "Flaw",
    "NewsroomSubject",
    "Scope",
    "StringSubject",
    "inspect",
]
