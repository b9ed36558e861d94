"""One PO file for a locale, as Weblate, Crowdin, Poedit and other editors of catalogs want it.

A string's context begins with its domain, `articles/<slug>` or `ui`, so that no two entries have one key.
What the text was when it went out stands in a comment of the source (`#.`), which these tools keep.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs import po_header
from localize.catalogs.plural_conversion import with_plural_forms
from localize.errors import InputError, Place, UsageError
from localize.exchange.coded_text import CodedText
from localize.exchange.package import DIGITS, Mark, Returned, ReturnedUnit
from localize.formats import gettext
from localize.model import FUZZY, Catalog, Locale, Message, MessageKey, Previous, ReviewState
from localize.model.domain import UI, Domain

if TYPE_CHECKING:
    from localize.exchange.package import Package, PackageArticle, PackageUnit

_NEWSROOM = "X-Localize-Newsroom"
_MARK = "localize: "
_BEHIND = "|"
"""Stands between the domain and the string's own context; no slug can have it."""
_UNREADY = frozenset({ReviewState.DRAFT, ReviewState.STALE, ReviewState.REJECTED})
_ACCEPTED = frozenset({ReviewState.TRANSLATED, ReviewState.APPROVED})


def write(package: Package) -> bytes:
    """Return a package as a file.

    Raises:
        InputError: a text cannot stand in a PO file.
    """
    name = package.newsroom.replace("\n", " ")
    header = po_header.header((), project=name, locale=package.locale)
    messages = tuple(_message(article, unit) for article in package.articles for unit in article.units)
    return gettext.serialize(Catalog(package.locale, UI, (*header, (_NEWSROOM, name)), messages))


def _message(article: PackageArticle, unit: PackageUnit) -> Message:
    domain = Domain.of(article.slug)
    context = f"{domain}{_BEHIND}{unit.key.context}" if unit.key.context else str(domain)
    roles = (", ".join(unit.roles),) if unit.roles else ()
    return Message(
        MessageKey(context, unit.key.source),
        unit.targets,
        unit.plural_source,
        frozenset({FUZZY}) if unit.state in _UNREADY else frozenset(),
        (article.path,),
        (*roles, *unit.notes, f"{_MARK}{unit.mark}"),
        previous=Previous(unit.previous, context) if unit.previous else None,
    )


def read(data: bytes, path: str) -> Returned:
    """Read a file.

    Args:
        data: its bytes.
        path: the file, for messages.

    Raises:
        InputError: it is no PO file, names no language, or has an entry that names no string.
    """
    catalog = gettext.parse(data, path, locale=Locale("und"), domain=UI)
    header = {name.casefold(): value for name, value in catalog.header}
    language = header.get("language", "").strip()
    try:
        catalog = with_plural_forms(replace(catalog, locale=Locale.parse(language)))
    except UsageError:
        hint = "Its header needs a line `Language: ru`."
        message = f"«{language[:40]}» is no language" if language else "the file names no language"
        raise InputError(message, place=Place(path, 1), hint=hint) from None
    units = tuple(_unit(message, path) for message in catalog.messages if not message.obsolete)
    return Returned(header.get(_NEWSROOM.casefold(), ""), language, Place(path, 1), units)


def _unit(message: Message, path: str) -> ReturnedUnit:
    place = Place(path, message.line)
    name, _, context = message.key.context.partition(_BEHIND)
    domain = Domain(name)
    if domain != UI and not domain.of_article:
        hint = "Keep the context (msgctxt) of each entry as it was exported."
        raise InputError("this entry names no string of a newsroom", place=place, hint=hint)
    said = (line.removeprefix(_MARK) for line in message.extracted if line.startswith(_MARK))
    mark = Mark.parse(next(said, ""))
    sources = tuple(filter(None, (message.key.source, message.plural_source)))
    return ReturnedUnit(
        place,
        domain.slug,
        MessageKey(context, message.key.source).digest[:DIGITS],
        tuple(map(CodedText.of, sources)),
        tuple(map(CodedText.of, message.targets)),
        _state(message, mark),
        mark,
        "\n".join(message.comments).strip(),
        unfinished=message.fuzzy,
    )


def _state(message: Message, mark: Mark | None) -> ReviewState:
    """Return the state that an entry's flag says: the one that went out, where the flag is as it was."""
    if message.empty:
        return ReviewState.UNTRANSLATED
    alike = _UNREADY if message.fuzzy else _ACCEPTED
    if mark is not None and mark.state in alike:
        return mark.state
    return ReviewState.DRAFT if message.fuzzy else ReviewState.TRANSLATED
