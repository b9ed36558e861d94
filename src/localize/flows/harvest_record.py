"""What an article's catalogs want, and how JSON keeps it: messages as a catalog, decisions as a ledger."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from localize.errors import InputError
from localize.formats import gettext
from localize.formats import ledger as ledgers
from localize.frozen import frozen
from localize.model import Catalog, Ledger, Locale
from localize.model.domain import Domain
from localize.model.request import Request
from localize.model.text_context import TextContext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@frozen
class Harvest:
    """The messages of one article, or of the interface, that want a text."""

    slug: str
    requests: tuple[Request, ...] = ()
    """In the order of the locales, then of the article."""
    behind: bool = False
    """True where a catalog lacks strings of its source."""
    lags: bool = False
    """True where a derived catalog is not what it derives from."""


def written(harvest: Harvest) -> Any:  # noqa: ANN401 - JSON
    """Return a harvest as JSON holds it; None for one that would not be read again as it is."""
    groups = groupby(harvest.requests, key=lambda one: (one.source_locale, one.locale, one.text_attributes))
    try:
        requests = [_said([*group]) for _, group in groups]
    except InputError:
        return None
    said = {"slug": harvest.slug, "behind": harvest.behind, "lags": harvest.lags, "requests": requests}
    return said if read(said) == harvest else None


def read(said: Any) -> Harvest:  # noqa: ANN401 - JSON
    """Return what was written.

    Raises:
        ValueError: somebody else wrote it; so do errors of other kinds say.
    """
    slug = str(said["slug"])
    try:
        requests = tuple(request for group in said["requests"] for request in _requests(slug, group))
    except InputError as error:
        raise ValueError(slug) from error
    return Harvest(slug, requests, bool(said["behind"]), bool(said["lags"]))


def _said(requests: Sequence[Request]) -> dict[str, Any]:
    """Return the requests of one locale."""
    first = requests[0]
    messages = tuple(request.message for request in requests)
    decisions = frozenset(decision for request in requests for decision in request.decisions)
    return {
        "source_locale": str(first.source_locale),
        "locale": str(first.locale),
        "text_attributes": first.text_attributes,
        "catalog": gettext.serialize(
            Catalog(first.locale, Domain.of(first.slug), messages=messages)
        ).decode(),
        "lines": [message.line for message in messages],
        "ledger": ledgers.serialize(Ledger(decisions)).decode(),
        "contexts": [_fields(request.context or TextContext()) for request in requests],
    }


def _requests(slug: str, said: Any) -> Iterator[Request]:  # noqa: ANN401 - JSON
    source, locale = Locale.parse(said["source_locale"]), Locale.parse(said["locale"])
    catalog = gettext.parse(said["catalog"].encode(), slug, locale=locale, domain=Domain.of(slug))
    ledger = ledgers.parse(said["ledger"].encode(), slug)
    for message, line, near in zip(catalog.messages, said["lines"], said["contexts"], strict=True):
        title, before, after, note = map(str, near)
        yield Request(
            slug,
            replace(message, line=int(line)),
            source,
            locale,
            ledger.of(message.key.digest),
            tuple(map(str, said["text_attributes"])),
            context=TextContext(title, before, after, note=note),
        )


def _fields(context: TextContext) -> tuple[str, ...]:
    """Return the part of a text's surroundings that its catalog tells."""
    return context.title, context.before, context.after, context.note
