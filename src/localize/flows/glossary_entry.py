"""A term that a person adds to the glossary while at work, or a form of it that must not be used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.glossary.amending import with_form

if TYPE_CHECKING:
    from localize.flows.newsroom import Newsroom
    from localize.model import Locale
    from localize.workspace.disk import Disk


@frozen
class TermEntry:
    """A form of a term in one locale."""

    name: str
    """The term as a source has it."""
    form: str
    forbidden: bool = False
    """True if the form must not be used."""
    note: str = ""
    """What to know about the term, where it is a new one."""


def add_term(disk: Disk, newsroom: Newsroom, entry: TermEntry, source: Locale, locale: Locale) -> Newsroom:
    """Write a term to the glossary, and return the newsroom with it.

    Args:
        disk: the newsroom's files.
        newsroom: its sources as read.
        entry: the term.
        source: the locale of its name.
        locale: the locale of its form.

    Raises:
        InputError: the glossary can no longer be read.
        InputErrors: it would be none with the term; nothing is written.
        UsageError: the term has the form already, or is none.
    """
    path = newsroom.config.glossary
    before = disk.read(path) if disk.exists(path) else b""
    data, glossary = with_form(
        before,
        path,
        newsroom.config.locales,
        name=entry.name,
        source=source,
        locale=locale,
        form=entry.form,
        forbidden=entry.forbidden,
        note=entry.note,
    )
    disk.write(path, data)
    return replace(newsroom, glossary=glossary)
