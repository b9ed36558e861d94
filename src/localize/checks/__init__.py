"""Checks: what is wrong with a string, an article, a catalog or the newsroom.

The registry, which loads all of them, is asked for by its name: most verbs need a few. What is looked
at is loaded when it is asked for: reports need the names of checks alone.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, inspect

if TYPE_CHECKING:
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


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module("localize.checks.subjects"), name)
