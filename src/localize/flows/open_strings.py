"""The strings of one article that may stand in a queue: one job, and how JSON keeps what it gives.

What waits for a person is the same for whoever asks, so that it is worked out once for all of them, in every
locale. Each queue takes from it what it wants.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from localize.catalogs.derivation import follows
from localize.catalogs.publish_threshold import publish_threshold
from localize.config.reviewer_settings import ANYBODY, Wanted
from localize.errors import InputError
from localize.flows.article_task import sources
from localize.flows.review_strings import item_of
from localize.formats import ledger as ledgers
from localize.frozen import frozen
from localize.model import Ledger, Locale, Message, MessageKey, ReviewState
from localize.model.article_job import ArticleJob
from localize.model.message import Previous
from localize.review import Item, address_of
from localize.review.assignment import assigned_to

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.catalogs.unit import Unit
    from localize.config import Config
    from localize.flows.article_task import ArticleTask

OPEN = frozenset({ReviewState.UNTRANSLATED, ReviewState.DRAFT, ReviewState.STALE, ReviewState.REJECTED})
"""The states of strings that are not done, whether they wait for a person or follow others."""


class OpenString(NamedTuple):
    """A string of a catalog."""

    item: Item
    waits: bool
    """True if it may not be published as it is, and follows no other."""


@frozen
class OpenCatalog:
    """The strings of a catalog that are not done, or wait for a person."""

    slug: str
    locale: Locale
    assigned: tuple[str, ...]
    """The people whose it is."""
    strings: tuple[OpenString, ...]
    """In the order of the source."""


@frozen
class OpenShared:
    """The part that the open strings of all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    """The locales that are looked at."""


@frozen
class OpenStrings:
    """The catalogs with open strings of one article, of several beside each other, or of the interface."""

    catalogs: tuple[OpenCatalog, ...]
    """Article by article, by locale."""


def open_in_article(shared: OpenShared, task: ArticleTask, files: Mapping[str, bytes]) -> OpenStrings:
    """Return the strings of one article that are not done, or wait for a person.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputErrors: files that cannot be read, all of them.
    """
    return open_in(shared, sources(task, shared.config, files).catalogs)


def open_in(shared: OpenShared, catalogs: CatalogSet) -> OpenStrings:
    """Return the open strings of an article's catalogs, or of the interface's."""
    views = (catalogs.view(locale) for locale in catalogs.locales if locale in shared.locales)
    found = (open_catalog(view, shared.config, OPEN) for view in views)
    return OpenStrings(tuple(one for one in found if one.strings))


def open_catalog(view: CatalogView, config: Config, states: Collection[ReviewState]) -> OpenCatalog:
    """Return the strings that a catalog has in some states, and those that wait for a person."""
    known = ((unit, waits(config, view, unit)) for unit in view.units if unit.known)
    strings = tuple(
        OpenString(item_of(view, unit, config.text_attributes), waiting)
        for unit, waiting in known
        if waiting or unit.state in states
    )
    return OpenCatalog(view.slug, view.locale, assigned_to(view.file.ledger) if strings else (), strings)


def waits(config: Config, view: CatalogView, unit: Unit) -> bool:
    """Return whether a string waits for a person: it may not be published as it is, and follows no other."""
    least = publish_threshold(unit.entry, config, ui=view.article is None)
    return not unit.state.at_least(least) and not follows(unit, view.parents.get(unit.entry.key))


def _written(found: OpenStrings) -> Any:  # noqa: ANN401 - JSON
    """Return the strings as JSON holds them; None for such as would not be read again as they are."""
    try:
        said = {"catalogs": [_catalog_said(one) for one in found.catalogs]}
    except InputError:
        return None
    return said if _read(said) == found else None


def _catalog_said(catalog: OpenCatalog) -> dict[str, Any]:
    items = [one.item for one in catalog.strings]
    decisions = frozenset(decision for item in items for decision in item.decisions)
    return {
        "slug": catalog.slug,
        "locale": str(catalog.locale),
        "assigned": catalog.assigned,
        "path": items[0].path,
        "text_attributes": items[0].text_attributes,
        "ledger": ledgers.serialize(Ledger(decisions)).decode(),
        "strings": [_string_said(one) for one in catalog.strings],
    }


def _string_said(string: OpenString) -> list[Any]:
    item = string.item
    wanted = None if item.wanted == ANYBODY else [item.wanted.other_than_author, item.wanted.people]
    facts = [item.state.value, item.basis, item.roles, sorted(item.waived), wanted, string.waits]
    return [_message_said(item.message), *facts]


def _message_said(message: Message) -> list[Any]:
    before = message.previous
    return [
        *message.key,
        message.targets,
        message.plural_source,
        sorted(message.flags),
        message.references,
        message.extracted,
        message.comments,
        None if before is None else [before.source, before.context, before.plural_source],
        message.line,
    ]


def _joined(said: Sequence[Any]) -> Any:  # noqa: ANN401 - JSON
    """Return the strings of articles beside each other as one result."""
    return {"catalogs": [catalog for one in said for catalog in one["catalogs"]]}


def _read(said: Any) -> OpenStrings:  # noqa: ANN401 - JSON
    """Return what was written; errors of many kinds say that somebody else wrote it."""
    return OpenStrings(tuple(map(_catalog, said["catalogs"])))


def _catalog(said: Any) -> OpenCatalog:  # noqa: ANN401 - JSON
    slug, locale, path = str(said["slug"]), Locale.parse(said["locale"]), str(said["path"])
    names = _texts(said["text_attributes"])
    ledger = ledgers.parse(str(said["ledger"]).encode(), path)

    def string(row: Any) -> OpenString:  # noqa: ANN401 - JSON
        message = _message(row[0])
        state, basis, roles, waived, wanted, waiting = row[1:]
        key = message.key
        item = Item(
            address_of(slug, key),
            slug,
            locale,
            message,
            ReviewState(state),
            ledger.of(key.digest),
            str(basis),
            _texts(roles),
            path,
            names,
            frozenset(_texts(waived)),
            ANYBODY if wanted is None else Wanted(bool(wanted[0]), tuple(map(_texts, wanted[1]))),
        )
        return OpenString(item, bool(waiting))

    return OpenCatalog(slug, locale, _texts(said["assigned"]), tuple(map(string, said["strings"])))


def _message(said: Any) -> Message:  # noqa: ANN401 - JSON
    context, source, targets, plural, flags, references, extracted, comments, before, line = said
    return Message(
        MessageKey(str(context), str(source)),
        _texts(targets),
        str(plural),
        frozenset(_texts(flags)),
        _texts(references),
        _texts(extracted),
        _texts(comments),
        None if before is None else Previous(*map(str, before)),
        line=int(line),
    )


def _texts(said: Any) -> tuple[str, ...]:  # noqa: ANN401 - JSON
    """Return a list of texts; one text is none."""
    if isinstance(said, str):
        raise TypeError(said)
    return tuple(map(str, said))


JOB = ArticleJob("queue", open_in_article, _written, _read, joined=_joined)
"""The strings of one article that are not done, or wait for a person."""
