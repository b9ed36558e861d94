"""The two jobs of translating an article: what wants a text, and what it is filled with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from localize import review
from localize.catalogs.target_locales import parent_of
from localize.errors import UsageError
from localize.flows.article_task import ArticleTask, sources
from localize.flows.harvest_record import Harvest, read, written
from localize.frozen import frozen
from localize.model import Change
from localize.model.article_job import ArticleJob
from localize.model.request import Request
from localize.model.text_context import TextContext
from localize.review import TOOL, Who, replaceable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.catalogs.catalog_file import CatalogBytes
    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.catalogs.derivation import ScriptRules
    from localize.config import Config
    from localize.model import Locale, Suggestion


_NEAR = 300
"""Characters of a neighbour that are told."""


class Answer(NamedTuple):
    """A text for a message that wanted one."""

    request: Request
    suggestion: Suggestion


@frozen
class TranslateShared:
    """The part that the translations of all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    """The locales that are worked on."""
    rules: ScriptRules
    at: str
    """The time, ISO 8601 in UTC, for what is recorded."""


def harvest_article(shared: TranslateShared, task: ArticleTask, files: Mapping[str, bytes]) -> Harvest:
    """Return the messages of one article that want a text.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputErrors: files that cannot be read, all of them.
    """
    catalogs = sources(task, shared.config, files).catalogs
    return harvest(shared, task.slug, catalogs)


HARVEST = ArticleJob("translate", harvest_article, written, read)
"""The messages of one article that want a text."""


def harvest(shared: TranslateShared, slug: str, catalogs: CatalogSet) -> Harvest:
    """Return the messages of an article's catalogs, or of the interface's, that want a text."""
    views = [
        catalogs.view(locale)
        for locale in catalogs.locales
        if locale in shared.locales and parent_of(catalogs.article, locale, shared.config) is None
    ]
    after, _ = catalogs.refreshed(shared.locales, shared.rules, shared.at)
    return Harvest(
        slug,
        tuple(request for view in views for request in _requests(view, shared.config)),
        behind=any(not unit.known for view in views for unit in view.units),
        lags=after.files != catalogs.files,
    )


def _requests(view: CatalogView, config: Config) -> Iterator[Request]:
    source = view.article.source_locale if view.article else config.ui_source
    if source == view.locale:
        return
    for place, unit in enumerate(view.units):
        if unit.known and replaceable(unit.message, unit.decisions):
            yield Request(
                view.slug,
                unit.message,
                source,
                view.locale,
                unit.decisions,
                config.text_attributes,
                context=_context(view, place),
            )


def _context(view: CatalogView, place: int) -> TextContext:
    """Return the surroundings of a string; labels of the interface have none but their notes."""
    entries = [unit.entry for unit in view.units[max(place - 1, 0) : place + 2]]
    own = view.units[place].entry
    note = " ".join(own.notes)
    if view.article is None:
        return TextContext(note=note)
    title = next((unit.entry.key.source for unit in view.units if "title" in unit.entry.roles), "")
    before = entries[0].key.source if place else ""
    after = entries[-1].key.source if entries[-1] is not own else ""
    return TextContext(title, before[-_NEAR:], after[:_NEAR], note=note)


@frozen
class FillTask(ArticleTask):
    """An article, and the texts that its catalogs are filled with."""

    answers: tuple[Answer, ...] = ()


@frozen
class Filled:
    """The outcome of filling an article's catalogs, or the interface's."""

    slug: str
    changes: tuple[Change | None, ...]
    """One for each answer, in their order; None for one that was passed over."""
    derived: tuple[Change, ...] = ()
    """Changes in the catalogs that derive from others."""
    catalogs: tuple[CatalogBytes, ...] = ()
    """The catalogs that differ from what is on the disk."""


def fill_article(shared: TranslateShared, task: FillTask, files: Mapping[str, bytes]) -> Filled:
    """Fill the catalogs of one article.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputError: a catalog or ledger would hold what its file cannot.
        InputErrors: files that cannot be read, all of them.
    """
    before = sources(task, shared.config, files).catalogs
    after, filled = fill(shared, task.slug, task.answers, before)
    return replace(filled, catalogs=after.changed(before.files, files))


FILL = ArticleJob("fill", fill_article)
"""The texts of one article, put where they were asked for."""


def fill(
    shared: TranslateShared, slug: str, answers: Sequence[Answer], catalogs: CatalogSet
) -> tuple[CatalogSet, Filled]:
    """Return the catalogs of an article, or of the interface, with answers and what derives from them."""
    changes: list[Change | None] = []
    for answer in answers:
        catalogs, change = _put(shared, answer, catalogs)
        changes.append(change)
    catalogs, derived = catalogs.refreshed(shared.locales, shared.rules, shared.at)
    return catalogs, Filled(slug, tuple(changes), derived)


def _put(shared: TranslateShared, answer: Answer, catalogs: CatalogSet) -> tuple[CatalogSet, Change | None]:
    """Put a text where it was asked for.

    One that changes nothing, or may not stand, is passed over, and so is one for a message that somebody has
    changed since.
    """
    request, suggestion = answer
    message, file = request.message, catalogs.files[request.locale]
    is_same = suggestion.targets == message.targets and not suggestion.accepted
    if is_same or file.catalog.by_key.get(message.key) != message:
        return catalogs, None
    act = review.fill if suggestion.accepted else review.draft
    who, texts = Who(TOOL, shared.at), suggestion.targets
    try:
        step = act(message, file.ledger, who, texts, origin=suggestion.origin, note=suggestion.note)
    except UsageError:
        return catalogs, None
    catalog = file.catalog.with_message(step.message)
    catalogs = catalogs.with_file(replace(file, catalog=catalog, ledger=step.recorded_in(file.ledger)))
    address = review.address_of(request.slug, message.key)
    return catalogs, Change("filled", file.path, texts[0], request.locale, address)
